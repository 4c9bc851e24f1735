import SpecModel
import Verification

/// A part of a behaviour in a notation that belongs to no language, to be compared and printed beside another.
struct BehaviourPart {
  /// Where it stands: "table loadOutput, row off".
  let place: String
  /// What is stated there.
  let text: String
}

extension Behaviour {
  /// What findings call a table.
  static func place(table: String) -> String { "table \(table)" }

  /// What findings call a row of a table.
  static func place(table: String, row: String) -> String { "\(place(table: table)), row \(row)" }

  /// All parts on which depends what it does and writes.
  var parts: [BehaviourPart] {
    parameters.map { BehaviourPart(place: "parameter \($0.id)", text: "\(list($0.values)); \($0.standard) by default") }
      + inputs.map { BehaviourPart(place: "input \($0.id)", text: "\($0.kind.text), column \($0.column)") }
      + diagnostics.map { BehaviourPart(place: "diagnostic \($0.code)", text: $0.text) }
      + protections.map { BehaviourPart(place: "protection \($0.id)", text: $0.text(of: $0.threshold)) }
      + timers.map { BehaviourPart(place: "timer \($0.id)", text: $0.words) }
      + counters.map {
        BehaviourPart(
          place: "counter \($0.id)", text: "\($0.counts.words) up to \($0.target), until \($0.resets.words)")
      }
      + tables.flatMap(parts) + outputs.map { BehaviourPart(place: "output \($0.id)", text: $0.text) }
      + profiles.map { BehaviourPart(place: "profile \($0.id)", text: $0.text) } + columns
  }

  private func parts(of table: DecisionTable) -> [BehaviourPart] {
    let start = table.initially.map { "; \($0) at first" } ?? ""
    return [BehaviourPart(place: Self.place(table: table.id.name), text: "rows \(list(table.rows.map(\.id)))\(start)")]
      + table.rows.map { row in
        BehaviourPart(
          place: Self.place(table: table.id.name, row: row.id.name),
          text: "\(row.conditions.isEmpty ? "otherwise" : Condition.all(row.conditions).words): \(row.outcome.state)")
      }
  }

  private var columns: [BehaviourPart] {
    trace.map { column in
      let content =
        switch column.content {
        case .time: "time"
        case .state(let table): "state of \(table)"
        case .amount(let table, let prefix): "amount of \(table) (\(prefix.symbol.isEmpty ? "1" : prefix.symbol))"
        case .voltage(let output): "voltage of \(output)"
        case .current(let output): "current of \(output)"
        case .diagnostics: "diagnostics"
        }
      return BehaviourPart(
        place: "column \(column.name)", text: content + (column.blank.map { "; empty for \($0)" } ?? ""))
    }
  }
}

private func list<Tag>(_ names: [Identifier<Tag>]) -> String { names.map(\.name).joined(separator: ", ") }

extension Input.Kind {
  fileprivate var text: String {
    switch self {
    case .quantity(let unit, let absence): "\(unit), \(absence.rawValue) if absent"
    case .contact(let closed, let open): "\(closed) or \(open)"
    case .choice(let states, let absence): "\(list(states)); \(absence) if absent"
    }
  }
}

extension DiagnosticRule {
  fileprivate var text: String {
    condition.words + (disqualifies.isEmpty ? "" : "; disqualifies \(list(disqualifies))")
      + (failsSafe ? "; fails safe" : "")
  }
}

extension Protection {
  fileprivate func text(of threshold: FactID) -> String {
    "\(input) \(trips.rawValue) \(threshold), releases \(releases.rawValue)"
  }
}

extension Timer {
  fileprivate var words: String { "\(condition.words) for \(isExclusive ? "more than " : "")\(duration)" }
}

extension PowerOutput {
  fileprivate var text: String {
    var text = "\(table) = \(sourcingState)"
    switch voltage {
    case .supply(let input, let drop)?: text += "; \(input)\(drop.map { " less \($0)" } ?? "")"
    case .stated(let fact)?: text += "; \(fact)"
    case nil: break
    }
    if let limit {
      text += "; up to \(limit.maximum) into \(limit.connected), \(limit.overcurrent.rawValue) as \(limit.code)"
    }
    return text
  }
}

extension Profile {
  fileprivate var text: String {
    let parts = [("release", releases), ("trip after", tripDelays), ("release after", releaseDelays)]
    let texts = parts.flatMap { name, facts in
      facts.sorted { $0.key.name < $1.key.name }.map { "\($0.key) \(name) \($0.value)" }
    }
    return texts.isEmpty ? "neither hysteresis nor delays" : texts.joined(separator: ", ")
  }
}
