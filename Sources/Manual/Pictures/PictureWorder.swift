import Localization
import SpecModel

/// Puts into words what pictures show.
struct PictureWorder {
  private let wording: Wording
  /// How a text stands there: as a label, or as one of several words in a cell.
  private let shown: (String) -> String
  private let place = "a picture"

  /// Words what is drawn.
  init(labelling wording: Wording) {
    self.wording = wording
    shown = wording.label
  }

  /// Words the table beside it.
  init(listing wording: Wording) {
    self.wording = wording
    shown = wording.plain
  }

  // MARK: Connections

  func row(_ port: Port) throws -> ConnectionDrawing.Row {
    var targets = try port.connects.flatMap(texts).map { ConnectionDrawing.Row.Target(text: $0, reason: nil) }
    for exception in port.exceptions {
      let reason = try isAllowed(exception) ? nil : wording.plain(try wording.sentence(exception.statement))
      targets.append(.init(text: try texts(exception.label).joined(separator: ", "), reason: reason))
    }
    return ConnectionDrawing.Row(
      name: try port.names.flatMap(texts).joined(separator: ", "), limits: try port.limits.flatMap(texts),
      fuse: try port.fuse.map { try texts($0).joined(separator: ", ") }, targets: targets)
  }

  private func isAllowed(_ exception: Port.Exception) throws -> Bool {
    guard case .flag(let value)? = exception.statement.polarity.flatMap({ wording.specification.facts[$0]?.form })
    else {
      throw ManualError.unknownReference(
        "\"\(exception.statement.id)\" as a statement that allows or forbids", in: place)
    }
    return value
  }

  /// The labels of what may be a list.
  private func texts(_ label: PictureLabel) throws -> [String] {
    switch label {
    case .text(let key): return [shown(try wording.text(key))]
    case .atMost(let fact):
      return [shown(try wording.text("limit.atMost", ["value": try wording.text(of: fact)]))]
    case .fact(let fact):
      switch wording.specification.facts.unnoted[fact]?.form {
      // All variants have the same terms, but names of their own.
      case .terms(let keys)?: return try keys.map { shown(try wording.text($0)) }
      case .names?:
        guard case .names(let names)? = wording.specification.facts[fact]?.form else { return [] }
        return names
      default: return [wording.plain(try wording.text(of: fact))]
      }
    }
  }

  /// The rows as a table; what has no terminal is said of the product as a whole.
  func table(of rows: [ConnectionDrawing.Row]) throws -> DocumentBlock {
    .table(
      columns: try ["column.terminal", "column.limits", "column.connects", "column.never"].map { try wording.text($0) },
      rows: try rows.map { row in
        let (allowed, forbidden) = (row.targets.filter { $0.reason == nil }, row.targets.filter { $0.reason != nil })
        return [
          try row.name.isEmpty
            ? wording.text("picture.whole", ["product": wording.specification.product.text]) : wording.label(row.name),
          try one(row.limits + [row.fuse].compactMap(\.self)), try one(allowed.map(\.text)),
          // What is forbidden, and why: a sentence each.
          forbidden.map { "\(wording.label($0.text)). \($0.reason ?? "")" }.joined(separator: " "),
        ].map(Markdown.escaped)
      })
  }

  /// Items one after the other in one cell, as the language sets them apart.
  private func one(_ items: [String]) throws -> String {
    guard var text = items.first else { return "" }
    for item in items.dropFirst() { text = try wording.text("list.item", ["before": text, "item": item]) }
    return text
  }

  // MARK: Contacts

  func ways(_ contacts: [SwitchingContact]) throws -> (ways: [ContactDrawing.Way], terminals: [String]) {
    var terminals: [FactID] = []
    for contact in contacts {
      for case .terminal(let fact) in [contact.ends.0, contact.ends.1] where !terminals.contains(fact) {
        terminals.append(fact)
      }
    }
    let ways = try contacts.map { contact in
      guard case .terminal(let fact) = contact.ends.0, let start = terminals.firstIndex(of: fact) else {
        throw ManualError.unknownReference("a contact that starts at no terminal", in: place)
      }
      return ContactDrawing.Way(
        start: start, end: try end(contact.ends.1, terminals),
        text: wording.plain(try wording.sentence(contact.statement)))
    }
    return (ways, try terminals.map { wording.plain(try wording.text(of: $0)) })
  }

  private func end(_ end: SwitchingContact.End, _ terminals: [FactID]) throws -> ContactDrawing.End {
    switch end {
    case .terminal(let fact): .terminal(terminals.firstIndex(of: fact) ?? 0)
    case .batteryPlus: .pole("+", wording.label(try wording.text("picture.batteryPlus")))
    case .batteryMinus: .pole(NumberStyle.minus, wording.label(try wording.text("picture.batteryMinus")))
    }
  }

  // MARK: Dimensions

  func bodies(of fact: FactID) throws -> (bodies: [DimensionDrawing.Body], unit: String) {
    var bodies: [DimensionDrawing.Body] = []
    var units: Set<String> = []
    func add(_ form: FactForm?, _ name: String?) throws {
      guard case .dimensions(let sides)? = form, sides.count == 3 else {
        throw ManualError.unknownReference("\"\(fact)\" as height, width and depth", in: place)
      }
      units.formUnion(sides.map(\.symbol))
      let numbers = sides.map(\.number.doubleValue)
      bodies.append(
        .init(
          name: name, height: numbers[0], width: numbers[1], depth: numbers[2],
          labels: sides.map { wording.numbers.format($0.number) }))
    }
    let form = wording.specification.facts[fact]?.form
    if case .byChoice(let parameter, let choices)? = form {
      for choice in choices {
        try add(choice.form, wording.label(try wording.text(of: choice.value, of: parameter)))
      }
    } else {
      try add(form, nil)
    }
    guard units.count == 1, let unit = units.first else {
      throw ManualError.unknownReference("\"\(fact)\" as dimensions in one unit", in: place)
    }
    return (bodies, unit)
  }

  /// The dimensions as a table; a column names the bodies where there are several.
  func table(of bodies: [DimensionDrawing.Body], in unit: String) throws -> DocumentBlock {
    let isNamed = bodies.contains { $0.name != nil }
    let sides: [TextKey] = ["dimension.height", "dimension.width", "dimension.depth"]
    return .table(
      columns: (isNamed ? [try wording.text("column.variant")] : []) + (try sides.map { try wording.text($0) }),
      rows: bodies.map { body in
        (isNamed ? [Markdown.escaped(body.name ?? "")] : [])
          + body.labels.map { $0 + wording.numbers.suffix(unit: unit) }
      })
  }

  // MARK: Decisions

  func decisions(of id: TableID) throws -> (subject: String, rows: [DecisionDrawing.Row]) {
    guard let table = wording.specification.behaviour.table(id) else {
      throw ManualError.unknownReference("the table \"\(id)\"", in: place)
    }
    let conditions = ConditionText(wording: wording)
    let rows = try table.rows.map { row in
      DecisionDrawing.Row(
        condition: wording.label(try conditions.text(of: row, in: id)),
        outcome: wording.plain(try wording.text(of: row.outcome, in: id)), isLast: row.conditions.isEmpty)
    }
    return (wording.plain(try wording.text(table.text)), rows)
  }
}
