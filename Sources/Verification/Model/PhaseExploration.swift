/// All states that some protections can reach from the initial one, and what every sample can make of them.
///
/// It holds for any formula that depends on these protections: what the others do can't change it.
struct PhaseExploration: Exploration {
  private struct Arrival {
    let previous: Memory
    let requests: Requests
    let depth: Int
  }

  let requests: [Formula]
  private(set) var moves: [Requests: [Move]] = [:]
  private let protections: [Model.Protection]
  private let places: [Int: Int]
  private var arrivals: [Memory: Arrival] = [:]

  init(_ model: Model, _ grid: Grid, protections: [Int]) {
    precondition(protections.count <= Self.limit, "a decision depends on more than \(Self.limit) protections")
    self.protections = protections.map { model.protections[$0] }
    places = Dictionary(uniqueKeysWithValues: protections.enumerated().map { ($1, $0) })
    requests = self.protections.flatMap(\.requests)
    var (samples, seen): ([Requests], Set<Requests>) = ([], [])
    Readings(grid, [], requests: requests).forEach { _, requests, _ in
      if seen.insert(requests).inserted { samples.append(requests) }
      return true
    }
    var queue = [Memory()]
    arrivals[Memory()] = Arrival(previous: Memory(), requests: Requests(), depth: 0)
    var next = 0
    while next < queue.count {
      let before = queue[next]
      let depth = arrivals[before]?.depth ?? 0
      next += 1
      for requests in samples {
        for after in successors(of: before, requests) {
          moves[requests, default: []].append(Move(start: before, before: before, after: after))
          guard arrivals[after] == nil else { continue }
          arrivals[after] = Arrival(previous: before, requests: requests, depth: depth + 1)
          queue.append(after)
        }
      }
    }
  }

  func answer(to leaf: Leaf) -> ((Move) -> Bool)? {
    guard let place = leaf.protection.flatMap({ places[$0] }) else { return nil }
    return switch leaf {
    case .tripped: { $0.after.isTripped(place) }
    case .wasTripped: { $0.before.isTripped(place) }
    case .waits: { !$0.after.isTripped(place) && $0.after.isPending(place) }
    default: nil
    }
  }

  func way(to move: Move, by requests: Requests) -> [(requests: Requests, seconds: Double)] {
    var (time, way): (Double, [(requests: Requests, seconds: Double)]) = (0, [])
    for step in self.way(to: move.before) + [(requests, move)] {
      if !way.isEmpty { time += seconds(step.move) }
      way.append((step.requests, time))
    }
    return way
  }

  /// The shortest way into a state: what samples have to ask for, and what they make of the protections.
  private func way(to memory: Memory) -> [(requests: Requests, move: Move)] {
    var (way, last): ([(requests: Requests, move: Move)], Memory) = ([], memory)
    while let arrival = arrivals[last], arrival.depth > 0 {
      let previous = arrival.previous
      way.insert((arrival.requests, Move(start: previous, before: previous, after: last)), at: 0)
      last = previous
    }
    return way
  }

  /// How long after the sample before: as long as the delays that elapse, and no time while others wait.
  private func seconds(_ move: Move) -> Double {
    var (longest, isWaiting): (Double?, Bool) = (nil, false)
    for (place, protection) in protections.enumerated() where move.before.isPending(place) {
      isWaiting = true
      guard move.before.isTripped(place) != move.after.isTripped(place) else { continue }
      longest = max(longest ?? 0, move.before.isTripped(place) ? protection.releaseDelay : protection.tripDelay)
    }
    return longest ?? (isWaiting ? 0 : 1)
  }

  /// More have more states than can be visited.
  private static let limit = 20

  private func successors(of before: Memory, _ requests: Requests) -> [Memory] {
    var found = [before]
    for (place, protection) in protections.enumerated() {
      found = found.flatMap { $0.successors(place, protection, requests) }
    }
    return found
  }
}
