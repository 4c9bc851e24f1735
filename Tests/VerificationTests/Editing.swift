import Engine
import SmallBMS
import SpecModel
import Verification

/// The shipped product with something changed.
extension Behaviour {
  static func smallBMS(_ change: (inout Behaviour) -> Void) -> Behaviour {
    var behaviour = SmallBMS.behaviour
    change(&behaviour)
    return behaviour
  }

  mutating func edit(_ table: TableID, _ change: (inout [DecisionTable.Row]) -> Void) {
    guard let number = tables.firstIndex(where: { $0.id == table }) else { return }
    change(&tables[number].rows)
  }

  mutating func edit(_ table: TableID, _ row: RowID, _ change: (inout DecisionTable.Row) -> Void) {
    edit(table) { rows in
      guard let number = rows.firstIndex(where: { $0.id == row }) else { return }
      change(&rows[number])
    }
  }

  mutating func edit(_ protection: ProtectionID, _ change: (inout Protection) -> Void) {
    guard let number = protections.firstIndex(where: { $0.id == protection }) else { return }
    change(&protections[number])
  }

  mutating func edit(diagnostic code: String, _ change: (inout DiagnosticRule) -> Void) {
    guard let number = diagnostics.firstIndex(where: { $0.code == code }) else { return }
    change(&diagnostics[number])
  }
}
