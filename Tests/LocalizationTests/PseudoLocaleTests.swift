import Localization
import SpecModel
import Testing

@Suite("The pseudo-locale")
struct PseudoLocaleTests {
  private func inside(_ text: String) -> String {
    let pseudo = PseudoLocale.text(text)
    #expect(pseudo.hasPrefix(PseudoLocale.brackets.opening) && pseudo.hasSuffix(PseudoLocale.brackets.closing))
    return String(pseudo.dropFirst().dropLast())
  }

  @Test("A text keeps no plain letter and becomes about a third longer")
  func length() {
    for text in ["The Load output is high.", "A", "LED", "rhythm", "the remote on/off input of an inverter"] {
      let inside = inside(text)
      let letters = text.count(where: \.isLetter)
      #expect(inside.count - text.count == (letters * 35 + 99) / 100, "\(text)")
      #expect(!inside.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }, "\(inside)")
    }
  }

  @Test(
    "Placeholders, marks of Markdown, code and targets of links stay as they are",
    arguments: [
      ("up to {load.max} at {names.product}", ["{load.max}", "{names.product}"]),
      ("is **not** it", ["**ñ", "ţ** "]), ("see [the page](https://a.example/b) now", ["](https://a.example/b) "]),
      ("type `check` here", ["`check`"]), ("[x](a{b}c) d", ["](a{b}c) đ"]), ("{a}{b}", ["{a}{b}"]),
    ])
  func kept(text: String, parts: [String]) {
    let inside = inside(text)
    for part in parts { #expect(inside.contains(part), "\(inside)") }
  }

  @Test("A pattern without words gets brackets and nothing else")
  func pattern() {
    #expect(inside("{subject}: {state}") == "{subject}: {state}")
    #expect(inside("") == "")
  }

  @Test("A catalog has the pseudo-locale beside its languages, and is otherwise the same")
  func besideOthers() throws {
    let three = try catalog(["a": ["en": "Load {x}", "de": "Last {x}"], "b": ["de": "B"]]).pseudolocalized
    #expect(three.languages == [Language("de"), Language("en"), .pseudo])
    let vocabulary = try Vocabulary(
      .pseudo, from: [try catalog(["a": ["en": "Load {x}"]]).pseudolocalized])
    #expect(vocabulary.message("a")?.placeholders == ["x"])
  }

  @Test("A defect of the English text is named at its place")
  func defect() throws {
    let broken = try catalog(["a": ["en": "2 A"]]).pseudolocalized
    let error = #expect(throws: LocalizationError.self) { try Vocabulary(.pseudo, from: [broken]) }
    #expect("\(error as Any)".contains("Test.xcstrings:8:"), "\(error as Any)")
  }

  @Test("Numbers are written as in English")
  func numbers() {
    #expect(NumberStyle(.pseudo).format(1234.5) == NumberStyle(Language("en")).format(1234.5))
  }
}
