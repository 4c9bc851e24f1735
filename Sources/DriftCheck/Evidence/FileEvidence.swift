import Linguistics
import Synchronization

/// What the pairs of a file show of how its words are translated.
///
/// A rule judges one pair; whether "WARNING" is a name, or "unfinished" is said by a negation, the other pairs know.
/// Words are counted by their stems, once a pair, and pairs that say the same once.
final class FileEvidence: Sendable {
  /// How often a word goes with something, in so many pairs.
  fileprivate struct Count {
    /// The pairs with the word.
    var pairs = 0
    /// Those that have it in the other text as it is.
    var kept = 0
    /// The pairs whose own text denies nothing, and those of them whose other text denies.
    var affirmed = 0
    var denied = 0
  }

  /// A word that another one is translated by.
  struct Translation: Sendable {
    let stem: String
    let association: Association
  }

  private struct Pair: Hashable {
    let source: String
    let translation: String
  }

  private let sources: [String: Count]
  private let translations: [String: Count]
  /// The pairs that a word of the source stands in: the first ones, since a thousandth tells nothing new.
  private let postings: [String: [Int32]]
  /// The stems of the translations, for finding what stands beside a word.
  private let translationStems: [[String]]
  private let known: Set<Pair>
  /// The source texts, by the anchor that a heading with their translation has.
  private let headings: [String: String]
  private let remembered = Mutex<[String: [Translation]]>([:])

  /// How many different pairs there are.
  var count: Int { translationStems.count }
  /// How many characters of the translation stand for one of the source; nil where too few texts tell.
  let expansion: Double?

  private static let mostPostings = 300
  /// Fewer characters of sources tell nothing about a language.
  private static let fewestCharacters = 2000
  /// More words than that make no heading.
  private static let longestHeading = 16

  init(_ pairs: [TextPair]) {
    var (sources, translations): ([String: Count], [String: Count]) = ([:], [:])
    var postings: [String: [Int32]] = [:]
    var stems: [[String]] = []
    var known: Set<Pair> = []
    var headings: [String: String] = [:]
    var (characters, others) = (0, 0)
    for pair in pairs where !pair.isUntranslated {
      guard known.insert(Pair(source: pair.source.content, translation: pair.translation.content)).inserted else {
        continue
      }
      let number = Int32(clamping: stems.count)
      characters += pair.source.characters.count
      others += pair.translation.characters.count
      if pair.source.tokens.count < Self.longestHeading {
        headings[pair.translation.content.anchor] = pair.source.content.anchor
      }
      let (own, other) = (pair.source.vocabulary, pair.translation.vocabulary)
      let (denies, isDenied) = (!pair.source.denials.isEmpty, !pair.translation.denials.isEmpty)
      for stem in own {
        sources[stem, default: Count()].add(isKept: other.contains(stem), denies: denies, isDenied: isDenied)
        if postings[stem]?.count ?? 0 < Self.mostPostings { postings[stem, default: []].append(number) }
      }
      for stem in other {
        translations[stem, default: Count()].add(isKept: own.contains(stem), denies: isDenied, isDenied: denies)
      }
      stems.append(Array(other))
    }
    (self.sources, self.translations, self.postings) = (sources, translations, postings)
    (self.known, self.headings, translationStems) = (known, headings, stems)
    expansion = characters < Self.fewestCharacters ? nil : Double(others) / Double(characters)
  }

  /// The words that a word of the source is regularly translated by, the surest first.
  func translations(of stem: String) -> [Translation] {
    if let found = remembered.withLock({ $0[stem] }) { return found }
    let own = postings[stem, default: []]
    var counts: [String: Int] = [:]
    for pair in own { for other in translationStems[Int(pair)] { counts[other, default: 0] += 1 } }
    let found = counts.compactMap { other, both -> Translation? in
      let second = min(translations[other]?.pairs ?? both, count - own.count + both)
      let association = Association(both: both, first: own.count, second: second, all: count)
      return association.isSure ? Translation(stem: other, association: association) : nil
    }.sorted { ($1.association.logLikelihood, $0.stem) < ($0.association.logLikelihood, $1.stem) }
    remembered.withLock { $0[stem] = found }
    return found
  }

  /// How many other pairs have a word of the source, and the share of them that have it in the translation as it is.
  func kept(_ stem: String, beside pair: TextPair) -> (pairs: Int, share: Double) {
    var count = sources[stem] ?? Count()
    if isKnown(pair) {
      count.pairs -= 1
      if pair.translation.vocabulary.contains(stem) { count.kept -= 1 }
    }
    return (count.pairs, Count.share(count.kept, count.pairs))
  }

  /// The share of the other pairs with a word of the source whose source denies nothing and whose translation denies.
  func deniedInTranslation(_ stem: String, beside pair: TextPair) -> Double {
    denied(sources[stem], isKnown(pair) && pair.source.denials.isEmpty, !pair.translation.denials.isEmpty)
  }

  /// The share of the other pairs with a word of the translation that denies nothing although its source does.
  func deniedInSource(_ stem: String, beside pair: TextPair) -> Double {
    denied(translations[stem], isKnown(pair) && pair.translation.denials.isEmpty, !pair.source.denials.isEmpty)
  }

  private func denied(_ count: Count?, _ isCounted: Bool, _ isDenied: Bool) -> Double {
    guard let count else { return 0 }
    return Count.share(
      count.denied - (isCounted && isDenied ? 1 : 0), count.affirmed - (isCounted ? 1 : 0))
  }

  private func isKnown(_ pair: TextPair) -> Bool {
    known.contains(Pair(source: pair.source.content, translation: pair.translation.content))
  }

  /// Whether a link in a page, "#tank-levels", leads to a heading whose source one of the wanted links leads to.
  func isHeading(_ target: String, for wanted: [String]) -> Bool {
    guard let anchor = target.split(separator: "#").last, target.contains("#"),
      let source = headings[String(anchor).anchor]
    else { return false }
    return wanted.contains { $0.split(separator: "#").last.map { String($0).anchor == source } ?? false }
  }
}

extension FileEvidence.Count {
  fileprivate mutating func add(isKept: Bool, denies: Bool, isDenied: Bool) {
    pairs += 1
    if isKept { kept += 1 }
    guard !denies else { return }
    affirmed += 1
    if isDenied { denied += 1 }
  }

  fileprivate static func share(_ part: Int, _ whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}

extension TextPair {
  /// Whether the translation is a copy of its source.
  var isUntranslated: Bool { translation.content == source.content }
}

extension CheckedText {
  /// The stems of its words, each once.
  var vocabulary: Set<String> {
    Set(
      tokens.indices.lazy.filter { self.tokens[$0].kind == .word && self.tokens[$0].text != Self.objectText }
        .map { self.stems[$0] })
  }
}

extension String {
  /// What makers of pages turn a heading into: words in lower case with hyphens between them.
  fileprivate var anchor: String {
    lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.joined(separator: "-")
  }
}
