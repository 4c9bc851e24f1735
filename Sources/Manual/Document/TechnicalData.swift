import Localization
import Quantities
import SpecModel

/// A row of the technical data in one language, for the manual's table and for the CSV file alike.
public struct TechnicalDataRow {
  /// Its id, the key of the characteristic's name.
  public let id: String
  /// The key of the heading that it stands under.
  public let group: TextKey
  /// The name of the characteristic; inline Markdown.
  public let characteristic: String
  /// The value in words; inline Markdown, the note in brackets included.
  public let value: String
  /// The numbers of the value, where it has any.
  let numbers: Numbers
  /// Who states it.
  public let sources: [Source]

  /// A single number, or the ends of a range of which a limit has one.
  struct Numbers {
    var single: AnyQuantity?
    var minimum: AnyQuantity?
    var maximum: AnyQuantity?
    var unit: String { (single ?? maximum ?? minimum)?.symbol ?? "" }

    init(_ form: FactForm? = nil) {
      switch form {
      case .quantity(let quantity): single = quantity
      case .range(let low, let high): (minimum, maximum) = (low, high)
      case .limit(.lessThan, let bound), .limit(.atMost, let bound): maximum = bound
      case .limit(_, let bound): minimum = bound
      default: break
      }
    }
  }
}

extension Wording {
  /// The rows of the technical data in the order of the specification.
  ///
  /// - Throws: where a text is missing in the language, or a row refers to what the product does not have.
  public func technicalData() throws -> [TechnicalDataRow] {
    try specification.specifications.flatMap { group in try group.rows.map { try technicalData($0, in: group.id) } }
  }

  private func technicalData(_ row: SpecificationGroup.Row, in group: TextKey) throws -> TechnicalDataRow {
    var numbers = TechnicalDataRow.Numbers()
    var sources: [Source]
    var value: String
    let user = "the technical data"
    switch row.value {
    case .fact(let id):
      value = try text(of: id)
      let fact = specification.facts[id]
      sources = fact?.sources ?? []
      numbers = TechnicalDataRow.Numbers(fact?.form)
    case .facts(let ids):
      value = self.numbers.and(try ids.map { try text(of: $0) })
      sources = ids.flatMap { specification.facts[$0]?.sources ?? [] }
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
      sources = (threshold?.sources ?? []) + [protection.source]
      numbers = TechnicalDataRow.Numbers(threshold?.form)
    case .statement(let statement):
      value = try text(statement)
      sources = statement.sources
    }
    if let note = row.note {
      value += " (\(try text(note)))"
      sources += note.sources
    }
    return TechnicalDataRow(
      id: row.id.name, group: group, characteristic: try text(row.id), value: value, numbers: numbers,
      sources: sources)
  }

  /// What a row of a decision table decides, in words.
  package func text(of outcome: DecisionTable.Outcome, in table: TableID) throws -> String {
    switch outcome {
    case .state(let state): try text("outcome.\(table).\(state)")
    case .fact(let fact): try text(of: fact)
    case .unspecified: try text("outcome.unspecified")
    }
  }
}
