extension JSONValue {
  /// The document in the style that Xcode writes: two spaces, " : " after a key, an empty line in an empty object.
  package var xcodeText: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .object(let members):
      JSONValue.write(members, between: "{", "}", to: &text, indent: indent) { member, text, inner in
        text += "\"\(member.key.written)\" : "
        member.value.write(to: &text, indent: inner)
      }
    case .array(let values):
      JSONValue.write(values, between: "[", "]", to: &text, indent: indent) { value, text, inner in
        value.write(to: &text, indent: inner)
      }
    case .string(let string): text += "\"\(string.written)\""
    case .number(let digits): text += digits
    case .bool(let value): text += value ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func write<Item>(
    _ items: [Item], between open: String, _ close: String, to text: inout String, indent: String,
    _ body: (Item, inout String, String) -> Void
  ) {
    let inner = indent + "  "
    text += open + "\n"
    for (number, item) in items.enumerated() {
      text += inner
      body(item, &text, inner)
      text += number + 1 < items.count ? ",\n" : "\n"
    }
    if items.isEmpty { text += "\n" }
    text += indent + close
  }
}

extension JSONValue {
  /// The document in one line, a space after each ":" and ",".
  package var line: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\"\($0.key.written)\": \($0.value.line)" }.joined(separator: ", ") + "}"
    case .array(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .string(let string): "\"\(string.written)\""
    case .number(let digits): digits
    case .bool(let value): value ? "true" : "false"
    case .null: "null"
    }
  }
}
