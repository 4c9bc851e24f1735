import Engine
import Quantities
import SpecModel

/// Vectors for a test of the real thing: they show, for every condition of every decision, that it decides on its own.
///
/// Decisions are the rows of all tables, the tripping and releasing of all protections, and the diagnostics. For each of
/// their conditions there are two vectors, in which it is true and false, and in each of which the decision would be
/// another if the condition alone were (MC/DC). Where possible no other condition differs between the two (unique
/// cause); conditions that are coupled, as two limits of one reading, may differ where the decision does not depend on
/// them (masking). A comparison is shown on both sides of its bound, on the bound and one step of its digits beside it,
/// and where it can be seen in the trace. Further vectors show that each row decides, and which of two rows goes first.
/// Those of a product that remembers are traces at whose end what a `Fault` changes can be seen.
public struct TestVectors: Sendable {
  /// A condition that no readings can show to decide, since others settle the decision whenever it has this value.
  public struct Redundant: Hashable, Sendable {
    /// What decides.
    public let decision: String
    /// The condition.
    public let condition: String
    /// The value with which it never decides.
    public let value: Bool
  }

  /// The vectors.
  public private(set) var vectors: [TestVector] = []
  /// Conditions that are proven not to matter; no vector can show them.
  public private(set) var redundant: [Redundant] = []
  /// How many conditions there are in all decisions.
  public private(set) var conditionCount = 0
  /// The headers of the expected columns.
  public let expectedHeader: [String]

  /// The parameters of the product, each a column in a text.
  let parameters: [Parameter]
  private let output: OutputRow
  private let engine: Engine
  private var witnesses: Witnesses
  private var probes: [Int: [ExactDecimal?]] = [:]

  /// Makes the vectors of a product with these settings.
  public init(_ specification: Specification, _ settings: Settings = Settings()) throws(EngineError) {
    try self.init(specification.behaviour, specification.facts, settings)
  }

  /// Makes the vectors of a behaviour that refers to `facts`.
  ///
  /// Those of a product that remembers, or has parameters, show `Faults`.
  public init(_ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()) throws(EngineError) {
    engine = try Engine(behaviour, facts, settings)
    output = OutputRow(engine)
    expectedHeader = output.header
    var model = Model(reading: behaviour)
    let part = model.add(engine)
    parameters = behaviour.parameters
    guard model.cells.isEmpty, parameters.isEmpty else {
      witnesses = Witnesses(engine, Figures(facts), Universe(model, Grid(model, remarkable: [])))
      try add(behaviour, facts, settings)
      return
    }
    let decisions = Decisions(engine, part, &model)
    let grid = Grid(model, remarkable: part.diagnostics + model.protections.map(\.trips))
    witnesses = Witnesses(engine, Figures(facts), Universe(model, grid))
    findProbes(decisions)
    for decision in decisions.all { add(decision) }
    for (table, formulas) in zip(behaviour.tables, part.tables) { add(table, formulas) }
  }

  /// Adds vectors for every choice that the settings leave open; what one of them shows need not be shown again.
  private mutating func add(
    _ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings
  ) throws(EngineError) {
    var (search, seen) = (FaultSearch(), Set<Logic>())
    for settings in Variants(behaviour, facts, settings).settings {
      let engine = try Engine(behaviour, facts, settings)
      if seen.insert(Logic(of: engine)).inserted { try search.look(in: engine, behaviour, facts, settings) }
    }
    (vectors, redundant, conditionCount) = (search.vectors, search.redundant, search.conditionCount)
  }

  // MARK: Conditions

  private mutating func add(_ decision: Decision) {
    for number in decision.parts.indices {
      conditionCount += 1
      guard let first = find(decision, number, true, like: nil), let second = find(decision, number, false, like: first)
      else { continue }
      let purpose: TestVector.Purpose =
        conditions(decision, first, but: number) == conditions(decision, second, but: number) ? .uniqueCause : .masking
      for (value, trace) in [(true, first), (false, second)] {
        let probed = probed(trace, decision)
        vectors.append(
          TestVector(
            id: "\(decision.id).\(number + 1).\(value)", decision: decision.name,
            condition: decision.parts[number].condition.words, value: value, purpose: purpose, inputs: probed,
            expected: output.rows(probed)))
      }
    }
  }

