import Engine
import SpecModel

/// What no claim and no sentence speaks of.
public struct ClaimCoverage: Sendable {
  /// Rows of decision tables that could decide otherwise without a claim being denied: "loadOutput/off".
  public let unclaimedRows: [String]
  /// Statements of the datasheet that neither a sentence nor a value nor a row of a table prints.
  public let unprintedClauses: [ClauseID]
  /// What is cited and listed neither among the statements of the datasheet nor among the readings: a link into nothing.
  public let unlistedClauses: [ClauseID]
  /// How many rows there are.
  public let rowCount: Int

  /// Tries another outcome for every row, and looks for every clause; `named` are the facts whose values the texts of the
  /// document print through placeholders.
  public init(_ specification: Specification, naming named: Set<FactID>, _ settings: Settings = Settings()) {
    let sentences = specification.claimants.filter(\.isSentence).map(\.name)
    let whole = ClaimCheck(specification, settings)
    let (variants, logics) = whole.choicesThatDiffer()
    var rows: [String] = []
    var count = 0
    // The tables of a system are those of its components, whose own documents claim them.
    for table in specification.components.isEmpty ? specification.behaviour.tables.indices : 0..<0 {
      let original = specification.behaviour.tables[table]
      // The sentences that denied a change of the table: they are asked first, because few others would.
      var deniers: [String] = []
      for (row, definition) in original.rows.enumerated() {
        count += 1
        guard let other = original.rows.map(\.outcome).first(where: { $0 != definition.outcome }) else { continue }
        var changed = specification
        changed.behaviour.tables[table].rows[row].outcome = other
        let check = whole.changed(changed, variants)
        if check.firstDenied(of: deniers, where: logics) != nil { continue }
        if let denier = check.firstDenied(of: sentences, where: logics) {
          deniers.append(denier)
        } else {
          rows.append("\(original.id)/\(definition.id)")
        }
      }
    }
    unclaimedRows = rows
    rowCount = count
    var printed = Set(specification.statements.flatMap(\.sources).map(\.clause))
    printed.formUnion(specification.clausesOfPrintedRows)
    for fact in specification.printedFacts.union(named) {
      printed.formUnion(specification.facts[fact]?.sources.map(\.clause) ?? [])
    }
    unprintedClauses = specification.clauses.filter { !printed.contains($0) }
    let listed = Set(specification.clauses + specification.readings.map(\.id))
    unlistedClauses = specification.citedClauses.subtracting(listed).sorted { $0.name < $1.name }
  }

  /// Whether every row is claimed, every clause printed and every citation listed.
  public var isComplete: Bool { unclaimedRows.isEmpty && unprintedClauses.isEmpty && unlistedClauses.isEmpty }
}

extension Specification {
  /// What facts, sentences, readings, rows and protections name as their source.
  fileprivate var citedClauses: Set<ClauseID> {
    guard components.isEmpty else {
      return Set(statements.flatMap(\.sources).map(\.clause) + readings.flatMap(\.concerns))
    }
    let tables = behaviour.tables.flatMap(\.rows).flatMap(\.sources)
    let sources = facts.facts.flatMap(\.sources) + statements.flatMap(\.sources) + tables
    return Set((sources + behaviour.protections.map(\.source)).map(\.clause) + readings.flatMap(\.concerns))
  }
}
