import Foundation
import Localization

/// The names that a configuration can refer to.
package struct KnownNames: Sendable {
  /// The ids of the rules.
  package let rules: [RuleID]
  /// The languages.
  package let languages: [Language]
  /// What findings can be about: the keys of texts.
  package let keys: [String]

  /// Lists the names.
  package init(rules: [RuleID], languages: [Language], keys: [String]) {
    self.rules = rules
    self.languages = languages
    self.keys = keys
  }
}

/// A name, or a pattern with "*" and "?" that matches names as a shell matches files.
package struct Glob: Hashable, Sendable, CustomStringConvertible {
  /// The pattern.
  package let description: String

  /// Makes a pattern.
  package init(_ pattern: String) { description = pattern }

  /// Whether a name matches.
  package func matches(_ name: String) -> Bool { fnmatch(description, name, 0) == 0 }
}
