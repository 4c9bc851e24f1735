import SpecModel
import Synchronization

/// Gives equal values equal numbers, the same ones to all that ask; 0 is what the base product has.
final class VariantNumbers: Sendable {
  private let base: Specification
  private let known = Mutex<[Int: [FactForm: Int]]>([:])

  init(_ base: Specification) { self.base = base }

  func numbered(_ variant: Variant) -> NumberedVariant {
    let count = base.facts.shapes.count
    var numbers = [Int](repeating: 0, count: count + 1)
    known.withLock { known in
      func number(_ form: FactForm, at position: Int) -> Int {
        let next = known[position, default: [:]].count + 1
        if let number = known[position]?[form] { return number }
        known[position, default: [:]][form] = next
        return next
      }
      for (position, form) in variant.forms where form != base.facts.shapes[position].form {
        numbers[position] = number(form, at: position)
      }
      if variant.name != base.product { numbers[count] = number(.name(variant.name.text), at: count) }
    }
    return NumberedVariant(specification: variant.specification(of: base), numbers: numbers)
  }
}
