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
    guard address.utf8.contains(UInt8(ascii: ":")), !starts.contains(where: address.hasPrefix) else { return true }
    // Browsers pass over control characters and white space before and inside the name of a scheme.
    let visible = address.unicodeScalars.filter { $0.value > 0x20 }
    let scheme = visible.prefix { $0 == "+" || $0 == "-" || $0 == "." || $0.properties.isAlphabetic || $0.isDigit }
    return scheme.endIndex == visible.endIndex || visible[scheme.endIndex] != ":"
      || isAllowed(String(String.UnicodeScalarView(visible)))
  }

  /// Whether a page may show a picture from an address: from its own site alone, lest another learn who reads it.
  package static func isOwnPicture(_ address: String) -> Bool {
    isAllowedOnPage(address) && !isAllowed(address) && !address.hasPrefix("//") && !address.hasPrefix("\\")
  }
}
