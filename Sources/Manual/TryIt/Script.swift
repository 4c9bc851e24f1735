/// Values as JavaScript has them.
enum Script {
  /// A text in quotation marks.
  static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// A text that ends neither a line nor a text in quotation marks, nor a script in a page.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count)
    var rest = [UInt8](text.utf8)[...]
    while let byte = rest.first {
      rest = rest.dropFirst()
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): escaped += [UInt8(ascii: "\\"), byte]
      // Two signs that end a line.
      case 0xE2 where rest.starts(with: [0x80, 0xA8]) || rest.starts(with: [0x80, 0xA9]):
        escaped.append(rest.dropFirst().first == 0xA8 ? "\\u2028" : "\\u2029" as StaticString)
        rest = rest.dropFirst(2)
      case _ where byte != 0xE2 && isSpecial(byte):
        escaped.append(byte < 0x10 ? "\\u000" : "\\u00" as StaticString)
        escaped.append(String(byte, radix: 16))
      default: escaped.append(byte)
      }
    }
    return escaped[...].text
  }

  /// Whether a byte is to be escaped, or starts a sign that may be.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xE2, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): true
    default: false
    }
  }

  /// An object of the members that there are.
  static func object(_ members: [(name: String, value: String?)]) -> String {
    let written = members.compactMap { member in member.value.map { "\(quoted(member.name)): \($0)" } }
    return "{\(written.joined(separator: ", "))}"
  }

  /// An array.
  static func array(_ values: [String]) -> String { "[\n\(values.joined(separator: ",\n"))\n]" }
}
