extension JSONValue {
  /// Makes a string.
  public init(_ text: String) { self = .string(JSONString(text)) }

  /// Makes a number.
  public init(_ number: Int) { self = .number(String(number)) }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// Makes a string.
  public init(stringLiteral text: String) { self.init(text) }
}
