/// Text for a terminal or a log: what could move the cursor, reorder the line or not be seen stands as its escape.
package enum Visible {
  /// The text with every invisible character as "\n", "\t" or "\u{202E}".
  package static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += Visible.text($1) }
  }

  /// A character as it is, or its escape.
  static func text(_ scalar: Unicode.Scalar) -> String {
    guard isInvisible(scalar) else { return String(scalar) }
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }

  /// Whether a reader would not see the character, or see others in a wrong order for it.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // The properties of a scalar are looked up slowly, and nearly all are ASCII or Latin letters.
    if (" "..."~").contains(scalar) || ("\u{C0}"..."\u{24F}").contains(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
