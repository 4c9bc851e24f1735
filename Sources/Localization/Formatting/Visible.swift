import FileWriting

/// Text for a terminal or a log, with escapes for what could move the cursor, reorder the line or go unseen.
package enum Visible {
  /// The text with every invisible character as "\n", "\t" or "\u{202E}", and bytes of names that are no UTF-8 as "\xFF".
  package static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += Visible.text($1) }
  }

  /// A whole line: its text, which no runner takes for a command.
  package static func line(_ text: String) -> String { withoutCommand(Visible.text(text)) }

  /// A line with escapes for what GitHub Actions takes for a command to its runner: "::name::" at the start, "##[name]"
  /// anywhere.
  package static func withoutCommand(_ line: String) -> String {
    let line = line.replacing("##[", with: "##\\u{5B}")
    let start = line.prefix { $0 == " " }
    return line.dropFirst(start.count).hasPrefix("::") ? start + "\\u{3A}" + line.dropFirst(start.count + 1) : line
  }

  /// A character as it is, or its escape.
  package static func text(_ scalar: Unicode.Scalar) -> String {
    guard isInvisible(scalar) else { return String(scalar) }
    if let byte = SystemPath.byte(of: scalar) { return "\\x\(String(byte, radix: 16, uppercase: true))" }
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }

  /// Whether the character is invisible, or makes others appear in the wrong order.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // Looking up the properties of a scalar is slow, and nearly all scalars are ASCII or Latin letters.
    if (" "..."~").contains(scalar) || ("\u{C0}"..."\u{24F}").contains(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
