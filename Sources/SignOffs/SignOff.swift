import Localization
import SpecModel

/// That a person has read a text, and everything it was read against, word for word.
public struct SignOff: Hashable, Sendable {
  /// A key in a language.
  public struct Slot: Hashable, Sendable, Comparable {
    /// The key.
    public let key: TextKey
    /// The language.
    public let language: Language

    /// Makes a slot.
    public init(_ key: TextKey, _ language: Language) {
      self.key = key
      self.language = language
    }

    /// Orders by key, then by language.
    public static func < (left: Slot, right: Slot) -> Bool {
      (left.key.name, left.language) < (right.key.name, right.language)
    }
  }

  /// Which text.
  public let slot: Slot
  /// The text that was read.
  public let text: String
  /// The text that it is translated from, as it was; nil for the source language.
  public let source: String?
  /// The facts that it prints or that choose it, and their values as they were.
  public let values: [FactID: String]
  /// Who read it.
  public let reader: String
  /// When.
  public let day: Day
}
