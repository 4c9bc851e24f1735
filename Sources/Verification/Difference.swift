import Engine
import SpecModel

/// Whether two behaviours over the same inputs ever do something different, in any situation.
public struct Difference: Sendable {
  /// A trace whose last sample they answer differently; nil if they are equivalent.
  public let trace: Trace?
  /// Situations visited.
  public let states: Int

  /// Compares what two engines decide and report; electrical outputs follow from that and are not compared.
  public init(between first: Engine, and second: Engine) {
    var model = Model(reading: first.behaviour)
    let (left, right) = (model.add(first), model.add(second))
    var differences = zip(left.diagnostics, right.diagnostics).map(Formula.differ)
    for table in first.behaviour.tables {
      let other = second.behaviour.table(table.id)
      for outcome in Set(table.rows.map(\.outcome) + (other?.rows.map(\.outcome) ?? [])) {
        let isMeant = { (row: DecisionTable.Row) in row.outcome == outcome }
        differences.append(.differ(left.decided(table.id, isMeant), right.decided(table.id, isMeant)))
      }
    }
    let grid = Grid(model, remarkable: left.diagnostics)
    var witnesses = Witnesses(first, Figures(first.facts), Universe(model, grid))
    var trace: Trace?
    for difference in differences where trace == nil {
      trace = witnesses.first(difference) { _ in true }?.trace
    }
    (self.trace, states) = (trace, witnesses.states)
  }
}
