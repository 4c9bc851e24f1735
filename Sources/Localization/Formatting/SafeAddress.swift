/// What a text may link to: web pages, mail and places of its own page.
///
/// Anything else, such as "javascript:", could act.
package enum SafeAddress {
  /// How an address starts that a text may link to.
  package static let starts = ["http://", "https://", "mailto:", "#"]

  /// Whether a text may link to an address.
  package static func isAllowed(_ address: some StringProtocol) -> Bool {
    let start = address.prefix(starts.map(\.count).max() ?? 0).lowercased()
    return starts.contains { start.hasPrefix($0) }
  }

  /// Whether a page may link to an address: as a text may, or to another file of its site.
  package static func isAllowedOnPage(_ address: String) -> Bool {
    // Nearly all have no scheme, or start as they may.
    guard address.utf8.contains(where: ":&".utf8.contains), !starts.contains(where: address.hasPrefix) else {
      return true
    }
    let visible = visible(address)
    return scheme(of: visible) == nil || isAllowed(visible)
  }

  /// Whether an address runs what it says itself, wherever it stands.
  package static func acts(_ address: String) -> Bool {
    guard address.utf8.contains(where: ":&".utf8.contains) else { return false }
    return scheme(of: visible(address)).map { ["javascript", "vbscript", "data"].contains($0.lowercased()) } ?? false
  }

  /// What stands before the colon, where that can be the name of a scheme.
  private static func scheme(of visible: String) -> String? {
    let scalars = visible.unicodeScalars
    let name = scalars.prefix { $0 == "+" || $0 == "-" || $0 == "." || $0.properties.isAlphabetic || $0.isDigit }
    return name.endIndex != scalars.endIndex && scalars[name.endIndex] == ":" ? String(name) : nil
  }

  /// An address as a browser takes it: it reads references to characters, and passes over control characters and white space before
  /// and inside the name of a scheme.
  private static func visible(_ address: String) -> String {
    let text = address.utf8.contains(UInt8(ascii: "&")) ? withoutReferences(address) : address
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 }))
  }

  /// A text with the characters that it refers to, as far as they can stand in a scheme: "&#106;", "&#x6A;", "&colon;".
  private static func withoutReferences(_ text: String) -> String {
    text.replacing(/&(?:#(?<decimal>[0-9]{1,7})|#[xX](?<hexadecimal>[0-9A-Fa-f]{1,6})|(?<name>colon|Tab|NewLine));?/) {
      let code =
        $0.decimal.flatMap { UInt32($0) } ?? $0.hexadecimal.flatMap { UInt32($0, radix: 16) }
        ?? ($0.name == "colon" ? 0x3A : 0x20)
      return Unicode.Scalar(code).map { String(Character($0)) } ?? ""
    }
  }

  /// Whether a page may show a picture from an address: from its own site alone, lest another learn who reads it.
  package static func isOwnPicture(_ address: String) -> Bool {
    isAllowedOnPage(address) && !isAllowed(address) && !address.hasPrefix("//") && !address.hasPrefix("\\")
  }
}
