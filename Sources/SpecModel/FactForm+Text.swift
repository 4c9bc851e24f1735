extension FactForm {
  /// The value in a notation that belongs to no language, for comparisons and messages: "8 V to 70 V DC", "yes".
  public var text: String {
    switch self {
    case .quantity(let quantity): quantity.text
    case .quantities(let items), .dimensions(let items): items.map(\.text).joined(separator: ", ")
    case .range(let lower, let upper): "\(lower.text) to \(upper.text)\(lower.isDirect ? " DC" : "")"
    case .limit(let comparator, let bound): "\(comparator.rawValue) \(bound.text)"
    case .drop(let reference, let drop): "\(reference) - \(drop.text)"
    case .count(let number): "\(number)"
    case .byChoice(_, let forms): forms.map { "\($0.value): \($0.form.text)" }.joined(separator: "; ")
    case .flag(let value): value ? "yes" : "no"
    case .name(let name): name
    case .names(let names): names.joined(separator: ", ")
    case .terms(let keys), .alternatives(let keys): keys.map(\.name).joined(separator: ", ")
    }
  }
}

extension AnyQuantity {
  fileprivate var text: String { "\(number) \(symbol)" }
}

extension FactForm {
  /// The forms that depend on no parameter: itself, or those of all its choices.
  public var plainForms: [FactForm] {
    guard case .byChoice(_, let forms) = self else { return [self] }
    return forms.flatMap(\.form.plainForms)
  }
}

extension FactID {
  /// The key of the words that name the fact in a condition, where its value depends on a parameter.
  public var text: TextKey { TextKey("fact.\(name)") }
}
