import Linguistics
import Synchronization

/// What the pairs of a file show of how its words are translated.
///
/// A rule judges one pair; whether "WARNING" is a name, or "unfinished" is said by a negation, the other pairs know.
/// Words are counted by their stems, once a pair, and pairs that say the same once.
final class FileEvidence: Sendable {
  /// A word that another one is translated by.
  struct Translation: Sendable {
    let stem: String
    let association: Association
  }

  /// A text that may be a heading, with its source.
  struct Heading: Sendable {
    let source: String
    let translation: String
  }

  private let gathered: EvidenceGatherer
  /// The source texts, by the anchor that a heading with their translation has.
  private let headings = Once<[String: String]>()
  private let remembered = Mutex<[String: [Translation]]>([:])

  /// How many different pairs there are.
  let count: Int
  /// How many characters of the translation stand for one of the source; nil where too few texts tell.
  let expansion: Double?

  /// Fewer characters of sources tell nothing about a language.
  private static let fewestCharacters = 2000
  /// More words than that make no heading.
  static let longestHeading = 16

  init(_ gathered: EvidenceGatherer) {
    self.gathered = gathered
    count = gathered.starts.count - 1
    let (own, others) = gathered.characters
    expansion = own < Self.fewestCharacters ? nil : Double(others) / Double(own)
  }

  /// What tells a pair from all others.
  static func digest(of pair: TextPair) -> UInt64 {
    WordKeys.hash(pair.source.content) &* 31 &+ WordKeys.hash(pair.translation.content)
  }

  private func word(_ stem: String) -> EvidenceGatherer.Word? { gathered.numbers[stem].map { gathered.words[Int($0)] } }

  /// The words that a word of the source is regularly translated by, the surest first.
  func translations(of stem: String) -> [Translation] {
    if let found = remembered.withLock({ $0[stem] }) { return found }
    guard let own = word(stem)?.postings, !own.isEmpty else { return [] }
    var counts: [Int32: Int] = [:]
    for pair in own {
      let (start, end) = (gathered.starts[Int(pair)], gathered.starts[Int(pair) + 1])
      for other in gathered.translations[Int(start)..<Int(end)] { counts[other, default: 0] += 1 }
    }
    let found = counts.compactMap { other, both -> Translation? in
      let word = gathered.words[Int(other)]
      let second = min(Int(word.inTranslations.pairs), count - own.count + both)
      let association = Association(both: both, first: own.count, second: second, all: count)
      return association.isSure ? Translation(stem: word.stem, association: association) : nil
    }.sorted { ($1.association.logLikelihood, $0.stem) < ($0.association.logLikelihood, $1.stem) }
    remembered.withLock { $0[stem] = found }
    return found
  }

  /// How many other pairs have a word of the source, and the share of them that have it in the translation as it is.
  func kept(_ stem: String, beside pair: TextPair) -> (pairs: Int, share: Double) {
    var count = word(stem)?.inSources ?? .init()
    if isKnown(pair) {
      count.pairs -= 1
      if pair.translation.hasWord(stem) { count.kept -= 1 }
    }
    return (Int(count.pairs), Self.share(count.kept, count.pairs))
  }

  /// The share of the other pairs with a word of the source whose source denies nothing and whose translation denies.
  func deniedInTranslation(_ stem: String, beside pair: TextPair) -> Double {
    denied(
      word(stem)?.inSources, isKnown(pair) && pair.source.denials.isEmpty, !pair.translation.denials.isEmpty)
  }

  /// The share of the other pairs with a word of the translation that denies nothing although its source does.
  func deniedInSource(_ stem: String, beside pair: TextPair) -> Double {
    denied(
      word(stem)?.inTranslations, isKnown(pair) && pair.translation.denials.isEmpty, !pair.source.denials.isEmpty)
  }

  private func denied(_ count: EvidenceGatherer.Count?, _ isCounted: Bool, _ isDenied: Bool) -> Double {
    guard let count else { return 0 }
    return Self.share(count.denied - (isCounted && isDenied ? 1 : 0), count.affirmed - (isCounted ? 1 : 0))
  }

  /// Whether the texts keep the placeholders of a family as a rule.
  func isUsual(_ family: PlaceholderFamily) -> Bool { gathered.placeholders[family]?.isUsual ?? true }

  private static func share(_ part: Int32, _ whole: Int32) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }

  private func isKnown(_ pair: TextPair) -> Bool { gathered.known.contains(Self.digest(of: pair)) }

  private var sourcesOfHeadings: [String: String] {
    headings.value {
      Dictionary(
        gathered.headings.map { ($0.translation.anchor, $0.source.anchor) }, uniquingKeysWith: { $1 })
    }
  }

  /// Whether a link in a page, "#tank-levels", leads to a heading whose source one of the wanted links leads to.
  func isHeading(_ target: String, for wanted: [String]) -> Bool {
    guard let anchor = target.split(separator: "#").last, target.contains("#"),
      let source = sourcesOfHeadings[String(anchor).anchor]
    else { return false }
    return wanted.contains { $0.split(separator: "#").last.map { String($0).anchor == source } ?? false }
  }
}

/// What is known of the evidence of a file while its pairs are looked at.
enum ShownEvidence: Sendable {
  /// Nobody looks for any.
  case nothing
  /// Not all pairs are read.
  case notYet
  case all(FileEvidence)
}

extension TextPair {
  /// Whether the translation is a copy of its source.
  var isUntranslated: Bool { translation.content == source.content }
}

extension String {
  /// What makers of pages turn a heading into: words in lower case with hyphens between them.
  fileprivate var anchor: String {
    lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.joined(separator: "-")
  }
}
