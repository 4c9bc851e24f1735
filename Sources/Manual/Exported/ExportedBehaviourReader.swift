import Localization
import Quantities
import SpecModel

/// Reads an exported behaviour.
struct ExportedBehaviourReader {
  /// The behaviour as it is now: it says what stands in the columns where the file does not.
  let behaviour: Behaviour
  /// The facts that the file has.
  let facts: FactIndex
  let numbers: ExportedFactReader
  let sources: ExportedSources

  func behaviour(_ record: JSONRecord, form: Int) throws(LocalizationError) -> Behaviour {
    var read = Behaviour()
    for parameter in try record.optionalRecords("parameters") { read.parameters.append(try self.parameter(parameter)) }
    for input in try record.records("inputs") { read.inputs.append(try self.input(input)) }
    for rule in try record.records("diagnostics") { read.diagnostics.append(try diagnostic(rule)) }
    for protection in try record.records("protections") { read.protections.append(try self.protection(protection)) }
    for timer in try record.optionalRecords("timers") { read.timers.append(try self.timer(timer)) }
    for counter in try record.optionalRecords("counters") { read.counters.append(try self.counter(counter)) }
    for table in try record.records("tables") { read.tables.append(try self.table(table)) }
    for output in try record.records("outputs") { read.outputs.append(try self.output(output)) }
    for profile in try record.records("profiles") { read.profiles.append(try self.profile(profile)) }
    if form == JSONExport.firstForm, !record.has("trace") {
      read.trace = behaviour.trace.filter { read.hasContent(of: $0) }
    } else {
      for column in try record.records("trace") { read.trace.append(try self.column(column)) }
    }
    return read
  }

  private func parameter(_ record: JSONRecord) throws(LocalizationError) -> Parameter {
    let values: [ChoiceID] = try record.identifiers("values")
    let standard: ChoiceID = try record.identifier("standard")
    guard values.contains(standard) else {
      throw record.fault(
        "standard", found: "\"\(standard)\"", expected: "one of \(values.map(\.name).joined(separator: ", "))")
    }
    return Parameter(
      try record.identifier("id"), option: try record.text("option"), values: values, standard: standard)
  }

  private func input(_ record: JSONRecord) throws(LocalizationError) -> Input {
    let kind: Input.Kind
    if record.has("unit") {
      kind = .quantity(
        unit: try record.text("unit"), ifAbsent: try record.choice("ifAbsent", of: Input.Absence.self))
    } else if record.has("states") {
      kind = .choice(try record.identifiers("states"), ifAbsent: try record.identifier("ifAbsent"))
    } else if record.has("closed") {
      kind = .contact(closed: try record.text("closed"), open: try record.text("open"))
    } else {
      throw record.fault(
        found: "an input of no kind", expected: "\"unit\" and \"ifAbsent\", \"closed\" and \"open\", or \"states\"")
    }
    return Input(try record.identifier("id"), column: try record.text("column"), kind)
  }

  private func diagnostic(_ record: JSONRecord) throws(LocalizationError) -> DiagnosticRule {
    DiagnosticRule(
      try record.text("code"), when: try condition(try record.record("when")),
      disqualifies: try record.identifiers("disqualifies"), failsSafe: try record.flag("failsSafe"))
  }

  private func protection(_ record: JSONRecord) throws(LocalizationError) -> Protection {
    let trips = try record.record("trips")
    guard case .compare(let input, let comparator, .fact(let threshold)) = try condition(trips) else {
      throw trips.fault(found: "another condition", expected: "\"input\", \"comparator\" and \"fact\"")
    }
    return Protection(
      try record.identifier("id"), input: input, trips: comparator, threshold,
      releases: try record.choice("releases", of: Comparator.self), from: sources.source(try record.text("source")))
  }

  private func timer(_ record: JSONRecord) throws(LocalizationError) -> Timer {
    let isExclusive = record.has("forMoreThan")
    return Timer(
      try record.identifier("id"), while: try condition(try record.record("while")),
      for: try record.identifier(isExclusive ? "forMoreThan" : "for"), isExclusive: isExclusive,
      from: try sources.sources(record))
  }

  private func counter(_ record: JSONRecord) throws(LocalizationError) -> Counter {
    Counter(
      try record.identifier("id"), counts: try condition(try record.record("counts")), to: try record.identifier("to"),
      resets: try condition(try record.record("resets")), from: try sources.sources(record))
  }

  private func table(_ record: JSONRecord) throws(LocalizationError) -> DecisionTable {
    guard try record.text("hitPolicy") == "first" else {
      throw record.fault("hitPolicy", found: "another hit policy", expected: "\"first\"")
    }
    var rows: [DecisionTable.Row] = []
    for row in try record.records("rows") {
      var conditions: [Condition] = []
      for part in try row.records("when") { conditions.append(try condition(part)) }
      rows.append(
        DecisionTable.Row(
          try row.identifier("id"), when: conditions, then: try outcome(row), from: try sources.sources(row)))
    }
    return DecisionTable(
      try record.identifier("id"), initially: try record.optionalString("initially").map { StateID($0.text) },
      rows: rows)
  }

  private func outcome(_ row: JSONRecord) throws(LocalizationError) -> DecisionTable.Outcome {
    guard !row.isNull("then") else { return .unspecified }
    let outcome = try row.record("then")
    return outcome.has("fact") ? .fact(try outcome.identifier("fact")) : .state(try outcome.identifier("state"))
  }

