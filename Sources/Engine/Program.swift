import SpecModel

/// A behaviour compiled to flat arrays: a list of operations, each of which makes the signal of its own number.
///
/// Every comparison is a `<` or `≤` of two numbered values, the inputs being followed by the constants; so an absent
/// input, which is not a number, satisfies none. An operation reads signals of lower numbers only.
///
/// What a step reads lies in memory of the program's own, written once: counting references to arrays would take a
/// quarter of the time.
final class Program: @unchecked Sendable {
  struct Operation {
    enum Kind: UInt8 {
      /// Value `first` < value `second`.
      case lessThan
      /// Value `first` ≤ value `second`.
      case atMost
      /// Not signal `first`.
      case not
      /// All of the signals in the operands `first`, `first` + 1, … `second` − 1.
      case all
      /// Any of the signals in the operands `first`, `first` + 1, … `second` − 1.
      case any
      /// Whether protection `first` has tripped, after this sample.
      case tripped
      /// Decides table `first`; true if a row did.
      case decide
      /// Whether table `first` was decided for the state of number `second`.
      case decided
      /// Whether timer `first` has run out.
      case elapsed
      /// Whether counter `first` has reached its target.
      case reached
      /// Whether remembered table `first` had been decided for the state of number `second` before.
      case was
    }

    let kind: Kind
    let first: Int32
    let second: Int32
  }

  /// A protection; `unusable`, `trips` and `releases` are signals, delays are seconds.
  struct Protection {
    let unusable: Int32
    let trips: Int32
    let releases: Int32
    let tripDelay: Double
    let releaseDelay: Double
  }

  /// A row: the signal that all its conditions hold, and the number of the state that it yields.
  struct Row {
    let signal: Int32
    let state: Int32
  }

  /// An input plus a constant, and the number of the value that it makes.
  struct Sum {
    let input: Int
    let constant: Double
    let value: Int
  }

  /// An output; the table is a position in the product's data, the supply a numbered value.
  struct Output {
    /// What limits the current; the resistance that is connected is a numbered value.
    struct Limit {
      let connected: Int
      let maximumCurrent: Double
      let clamps: Bool
    }

    let table: Int
    let sourcingState: Int32
    let supply: Int
    let drop: Double
    let limit: Limit?
  }

  let behaviour: Behaviour
  let facts: FactIndex
  let limits: [ProtectionLimits]
  /// The constants, and room for the sums, which are not there before a sample.
  let constants: [Double]
  let sums: UnsafeMutableBufferPointer<Sum>
  /// All `lessThan` come first, then all `atMost`.
  let operations: UnsafeMutableBufferPointer<Operation>
  private let lessThanEnd: Int
  private let atMostEnd: Int
  let operands: UnsafeMutableBufferPointer<Int32>
  let protections: UnsafeMutableBufferPointer<Protection>
  let rows: UnsafeMutableBufferPointer<Row>
  /// Which of `rows` belong to each table.
  let tables: UnsafeMutableBufferPointer<Range<Int>>
  let outputs: UnsafeMutableBufferPointer<Output>
  let timers: UnsafeMutableBufferPointer<Timer>
  let counters: UnsafeMutableBufferPointer<Counter>
  let remembered: UnsafeMutableBufferPointer<Remembered>
  /// The signal of each diagnostic rule.
  let diagnostics: [Int32]
  let failSafe: Int32
  /// The signals that are kept for every row of a batch: diagnostic rules, fail-safe, protections.
  let watched: [Int32]
  /// The signals of conditions.
  let signal: [Condition: Int32]

  init(_ compiler: Compiler) {
    behaviour = compiler.behaviour
    facts = compiler.facts
    limits = compiler.limits
    constants = compiler.constants
    sums = Self.copy(compiler.sums)
    operations = Self.copy(compiler.operations)
    lessThanEnd = operations.count { $0.kind == .lessThan }
    atMostEnd = lessThanEnd + operations.count { $0.kind == .atMost }
    operands = Self.copy(compiler.operands)
    protections = Self.copy(compiler.protections)
    rows = Self.copy(compiler.rows)
    tables = Self.copy(compiler.tables)
    outputs = Self.copy(compiler.outputs)
    timers = Self.copy(compiler.timers)
    counters = Self.copy(compiler.counters)
    remembered = Self.copy(compiler.remembered)
    diagnostics = compiler.diagnostics
    failSafe = compiler.failSafe
    signal = compiler.signals
    watched =
      compiler.diagnostics + [compiler.failSafe]
      + compiler.behaviour.protections.compactMap { compiler.signals[.tripped($0.id)] }
  }

  deinit {
    operations.deallocate()
    operands.deallocate()
    protections.deallocate()
    rows.deallocate()
    tables.deallocate()
    outputs.deallocate()
    timers.deallocate()
    counters.deallocate()
    remembered.deallocate()
    sums.deallocate()
  }

  private static func copy<Element>(_ array: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
    _ = memory.initialize(from: array)
    return memory
  }

  /// Whether more than protections has to be remembered.
  var remembers: Bool { timers.count + counters.count + remembered.count > 0 }

