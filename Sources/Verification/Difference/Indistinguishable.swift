import Engine

extension Engine {
  /// Whether nobody can tell it from another one, by any readings at any time.
  package func isIndistinguishable(from other: Engine) -> Bool {
    if [self, other].allSatisfy({ Model.reading($0).cells.isEmpty }) {
      return Difference(between: self, and: other).trace == nil
    }
    return decidesTheSame(as: other) || ObservableDifference(between: self, and: other).trace == nil
  }

  /// Whether in every scan both decide and report the same, which is sooner found than what can be seen of it.
  ///
  /// Up to the first scan in which they do not, what tables were is the same for both; so one memory of that is enough.
  func decidesTheSame(as other: Engine) -> Bool {
    var model = Model(reading: behaviour)
    let left = model.add(self)
    let right = model.add(other, beside: left)
    var unlike = zip(left.diagnostics, right.diagnostics).filter { $0 != $1 }.map(Formula.differ)
    for table in behaviour.tables {
      for outcome in Set(table.outcomes + (other.behaviour.table(table.id)?.outcomes ?? [])) {
        let (own, its) = (
          left.decided(table.id) { $0.outcome == outcome }, right.decided(table.id) { $0.outcome == outcome }
        )
        if own != its { unlike.append(.differ(own, its)) }
      }
    }
    var universe = Universe(model, Grid(model, remarkable: []))
    return unlike.allSatisfy { formula in
      var isSame = true
      _ = universe.space(of: [formula], .scans).forEachHolding { _ in
        isSame = false
        return false
      }
      return isSame
    }
  }
}

extension Model {
  /// The model of what an engine runs.
  fileprivate static func reading(_ engine: Engine) -> Model {
    var model = Model(reading: engine.behaviour)
    _ = model.add(engine)
    return model
  }
}
