extension Specification {
  /// A row of a decision table that the document prints.
  public struct PrintedRow: Hashable, Sendable {
    /// The table.
    public let table: TableID
    /// The row.
    public let row: RowID
  }

  /// The rows of decision tables whose conditions the document prints, each once, in its order.
  public var printedRows: [PrintedRow] {
    var seen: Set<PrintedRow> = []
    let rows = allBlocks.flatMap { block -> [PrintedRow] in
      switch block {
      case .decisions(let id): behaviour.table(id)?.rows.map { PrintedRow(table: id, row: $0.id) } ?? []
      case .specifications:
        technicalValues.compactMap {
          if case .conditions(let table, let row) = $0 { PrintedRow(table: table, row: row) } else { nil }
        }
      default: []
      }
    }
    return rows.filter { seen.insert($0).inserted }
  }

  /// The protections of which the document prints when they trip, outside the rows of tables.
  public var printedTrips: [ProtectionID] {
    guard printsTechnicalData else { return [] }
    return technicalValues.compactMap { if case .trip(let id) = $0 { id } else { nil } }
  }

  /// The facts whose values the document prints, those that its texts name in placeholders aside.
  public var printedFacts: Set<FactID> {
    let printed = PrintedBehaviour(behaviour)
    var facts = Set(statements.compactMap(\.polarity))
    for block in allBlocks {
      switch block {
      case .items(let fact): facts.insert(fact)
      case .table(let table):
        for case .fact(let fact) in table.rows.joined().map(\.words) { facts.insert(fact) }
      case .picture(let picture): facts.formUnion(picture.facts)
      case .choices(let table): facts.formUnion(table.columns.map(\.fact))
      default: break
      }
    }
    var trips = printedTrips
    for place in printedRows {
      guard let number = behaviour.table(place.table)?.rows.firstIndex(where: { $0.id == place.row }),
        let rows = printed.tables[place.table]
      else { continue }
      facts.formUnion(rows[number].facts)
      if case .fact(let fact)? = behaviour.table(place.table)?.rows[number].outcome { facts.insert(fact) }
      for case .tripped(let id) in rows[number].leaves { trips.append(id) }
    }
    facts.formUnion(trips.compactMap { printed.trips[$0] }.flatMap(\.facts))
    for value in printsTechnicalData ? technicalValues : [] {
      switch value {
      case .fact(let fact): facts.insert(fact)
      case .facts(let list): facts.formUnion(list)
      case .outcome(let table, let row):
        let outcome = behaviour.table(table)?.rows.first { $0.id == row }?.outcome
        if case .fact(let fact)? = outcome { facts.insert(fact) }
      case .conditions, .trip, .statement: break
      }
    }
    return facts
  }

  /// The statements of the datasheet and the readings that a row of a table is printed for.
  public var clausesOfPrintedRows: Set<ClauseID> {
    var outcomes: [PrintedRow] = []
    for case .outcome(let table, let row) in printsTechnicalData ? technicalValues : [] {
      outcomes.append(PrintedRow(table: table, row: row))
    }
    let rows = (printedRows + outcomes).compactMap { place in
      behaviour.table(place.table)?.rows.first { $0.id == place.row }
    }
    let protections = behaviour.protections.filter { printedTrips.contains($0.id) }
    return Set(rows.flatMap(\.sources).map(\.clause) + protections.map(\.source.clause))
  }

  /// Whether the document has the technical data.
  private var printsTechnicalData: Bool { allBlocks.contains { if case .specifications = $0 { true } else { false } } }

  private var technicalValues: [SpecificationGroup.Row.Value] { specifications.flatMap(\.rows).map(\.value) }

  /// All blocks of the document, those of sections included.
  private var allBlocks: [Block] { chapters.flatMap(\.allBlocks) }
}

extension Chapter {
  fileprivate var allBlocks: [Block] {
    blocks.flatMap { if case .section(let section) = $0 { section.allBlocks } else { [$0] } }
  }
}

extension PrintedCondition {
  /// The facts whose values it prints, those of protections aside.
  fileprivate var facts: [FactID] {
    operands.compactMap(\.fact)
      + leaves.compactMap {
        if case .inside(_, let range) = $0 { range } else if case .outside(_, let range) = $0 { range } else { nil }
      }
  }
}
