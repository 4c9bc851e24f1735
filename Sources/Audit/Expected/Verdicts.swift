import Glossary
import Linguistics
import Localization
import SpecModel

/// What a specification allows and denies of what hangs on it or happens to it, by what it is about.
struct Verdicts {
  /// A yes-or-no fact about something that is done to a part, or happens to it.
  struct Matter {
    let fact: FactID
    let isAllowed: Bool
    /// The terms for it: a short circuit, an inductive load.
    let concepts: Set<String>
    /// The part that it is about.
    let pole: OpposedConcepts.Pole
    /// Whether it is a permission, and not what a part endures.
    let isPermission: Bool
    let anchor: PolarityAnchor
  }

  let matters: [Matter]
  /// The names that the specification has in denials alone.
  let deniedNames: Set<String>
  /// The other names of these denials.
  let namesBeside: Set<String>

  init(
    _ wording: Wording, _ analyzer: TextAnalyzer, _ anchors: [FactID: [PolarityAnchor]],
    _ expectations: [Expectation], _ opposites: OpposedConcepts, _ lists: [ExpectedList]
  ) throws {
    let listed = lists.flatMap(\.items).reduce(into: Set<String>()) { concepts, item in
      concepts.formUnion(analyzer.analyze(item.text).concepts.map(\.term.concept))
    }
    matters = try anchors.sorted { $0.key.name < $1.key.name }.compactMap { fact, statements in
      guard let anchor = statements.first,
        let pole = anchor.subjects.compactMap(opposites.pole).first(where: { !anchor.rivals.contains($0.concept) })
      else { return nil }
      let concepts = Set(statements.flatMap(\.concepts)).filter { concept in
        opposites.pole(of: concept) == nil && !listed.contains(concept)
      }
      guard !concepts.isEmpty else { return nil }
      let rows = wording.specification.specifications.flatMap(\.rows).compactMap(\.note)
      // A step about something else may have "can" in it.
      let texts = try (wording.specification.statements + rows).filter { $0.polarity == fact }.map {
        analyzer.analyze(try wording.text($0.key(true)))
      }
      let isPermission = texts.count { analyzer.permissions.isIn($0.words.folded) } * 2 >= texts.count
      return Matter(
        fact: fact, isAllowed: !anchor.isNegated, concepts: concepts, pole: pole, isPermission: isPermission,
        anchor: anchor)
    }
    let stated = expectations.filter { $0.kind != .heading }
    func names(_ list: [Expectation]) -> Set<String> { Set(list.flatMap { $0.text.spelledNames.map(\.name) }) }
    let denials = stated.filter { !$0.text.negativeWords.isEmpty }
    deniedNames = names(denials).subtracting(names(stated.filter { $0.text.negativeWords.isEmpty }))
    let denied = deniedNames
    namesBeside = names(denials.filter { !names([$0]).isDisjoint(with: denied) }).subtracting(denied)
  }
}
