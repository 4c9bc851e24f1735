@testable import Linguistics
import Localization
import Testing

@Suite("Looking words up")
struct WordLookupTests {
  private func keys(_ text: String) -> WordKeys { WordKeys(Tokenizer.tokens(of: text).map(\.folded)) }

  @Test(
    "The longest phrase from the left is found, with a hyphen in it or without",
    arguments: [
      ("a short circuit here", [1..<3]), ("a short-circuit here", [1..<4]), ("Short\u{2011}Circuit", [0..<3]),
      ("short-circuit protection fails", [0..<4]), ("short circuits", []), ("circuit short", []), ("short", []),
      ("", []),
      ("short circuit short circuit", [0..<2, 2..<4]),
    ])
  func phrases(text: String, expected: [Range<Int>]) {
    let table = PhraseTable([("short circuit", 1), ("short-circuit protection", 2), ("circuit protection", 3)])
    #expect(table.all(in: keys(text)).map(\.tokens) == expected)
    #expect(table.isIn(keys(text)) == !expected.isEmpty)
  }

  @Test("A phrase has the value that it was given, the first one where two are the same")
  func values() {
    let table = PhraseTable([("at most", "first"), ("at", "second"), ("at most", "third")])
    #expect(table.matches(keys("at most"), at: 0).map(\.value) == ["first", "third", "second"])
    #expect(table.match(keys("at most"), at: 0)?.value == "first")
    #expect(table.match(keys("not at most 5"), endingBefore: 3)?.tokens == 1..<3)
    #expect(table.match(keys("at"), at: 1) == nil)
  }

  @Test("Among some tokens a phrase is found that ends with them, and none that goes on")
  func parts() {
    let table = PhraseTable([("at most", ())])
    #expect(table.isIn(keys("at most 5"), 0..<2))
    #expect(!table.isIn(keys("at most 5"), 0..<1))
    #expect(!table.isIn(keys("at most 5"), 1..<3))
  }

  @Test("Words of every number are told apart, also where their hashes share a place in the table")
  func many() {
    let words = (0..<2000).map { "word\($0)" }
    let table = PhraseTable(words.enumerated().map { ($1, $0) })
    for (number, word) in words.enumerated() { #expect(table.match(WordKeys([word]), at: 0)?.value == number) }
    #expect((2000..<4000).allSatisfy { table.match(WordKeys(["word\($0)"]), at: 0) == nil })
  }

  @Test(
    "A pattern is a word, a start, an end or a phrase; an exception is none of them",
    arguments: [
      ("until", true), ("unfinished", true), ("under", false), ("underneath", true),
      ("une", false), ("unfit", true), ("useless", true), ("less", true), ("lesson", false), ("out of date", true),
      ("out-of-date", true), ("out of", false), ("n’est", true), ("est", false), ("interior", false),
      ("interrupted", true),
    ])
  func patterns(text: String, isFound: Bool) {
    let patterns = WordPatterns([["until", "un*", "!under", "*less", "out of date", "n'est", "int*", "!inter*"]])
    let others = WordPatterns([["interrupted"]])
    let found = patterns.isIn(keys(text)) || others.isIn(keys(text))
    #expect(found == isFound)
    #expect(patterns.matches(in: keys(text)).isEmpty == !patterns.isIn(keys(text)))
  }

  @Test("Of several groups each is found for itself, in their order")
  func groups() {
    let patterns = WordPatterns([["on", "turned on"], ["off"], ["o*", "!off", "!on"], ["on top"]])
    let found = patterns.matches(in: keys("turned on top, off, opened"))
    #expect(found.map(\.group) == [0, 0, 1, 2, 3])
    #expect(found.map(\.tokens) == [0..<2, 1..<2, 4..<5, 6..<7, 1..<3])
  }

  @Test("A letter and its accent in two characters are the letter")
  func accents() {
    let decomposed = "NON PRE\u{301}SENT"
    #expect(Array(keys(decomposed)) == ["non", "présent"])
    #expect(PhraseTable([("non présent", ())]).isIn(keys(decomposed)))
  }

  @Test("Words have the same digest in the same order only")
  func digests() {
    #expect(keys("open the valve").digest == keys("Open the valve").digest)
    #expect(
      Set(["open the valve", "the open valve", "open the", "open the valves"].map { keys($0).digest }).count == 4)
  }

  @Test("A stretch in the place of a character makes one token, whose place is that of the stretch")
  func stretches() {
    let text = "Use {name} now"
    let characters = Array("Use \u{FFFC} now".unicodeScalars)
    let offsets = [0, 1, 2, 3, 4, 10, 11, 12, 13, 14]
    let (tokens, spots) = Tokenizer.tokens(of: text, characters: characters, offsets: offsets)
    #expect(tokens.map(\.text) == ["Use", "\u{FFFC}", "now"])
    #expect(tokens.map(\.range) == [0..<3, 4..<10, 11..<14])
    #expect(spots == [0..<3, 4..<5, 6..<9])
    #expect(tokens.map(\.gap) == [.none, .space, .space])
  }

  @Test("A stem that was forgotten for another is made again")
  func stems() {
    let stemmer = Stemmer(Language("de"))
    let first = stemmer.stem("ausgänge")
    for number in 0..<40_000 { _ = stemmer.stem("wort\(number)") }
    #expect(stemmer.stem("ausgänge") == first && first != "ausgänge")
  }
}
