/// Something that texts are held to; it finds where they break it.
package protocol Rule: Sendable {
  /// What it is, for people.
  static var description: RuleDescription { get }
  /// What it looks at. One that looks at several things says so; of all others the kind of rule says it.
  static var kinds: RuleKinds { get }
}

/// A rule that looks at one text at a time, whatever it is translated from.
protocol TextRule: Rule {
  static func issues(in text: CheckedText, _ language: LanguageTools) -> [Issue]
}

/// A rule that compares a translation with its source.
protocol TranslationRule: Rule {
  static func issues(in pair: TextPair) -> [Issue]
}

/// A rule that compares all texts of one language with each other.
///
/// Not all texts of a file are in memory at once: it looks at each pair, keeps a note of what it needs, and reads those
/// pairs again that the notes show to break it.
protocol LanguageRule: Rule {
  /// What it keeps of a pair, as little as possible.
  associatedtype Note: Sendable

  /// What it keeps of a pair; nil where the pair can break nothing.
  static func note(of pair: TextPair) -> Note?
  /// What the notes show, those of the pairs in the order of the texts.
  static func issues(from notes: [Noted<Note>], reading pair: (PairNumber) -> TextPair?) -> [Issue]
}

/// A rule that looks at all languages of one key.
protocol EntryRule: Rule {
  static func issues(in entry: CheckedEntry, _ context: CheckContext) -> [Issue]
}

/// A rule about the keys of all catalogs.
protocol CatalogRule: Rule {
  static func issues(among entries: [CheckedEntry], _ context: CheckContext) -> [Issue]
}

/// A rule as what it is of each kind; asking the rule itself, by a cast, would search the whole program for the answer.
package struct RuleKinds: Sendable {
  var text: (any TextRule.Type)?
  var translation: (any TranslationRule.Type)?
  var language: (any LanguageRule.Type)?
  var entry: (any EntryRule.Type)?
  var catalog: (any CatalogRule.Type)?
}

extension TextRule {
  static var kinds: RuleKinds { RuleKinds(text: self) }
}

extension TranslationRule {
  static var kinds: RuleKinds { RuleKinds(translation: self) }
}

extension LanguageRule {
  static var kinds: RuleKinds { RuleKinds(language: self) }
}

extension EntryRule {
  static var kinds: RuleKinds { RuleKinds(entry: self) }
}

extension CatalogRule {
  static var kinds: RuleKinds { RuleKinds(catalog: self) }
}
