/// How a language is written, where checks of its texts have to know.
package struct Conventions: Sendable, Decodable {
  /// The plural categories of CLDR.
  package struct Plurals: Sendable, Decodable {
    /// Those that every text with plural forms needs.
    package let required: [String]
    /// Those that only numbers in the millions have; CLDR falls back to "other".
    package let optional: [String]
  }

  /// The words of a negation in two parts.
  package struct DiscontinuousNegation: Sendable, Decodable {
    /// What stands before the verb: "ne".
    package let particles: [String]
    /// What stands behind it and denies with the particle alone: "pas", "plus".
    package let seconds: [String]
    /// What stands behind it and restricts: "que".
    package let exceptives: [String]
    /// The verbs that the particle denies by itself: "ne peut".
    package let verbs: [String]
  }

  /// What the denial of a duty or a permission says; what the words in neither list say, nobody can tell.
  package struct DeniedModals: Sendable, Decodable {
    /// Words whose denial forbids: "must not", "is not allowed".
    package let forbid: [String]
    /// Words whose denial leaves free: "need not".
    package let free: [String]
  }

  /// Verbs that oblige or allow only together with a form of another verb.
  package struct CompanionForms: Sendable, Decodable {
    /// The verbs.
    package let verbs: [String]
    /// What the forms end with, and what ends so and is none: "*ato", "!spesso".
    package let forms: [String]
  }

  /// Whether nouns start with a capital letter everywhere.
  package let capitalisesNouns: Bool
  /// Whether words are joined to longer ones without a space.
  package let isCompounding: Bool
  /// The no-break space that stands before a punctuation mark.
  package let spaceBefore: [String: String]
  /// What quotations stand between, each with the space that belongs to it; the outer pair first.
  package let quotes: [[String]]
  /// Whether º marks ordinal numbers.
  package let hasOrdinalSign: Bool
  /// Whether questions and exclamations open with a mark of their own.
  package let opensQuestions: Bool
  /// The words of safety notices by the names of ANSI Z535.6, the standard one first.
  package let signalWords: [String: [String]]
  /// Signal words that texts of all kinds use for any harm.
  package let generalSignalWords: [String]
  /// Words that rightly follow themselves.
  package let repeatableWords: [String]
  /// Articles and prepositions that make no difference to a term: "tension de la cellule" is "tension de cellule".
  package let linkingWords: [String]
  /// Words that other languages write the same.
  package let internationalWords: [String]
  /// How long a text is beside its English source: the shortest and the longest that a full sentence can be.
  package let lengthRatio: [Double]
  /// The plural categories.
  package let plurals: Plurals
  /// Phrases with a negative word that deny nothing: "no more than".
  package let affirmations: [String]
  /// Words that can stand for a negation of another language: "missing".
  package let implicitNegations: [String]
  /// What makes words deny: "un" of "unsuitable".
  package let negativePrefixes: [String]
  /// Phrases that say that nothing else is meant: "only".
  package let exclusives: [String]
  /// Words that can say that one thing makes no difference to another: "ignores", "leaves".
  package let indifferences: [String]
  /// The words that deny by themselves and that nobody words around lightly: "not", "never".
  package let negativeParticles: [String]
  /// What may stand for a negation of another language where a text is nobody's own: words, and what words start with
  /// ("un*") or end with ("*less").
  package let negativeAffixes: [String]
  /// Words that undo something and are denied themselves, with wildcards like `negativeAffixes`, to which they belong:
  /// "remove" of "do not remove".
  package let undoings: [String]
  /// Words for which another language may deny the opposite, with wildcards like `negativeAffixes`: "silent", "*proof".
  package let privatives: [String]
  /// Negative words that deny nothing more beside another one in their clause: "ne … pas", "no … nada", "neither … nor".
  package let negativeCompanions: [String]
  /// How a language denies by two words around a verb, as French does; without words in the others.
  package let discontinuousNegation: DiscontinuousNegation
  /// What takes from the strength of an obligation or a permission: "possibly", "be able to".
  package let softeners: [String]
  /// What makes a number an ordinal: "st", "nd" of "1st", "2nd".
  package let ordinalEndings: [String]
  /// What stands before an example: "e.g.".
  package let exampleWords: [String]
  /// What placeholders are called where a text explains them: "variable".
  package let variableWords: [String]
  /// What denies a noun, and is worded around more easily than what denies a verb: "no".
  package let negativeDeterminers: [String]
  /// What makes a denial end, so that another language affirms what comes after it: "not until" is "after".
  package let untilWords: [String]
  /// What stands before the number of something and may look like another word: "no." in English.
  package let numberAbbreviations: [String]
  /// What denied words of duty and permission say: "must not" forbids, German "muss nicht" leaves free.
  package let deniedModals: DeniedModals
  /// Verbs that oblige with a participle, as "va" of Italian does in "va chiusa"; none in the others.
  package let participleDuties: CompanionForms
  /// The letters that stand for hours and days.
  package let timeLetters: [String]
  /// Words of duty and permission that are none without an infinitive: Swedish "får" is "gets" as well.
  package let infinitiveModals: CompanionForms
  /// Phrases in which a word of number or order is none: "prima di", which is "before".
  package let numberLookalikes: [String]
  /// Words for two things that belong together: "both".
  package let dualWords: [String]
}
