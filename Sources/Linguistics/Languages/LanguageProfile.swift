import Foundation
import Localization

/// What a language says numbers, limits, negation and obligation with; beside CLDR, which has none of it.
///
/// Stands in `Resources/Languages/<tag>.json`. Phrases are compared word by word in lower case; a hyphen between words
/// makes no difference.
public struct LanguageProfile: Sendable, Decodable {
  /// Phrases for each way to compare.
  package struct Comparisons: Sendable, Decodable {
    /// "below".
    package let lessThan: [String]
    /// "at most".
    package let atMost: [String]
    /// "above".
    package let greaterThan: [String]
    /// The far side of a limit, "beyond": above, if nothing shows that the limit is a lower one.
    package let beyond: [String]
    /// "at least".
    package let atLeast: [String]
  }

  /// Words for each strength of an obligation.
  package struct Modality: Sendable, Decodable {
    /// What has to be: "must".
    package let must: [String]
    /// What is advised: "should".
    package let should: [String]
    /// What is allowed or possible: "may", "can".
    package let may: [String]
  }

  /// The BCP 47 tag.
  package let tag: String
  /// The words for 0, 1, 2 and so on, in all their forms.
  package let numberWords: [[String]]
  /// The words for first, second and so on, in all their forms.
  package let ordinals: [[String]]
  /// What words for one, two and so on of something start with, beside the number words: "mono", "bi", "tri".
  package let numeralPrefixes: [[String]]
  /// The words for a half, a third and a quarter, by 2, 3 and 4; "viertel*" for what words start with.
  package let fractions: [String: [String]]
  /// What stands behind an hour that is counted from noon: "p.m.".
  package let afternoon: [String]
  /// Names of units in words, by symbol: "V" to "volt", "volts".
  package let units: [String: [String]]
  /// What follows a unit of direct voltage or current: "DC".
  package let directCurrent: [String]
  /// What follows a unit of alternating voltage or current: "AC".
  package let alternatingCurrent: [String]
  /// What stands between the units of a ratio: "per".
  package let perWords: [String]
  /// The words for the signs of numbers.
  package struct SignWords: Sendable, Decodable {
    /// "minus".
    package let minus: [String]
    /// "plus".
    package let plus: [String]
  }

  /// What signs are called: "minus 20 °C".
  package let signWords: SignWords
  /// What stands between the ends of a range: "to".
  package let rangeWords: [String]
  /// What stands before the first end where a conjunction stands between the two: "between".
  package let rangeOpenings: [String]
  /// What stands before a range and means all that lies beyond its ends: "outside the range of".
  package let rangeExclusions: [String]
  /// Words of comparison that say how long something lasts where a time follows: Swedish "under 5 minuter" is during.
  package let durationWords: [String]
  /// What stands before a number that is compared with.
  package let comparisons: Comparisons
  /// What stands behind it: "or less".
  package let comparisonsBehind: Comparisons
  /// What negates: "not", "without", and adjectives that are negative in themselves: "unprotected".
  package let negations: [String]
  /// "and".
  package let conjunctions: [String]
  /// "or".
  package let disjunctions: [String]
  /// Words of obligation.
  package let modality: Modality
  /// Words for the whole of several things, and for one of them whichever it is.
  package struct Quantifiers: Sendable, Decodable {
    /// "every".
    package let all: [String]
    /// "any".
    package let any: [String]
  }

  /// "Every", "any".
  package let quantifiers: Quantifiers
  /// What stands before a word for too much of something: "too".
  package let excessWords: [String]
  /// The commonest words, which show the language of a text and say nothing of its subject.
  package let functionWords: [String]

  /// The two sides of what can be one way or the other, by subject, the same subjects in all languages: "off" and "on".
  ///
  /// Words, what words start or end with ("open*"), words that mean it as a whole text only ("=off"), and verbs that stand
  /// apart from a particle at the end of their clause ("turn … off").
  package let opposites: [String: [[String]]]

  /// What the height, the width and the depth of a body are called, as nouns and as adjectives, with wildcards.
  package let sides: [[String]]

  /// What situations are called, and what a device does in them.
  package let situations: SituationWords

  /// How the language is written.
  package let conventions: Conventions

  /// The language.
  package var language: Language { Language(tag) }
}
