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

  init(_ run: LanguageRun, of document: PublishedDocument, in specification: WordedSpecification) {
    self.specification = specification
    passages = specification.passages(of: document.blocks, run.blocks)
    similarities = passages.map { specification.index.similarities(of: $0.text) }
    links = specification.aligner.align(passages, similarities)
    subjects = passages.map { Set(specification.opposites.subjects(in: $0.text).map(\.pole)) }
  }

  /// Some passages of a run as a run of its own.
  private init(_ whole: AlignedRun, _ range: Range<Int>) {
    specification = whole.specification
    passages = Array(whole.passages[range])
    similarities = Array(whole.similarities[range])
    links = specification.aligner.align(passages, similarities)
    subjects = Array(whole.subjects[range])
  }

  /// The passages of some blocks as a run of its own.
  func part(_ blocks: Range<Int>) -> AlignedRun {
    let start = passages.firstIndex { blocks.lowerBound <= $0.block } ?? passages.count
    let end = passages.firstIndex { blocks.upperBound <= $0.block } ?? passages.count
    return start == 0 && end == passages.count ? self : AlignedRun(self, start..<max(start, end))
  }
}
