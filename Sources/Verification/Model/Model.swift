import Engine
import Quantities
import SpecModel

/// Behaviours over the same inputs as formulas, apart from the engine: it shares nothing with how the engine runs them.
struct Model {
  /// A behaviour in the model.
  struct Part {
    let behaviour: Behaviour
    /// The position of its first protection.
    let firstProtection: Int
    fileprivate(set) var diagnostics: [Formula] = []
    fileprivate(set) var failSafe = Formula.constant(false)
    /// The conditions of every row of every table.
    fileprivate(set) var tables: [[Formula]] = []
  }

  /// A protection: when it asks for the other state, and how long it takes.
  struct Protection {
    let unusable: Formula
    let trips: Formula
    let releases: Formula
    let tripDelay: Double
    let releaseDelay: Double
  }

  let inputs: [Input]
  /// The header of the time in a trace.
  let timeColumn: String
  private(set) var atoms: [Atom] = []
  private(set) var protections: [Protection] = []
  private var numbers: [Atom: Int] = [:]

  /// Makes an empty model of behaviours that read what this one reads.
  init(reading behaviour: Behaviour) {
    inputs = behaviour.inputs
    let time = behaviour.trace.first { if case .time = $0.content { true } else { false } }
    timeColumn = time?.name ?? "time"
  }

  /// Adds what the engine runs, with the limits it runs it with.
  mutating func add(_ engine: Engine) -> Part {
    let behaviour = engine.behaviour
    var part = Part(behaviour: behaviour, firstProtection: protections.count)
    let facts = Figures(engine.facts)
    part.diagnostics = behaviour.diagnostics.map { formula($0.condition, in: part, facts) }
    part.failSafe = .any(zip(behaviour.diagnostics, part.diagnostics).filter(\.0.failsSafe).map(\.1))
    for protection in behaviour.protections {
      guard let limits = engine.limits(of: protection.id) else { continue }
      let untrusted = zip(behaviour.diagnostics, part.diagnostics).filter {
        $0.0.disqualifies.contains(protection.input)
      }
      let trips = formula(.compare(protection.input, protection.trips, .constant(limits.threshold)), in: part, facts)
      protections.append(
        Protection(
          unusable: .any([formula(.missing(protection.input), in: part, facts)] + untrusted.map(\.1)), trips: trips,
          releases: limits.releaseThreshold.map {
            formula(.compare(protection.input, protection.releases, .constant($0)), in: part, facts)
          } ?? .not(trips),
          tripDelay: limits.tripDelay, releaseDelay: limits.releaseDelay))
    }
    for table in behaviour.tables {
      part.tables.append(table.rows.map { .all($0.conditions.map { formula($0, in: part, facts) }) })
    }
    return part
  }

  /// The condition as a formula; an unknown name holds nowhere, since the engine has refused it before.
  mutating func formula(_ condition: Condition, in part: Part, _ facts: Figures) -> Formula {
    switch condition {
    case .compare(let id, let comparator, let operand):
      guard let input = input(id), let bound = bound(operand, facts) else { return .constant(false) }
      return atom(.compare(input, comparator, bound))
    case .inside(let id, let fact):
      guard let input = input(id), let (lower, upper) = facts.range(fact) else { return .constant(false) }
      return .all([
        atom(.compare(input, .atLeast, .number(lower))),
        atom(.compare(input, .atMost, .number(upper))),
      ])
    case .closed(let id): return input(id).map { atom(.present($0)) } ?? .constant(false)
    case .missing(let id): return input(id).map { .not(atom(.present($0))) } ?? .constant(false)
    case .tripped(let id):
      let number = part.behaviour.protections.firstIndex { $0.id == id }
      return number.map { .leaf(.tripped(part.firstProtection + $0)) } ?? .constant(false)
    case .state(let id, let state): return part.decided(id) { $0.outcome == .state(state) }
    case .holds(let id, let state):
      guard let input = input(id), case .choice(let states, let absence) = inputs[input].kind else {
        return .constant(false)
      }
      if state == absence {
        return .not(.any(states.filter { $0 != absence }.map { formula(.holds(id, $0), in: part, facts) }))
      }
      guard let number = states.firstIndex(of: state) else { return .constant(false) }
      return .all([
        atom(.compare(input, .atLeast, .number(ExactDecimal(coefficient: number)))),
        atom(.compare(input, .atMost, .number(ExactDecimal(coefficient: number)))),
      ])
    // What is remembered is not part of the model yet.
    case .chosen, .elapsed, .reached, .was: return .constant(false)
    case .failSafe: return part.failSafe
    case .not(let condition): return .not(formula(condition, in: part, facts))
    case .all(let conditions): return .all(conditions.map { formula($0, in: part, facts) })
    case .any(let conditions): return .any(conditions.map { formula($0, in: part, facts) })
    }
  }

  /// The position of the input.
  func input(_ id: InputID) -> Int? { inputs.firstIndex { $0.id == id } }

  /// What the operand stands for.
  func bound(_ operand: Operand, _ facts: Figures) -> Atom.Bound? {
    switch operand {
    case .fact(let id): facts.number(id).map(Atom.Bound.number)
    case .input(let id): input(id).map { .input($0, plus: 0) }
    case .offset(let id, let offset):
      facts.amount(of: offset).flatMap { sum in input(id).map { .input($0, plus: sum) } }
    case .constant(let number): .number(number)
    }
  }

  /// The formula that asks this.
  mutating func atom(_ atom: Atom) -> Formula {
    let number = numbers[atom] ?? atoms.count
    if number == atoms.count {
      atoms.append(atom)
      numbers[atom] = number
    }
    return .leaf(.atom(number))
  }
}

extension Model.Part {
  /// That the table is decided by a row that `isMeant`: one whose conditions hold while those of no row above do.
  func decided(_ id: TableID, _ isMeant: (DecisionTable.Row) -> Bool) -> Formula {
    guard let number = behaviour.tables.firstIndex(where: { $0.id == id }), number < tables.count else {
      return .constant(false)
    }
    let (rows, formulas) = (behaviour.tables[number].rows, tables[number])
    var result = Formula.constant(false)
    for (row, formula) in zip(rows, formulas).reversed() {
      result = isMeant(row) ? .any([formula, result]) : .all([.not(formula), result])
    }
    return result
  }
}

extension Formula {
  /// The formula about the state before the sample; only protections are remembered.
  var before: Formula {
    switch self {
    case .constant, .leaf(.atom), .leaf(.signal), .leaf(.wasTripped), .leaf(.waits): self
    case .leaf(.tripped(let number)): .leaf(.wasTripped(number))
    case .not(let part): .not(part.before)
    case .all(let parts): .all(parts.map(\.before))
    case .any(let parts): .any(parts.map(\.before))
    }
  }
}
