import Glossary
import Localization
import Quantities

/// What the texts of a language are read by, prepared once for all of them.
package final class TextReader: Sendable {
  /// The language.
  package let language: Language
  /// What is known of it; nil for a language of which nothing is known but its tag.
  package let profile: LanguageProfile?
  /// Its commonest words.
  package let functionWords: Set<String>
  /// "And", "or": what stands before the last item of a list.
  package let joints: Set<String>
  /// Words for two things that belong together.
  package let dualWords: Set<String>
  /// What denies.
  package let negations: NegationReader
  /// What compares something with a figure.
  package let comparisons: ComparisonWords
  /// The two sides of what can be one way or the other.
  package let opposites: Opposites
  /// What finds the quantities; nil where none are to be found.
  package let quantities: QuantityReader?
  /// What finds the names that no language alters.
  package let names: NameFinder
  /// What finds the terms of the glossary, the longest at each place.
  package let terms: TermIndex
  /// What finds every term of it.
  package let concepts: ConceptIndex

  /// Takes what is known of a language, the names of a product and the terms of its trade; `readsDigits` says whether
  /// figures are read in a language without a profile.
  package init(
    _ language: Language, _ profile: LanguageProfile?, names: [String] = [], glossary: Glossary = .empty,
    readsDigits: Bool = false, stem: (String) -> String
  ) {
    self.language = language
    self.profile = profile
    let conventions = profile?.conventions
    functionWords = Set(profile?.functionWords ?? [])
    joints = Set((profile?.conjunctions ?? []) + (profile?.disjunctions ?? []))
    dualWords = Set(conventions?.dualWords ?? [])
    negations = NegationReader(profile)
    opposites = Opposites(profile)
    quantities =
      profile.map { QuantityReader($0, in: language, references: Set(names)) }
      ?? (readsDigits ? QuantityReader(digitsOf: language) : nil)
    comparisons = quantities?.comparisons ?? ComparisonWords(profile)
    self.names = NameFinder(names, ordinary: Set((profile?.numberWords ?? []).joined()))
    let isCompounding = conventions?.isCompounding ?? false
    terms = TermIndex(
      glossary, language, ignoring: Set(conventions?.linkingWords ?? []), isCompounding: isCompounding, stem: stem)
    concepts = ConceptIndex(glossary, language, isCompounding: isCompounding, stem: stem)
  }

  /// The quantities of a text; in a row that has a cell for the unit, that unit is meant.
  func quantities(of words: TextWords) -> [QuantityMention] {
    guard let reader = quantities else { return [] }
    let mentions = reader.mentions(in: words.tokens, words.folded)
    guard mentions.contains(where: { $0.amounts.contains { $0.unit == nil } }),
      words.content.utf8.contains(Self.cellEnd)
    else { return mentions }
    let units = words.content.split(separator: "\t").compactMap { reader.unit(named: String($0)) }
    guard units.count == 1 else { return mentions }
    return mentions.map { mention in
      var mention = mention
      for index in mention.amounts.indices where mention.amounts[index].unit == nil {
        mention.amounts[index].unit = units[0]
      }
      return mention
    }
  }

  /// What stands between the cells of a row.
  private static let cellEnd = UInt8(ascii: "\t")
}
