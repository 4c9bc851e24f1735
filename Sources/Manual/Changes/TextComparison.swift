import Localization
import SpecModel

/// Finds the sentences and rows whose words are not what they were.
struct TextComparison {
  private let specification: Specification
  private let wordings: [Wording]
  private let earlier: ExportedSpecification
  private let changedParts: Set<String>

  /// Prepares to compare; `changedParts` are parts of the behaviour that are stated otherwise.
  init(
    of specification: Specification, in wordings: [Wording], since earlier: ExportedSpecification,
    changedParts: Set<String>
  ) {
    self.specification = specification
    self.wordings = wordings
    self.earlier = earlier
    self.changedParts = changedParts
  }

  func changes() throws -> [SpecificationChanges.TextChange] {
    let now = try PrintedItem.all(wordings)
    guard let before = earlier.items else { return try touched(now) }
    // Of a language that the file lacks nobody knows what was said.
    let known = before.reduce(into: Set<Language>()) { $0.formUnion($1.texts.keys) }
      .intersection(wordings.map(\.language))
    return Manual.changes(before, now, id: \.id) { old, new in
      known.allSatisfy { old.texts[$0] == new.texts[$0] }
    }.map { change in
      let languages = known.filter { change.old?.texts[$0] != change.new?.texts[$0] }
      let kept = { (item: PrintedItem?) in (item?.texts ?? [:]).filter { languages.contains($0.key) } }
      return SpecificationChanges.TextChange(
        id: change.id, sources: change.new?.sources ?? change.old?.sources ?? [], old: kept(change.old),
        new: kept(change.new))
    }
  }

  /// What would read otherwise with the earlier facts, and rows that are stated otherwise; what was said is not known.
  private func touched(_ now: [PrintedItem]) throws -> [SpecificationChanges.TextChange] {
    var specification = specification
    specification.facts = specification.facts.before(earlier.facts)
    let before = try PrintedItem.all(
      wordings.map { Wording(specification, in: $0.vocabulary, numbers: $0.numbers) })
    let texts = Dictionary(before.map { ($0.id, $0.texts) }) { first, _ in first }
    return now.filter { item in texts[item.id] != item.texts || changedParts.contains(item.part) }.map { item in
      SpecificationChanges.TextChange(id: item.id, sources: item.sources, old: [:], new: item.texts)
    }
  }
}

extension PrintedItem {
  /// The part of the behaviour that it words; of what words none, no part has this name.
  fileprivate var part: String {
    let names = id.name.split(separator: "/", maxSplits: 1)
    return id.kind == .row && names.count == 2 ? Behaviour.place(table: "\(names[0])", row: "\(names[1])") : ""
  }
}

extension FactIndex {
  /// These facts as they were; what was not there yet is as it is.
  func before(_ earlier: FactIndex) -> FactIndex {
    FactIndex(
      facts.map { IndexedFact(id: $0.id, form: earlier[$0.id]?.form ?? $0.form, sources: $0.sources) })
  }
}
