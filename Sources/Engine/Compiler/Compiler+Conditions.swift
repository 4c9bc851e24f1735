import Quantities
import SpecModel

extension Compiler {
  mutating func signal(_ condition: Condition, at place: EngineError.Place) throws(EngineError) -> Int32 {
    if let known = signals[condition] { return known }
    let signal = try compile(condition, at: place)
    signals[condition] = signal
    return signal
  }

  mutating func compile(_ condition: Condition, at place: EngineError.Place) throws(EngineError) -> Int32 {
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
      guard number < tables.count else {
        if case .diagnostic = place { throw EngineError(place, .dependsOnDecisions) }
        throw EngineError(place, .laterTable(id))
      }
      return emit(.decided, number, Int(try stateNumber(state, of: id, at: place)))
    case .was(let id, let state):
      if case .diagnostic = place { throw EngineError(place, .dependsOnDecisions) }
      return emit(.was, try memory(of: id, at: place), Int(try stateNumber(state, of: id, at: place)))
    case .holds(let id, let state): return try holds(id, state, at: place)
    case .elapsed(let id):
      guard behaviour.timers.contains(where: { $0.id == id }) else { throw EngineError(place, .unknownTimer(id)) }
      if case .diagnostic = place { throw EngineError(place, .dependsOnDecisions) }
      throw EngineError(place, .laterTimer(id))
    case .reached(let id):
      guard behaviour.counters.contains(where: { $0.id == id }) else { throw EngineError(place, .unknownCounter(id)) }
      if case .diagnostic = place { throw EngineError(place, .dependsOnDecisions) }
      throw EngineError(place, .laterCounter(id))
    case .chosen(let id, _): throw EngineError(place, .unknownParameter(id))
    case .failSafe: throw EngineError(place, .dependsOnDecisions)
    case .not(let condition): return emit(.not, Int(try signal(condition, at: place)))
    case .all(let conditions): return try emit(.all, conditions, at: place)
    case .any(let conditions): return try emit(.any, conditions, at: place)
    }
  }

  mutating func compare(_ left: Int, _ comparator: Comparator, _ right: Int) -> Int32 {
    switch comparator {
    case .lessThan: emit(.lessThan, left, right)
    case .atMost: emit(.atMost, left, right)
    case .greaterThan: emit(.lessThan, right, left)
    case .atLeast: emit(.atMost, right, left)
    }
  }

  /// States of an input are numbered from 0; one that has no value has the state that stands for that.
  private mutating func holds(
    _ id: InputID, _ state: StateID, at place: EngineError.Place
  ) throws(EngineError) -> Int32 {
    let (input, states, absence) = try choice(id, at: place)
    guard let number = states.firstIndex(of: state) else { throw EngineError(place, .unknownInputState(id, state)) }
    if state == absence {
      return try signal(.not(.any(states.filter { $0 != absence }.map { .holds(id, $0) })), at: place)
    }
    let bound = value(Double(number))
    operands += [compare(input, .atLeast, bound), compare(input, .atMost, bound)]
    return emit(.all, operands.count - 2, operands.count)
  }

  /// The signal of several conditions, or of the only one.
  mutating func emit(
    _ kind: Program.Operation.Kind, _ conditions: [Condition], at place: EngineError.Place
  ) throws(EngineError) -> Int32 {
    var parts: [Int32] = []
    for condition in conditions { parts.append(try signal(condition, at: place)) }
    if parts.count == 1 { return parts[0] }
    operands += parts
    return emit(kind, operands.count - parts.count, operands.count)
  }

  mutating func emit(_ kind: Program.Operation.Kind, _ first: Int, _ second: Int = 0) -> Int32 {
    operations.append(Program.Operation(kind: kind, first: Int32(first), second: Int32(second)))
    return Int32(operations.count - 1)
  }

  func amount(of offset: Offset, unit: String, at place: EngineError.Place) throws(EngineError) -> Double {
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
  mutating func sum(_ input: Int, _ constant: Double) -> Int {
    if let known = sums.first(where: { $0.input == input && $0.constant == constant }) { return known.value }
    constants.append(.nan)
    sums.append(Program.Sum(input: input, constant: constant, value: behaviour.inputs.count + constants.count - 1))
    return sums[sums.count - 1].value
  }

  /// The number of the value that holds a constant.
  mutating func value(_ constant: ExactDecimal) -> Int { value(constant.doubleValue) }

  mutating func value(_ constant: Double) -> Int {
    let position = constants.firstIndex(of: constant) ?? constants.count
    if position == constants.count { constants.append(constant) }
    return behaviour.inputs.count + position
  }
}
