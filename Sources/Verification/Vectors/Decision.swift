import Engine
import Quantities
import SpecModel

/// A decision as MC/DC takes it: a formula over conditions, each of which can be true or false.
struct Decision {
  /// A condition, and where it is just true and just false.
  struct Part {
    let condition: Condition
    let formula: Formula
    /// Readings on the bound or one step of its digits beside it; nil where that is no question of a bound.
    var nearlyTrue: Formula?
    var nearlyFalse: Formula?
  }

  /// What decides: "table loadOutput, row off".
  let name: String
  /// The start of the ids of its vectors.
  let id: String
  /// The decision, with the signal k for its part k.
  private(set) var shape = Formula.constant(true)
  private(set) var parts: [Part] = []
  /// Where it makes a difference that can be seen in a trace.
  private(set) var visible = Formula.constant(true)
  /// What must have been before.
  private(set) var before = Formula.constant(true)
  /// The protection that remembers it.
  private(set) var protection: Int?

  /// Takes a decision for `condition` apart.
  init(
    _ name: String, id: String, _ condition: Condition, visible: Formula = .constant(true),
    before: Formula = .constant(true), protection: Int? = nil, in part: Model.Part, _ figures: Figures,
    _ model: inout Model
  ) {
    (self.name, self.id, self.visible, self.before, self.protection) = (name, id, visible, before, protection)
    shape = take(condition, part, figures, &model)
  }

  /// The decision with its parts.
  var formula: Formula { filled(shape) }

  /// That the part alone decides: the decision would be another if it were.
  func depends(on number: Int) -> Formula {
    let fixed = { filled(shape.fixing(.signal(number), to: $0)) }
    return .differ(fixed(true), fixed(false))
  }

  private func filled(_ formula: Formula) -> Formula {
    formula.replacing { if case .signal(let number) = $0 { parts[number].formula } else { nil } }
  }

  private mutating func take(
    _ condition: Condition, _ part: Model.Part, _ figures: Figures, _ model: inout Model
  ) -> Formula {
    switch condition {
    case .not(let condition): return .not(take(condition, part, figures, &model))
    case .all(let conditions): return .all(conditions.map { take($0, part, figures, &model) })
    case .any(let conditions): return .any(conditions.map { take($0, part, figures, &model) })
    case .inside(let input, let fact):
      guard let (lower, upper) = figures.range(fact) else { return .constant(false) }
      return .all([
        take(.compare(input, .atLeast, .constant(lower)), part, figures, &model),
        take(.compare(input, .atMost, .constant(upper)), part, figures, &model),
      ])
    default:
      var new = Part(condition: condition, formula: model.formula(condition, in: part, figures))
      if case .compare(let id, let comparator, let operand) = condition, let input = model.input(id),
        let bound = model.bound(operand, figures)
      {
        (new.nearlyTrue, new.nearlyFalse) = model.sides(input, comparator, bound)
      }
      parts.append(new)
      return .leaf(.signal(parts.count - 1))
    }
  }
}

extension Model {
  /// Readings for which a comparison just holds, and just does not.
  fileprivate mutating func sides(
    _ input: Int, _ comparator: Comparator, _ bound: Atom.Bound
  ) -> (nearlyTrue: Formula?, nearlyFalse: Formula?) {
    let at = equal(input, bound)
    var beside: Formula?
    if case .number(let number) = bound {
      let step = ExactDecimal(coefficient: 1, fractionDigits: number.fractionDigits)
      let isAbove = comparator == .atMost || comparator == .greaterThan
      beside = equal(input, .number(isAbove ? number + step : number - step))
    }
    return comparator == .atMost || comparator == .atLeast ? (at, beside) : (beside, at)
  }

  private mutating func equal(_ input: Int, _ bound: Atom.Bound) -> Formula {
    .all([atom(.compare(input, .atLeast, bound)), atom(.compare(input, .atMost, bound))])
  }
}
