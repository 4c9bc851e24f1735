import SpecModel

/// A text that something asks for, and what it fills beside the facts of the product.
package struct TextUse: Sendable {
  /// The key of the text.
  package let key: TextKey
  /// The placeholders that are filled.
  package let arguments: Set<String>

  init(_ key: TextKey, _ arguments: String...) { self.init(key: key, arguments: Set(arguments)) }

  private init(key: TextKey, arguments: Set<String>) {
    self.key = key
    self.arguments = arguments
  }

  fileprivate static func words(of statement: Statement) -> [TextUse] {
    statement.keys.map { TextUse(key: $0, arguments: Set(Statement.arguments)) }
  }

  /// What the kit asks for, whatever the product, or offers to any.
  package static let kit: [TextUse] =
    [
      TextUse("range", "lower", "upper"), TextUse("limit.lessThan", "value"), TextUse("limit.atMost", "value"),
      TextUse("limit.greaterThan", "value"), TextUse("limit.atLeast", "value"), TextUse("unit.V.direct"),
      TextUse("unit.A.direct"), TextUse("value.byChoice", "value", "choice"),
      TextUse("column.byChoice", "heading", "choice"), TextUse("procedure.check", "check"),
      TextUse("condition.was", "state"), TextUse("condition.reached", "counter", "count"),
      TextUse("column.document"), TextUse("condition.otherwise"), TextUse("condition.missing", "input"),
      TextUse("condition.present", "input"), TextUse("condition.openTerminal", "input"),
      TextUse("condition.nothingConnected", "input"), TextUse("condition.outside", "input", "range"),
      TextUse("condition.not", "condition"), TextUse("condition.lasting", "condition", "time"),
      TextUse("condition.lastingMore", "condition", "time"),
      TextUse("condition.releasing", "trip", "release"), TextUse("limit.release", "limit"),
      TextUse("outcome.unspecified"), TextUse("column.condition"), TextUse("column.source"),
      TextUse("column.section"), TextUse("column.time"),
      TextUse("column.characteristic"), TextUse("column.value"), TextUse("reading.basis", "basis", "clauses"),
      TextUse("page.language"),
      TextUse("page.contents"), TextUse("page.skip"), TextUse("page.permalink"), TextUse("page.back"),
      TextUse("page.alsoAs"), TextUse("page.markdown"), TextUse("page.pdf"),
      TextUse("page.specifications"), TextUse("page.data"), TextUse("language.name"),
      TextUse("page.notFound"), TextUse("page.start"), TextUse("search.title"), TextUse("search.field"),
      TextUse("search.results", "count"), TextUse("search.none"), TextUse("search.close"),
      TextUse("figure.title", "product"), TextUse("figure.change", "subject", "state"),
      TextUse("figure.event", "time", "changes"), TextUse("figure.eventBecause", "time", "reason", "changes"),
      TextUse("figure.further", "count"), TextUse("figure.unresolved"), TextUse("column.situation"),
    ] + panel + pictures + SignalWord.allCases.map { TextUse($0.text) }
    + comparisons + Reading.Basis.allCases.map { TextUse("basis.\($0.rawValue)") }
    + Chapter.general.map { TextUse($0.title) } + Statement.general.flatMap(words)
}

extension TextUse {
  /// What the panel of a page asks for, in which a reader tries what a product does.
  private static let panel: [TextUse] = [
    TextUse("try.title"), TextUse("try.about"), TextUse("try.memory"), TextUse("try.legend"),
    TextUse("try.wait", "time"), TextUse("try.restart"), TextUse("try.course"), TextUse("try.invalid"),
  ]

  /// What pictures ask for, and the tables beside them.
  private static let pictures: [TextUse] =
    ["connections", "contacts"].flatMap { kind in
      [TextUse("picture.\(kind)", "product"), TextUse("picture.\(kind).caption", "product")]
    } + [
      TextUse("picture.dimensions", "product"), TextUse("picture.dimensions.caption", "product", "unit"),
      TextUse("picture.decisions", "product", "subject"), TextUse("picture.decisions.caption", "product", "subject"),
      TextUse("picture.front"), TextUse("picture.side"), TextUse("picture.yes"), TextUse("picture.no"),
      TextUse("picture.batteryPlus"), TextUse("picture.batteryMinus"), TextUse("picture.whole", "product"),
      TextUse("list.item", "before", "item"),
      TextUse("column.terminal"), TextUse("column.limits"), TextUse("column.connects"), TextUse("column.never"),
      TextUse("column.variant"), TextUse("dimension.height"), TextUse("dimension.width"), TextUse("dimension.depth"),
    ]
}

