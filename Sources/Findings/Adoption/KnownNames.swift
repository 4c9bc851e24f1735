import Foundation
import Localization

/// The names that a configuration can refer to.
public struct KnownNames: Sendable {
  /// The ids of the rules.
  public let rules: [RuleID]
  /// The languages.
  public let languages: [Language]
  /// What findings can be about: the keys of texts.
  public let keys: [String]

  /// Lists the names.
  public init(rules: [RuleID], languages: [Language], keys: [String]) {
    self.rules = rules
    self.languages = languages
    self.keys = keys
  }
}

/// A name, or a pattern with "*" and "?" that names match as files match it in a shell.
public struct Glob: Hashable, Sendable, CustomStringConvertible {
  /// The pattern.
  public let description: String

  /// Makes a pattern.
  public init(_ pattern: String) { description = pattern }

  /// Whether a name matches.
  public func matches(_ name: String) -> Bool { fnmatch(description, name, 0) == 0 }
}
