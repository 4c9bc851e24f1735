import Quantities

/// A condition as a document prints it: what its words say, no more and no less.
///
/// It has a meaning of its own, which is proven to be what the engine does. A comparison says that there is a value to
/// compare; so that the contrary of one is the contrary relation, or that a value is missing.
public indirect enum PrintedCondition: Hashable, Sendable {
  /// Whatever no row above has caught.
  case otherwise
  case compare(InputID, Comparator, Operand)
  /// An input between two bounds, from the lower one up: "2.9 V < voltage ≤ Vbat".
  case between(Operand, Comparator, InputID, Comparator, Operand)
  /// The input has a value, and that lies inside the range.
  case inside(InputID, FactID)
  /// The input has a value, and that does not lie inside the range.
  case outside(InputID, FactID)
  case closed(InputID)
  case open(InputID)
  case missing(InputID)
  case present(InputID)
  /// The protection has tripped, by what is printed of it.
  case tripped(ProtectionID)
  case state(TableID, StateID)
  /// The input has this state.
  case holds(InputID, StateID)
  /// The parameter has this value.
  case chosen(ParameterID, ChoiceID)
  /// The condition of the timer has held for its time.
  case elapsed(TimerID)
  /// The counter has reached its target.
  case reached(CounterID)
  /// The table had decided for this state before.
  case was(TableID, StateID)
  case failSafe
  case not(PrintedCondition)
  case all([PrintedCondition])
  case any([PrintedCondition])
}

extension PrintedCondition {
  /// What is printed of the conditions of a row, all of which must hold.
  public init(_ conditions: [Condition], in behaviour: Behaviour) {
    self = .all(of: conditions.map { PrintedCondition($0, in: behaviour) }).withoutRepetition(in: behaviour)
  }

  /// The parts without those that a timer's own condition says again: "pending for 90 s" needs no "pending" beside it.
  private func withoutRepetition(in behaviour: Behaviour) -> PrintedCondition {
    guard case .all(let parts) = self else { return self }
    let said = parts.flatMap { part -> [PrintedCondition] in
      guard case .elapsed(let id) = part, let timer = behaviour.timers.first(where: { $0.id == id }) else { return [] }
      let condition = PrintedCondition([timer.condition], in: behaviour)
      return if case .all(let conditions) = condition { conditions } else { [condition] }
    }
    return .all(of: parts.filter { !said.contains($0) })
  }

  private init(_ condition: Condition, in behaviour: Behaviour) {
    self =
      switch condition {
      case .compare(let input, let comparator, let operand): .compare(input, comparator, operand)
      case .inside(let input, let range): .inside(input, range)
      case .closed(let input): .closed(input)
      case .missing(let input): .missing(input)
      case .tripped(let protection): .tripped(protection)
      case .state(let table, let state): .state(table, state)
      case .holds(let input, let state): .holds(input, state)
      case .chosen(let parameter, let value): .chosen(parameter, value)
      case .elapsed(let timer): .elapsed(timer)
      case .reached(let counter): .reached(counter)
      case .was(let table, let state): .was(table, state)
      case .failSafe: .failSafe
      case .not(let condition): PrintedCondition(contraryOf: condition, in: behaviour)
      case .all(let conditions): PrintedCondition(conditions, in: behaviour)
      case .any(let conditions): .any(of: conditions.map { PrintedCondition($0, in: behaviour) })
      }
  }

  private init(contraryOf condition: Condition, in behaviour: Behaviour) {
    self =
      switch condition {
      case .compare(let input, let comparator, let operand):
        .any(
          of: [.compare(input, comparator.negated, operand), .missing(input)]
            + [operand.input].compactMap(\.self).map { .missing($0) })
      case .inside(let input, let range): .any([.outside(input, range), .missing(input)])
      case .closed(let input): .open(input)
      case .missing(let input): .present(input)
      case .tripped(let protection): .not(.tripped(protection))
      case .state(let table, let state): .other(than: state, of: table, in: behaviour)
      case .holds(let input, let state): .other(than: state, of: input, in: behaviour)
      case .chosen(let parameter, let value): .other(than: value, of: parameter, in: behaviour)
      case .elapsed(let timer): .not(.elapsed(timer))
      case .reached(let counter): .not(.reached(counter))
      case .was(let table, let state): .not(.was(table, state))
      case .failSafe: .not(.failSafe)
      case .not(let condition): PrintedCondition(condition, in: behaviour)
      case .all(let conditions): .any(of: conditions.map { PrintedCondition(contraryOf: $0, in: behaviour) })
      case .any(let conditions): .all(of: conditions.map { PrintedCondition(contraryOf: $0, in: behaviour) })
      }
  }

