import SmallBMSWithSmartBatteryProtect
import SpecModel
import Testing
import Verification

@Suite("What is proven of the pair")
struct ProofTests {
  private static let pair = SmallBMSWithSmartBatteryProtect().specification
  @Test("every property holds, and no table has a gap or a row that never decides")
  func flawless() {
    let report = Verifier(Self.pair).report()
    #expect(report.defects.map { "\($0.place): \($0.message)" } == [])
    #expect(report.properties.filter { !$0.isProven }.map(\.id) == [])
  }

  @Test(
    "a row that is lost or changed is found by the sentence that says what it does, with a trace that shows it",
    arguments: changes)
  func refuted(_ sentence: String, _ change: Change) {
    let denials = ClaimCheck(change.applied(to: Self.pair)).verdicts(of: [sentence]).flatMap(\.denials)
    #expect(denials.contains { $0.trace?.rows.isEmpty == false })
  }

  @Test("none of these sentences is denied of the pair as it is")
  func whole() {
    let verdicts = ClaimCheck(Self.pair).verdicts(of: Set(Self.changes.map(\.0)))
    #expect(verdicts.flatMap(\.denials).isEmpty)
  }

  /// Sentences, and a change of the tables that makes each of them false.
  private static let changes = [
    ("proofs.lowCell", Change.removing("bms.loadOutput", "underVoltage")),
    ("proofs.switchedOff", .removing("bms.loadOutput", "off")),
    ("proofs.unreadable", .removing("bms.loadOutput", "failSafe")),
    ("proofs.floating", .removing("protect.permission", "notReleased")),
    ("proofs.overVoltage", .removing("protect.permission", "overVoltage")),
    ("proofs.deadTime", .removing("protect.release", "deadTime")),
    ("proofs.attempts", .removing("protect.release", "lockedOut")),
    ("proofs.attempts", .removing("protect.release", "staysLockedOut")),
    (
      "proofs.lockout",
      .adding(
        "protect.release", .all([.was("protect.release", "lockedOut"), .tripped("protect.overVoltage")]), "awaited")
    ),
    ("proofs.nothingElse", .adding("bms.loadOutput", .tripped("bms.cellOverTemperature"), "floating")),
  ]
}

/// A change of one table.
enum Change: Sendable {
  case removing(TableID, RowID)
  case adding(TableID, Condition, StateID)

  func applied(to specification: Specification) -> Specification {
    var changed = specification
    for number in changed.behaviour.tables.indices {
      switch self {
      case .removing(changed.behaviour.tables[number].id, let row):
        changed.behaviour.tables[number].rows.removeAll { $0.id == row }
      case .adding(changed.behaviour.tables[number].id, let condition, let state):
        changed.behaviour.tables[number].rows.insert(.init("added", when: condition, then: .state(state)), at: 0)
      default: break
      }
    }
    return changed
  }
}
