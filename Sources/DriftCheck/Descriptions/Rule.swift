/// Something that texts are held to; it finds where they break it.
package protocol Rule: Sendable {
  /// What it is, for people.
  static var description: RuleDescription { get }
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
protocol LanguageRule: Rule {
  static func issues(among pairs: [TextPair], _ language: LanguageTools) -> [Issue]
}

/// A rule that looks at all languages of one key.
protocol EntryRule: Rule {
  static func issues(in entry: CheckedEntry, _ context: CheckContext) -> [Issue]
}

/// A rule about the keys of all catalogs.
protocol CatalogRule: Rule {
  static func issues(among entries: [CheckedEntry], _ context: CheckContext) -> [Issue]
}
