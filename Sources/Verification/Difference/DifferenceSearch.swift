import Engine
import Quantities
import SpecModel

/// Two engines in one model: what they can decide differently, and traces that show it.
struct DifferenceSearch {
  /// Something that may be decided differently, and where it would be.
  struct Candidate: Hashable {
    let subject: Difference.Subject
    let formula: Formula
    /// The output whose current limit has changed.
    var loaded: OutputID?
  }

  /// What of the two is not the same by its very form.
  private(set) var candidates: [Candidate] = []
  /// Situations visited so far.
  private(set) var states = 0
  private let first: Engine
  private let second: Engine
  private var model: Model
  private var universe: Universe?

  /// Puts two engines side by side; both have to read the same inputs.
  init(_ first: Engine, _ second: Engine) {
    (self.first, self.second) = (first, second)
    model = Model(reading: first.behaviour)
    let left = model.add(first)
    let right = model.add(second, beside: left)
    let decided = tables(left, right)
    let seen = decided.filter { isVisible($0.subject) } + diagnostics(left, right) + outputs(left, right)
    // What tables decide for each other matters only where nothing else tells the two apart.
    candidates = seen.isEmpty ? decided : seen
    if !candidates.isEmpty { universe = Universe(model, Grid(model, remarkable: left.diagnostics)) }
  }

  /// What the search depends on: where it is the same, so is what comes of it.
  var key: [AnyHashable] { [candidates, model.atoms, model.protections, model.cells] }

  // MARK: What can differ

  private func tables(_ left: Model.Part, _ right: Model.Part) -> [Candidate] {
    left.behaviour.tables.compactMap { table in
      guard let other = right.behaviour.table(table.id) else { return nil }
      let results = (table.rows.map { result(of: $0, first) } + other.rows.map { result(of: $0, second) }).unique
      return candidate(
        .table(table.id),
        results.map { wanted in
          (
            left.decided(table.id) { result(of: $0, first) == wanted },
            right.decided(table.id) { result(of: $0, second) == wanted }
          )
        })
    }
  }

  private func diagnostics(_ left: Model.Part, _ right: Model.Part) -> [Candidate] {
    let rules = [left, right].map { part in
      Dictionary(zip(part.behaviour.diagnostics.map(\.code), part.diagnostics)) { first, _ in first }
    }
    let codes = (left.behaviour.diagnostics + right.behaviour.diagnostics).map(\.code).unique
    return codes.compactMap { code in
      candidate(.diagnostic(code), [(rules[0][code] ?? .constant(false), rules[1][code] ?? .constant(false))])
    }
  }

  private func candidate(_ subject: Difference.Subject, _ pairs: [(Formula, Formula)]) -> Candidate? {
    let unlike = pairs.filter { $0 != $1 }
    return unlike.isEmpty ? nil : Candidate(subject: subject, formula: .any(unlike.map(Formula.differ)))
  }

  /// Outputs whose voltage or current limit has changed, while they are switched on.
  private mutating func outputs(_ left: Model.Part, _ right: Model.Part) -> [Candidate] {
    var found: [Candidate] = []
    for output in left.behaviour.outputs {
      guard let other = right.behaviour.outputs.first(where: { $0.id == output.id }) else { continue }
      let (before, after) = (electrics(of: output, first), electrics(of: other, second))
      guard before != after else { continue }
      let isOn = [(left, output), (right, other)].map { part, output in
        part.decided(output.table) { $0.outcome.state == output.sourcingState }
      }
      let supplied = [output, other].compactMap { output -> Formula? in
        guard case .supply(let input, _)? = output.voltage else { return nil }
        return model.input(input).map { model.atom(.present($0)) }
      }
      found.append(
        Candidate(
          subject: .output(output.id), formula: .all(isOn + supplied),
          loaded: output.limit == nil && other.limit == nil ? nil : output.id))
    }
    return found
  }

  /// Whether a column of both shows what a table decides.
  private func isVisible(_ subject: Difference.Subject) -> Bool {
    [first, second].allSatisfy { engine in
      engine.behaviour.trace.contains { column in
        switch (column.content, subject) {
        case (.state(let table), .table(let own)), (.amount(let table, _), .table(let own)): table == own
        default: false
        }
      }
    }
  }

  /// What a row decides, by its value and not by what the value is called.
  private func result(of row: DecisionTable.Row, _ engine: Engine) -> [String] {
    switch row.outcome {
    case .state(let state): ["state", state.name]
    case .unspecified: []
    case .fact(let fact):
      engine.facts.quantity(fact).map { ["quantity", $0.baseValue.normalized.description, $0.unit] }
        ?? ["fact", fact.name]
    }
  }

  private func electrics(of output: PowerOutput, _ engine: Engine) -> [String] {
    func number(_ fact: FactID?) -> String {
      guard let fact else { return "" }
      return engine.facts.amount(of: .plus(fact)).map { $0.number.normalized.description }
        ?? engine.facts.amount(of: .minus(fact)).map { $0.number.normalized.description } ?? fact.name
    }
    var values: [String] = []
    switch output.voltage {
    case .supply(let input, let drop)?: values += ["supply", input.name, number(drop)]
    case .stated(let fact)?: values += ["stated", number(fact)]
    case nil: break
    }
    if let limit = output.limit {
      values += ["limit", number(limit.maximum), limit.connected.name, "\(limit.overcurrent)", limit.code]
    }
    return values
  }

  // MARK: What shows it

