import Engine
import Localization
import SpecModel
import Verification

/// What has changed in a specification since an earlier export of it.
public struct SpecificationChanges: Sendable {
  /// A fact that has come, gone or changed, or that others state now.
  package struct FactChange: Sendable {
    /// The fact.
    package let id: FactID
    /// What it was; nil where there was none.
    package let old: IndexedFact?
    /// What it is; nil where there is none any more.
    package let new: IndexedFact?

    /// What has changed of it: of a value that depends on parameters those choices alone for which it has.
    var variants: [Variant] { Variant.all(old?.form, new?.form) }

    /// A value with some choices.
    struct Variant {
      /// What is chosen, from the first parameter that it depends on.
      fileprivate(set) var choices: [(parameter: ParameterID, value: ChoiceID)] = []
      let old: FactForm?
      let new: FactForm?

      fileprivate static func all(_ old: FactForm?, _ new: FactForm?) -> [Variant] {
        guard case .byChoice(let parameter, let before)? = old, case .byChoice(let same, let now)? = new,
          parameter == same, old != new
        else { return [Variant(old: old, new: new)] }
        return (now + before).map(\.value).unique.flatMap { value -> [Variant] in
          let forms = [before, now].map { choices in choices.first { $0.value == value }?.form }
          guard forms[0] != forms[1] else { return [] }
          return all(forms[0], forms[1]).map { variant in
            var variant = variant
            variant.choices.insert((parameter, value), at: 0)
            return variant
          }
        }
      }
    }
  }

  /// A sentence or row whose words have changed in some language.
  package struct TextChange: Sendable {
    /// What it is called.
    package let id: PrintedItem.ID
    /// What it states, or stated.
    package let sources: [ClauseID]
    /// The words before; of a file that has none, and where there was nothing, none.
    package let old: [Language: String]
    /// The words now, in the same languages; none where there is nothing any more.
    package let new: [Language: String]

    /// The languages that it has changed in.
    package var languages: [Language] { Set(old.keys).union(new.keys).sorted() }
  }

  /// A part of the behaviour that is stated otherwise.
  package struct PartChange: Sendable {
    /// The part: "table loadOutput, row off".
    package let place: String
    /// What was stated, in a notation that belongs to no language; nil where there was no such part.
    package let old: String?
    /// What is stated now; nil where there is no such part any more.
    package let new: String?
  }

  /// The specification as it is.
  package let specification: Specification
  /// The specification as it was.
  package let earlier: ExportedSpecification
  /// What has changed of the facts, in their order.
  package let facts: [FactChange]
  /// What has changed of the words, in the order of the document.
  package let texts: [TextChange]
  /// What has changed of the statements about behaviour.
  package let parts: [PartChange]
  /// What is done otherwise, with traces that show it.
  package let behaviour: BehaviourChange

  /// Whether nothing has changed.
  public var isEmpty: Bool {
    earlier.revision == specification.revision && facts.isEmpty && texts.isEmpty && parts.isEmpty
      && behaviour.witnesses.isEmpty && behaviour.unlikeInputs.isEmpty
  }

  /// Whether the earlier export has words.
  package var knowsEarlierTexts: Bool { earlier.items != nil }

  /// Compares a specification, in the words of these languages, with an earlier export of it.
  ///
  /// - Throws: `UnrunnableExport` where the earlier behaviour can't run, or what keeps the texts from being worded.
  package init(
    of specification: Specification, in wordings: [Wording], since earlier: ExportedSpecification
  ) throws {
    self.specification = specification
    self.earlier = earlier
    facts = changes(earlier.facts.facts, specification.facts.facts, id: \.id) { old, new in
      old.form == new.form && old.sources.map(\.clause) == new.sources.map(\.clause)
    }.map { FactChange(id: $0.id, old: $0.old, new: $0.new) }
    parts = changes(earlier.behaviour.parts, specification.behaviour.parts, id: \.place) { $0.text == $1.text }
      .map { PartChange(place: $0.id, old: $0.old?.text, new: $0.new?.text) }
    texts = try TextComparison(of: specification, in: wordings, since: earlier, changedParts: Set(parts.map(\.place)))
      .changes()
    do {
      behaviour = try BehaviourChange(
        from: (earlier.behaviour, earlier.facts), to: (specification.behaviour, specification.facts))
    } catch {
      throw UnrunnableExport(path: earlier.path, error: error)
    }
  }
}

/// An exported behaviour that the engine refuses.
package struct UnrunnableExport: Error, CustomStringConvertible {
  let path: String
  let error: EngineError

  /// The message.
  package var description: String { "\(path): error: \(error)" }
}

/// What is in one list and not in the other, or not the same in both; in the order of the new list, and where that has
/// none any more, in that of the old one.
func changes<Item, ID: Hashable>(
  _ old: [Item], _ new: [Item], id: (Item) -> ID, isSame: (Item, Item) -> Bool
) -> [(id: ID, old: Item?, new: Item?)] {
  let before = Dictionary(old.map { (id($0), $0) }) { first, _ in first }
  let now = Set(new.map(id))
  let changed = new.map { (id: id($0), old: before[id($0)], new: Optional($0)) }.filter { change in
    guard let old = change.old, let new = change.new else { return true }
    return !isSame(old, new)
  }
  let gone = old.filter { !now.contains(id($0)) }.map { (id: id($0), old: Optional($0), new: Item?.none) }
  return changed + gone
}
