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
  /// The value in words; inline Markdown, the note included.
  public let value: String
  /// The cells of the manual's table: the characteristic and its value, or a value for each model or the like.
  package let cells: [String]
  /// What the value is with each value of the parameter that it depends on.
  let variants: [Variant]
  /// The fact whose numbers the value has, if it has any.
  private let fact: FactID?
  /// Their unit without its prefix.
  let baseUnit: String?
  /// Who states it.
  public let sources: [Source]

  /// A value of its own for one value of a parameter.
  struct Variant {
    /// The value of the parameter, as ids and command lines call it.
    let choice: ChoiceID
    /// The value of the parameter in words.
    let words: String
    /// The value in words.
    let value: String
    let numbers: Numbers
  }

  /// A single number, or the ends of a range of which a limit has one.
  struct Numbers {
    var single: AnyQuantity?
    var minimum: AnyQuantity?
    var maximum: AnyQuantity?
    var unit: String { any?.symbol ?? "" }
    fileprivate var any: AnyQuantity? { single ?? maximum ?? minimum }

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

  fileprivate init(
    _ row: SpecificationGroup.Row, in group: TextKey, characteristic: String, value: String, cells: [String],
    variants: [Variant], _ fact: IndexedFact?, sources: [Source]
  ) {
    (id, self.group, self.characteristic, self.value, self.cells) = (row.id.name, group, characteristic, value, cells)
    (self.variants, self.fact, self.sources) = (variants, fact?.id, sources)
    baseUnit = (variants.first?.numbers ?? Numbers(fact?.form)).any?.unit
  }

  /// The numbers of the value, where it has any, among the facts that it was made of.
  func numbers(in facts: FactIndex) -> Numbers { Numbers(fact.flatMap { facts[$0]?.form }) }
}

extension Wording {
  /// The rows of the technical data in the order of the specification.
  ///
  /// - Throws: where a text is missing in the language, or a row refers to what the product does not have.
  public func technicalData() throws -> [TechnicalDataRow] {
    try specification.specifications.flatMap { try technicalData(of: $0) }
  }

  /// The rows under one heading.
  func technicalData(of group: SpecificationGroup) throws -> [TechnicalDataRow] {
    try group.rows.map { try technicalData($0, in: group) }
  }

  /// A row under its heading.
  func technicalData(_ row: SpecificationGroup.Row, in group: SpecificationGroup) throws -> TechnicalDataRow {
    // Sources, and the forms that figures have, are those of all variants of a product: nothing is read of their values.
    let facts = specification.facts.unnoted
    var fact: IndexedFact?
    var variants: [TechnicalDataRow.Variant] = []
    var sources: [Source]
    var value: String
    let user = "the technical data"
    switch row.value {
    case .fact(let id):
      value = try text(of: id)
      fact = facts[id]
      sources = fact?.sources ?? []
      variants = try self.variants(of: id)
    case .facts(let ids):
      value = self.numbers.and(try ids.map { try text(of: $0) })
      sources = ids.flatMap { facts[$0]?.sources ?? [] }
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
      fact = facts[protection.threshold]
      sources = (fact?.sources ?? []) + [protection.source]
    case .statement(let statement):
      value = try text(statement)
      sources = statement.sources
    }
    let characteristic = try text(row.id)
    let note = try row.note.map { try sentence($0) }
    sources += row.note?.sources ?? []
    // Where each column has a value of its own, what limits them stands once.
    let columns = parameter(of: group)?.values
    let cells =
      if let columns {
        [noted(characteristic, note)]
          + columns.map { choice in variants.first { $0.choice == choice }?.value ?? value }
      } else {
        [characteristic, noted(value, note)]
      }
    return TechnicalDataRow(
      row, in: group.id, characteristic: characteristic, value: noted(value, note), cells: cells, variants: variants,
      fact, sources: sources)
  }

  /// A cell with its note in brackets, or behind a comma where brackets would meet others.
  private func noted(_ cell: String, _ note: String?) -> String {
    guard let note else { return cell }
    return cell.hasSuffix(")") || note.contains("(") ? "\(cell), \(note)" : "\(cell) (\(note))"
  }

  private func variants(of fact: FactID) throws -> [TechnicalDataRow.Variant] {
    guard case .byChoice? = specification.facts.unnoted[fact]?.form,
      case .byChoice(let parameter, let forms)? = specification.facts[fact]?.form
    else { return [] }
    return try forms.map { choice in
      TechnicalDataRow.Variant(
        choice: choice.value, words: try text(of: choice.value, of: parameter), value: try text(of: choice.form),
        numbers: TechnicalDataRow.Numbers(choice.form))
    }
  }

  /// The parameter whose values are the columns of a group: the one that the first of its facts depends on that does.
  private func parameter(of group: SpecificationGroup) -> Parameter? {
    for case .fact(let id) in group.rows.map(\.value) {
      guard case .byChoice(let parameter, _)? = specification.facts.unnoted[id]?.form else { continue }
      return specification.behaviour.parameters.first { $0.id == parameter }
    }
    return nil
  }

  /// The headings of the columns with values: one for each value of a parameter, or one for all.
  func valueHeadings(of group: SpecificationGroup) throws -> [String] {
    guard let parameter = parameter(of: group) else { return [try text("column.value")] }
    return try parameter.values.map { capitalized(try text(of: $0, of: parameter.id)) }
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
