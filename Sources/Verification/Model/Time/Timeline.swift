/// Times of events that keep bounds on the time between any two of them.
struct Timeline {
  /// Bounds on differences of times; clock n + 1 is the time of event n.
  private var zone = Zone()

  /// Makes a timeline of so many events, none of which comes before the one in front of it.
  init(count: Int) {
    zone = zone.continued(Array(repeating: nil, count: count))
    zone.release()
    for event in 0..<max(0, count - 1) { zone.limit(event + 1, event + 2, to: .atMost(0)) }
  }

  /// Whether there are such times.
  var isPossible: Bool { !zone.isEmpty }

  /// The second event comes so long after the first.
  mutating func place(_ second: Int, after first: Int, exactly ticks: Int) {
    zone.limit(second + 1, first + 1, to: .atMost(ticks))
    zone.limit(first + 1, second + 1, to: .atMost(-ticks))
  }

  /// The second event comes sooner after the first than this.
  mutating func place(_ second: Int, after first: Int, before ticks: Int) {
    zone.limit(second + 1, first + 1, to: .below(ticks))
  }

  /// The second event comes so long after the first, or later.
  mutating func place(_ second: Int, after first: Int, atLeast ticks: Int) {
    zone.limit(first + 1, second + 1, to: .atMost(-ticks))
  }

  /// Times from 0 on, apart where they can be, and round numbers where they can be; nil if there are none.
  func times(inUnitsOf unit: Int) -> [Int]? {
    guard isPossible else { return nil }
    var (zone, times) = (self.zone, [Int]())
    for event in 1..<max(1, zone.size) {
      let time = event == 1 ? 0 : Self.choose(from: times[event - 2], zone, event, unit)
      times.append(time)
      zone.limit(event, 0, to: .atMost(time))
      zone.limit(0, event, to: .atMost(-time))
      guard !zone.isEmpty else { return nil }
    }
    return times
  }

  /// The roundest time of an event that there can be; `previous` only if none else will do.
  private static func choose(from previous: Int, _ zone: Zone, _ event: Int, _ unit: Int) -> Int {
    let (latest, earliest) = (zone[event, 0], zone[0, event])
    let first = max(previous, -earliest.number)
    let isAllowed = { (time: Int) in earliest >= .atMost(-time) && latest >= .atMost(time) }
    if -earliest.number > previous, isAllowed(first) { return first }
    var step = unit
    while step > 0 {
      let time = first + step
      if isAllowed(time) { return time }
      step /= 10
    }
    return first
  }
}

extension Zone {
  /// Lets every clock have any reading from 0 on.
  fileprivate mutating func release() {
    elapse()
    for first in 1..<max(1, size) { for second in 1..<size where first != second { loosen(first, second) } }
  }
}
