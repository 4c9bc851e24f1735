extension JSONValue {
  /// Makes a string.
  package init(_ text: String) { self = .string(JSONString(text)) }

  /// Makes a number.
  package init(_ number: Int) { self = .number(String(number)) }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// Makes a string.
  package init(stringLiteral text: String) { self.init(text) }
}
