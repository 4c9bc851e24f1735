import Quantities
import SpecModel

extension Analysis {
  /// Shows that the lowest and highest readings of a chain stand for the readings of all its members: a protection trips
  /// if it would for any of them, and releases if it would for all.
  ///
  /// Chains of one, two and three batteries are tried with every combination of points. Longer ones follow: the lowest
  /// of many is the lowest of the last and of the lowest of the others, which is a point again. A member whose reading
  /// is missing has to make the reading of its chain missing; that is not for the product to see.
  mutating func checkChain() {
    for (number, protection) in behaviour.protections.enumerated() {
      guard let input = behaviour.inputs.firstIndex(where: { $0.id == protection.input }),
        let aggregate = behaviour.inputs[input].aggregate, let place = grid.places[input]
      else { continue }
      let points = grid.groups[place.group].points.count
      let answers = (0..<points).map { rank in
        (
          trips: asks(model.protections[number].trips, input, rank),
          releases: asks(model.protections[number].releases, input, rank)
        )
      }
      var broken: [Int]?
      for count in 1...Self.members {
        forEachChain(of: count, points) { chain in
          guard broken == nil, let combined = aggregate == .lowest ? chain.min() : chain.max() else { return }
          let isRight =
            answers[combined].trips == chain.contains { answers[$0].trips }
            && answers[combined].releases == chain.allSatisfy { answers[$0].releases }
          if !isRight { broken = chain }
        }
        report.figures.chains += (0..<count).reduce(1) { product, _ in product * points }
      }
      if let broken { reportChain(protection, broken, place.group, input) }
    }
  }

  private mutating func reportChain(_ protection: Protection, _ chain: [Int], _ group: Int, _ input: Int) {
    let readings = chain.map { grid.groups[group].points[$0].description }.joined(separator: ", ")
    let isLowest = behaviour.inputs[input].aggregate == .lowest
    let combined = (isLowest ? chain.min() : chain.max()) ?? 0
    let condition = Condition.compare(
      protection.input, .atLeast, .constant(grid.groups[group].points[combined]))
    let upper = Condition.compare(protection.input, .atMost, .constant(grid.groups[group].points[combined]))
    var values = grid.values { _ in 0 }
    values[input] = grid.groups[group].points[combined]
    let trace = Trace(model, rows: [.init(time: 0, values: values)])
    let example = counterexample(trace) { sample in
      "members with \(protection.input) \(readings): \(sample) the chain does not do what its members ask for"
    } confirmedBy: {
      $0.holds(condition) && $0.holds(upper)
    }
    defect(.chain, "protection \(protection.id)", "one reading of a chain does not stand for all its members", example)
  }

  private func asks(_ formula: Formula, _ input: Int, _ rank: Int) -> Bool {
    guard let place = grid.places[input] else { return false }
    var tuple = Array(repeating: -1, count: grid.groups[place.group].inputs.count)
    tuple[place.position] = rank
    return grid.holds(formula, tuple)
  }

  private func forEachChain(of count: Int, _ points: Int, _ body: ([Int]) -> Void) {
    var chain = Array(repeating: 0, count: count)
    while true {
      body(chain)
      guard let place = chain.lastIndex(where: { $0 + 1 < points }) else { return }
      chain[place] += 1
      for later in chain.indices.dropFirst(place + 1) { chain[later] = 0 }
    }
  }

  private static let members = 3
}
