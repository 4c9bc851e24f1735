import Linguistics
import Synchronization

/// What the pairs of a file show of how its words are translated.
///
/// A rule judges one pair; whether "WARNING" is a name, or "unfinished" is said by a negation, the other pairs know.
/// Words are counted by their stems, once a pair, and pairs that say the same once.
final class FileEvidence: Sendable {
  /// The pairs that a word stands in, in ascending order.
  private typealias Postings = [Int32]

  private let sources: [String: Postings]
  private let translations: [String: Postings]
  /// The stems of each pair, for finding what stands beside a word.
  private let translationStems: [[String]]
  /// Whether source and translation deny, by pair.
  private let denies: [(source: Bool, translation: Bool)]
  /// How many pairs deny in one of the texts only.
  private let denialsCount: Int
  /// The pair that stands for a pair of texts.
  private let index: [Pair: Int32]
  /// The source texts, by the anchor that a heading with their translation has.
  private let headings: [String: String]
  private let remembered = Mutex<[String: [Translation]]>([:])

  private struct Pair: Hashable {
    let source: String
    let translation: String
  }

  /// A word that another one is translated by.
  struct Translation: Sendable {
    let stem: String
    let association: Association
  }

  /// How many characters of the translation stand for one of the source; nil where too few texts tell.
  let expansion: Double?

  /// Fewer characters of sources tell nothing about a language.
  private static let fewestCharacters = 2000

  /// How many different pairs there are.
  var count: Int { denies.count }

  init(_ pairs: [TextPair]) {
    var (sources, translations): ([String: Postings], [String: Postings]) = ([:], [:])
    var stems: [[String]] = []
    var denies: [(Bool, Bool)] = []
    var index: [Pair: Int32] = [:]
    var headings: [String: String] = [:]
    var (characters, others) = (0, 0)
    for pair in pairs where !pair.isUntranslated {
      let key = Pair(source: pair.source.content, translation: pair.translation.content)
      guard index[key] == nil else { continue }
      let number = Int32(clamping: denies.count)
      index[key] = number
      characters += pair.source.characters.count
      others += pair.translation.characters.count
      if pair.source.tokens.count < Self.longestHeading {
        headings[pair.translation.content.anchor] = pair.source.content.anchor
      }
      for stem in pair.source.vocabulary { sources[stem, default: []].append(number) }
      let vocabulary = pair.translation.vocabulary
      for stem in vocabulary { translations[stem, default: []].append(number) }
      stems.append(Array(vocabulary))
      denies.append((!pair.source.denials.isEmpty, !pair.translation.denials.isEmpty))
    }
    (self.sources, self.translations) = (sources, translations)
    self.denies = denies
    denialsCount = denies.count { $0.0 != $0.1 }
    self.index = index
    self.headings = headings
    expansion = characters < Self.fewestCharacters ? nil : Double(others) / Double(characters)
    translationStems = stems
  }

  /// The words that a word of the source is regularly translated by, the surest first.
  func translations(of stem: String) -> [Translation] {
    if let known = remembered.withLock({ $0[stem] }) { return known }
    let own = sources[stem, default: []]
    var counts: [String: Int] = [:]
    // A word that stands everywhere is not told anything new by its thousandth pair.
    for pair in own.prefix(1000) { for other in translationStems[Int(pair)] { counts[other, default: 0] += 1 } }
    let found = counts.compactMap { other, both -> Translation? in
      let association = Association(
        both: both, first: min(own.count, 1000), second: translations[other, default: []].count, all: count)
      return association.isSure ? Translation(stem: other, association: association) : nil
    }.sorted { ($1.association.logLikelihood, $0.stem) < ($0.association.logLikelihood, $1.stem) }
    remembered.withLock { $0[stem] = found }
    return found
  }

  /// Whether a link in a page, "#tank-levels", leads to a heading whose source one of the wanted links leads to.
  func isHeading(_ target: String, for wanted: [String]) -> Bool {
    guard let anchor = target.split(separator: "#").last, target.contains("#"),
      let source = headings[String(anchor).anchor]
    else { return false }
    return wanted.contains { $0.split(separator: "#").last.map { String($0).anchor == source } ?? false }
  }

  /// More words than that make no heading.
  private static let longestHeading = 16

  /// How many other pairs have a word of the source, and how many of them have it in the translation as it is.
  func kept(_ stem: String, beside pair: TextPair) -> Association {
    let (own, others) = (other(sources[stem], pair), Set(other(translations[stem], pair)))
    return Association(both: own.count(where: others.contains), first: own.count, second: others.count, all: count)
  }

  /// How often a word of the source goes with a denial of the translation, in the pairs whose source denies nothing.
  func deniedInTranslation(_ stem: String, beside pair: TextPair) -> Association {
    denied(other(sources[stem], pair)) { !$0.source && $0.translation } among: { !$0.source }
  }

  /// How often a word of the translation goes with a denial of the source, in the pairs whose translation denies nothing.
  func deniedInSource(_ stem: String, beside pair: TextPair) -> Association {
    denied(other(translations[stem], pair)) { $0.source && !$0.translation } among: { !$0.translation }
  }

  private func denied(
    _ postings: Postings, _ isDenied: ((source: Bool, translation: Bool)) -> Bool,
    among isAsked: ((source: Bool, translation: Bool)) -> Bool
  ) -> Association {
    let asked = postings.map { denies[Int($0)] }.filter(isAsked)
    let both = asked.count(where: isDenied)
    return Association(both: both, first: asked.count, second: max(both, denialsCount), all: count)
  }

  /// The pairs of a word without the one that is asked about, and those with the same source.
  private func other(_ postings: Postings?, _ pair: TextPair) -> Postings {
    guard let postings else { return [] }
    guard let own = index[Pair(source: pair.source.content, translation: pair.translation.content)] else {
      return postings
    }
    return postings.filter { $0 != own }
  }
}

extension TextPair {
  /// Whether the translation is a copy of its source.
  var isUntranslated: Bool { translation.content == source.content }
}

extension CheckedText {
  /// The stems of its words, each once.
  var vocabulary: Set<String> {
    Set(tokens.indices.lazy.filter { self.tokens[$0].kind == .word && self.tokens[$0].text != Self.objectText }
      .map { self.stems[$0] })
  }
}

extension String {
  /// What makers of pages turn a heading into: words in lower case with hyphens between them.
  fileprivate var anchor: String {
    lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.joined(separator: "-")
  }
}
