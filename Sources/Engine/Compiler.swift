import Quantities
import SpecModel

/// Turns a behaviour into the flat arrays of a `Program`, and refuses one that can't run.
struct Compiler {
  let behaviour: Behaviour
  let facts: FactIndex
  private(set) var limits: [ProtectionLimits] = []
  private(set) var constants: [Double] = []
  private(set) var sums: [Program.Sum] = []
  private(set) var operations: [Program.Operation] = []
  private(set) var operands: [Int32] = []
  private(set) var protections: [Program.Protection] = []
  private(set) var rows: [Program.Row] = []
  private(set) var tables: [Range<Int>] = []
  private(set) var outputs: [Program.Output] = []
  private(set) var diagnostics: [Int32] = []
  private(set) var failSafe: Int32 = 0
  /// The signals of the conditions that are compiled already.
  private(set) var signals: [Condition: Int32] = [:]
  /// The numbers of the states of the tables that are compiled already.
  private var states: [TableID: [StateID: Int32]] = [:]

  init(_ behaviour: Behaviour, _ facts: FactIndex) {
    self.behaviour = behaviour
    self.facts = facts
  }

  mutating func compile(_ settings: Settings) throws(EngineError) {
    if let path = facts.unreachable.first { throw EngineError(.behaviour, .unreachableFacts(path)) }
    try checkNames()
    for rule in behaviour.diagnostics {
      let place = EngineError.Place.diagnostic(rule.code)
      for id in rule.disqualifies { _ = try quantity(id, at: place) }
      diagnostics.append(try signal(rule.condition, at: place))
    }
    let failing = Condition.any(behaviour.diagnostics.filter(\.failsSafe).map(\.condition))
    failSafe = try signal(failing, at: .behaviour)
    signals[.failSafe] = failSafe
    try compileProtections(settings)
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
    rows = rows.map { Program.Row(signal: number[Int($0.signal)], state: $0.state) }
    diagnostics = diagnostics.map { number[Int($0)] }
    failSafe = number[Int(failSafe)]
    signals = signals.mapValues { number[Int($0)] }
  }
}

// MARK: Names

extension Compiler {
  private func checkNames() throws(EngineError) {
    try checkUnique(behaviour.inputs.map(\.id.name), at: .behaviour)
    try checkUnique(behaviour.inputs.map(\.column), at: .behaviour)
    try checkUnique(behaviour.diagnostics.map(\.code) + behaviour.outputs.compactMap(\.limit?.code), at: .behaviour)
    try checkUnique(behaviour.protections.map(\.id.name), at: .behaviour)
    try checkUnique(behaviour.tables.map(\.id.name), at: .behaviour)
    try checkUnique(behaviour.outputs.map(\.id.name), at: .behaviour)
    try checkUnique(behaviour.profiles.map(\.id), at: .behaviour)
    try checkUnique(behaviour.trace.map(\.name), at: .behaviour)
    for table in behaviour.tables { try checkUnique(table.rows.map(\.id.name), at: .table(table.id)) }
  }

