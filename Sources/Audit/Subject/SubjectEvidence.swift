import Linguistics

/// How much a block of a document speaks for its being about the product.
struct SubjectEvidence {
  /// The block, by its position in the document.
  let block: Int
  /// Whether it begins a section.
  let isHeading: Bool
  /// Whether it is a row of a table.
  let isRow: Bool
  /// Whether it names the product.
  let isOwn: Bool
  /// Whether it names another product and not this one.
  let isForeign: Bool
  /// Whether something in it is recognised: a name, a figure, a sentence like one of ours.
  let isRecognised: Bool
  /// The logarithm of the odds.
  let weight: Float
  /// Whether it stands where nothing speaks against the product but the name of another.
  private(set) var isUnopposed = false
  /// How like its sentences are to the likest of ours, in all.
  let likeness: Float

  /// What it weighs in a document that is about the product or about nothing that we know.
  var weightAlone: Float { isUnopposed ? max(0, weight) : weight }

  /// The evidence of each block of a run.
  static func all(in run: AlignedRun) -> [SubjectEvidence] {
    var blocks: [Range<Int>] = []
    for (number, passage) in run.passages.enumerated() {
      if let last = blocks.last, run.passages[last.lowerBound].block == passage.block {
        blocks[blocks.count - 1] = last.lowerBound..<(number + 1)
      } else {
        blocks.append(number..<(number + 1))
      }
    }
    // Plain text marks no heading: a short line that ends with no stop is taken for one.
    let hasHeadings = run.passages.contains { $0.kind == .heading && $0.block != run.passages[0].block }
    let isTitled = isTitled(blocks.prefix(SubjectWeight.blocksAtTop), of: run)
    let counted = isTitled ? ProductNames.counted(in: run.passages.map(\.text)) : []
    let evidence = blocks.enumerated().map {
      SubjectEvidence($1, of: run, isTop: $0 < SubjectWeight.blocksAtTop, hasHeadings: hasHeadings, counted: counted)
    }
    return isTitled ? unopposed(evidence) : evidence
  }

  /// Whether the top of a document names the product, and no heading names another that we know.
  private static func isTitled(_ top: ArraySlice<Range<Int>>, of run: AlignedRun) -> Bool {
    let names = run.specification.productNames
    return top.joined().contains { names.isOwn(in: run.passages[$0].text.text) }
      && !run.passages.contains { $0.kind == .heading && names.isOther(in: $0.text.text) }
  }

  /// Where the title names the product, nothing speaks against a section but the name of another: letters and lessons have
  /// sentences and figures that no sheet has.
  private static func unopposed(_ evidence: [SubjectEvidence]) -> [SubjectEvidence] {
    var evidence = evidence
    let starts = evidence.indices.filter { $0 == 0 || evidence[$0].isHeading }
    for (start, end) in zip(starts, starts.dropFirst() + [evidence.count])
    where !evidence[start..<end].contains(where: \.isForeign) {
      for index in start..<end { evidence[index].isUnopposed = true }
    }
    return evidence
  }

  private init(_ range: Range<Int>, of run: AlignedRun, isTop: Bool, hasHeadings: Bool, counted: Set<String>) {
    let (texts, names) = (run.passages[range].map(\.text), run.specification.productNames)
    let mentions = texts.flatMap(\.quantities).filter { $0.amounts.contains { $0.unit != nil } }
    let figures = mentions.map { mention in run.specification.figures.figures.first { $0.matches(mention) } }
    let likeness = run.similarities[range].map { $0.max() ?? 0 }
    block = run.passages[range.lowerBound].block
    isRow = run.passages[range.lowerBound].kind == .row
    isHeading =
      run.passages[range].contains { $0.kind == .heading }
      || !hasHeadings && mentions.isEmpty && SubjectEvidence.isLikeHeading(run.passages[range])
    isOwn = texts.contains { names.isOwn(in: $0.text) }
    isForeign = !isOwn && texts.contains { names.isForeign($0, counted: counted) }
    isRecognised =
      isOwn || figures.contains { $0 != nil } || likeness.contains { $0 >= SubjectWeight.recognised }
    var weight = likeness.reduce(0) { $0 + SubjectWeight.of(likeness: $1) }
    for figure in figures {
      weight +=
        figure.map { $0.isPart ? SubjectWeight.knownPart : SubjectWeight.knownFigure } ?? SubjectWeight.strangeFigure
    }
    if isOwn { weight += isHeading || isTop ? SubjectWeight.ownHeading : SubjectWeight.ownName }
    if isForeign {
      weight +=
        isTop ? SubjectWeight.foreignTitle : isHeading ? SubjectWeight.foreignHeading : SubjectWeight.foreignName
    }
    self.weight = weight
    self.likeness = likeness.reduce(0, +)
  }

  private static func isLikeHeading(_ passages: ArraySlice<Passage>) -> Bool {
    guard let end = passages.last?.text.text.last else { return false }
    let length = passages.reduce(0) { $0 + $1.text.text.utf8.count }
    return length < SubjectWeight.longestHeading && !".:;!?,".contains(end)
  }
}

/// What each kind of evidence weighs, and what a change of subject costs: logarithms of odds.
///
/// Fitted as `docs/decisions/0036-what-a-document-is-about.md` tells.
enum SubjectWeight {
  static let strangeFigure: Float = -1.4
  static let knownFigure: Float = 0.7
  static let knownPart: Float = 1
  static let ownHeading: Float = 3
  static let ownName: Float = 0.7
  static let foreignTitle: Float = -4
  static let foreignHeading: Float = -1
  static let foreignName: Float = -0.3

  /// What a change costs within a section, and where a section begins: into the product or out of it, less where the
  /// heading names it or another.
  static let change: Float = 12
  static let entry: Float = 6
  static let exit: Float = 3
  static let named: Float = 1

  /// Whoever audits a document holds it for one about the product.
  static let expectation: Float = 2
  /// What a part of a document about something else needs, to be about the product.
  static let part: Float = 4
  /// The likeness below which a sentence has nothing of ours, from which on it is recognised, and is almost one of ours.
  static let unlike: Float = 0.09
  static let recognised: Float = 0.45
  static let alike: Float = 0.59

  /// The blocks that a title and a name can be expected in.
  static let blocksAtTop = 3
  /// The longest line, in bytes, that can be a heading.
  static let longestHeading = 60

  /// What a sentence weighs by its likeness to the likest of ours.
  static func of(likeness: Float) -> Float {
    switch likeness {
    case ..<unlike: -0.3
    case ..<recognised: -0.2
    case ..<alike: 0
    default: 0.9
    }
  }
}
