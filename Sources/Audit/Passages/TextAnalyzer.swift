import Glossary
import Linguistics
import Localization
import Quantities

/// Reads published texts and our own in one language; what was read is remembered while a specification is made.
final class TextAnalyzer {
  let profile: LanguageProfile
  let language: Language
  let reader: TextReader
  let stemmer: Stemmer
  private var remembered: [String: ReadText]? = [:]
  private let exclusives: PhraseTable<Void>
  private let quotes: [[String]]
  /// Single words that deny.
  let negativeWords: Set<String>
  /// Words that say that something makes no difference: "leaves".
  private let indifferences: Set<String>
  /// Words that a prefix makes deny: "suitable" of "unsuitable".
  let positives: Set<String>
  /// Words that deny without a negation: "missing".
  let implicitNegations: Set<String>
  /// What says that something is allowed or possible.
  let permissions: PhraseTable<Void>
  /// What stands before an example.
  private let examples: PhraseTable<Void>
  /// The words for height, width and depth.
  private let sidesOfBodies: WordPatterns
  /// Words for the most and the least, "maximum", with their stems.
  private let bounds: [(word: String, stem: String, comparator: Comparator)]

  init(_ profile: LanguageProfile, _ glossary: Glossary, _ names: [String]) {
    self.profile = profile
    self.language = profile.language
    let stemmer = Stemmer(profile.language)
    self.stemmer = stemmer
    reader = TextReader(profile.language, profile, names: names, glossary: glossary, stem: stemmer.stem)
    quotes = (profile.conventions.quotes + [["\"", "\""]]).map { pair in
      pair.map { mark in mark.filter { !$0.isWhitespace } }
    }
    exclusives = PhraseTable(profile.conventions.exclusives.map { ($0, ()) })
    negativeWords = Set(profile.negations)
    indifferences = Set(profile.conventions.indifferences)
    permissions = PhraseTable(profile.modality.may.map { ($0, ()) })
    examples = PhraseTable(profile.conventions.exampleWords.map { ($0, ()) })
    sidesOfBodies = WordPatterns(profile.sides)
    positives = Set(
      profile.conventions.negativePrefixes.flatMap { prefix in
        profile.negations.filter { $0.hasPrefix(prefix) && $0.count > prefix.count + 4 }.map {
          String($0.dropFirst(prefix.count))
        }
      })
    implicitNegations = Set(profile.conventions.implicitNegations)
    // "at most", "from": only words of one meaning count wherever they stand.
    let phrases = (profile.comparisons.phrases + profile.comparisonsBehind.phrases).filter { phrase, comparator in
      (comparator == .atMost || comparator == .atLeast) && phrase.count > 3
        && phrase.allSatisfy { $0.isLetter || $0 == "." } && !profile.functionWords.contains(phrase)
    }
    bounds = phrases.map { phrase, comparator in
      let word = phrase.last == "." ? String(phrase.dropLast()) : phrase
      return (word, stemmer.stem(word), comparator)
    }
  }

  var functionWords: Set<String> { reader.functionWords }
  /// "both".
  var dualWords: Set<String> { reader.dualWords }
  /// "and", "or".
  var joints: Set<String> { reader.joints }

  /// Whether a text may say that one thing makes no difference to another: "is missing", "leaves it alone".
  func mayExcept(_ text: ReadText) -> Bool {
    text.tokens.contains { implicitNegations.contains($0.folded) || indifferences.contains($0.folded) }
  }

  /// "The first" and "the second" of two, by 0 and 1.
  func ordinals(in text: ReadText) -> [(number: Int, token: Int)] {
    text.tokens.indices.compactMap { token in
      profile.ordinals.prefix(2).firstIndex { $0.contains(text.tokens[token].folded) }.map { ($0, token) }
    }
  }