  private func checkUnique(_ names: [String], at place: EngineError.Place) throws(EngineError) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { throw EngineError(place, .duplicate(name)) }
  }

  private func check(_ column: TraceColumn) throws(EngineError) {
    let place = EngineError.Place.column(column.name)
    switch column.content {
    case .time, .diagnostics: break
    case .state(let id), .amount(let id, _): _ = try table(id, at: place)
    case .voltage(let id):
      guard try output(id, at: place).voltage != nil else { throw EngineError(place, .noVoltage(id)) }
    case .current(let id):
      guard try output(id, at: place).limit != nil else { throw EngineError(place, .noCurrent(id)) }
    }
  }

  private func output(_ id: OutputID, at place: EngineError.Place) throws(EngineError) -> PowerOutput {
    guard let output = behaviour.outputs.first(where: { $0.id == id }) else {
      throw EngineError(place, .unknownOutput(id))
    }
    return output
  }

  private func table(_ id: TableID, at place: EngineError.Place) throws(EngineError) -> Int {
    guard let number = behaviour.tables.firstIndex(where: { $0.id == id }) else {
      throw EngineError(place, .unknownTable(id))
    }
    return number
  }

  private func input(_ id: InputID, at place: EngineError.Place) throws(EngineError) -> Int {
    guard let number = behaviour.inputs.firstIndex(where: { $0.id == id }) else {
      throw EngineError(place, .unknownInput(id))
    }
    return number
  }

  private func contact(_ id: InputID, at place: EngineError.Place) throws(EngineError) -> Int {
    let number = try input(id, at: place)
    guard case .contact = behaviour.inputs[number].kind else { throw EngineError(place, .notAContact(id)) }
    return number
  }

  private func quantity(
    _ id: InputID, at place: EngineError.Place
  ) throws(EngineError) -> (number: Int, unit: String) {
    let number = try input(id, at: place)
    guard case .quantity(let unit, _) = behaviour.inputs[number].kind else {
      throw EngineError(place, .notAQuantity(id))
    }
    return (number, unit)
  }

  private func quantity(
    _ id: InputID, unit: String, at place: EngineError.Place
  ) throws(EngineError) -> Int {
    let found = try quantity(id, at: place)
    try check(unit: found.unit, is: unit, at: place)
    return found.number
  }

  private func check(unit: String, is expected: String, at place: EngineError.Place) throws(EngineError) {
    guard unit == expected else { throw EngineError(place, .unitMismatch(expected: expected, found: unit)) }
  }

  private func form(of id: FactID, at place: EngineError.Place) throws(EngineError) -> FactForm {
    guard let fact = facts[id] else { throw EngineError(place, .unknownFact(id)) }
    return fact.form
  }

  private func quantity(_ id: FactID, at place: EngineError.Place) throws(EngineError) -> AnyQuantity {
    guard case .quantity(let quantity) = try form(of: id, at: place) else {
      throw EngineError(place, .wrongKindOfFact(id, expected: "a quantity"))
    }
    return quantity
  }

  private func quantity(
    _ id: FactID, unit: String, at place: EngineError.Place
  ) throws(EngineError) -> ExactDecimal {
    let found = try quantity(id, at: place)
    try check(unit: found.unit, is: unit, at: place)
    return found.baseValue
  }
}

// MARK: Conditions

extension Compiler {
  private mutating func signal(_ condition: Condition, at place: EngineError.Place) throws(EngineError) -> Int32 {
    if let known = signals[condition] { return known }
    let signal = try compile(condition, at: place)
    signals[condition] = signal
    return signal
  }

  private mutating func compile(_ condition: Condition, at place: EngineError.Place) throws(EngineError) -> Int32 {
    switch condition {
    case .compare(let id, let comparator, let operand):
      let (number, unit) = try quantity(id, at: place)
      switch operand {
      case .fact(let fact): return compare(number, comparator, value(try quantity(fact, unit: unit, at: place)))
      case .input(let other): return compare(number, comparator, try quantity(other, unit: unit, at: place))
      case .offset(let other, let offset):
        let base = try quantity(other, unit: unit, at: place)
        return compare(number, comparator, sum(base, try amount(of: offset, unit: unit, at: place)))
      case .constant(let bound): return compare(number, comparator, value(bound))
      }
    case .inside(let id, let fact):
      let (_, unit) = try quantity(id, at: place)
      guard case .range(let lower, let upper) = try form(of: fact, at: place) else {
        throw EngineError(place, .wrongKindOfFact(fact, expected: "a range"))
      }
      try check(unit: lower.unit, is: unit, at: place)
      return try signal(
        .all([
          .compare(id, .atLeast, .constant(lower.baseValue)), .compare(id, .atMost, .constant(upper.baseValue)),
        ]), at: place)
    case .closed(let id): return compare(try contact(id, at: place), .atLeast, value(Inputs.closed))
    case .missing(let id):
      let number = try quantity(id, at: place).number
      return emit(.not, Int(compare(number, .atMost, number)))
    case .tripped(let id):
      guard !behaviour.protections.contains(where: { $0.id == id }) else {
        throw EngineError(place, .dependsOnDecisions)
      }
      throw EngineError(place, .unknownProtection(id))
    case .state(let id, let state):
      let number = try table(id, at: place)
      guard let known = states[id] else {
        if case .diagnostic = place { throw EngineError(place, .dependsOnDecisions) }
        throw EngineError(place, .laterTable(id))
      }
      guard let stateNumber = known[state] else { throw EngineError(place, .unknownState(id, state)) }
      return emit(.decided, number, Int(stateNumber))
    case .failSafe: throw EngineError(place, .dependsOnDecisions)
    case .not(let condition): return emit(.not, Int(try signal(condition, at: place)))
    case .all(let conditions): return try emit(.all, conditions, at: place)
    case .any(let conditions): return try emit(.any, conditions, at: place)
    }
  }

  private mutating func compare(_ left: Int, _ comparator: Comparator, _ right: Int) -> Int32 {
    switch comparator {
    case .lessThan: emit(.lessThan, left, right)
    case .atMost: emit(.atMost, left, right)
    case .greaterThan: emit(.lessThan, right, left)
    case .atLeast: emit(.atMost, right, left)
    }
  }