  /// The other states that the table decides for; where it decides other things as well, that it is not this one.
  private static func other(than state: StateID, of table: TableID, in behaviour: Behaviour) -> PrintedCondition {
    var others: [PrintedCondition] = []
    for outcome in behaviour.table(table)?.rows.map(\.outcome) ?? [] {
      guard case .state(let other) = outcome else { return .not(.state(table, state)) }
      if other != state, !others.contains(.state(table, other)) { others.append(.state(table, other)) }
    }
    return others.isEmpty ? .not(.state(table, state)) : any(of: others)
  }

  /// The other states that the input can have.
  private static func other(than state: StateID, of input: InputID, in behaviour: Behaviour) -> PrintedCondition {
    guard case .choice(let states, _)? = behaviour.inputs.first(where: { $0.id == input })?.kind else {
      return .not(.holds(input, state))
    }
    return any(of: states.filter { $0 != state }.map { .holds(input, $0) })
  }

  /// The other values of the parameter.
  private static func other(
    than value: ChoiceID, of parameter: ParameterID, in behaviour: Behaviour
  ) -> PrintedCondition {
    let values = behaviour.parameters.first { $0.id == parameter }?.values ?? []
    return any(of: values.filter { $0 != value }.map { .chosen(parameter, $0) })
  }

  private static func any(of parts: [PrintedCondition]) -> PrintedCondition {
    let flat = parts.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } }
    return flat.count == 1 ? flat[0] : flat.isEmpty ? .not(.otherwise) : .any(flat)
  }

  /// All of the parts; a lower and an upper bound of one input that follow each other are one part, and so are two lists
  /// of states of one thing.
  private static func all(of parts: [PrintedCondition]) -> PrintedCondition {
    var flat: [PrintedCondition] = []
    for part in parts.flatMap({ if case .all(let inner) = $0 { inner } else { [$0] } }) where part != .otherwise {
      if let last = flat.last, let chain = chain(last, part) {
        flat[flat.count - 1] = chain
      } else if let states = Alternatives(part),
        let (number, both) = flat.indices.lazy.compactMap({ number in
          Alternatives(flat[number])?.narrowed(by: states).map { (number, $0) }
        }).first
      {
        flat[number] = both
      } else {
        flat.append(part)
      }
    }
    return flat.count == 1 ? flat[0] : flat.isEmpty ? .otherwise : .all(flat)
  }

  private static func chain(_ lower: PrintedCondition, _ upper: PrintedCondition) -> PrintedCondition? {
    guard case .compare(let input, let above, let bottom) = lower, case .compare(input, let below, let top) = upper,
      [.greaterThan, .atLeast].contains(above), [.lessThan, .atMost].contains(below)
    else { return nil }
    return .between(bottom, above == .greaterThan ? .lessThan : .atMost, input, below, top)
  }
}

extension PrintedCondition {
  /// The parts that are neither negations nor lists.
  public var leaves: [PrintedCondition] {
    switch self {
    case .not(let condition): condition.leaves
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.leaves)
    default: [self]
    }
  }

  /// What it compares with.
  public var operands: [Operand] {
    switch self {
    case .compare(_, _, let operand): [operand]
    case .between(let bottom, _, _, _, let top): [bottom, top]
    case .not(let condition): condition.operands
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.operands)
    default: []
    }
  }
}

extension Operand {
  /// The input that it takes its value from, if it does.
  public var input: InputID? {
    switch self {
    case .input(let input), .offset(let input, _): input
    case .fact, .constant: nil
    }
  }

  /// The fact that it takes its value from, if it does.
  public var fact: FactID? {
    switch self {
    case .fact(let fact): fact
    case .offset(_, let offset): offset.fact
    case .input, .constant: nil
    }
  }
}
