import Localization
import Quantities
import SpecModel

/// Puts what is printed of conditions into words.
package struct ConditionText {
  package let wording: Wording
  /// What is printed.
  let printed: PrintedBehaviour

  /// Prepares to word what a document prints, or something else in its place.
  package init(wording: Wording, printed: PrintedBehaviour? = nil) {
    self.wording = wording
    self.printed = printed ?? PrintedBehaviour(wording.specification.behaviour)
  }

  private var behaviour: Behaviour { wording.specification.behaviour }
  private let space = NumberStyle.noBreakSpace

  /// The conditions of a row; "in all other cases" where it has none.
  package func text(of row: DecisionTable.Row, in table: TableID) throws -> String {
    guard let number = behaviour.table(table)?.rows.firstIndex(where: { $0.id == row.id }),
      let conditions = printed.tables[table], conditions.indices.contains(number)
    else { throw ManualError.unknownReference("row \"\(row.id)\" of the table \"\(table)\"", in: "a condition") }
    return try text(of: conditions[number])
  }

  /// The condition by itself, of what decides without a table.
  func text(of condition: Condition) throws -> String {
    try text(of: PrintedCondition([condition], in: behaviour))
  }

  /// What trips a protection, and what releases it: "lowest cell voltage ≤ 2.8 V for 5 s; release ≥ 3.2 V".
  func trip(of protection: Protection) throws -> String {
    guard let printed = printed.trips[protection.id] else { throw unknown("the protection \"\(protection.id)\"") }
    let trip = try lasting(
      comparison(printed.input, printed.trip.comparator, printed.trip.bound), printed.trip.delay)
    guard let release = printed.release else { return trip }
    let limit = try wording.text(
      "limit.release", ["limit": try bound(release.comparator, release.bound, printed.input)])
    return try wording.text("condition.releasing", ["trip": trip, "release": try lasting(limit, release.delay)])
  }

  private func lasting(_ condition: String, _ delay: PrintedTrip.Delay?) throws -> String {
    guard let delay else { return condition }
    let time =
      switch delay {
      case .fact(let fact): try wording.text(of: fact)
      case .seconds(let number): wording.numbers.format(number) + wording.numbers.suffix(unit: Second.symbol)
      }
    return try wording.text("condition.lasting", ["condition": condition, "time": time])
  }

  /// `given` are choices that stand beside it, which a timer need not repeat: they last as long as anything.
  private func text(of condition: PrintedCondition, given: [PrintedCondition] = []) throws -> String {
    switch condition {
    case .otherwise: return try wording.text("condition.otherwise")
    case .compare(let input, let comparator, let operand): return try comparison(input, comparator, operand)
    case .between(let bottom, let below, let input, let above, let top):
      let lower = "\(try text(of: bottom, like: input)) \(below.rawValue)"
      return "\(lower) \(try noun(input)) \(above.rawValue) \(try text(of: top, like: input))"
    case .inside(let input, let range): return "\(try noun(input)) = \(try wording.text(of: range))"
    case .outside(let input, let range):
      return try wording.text("condition.outside", ["input": try noun(input), "range": try wording.text(of: range)])
    case .closed(let input): return try wording.text(try self.input(input).closedText)
    case .open(let input): return try wording.text(try self.input(input).openText)
    case .missing(let input): return try wording.text(missing(try self.input(input)), ["input": try noun(input)])
    case .present(let input):
      guard try self.input(input).isRequired else { return try contrary(of: .missing(input)) }
      return try wording.text("condition.present", ["input": try noun(input)])
    case .tripped(let id):
      guard let protection = behaviour.protections.first(where: { $0.id == id }) else {
        throw unknown("the protection \"\(id)\"")
      }
      return "\(try wording.text(protection.text)) (\(try trip(of: protection)))"
    case .state(let table, let state): return try wording.text("state.\(table).\(state)")
    case .holds(let input, let state): return try wording.text(try self.input(input).text(of: state))
    case .chosen(let id, let value):
      return try wording.text(of: value, of: id)
    case .elapsed(let id):
      guard let timer = behaviour.timers.first(where: { $0.id == id }) else { throw unknown("the timer \"\(id)\"") }
      let printed = PrintedTimer(timer, in: behaviour)
      return try wording.text(
        printed.isExclusive ? "condition.lastingMore" : "condition.lasting",
        [
          "condition": try part(printed.condition.without(given)), "time": try wording.text(of: printed.duration),
        ])
    case .reached(let id):
      guard let counter = behaviour.counters.first(where: { $0.id == id }) else {
        throw unknown("the counter \"\(id)\"")
      }
      return try wording.text(
        "condition.reached",
        ["counter": try wording.text(counter.text), "count": try wording.text(of: counter.target)])
    case .was(let table, let state): return try was(try wording.text("state.\(table).\(state)"))
    case .failSafe: return try wording.text("condition.failSafe")
    case .all(let conditions):
      let parts = withoutRepetition(conditions)
      guard parts.count > 1, let last = parts.last else { return try parts.map { try text(of: $0) }.joined() }
      let given = parts.filter(\.isChoice)
      return wording.numbers.and(
        try parts.dropLast().map { try part($0, given: given) } + [try lastPart(last, given: given)])
    case .any(let conditions):
      let before = conditions.compactMap { if case .was(let table, let state) = $0 { (table, state) } else { nil } }
      guard before.count == conditions.count else {
        return wording.numbers.or(try conditions.map { try part($0, given: given) })
      }
      return try was(wording.numbers.or(try before.map { try wording.text("state.\($0).\($1)") }))
    case .not(let condition): return try contrary(of: condition, given: given)
    }
  }

  /// The parts without the states that a timer beside them says have lasted until now.
  private func withoutRepetition(_ parts: [PrintedCondition]) -> [PrintedCondition] {
    let lasting = parts.flatMap { part -> [PrintedCondition] in
      guard case .elapsed(let id) = part, let timer = behaviour.timers.first(where: { $0.id == id }) else { return [] }
      let condition = PrintedTimer(timer, in: behaviour).condition
      return if case .all(let conditions) = condition { conditions } else { [condition] }
    }
    return parts.filter { part in
      guard case .state = part else { return true }
      return !lasting.contains(part)
    }
  }

  /// A part of a list; brackets hold together what has parts of its own, or would claim the rest of the list for itself.
  private func part(_ condition: PrintedCondition, given: [PrintedCondition] = []) throws -> String {
    let text = try text(of: condition, given: given)
    return switch condition {
    case .not(.failSafe): text
    case .all, .any, .not, .was, .failSafe: "(\(text))"
    default: text
    }
  }

  /// The last part of a list: what a contrary claims for itself ends with the list, so that it needs no brackets.
  private func lastPart(_ condition: PrintedCondition, given: [PrintedCondition]) throws -> String {
    if case .not = condition { return try text(of: condition, given: given) }
    return try part(condition, given: given)
  }

  private func was(_ state: String) throws -> String { try wording.text("condition.was", ["state": state]) }

  private func contrary(of condition: PrintedCondition, given: [PrintedCondition] = []) throws -> String {
    if case .failSafe = condition { return try wording.text("condition.usable") }
    return try wording.text("condition.not", ["condition": try text(of: condition, given: given)])
  }

  private func missing(_ input: Input) -> TextKey {
    switch input.kind {
    case .contact: input.openText
    case .choice(_, let absence): input.text(of: absence)
    case .quantity(_, .missingReading): "condition.missing"
    case .quantity(_, .openTerminal): "condition.openTerminal"
    case .quantity(_, .nothingConnected): "condition.nothingConnected"
    }
  }

  private func comparison(_ input: InputID, _ comparator: Comparator, _ operand: Operand) throws -> String {
    "\(try noun(input)) \(try bound(comparator, operand, input))"
  }

  private func bound(_ comparator: Comparator, _ operand: Operand, _ input: InputID) throws -> String {
    "\(comparator.rawValue)\(space)\(try text(of: operand, like: input))"
  }

  private func noun(_ input: InputID) throws -> String { try wording.text("input.\(input)") }

  private func text(of operand: Operand, like input: InputID) throws -> String {
    switch operand {
    case .fact(let fact):
      // What depends on a parameter is named; its values stand in a table of their own.
      guard wording.specification.facts.unnoted[fact]?.form.parameters.isEmpty == false else {
        return try wording.text(of: fact)
      }
      return try wording.text(fact.text)
    case .input(let other): return try symbol(other)
    case .offset(let other, let offset):
      let sign = offset.isAdded ? "+" : NumberStyle.minus
      return "\(try symbol(other))\(space)\(sign)\(space)\(try amount(offset))"
    case .constant(let number):
      guard case .quantity(let unit, _) = try self.input(input).kind else { return number.description }
      return wording.numbers.format(number) + wording.numbers.suffix(unit: unit)
    }
  }

  /// What stands for an input on the right of a comparison.
  private func symbol(_ input: InputID) throws -> String {
    guard let symbol = try self.input(input).symbol else { return try noun(input) }
    return try wording.text(of: symbol)
  }

  private func amount(_ offset: Offset) throws -> String {
    guard case .drop(_, let drop)? = wording.specification.facts[offset.fact]?.form else {
      return try wording.text(of: offset.fact)
    }
    return try wording.text(of: drop)
  }

  private func input(_ id: InputID) throws -> Input {
    guard let input = behaviour.inputs.first(where: { $0.id == id }) else { throw unknown("the input \"\(id)\"") }
    return input
  }

  private func unknown(_ name: String) -> ManualError { .unknownReference(name, in: "a condition") }
}

extension PrintedCondition {
  /// Whether it asks for nothing but choices, which are made once for an installation.
  fileprivate var isChoice: Bool {
    switch self {
    case .chosen: true
    case .not(let condition): condition.isChoice
    case .all(let conditions), .any(let conditions): conditions.allSatisfy(\.isChoice)
    default: false
    }
  }

  /// The condition without those of its parts that are given.
  fileprivate func without(_ given: [PrintedCondition]) -> PrintedCondition {
    guard case .all(let parts) = self else { return self }
    let rest = parts.filter { !given.contains($0) }
    return rest.isEmpty ? self : rest.count == 1 ? rest[0] : .all(rest)
  }
}
