import Localization

// Examples of rules name their languages.
extension Language: ExpressibleByStringLiteral {
  /// Makes a language of its tag.
  public init(stringLiteral tag: String) { self.init(tag) }
}
