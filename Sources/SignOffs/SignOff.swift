import Localization
import SpecModel

/// The record that a person has read a text, with everything it was read against, word for word.
package struct SignOff: Hashable, Sendable {
  /// A key in a language.
  package struct Slot: Hashable, Sendable, Comparable {
    /// The key.
    package let key: TextKey
    /// The language.
    package let language: Language

    /// Makes a slot.
    package init(_ key: TextKey, _ language: Language) {
      self.key = key
      self.language = language
    }

    /// Orders by key, then by language.
    package static func < (left: Slot, right: Slot) -> Bool {
      (left.key.name, left.language) < (right.key.name, right.language)
    }
  }

  /// Which text.
  package let slot: Slot
  /// The text that was read.
  package let text: String
  /// The text that it is translated from, as it was; nil for the source language.
  package let source: String?
  /// The facts that it prints or that choose it, and their values as they were.
  package let values: [FactID: String]
  /// Who read it.
  package let reader: String
  /// When.
  package let day: Day
}
