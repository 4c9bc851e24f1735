import Foundation
import Localization

/// What a language says numbers, limits, negation and obligation with; beside CLDR, which has none of it.
///
/// Stands in `Resources/Languages/<tag>.json`. Phrases are compared word by word in lower case; a hyphen between words
/// makes no difference.
public struct LanguageProfile: Sendable, Decodable {
  /// Phrases for each way to compare.
  public struct Comparisons: Sendable, Decodable {
    /// "below".
    public let lessThan: [String]
    /// "at most".
    public let atMost: [String]
    /// "above".
    public let greaterThan: [String]
    /// "at least".
    public let atLeast: [String]
  }

  /// Words for each strength of an obligation.
  public struct Modality: Sendable, Decodable {
    /// What has to be: "must".
    public let must: [String]
    /// What is advised: "should".
    public let should: [String]
    /// What is allowed or possible: "may", "can".
    public let may: [String]
  }

  /// The BCP 47 tag.
  public let tag: String
  /// The words for 0, 1, 2 and so on, in all their forms.
  public let numberWords: [[String]]
  /// The words for first, second and so on, in all their forms.
  public let ordinals: [[String]]
  /// What words for one, two and so on of something start with, beside the number words: "mono", "bi", "tri".
  public let numeralPrefixes: [[String]]
  /// The words for a half, a third and a quarter, by 2, 3 and 4; "viertel*" for what words start with.
  public let fractions: [String: [String]]
  /// What stands behind an hour that is counted from noon: "p.m.".
  public let afternoon: [String]
  /// Names of units in words, by symbol: "V" to "volt", "volts".
  public let units: [String: [String]]
  /// What follows a unit of direct voltage or current: "DC".
  public let directCurrent: [String]
  /// What follows a unit of alternating voltage or current: "AC".
  public let alternatingCurrent: [String]
  /// What stands between the units of a ratio: "per".
  public let perWords: [String]
  /// The words for the signs of numbers.
  public struct SignWords: Sendable, Decodable {
    /// "minus".
    public let minus: [String]
    /// "plus".
    public let plus: [String]
  }

  /// What signs are called: "minus 20 °C".
  public let signWords: SignWords
  /// What stands between the ends of a range: "to".
  public let rangeWords: [String]
  /// What stands before a number that is compared with.
  public let comparisons: Comparisons
  /// What stands behind it: "or less".
  public let comparisonsBehind: Comparisons
  /// What negates: "not", "without", and adjectives that are negative in themselves: "unprotected".
  public let negations: [String]
  /// "and".
  public let conjunctions: [String]
  /// "or".
  public let disjunctions: [String]
  /// Words of obligation.
  public let modality: Modality
  /// The commonest words, which show the language of a text and say nothing of its subject.
  public let functionWords: [String]

  /// The two sides of what can be one way or the other, by subject, the same subjects in all languages: "off" and "on".
  ///
  /// Words, what words start or end with ("open*"), and words that mean it as a whole text only ("=off").
  public let opposites: [String: [[String]]]

  /// How the language is written.
  public let conventions: Conventions

  /// The language.
  public var language: Language { Language(tag) }
}
