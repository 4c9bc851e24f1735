import Quantities
import SpecModel

extension Compiler {
  mutating func compile(_ timer: Timer) throws(EngineError) {
    let place = EngineError.Place.timer(timer.id)
    let quantity = try quantity(timer.duration, at: place)
    guard let seconds = quantity.seconds else {
      throw EngineError(place, .unitMismatch(expected: Second.symbol, found: quantity.unit))
    }
    guard seconds > 0 else { throw EngineError(place, .notPositive(timer.duration)) }
    let runs = try signal(timer.condition, at: place)
    signals[.elapsed(timer.id)] = emit(.elapsed, timers.count)
    // More than a time is the next instant that there is.
    timers.append(
      Program.Timer(runs: runs, duration: Microseconds(seconds: seconds.doubleValue) + (timer.isExclusive ? 1 : 0)))
  }

  mutating func compile(_ counter: Counter) throws(EngineError) {
    let place = EngineError.Place.counter(counter.id)
    guard case .count(let target) = try form(of: counter.target, at: place) else {
      throw EngineError(place, .wrongKindOfFact(counter.target, expected: "a number of times"))
    }
    guard target > 0, let number = Int32(exactly: target) else {
      throw EngineError(place, .notPositive(counter.target))
    }
    let (counts, resets) = (try signal(counter.counts, at: place), try signal(counter.resets, at: place))
    signals[.reached(counter.id)] = emit(.reached, counters.count)
    counters.append(Program.Counter(counts: counts, resets: resets, target: number))
  }

  /// The position at which what a table decides is remembered.
  mutating func memory(of id: TableID, at place: EngineError.Place) throws(EngineError) -> Int {
    let number = try table(id, at: place)
    if let known = remembered.firstIndex(where: { $0.table == number }) { return known }
    guard let initial = behaviour.tables[number].initially else { throw EngineError(place, .noInitialState(id)) }
    remembered.append(
      Program.Remembered(table: number, initially: try stateNumber(initial, of: id, at: .table(id))))
    return remembered.count - 1
  }
}
