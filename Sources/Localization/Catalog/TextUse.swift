import SpecModel

/// A text that something asks for, and what it fills beside the facts of the product.
package struct TextUse: Sendable {
  /// The key of the text.
  package let key: TextKey
  /// The placeholders that are filled.
  package let arguments: Set<String>

  init(_ key: TextKey, _ arguments: String...) {
    self.key = key
    self.arguments = Set(arguments)
  }

  fileprivate static func words(of statement: Statement) -> [TextUse] {
    statement.keys.map { TextUse($0, "revision", "notice", "clauses.first", "clauses.last") }
  }

  /// What the kit asks for, whatever the product, or offers to any.
  package static let kit: [TextUse] =
    [
      TextUse("range", "lower", "upper"), TextUse("limit.lessThan", "value"), TextUse("limit.atMost", "value"),
      TextUse("limit.greaterThan", "value"), TextUse("limit.atLeast", "value"), TextUse("unit.V.direct"),
      TextUse("unit.A.direct"), TextUse("condition.otherwise"), TextUse("condition.missing", "input"),
      TextUse("condition.present", "input"), TextUse("condition.openTerminal", "input"),
      TextUse("condition.nothingConnected", "input"), TextUse("condition.outside", "input", "range"),
      TextUse("condition.not", "condition"), TextUse("condition.lasting", "condition", "time"),
      TextUse("condition.releasing", "trip", "release"), TextUse("limit.release", "limit"),
      TextUse("outcome.unspecified"), TextUse("column.condition"), TextUse("column.source"),
      TextUse("column.section"),
      TextUse("column.characteristic"), TextUse("column.value"), TextUse("reading.basis", "basis", "clauses"),
      TextUse("page.language"),
      TextUse("page.contents"), TextUse("page.skip"), TextUse("page.alsoAs"), TextUse("page.markdown"),
      TextUse("page.specifications"), TextUse("page.data"), TextUse("language.name"),
      TextUse("figure.title", "product"), TextUse("figure.change", "subject", "state"),
      TextUse("figure.event", "time", "changes"), TextUse("figure.eventBecause", "time", "reason", "changes"),
      TextUse("figure.further", "count"), TextUse("figure.unresolved"),
    ] + SignalWord.allCases.map { TextUse($0.text) }
    + Reading.Basis.allCases.map { TextUse("basis.\($0.rawValue)") }
    + Chapter.general.map { TextUse($0.title) } + Statement.general.flatMap(words)
}

extension Wording {
  /// The facts whose values the texts of the document print through placeholders.
  public var factsInTexts: Set<FactID> {
    let behaviour = specification.behaviour
    let printed = PrintedBehaviour(behaviour)
    var keys = specification.statements.flatMap { statement in
      guard case .flag(let value)? = statement.polarity.flatMap({ specification.facts[$0]?.form }) else {
        return [statement.id]
      }
      return [statement.key(value)]
    }
    keys += specification.ownKeys
    for place in specification.printedRows {
      let number = behaviour.table(place.table)?.rows.firstIndex { $0.id == place.row }
      keys += number.flatMap { printed.tables[place.table]?[$0].keys(in: behaviour) } ?? []
    }
    return Set(keys.flatMap { vocabulary.message($0)?.placeholders ?? [] }.map { FactID($0) })
  }
}

extension Specification {
  /// The texts that this product asks for, one that is needed twice standing twice.
  package var textUses: [TextUse] {
    var uses = [TextUse("document.title"), TextUse("document.description")]
    uses += statements.flatMap(TextUse.words)
    uses += ownKeys.map { TextUse($0) }
    for fact in facts.facts {
      switch fact.form {
      case .terms(let keys), .alternatives(let keys): uses += keys.map { TextUse($0) }
      default: break
      }
    }
    return uses + behaviour.textUses
  }

  /// The keys of headings, names of characteristics, cells and readings.
  fileprivate var ownKeys: [TextKey] {
    chapters.flatMap(titles) + chapters.flatMap(texts)
      + specifications.flatMap { group in [group.id] + group.rows.map(\.id) }
      + readings.flatMap { [$0.openPoint, $0.resolution] }
  }

  private func titles(of chapter: Chapter) -> [TextKey] {
    chapter.blocks.reduce(into: [chapter.title]) { keys, block in
      if case .section(let section) = block { keys += titles(of: section) }
    }
  }

  private func texts(in chapter: Chapter) -> [TextKey] {
    chapter.blocks.reduce(into: []) { keys, block in
      switch block {
      case .section(let section): keys += texts(in: section)
      case .table(let table):
        keys += table.columns
        for case .texts(let cell) in table.rows.joined() { keys += cell }
      default: break
      }
    }
  }
}

extension Behaviour {
  fileprivate var textUses: [TextUse] {
    let printed = PrintedBehaviour(self)
    // An input that no table asks for and no protection watches is nowhere printed.
    let watched = inputs.filter { input in protections.contains { $0.input == input.id } }.map(\.text)
    let asked = tables.flatMap { printed.tables[$0.id] ?? [] }.flatMap { $0.keys(in: self) }
    var seen: Set<TextKey> = []
    var uses = (watched + asked).filter { seen.insert($0).inserted }.map { TextUse($0) }
    uses += protections.map { TextUse($0.text) } + tables.map { TextUse($0.text) }
    for table in tables {
      for case .state(let state) in table.rows.map(\.outcome) { uses.append(TextUse("outcome.\(table.id).\(state)")) }
    }
    return uses
  }
}
