import SpecModel
import Verification

/// Which statement of the datasheet is printed where, and what the engine says of it.
struct Traceability {
  /// A statement of the manual.
  struct Row {
    let clauses: [ClauseID]
    let statement: String
    let kind: StatementKind
    let isConfirmed: Bool
    /// The rows of decision tables that its claims are about, "loadOutput/off".
    let tableRows: [String]
    /// Where it stands, the same in every language.
    let anchor: AnchorID
  }

  let rows: [Row]

  init(_ specification: Specification, _ verdicts: [ClaimVerdict]) {
    let anchors = Traceability.anchors(of: specification)
    rows = verdicts.filter(\.subject.isSentence).map { verdict in
      let anchor: AnchorID? =
        switch verdict.subject {
        case .statement(let statement): anchors[statement.id]
        case .reading(let reading): AnchorID(reading.id.name)
        case .row, .trip: nil
        }
      var tableRows: [String] = []
      for row in verdict.kind.claims.flatMap({ $0.rows(in: specification.behaviour) }) where !tableRows.contains(row) {
        tableRows.append(row)
      }
      return Row(
        clauses: verdict.clauses, statement: verdict.name, kind: verdict.kind, isConfirmed: verdict.denials.isEmpty,
        tableRows: tableRows, anchor: anchor ?? "about")
    }
  }

  /// The nearest heading above each statement.
  private static func anchors(of specification: Specification) -> [TextKey: AnchorID] {
    var anchors: [TextKey: AnchorID] = [:]
    func visit(_ chapter: Chapter) {
      let own = Chapter(chapter.id, chapter.blocks.filter { if case .section = $0 { false } else { true } })
      for statement in specification.statements(in: own) where anchors[statement.id] == nil {
        anchors[statement.id] = chapter.id
      }
      for case .section(let section) in chapter.blocks { visit(section) }
    }
    specification.chapters.forEach(visit)
    return anchors
  }
}

extension StatementKind {
  /// What it is, in a word.
  package var name: String {
    switch self {
    case .behaviour: "behaviour"
    case .figure: "figure"
    case .compatibility: "compatibility"
    case .advice: "advice"
    case .document: "document"
    }
  }
}

extension Claim {
  /// The rows of decision tables that decide what the claim is about.
  fileprivate func rows(in behaviour: Behaviour) -> [String] {
    switch self {
    case .always(let implication): implication.when.rows(in: behaviour) + implication.then.rows(in: behaviour)
    case .initially(let condition): condition.rows(in: behaviour)
    case .row(let table, let row): ["\(table)/\(row)"]
    case .trip: []
    case .floatsOn(let output, _), .sinks(let output, _):
      behaviour.rows(of: output) { $0 != $1 }
    case .voltage(let output, _), .rated(let output, _), .limited(let output, _):
      behaviour.rows(of: output) { $0 == $1 }
    }
  }
}

extension Condition {
  fileprivate func rows(in behaviour: Behaviour) -> [String] {
    switch self {
    case .state(let table, let state): behaviour.rows(of: table) { $0 == state }
    case .not(let condition): condition.rows(in: behaviour)
    case .all(let conditions), .any(let conditions): conditions.flatMap { $0.rows(in: behaviour) }
    case .was(let table, let state): behaviour.rows(of: table) { $0 == state }
    case .elapsed(let id): behaviour.timers.first { $0.id == id }?.condition.rows(in: behaviour) ?? []
    case .reached(let id): behaviour.counters.first { $0.id == id }?.counts.rows(in: behaviour) ?? []
    case .compare, .inside, .closed, .missing, .tripped, .holds, .chosen, .failSafe: []
    }
  }
}

extension Behaviour {
  /// The rows of a table whose outcome, a quantity being the state of its id, is asked for.
  fileprivate func rows(of id: TableID, where isAsked: (StateID) -> Bool) -> [String] {
    guard let table = table(id) else { return [] }
    return table.rows.filter { isAsked($0.outcome.state) }.map { "\(id)/\($0.id)" }
  }

  fileprivate func rows(of id: OutputID, where isAsked: (StateID, StateID) -> Bool) -> [String] {
    guard let output = outputs.first(where: { $0.id == id }) else { return [] }
    return rows(of: output.table) { isAsked($0, output.sourcingState) }
  }
}
