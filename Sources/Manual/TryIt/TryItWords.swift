import Localization
import Quantities
import SpecModel

/// Writes the words of a panel in one language as JavaScript: what inputs, states and rows are called.
struct TryItWords {
  private let wording: Wording
  private let scales: Scales

  /// The scales of a product's sliders.
  typealias Scales = @Sendable (Specification) -> [InputID: InputScale]

  /// Whether there is something to try: tables that depend on something.
  static func areNeeded(for specification: Specification) -> Bool {
    !specification.behaviour.inputs.isEmpty && !specification.behaviour.tables.isEmpty
  }

  /// The script.
  static func text(_ wording: Wording) throws -> String {
    let scales = InputScale.all(of: wording.specification)
    return try parts(of: wording.specification) { _ in scales }.map { try $0(wording) }.joined()
  }

  /// The same in parts that are made one by one, for any product that differs from this one in the values of facts.
  static func parts(
    of specification: Specification, scales: @escaping Scales = { InputScale.all(of: $0) }
  ) -> [TextPart] {
    func parts<Item: Sendable>(
      _ items: [Item], _ text: @escaping @Sendable (TryItWords, Item) throws -> String
    ) -> [TextPart] {
      items.enumerated().map { number, item in
        { (number > 0 ? ",\n" : "") + (try text(TryItWords($0, scales), item)) }
      }
    }
    return [{ try TryItWords($0, scales).start() }] + parts(specification.behaviour.inputs) { try $0.input($1) }
      + [{ _ in "\n], \"tables\": [\n" }] + parts(tables(of: specification)) { try $0.table($1) }
      + [{ try TryItWords($0, scales).end() }]
  }

  private init(_ wording: Wording, _ scales: @escaping Scales) { (self.wording, self.scales) = (wording, scales) }

  private var behaviour: Behaviour { wording.specification.behaviour }

  /// All that stands before the inputs.
  private func start() throws -> String {
    let words: [(String, String?)] = try [
      "title", "about", "memory", "legend", "wait", "restart", "course", "invalid",
    ].map { ($0, Script.quoted(try wording.text("try.\($0)", ["time": "{time}"]))) }
    let columns: [(String, String?)] = try ["result", "condition", "time", "variant"].map {
      ($0, plain(try wording.text("column.\($0)")))
    }
    let members: [(String, String?)] =
      words + columns + [
        ("change", Script.quoted(try wording.text("figure.change", ["subject": "{subject}", "state": "{state}"]))),
        ("minus", Script.quoted(NumberStyle.minus)),
        ("second", Script.quoted(wording.numbers.suffix(unit: Second.symbol))),
        ("volt", Script.quoted(wording.numbers.suffix(unit: Volt.symbol))),
        ("ampere", Script.quoted(wording.numbers.suffix(unit: Ampere.symbol))),
        ("parameters", Script.array(try behaviour.parameters.map(parameter))),
      ]
    return "// The words of the panel, in the language of the page.\nconst words = \(Script.object(members).dropLast())"
      + ", \"inputs\": [\n"
  }

  /// What stands behind them.
  private func end() throws -> String {
    "\n], \"diagnostics\": \(Script.array(try diagnostics()))};\n"
  }

  private func parameter(_ parameter: Parameter) throws -> String {
    Script.object([
      ("id", Script.quoted(parameter.id.name)), ("name", label(try wording.text(parameter.text))),
      ("start", Script.quoted(parameter.standard.name)),
      (
        "values",
        Script.array(
          try parameter.values.map { value in
            Script.object([
              ("id", Script.quoted(value.name)), ("name", plain(try wording.text(of: value, of: parameter.id))),
            ])
          })
      ),
    ])
  }