  /// A trace that shows the difference, preferably one after which a result differs that is about it; nil if there is no
  /// such situation.
  mutating func witness(of candidate: Candidate) -> Difference.Witness? {
    guard var universe else { return nil }
    defer { self.universe = universe }
    let space = universe.space(of: [candidate.formula], .scans)
    var best: Difference.Witness?
    var attempts = 0
    states += space.forEachHolding { situation in
      for trace in traces(space.trace(of: situation), candidate) {
        let found = shown(trace, candidate.subject)
        if best.map({ rank($0) < rank(found) }) ?? true { best = found }
        if rank(found) == Self.bestRank { return false }
      }
      attempts += 1
      return attempts < Self.attempts
    }
    return best
  }

  /// How well a trace shows what it is for: by a result that is about it, by another one, or not at all.
  private func rank(_ witness: Difference.Witness) -> Int {
    shows(witness, witness.subject) ? Self.bestRank : witness.columns.isEmpty ? 0 : 1
  }

  /// Whether a result that differs is about this.
  func shows(_ witness: Difference.Witness, _ subject: Difference.Subject) -> Bool {
    let contents = Dictionary((first.behaviour.trace + second.behaviour.trace).map { ($0.name, $0.content) }) { $1 }
    return witness.columns.contains { column in
      switch (contents[column.name], subject) {
      case (.state(let table), .table(let own)), (.amount(let table, _), .table(let own)): table == own
      case (.voltage(let output), .output(let own)), (.current(let output), .output(let own)): output == own
      case (.diagnostics, .diagnostic(let code)): column.has(code)
      case (.diagnostics, .output(let own)):
        second.behaviour.outputs.first { $0.id == own }?.limit.map { column.has($0.code) } ?? false
      default: false
      }
    }
  }

  /// What the two engines write differently in the first row in which they do; the trace ends with that.
  private func shown(_ trace: Trace, _ subject: Difference.Subject) -> Difference.Witness {
    let outputs = [first, second].map(OutputRow.init)
    for (number, (left, right)) in zip(outputs[0].rows(trace), outputs[1].rows(trace)).enumerated() {
      let (before, after) = (
        Dictionary(zip(outputs[0].header, left)) { $1 }, Dictionary(zip(outputs[1].header, right)) { $1 }
      )
      // A column that only one of them has shows nothing that the other decides.
      let columns = outputs[1].header.filter { before[$0] != nil && before[$0] != after[$0] }.map {
        Difference.Column(name: $0, first: before[$0], second: after[$0])
      }
      guard !columns.isEmpty else { continue }
      let cut = trace.replacing(rows: Array(trace.rows.prefix(number + 1)))
      return Difference.Witness(subject: subject, trace: cut, columns: columns)
    }
    return Difference.Witness(subject: subject, trace: trace, columns: [])
  }

  /// The trace, and others that may show more.
  private func traces(_ trace: Trace, _ candidate: Candidate) -> [Trace] {
    [trace] + (candidate.loaded.map { loaded(trace, $0) } ?? []) + [held(trace)]
  }

  /// The trace with resistances connected to an output in its last row that draw more than one of two limits allows, or
  /// more than both.
  private func loaded(_ trace: Trace, _ output: OutputID) -> [Trace] {
    let limits = [first, second].compactMap { engine in
      engine.behaviour.outputs.first { $0.id == output }?.limit.map {
        (engine.facts.quantity($0.maximum), $0.connected)
      }
    }
    let currents = limits.compactMap { $0.0?.baseValue.doubleValue }
    guard let last = trace.rows.last, let input = limits.first.flatMap({ model.input($0.1) }),
      let voltage = trace.run(on: second).last?.outputs.voltage(of: output), let largest = currents.max(), largest > 0
    else { return [] }
    return [currents.reduce(0, +) / Double(currents.count), 2 * largest].compactMap { current in
      var values = last.values
      values[input] = ExactDecimal(Trace.text((voltage / current * Self.ohmSteps).rounded() / Self.ohmSteps))
      return trace.replacing(rows: trace.rows.dropLast() + [Trace.Row(time: last.time, values: values)])
    }
  }

  /// The trace with its last readings held until every delay of the two has elapsed, one after the other.
  private func held(_ trace: Trace) -> Trace {
    guard let last = trace.rows.last else { return trace }
    let delays =
      model.cells.compactMap(\.delay).map { Double($0) / Self.perSecond }
      + model.protections.flatMap { [$0.tripDelay, $0.releaseDelay] }
    let times = Set(delays.filter { $0 > 0 }.flatMap { [$0, 2 * $0] }).sorted()
    return trace.replacing(
      rows: trace.rows + times.map { Trace.Row(time: last.time + $0, values: last.values) })
  }

  /// Enough for every way into a situation that is likely to show it.
  private static let attempts = 200
  private static let bestRank = 2
  /// Resistances are rounded to thousandths of an ohm.
  private static let ohmSteps = 1000.0
  private static let perSecond = 1e6
}

extension Difference.Column {
  /// Whether one of the two reports the code and the other does not.
  fileprivate func has(_ code: String) -> Bool {
    first?.codes.contains(code[...]) != second?.codes.contains(code[...])
  }
}

extension String {
  /// The codes in a cell of the column of diagnostics.
  fileprivate var codes: Set<Substring> { Set(split(separator: ";")) }
}

extension Sequence where Element: Hashable {
  /// The elements, each once, in their order.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension FactIndex {
  /// The quantity that a fact is, if it is one.
  fileprivate func quantity(_ fact: FactID) -> AnyQuantity? {
    if case .quantity(let quantity)? = self[fact]?.form { quantity } else { nil }
  }
}