extension TextUse {
  /// What pages ask for that set products, or a product and what it was, side by side.
  private static let comparisons: [TextUse] = [
    TextUse("changes.title", "product", "before", "now"), TextUse("changes.about", "product", "before", "now"),
    TextUse("changes.none"), TextUse("changes.facts"), TextUse("changes.texts"), TextUse("changes.noEarlierTexts"),
    TextUse("changes.behaviour"), TextUse("changes.parts"), TextUse("changes.otherReadings", "inputs"),
    TextUse("changes.sameBehaviour"), TextUse("changes.otherBehaviour"), TextUse("changes.inside"),
    TextUse("column.before"), TextUse("column.now"), TextUse("column.result"), TextUse("compare.title"),
    TextUse("compare.about"),
    TextUse("compare.marks", "differs", "nothing"), TextUse("compare.products"),
    TextUse("compare.variants", "product", "variants"),
  ]
}

extension Statement {
  /// What a document knows beside the facts, and any of its statements may print.
  fileprivate static let arguments =
    ["revision", "clauses.first", "clauses.last", "clauses.letter", "readings.letter"]
    + SignalWord.allCases.map(\.rawValue)
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
      keys += number.flatMap { printed.tables[place.table]?[$0].keys(in: specification) } ?? []
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
    for form in facts.facts.flatMap(\.form.plainForms) {
      switch form {
      case .terms(let keys), .alternatives(let keys): uses += keys.map { TextUse($0) }
      default: break
      }
    }
    return uses + parameterUses + behaviourUses + panelUses
  }

  /// The keys of names that a page of changes asks for where the document has no other: their texts may be there.
  package var offeredNames: Set<TextKey> {
    Set(facts.facts.map(\.id.text) + behaviour.parameters.map(\.text) + behaviour.inputs.map(\.text))
  }

  /// The keys of headings, names of characteristics, cells and readings.
  fileprivate var ownKeys: [TextKey] {
    let rows = specifications.flatMap { group in [group.id] + group.rows.map(\.id) }
    let open = readings.flatMap { [$0.openPoint, $0.resolution] }
    return chapters.flatMap(titles) + chapters.flatMap(texts) + rows + clauseGroups.flatMap(\.documents).unique + open
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
        for case .texts(let cell) in table.rows.joined().map(\.words) { keys += cell }
      case .picture(let picture): keys += picture.texts
      case .choices(let table):
        keys += behaviour.parameters.filter { $0.id == table.parameter }.map(\.text) + table.columns.map(\.heading)
      default: break
      }
    }
  }
}

extension Specification {
  /// The values of parameters that facts depend on, where they have words.
  private var parameterUses: [TextUse] {
    let asked = facts.facts.reduce(into: Set<ParameterID>()) { $0.formUnion($1.form.parameters) }
    return behaviour.parameters.filter { asked.contains($0.id) && !$0.areMarkings }.flatMap { parameter in
      parameter.values.map { TextUse(parameter.text(of: $0)) }
    }
  }

  /// What the panel of the page calls whatever can be set.
  private var panelUses: [TextUse] {
    guard !behaviour.tables.isEmpty else { return [] }
    let inputs = behaviour.inputs.flatMap { input in
      switch input.kind {
      case .quantity: [input.text]
      case .contact: [input.closedText]
      case .choice(let states, _): [input.text] + states.map(input.text)
      }
    }
    return (behaviour.parameters.map(\.text) + inputs).map { TextUse($0) }
  }

  private var behaviourUses: [TextUse] {
    let printed = PrintedBehaviour(behaviour)
    // An input that no table asks for and no protection watches is nowhere printed.
    let watched = behaviour.inputs.filter { input in behaviour.protections.contains { $0.input == input.id } }
    let asked = behaviour.tables.flatMap { printed.tables[$0.id] ?? [] }.flatMap { $0.keys(in: self) }
    var uses = (watched.map(\.text) + asked).unique.map { TextUse($0) }
    let bounds = printed.trips.values.flatMap(\.facts).filter { facts[$0]?.form.parameters.isEmpty == false }
    uses += Set(bounds).map { TextUse($0.text) }
    uses += behaviour.protections.map { TextUse($0.text) } + behaviour.tables.map { TextUse($0.text) }
    for table in behaviour.tables {
      for case .state(let state) in table.rows.map(\.outcome) { uses.append(TextUse("outcome.\(table.id).\(state)")) }
    }
    return uses
  }
}

extension Array where Element: Hashable {
  /// The elements, each once, where it stands first.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