  /// A trace that shows the condition with this value; the more of what is wished for, the better.
  private mutating func find(_ decision: Decision, _ number: Int, _ value: Bool, like other: Trace?) -> Trace? {
    let part = decision.parts[number]
    let must = [decision.before, value ? part.formula : .not(part.formula), decision.depends(on: number)]
    guard var best = witnesses.first(.all(must), confirmedBy: { $0.holds(part.condition) == value }) else {
      redundant.append(Redundant(decision: decision.name, condition: part.condition.words, value: value))
      return nil
    }
    var wishes: [Formula] = []
    if let near = value ? part.nearlyTrue : part.nearlyFalse { wishes.append(near) }
    if decision.protection.flatMap({ probes[$0] }) == nil { wishes.append(decision.visible) }
    if let other {
      let values = zip(decision.parts, conditions(decision, other, but: number))
      wishes.append(.all(values.compactMap { part, holds in holds.map { $0 ? part.formula : .not(part.formula) } }))
    }
    var granted: [Formula] = []
    for wish in wishes {
      let found = witnesses.first(.all(must + granted + [wish])) { $0.holds(part.condition) == value }
      guard let found, found.isConfirmed else { continue }
      best = found
      granted.append(wish)
    }
    return best.isConfirmed ? best.trace : nil
  }

  /// The values of all conditions but one in the last sample.
  private func conditions(_ decision: Decision, _ trace: Trace, but number: Int) -> [Bool?] {
    let sample = Sample(trace, on: engine, witnesses.figures)
    return decision.parts.indices.map { place in
      place == number ? nil : sample?.holds(decision.parts[place].condition)
    }
  }

  /// The trace with one more sample, if what a protection remembers of it can be seen only then.
  private func probed(_ trace: Trace, _ decision: Decision) -> Trace {
    guard let probe = decision.protection.flatMap({ probes[$0] }), let last = trace.rows.last else { return trace }
    let row = Trace.Row(time: last.time + 1, values: probe)
    return Trace(witnesses.universe.model, rows: trace.rows + [row])
  }

  /// Readings that neither trip nor release a protection, and show whether it has tripped.
  private mutating func findProbes(_ decisions: Decisions) {
    for (number, protection) in witnesses.universe.model.protections.enumerated() {
      let keeps = Formula.not(.any([protection.unusable, protection.trips, protection.releases]))
      let found = witnesses.first(.all([keeps, decisions.isVisible(protection: number)])) { _ in true }
      probes[number] = found?.trace.rows.last?.values
    }
  }

  // MARK: Rows

  private mutating func add(_ table: DecisionTable, _ formulas: [Formula]) {
    for (number, row) in table.rows.enumerated() {
      let decides = formulas.prefix(number).map(Formula.not) + [formulas[number]]
      add(table, row, decides, id: "decides", .row)
      for below in table.rows.indices.dropFirst(number + 1) where table.rows[below].outcome != row.outcome {
        add(table, row, decides + [formulas[below]], id: "before.\(table.rows[below].id)", .order)
      }
    }
  }

  private mutating func add(
    _ table: DecisionTable, _ row: DecisionTable.Row, _ formulas: [Formula], id: String, _ purpose: TestVector.Purpose
  ) {
    let found = witnesses.first(.all(formulas)) { $0.outputs.matchedRow(of: table.id)?.id == row.id }
    guard let found, found.isConfirmed else { return }
    vectors.append(
      TestVector(
        id: "\(table.id).\(row.id).\(id)", decision: "table \(table.id), row \(row.id)", condition: nil, value: nil,
        purpose: purpose, inputs: found.trace, expected: output.rows(found.trace)))
  }
}
