import Glossary
import Localization

/// A term with its concept.
package struct ConceptTerm: Sendable, Hashable {
  /// The id of the concept.
  package let concept: String
  /// As the glossary writes it.
  package let text: String
  /// Whether it may be used.
  package let status: Glossary.Status
}

/// A term of the glossary in a text.
package struct ConceptMatch: Sendable {
  /// The term.
  package let term: ConceptTerm
  /// Its words.
  package let tokens: Range<Int>
}

/// The concepts that texts of a language speak of, by every term that they have, those in longer terms included.
package struct ConceptIndex: Sendable {
  private let terms: PhraseTable<ConceptTerm>
  /// The terms of one word, by its stem, where the language joins words to longer ones.
  private let heads: [String: [ConceptTerm]]
  /// The letters of the longest of them: a longer part of a word is no term.
  private let longestHead: Int

  /// Takes the terms of a language.
  package init(_ glossary: Glossary, _ language: Language, isCompounding: Bool, stem: (String) -> String) {
    let all = glossary.concepts.flatMap { concept in
      (concept.terms[language] ?? []).map { ConceptTerm(concept: concept.id, text: $0.text, status: $0.status) }
    }
    terms = PhraseTable(all.map { ($0.text, $0) }, key: stem)
    let words = isCompounding ? all.filter { $0.text.allSatisfy(\.isLetter) } : []
    heads = Dictionary(grouping: words) { stem($0.text.lowercased()) }
    longestHead = heads.keys.map(\.count).max() ?? 0
  }

  /// Fewer letters than that are no compound.
  private static let shortestCompound = 9
  /// How short the last word of a compound can be, and what stands before it.
  private static let shortestHead = (head: 4, rest: 2)
  /// How short the first word of a compound can be, and what stands behind it.
  private static let shortestModifier = (modifier: 5, rest: 3)

  /// The terms of a text, in the order of their first words.
  package func matches(in words: TextWords) -> [ConceptMatch] {
    let keys = WordKeys(words.stems)
    var concepts: [ConceptMatch] = []
    for start in keys.indices {
      for match in terms.matches(keys, at: start) {
        concepts.append(ConceptMatch(term: match.value, tokens: match.tokens))
      }
    }
    let named = concepts.reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
    for (index, token) in words.tokens.enumerated()
    where token.kind == .word && token.text.count >= Self.shortestCompound && !named.contains(index) {
      concepts += compoundHeads(words.stems[index]).map { ConceptMatch(term: $0, tokens: index..<(index + 1)) }
    }
    return concepts
  }

  /// The terms that a compound ends with: "cellöverspänning" is an "överspänning".
  private func compoundHeads(_ stem: String) -> [ConceptTerm] {
    guard !heads.isEmpty else { return [] }
    let (head, rest) = Self.shortestHead
    return stride(from: min(stem.count - rest, longestHead), through: head, by: -1)
      .firstNonNil { heads[String(stem.suffix($0))] } ?? []
  }

  /// The terms that a compound starts with: a "relaiscontact" is one of a "relais".
  package func compoundModifiers(_ stem: String) -> [ConceptTerm] {
    guard !heads.isEmpty else { return [] }
    let (modifier, rest) = Self.shortestModifier
    return stride(from: min(stem.count - rest, longestHead), through: modifier, by: -1)
      .firstNonNil { heads[String(stem.prefix($0))] } ?? []
  }
}

extension Sequence {
  /// What the first element that something is made of is made into.
  fileprivate func firstNonNil<Result>(_ make: (Element) -> Result?) -> Result? {
    for element in self { if let made = make(element) { return made } }
    return nil
  }
}