  /// The signal of several conditions, or of the only one.
  private mutating func emit(
    _ kind: Program.Operation.Kind, _ conditions: [Condition], at place: EngineError.Place
  ) throws(EngineError) -> Int32 {
    var parts: [Int32] = []
    for condition in conditions { parts.append(try signal(condition, at: place)) }
    if parts.count == 1 { return parts[0] }
    operands += parts
    return emit(kind, operands.count - parts.count, operands.count)
  }

  private mutating func emit(_ kind: Program.Operation.Kind, _ first: Int, _ second: Int = 0) -> Int32 {
    operations.append(Program.Operation(kind: kind, first: Int32(first), second: Int32(second)))
    return Int32(operations.count - 1)
  }

  private func amount(of offset: Offset, unit: String, at place: EngineError.Place) throws(EngineError) -> Double {
    guard let (number, found) = facts.amount(of: offset) else {
      switch offset {
      case .plus(let id):
        _ = try quantity(id, at: place)
        throw EngineError(place, .unknownFact(id))
      case .minus(let id):
        _ = try form(of: id, at: place)
        throw EngineError(place, .wrongKindOfFact(id, expected: "a quantity or a voltage below the supply"))
      }
    }
    try check(unit: found, is: unit, at: place)
    return number.doubleValue
  }

  /// The number of the value that holds an input plus a constant.
  private mutating func sum(_ input: Int, _ constant: Double) -> Int {
    if let known = sums.first(where: { $0.input == input && $0.constant == constant }) { return known.value }
    constants.append(.nan)
    sums.append(Program.Sum(input: input, constant: constant, value: behaviour.inputs.count + constants.count - 1))
    return sums[sums.count - 1].value
  }

  /// The number of the value that holds a constant.
  private mutating func value(_ constant: ExactDecimal) -> Int { value(constant.doubleValue) }

  private mutating func value(_ constant: Double) -> Int {
    let position = constants.firstIndex(of: constant) ?? constants.count
    if position == constants.count { constants.append(constant) }
    return behaviour.inputs.count + position
  }
}

// MARK: Protections, tables and outputs

extension Compiler {
  private mutating func compileProtections(_ settings: Settings) throws(EngineError) {
    let profile = settings.profile ?? behaviour.profiles.first ?? Profile("", releases: [:])
    for ids in [profile.releases, profile.tripDelays, profile.releaseDelays].map(\.keys) {
      for id in ids where !behaviour.protections.contains(where: { $0.id == id }) {
        throw EngineError(.profile(profile.id), .unknownProtection(id))
      }
    }
    let known = behaviour.protections.map(\.id)
    for id in settings.overrides.keys where !known.contains(id) {
      throw EngineError(.settings, .unknownName(UnknownName(id.name, kind: "protection", known: known.map(\.name))))
    }
    for protection in behaviour.protections {
      let place = EngineError.Place.protection(protection.id)
      let limits = try limits(of: protection, profile, settings.overrides[protection.id] ?? Settings.Override())
      let trips = Condition.compare(protection.input, protection.trips, .constant(limits.threshold))
      let releases: Condition =
        limits.releaseThreshold.map { .compare(protection.input, protection.releases, .constant($0)) } ?? .not(trips)
      let untrusted = behaviour.diagnostics.filter { $0.disqualifies.contains(protection.input) }.map(\.condition)
      let compiled = Program.Protection(
        unusable: try signal(.any([.missing(protection.input)] + untrusted), at: place),
        trips: try signal(trips, at: place), releases: try signal(releases, at: place), tripDelay: limits.tripDelay,
        releaseDelay: limits.releaseDelay)
      signals[.tripped(protection.id)] = emit(.tripped, protections.count)
      protections.append(compiled)
      self.limits.append(limits)
    }
  }

  private func limits(
    of protection: Protection, _ profile: Profile, _ override: Settings.Override
  ) throws(EngineError) -> ProtectionLimits {
    let place = EngineError.Place.protection(protection.id)
    let unit = try quantity(protection.input, at: place).unit
    let stated = try quantity(protection.threshold, unit: unit, at: place)
    var release = override.releaseThreshold
    if release == nil, let fact = profile.releases[protection.id] {
      release = try quantity(fact, unit: unit, at: .profile(profile.id))
    }
    let limits = ProtectionLimits(
      threshold: override.threshold ?? stated, releaseThreshold: release,
      tripDelay: try delay(override.tripDelay, profile.tripDelays[protection.id], of: profile),
      releaseDelay: try delay(override.releaseDelay, profile.releaseDelays[protection.id], of: profile))
    for delay in [limits.tripDelay, limits.releaseDelay] where !(delay.isFinite && delay >= 0) {
      throw EngineError(place, .invalidDelay(delay))
    }
    if let release, !protection.trips.excludes(limits.threshold, protection.releases, release) {
      throw EngineError(
        place,
        .releaseOnWrongSide(
          trips: protection.trips, threshold: limits.threshold, releases: protection.releases, release: release))
    }
    return limits
  }

