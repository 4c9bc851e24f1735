import Localization
import Quantities
import SpecModel

/// A product that differs from another in its id, its name and some of its values.
struct Variant: Sendable {
  let id: ProductID
  let name: Name
  /// The forms of those facts that differ, by the position of the fact.
  let forms: [Int: FactForm]

  func specification(of base: Specification) -> Specification {
    base.variant(id, named: name, base.facts.replacing(forms))
  }
}

/// Reads a line of a portfolio: `{"id": "X12", "product": "X 12", "facts": {"enclosure.mass": 0.2}}`.
struct VariantReader {
  private let base: Specification
  private let numbers: ExportedFactReader
  /// The facts that are the name of the product.
  private let names: [Int]

  init(_ base: Specification) {
    self.base = base
    numbers = ExportedFactReader(like: base)
    names = base.facts.shapes.indices.filter { base.facts.shapes[$0].form == .name(base.product.text) }
  }

  func variant(_ record: JSONRecord) throws(LocalizationError) -> Variant {
    try record.expectOnly("id", "product", "facts")
    let id = try record.string("id").text
    guard id.utf8.allSatisfy(ProductID.isAllowed) else {
      throw record.fault("id", found: "\"\(id)\"", expected: "letters of ASCII, digits, \"-\" and \"_\"")
    }
    var forms: [Int: FactForm] = [:]
    var name = base.product
    if record.has("product") {
      let text = try record.string("product").text
      try printable(text, as: "product", in: record)
      name = Name(stringLiteral: text)
      for position in names { forms[position] = .name(text) }
    }
    if record.has("facts") {
      let facts = try record.record("facts")
      for fact in facts.names { try set(fact, in: facts, &forms) }
    }
    return Variant(id: ProductID(id), name: name, forms: forms)
  }

  /// Puts the value of a fact, or of a part of one, in its place.
  private func set(_ name: String, in facts: JSONRecord, _ forms: inout [Int: FactForm]) throws(LocalizationError) {
    var whole = name[...]
    var parts: [Substring] = []
    while base.facts.position(of: FactID(String(whole))) == nil, let point = whole.lastIndex(of: ".") {
      parts.insert(whole[whole.index(after: point)...], at: 0)
      whole = whole[..<point]
    }
    guard let position = base.facts.position(of: FactID(String(whole))) else {
      throw facts.fault(
        name, found: "the fact \"\(name)\"",
        expected: "one that \(base.id) has" + NearMiss.question(for: name, among: base.facts.shapes.map(\.id.name)))
    }
    guard !names.contains(position) else {
      throw facts.fault(name, found: "the name of the product among the facts", expected: "it as \"product\"")
    }
    let old = forms[position] ?? base.facts.shapes[position].form
    let new = try form(old, at: parts[...], name, in: facts)
    for case .range(let lower, let upper) in new.plainForms where lower.baseValue > upper.baseValue {
      // The other end may stand behind this one.
      guard facts.names.last != name, parts.last == "lower" else {
        throw facts.fault(
          name, found: "\(lower.number) to \(upper.number) \(upper.symbol)", expected: "the smaller number as \"lower\""
        )
      }
    }
    forms[position] = new
  }

  private func form(
    _ old: FactForm, at parts: ArraySlice<Substring>, _ name: String, in facts: JSONRecord
  ) throws(LocalizationError) -> FactForm {
    guard let part = parts.first else { return try form(like: old, name, in: facts) }
    switch old {
    case .range(let lower, let upper) where parts.count == 1 && part == "lower":
      return .range(try quantity(like: lower, name, in: facts), upper)
    case .range(let lower, let upper) where parts.count == 1 && part == "upper":
      return .range(lower, try quantity(like: upper, name, in: facts))
    case .byChoice(let parameter, var choices):
      guard let number = choices.firstIndex(where: { $0.value.name == part }) else {
        let known = choices.map(\.value.name).joined(separator: ", ")
        throw facts.fault(name, found: "no value for \"\(part)\"", expected: "one of \(known)")
      }
      choices[number] = FactForm.Choice(
        value: choices[number].value, form: try form(choices[number].form, at: parts.dropFirst(), name, in: facts))
      return .byChoice(parameter, choices)
    default:
      throw facts.fault(name, found: "no part called \"\(part)\"", expected: "the whole fact, which is \(old.text)")
    }
  }

  /// A value of the same form and unit.
  private func form(like old: FactForm, _ name: String, in facts: JSONRecord) throws(LocalizationError) -> FactForm {
    switch old {
    case .quantity(let quantity): return .quantity(try self.quantity(like: quantity, name, in: facts))
    case .limit(let comparator, let bound): return .limit(comparator, try quantity(like: bound, name, in: facts))
    case .drop(let reference, let drop): return .drop(reference: reference, try quantity(like: drop, name, in: facts))
    case .count:
      let number = try numbers.number(facts, name)
      guard number.fractionDigits == 0 else {
        throw facts.fault(name, found: "\(number)", expected: "a whole number")
      }
      return .count(number.coefficient)
    case .flag: return .flag(try facts.flag(name))
    case .name:
      let text = try facts.string(name).text
      try printable(text, as: name, in: facts)
      return .name(text)
    case .names:
      let texts = try facts.texts(name)
      for text in texts { try printable(text, as: name, in: facts) }
      return .names(texts)
    case .range:
      throw facts.fault(name, found: "a value for a range", expected: "\"\(name).lower\" and \"\(name).upper\"")
    case .byChoice(_, let choices):
      throw facts.fault(
        name, found: "one value for several",
        expected: choices.map { "\"\(name).\($0.value.name)\"" }.joined(separator: ", "))
    case .quantities, .dimensions, .terms, .alternatives:
      throw facts.fault(
        name, found: "a list that all variants share", expected: "a fact with one value, or a product of its own")
    }
  }

  private func quantity(
    like old: AnyQuantity, _ name: String, in facts: JSONRecord
  ) throws(LocalizationError) -> AnyQuantity {
    old.with(try numbers.number(facts, name), isDirect: old.isDirect)
  }

  /// Refuses what can't be seen or would end a line.
  private func printable(_ text: String, as name: String, in record: JSONRecord) throws(LocalizationError) {
    guard Visible.text(text) == text, !text.allSatisfy(\.isWhitespace) else {
      throw record.fault(name, found: "\"\(Visible.text(text))\"", expected: "a text of visible characters in one line")
    }
  }
}

extension ProductID {
  /// Whether a byte may stand in an id, which is the name of a folder and a part of web addresses.
  package static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
