extension Behaviour {
  /// The behaviour without what can't be any more because of what has been chosen or wired: rows that never decide, timers
  /// that never run, counters that never count, and tables that nobody asks for.
  ///
  /// It decides the same; only what a trace or an output shows of a table stays in any case.
  func simplified() -> Behaviour {
    var simple = mapConditions { $0.mapLeaves { $0 } }.pruned()
    for number in tables.indices { simple.tables[number].rows.removeAll(where: \.isExcluded) }
    simple.dropWhatNobodyAsks()
    return simple
  }

  private mutating func dropWhatNobodyAsks() {
    let shown = Set(
      outputs.map(\.table)
        + trace.compactMap { column in
          switch column.content {
          case .state(let table), .amount(let table, _): table
          case .time, .voltage, .current, .diagnostics: nil
          }
        })
    var count = -1
    while count != timers.count + counters.count + tables.count {
      count = timers.count + counters.count + tables.count
      let asked = askedLeaves
      timers.removeAll { !asked.contains(.elapsed($0.id)) }
      counters.removeAll { !asked.contains(.reached($0.id)) }
      tables.removeAll { table in
        !shown.contains(table.id)
          && !asked.contains { leaf in
            switch leaf {
            case .state(let id, _), .was(let id, _): id == table.id
            default: false
            }
          }
      }
    }
  }
}
