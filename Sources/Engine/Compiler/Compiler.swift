import Quantities
import SpecModel

/// Turns a behaviour into the flat arrays of a `Program`, and refuses one that can't run.
struct Compiler {
  let behaviour: Behaviour
  let facts: FactIndex
  var limits: [ProtectionLimits] = []
  var constants: [Double] = []
  var sums: [Program.Sum] = []
  var operations: [Program.Operation] = []
  var operands: [Int32] = []
  var protections: [Program.Protection] = []
  var rows: [Program.Row] = []
  var tables: [Range<Int>] = []
  var outputs: [Program.Output] = []
  var diagnostics: [Int32] = []
  var failSafe: Int32 = 0
  /// The signals of the conditions that are compiled already.
  var signals: [Condition: Int32] = [:]
  /// The numbers of the states of all tables.
  var states: [TableID: [StateID: Int32]] = [:]
  var timers: [Program.Timer] = []
  var counters: [Program.Counter] = []
  var remembered: [Program.Remembered] = []

  init(_ behaviour: Behaviour, _ facts: FactIndex) {
    self.behaviour = behaviour
    self.facts = facts
  }

  mutating func compile(_ settings: Settings) throws(EngineError) {
    if let path = facts.unreachable.first { throw EngineError(.behaviour, .unreachableFacts(path)) }
    try checkNames()
    for table in behaviour.tables { states[table.id] = numbers(of: table) }
    for rule in behaviour.diagnostics {
      let place = EngineError.Place.diagnostic(rule.code)
      for id in rule.disqualifies { _ = try quantity(id, at: place) }
      diagnostics.append(try signal(rule.condition, at: place))
    }
    let failing = Condition.any(behaviour.diagnostics.filter(\.failsSafe).map(\.condition))
    failSafe = try signal(failing, at: .behaviour)
    signals[.failSafe] = failSafe
    try compileProtections(settings)
    for timer in behaviour.timers { try compile(timer) }
    for counter in behaviour.counters { try compile(counter) }
    for table in behaviour.tables { try compile(table) }
    for output in behaviour.outputs { try compile(output) }
    for column in behaviour.trace { try check(column) }
    moveComparisonsToFront()
  }

  /// Comparisons depend on no other operation; side by side they need no decision what to do next.
  private mutating func moveComparisonsToFront() {
    let order = [Program.Operation.Kind.lessThan, .atMost].flatMap { kind in
      operations.indices.filter { operations[$0].kind == kind }
    }
    let others = operations.indices.filter { ![.lessThan, .atMost].contains(operations[$0].kind) }
    var number = Array(repeating: Int32(0), count: operations.count)
    for (new, old) in (order + others).enumerated() { number[old] = Int32(new) }
    operations = (order + others).map { old in
      let operation = operations[old]
      guard operation.kind == .not else { return operation }
      return Program.Operation(kind: .not, first: number[Int(operation.first)], second: operation.second)
    }
    operands = operands.map { number[Int($0)] }
    protections = protections.map { protection in
      Program.Protection(
        unusable: number[Int(protection.unusable)], trips: number[Int(protection.trips)],
        releases: number[Int(protection.releases)], tripDelay: protection.tripDelay,
        releaseDelay: protection.releaseDelay)
    }
    timers = timers.map { Program.Timer(runs: number[Int($0.runs)], duration: $0.duration) }
    counters = counters.map {
      Program.Counter(counts: number[Int($0.counts)], resets: number[Int($0.resets)], target: $0.target)
    }
    rows = rows.map { Program.Row(signal: number[Int($0.signal)], state: $0.state) }
    diagnostics = diagnostics.map { number[Int($0)] }
    failSafe = number[Int(failSafe)]
    signals = signals.mapValues { number[Int($0)] }
  }
}
