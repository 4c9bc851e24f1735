import Linguistics
import SpecModel

/// What a list of one of two opposed parts has, and that of the other has not.
struct OwnedTerms {
  let list: FactID
  let pole: OpposedConcepts.Pole
  let concepts: Set<String>
  let names: Set<String>

  /// The lists whose section is about one of two parts, where a list of the other is there too.
  static func all(
    _ lists: [ExpectedList], _ expectations: [Expectation], _ opposites: OpposedConcepts, _ analyzer: TextAnalyzer,
    except consumers: Set<String>
  ) -> [OwnedTerms] {
    let owned = lists.compactMap { list -> OwnedTerms? in
      let sections = Set(expectations.filter { $0.list == list.fact }.map(\.section))
      let poles = sections.reduce(into: Set()) { $0.formUnion(opposites.topics(of: $1)) }
      guard poles.count == 1, let pole = poles.first else { return nil }
      let texts = list.items.map { analyzer.analyze($0.text) }
      return OwnedTerms(
        list: list.fact, pole: pole,
        concepts: Set(texts.flatMap(\.wholeTerms).filter(\.term.status.isUsable).map(\.term.concept)).filter {
          opposites.pole(of: $0) == nil
        },
        names: Set(texts.flatMap { $0.spelledNames.map(\.name) }))
    }
    return owned.compactMap { own in
      let others = owned.filter { $0.pole == own.pole.reversed }
      guard !others.isEmpty else { return nil }
      let shared = others.reduce(into: consumers) { $0.formUnion($1.concepts) }
      return OwnedTerms(
        list: own.list, pole: own.pole, concepts: own.concepts.subtracting(shared),
        names: own.names.subtracting(others.flatMap(\.names)))
    }
  }

  /// Where a text names one of them.
  func places(in text: ReadText) -> [Range<Int>] {
    let named = text.spelledNames.filter { names.contains($0.name) }.compactMap { name in
      text.tokens.firstIndex { $0.range.overlaps(name.range) }
    }
    return named.map { $0..<($0 + 1) }
      + text.wholeTerms.filter { $0.term.status.isUsable && concepts.contains($0.term.concept) }.map(\.tokens)
  }

  /// Where a text names what hangs on the part.
  func consumers(in text: ReadText, _ terms: SituationTerms) -> [Range<Int>] {
    terms.consumers(in: text).filter { terms.concepts[pole.concept] == $0.table }.map(\.tokens)
  }
}
