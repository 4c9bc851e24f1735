import Localization
import SpecModel
import Synchronization

/// Gives equal values equal numbers, the same ones to all that ask; 0 is what the base product has.
final class VariantNumbers: Sendable {
  private let base: Specification
  private let known = Mutex<[Int: [FactForm: Int]]>([:])

  init(_ base: Specification) { self.base = base }

  func numbered(_ variant: Variant) -> NumberedVariant {
    let (marked, digits) = variant.marked
    let count = base.facts.shapes.count
    var numbers = [Int](repeating: 0, count: count + 1)
    known.withLock { known in
      func number(_ form: FactForm, at position: Int) -> Int {
        let next = known[position, default: [:]].count + 1
        if let number = known[position]?[form] { return number }
        known[position, default: [:]][form] = next
        return next
      }
      for (position, form) in marked.forms where form != base.facts.shapes[position].form {
        numbers[position] = number(form, at: position)
      }
      if marked.name != base.product { numbers[count] = number(.name(marked.name.text), at: count) }
    }
    return NumberedVariant(
      specification: marked.specification(of: base), digits: digits, variant: variant, base: base, numbers: numbers)
  }
}

extension Variant {
  /// The same with signs for the digits of its name, and these; unless another name in it has such signs.
  fileprivate var marked: (variant: Variant, digits: [UInt8]) {
    guard let (marked, digits) = DigitMarks.marked(name: name.text), !forms.values.contains(where: \.isMarked) else {
      return (self, DigitMarks.ofNames.map { _ in 0 })
    }
    // The product's name stands among the facts too.
    let forms = forms.mapValues { $0 == .name(name.text) ? .name(marked) : $0 }
    let padding = [UInt8](repeating: 0, count: DigitMarks.ofNames.count - digits.count)
    return (Variant(id: id, name: Name(stringLiteral: marked), forms: forms), digits + padding)
  }
}

extension FactForm {
  fileprivate var isMarked: Bool {
    switch self {
    case .name(let name): DigitMarks.isMarked(name)
    case .names(let names): names.contains(where: DigitMarks.isMarked)
    default: false
    }
  }
}
