import Engine

/// All states that protections, timers, counters and tables can reach, and what every instant can make of them.
///
/// Time is as exact as the engine's: a state is what is remembered, what the readings asked for at last, and a zone of the
/// times that have passed on what runs. Readings can change at any time before something runs out; what runs out does so
/// at its own instant, with the readings that were there. Delays of the protections of a product without timers elapse with
/// a sample, which can come at any time: one that runs has elapsed with the next or has not.
struct TimedExploration: Exploration {
  /// A state that can be reached, with the longest times for which it can last.
  private struct Node {
    let memory: Memory
    /// What the readings ask for; nil before the first sample.
    let requests: Requests?
    let zone: Zone
    let previous: Int
    /// What the instant before it, which led here, was about.
    let event: Event
  }

  /// What makes an instant: readings, and the places whose time is over.
  private struct Event: Hashable {
    let requests: Requests
    let due: Bits
  }

  /// A move, and what the readings ask for with it.
  private struct Occurrence: Hashable {
    let requests: Requests
    let move: Move
  }

  /// How a move can come about.
  private struct Origin {
    let node: Int
    let event: Event
  }

  private struct Cause: Hashable {
    let memory: Memory
    let event: Event
  }

  private let scanner: Scanner
  private(set) var moves: [Requests: [Move]] = [:]
  /// The first instant found that does not settle.
  private(set) var endless: (requests: Requests, move: Move)?
  /// The first settled move with which a formula that is watched holds, by its position.
  private(set) var found: (formula: Int, requests: Requests, move: Move)?
  private var nodes: [Node] = []
  private var origins: [Occurrence: Origin] = [:]
  /// The zones of each state of what is remembered.
  private var zones: [Memory: ZoneList] = [:]
  /// The numbers of the zones of each state with its readings, and of those in which readings have been changed already.
  private var known: [Cause: Set<Int>] = [:]
  private var changed: [Memory: Set<Int>] = [:]
  private var instants: [Cause: Scanner.Instant] = [:]

  var requests: [Formula] { scanner.requests }

  func answer(to leaf: Leaf) -> ((Move) -> Bool)? { scanner.answer(to: leaf) }

  /// Explores the slice; to the end, or until one of the formulas that are `watched` holds when an instant has settled.
  init(_ model: Model, _ grid: Grid, _ slice: Slice, watching watched: [Formula] = []) {
    scanner = Scanner(model, slice, watching: watched)
    var (samples, seen): ([Requests], Set<Requests>) = ([], [])
    Readings(grid, [], requests: scanner.requests).forEach { _, requests, _ in
      if seen.insert(requests).inserted { samples.append(requests) }
      return true
    }
    nodes = [
      Node(
        memory: scanner.initial, requests: nil, zone: Zone(), previous: 0,
        event: Event(requests: Requests(), due: Bits()))
    ]
    var next = 0
    while next < nodes.count, found == nil {
      change(next, samples)
      if nodes[next].requests != nil { expire(next) }
      next += 1
    }
  }

  /// Changes the readings before anything runs out.
  private mutating func change(_ number: Int, _ samples: [Requests]) {
    let node = nodes[number]
    let clocks = scanner.running(node.memory)
    var zone = node.zone
    for (clock, place) in clocks.enumerated() {
      zone.limit(clock + 1, 0, to: .below(scanner.delay(place, node.memory)))
    }
    // A zone in another one is so as well before anything runs out.
    let covering = zones[node.memory, default: ZoneList()].covering(node.zone)
    guard !zone.isEmpty, changed[node.memory, default: []].isDisjoint(with: covering) else { return }
    changed[node.memory, default: []].formUnion(covering.prefix(1))
    var ends = Ends()
    let dues = choices(of: scanner.waiting(node.memory))
    for requests in samples {
      for due in dues { reach(Event(requests: requests, due: due), from: number, clocks, zone, &ends) }
    }
  }

  /// Lets what can run out first do so, one place or several at once.
  private mutating func expire(_ number: Int) {
    let node = nodes[number]
    guard let requests = node.requests else { return }
    let clocks = scanner.running(node.memory)
    var parts: [(due: Bits, zone: Zone)] = [(Bits(), node.zone)]
    for (clock, place) in clocks.enumerated() {
      let delay = scanner.delay(place, node.memory)
      parts = parts.flatMap { part in
        var (over, open) = (part, part)
        over.zone.limit(0, clock + 1, to: .atMost(-delay))
        over.due[bit: place] = true
        open.zone.limit(clock + 1, 0, to: .below(delay))
        return [over, open].filter { !$0.zone.isEmpty }
      }
    }
    for part in parts where part.due != Bits() {
      var ends = Ends()
      for due in choices(of: scanner.waiting(node.memory)) {
        reach(Event(requests: requests, due: part.due.union(due)), from: number, clocks, part.zone, &ends)
      }
    }
  }

