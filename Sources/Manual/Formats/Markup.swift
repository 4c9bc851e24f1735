/// Text as HTML and XML take it.
package enum Markup {
  /// The text with its special characters escaped, for contents and attributes.
  ///
  /// It goes by Unicode scalars: a quotation mark with a combining accent is one character to Swift and ends an attribute
  /// all the same. What neither format can hold becomes a space or U+FFFD.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\0"..<" ", "\u{7F}"..."\u{9F}": result += " "
      case _ where scalar.properties.isNoncharacterCodePoint: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte is special or part of a scalar that may be.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xEF || special.contains(byte)
  }

  private static let special: Set<UInt8> = Set("&<>\"'".utf8)
}
