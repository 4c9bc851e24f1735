import Glossary
import Linguistics
import Localization

/// The words by which opposed parts are called for short, in any language: "Load" and "Charger" for the Load output and the
/// Charger output, which one language writes as names.
struct PoleMarks {
  private let poles: [String: OpposedConcepts.Pole]
  /// Those that are words of the language itself.
  private let own: Set<String>
  private let vocabulary: SpecificationWords

  init(_ glossary: Glossary, _ vocabulary: SpecificationWords, _ language: Language) {
    self.vocabulary = vocabulary
    var poles: [String: OpposedConcepts.Pole] = [:]
    var own: Set<String> = []
    for concept in glossary.concepts {
      guard let opposite = glossary.concepts.first(where: { $0.id == concept.opposite }) else { continue }
      for term in concept.terms.keys {
        let names = [concept, opposite].map { ($0.preferred(term) ?? "").split(separator: " ").map(String.init) }
        guard names[0].count > 1, names[0].count == names[1].count else { continue }
        let different = zip(names[0], names[1]).filter { $0 != $1 }
        guard different.count == 1, [different[0].0, different[0].1].allSatisfy(PoleMarks.isName) else { continue }
        poles[different[0].0] = OpposedConcepts.Pole(concept: concept.id, opposite: opposite.id)
        if term == language { own.insert(different[0].0) }
      }
    }
    (self.poles, self.own) = (poles, own)
  }

  private static func isName(_ word: String) -> Bool { word.first?.isUppercase == true && word.count > 3 }

  /// Those of a text that are no part of a name or a term; a word of the language may start a sentence in capitals.
  func mentions(in text: ReadText) -> [OpposedConcepts.Mention] {
    guard !poles.isEmpty else { return [] }
    return text.tokens.indices.compactMap { index in
      let token = text.tokens[index]
      guard let pole = poles[token.text],
        !text.spelledNames.contains(where: { $0.range.overlaps(token.range) }),
        !text.wholeTerms.contains(where: { $0.tokens.contains(index) && $0.tokens.count > 1 }),
        index > 0
          || !own.contains(token.text)
            && !vocabulary.contain(token.folded, stem: text.stems[index], isOther: true)
      else { return nil }
      return OpposedConcepts.Mention(pole: pole, tokens: index..<(index + 1))
    }
  }
}
