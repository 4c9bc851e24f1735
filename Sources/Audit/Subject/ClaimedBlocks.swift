/// What several products claim of one document: each block goes to the likeliest of them, or to several that it names.
struct ClaimedBlocks {
  private let evidence: [[Int: SubjectEvidence]]
  private let claims: [Set<Int>]

  /// Takes the results of one document, a product each.
  init(_ results: [AuditResult]) {
    let parts = results.map { $0.parts.filter(\.isAboutProduct) }
    claims = parts.map { Set($0.flatMap(\.blocks)) }
    evidence = parts.map { parts in
      Dictionary(parts.flatMap(\.evidence).map { ($0.block, $0) }) { first, _ in first }
    }
  }

  /// For each product the blocks that it has to leave to others.
  func lost() -> [Set<Int>] {
    var lost = claims.map { _ in Set<Int>() }
    for (blocks, rivals) in stretches() {
      let shared = shared(blocks, by: rivals)
      for (block, winner) in zip(blocks, winners(of: blocks, among: rivals)) where !shared.contains(block) {
        for rival in rivals where rival != winner { lost[rival].insert(block) }
      }
    }
    return lost
  }

  /// Neighbouring blocks that the same products claim, of those that more than one does.
  private func stretches() -> [(blocks: [Int], rivals: [Int])] {
    var stretches: [(blocks: [Int], rivals: [Int])] = []
    for block in claims.reduce(into: Set<Int>(), { $0.formUnion($1) }).sorted() {
      let rivals = claims.indices.filter { claims[$0].contains(block) }
      guard rivals.count > 1 else { continue }
      if let last = stretches.last, last.rivals == rivals, last.blocks.last == block - 1 {
        stretches[stretches.count - 1].blocks.append(block)
      } else {
        stretches.append(([block], rivals))
      }
    }
    return stretches
  }

  /// The blocks of a stretch that are about all its products: those that name all, and what stands under a heading or in
  /// a table that does.
  private func shared(_ blocks: [Int], by rivals: [Int]) -> Set<Int> {
    var shared: Set<Int> = []
    var isUnderAll = false
    for block in blocks {
      let evidence = rivals.compactMap { self.evidence[$0][block] }
      let namesAll = evidence.count == rivals.count && evidence.allSatisfy(\.isOwn)
      if evidence.contains(where: \.isHeading) { isUnderAll = namesAll }
      if namesAll, evidence.allSatisfy(\.isRow) { isUnderAll = true }
      if namesAll || isUnderAll { shared.insert(block) }
    }
    return shared
  }

  /// The likeliest product of each block, by Viterbi's algorithm: a change costs, less at a heading.
  private func winners(of blocks: [Int], among rivals: [Int]) -> [Int] {
    var scores = rivals.map { _ in Float(0) }
    var origins: [[Int]] = []
    for (number, block) in blocks.enumerated() {
      let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
      var next: [Float] = []
      var origin: [Int] = []
      for (position, rival) in rivals.enumerated() {
        let entry = scores[best] - cost(of: evidence[rival][block])
        let isEntered = number > 0 && entry > scores[position]
        next.append((isEntered ? entry : scores[position]) + odds(of: evidence[rival][block]))
        origin.append(isEntered ? best : position)
      }
      scores = next
      origins.append(origin)
    }
    var position = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    var winners: [Int] = []
    for origin in origins.reversed() {
      winners.append(rivals[position])
      position = origin[position]
    }
    return winners.reversed()
  }

  /// Of two products that both may be meant, the one whose own sentences are more like it.
  private func odds(of evidence: SubjectEvidence?) -> Float { evidence.map { $0.weight + $0.likeness } ?? 0 }

  private func cost(of evidence: SubjectEvidence?) -> Float {
    guard let evidence, evidence.isHeading else { return SubjectWeight.change }
    return evidence.isOwn ? SubjectWeight.named : SubjectWeight.exit
  }
}
