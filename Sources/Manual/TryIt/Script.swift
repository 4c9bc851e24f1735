/// Values as JavaScript has them.
enum Script {
  /// A text in quotation marks.
  static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// A text that ends neither a line nor a text in quotation marks, nor a script in a page.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": escaped += "\\\(scalar)"
      case "\0"..<" ", "\u{7F}", "<", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a byte is to be escaped, or starts a sign that may be.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xE2 || "\"\\<".utf8.contains(byte)
  }

  /// An object of the members that there are.
  static func object(_ members: [(name: String, value: String?)]) -> String {
    let written = members.compactMap { member in member.value.map { "\(quoted(member.name)): \($0)" } }
    return "{\(written.joined(separator: ", "))}"
  }

  /// An array.
  static func array(_ values: [String]) -> String { "[\n\(values.joined(separator: ",\n"))\n]" }
}
