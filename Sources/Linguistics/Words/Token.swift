/// A word, a number or a sign of a text, with its place.
package struct Token: Hashable, Sendable {
  /// What it is.
  package enum Kind: Sendable {
    case word
    /// Digits with separators, or with a letter that stands for a digit.
    case number
    /// A single character that is neither.
    case sign
  }

  /// What stands before it.
  package enum Gap: Sendable {
    case none
    case space
    case noBreakSpace
    case lineBreak
  }

  /// What it is.
  package let kind: Kind
  /// As it is written.
  package let text: String
  /// In lower case, with the apostrophe of the keyboard: what words are compared by.
  package let folded: String
  /// Where it stands, in UTF-8 code units from the start of the text.
  package let range: Range<Int>
  /// What stands before it.
  package let gap: Gap

  /// Whether it joins two words: a hyphen without spaces.
  var isHyphen: Bool { gap == .none && Word.hyphens.contains(text) }
}
