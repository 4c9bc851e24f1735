/// Neighbouring blocks that are all about the product, or all about something else.
public struct SubjectPart: Sendable {
  /// The blocks, by their position in the document.
  public let blocks: Range<Int>
  /// Whether they are about the product.
  public let isAboutProduct: Bool
  /// What each of them speaks for; empty where nobody asked.
  let evidence: [SubjectEvidence]
}

extension SubjectPart {
  /// The parts of a run: the likeliest sequence of blocks that are about the product and blocks that are not, in which
  /// a change costs.
  static func all(of run: AlignedRun) -> [SubjectPart] {
    let evidence = SubjectEvidence.all(in: run)
    let isAbout = likeliest(evidence)
    var parts: [(range: Range<Int>, isAbout: Bool)] = []
    for (number, isAbout) in isAbout.enumerated() {
      if let last = parts.last, last.isAbout == isAbout || evidence[last.range].allSatisfy(\.isHeading) {
        // Headings with nothing under them belong to what follows.
        parts[parts.count - 1] = (last.range.lowerBound..<(number + 1), isAbout)
      } else {
        parts.append((number..<(number + 1), isAbout))
      }
    }
    return parts.map { part in
      SubjectPart(
        blocks: evidence[part.range.lowerBound].block..<(evidence[part.range.upperBound - 1].block + 1),
        isAboutProduct: part.isAbout && isConvincing(evidence[part.range], isWhole: parts.count == 1),
        evidence: Array(evidence[part.range]))
    }
  }

  /// Whether anything is recognised in a part, and enough where the rest is about something else.
  private static func isConvincing(_ evidence: ArraySlice<SubjectEvidence>, isWhole: Bool) -> Bool {
    evidence.contains(where: \.isRecognised)
      && (isWhole || evidence.reduce(0) { $0 + $1.weightAlone } >= SubjectWeight.part)
  }

  /// For each block whether it is about the product, by Viterbi's algorithm.
  private static func likeliest(_ evidence: [SubjectEvidence]) -> [Bool] {
    struct State {
      var about: Float
      var other: Float
    }
    var best = State(about: SubjectWeight.expectation, other: 0)
    var changes: [(toAbout: Bool, toOther: Bool)] = []
    for (number, block) in evidence.enumerated() {
      let (entry, exit) = costs(of: block)
      let toAbout = number > 0 && best.other - entry > best.about
      let toOther = number > 0 && best.about - exit > best.other
      changes.append((toAbout, toOther))
      best = State(
        about: (toAbout ? best.other - entry : best.about) + block.weightAlone,
        other: toOther ? best.about - exit : best.other)
    }
    var isAbout = best.about > best.other
    var path = [Bool](repeating: false, count: evidence.count)
    for number in evidence.indices.reversed() {
      path[number] = isAbout
      if isAbout ? changes[number].toAbout : changes[number].toOther { isAbout.toggle() }
    }
    return path
  }

  private static func costs(of block: SubjectEvidence) -> (entry: Float, exit: Float) {
    guard block.isHeading else { return (SubjectWeight.change, SubjectWeight.change) }
    if block.isOwn { return (SubjectWeight.named, SubjectWeight.change) }
    return (SubjectWeight.entry, block.isForeign ? SubjectWeight.named : SubjectWeight.exit)
  }
}
