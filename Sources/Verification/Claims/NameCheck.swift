import Engine
import SpecModel

/// Names in properties and claims that nothing is called.
///
/// What asks for such a name would hold nowhere, and a claim about nothing would be proven.
struct NameCheck {
  private let behaviour: Behaviour
  private let facts: FactIndex

  init(_ behaviour: Behaviour, _ facts: FactIndex) { (self.behaviour, self.facts) = (behaviour, facts) }

  /// What is wrong with a name in a claim; nil if nothing is.
  func fault(in claim: Claim) -> String? {
    switch claim {
    case .always(let implication): fault(in: implication)
    case .initially(let condition): fault(in: condition, [])
    case .floatsOn(let output, let fact), .voltage(let output, let fact), .sinks(let output, let fact),
      .rated(let output, let fact), .limited(let output, let fact):
      fault(output.name, "output", behaviour.outputs.map(\.id.name)) ?? fault(fact)
    case .row(let table, let row):
      fault(table) ?? fault(row.name, "row of table \(table)", behaviour.table(table)?.rows.map(\.id.name) ?? [])
    case .trip(let protection): fault(protection)
    }
  }

  /// What is wrong with a name in an implication; nil if nothing is.
  func fault(in implication: SafetyProperty.Implication) -> String? {
    let conditions = [implication.before, implication.when, implication.then] + implication.timers.map(\.condition)
    return first(conditions) { fault(in: $0, implication.timers) }
      ?? implication.afterDelayOf.flatMap(fault) ?? first(implication.timers) { fault($0.duration) }
  }

  private func fault(in condition: Condition, _ timers: [Timer]) -> String? {
    first(condition.leaves) { fault(ofLeaf: $0, timers) }
  }

  private func fault(ofLeaf leaf: Condition, _ timers: [Timer]) -> String? {
    switch leaf {
    case .compare(let input, _, let operand):
      fault(input) ?? operand.input.flatMap(fault) ?? operand.fact.flatMap(fault)
    case .inside(let input, let fact): fault(input) ?? fault(fact)
    case .closed(let input), .missing(let input): fault(input)
    case .holds(let input, let state):
      fault(input)
        ?? fault(
          state.name, "state of input \(input)",
          behaviour.inputs.first { $0.id == input }.map { $0.states.map(\.name) } ?? [])
    case .tripped(let protection): fault(protection)
    case .state(let table, let state): fault(table, state)
    case .was(let table, let state): fault(table, state) ?? faultOfMemory(table)
    case .chosen(let parameter, let value):
      fault(parameter.name, "parameter", behaviour.parameters.map(\.id.name))
        ?? fault(
          value.name, "\(parameter)",
          behaviour.parameters.first { $0.id == parameter }?.values.map(\.name) ?? [])
    case .elapsed(let timer): fault(timer.name, "timer", (timers + behaviour.timers).map(\.id.name))
    case .reached(let counter): fault(counter.name, "counter", behaviour.counters.map(\.id.name))
    case .failSafe, .not, .all, .any: nil
    }
  }

  private func first<Part>(_ parts: [Part], _ fault: (Part) -> String?) -> String? {
    parts.lazy.compactMap(fault).first
  }

  private func fault(_ input: InputID) -> String? { fault(input.name, "input", behaviour.inputs.map(\.id.name)) }

  private func fault(_ table: TableID) -> String? { fault(table.name, "table", behaviour.tables.map(\.id.name)) }

  private func fault(_ table: TableID, _ state: StateID) -> String? {
    fault(table) ?? fault(state.name, "state of table \(table)", behaviour.table(table)?.stateNames ?? [])
  }

  /// What a table was is known only of those that the behaviour itself asks for it.
  private func faultOfMemory(_ table: TableID) -> String? {
    let remembered = behaviour.remembered.map(\.id.name)
    guard !remembered.contains(table.name) else { return nil }
    return "nothing remembers what table \(table) was; "
      + (remembered.isEmpty ? "no table is remembered" : "remembered are \(remembered.joined(separator: ", "))")
  }

  private func fault(_ id: ProtectionID) -> String? {
    fault(id.name, "protection", behaviour.protections.map(\.id.name))
  }

  /// Facts are too many to name them all.
  private func fault(_ fact: FactID) -> String? {
    facts[fact] == nil
      ? "there is no fact \"\(fact)\"" + NearMiss.question(for: fact.name, among: facts.facts.map(\.id.name)) : nil
  }

  private func fault(_ name: String, _ kind: String, _ known: [String]) -> String? {
    known.contains(name) ? nil : UnknownName(name, kind: kind, known: known).description
  }
}

extension DecisionTable {
  /// What it can be asked for, each once, in the order of its rows.
  fileprivate var stateNames: [String] {
    (rows.map(\.outcome.state) + [initially].compactMap(\.self)).reduce(into: []) { names, state in
      if !names.contains(state.name) { names.append(state.name) }
    }
  }
}