  private func output(_ record: JSONRecord) throws(LocalizationError) -> PowerOutput {
    let voltage = try record.optionalString("voltage").map { FactID($0.text) }
    let supply = try record.optionalString("supply").map { InputID($0.text) }
    var limit: PowerOutput.CurrentLimit?
    if record.has("maximumCurrent") {
      limit = PowerOutput.CurrentLimit(
        try record.identifier("maximumCurrent"), into: try record.identifier("connected"),
        overcurrent: try record.choice("overcurrent", of: PowerOutput.CurrentLimit.Overcurrent.self),
        code: try record.text("code"))
    }
    return PowerOutput(
      try record.identifier("id"), decidedBy: try record.identifier("decidedBy"),
      sourcesWhen: try record.identifier("sourcesWhen"),
      voltage: supply.map { .supply($0, drop: voltage) } ?? voltage.map { .stated($0) }, limit: limit)
  }

  private func profile(_ record: JSONRecord) throws(LocalizationError) -> Profile {
    Profile(
      try record.text("id"), releases: try facts(record, "releases"), tripDelays: try facts(record, "tripDelays"),
      releaseDelays: try facts(record, "releaseDelays"))
  }

  private func facts(_ record: JSONRecord, _ name: String) throws(LocalizationError) -> [ProtectionID: FactID] {
    let pairs = try record.strings(name).map { (ProtectionID($0.name), FactID($0.text)) }
    return Dictionary(pairs) { first, _ in first }
  }

  private func column(_ record: JSONRecord) throws(LocalizationError) -> TraceColumn {
    let content: TraceColumn.Content
    switch try record.text("content") {
    case "time": content = .time
    case "state": content = .state(try record.identifier("of"))
    case "amount":
      let symbol = try record.text("prefix")
      guard let prefix = SIPrefix.allCases.first(where: { $0.symbol == symbol }) else {
        throw record.fault("prefix", found: "\"\(symbol)\"", expected: "a prefix of the SI")
      }
      content = .amount(try record.identifier("of"), prefix)
    case "voltage": content = .voltage(try record.identifier("of"))
    case "current": content = .current(try record.identifier("of"))
    case "diagnostics": content = .diagnostics
    case let kind:
      throw record.fault(
        "content", found: "\"\(kind)\"", expected: "one of time, state, amount, voltage, current, diagnostics")
    }
    return TraceColumn(
      try record.text("name"), content, blank: try record.optionalString("blank").map { StateID($0.text) })
  }

  // MARK: Conditions

  private func condition(_ record: JSONRecord) throws(LocalizationError) -> Condition {
    let names = Set(record.names)
    switch names {
    case ["closed"]: return .closed(try record.identifier("closed"))
    case ["missing"]: return .missing(try record.identifier("missing"))
    case ["tripped"]: return .tripped(try record.identifier("tripped"))
    case ["elapsed"]: return .elapsed(try record.identifier("elapsed"))
    case ["reached"]: return .reached(try record.identifier("reached"))
    case ["failSafe"]: return .failSafe
    case ["not"]: return .not(try condition(try record.record("not")))
    case ["all"]: return .all(try conditions(record, "all"))
    case ["any"]: return .any(try conditions(record, "any"))
    case ["input", "inside"]: return .inside(try record.identifier("input"), try record.identifier("inside"))
    case ["input", "state"]: return .holds(try record.identifier("input"), try record.identifier("state"))
    case ["table", "state"]: return .state(try record.identifier("table"), try record.identifier("state"))
    case ["table", "was"]: return .was(try record.identifier("table"), try record.identifier("was"))
    case ["parameter", "value"]: return .chosen(try record.identifier("parameter"), try record.identifier("value"))
    case _ where names.isSuperset(of: ["input", "comparator"]):
      return .compare(
        try record.identifier("input"), try record.choice("comparator", of: Comparator.self),
        try operand(record, names.subtracting(["input", "comparator"])))
    default:
      throw record.fault(
        found: names.isEmpty ? "a condition without members" : "a condition of \(record.names.joined(separator: ", "))",
        expected: "one of the conditions of spec.schema.json")
    }
  }

  private func conditions(_ record: JSONRecord, _ name: String) throws(LocalizationError) -> [Condition] {
    var conditions: [Condition] = []
    for part in try record.records(name) { conditions.append(try condition(part)) }
    return conditions
  }

  private func operand(_ record: JSONRecord, _ names: Set<String>) throws(LocalizationError) -> Operand {
    switch names {
    case ["fact"]: return .fact(try record.identifier("fact"))
    case ["constant"]: return .constant(try numbers.number(record, "constant"))
    case ["otherInput"]: return .input(try record.identifier("otherInput"))
    case ["otherInput", "plus"]:
      return .offset(try record.identifier("otherInput"), .plus(try record.identifier("plus")))
    case ["otherInput", "minus"]:
      return .offset(try record.identifier("otherInput"), .minus(try record.identifier("minus")))
    default:
      throw record.fault(
        found: "a comparison with \(names.sorted().joined(separator: ", "))",
        expected: "one of fact, constant, otherInput, or otherInput with plus or minus")
    }
  }
}

extension Behaviour {
  /// Whether it has what stands in a column.
  fileprivate func hasContent(of column: TraceColumn) -> Bool {
    switch column.content {
    case .time, .diagnostics: true
    case .state(let table): self.table(table) != nil
    case .amount(let table, _):
      self.table(table)?.rows.contains { if case .fact = $0.outcome { true } else { false } } ?? false
    case .voltage(let output): outputs.first { $0.id == output }?.voltage != nil
    case .current(let output): outputs.first { $0.id == output }?.limit != nil
    }
  }
}