  /// The number of comparisons, which are the first operations.
  var comparisonCount: Int { atMostEnd }

  /// Whether an output is switched on by the rows that have decided.
  func isSourcing(_ output: Output, _ matched: [Int]) -> Bool {
    let row = matched[output.table]
    return row >= 0 && rows[tables[output.table].lowerBound + row].state == output.sourcingState
  }

  /// Runs all operations on `values`, for a program that remembers nothing but protections.
  func decide(
    _ values: UnsafeMutablePointer<Double>, _ signals: UnsafeMutablePointer<Bool>, _ matched: UnsafeMutablePointer<Int>,
    _ memory: UnsafeMutablePointer<State.Protection>, after seconds: Double
  ) {
    compare(values, signals)
    scan(signals, matched, memory, .none, after: seconds)
  }

  /// Runs all comparisons.
  func compare(_ values: UnsafeMutablePointer<Double>, _ signals: UnsafeMutablePointer<Bool>) {
    for sum in sums { values[sum.value] = values[sum.input] + sum.constant }
    for number in 0..<lessThanEnd {
      signals[number] = values[Int(operations[number].first)] < values[Int(operations[number].second)]
    }
    for number in lessThanEnd..<atMostEnd {
      signals[number] = values[Int(operations[number].first)] <= values[Int(operations[number].second)]
    }
  }

  /// Runs all operations that follow the comparisons.
  func scan(
    _ signals: UnsafeMutablePointer<Bool>, _ matched: UnsafeMutablePointer<Int>,
    _ memory: UnsafeMutablePointer<State.Protection>, _ more: MemoryPointers, after seconds: Double
  ) {
    for number in atMostEnd..<operations.count {
      let operation = operations[number]
      let (first, second) = (Int(operation.first), Int(operation.second))
      signals[number] =
        switch operation.kind {
        case .lessThan, .atMost: signals[number]
        case .not: !signals[first]
        case .all: allHold(first, second, signals)
        case .any: anyHolds(first, second, signals)
        case .tripped: protections[first].update(&memory[first], signals, after: seconds)
        case .decide: decide(table: first, signals, &matched[first])
        case .decided: matched[first] >= 0 && rows[tables[first].lowerBound + matched[first]].state == operation.second
        case .elapsed: timers[first].update(&more.timers[first], signals)
        case .reached: counters[first].update(&more.counters[first], signals)
        case .was: more.states[first] == operation.second
        }
    }
  }

  // The loops below look at every signal: a branch that random readings mispredict costs more.

  private func allHold(_ first: Int, _ end: Int, _ signals: UnsafePointer<Bool>) -> Bool {
    var result = true
    for operand in first..<end { result = signals[Int(operands[operand])] ? result : false }
    return result
  }

  private func anyHolds(_ first: Int, _ end: Int, _ signals: UnsafePointer<Bool>) -> Bool {
    var result = false
    for operand in first..<end { result = signals[Int(operands[operand])] ? true : result }
    return result
  }

  private func decide(table: Int, _ signals: UnsafePointer<Bool>, _ matched: inout Int) -> Bool {
    let range = tables[table]
    var first = -1
    for row in range.reversed() { first = signals[Int(rows[row].signal)] ? row - range.lowerBound : first }
    matched = first
    return first >= 0
  }
}

extension Program.Protection {
  /// Seconds by which a delay may be cut short, so that sums of time steps need not be exact.
  private static let resolution = 1e-6

  /// Whether it trips and releases at once, so that nothing has to be timed.
  var isImmediate: Bool { max(tripDelay, releaseDelay) <= Self.resolution }

  /// Takes one sample into account; true if the protection has tripped then.
  func update(_ memory: inout State.Protection, _ signals: UnsafePointer<Bool>, after seconds: Double) -> Bool {
    update(
      &memory, asks: !signals[Int(unusable)] && signals[Int(memory.isTripped ? releases : trips)], after: seconds)
    return memory.isTripped
  }

  /// Takes one sample into account, which asks for the other state or not.
  func update(_ memory: inout State.Protection, asks: Bool, after seconds: Double) {
    guard asks else {
      memory.pending = nil
      return
    }
    let pending = memory.pending.map { $0 + max(0, seconds) } ?? 0
    if pending >= (memory.isTripped ? releaseDelay : tripDelay) - Self.resolution {
      memory = State.Protection(isTripped: !memory.isTripped)
    } else {
      memory.pending = pending
    }
  }
}

extension Program.Output {
  /// Voltage and current while the output sources, and whether more than the largest current is asked for.
  func source(_ values: [Double]) -> (voltage: Double, current: Double, isOver: Bool) {
    let voltage = max(0, values[supply] - drop)
    guard let limit else { return (voltage, .nan, false) }
    let resistance = values[limit.connected]
    let drawn = voltage > 0 && resistance >= 0 ? voltage / resistance.magnitude : 0
    guard drawn > limit.maximumCurrent else { return (voltage, drawn, false) }
    guard limit.clamps else { return (voltage, drawn, true) }
    return (limit.maximumCurrent * resistance.magnitude, limit.maximumCurrent, true)
  }
}