  /// Every set of these places.
  private func choices(of places: [Int]) -> [Bits] {
    places.reduce([Bits()]) { sets, place in
      sets.flatMap { set in
        var more = set
        more[bit: place] = true
        return [set, more]
      }
    }
  }

  /// Where instants lead from one zone: what they leave remembered and what starts with them settle that.
  private struct Ends {
    private struct Key: Hashable {
      let memory: Memory
      let started: Bits
    }

    private var ends: [Key: (zone: Zone, covering: [Int])] = [:]

    mutating func end(
      of instant: Scanner.Instant, _ make: () -> (zone: Zone, covering: [Int])
    ) -> (zone: Zone, covering: [Int]) {
      let key = Key(memory: instant.memory, started: instant.started)
      if let known = ends[key] { return known }
      let end = make()
      ends[key] = end
      return end
    }
  }

  private mutating func reach(
    _ event: Event, from number: Int, _ clocks: [Int], _ zone: Zone, _ ends: inout Ends
  ) {
    let instant = settle(event, from: number)
    guard instant.isSettled else { return }
    let (after, covering) = ends.end(of: instant) {
      let running = scanner.running(instant.memory)
      var after = zone.continued(
        running.map { place in instant.started[bit: place] ? nil : clocks.firstIndex(of: place).map { $0 + 1 } })
      after.elapse()
      for (clock, place) in running.enumerated() {
        after.limit(clock + 1, 0, to: .atMost(scanner.delay(place, instant.memory)))
      }
      return (after, zones[instant.memory, default: ZoneList()].covering(after))
    }
    let state = Cause(memory: instant.memory, event: Event(requests: event.requests, due: Bits()))
    guard known[state, default: []].isDisjoint(with: covering) else { return }
    known[state, default: []].formUnion(covering.prefix(1))
    nodes.append(
      Node(memory: instant.memory, requests: event.requests, zone: after, previous: number, event: event))
  }

  /// What the event makes of what a node remembers; the first time, what is found with it is noted.
  private mutating func settle(_ event: Event, from number: Int) -> Scanner.Instant {
    let cause = Cause(memory: nodes[number].memory, event: event)
    if let known = instants[cause] { return known }
    let instant = scanner.settle(cause.memory, event.requests, due: event.due)
    instants[cause] = instant
    for move in instant.moves {
      let occurrence = Occurrence(requests: event.requests, move: move)
      guard origins[occurrence] == nil else { continue }
      origins[occurrence] = Origin(node: number, event: event)
      moves[event.requests, default: []].append(move)
    }
    guard let last = instant.moves.last else { return instant }
    if !instant.isSettled {
      endless = endless ?? (event.requests, last)
    } else if found == nil, let formula = instant.watched.firstIndex(of: true) {
      found = (formula, event.requests, last)
    }
    return instant
  }

  // MARK: Ways

  func way(to move: Move, by requests: Requests) -> [(requests: Requests, seconds: Double)] {
    guard let origin = origins[Occurrence(requests: requests, move: move)] else { return [] }
    var (events, last) = ([origin.event], origin.node)
    while last > 0 {
      events.insert(nodes[last].event, at: 0)
      last = nodes[last].previous
    }
    let times = times(of: events)
    return zip(events, times).map { ($0.requests, Double($1) / Microseconds.perSecond) }
  }

  /// Times at which these events can happen one after the other.
  private func times(of events: [Event]) -> [Int] {
    // Where delays are tried in any order, a way may not be possible with exact times.
    let exact = timeline(of: events, withWaiting: true)
    let line = exact.isPossible ? exact : timeline(of: events, withWaiting: false)
    return line.times(inUnitsOf: Int(Microseconds.perSecond)) ?? Array(events.indices)
  }

  private func timeline(of events: [Event], withWaiting: Bool) -> Timeline {
    var (line, memory) = (Timeline(count: events.count), scanner.initial)
    var starts: [Int: Int] = [:]
    for (number, event) in events.enumerated() {
      let instant = scanner.settle(memory, event.requests, due: event.due)
      for place in scanner.running(memory) {
        guard let start = starts[place] else { continue }
        let delay = scanner.delay(place, memory)
        if event.due[bit: place] {
          line.place(number, after: start, exactly: delay)
        } else {
          line.place(number, after: start, before: delay)
        }
      }
      for place in withWaiting ? scanner.waiting(memory) : [] {
        guard let start = starts[place] else { continue }
        let delay = scanner.delay(place, memory)
        if event.due[bit: place] {
          line.place(number, after: start, atLeast: delay)
        } else if scanner.waiting(instant.memory).contains(place) {
          line.place(number, after: start, before: delay)
        }
      }
      memory = instant.memory
      for place in scanner.running(memory) + scanner.waiting(memory) where instant.started[bit: place] {
        starts[place] = number
      }
    }
    return line
  }
}