  /// The seconds that a user has set, or those of a profile's delay; none where it states no delay.
  private func delay(_ set: Double?, _ fact: FactID?, of profile: Profile) throws(EngineError) -> Double {
    if let set { return set }
    guard let fact else { return 0 }
    let place = EngineError.Place.profile(profile.id)
    let quantity = try quantity(fact, at: place)
    guard let seconds = quantity.seconds else {
      throw EngineError(place, .unitMismatch(expected: Second.symbol, found: quantity.unit))
    }
    return seconds.doubleValue
  }

  private mutating func compile(_ table: DecisionTable) throws(EngineError) {
    var numbers: [StateID: Int32] = [:]
    var compiled: [Program.Row] = []
    for row in table.rows {
      let place = EngineError.Place.row(table.id, row.id)
      var state: Int32 = -1
      switch row.outcome {
      case .state(let id):
        state = numbers[id] ?? Int32(numbers.count)
        numbers[id] = state
      case .fact(let id): _ = try quantity(id, at: place)
      case .unspecified: break
      }
      compiled.append(Program.Row(signal: try signal(.all(row.conditions), at: place), state: state))
    }
    tables.append(rows.count..<rows.count + compiled.count)
    rows += compiled
    states[table.id] = numbers
    _ = emit(.decide, tables.count - 1)
  }

  private mutating func compile(_ output: PowerOutput) throws(EngineError) {
    let place = EngineError.Place.output(output.id)
    let table = try table(output.table, at: place)
    guard let sourcingState = states[output.table]?[output.sourcingState] else {
      throw EngineError(place, .unknownState(output.table, output.sourcingState))
    }
    let (supply, drop) = try voltage(of: output, at: place)
    outputs.append(
      Program.Output(
        table: table, sourcingState: sourcingState, supply: supply, drop: drop, limit: try limit(of: output, at: place))
    )
  }

  /// The number of the value that feeds an output, and what is lost on the way.
  private mutating func voltage(
    of output: PowerOutput, at place: EngineError.Place
  ) throws(EngineError) -> (supply: Int, drop: Double) {
    switch output.voltage {
    case nil: return (absent(), 0)
    case .stated(let fact): return (value(try quantity(fact, unit: Volt.symbol, at: place)), 0)
    case .supply(let input, nil): return (try quantity(input, unit: Volt.symbol, at: place), 0)
    case .supply(let input, let fact?):
      guard case .drop(_, let drop) = try form(of: fact, at: place) else {
        throw EngineError(place, .wrongKindOfFact(fact, expected: "a voltage below the supply"))
      }
      return (try quantity(input, unit: Volt.symbol, at: place), drop.baseValue.doubleValue)
    }
  }

  private func limit(
    of output: PowerOutput, at place: EngineError.Place
  ) throws(EngineError) -> Program.Output.Limit? {
    guard let limit = output.limit else { return nil }
    guard output.voltage != nil else { throw EngineError(place, .noVoltage(output.id)) }
    return Program.Output.Limit(
      connected: try quantity(limit.connected, unit: Ohm.symbol, at: place),
      maximumCurrent: try quantity(limit.maximum, unit: Ampere.symbol, at: place).doubleValue,
      clamps: limit.overcurrent == .clamped)
  }

  /// The number of a value that is never there.
  private mutating func absent() -> Int {
    constants.append(.nan)
    return behaviour.inputs.count + constants.count - 1
  }
}

extension Comparator {
  /// Whether no value stands in this relation to `bound` and in the relation `other` to `otherBound` as well.
  fileprivate func excludes(_ bound: ExactDecimal, _ other: Comparator, _ otherBound: ExactDecimal) -> Bool {
    switch (self, other) {
    case (.atMost, .atLeast): bound < otherBound
    case (.atLeast, .atMost): bound > otherBound
    case (.lessThan, .atLeast), (.lessThan, .greaterThan), (.atMost, .greaterThan): bound <= otherBound
    case (.greaterThan, .atMost), (.greaterThan, .lessThan), (.atLeast, .lessThan): bound >= otherBound
    default: false
    }
  }
}