  private func input(_ input: Input) throws -> String {
    let id = ("id", Script.quoted(input.id.name) as String?)
    switch input.kind {
    case .contact:
      return Script.object([id, ("closed", label(try wording.text(input.closedText))), ("start", "\(isClosed(input))")])
    case .choice(let states, let absence):
      let names = try states.map { label(try wording.text(input.text(of: $0))) }
      return Script.object([
        id, ("name", label(try wording.text(input.text))), ("states", Script.array(names)),
        ("start", states.firstIndex(of: absence).map { "\($0)" }),
      ])
    case .quantity(let unit, let absence):
      let name = try wording.text(input.text)
      let pattern: TextKey =
        switch absence {
        case .missingReading: "condition.missing"
        case .openTerminal: "condition.openTerminal"
        case .nothingConnected: "condition.nothingConnected"
        }
      let words = Script.object([
        id, ("name", label(name)), ("absent", label(try wording.text(pattern, ["input": name]))),
        ("unit", Script.quoted(wording.numbers.suffix(unit: unit))),
      ])
      let scale = try wording.computed(InputScale.id(of: input.id)) { scales($0)[input.id]?.members ?? "" }
      let isResistance = absence == .nothingConnected ? ", \"isResistance\": true" : ""
      return "\(words.dropLast())\(scale)\(isResistance)}"
    }
  }

  /// Whether a contact is closed at the start of the example.
  private func isClosed(_ input: Input) -> Bool {
    wording.specification.chapters.flatMap(\.withSections).flatMap(\.blocks).contains { block in
      guard case .figure(let figure) = block else { return false }
      return figure.readings.points.first?.closed.contains(input.id) == true
    }
  }

  /// The tables that something is seen of: those of a trace, then others whose rows the page prints.
  private static func tables(of specification: Specification) -> [DecisionTable] {
    let traced = specification.behaviour.trace.compactMap { column -> TableID? in
      switch column.content {
      case .state(let table), .amount(let table, _): table
      default: nil
      }
    }
    let printed = specification.printedRows.map(\.table)
    return (traced + printed).unique.compactMap(specification.behaviour.table)
  }

  private func table(_ table: DecisionTable) throws -> String {
    let conditions = ConditionText(wording: wording)
    let looks = wording.specification.looksOfStates
    let rows = try table.rows.map { row in
      let look = try looks[TableState(table: table.id, state: row.outcome.state)]
        .map { try LookDrawing($0, wording.specification).file }
      return Script.object([
        ("anchor", Script.quoted(ManualDocument.anchor(of: row.id, in: table.id).name)),
        ("condition", plain(try conditions.text(of: row, in: table.id))),
        ("outcome", plain(try wording.text(of: row.outcome, in: table.id))), ("look", look.map(Script.quoted)),
      ])
    }
    return Script.object([
      ("id", Script.quoted(table.id.name)), ("name", plain(try wording.text(table.text))),
      ("rows", Script.array(rows)),
    ])
  }

  /// What is wrong with the inputs, in words, for products that report it.
  private func diagnostics() throws -> [String] {
    guard behaviour.trace.contains(where: { if case .diagnostics = $0.content { true } else { false } }) else {
      return []
    }
    let rules = try behaviour.diagnostics.map { ($0.code, try fault($0.condition)) }
    let limits = try behaviour.outputs.compactMap { output in
      try output.limit.flatMap { limit in
        try behaviour.table(output.table).map { table in
          let name = try wording.text(table.text)
          return (limit.code, "\(name) > \(try wording.text(of: limit.maximum))")
        }
      }
    }
    return (rules + limits).map { code, text in Script.object([("code", Script.quoted(code)), ("text", label(text))]) }
  }

  /// A fault in words; that a reading is there need not be said where it is out of its range.
  private func fault(_ condition: Condition) throws -> String {
    guard case .all(let parts) = condition, parts.count == 2, case .not(.missing(let read)) = parts[0],
      case .not(.inside(let input, let range)) = parts[1], read == input
    else { return try ConditionText(wording: wording).text(of: condition) }
    let name = try wording.text(TextKey("input.\(input)"))
    return try wording.text("condition.outside", ["input": name, "range": try wording.text(of: range)])
  }

  private func plain(_ markdown: String) -> String { Script.quoted(CMark.plainText(markdown)) }

  private func label(_ markdown: String) -> String { Script.quoted(wording.label(markdown)) }
}

/// A state that a table decides for.
private struct TableState: Hashable {
  let table: TableID
  let state: StateID
}

extension Specification {
  /// How states look, as far as the tables of the document show it.
  fileprivate var looksOfStates: [TableState: Look] {
    var looks: [TableState: Look] = [:]
    for case .table(let table) in chapters.flatMap(\.withSections).flatMap(\.blocks) {
      for case .beside(let look, let cell) in table.rows.joined() {
        if case .state(let table, let state) = cell.words { looks[TableState(table: table, state: state)] = look }
      }
    }
    return looks
  }
}
