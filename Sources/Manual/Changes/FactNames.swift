import Localization
import SpecModel

/// What facts are called in one language: by their row of the technical data, by what conditions call them, or else by what
/// the document prints them in.
struct FactNames {
  private var names: [FactID: String] = [:]

  /// Collects the names that a document gives, the first where there are several.
  init(_ wording: Wording) throws {
    let specification = wording.specification
    for row in specification.specifications.flatMap(\.rows) {
      switch row.value {
      case .fact(let fact): name(fact, try wording.text(row.id))
      case .facts(let facts): for fact in facts { name(fact, try wording.text(row.id)) }
      case .trip(let id):
        let protection = specification.behaviour.protections.first { $0.id == id }
        if let protection { name(protection.threshold, try wording.text(row.id)) }
      default: break
      }
    }
    for fact in specification.facts.facts {
      if case .name(let own) = fact.form { name(fact.id, Markdown.escaped(own)) }
      if let words = wording.optionalText(fact.id.text) { name(fact.id, wording.capitalized(words)) }
    }
    for chapter in specification.chapters.flatMap(\.withSections) { try collect(chapter, wording) }
  }

  /// The name of a fact; nil where the document has none.
  subscript(fact: FactID) -> String? { names[fact] }

  private mutating func collect(_ chapter: Chapter, _ wording: Wording) throws {
    for statement in wording.specification.statements(in: chapter) {
      let facts = statement.keys.flatMap { wording.vocabulary.message($0)?.placeholders ?? [] }.map { FactID($0) }
      for fact in facts where wording.specification.facts[fact] != nil {
        name(fact, try wording.sentence(statement))
      }
    }
    let title = try wording.text(chapter.title)
    for block in chapter.blocks {
      switch block {
      case .items(let fact): name(fact, title)
      case .table(let table): for row in table.rows { try collect(row, wording) }
      default: break
      }
    }
    // The two sentences of a yes-or-no are its values, so that neither is its name.
    for fact in wording.specification.statements(in: chapter).compactMap(\.polarity) { name(fact, title) }
  }

  /// A fact in a cell is called by what stands beside it.
  private mutating func collect(_ row: [TextTable.Cell], _ wording: Wording) throws {
    let words = try row.compactMap { cell in
      if case .statement(let statement) = cell { try wording.sentence(statement) } else { nil }
    }
    guard let first = words.first else { return }
    for case .fact(let fact) in row { name(fact, first) }
  }

  private mutating func name(_ fact: FactID, _ name: String) { if names[fact] == nil { names[fact] = name } }
}
