/// Text as HTML and XML take it.
package enum Markup {
  /// The text with its special characters escaped, for contents and attributes.
  ///
  /// It goes by Unicode scalars: a quotation mark with a combining accent is one character to Swift and ends an attribute
  /// all the same. What neither format can hold becomes a space or U+FFFD.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    // Most special bytes are the first of a no-break space.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append("&amp;" as StaticString)
      case "<": result.append("&lt;" as StaticString)
      case ">": result.append("&gt;" as StaticString)
      case "\"": result.append("&quot;" as StaticString)
      case "'": result.append("&#39;" as StaticString)
      case "\0"..<" ", "\u{7F}"..."\u{9F}": result.append(UInt8(ascii: " "))
      case _ where scalar.isASCII: result.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where scalar.value >= 0xFDD0 && scalar.properties.isNoncharacterCodePoint:
        result.append("\u{FFFD}" as StaticString)
      default: result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return result[...].text
  }

  /// Whether a byte is special or part of a scalar that may be.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xEF...0xFF, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
