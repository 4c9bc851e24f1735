import Localization

/// A part of a text that is no part of its language, and that a translation has to keep.
package struct ProtectedStretch: Sendable, Hashable {
  /// What it is.
  package enum Kind: Sendable {
    /// What a program puts a figure or a word in the place of.
    case placeholder
    /// A tag of XML or HTML.
    case tag
    /// A character by its name or number: "&nbsp;".
    case entity
    /// A web or mail address, a path, an option of a command.
    case address
    /// A version or another number with several points.
    case version
    /// What a program reads: code between marks, a line of configuration, a tag of a template.
    case code
    /// What holds the texts of a message of ICU together: "{n, plural, one {", "} other {", "}}".
    case message
    /// A day, which every language writes in its own order.
    case date
  }

  package let kind: Kind
  /// What tells it from others of its kind.
  package let name: String
  /// In UTF-8 code units.
  package let range: Range<Int>
  /// Whether it looks like a placeholder of a format that nothing in the file says its text has.
  package let isAssumed: Bool

  /// Takes a stretch as its finder has read it.
  package init(kind: Kind, name: String, range: Range<Int>, isAssumed: Bool = false) {
    (self.kind, self.name, self.range, self.isAssumed) = (kind, name, range, isAssumed)
  }
}

extension ProtectedStretch {
  /// The placeholder of a catalog's text.
  package init?(_ piece: MessagePiece) {
    guard case .placeholder(let name) = piece.kind else { return nil }
    self.init(kind: .placeholder, name: name, range: piece.range)
  }
}
