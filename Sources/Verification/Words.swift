import SpecModel

extension Condition {
  /// The condition without a language, as findings name it.
  package var words: String {
    switch self {
    case .compare(let input, let comparator, let operand): "\(input) \(comparator.rawValue) \(operand.words)"
    case .inside(let input, let fact): "\(input) inside \(fact)"
    case .closed(let input): "\(input) closed"
    case .missing(let input): "\(input) missing"
    case .tripped(let protection): "\(protection) tripped"
    case .state(let table, let state): "\(table) = \(state)"
    case .holds(let input, let state): "\(input) \(state)"
    case .chosen(let parameter, let value): "\(parameter) \(value)"
    case .elapsed(let timer): "\(timer) elapsed"
    case .reached(let counter): "\(counter) reached"
    case .was(let table, let state): "\(table) was \(state)"
    case .failSafe: "fail-safe"
    case .not(let condition): "not (\(condition.words))"
    case .all(let conditions): conditions.isEmpty ? "always" : conditions.map(\.words).joined(separator: " and ")
    case .any(let conditions): "(" + conditions.map(\.words).joined(separator: " or ") + ")"
    }
  }
}

extension Operand {
  /// What stands on the right of a comparison.
  var words: String {
    switch self {
    case .fact(let fact): fact.name
    case .input(let input): input.name
    case .offset(let input, .plus(let fact)): "\(input) + \(fact)"
    case .offset(let input, .minus(let fact)): "\(input) - \(fact)"
    case .constant(let number): number.description
    }
  }
}
