import Engine
import SmallBMSWithSmartBatteryProtect
import SmartBatteryProtect
import SpecModel
import Testing

@testable import Verification

/// Another prover says the same of what takes more than one instant: timers, counters, what was before.
///
/// It is asked here a few questions of each product, whole and with something planted; all of them by `.ci/proves-elsewhere`.
@Suite(.enabled(if: Z3.isInstalled, Z3.hint)) struct SMTTimeTests {
  @Test(
    "both provers agree how long the disconnect stays off, and how long it warns",
    arguments: [("recovery", "notice"), ("tooLong", "recovery"), ("recovery", "patience")] as [(FactID, FactID)])
  func disconnect(_ recovery: FactID, _ notice: FactID) throws {
    var behaviour = Disconnect.behaviour
    behaviour.properties = [Disconnect.staysOff(recovery), Disconnect.warnsBefore(notice)]
    let isProven = try agreed(behaviour, Disconnect.facts)
    #expect(isProven == [recovery == "recovery", notice != "patience"])
  }

  @Test(
    "the other prover proves what ours does of the Smart BatteryProtect, whole and with a row or a condition lost",
    arguments: [
      ("A", "reconnectsAfterDelay", nil), ("A", "reconnectsAfterDelay", .timer("reconnection")),
      ("b", "alarmsAfterDelay", nil), ("b", "alarmsAfterDelay", .timer("alarm")),
      ("C", "lockoutComesAfterAttempts", nil),
      ("C", "lockoutComesAfterAttempts", .condition("release", "lockedOut")),
      ("C", "overVoltageDisconnects", nil), ("C", "overVoltageDisconnects", .row("permission", "overVoltage")),
    ] as [(ChoiceID, PropertyID, Loss?)])
  func protect(_ mode: ChoiceID, _ property: PropertyID, _ loss: Loss?) throws {
    let specification = SmartBatteryProtect().specification
    var behaviour = specification.behaviour
    behaviour.properties.removeAll { $0.id != property }
    loss?.apply(to: &behaviour)
    let settings = Settings(choices: Choices(["mode": mode]))
    #expect(try isProven(behaviour, specification.facts, settings) == (loss == nil))
  }

  @Test(
    "the other prover proves what ours does of the pair, whole and with a row lost",
    arguments: [
      ("lowCellDisconnectsLoad", nil), ("lowCellDisconnectsLoad", .row("bms.loadOutput", "underVoltage")),
      ("neverFloatingAndConnected", nil), ("neverFloatingAndConnected", .row("protect.permission", "notReleased")),
    ] as [(PropertyID, Loss?)])
  func pair(_ property: PropertyID, _ loss: Loss?) throws {
    let specification = SmallBMSWithSmartBatteryProtect().specification
    var behaviour = specification.behaviour
    behaviour.properties.removeAll { $0.id != property }
    loss?.apply(to: &behaviour)
    #expect(try isProven(behaviour, specification.facts) == (loss == nil))
  }

  @Test("what a document claims is asked as well, by its name")
  func claims() throws {
    let export = try SMTExport(SmartBatteryProtect().specification, Settings(choices: Choices(["mode": "C"])))
    #expect(export.queries.contains { $0.name.hasPrefix("violation claim modeLithium.disconnects ") })
    #expect(!export.queries.contains { $0.shouldBeSatisfiable && $0.name.hasPrefix("violation") })
  }

  /// Whether the other prover finds no property broken; what ours says of the products, other tests ask.
  private func isProven(
    _ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()
  ) throws -> Bool {
    let answers = try Z3.answers(SMTExport(behaviour, facts, settings)).filter { $0.0.name.hasPrefix("violation") }
    try #require(!answers.isEmpty)
    return !answers.contains { $0.1 }
  }

  /// Whether each implication of the properties is proven; both provers have to say the same.
  private func agreed(
    _ behaviour: Behaviour, _ facts: FactIndex, _ settings: Settings = Settings()
  ) throws -> [Bool] {
    var analysis = Analysis(try Engine(behaviour, facts, settings), settings)
    let verdicts = analysis.properties.indices.map { analysis.verdict(of: $0) }
    let answers = try Z3.answers(SMTExport(behaviour, facts, settings))
    return answers.compactMap { query, isSatisfiable in
      guard case .violation(let id, let number) = query.subject else { return nil }
      let isRefuted = verdicts.first { $0.id == id }?.failures.contains { $0.implication == number } ?? false
      #expect(isSatisfiable == isRefuted, "\(query.name)")
      return !isRefuted
    }
  }
}

/// Something that is lost from a behaviour.
enum Loss: Sendable {
  case row(TableID, RowID)
  /// The last condition of a row.
  case condition(TableID, RowID)
  /// The last condition of a timer; the only one, so that it always runs.
  case timer(TimerID)

  func apply(to behaviour: inout Behaviour) {
    switch self {
    case .row(let table, let row): behaviour.edit(table) { $0.removeAll { $0.id == row } }
    case .condition(let table, let row): behaviour.edit(table, row) { $0.conditions.removeLast() }
    case .timer(let id):
      for number in behaviour.timers.indices where behaviour.timers[number].id == id {
        let condition = behaviour.timers[number].condition
        if case .all(let parts) = condition {
          behaviour.timers[number].condition = .all(Array(parts.dropLast()))
        } else {
          behaviour.timers[number].condition = .any([condition, .not(condition)])
        }
      }
    }
  }
}
