import Localization
import SpecModel

/// The manual of one product in one language, as a value.
public struct ManualDocument: Sendable {
  /// The title, inline Markdown.
  package let title: String
  /// One sentence about the document, inline Markdown.
  public let description: String
  /// Everything under the title.
  package let blocks: [DocumentBlock]
  /// The small drawings that stand in cells of tables.
  let looks: [LookDrawing]

  /// Makes a document of its parts.
  package init(title: String, description: String, blocks: [DocumentBlock]) {
    self.title = title
    self.description = description
    self.blocks = blocks
    looks = []
  }

  /// Words the chapters of a specification; figures are drawn, or said in words alone.
  package init(_ wording: Wording, _ recordings: FigureRecordings, drawsFigures: Bool = true) throws {
    title = try wording.text("document.title")
    description = try wording.text("document.description")
    let worder = BlockWorder(wording: wording, recordings: recordings, drawsFigures: drawsFigures)
    blocks = try DocumentPart.all(of: wording.specification).flatMap(worder.blocks)
    looks = drawsFigures ? try ManualDocument.looks(of: wording.specification) : []
  }

  /// The drawings that stand in cells of tables.
  static func looks(of specification: Specification) throws -> [LookDrawing] {
    try specification.looks.map { try LookDrawing($0, specification) }
  }
}

extension ManualDocument {
  /// All drawings by the names of their files; only pages choose between two forms of one.
  func drawings(hasPage: Bool) -> [(file: String, svg: String)] {
    blocks.flatMap { block in
      guard case .figure(let file, let drawing?, _, _) = block else { return [] as [(file: String, svg: String)] }
      return drawing.files(file, hasPage: hasPage)
    } + looks.map { ($0.file, $0.svg) }
  }

  /// The anchor of a row of a decision table.
  static func anchor(of row: RowID, in table: TableID) -> AnchorID { AnchorID("\(table)-\(row)") }
}

/// The smallest part of a document that is worded by itself.
enum DocumentPart {
  case heading(AnchorID, TextKey, level: Int)
  /// No section, and not the technical data.
  case block(Block)
  case technicalData(SpecificationGroup, level: Int)

  /// The parts of a document in their order.
  static func all(of specification: Specification) -> [DocumentPart] {
    specification.chapters.flatMap { parts(of: $0, level: 2, specification) }
  }

  private static func parts(of chapter: Chapter, level: Int, _ specification: Specification) -> [DocumentPart] {
    [.heading(chapter.id, chapter.title, level: level)]
      + chapter.blocks.flatMap { block -> [DocumentPart] in
        switch block {
        case .section(let section): parts(of: section, level: level + 1, specification)
        case .specifications: specification.specifications.map { .technicalData($0, level: level + 1) }
        default: [.block(block)]
        }
      }
  }
}

/// Words the blocks of a document.
struct BlockWorder {
  let wording: Wording
  let recordings: FigureRecordings
  let drawsFigures: Bool

  private var specification: Specification { wording.specification }

  func blocks(of part: DocumentPart) throws -> [DocumentBlock] {
    switch part {
    case .heading(let id, let title, let level): [.heading(level: level, id, try wording.text(title))]
    case .block(let block): try blocks(of: block)
    case .technicalData(let group, let level): try technicalData(group, level: level)
    }
  }

  private func blocks(of block: Block) throws -> [DocumentBlock] {
    switch block {
    // They are parts of their own.
    case .section, .specifications: return []
    case .paragraph(let statements):
      return [.paragraph(try statements.map { try text($0) + readingMarks(of: $0) }.joined(separator: " "))]
    case .list(let statements): return [.list(try statements.map { .init(try text($0)) })]
    case .items(let fact): return [.list(try items(of: fact))]
    case .notice(let word, let statements):
      return [.notice(word, word: try wording.text(word.text), try statements.map(text))]
    case .table(let table):
      return [
        .table(
          columns: try table.columns.map { try wording.text($0) },
          rows: try table.rows.map { try $0.map(text) })
      ]
    case .procedure(let procedure): return [.steps(try procedure.steps.map(step))]
    case .choices(let table): return [try ChoiceTableText(table, wording).block]
    case .decisions(let id): return [try decisions(id)]
    case .clauses: return [try clauses()]
    case .readings: return [.list(try specification.readings.map(reading))]
    case .figure(let figure): return try self.figure(figure)
    case .picture(let picture): return try WordedPicture(picture, wording, draws: drawsFigures).blocks
    }
  }

  private func text(_ statement: Statement) throws -> String { try wording.sentence(statement) }

