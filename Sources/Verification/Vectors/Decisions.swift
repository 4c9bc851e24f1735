import Engine
import SpecModel

/// All decisions of a behaviour.
struct Decisions {
  private(set) var all: [Decision] = []
  private let behaviour: Behaviour
  private let part: Model.Part
  private let figures: Figures

  init(_ engine: Engine, _ part: Model.Part, _ model: inout Model) {
    (behaviour, self.part, figures) = (engine.behaviour, part, Figures(engine.facts))
    for rule in behaviour.diagnostics {
      all.append(
        Decision("diagnostic \(rule.code)", id: rule.code, rule.condition, in: part, figures, &model))
    }
    for number in behaviour.protections.indices { addProtection(number, engine, &model) }
    for (number, table) in behaviour.tables.enumerated() {
      for (row, content) in table.rows.enumerated() where !content.conditions.isEmpty {
        all.append(
          Decision(
            "table \(table.id), row \(content.id)", id: "\(table.id).\(content.id)", .all(content.conditions),
            visible: isVisible(row, of: number), in: part, figures, &model))
      }
    }
  }

  /// Where it can be seen whether the protection has tripped: in the first table of the trace that depends on it.
  func isVisible(protection: Int) -> Formula {
    let tripped = Leaf.tripped(part.protections[protection])
    for (table, rows) in zip(behaviour.tables, part.tables) where behaviour.isTraced(table.id) {
      guard rows.contains(where: { $0.contains(tripped) }) else { continue }
      return .any(
        table.outcomes.map { outcome in
          let decided = part.decided(table.id) { $0.outcome == outcome }
          return .differ(decided.fixing(tripped, to: true), decided.fixing(tripped, to: false))
        })
    }
    return .constant(false)
  }

  /// Where the row makes a difference: no row above decides, and a row below would decide otherwise.
  private func isVisible(_ row: Int, of table: Int) -> Formula {
    let (rows, formulas) = (behaviour.tables[table].rows, part.tables[table])
    let isFree = formulas.prefix(row).map(Formula.not)
    var same = Formula.constant(false)
    for below in rows.indices.dropFirst(row + 1).reversed() {
      same =
        rows[below].outcome == rows[row].outcome
        ? .any([formulas[below], same]) : .all([.not(formulas[below]), same])
    }
    return .all(isFree + [.not(same)])
  }

  private mutating func addProtection(_ number: Int, _ engine: Engine, _ model: inout Model) {
    let protection = behaviour.protections[number]
    guard let limits = engine.limits(of: protection.id) else { return }
    let untrusted = behaviour.diagnostics.filter { $0.disqualifies.contains(protection.input) }.map(\.condition)
    let usable = Condition.all([.not(.missing(protection.input))] + untrusted.map(Condition.not))
    let trips = Condition.compare(protection.input, protection.trips, .constant(limits.threshold))
    let releases =
      limits.releaseThreshold.map { Condition.compare(protection.input, protection.releases, .constant($0)) }
      ?? .not(trips)
    let was = Formula.leaf(.wasTripped(part.protections[number]))
    let visible = isVisible(protection: number)
    for (id, condition, before) in [("trips", trips, Formula.not(was)), ("releases", releases, was)] {
      all.append(
        Decision(
          "protection \(protection.id) \(id)", id: "\(protection.id).\(id)", .all([usable, condition]),
          visible: visible, before: before, protection: number, in: part, figures, &model))
    }
  }
}

extension Behaviour {
  /// Whether a column of the trace shows what the table decides.
  func isTraced(_ table: TableID) -> Bool {
    trace.contains { column in
      switch column.content {
      case .state(let id), .amount(let id, _): id == table
      default: false
      }
    }
  }
}
