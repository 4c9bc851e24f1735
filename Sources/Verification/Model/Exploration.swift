/// All states that some protections can reach from the initial one, and what every sample can make of them.
///
/// It holds for any formula that depends on these protections: what the others do can't change it.
struct Exploration {
  private struct Arrival {
    let previous: Phases
    let requests: Requests
    let depth: Int
  }

  let protections: [Int]
  /// What samples with these requests can make of every state that can be reached, nearest states first.
  private(set) var moves: [Requests: [Move]] = [:]
  private var arrivals: [Phases: Arrival] = [:]

  init(_ model: Model, _ grid: Grid, protections: [Int]) {
    precondition(protections.count <= Self.limit, "a decision depends on more than \(Self.limit) protections")
    self.protections = protections
    var (samples, seen): ([Requests], Set<Requests>) = ([], [])
    Readings(model, grid, [], protections: protections).forEach { _, requests, _ in
      if seen.insert(requests).inserted { samples.append(requests) }
      return true
    }
    var queue = [Phases()]
    arrivals[Phases()] = Arrival(previous: Phases(), requests: Requests(), depth: 0)
    var next = 0
    while next < queue.count {
      let before = queue[next]
      let depth = arrivals[before]?.depth ?? 0
      next += 1
      for requests in samples {
        for after in successors(of: before, requests, model) {
          moves[requests, default: []].append(Move(before: before, after: after))
          guard arrivals[after] == nil else { continue }
          arrivals[after] = Arrival(previous: before, requests: requests, depth: depth + 1)
          queue.append(after)
        }
      }
    }
  }

  /// The shortest way into a state: what samples have to ask for, and what they make of the protections.
  func way(to phases: Phases) -> [(requests: Requests, move: Move)] {
    var (way, last): ([(requests: Requests, move: Move)], Phases) = ([], phases)
    while let arrival = arrivals[last], arrival.depth > 0 {
      way.insert((arrival.requests, Move(before: arrival.previous, after: last)), at: 0)
      last = arrival.previous
    }
    return way
  }

  /// More have more states than can be visited, and more bits than a word.
  private static let limit = 20

  private func successors(of before: Phases, _ requests: Requests, _ model: Model) -> [Phases] {
    var found = [before]
    for (place, number) in protections.enumerated() {
      found = found.flatMap { $0.successors(place, model.protections[number], requests) }
    }
    return found
  }
}