  private func text(_ cell: TextTable.Cell) throws -> String {
    switch cell {
    case .statement(let statement): try text(statement)
    case .fact(let fact): try wording.text(of: fact)
    case .marking(let name): Markdown.escaped(name.text)
    case .state(let table, let state): try wording.text(of: .state(state), in: table)
    case .sources(let sources): links(to: sources)
    // Decoration: the words beside it say the same.
    case .beside(let look, let cell):
      (drawsFigures ? "![](\(try LookDrawing(look, specification).file))\u{A0}" : "") + (try text(cell))
    case .texts(let keys): try keys.map { try wording.text($0) }.joined(separator: ", ")
    }
  }

  private func step(_ step: Procedure.Step) throws -> DocumentBlock.ListItem {
    let checks = try step.checks.map { try wording.text("procedure.check", ["check": try text($0)]) + marks(of: $0) }
    let remedy = try step.remedy.map { try text($0) + marks(of: $0) }
    return .init(lines: [try text(step.action) + marks(of: step.action)] + checks + (remedy.map { [$0] } ?? []))
  }

  /// Where what a step says comes from, in brackets; nothing behind what is this manual's own advice.
  private func marks(of statement: Statement) -> String {
    statement.sources.isEmpty ? "" : " (\(links(to: statement.sources)))"
  }

  /// The readings that a statement rests on, in brackets: what the datasheet does not say is marked where it stands.
  private func readingMarks(of statement: Statement) -> String {
    let readings = statement.sources.filter { if case .reading = $0 { true } else { false } }
    return readings.isEmpty ? "" : " (\(links(to: readings)))"
  }

  private func items(of fact: FactID) throws -> [DocumentBlock.ListItem] {
    guard case .terms(let keys)? = specification.facts[fact]?.form else {
      throw ManualError.unknownReference("\"\(fact)\" as a list of terms", in: "the document")
    }
    return try keys.map { .init(try wording.text($0)) }
  }

  private func decisions(_ id: TableID) throws -> DocumentBlock {
    guard let table = specification.behaviour.table(id) else {
      throw ManualError.unknownReference("the table \"\(id)\"", in: "the document")
    }
    let conditions = ConditionText(wording: wording)
    return .table(
      columns: [try wording.text("column.condition"), try wording.text(table.text), try wording.text("column.source")],
      rows: try table.rows.map { row in
        [
          MarkdownWriter.anchor(ManualDocument.anchor(of: row.id, in: id)) + (try conditions.text(of: row, in: id)),
          try wording.text(of: row.outcome, in: id), links(to: row.sources),
        ]
      })
  }

  private func figure(_ figure: Figure) throws -> [DocumentBlock] {
    let recording = try recordings.recording(of: figure)
    let drawing = drawsFigures ? try RecordingFigure(recording, wording) : nil
    let words = try drawing?.words ?? RecordingFigure.words(for: recording, wording)
    let block = DocumentBlock.figure(
      file: "\(figure.name).svg", drawing.map { DrawnFigure($0.svg) },
      // Whoever can't see the drawing reads what stands under it.
      alternative: words.title, caption: try text(figure.caption))
    guard figure.listsChanges else {
      return [block, .list(try RecordingText(recording, wording).events.map { .init(Markdown.escaped($0)) })]
    }
    return [block] + (try RecordingTable(recording, wording).blocks)
  }

  private func technicalData(_ group: SpecificationGroup, level: Int) throws -> [DocumentBlock] {
    [
      .heading(level: level, AnchorID(group.id.name.replacing(".", with: "-")), try wording.text(group.id)),
      .table(
        columns: [try wording.text("column.characteristic")] + (try wording.valueHeadings(of: group))
          + [try wording.text("column.source")],
        rows: try wording.technicalData(of: group).map { $0.cells + [links(to: $0.sources)] }),
    ]
  }

  private func clauses() throws -> DocumentBlock {
    let hasDocuments = specification.clauseGroups.contains { !$0.documents.isEmpty }
    return .table(
      columns: [try wording.text("column.source"), try wording.text("column.section")]
        + (hasDocuments ? [try wording.text("column.document")] : []),
      rows: try specification.clauseGroups.map { group in
        [
          group.clauses.map { MarkdownWriter.anchor(AnchorID($0.name)) + $0.name }.joined(separator: ", "),
          "[\(try wording.text("title.\(group.chapter)"))](#\(group.chapter))",
        ] + (hasDocuments ? [wording.numbers.and(try group.documents.map { try wording.text($0) })] : [])
      })
  }

  private func reading(_ reading: Reading) throws -> DocumentBlock.ListItem {
    let basis = try wording.text(
      "reading.basis",
      [
        "basis": try wording.text("basis.\(reading.basis.rawValue)"),
        "clauses": wording.numbers.and(reading.concerns.map(\.name)),
      ])
    return .init(
      "**\(reading.id)** \(try wording.text(reading.openPoint))", try wording.text(reading.resolution), basis,
      anchor: AnchorID(reading.id.name))
  }

  private func links(to sources: [Source]) -> String { MarkdownWriter.links(to: sources) }
}
