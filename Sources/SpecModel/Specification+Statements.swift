extension Specification {
  /// All statements of the document and its technical data, in the order in which they are printed.
  public var statements: [Statement] { chapters.flatMap(statements(in:)) }

  /// The statements of a chapter and its sections.
  public func statements(in chapter: Chapter) -> [Statement] { chapter.blocks.flatMap(statements) }

  private func statements(in block: Block) -> [Statement] {
    switch block {
    case .section(let chapter): statements(in: chapter)
    case .paragraph(let list), .list(let list), .notice(_, let list): list
    case .table(let table):
      table.rows.joined().compactMap { if case .statement(let statement) = $0.words { statement } else { nil } }
    case .procedure(let procedure): procedure.statements
    case .figure(let figure): [figure.caption]
    case .specifications: specifications.flatMap(\.rows).flatMap(\.statements)
    case .items, .choices, .decisions, .clauses, .readings, .picture: []
    }
  }
}

extension Specification {
  /// The looks that the document shows in its tables, each once.
  public var looks: [Look] {
    var seen: Set<Look> = []
    return chapters.flatMap(\.looks).filter { seen.insert($0).inserted }
  }
}

extension Chapter {
  fileprivate var looks: [Look] {
    blocks.flatMap { block -> [Look] in
      switch block {
      case .section(let section): section.looks
      case .table(let table): table.rows.joined().compactMap(\.look)
      default: []
      }
    }
  }
}

extension SpecificationGroup.Row {
  /// The statement that is its value, where it is one, and its note.
  var statements: [Statement] {
    let value: Statement? = if case .statement(let statement) = value { statement } else { nil }
    return [value, note].compactMap(\.self)
  }
}
