import Engine
import Quantities
import SpecModel

/// Two engines in one model: what they can decide differently, and traces that show it.
struct DifferenceSearch {
  /// Something that may be decided differently, and where it would be.
  struct Candidate: Hashable {
    let subject: Difference.Subject
    let formula: Formula
    /// The resistances that an output may feed whose current limit has changed.
    var loads: [InputID] = []
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
    candidates = tables(left, right) + diagnostics(left, right)
    candidates += outputs(left, right, but: Set(candidates.map(\.subject)))
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
  private mutating func outputs(
    _ left: Model.Part, _ right: Model.Part, but known: Set<Difference.Subject>
  ) -> [Candidate] {
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
          loads: [output, other].compactMap(\.limit?.connected).unique))
    }
    return found
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

  /// A trace that shows the difference, preferably one after which results differ; nil if there is no such situation.
  mutating func witness(of candidate: Candidate) -> Difference.Witness? {
    guard var universe else { return nil }
    defer { self.universe = universe }
    let space = universe.space(of: [candidate.formula], .scans)
    var found: Difference.Witness?
    var attempts = 0
    states += space.forEachHolding { situation in
      let trace = space.trace(of: situation)
      found = shown(trace, candidate) ?? found ?? .init(subject: candidate.subject, trace: trace, columns: [])
      attempts += 1
      return found?.columns.isEmpty == true && attempts < Self.attempts
    }
    return found
  }

  /// What the two engines write differently for the trace, up to the first row in which they do.
  private func shown(_ trace: Trace, _ candidate: Candidate) -> Difference.Witness? {
    for trace in [trace] + loaded(trace, candidate.loads) + [held(trace)] {
      let outputs = [first, second].map(OutputRow.init)
      let rows = zip(outputs[0].rows(trace), outputs[1].rows(trace))
      for (number, (left, right)) in rows.enumerated() {
        let columns = unlike(zip(outputs[0].header, left), zip(outputs[1].header, right))
        guard !columns.isEmpty else { continue }
        let cut = trace.replacing(rows: Array(trace.rows.prefix(number + 1)))
        return Difference.Witness(subject: candidate.subject, trace: cut, columns: columns)
      }
    }
    return nil
  }

  private func unlike(
    _ left: Zip2Sequence<[String], [String]>, _ right: Zip2Sequence<[String], [String]>
  ) -> [Difference.Column] {
    let (before, after) = (Dictionary(left) { first, _ in first }, Dictionary(right) { first, _ in first })
    // A column that only one of them has shows nothing that the other decides.
    return left.map(\.0).filter { after[$0] != nil && after[$0] != before[$0] }.map {
      Difference.Column(name: $0, first: before[$0], second: after[$0])
    }
  }

  /// The trace with something connected to outputs in its last row.
  private func loaded(_ trace: Trace, _ loads: [InputID]) -> [Trace] {
    guard let last = trace.rows.last else { return [] }
    return loads.compactMap(model.input).flatMap { input in
      Self.resistances.map { resistance in
        var values = last.values
        values[input] = resistance
        return trace.replacing(rows: trace.rows.dropLast() + [Trace.Row(time: last.time, values: values)])
      }
    }
  }

  /// The trace with its last readings held until every delay of the two has elapsed, one after the other.
  private func held(_ trace: Trace) -> Trace {
    guard let last = trace.rows.last else { return trace }
    let delays = model.cells.compactMap(\.delay).map { Double($0) / Self.perSecond }
      + model.protections.flatMap { [$0.tripDelay, $0.releaseDelay] }
    let times = Set(delays.filter { $0 > 0 }.flatMap { [$0, 2 * $0] }).sorted()
    return trace.replacing(
      rows: trace.rows + times.map { Trace.Row(time: last.time + $0, values: last.values) })
  }

  /// Enough for every way into a situation that is likely to show it.
  private static let attempts = 200
  /// From a short circuit to next to nothing.
  private static let resistances: [ExactDecimal] = [0.01, 0.1, 1, 10, 100, 1000]
  private static let perSecond = 1e6
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
