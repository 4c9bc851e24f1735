import Documents
import Linguistics

/// A run of one language with its passages and what they word.
struct AlignedRun {
  let specification: WordedSpecification
  let passages: [Passage]
  let links: [Aligner.Link?]
  /// For each passage its similarity to each expectation.
  let similarities: [[Float]]
  /// For each passage which of opposed subjects it names.
  let subjects: [Set<OpposedConcepts.Pole>]
  /// Where it names them.
  private let mentions: [[OpposedConcepts.Mention]]

  init(_ run: LanguageRun, of document: PublishedDocument, in specification: WordedSpecification) {
    self.specification = specification
    passages = specification.passages(of: document.blocks, run.blocks)
    similarities = passages.map { specification.index.similarities(of: $0.text) }
    links = specification.aligner.align(passages, similarities)
    mentions = AlignedRun.mentions(in: passages, specification)
    subjects = mentions.map { Set($0.map(\.pole)) }
  }

  /// Some passages of a run as a run of its own.
  private init(_ whole: AlignedRun, _ range: Range<Int>) {
    specification = whole.specification
    passages = Array(whole.passages[range])
    similarities = Array(whole.similarities[range])
    links = specification.aligner.align(passages, similarities)
    mentions = Array(whole.mentions[range])
    subjects = Array(whole.subjects[range])
  }

  /// The passages of some blocks as a run of its own.
  func part(_ blocks: Range<Int>) -> AlignedRun {
    let start = passages.firstIndex { blocks.lowerBound <= $0.block } ?? passages.count
    let end = passages.firstIndex { blocks.upperBound <= $0.block } ?? passages.count
    return start == 0 && end == passages.count ? self : AlignedRun(self, start..<max(start, end))
  }

  /// Where a passage names one of opposed subjects, or means it by "the first".
  func mentions(in passage: Int) -> [OpposedConcepts.Mention] { mentions[passage] }

  /// How many passages behind two names "the first" and "the second" still mean them.
  private static let reachOfOrdinals = 2

  /// Where passages name the subjects; "the first" and "the second" are those that were named together last.
  private static func mentions(
    in passages: [Passage], _ specification: WordedSpecification
  ) -> [[OpposedConcepts.Mention]] {
    var pair: [OpposedConcepts.Pole] = []
    var age = 0
    return passages.map { passage in
      let named = specification.opposites.subjects(in: passage.text)
      let poles = named.map(\.pole).reduce(into: [OpposedConcepts.Pole]()) { if !$0.contains($1) { $0.append($1) } }
      age += 1
      if poles.count == 2, poles[0] == poles[1].reversed { (pair, age) = (poles, 0) }
      guard !pair.isEmpty, age <= reachOfOrdinals, age == 0 || poles.isEmpty else { return named }
      let start = age == 0 ? named.last?.tokens.upperBound ?? 0 : 0
      return named
        + specification.analyzer.ordinals(in: passage.text).filter { $0.token >= start }.map { ordinal in
          OpposedConcepts.Mention(pole: pair[ordinal.number], tokens: ordinal.token..<(ordinal.token + 1))
        }
    }
  }
}
