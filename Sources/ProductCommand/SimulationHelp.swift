import SpecModel

/// What `simulate --help` says of a product: its columns and protections.
struct SimulationHelp {
  let specification: Specification

  private var behaviour: Behaviour { specification.behaviour }

  /// All of it.
  var text: String { [columns, parameters, protections].filter { !$0.isEmpty }.joined(separator: " ") }

  /// The options of the parameters; empty where there is nothing to choose.
  private var parameters: String {
    guard !behaviour.parameters.isEmpty else { return "" }
    let options = behaviour.parameters.map { parameter in
      "--\(parameter.option) \(parameter.values.map(\.name).joined(separator: "|")) (\(parameter.standard) if not given)"
    }
    return "Chosen once: \(options.joined(separator: ", "))."
  }

  /// The columns that are read, and those that are written.
  private var columns: String {
    let required = behaviour.inputs.filter(\.isRequired).map(column)
    let others = behaviour.inputs.filter { !$0.isRequired }.map(column)
    let optional = others.isEmpty ? "" : "; and, if you have them, \(others.joined(separator: ", "))"
    return
      "Columns, in any order: \(([time] + required).joined(separator: ", "))\(optional). Each row gives a row with "
      + "\(behaviour.trace.map(result).joined(separator: ", "))."
  }

  /// What the options about protections can name; empty where there are none.
  private var protections: String {
    guard !behaviour.protections.isEmpty else { return "" }
    return "Protections are called \(behaviour.protections.map(\.id.name).joined(separator: ", "))."
  }

  /// Options with a protection and the threshold that it has, for an example.
  var example: String {
    guard let protection = behaviour.protections.first,
      case .quantity(let threshold)? = specification.facts[protection.threshold]?.form
    else { return "" }
    return " --threshold \(protection.id)=\(threshold.baseValue) --trip-delay \(protection.id)=5"
  }

  private var time: String {
    let column = behaviour.trace.first { if case .time = $0.content { true } else { false } }
    return "\(column?.name ?? "time") (s)"
  }

  private func column(_ input: Input) -> String {
    switch input.kind {
    case .contact(let closed, let open): "\(input.column) (\"\(closed)\", else \"\(open)\" or empty)"
    case .choice(let states, let absence):
      "\(input.column) (\(states.map { "\"\($0)\"" }.joined(separator: ", ")); empty stands for \"\(absence)\")"
    case .quantity(let unit, .missingReading): "\(input.column) (\(unit))"
    case .quantity(let unit, .openTerminal): "\(input.column) (\(unit), empty if open)"
    case .quantity(let unit, .nothingConnected): "\(input.column) (\(unit), empty if nothing is connected)"
    }
  }

  private func result(_ column: TraceColumn) -> String {
    switch column.content {
    case .time: column.name
    case .state(let table):
      "\(column.name) (\(states(of: table).filter { $0 != column.blank?.name }.joined(separator: " or "))"
        + (column.blank == nil ? ")" : ", or empty)")
    case .amount(let table, let prefix):
      "\(column.name) (\(prefix.symbol)\(unit(of: table)), empty where nothing is specified)"
    case .voltage: "\(column.name) (V, empty while it floats)"
    case .current: "\(column.name) (A, empty while it floats)"
    case .diagnostics: "\(column.name) (codes, joined by \";\")"
    }
  }

  private func states(of table: TableID) -> [String] {
    var seen: Set<StateID> = []
    return (behaviour.table(table)?.rows ?? []).compactMap { row in
      guard case .state(let state) = row.outcome, seen.insert(state).inserted else { return nil }
      return state.name
    }
  }

  private func unit(of table: TableID) -> String {
    let facts = (behaviour.table(table)?.rows ?? []).compactMap { row -> String? in
      guard case .fact(let id) = row.outcome, case .quantity(let quantity)? = specification.facts[id]?.form else {
        return nil
      }
      return quantity.unit
    }
    return facts.first ?? ""
  }
}
