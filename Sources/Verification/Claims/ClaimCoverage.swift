import Engine
import SpecModel

/// What no claim and no sentence speaks of.
public struct ClaimCoverage: Sendable {
  /// Rows of decision tables that could decide otherwise without a claim being denied: "loadOutput/off".
  public let unclaimedRows: [String]
  /// Statements of the datasheet that neither a sentence nor a row of a table prints.
  public let unprintedClauses: [ClauseID]
  /// How many rows there are.
  public let rowCount: Int

  /// Tries another outcome for every row, and looks for every clause.
  public init(_ specification: Specification, _ settings: Settings = Settings()) {
    var rows: [String] = []
    var count = 0
    for table in specification.behaviour.tables.indices {
      let original = specification.behaviour.tables[table]
      for (row, definition) in original.rows.enumerated() {
        count += 1
        guard let other = original.rows.map(\.outcome).first(where: { $0 != definition.outcome }) else { continue }
        var changed = specification
        changed.behaviour.tables[table].rows[row].outcome = other
        if ClaimCheck(changed, settings).verdicts().allSatisfy(\.denials.isEmpty) {
          rows.append("\(original.id)/\(definition.id)")
        }
      }
    }
    unclaimedRows = rows
    rowCount = count
    var printed = Set(specification.statements.flatMap(\.sources).map(\.clause))
    printed.formUnion(specification.behaviour.tables.flatMap(\.rows).flatMap(\.sources).map(\.clause))
    for case .fact(let id) in specification.specifications.flatMap(\.rows).map(\.value) {
      printed.formUnion(specification.facts[id]?.sources.map(\.clause) ?? [])
    }
    unprintedClauses = specification.clauses.filter { !printed.contains($0) }
  }

  /// Whether every row is claimed and every clause printed.
  public var isComplete: Bool { unclaimedRows.isEmpty && unprintedClauses.isEmpty }
}
