import Localization
import Quantities
import SpecModel

/// Puts the conditions of decision tables into words.
package struct ConditionText {
  package let wording: Wording
  /// Thresholds that a user has set in place of those of the product.
  var thresholds: [ProtectionID: ExactDecimal] = [:]

  package init(wording: Wording, thresholds: [ProtectionID: ExactDecimal] = [:]) {
    self.wording = wording
    self.thresholds = thresholds
  }

  private var behaviour: Behaviour { wording.specification.behaviour }
  private let space = NumberStyle.noBreakSpace

  /// The conditions of a row; "in all other cases" where it has none.
  package func text(of row: DecisionTable.Row, in table: TableID) throws -> String {
    guard !row.conditions.isEmpty else { return try wording.text("condition.otherwise") }
    var parts: [String] = []
    var rest = row.conditions[...]
    while let condition = rest.popFirst() {
      if let second = rest.first, let between = try text(between: condition, and: second) {
        parts.append(between)
        rest.removeFirst()
      } else {
        guard let part = try text(of: condition) else { throw ManualError.unprintableCondition(table, row.id) }
        parts.append(part)
      }
    }
    return wording.numbers.and(parts)
  }

  /// What trips a protection: "lowest cell voltage ≤ 2.8 V".
  func trip(of protection: Protection) throws -> String {
    let threshold = thresholds[protection.id].map(Operand.constant) ?? .fact(protection.threshold)
    return try comparison(protection.input, protection.trips, threshold)
  }

  /// A lower and an upper bound of one input as one chain: "2.9 V < voltage on Remote H ≤ Vbat".
  private func text(between lower: Condition, and upper: Condition) throws -> String? {
    guard case .compare(let input, let above, let bottom) = lower, case .compare(input, let below, let top) = upper,
      [.greaterThan, .atLeast].contains(above), [.lessThan, .atMost].contains(below)
    else { return nil }
    let first = above == .greaterThan ? Comparator.lessThan : .atMost
    let chain = [
      try text(of: bottom, like: input), first.rawValue, try noun(input), below.rawValue,
      try text(of: top, like: input),
    ]
    return chain.joined(separator: " ")
  }

  private func text(of condition: Condition) throws -> String? {
    switch condition {
    case .compare(let input, let comparator, let operand): return try comparison(input, comparator, operand)
    case .inside(let input, let range): return "\(try noun(input)) = \(try wording.text(of: range))"
    case .closed(let input): return try wording.text("input.\(input).closed")
    case .missing(let input): return try wording.text("condition.missing", ["input": try noun(input)])
    case .tripped(let id):
      guard let protection = behaviour.protections.first(where: { $0.id == id }) else {
        throw ManualError.unknownReference("the protection \"\(id)\"", in: "a condition")
      }
      return "\(try wording.text(protection.text)) (\(try trip(of: protection)))"
    case .state(let table, let state): return try wording.text("state.\(table).\(state)")
    case .failSafe: return try wording.text("condition.failSafe")
    case .all(let conditions):
      return try list(conditions).map(wording.numbers.and)
    case .any(let conditions):
      return try list(conditions).map(wording.numbers.or)
    case .not(.compare(let input, let comparator, let operand)):
      return try comparison(input, comparator.negated, operand)
    case .not: return nil
    }
  }

  private func list(_ conditions: [Condition]) throws -> [String]? {
    let texts = try conditions.compactMap(text(of:))
    return texts.count == conditions.count ? texts : nil
  }

  private func comparison(_ input: InputID, _ comparator: Comparator, _ operand: Operand) throws -> String {
    "\(try noun(input)) \(comparator.rawValue)\(space)\(try text(of: operand, like: input))"
  }

  private func noun(_ input: InputID) throws -> String { try wording.text("input.\(input)") }

  private func text(of operand: Operand, like input: InputID) throws -> String {
    switch operand {
    case .fact(let fact): return try wording.text(of: fact)
    case .input(let other):
      guard let symbol = try self.input(other).symbol else { return try noun(other) }
      return try wording.text(of: symbol)
    case .constant(let number):
      guard case .quantity(let unit, _) = try self.input(input).kind else { return number.description }
      return wording.numbers.format(number) + wording.numbers.suffix(unit: unit)
    }
  }

  private func input(_ id: InputID) throws -> Input {
    guard let input = behaviour.inputs.first(where: { $0.id == id }) else {
      throw ManualError.unknownReference("the input \"\(id)\"", in: "a condition")
    }
    return input
  }
}
