import SpecModel

/// What says something in a document, with what it claims: all that words can contradict the engine in.
public enum Claimant: Sendable {
  case statement(Statement)
  case reading(Reading)
  /// A row of a decision table, as its conditions are printed.
  case row(TableID, DecisionTable.Row)
  /// A protection, as it is printed when it trips and releases.
  case trip(Protection)

  /// What kind of thing it says, with its claims.
  public var kind: StatementKind {
    switch self {
    case .statement(let statement): statement.kind
    case .reading(let reading): reading.kind
    case .row(let table, let row): .behaviour([.row(table, row.id)])
    case .trip(let protection): .behaviour([.trip(protection.id)])
    }
  }

  /// Its name: the key of its text, the topic of a reading, "loadOutput/off", or the name of a protection.
  public var name: String {
    switch self {
    case .statement(let statement): statement.id.name
    case .reading(let reading): "reading.\(reading.topic)"
    case .row(let table, let row): "\(table)/\(row.id)"
    case .trip(let protection): protection.id.name
    }
  }

  /// What it states.
  public var clauses: [ClauseID] {
    switch self {
    case .statement(let statement): statement.sources.map(\.clause)
    case .reading(let reading): [reading.id] + reading.concerns
    case .row(_, let row): row.sources.map(\.clause)
    case .trip(let protection): [protection.source.clause]
    }
  }

  /// Whether it stands in words of its own, and is not made from the data like the rows of tables.
  public var isSentence: Bool {
    switch self {
    case .statement, .reading: true
    case .row, .trip: false
    }
  }
}

extension Specification {
  /// Everything in the document that says something: each statement once for each yes-or-no that it words and for what it
  /// states, the readings, and what is printed of tables and protections.
  public var claimants: [Claimant] {
    var seen: Set<[String]> = []
    let statements = statements.filter {
      seen.insert([$0.id.name, $0.polarity?.name ?? ""] + $0.sources.map(\.clause.name)).inserted
    }
    let rows = printedRows.compactMap { place in
      behaviour.table(place.table)?.rows.first { $0.id == place.row }.map { Claimant.row(place.table, $0) }
    }
    let trips = behaviour.protections.filter { printedTrips.contains($0.id) }
    return statements.map { .statement($0) } + readings.map { .reading($0) } + rows + trips.map { .trip($0) }
  }
}
