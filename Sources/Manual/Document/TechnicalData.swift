import Localization
import Quantities
import SpecModel

/// A row of the technical data in one language, for the manual's table and for the CSV file alike.
struct TechnicalDataRow {
  let id: String
  let group: TextKey
  /// Inline Markdown.
  let characteristic: String
  /// Inline Markdown, the note in brackets included.
  let value: String
  /// The smallest and the largest number of the value, where it is one.
  let bounds: Bounds
  let sources: [Source]

  /// The numbers of a value; both are the same for a single quantity.
  struct Bounds {
    var lower: AnyQuantity?
    var upper: AnyQuantity?
    var unit: String { upper?.symbol ?? lower?.symbol ?? "" }

    init(lower: AnyQuantity? = nil, upper: AnyQuantity? = nil) {
      self.lower = lower
      self.upper = upper
    }

    init(_ form: FactForm) {
      switch form {
      case .quantity(let quantity): self.init(lower: quantity, upper: quantity)
      case .range(let low, let high): self.init(lower: low, upper: high)
      case .limit(let comparator, let bound): self.init(comparator, bound)
      default: self.init()
      }
    }

    init(_ comparator: Comparator, _ bound: AnyQuantity) {
      switch comparator {
      case .lessThan, .atMost: self.init(upper: bound)
      case .greaterThan, .atLeast: self.init(lower: bound)
      }
    }
  }
}

extension Wording {
  /// The rows of the technical data in the order of the specification.
  func technicalData() throws -> [TechnicalDataRow] {
    try specification.specifications.flatMap { group in try group.rows.map { try technicalData($0, in: group.id) } }
  }

  private func technicalData(_ row: SpecificationGroup.Row, in group: TextKey) throws -> TechnicalDataRow {
    var bounds = TechnicalDataRow.Bounds()
    var sources: [Source]
    var value: String
    let user = "the technical data"
    switch row.value {
    case .fact(let id):
      value = try text(of: id)
      let fact = specification.facts[id]
      sources = fact.map { [$0.source] } ?? []
      bounds = fact.map { TechnicalDataRow.Bounds($0.form) } ?? bounds
    case .facts(let ids):
      value = numbers.and(try ids.map { try text(of: $0) })
      sources = ids.compactMap { specification.facts[$0]?.source }
    case .conditions(let table, let id), .outcome(let table, let id):
      guard let decision = specification.behaviour.table(table)?.rows.first(where: { $0.id == id }) else {
        throw ManualError.unknownReference("row \"\(id)\" of the table \"\(table)\"", in: user)
      }
      if case .conditions = row.value {
        value = try ConditionText(wording: self).text(of: decision, in: table)
      } else {
        value = try text(of: decision.outcome, in: table)
      }
      sources = decision.sources
    case .trip(let id):
      guard let protection = specification.behaviour.protections.first(where: { $0.id == id }) else {
        throw ManualError.unknownReference("the protection \"\(id)\"", in: user)
      }
      value = try ConditionText(wording: self).trip(of: protection)
      let threshold = specification.facts[protection.threshold]
      sources = (threshold.map { [$0.source] } ?? []) + [protection.source]
      if case .quantity(let bound)? = threshold?.form { bounds = TechnicalDataRow.Bounds(protection.trips, bound) }
    case .statement(let statement):
      value = try text(statement)
      sources = statement.sources
    }
    if let note = row.note {
      value += " (\(try text(note)))"
      sources += note.sources
    }
    return TechnicalDataRow(
      id: row.id.name, group: group, characteristic: try text(row.id), value: value, bounds: bounds, sources: sources)
  }

  /// What a row of a decision table decides, in words.
  func text(of outcome: DecisionTable.Outcome, in table: TableID) throws -> String {
    switch outcome {
    case .state(let state): try text("outcome.\(table).\(state)")
    case .fact(let fact): try text(of: fact)
    case .unspecified: try text("outcome.unspecified")
    }
  }
}
