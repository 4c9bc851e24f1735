import Localization
import Manual
import SpecModel

/// Puts everything that a specification says into the words of a language, one expectation a sentence, item or row.
struct Expectations {
  /// The section of what the datasheet leaves open, which asks as much as it states.
  static let readings = "readings"

  private let wording: Wording
  private let analyzer: TextAnalyzer
  private(set) var expectations: [Expectation] = []
  /// The heading of each section.
  private var topics: [String: String] = [:]

  init(_ wording: Wording, _ analyzer: TextAnalyzer) throws {
    self.wording = wording
    self.analyzer = analyzer
    for chapter in wording.specification.chapters { try add(chapter) }
    for reading in wording.specification.readings {
      try add(reading.openPoint, .sentence, in: Self.readings, sources: [.reading(reading.id)])
      try add(reading.resolution, .sentence, in: Self.readings, sources: [.reading(reading.id)])
    }
  }

  private var specification: Specification { wording.specification }

  private mutating func add(_ chapter: Chapter) throws {
    try add(chapter.title, .heading, in: chapter.id.name, sources: [])
    for block in chapter.blocks { try add(block, in: chapter.id.name) }
  }

  private mutating func add(_ block: Block, in section: String) throws {
    switch block {
    case .section(let chapter): try add(chapter)
    case .paragraph(let statements), .notice(_, let statements):
      for statement in statements { try add(statement, .sentence, in: section) }
    case .list(let statements): for statement in statements { try add(statement, .item, in: section) }
    case .items(let fact): try addItems(of: fact, in: section)
    case .table(let table):
      for cell in table.rows.joined().map(\.words) {
        if case .statement(let statement) = cell { try add(statement, .sentence, in: section) }
        if case .texts(let keys) = cell { for key in keys { try add(key, .row, in: section, sources: []) } }
      }
    case .procedure(let procedure):
      for statement in procedure.statements { try add(statement, .step, in: section) }
    case .choices(let table): try add(table, in: section)
    case .decisions(let id):
      guard let table = specification.behaviour.table(id) else { return }
      for row in table.rows {
        let conditions = try ConditionText(wording: wording).text(of: row, in: id)
        add(
          "\(id).\(row.id)", .row, "\(conditions)\t\(try wording.text(of: row.outcome, in: id))", in: section,
          facts: [], sources: row.sources)
      }
    case .specifications: try addTechnicalData()
    case .figure(let figure): try add(figure.caption, .sentence, in: section)
    case .clauses, .readings, .picture: break
    }
  }

  /// A table of facts by the values of a parameter: an expectation for each row.
  private mutating func add(_ table: ChoiceTable, in section: String) throws {
    guard case .table(_, let rows) = try ChoiceTableText(table, wording).block else { return }
    for cells in rows {
      add(
        "\(section).\(cells.first ?? "")", .row, cells.dropLast().joined(separator: "\t"), in: section,
        facts: table.columns.map(\.fact),
        sources: table.columns.flatMap { specification.facts[$0.fact]?.sources ?? [] })
    }
  }

  private mutating func addItems(of fact: FactID, in section: String) throws {
    guard let fact = specification.facts[fact], case .terms(let keys) = fact.form else { return }
    for key in keys { try add(key, .item, in: section, sources: fact.sources, list: fact.id) }
  }

  private mutating func addTechnicalData() throws {
    let rows = try wording.technicalData()
    for group in specification.specifications {
      try add(group.id, .heading, in: group.id.name, sources: [])
      for (row, worded) in zip(group.rows, rows.filter { $0.group == group.id }) {
        add(
          worded.id, .row, worded.cells.joined(separator: "\t"), in: group.id.name, facts: facts(of: row),
          polarity: row.note?.polarity, sources: worded.sources)
      }
    }
  }

  private func facts(of row: SpecificationGroup.Row) -> [FactID] {
    switch row.value {
    case .fact(let fact): [fact]
    case .facts(let facts): facts
    case .trip(let id): PrintedBehaviour(specification.behaviour).trips[id]?.facts ?? []
    case .conditions(let table, let id), .outcome(let table, let id):
      specification.behaviour.table(table)?.rows.first { $0.id == id }?.conditions.flatMap(\.facts) ?? []
    case .statement(let statement): statement.polarity.map { [$0] } ?? []
    }
  }

  private mutating func add(_ statement: Statement, _ kind: Expectation.Kind, in section: String) throws {
    var key = statement.id
    if let polarity = statement.polarity, case .flag(let value)? = specification.facts[polarity]?.form {
      key = statement.key(value)
    }
    add(
      statement.id.name, kind, try wording.sentence(statement), in: section, facts: facts(in: key),
      polarity: statement.polarity, sources: statement.sources)
  }

  private mutating func add(
    _ key: TextKey, _ kind: Expectation.Kind, in section: String, sources: [Source], list: FactID? = nil
  ) throws {
    add(
      key.name, kind, try wording.text(key), in: section, facts: facts(in: key), sources: sources, list: list)
  }

  private mutating func add(
    _ id: String, _ kind: Expectation.Kind, _ markdown: String, in section: String, facts: [FactID],
    polarity: FactID? = nil, sources: [Source], list: FactID? = nil
  ) {
    let text = analyzer.analyze(CMark.plainText(ofCells: markdown))
    if kind == .heading { topics[section] = text.tokens.map(\.folded).joined(separator: " ") }
    expectations.append(
      Expectation(
        id: id, kind: kind, section: section, topic: topics[section] ?? section, text: text, facts: facts,
        polarity: polarity, sources: sources,
        list: list))
  }

  /// The facts that a text prints, by its placeholders.
  private func facts(in key: TextKey) -> [FactID] {
    (wording.vocabulary.message(key)?.placeholders ?? []).sorted().map { FactID($0) }.filter {
      specification.facts[$0] != nil
    }
  }
}

extension Condition {
  /// The facts that it compares with.
  var facts: [FactID] {
    switch self {
    case .compare(_, _, let operand): [operand.fact].compactMap(\.self)
    case .inside(_, let fact): [fact]
    case .not(let condition): condition.facts
    case .all(let list), .any(let list): list.flatMap(\.facts)
    default: []
    }
  }
}
