import SpecModel

/// A text that something asks for, and what it fills beside the facts of the product.
public struct TextUse: Sendable {
  /// The key of the text.
  public let key: TextKey
  /// The placeholders that are filled.
  public let arguments: Set<String>

  init(_ key: TextKey, _ arguments: String...) {
    self.key = key
    self.arguments = Set(arguments)
  }

  /// What the kit asks for, whatever the product.
  public static let kit: [TextUse] =
    [
      TextUse("range", "lower", "upper"), TextUse("limit.lessThan", "value"), TextUse("limit.atMost", "value"),
      TextUse("limit.greaterThan", "value"), TextUse("limit.atLeast", "value"), TextUse("unit.V.direct"),
      TextUse("unit.A.direct"), TextUse("condition.otherwise"), TextUse("condition.missing", "input"),
      TextUse("outcome.unspecified"), TextUse("column.condition"), TextUse("column.source"),
      TextUse("column.characteristic"), TextUse("column.value"), TextUse("reading.basis", "basis", "clauses"),
      TextUse("page.language"),
      TextUse("page.contents"), TextUse("page.skip"), TextUse("page.alsoAs"), TextUse("page.markdown"),
      TextUse("page.specifications"), TextUse("page.data"), TextUse("language.name"),
      TextUse("figure.title", "product"), TextUse("figure.change", "subject", "state"),
      TextUse("figure.event", "time", "changes"), TextUse("figure.eventBecause", "time", "reason", "changes"),
      TextUse("figure.further", "count"), TextUse("figure.release", "limit"), TextUse("figure.unresolved"),
    ] + SignalWord.allCases.map { TextUse($0.text) }
    + Reading.Basis.allCases.map { TextUse("basis.\($0.rawValue)") }
}

extension Specification {
  /// The texts that this product asks for, one that is needed twice standing twice.
  public var textUses: [TextUse] {
    var uses = [TextUse("document.title"), TextUse("document.description"), TextUse("condition.failSafe")]
    uses += statements.flatMap(\.keys).map { TextUse($0, "revision", "notice", "clauses.first", "clauses.last") }
    uses += chapters.flatMap(titles).map { TextUse($0) }
    uses += chapters.flatMap(texts).map { TextUse($0) }
    uses += specifications.flatMap { group in [group.id] + group.rows.map(\.id) }.map { TextUse($0) }
    uses += readings.flatMap { [$0.openPoint, $0.resolution] }.map { TextUse($0) }
    for fact in facts.facts {
      switch fact.form {
      case .terms(let keys), .alternatives(let keys): uses += keys.map { TextUse($0) }
      default: break
      }
    }
    return uses + behaviour.textUses
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
    let conditions = tables.flatMap(\.rows).flatMap(\.conditions)
    // An input that no table asks for and no protection watches is nowhere printed.
    let printed = Set(conditions.flatMap(\.inputs) + protections.map(\.input))
    var uses = inputs.filter { printed.contains($0.id) }.map { input in
      if case .contact = input.kind { TextUse("\(input.text).closed") } else { TextUse(input.text) }
    }
    uses += protections.map { TextUse($0.text) } + tables.map { TextUse($0.text) }
    uses += conditions.flatMap(\.states).map { TextUse("state.\($0.table).\($0.state)") }
    for table in tables {
      for case .state(let state) in table.rows.map(\.outcome) { uses.append(TextUse("outcome.\(table.id).\(state)")) }
    }
    return uses
  }
}

extension Condition {
  /// The states of other tables that it asks for.
  fileprivate var states: [(table: TableID, state: StateID)] {
    switch self {
    case .state(let table, let state): [(table, state)]
    case .not(let condition): condition.states
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.states)
    case .compare, .inside, .closed, .missing, .tripped, .failSafe: []
    }
  }

  /// The inputs that it asks for, those that are only compared with included.
  fileprivate var inputs: [InputID] {
    switch self {
    case .compare(let input, _, .input(let other)): [input, other]
    case .compare(let input, _, _), .inside(let input, _), .closed(let input), .missing(let input): [input]
    case .not(let condition): condition.inputs
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.inputs)
    case .state, .tripped, .failSafe: []
    }
  }
}
