/// What of a document is audited.
enum AuditScope {
  /// What is about the product.
  case subject
  /// Everything, whatever it is about.
  case everything
  /// All but some blocks of what is about the product, which are another's.
  case except(Set<Int>)
}

extension AuditScope {
  /// The parts of a run.
  func parts(of run: AlignedRun, _ blocks: Range<Int>) -> [SubjectPart] {
    switch self {
    case .everything: [SubjectPart(blocks: blocks, isAboutProduct: true, evidence: [])]
    case .subject: SubjectPart.all(of: run)
    case .except(let others): SubjectPart.all(of: run).flatMap { $0.divided(from: others) }
    }
  }
}

extension SubjectPart {
  /// The part in pieces: those of the product, and those that are another's.
  fileprivate func divided(from others: Set<Int>) -> [SubjectPart] {
    guard isAboutProduct, blocks.contains(where: others.contains) else { return [self] }
    var pieces: [(blocks: Range<Int>, isOwn: Bool)] = []
    for block in blocks {
      let isOwn = !others.contains(block)
      if let last = pieces.last, last.isOwn == isOwn {
        pieces[pieces.count - 1].blocks = last.blocks.lowerBound..<(block + 1)
      } else {
        pieces.append((block..<(block + 1), isOwn))
      }
    }
    return pieces.map { piece in
      SubjectPart(
        blocks: piece.blocks, isAboutProduct: piece.isOwn, evidence: evidence.filter { piece.blocks.contains($0.block) }
      )
    }
  }
}
