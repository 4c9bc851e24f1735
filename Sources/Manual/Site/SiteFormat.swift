/// A form in which the manual is published.
public enum SiteFormat: String, Sendable, CaseIterable {
  case html
  case markdown
  case csv
  case json
  case pdf

  /// The forms that no other program is needed for.
  public static let ownFormats = Set(allCases).subtracting([.pdf])
}

/// A file of a site, in memory.
public struct SiteFile: Sendable {
  /// The path below the site's folder.
  public let path: String
  /// The content.
  public let text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