  /// The sides of a body that some tokens name: 0 for its height, 1 for its width, 2 for its depth.
  func sides(in text: ReadText, _ range: Range<Int>) -> Set<Int> {
    Set(sidesOfBodies.matches(in: text.words.folded, range).map(\.group))
  }

  /// Whether a text lists things and does not call them examples.
  func lists(_ text: ReadText) -> Bool {
    text.tokens.contains { joints.contains($0.folded) } && !givesExamples(text)
      && !text.tokens.contains { $0.text == "?" }
  }

  /// Whether a text calls what it names examples.
  func givesExamples(_ text: ReadText) -> Bool { examples.isIn(text.words.folded) }

  /// Whether a text says that nothing else is meant: "only".
  func isExclusive(_ text: ReadText) -> Bool {
    exclusives.isIn(text.words.folded)
  }

  /// Whether a sentence opens with a quotation mark that nothing closes before its end, and is more than a name.
  func isQuotation(_ text: ReadText) -> Bool {
    let tokens = text.tokens
    guard tokens.count > Self.longestName,
      let closing = quotes.first(where: { $0.first == tokens[0].text })?.last
    else { return false }
    let inside = tokens.dropFirst().reversed().drop { $0.text == closing || [".", "!", "?"].contains($0.text) }
    return !inside.contains { $0.text == closing }
  }

  /// The most tokens that a name between quotation marks has, these included.
  private static let longestName = 7

  /// Whether a word is one for the most or the least, alone or as the first part of a compound.
  func bound(_ token: Token, stem: String) -> Comparator? {
    guard token.kind == .word else { return nil }
    return bounds.first { bound in
      bound.stem == stem
        || bound.word.count > 5 && token.folded.count > bound.word.count && token.folded.hasPrefix(bound.word)
    }?.comparator
  }

  /// More words than any sentence has.
  ///
  /// What is found in a sentence is compared with all else that is found there: a text without an end is cut.
  static let longestSentence = 300

  /// The sentences of a text, each with its place in UTF-8 code units.
  func sentences(of text: String) -> [(offset: Int, text: ReadText)] {
    let whole = read(text)
    let sentences = Self.shortened(whole.sentences, whole.tokens)
    if sentences == [0..<text.utf8.count] { return [(0, whole)] }
    let bytes = Array(text.utf8)
    return sentences.map { ($0.lowerBound, analyze(String(decoding: bytes[$0], as: UTF8.self))) }
  }

  private static func shortened(_ sentences: [Range<Int>], _ tokens: [Token]) -> [Range<Int>] {
    guard tokens.count > longestSentence else { return sentences }
    var rest = tokens[...]
    return sentences.flatMap { sentence in
      let own = rest.prefix { $0.range.lowerBound < sentence.upperBound }
      rest = rest[own.endIndex...]
      let cuts = stride(from: own.startIndex + longestSentence, to: own.endIndex, by: longestSentence).map {
        tokens[$0].range.lowerBound
      }
      return zip([sentence.lowerBound] + cuts, cuts + [sentence.upperBound]).map { $0..<$1 }
    }
  }

  /// Reads a text; what was read before is remembered while a specification is made, which uses many texts twice.
  func analyze(_ text: String) -> ReadText {
    if let known = remembered?[text] { return known }
    let made = read(text)
    remembered?[text] = made
    return made
  }

  /// Ends the remembering.
  func forget() { remembered = nil }

  private func read(_ text: String) -> ReadText { ReadText(text, by: reader, stem: stemmer.stem) }

  /// A heading with spaces in the place of its number: the "7.2" of "7.2 A saída" is no figure where fractions stand behind a
  /// comma.
  func unnumbered(_ heading: String) -> String {
    let number = heading.prefix { $0 == "." || $0.isASCII && $0.isNumber }
    guard let notation = reader.quantities?.notation, notation.decimalSeparator != ".", number.contains(".") else {
      return heading
    }
    return String(repeating: " ", count: number.count) + heading[number.endIndex...]
  }
}
