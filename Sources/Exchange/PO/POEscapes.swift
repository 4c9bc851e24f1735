/// The escapes of texts in PO files: those of C.
enum POEscapes {
  private static let simple: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "n": "\n", "t": "\t", "r": "\r", "a": "\u{7}", "b": "\u{8}", "f": "\u{C}", "v": "\u{B}",
    "'": "'", "?": "?",
  ]

  /// What the characters after a backslash stand for, and where the text goes on; nil for no escape.
  static func resolve(_ rest: Substring.UnicodeScalarView) -> (String, Substring.Index)? {
    guard let first = rest.first else { return nil }
    if let scalar = simple[first] { return (String(scalar), rest.index(after: rest.startIndex)) }
    let isHexadecimal = first == "x"
    let digits = isHexadecimal ? rest.dropFirst().prefix(2) : rest.prefix(3)
    let code = digits.prefix { $0.properties.isASCIIHexDigit && (isHexadecimal || ("0"..."7").contains($0)) }
    guard let value = UInt32(String(code), radix: isHexadecimal ? 16 : 8), value < 0x80,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (String(scalar), code.endIndex)
  }

  /// A text as it stands between the quotes.
  static func escaped(_ text: some StringProtocol) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{7}": result += "\\a"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case "\u{B}": result += "\\v"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
