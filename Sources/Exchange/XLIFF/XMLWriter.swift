/// What XML requires of a text.
enum XMLText {
  static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE || ["\t", "\n", "\r"].contains(scalar)
  }

  /// The text between tags; what XML has no character for becomes U+FFFD.
  static func escaped(_ text: some StringProtocol, inAttribute: Bool = false) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\r": result += "&#13;"
      case "\"" where inAttribute: result += "&quot;"
      case "\n" where inAttribute: result += "&#10;"
      case "\t" where inAttribute: result += "&#9;"
      default: result.unicodeScalars.append(isCharacter(scalar) ? scalar : "\u{FFFD}")
      }
    }
  }

  /// A tag: `attributes` that are nil are left out.
  static func tag(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], isEmpty: Bool = false) -> String {
    let list = attributes.compactMap { name, value in
      value.map { " \(name)=\"\(escaped($0, inAttribute: true))\"" }
    }
    return "<\(name)\(list.joined())\(isEmpty ? "/>" : ">")"
  }
}

/// Writes XML with one element per line.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: open.count) + content + "\n"
  }

  /// An element with others inside.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: (inout XMLWriter) -> Void
  ) {
    line(XMLText.tag(name, attributes))
    open.append(name)
    content(&self)
    open.removeLast()
    line("</\(name)>")
  }

  /// An element with text inside.
  mutating func leaf(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    leaf(name, attributes, xml: XMLText.escaped(text))
  }

  /// An element with text and inline elements inside.
  mutating func leaf(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], xml: String) {
    line(XMLText.tag(name, attributes) + xml + "</\(name)>")
  }

  /// An element with nothing inside.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    line(XMLText.tag(name, attributes, isEmpty: true))
  }
}
