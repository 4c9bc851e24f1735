import Engine
import Foundation
import SmallBMS
import SpecModel
import Testing

@testable import Verification

/// Another prover says the same.
@Suite struct SMTTests {
  @Test(
    .enabled(if: Z3.isInstalled, Z3.hint),
    arguments: ShippedTests.settings.indices)
  func `both provers find nothing wrong`(number: Int) throws {
    let (specification, settings) = (SmallBMS().specification, ShippedTests.settings[number])
    let export = try SMTExport(specification.behaviour, specification.facts, settings)
    for (query, isSatisfiable) in try Z3.answers(export) {
      #expect(isSatisfiable == query.shouldBeSatisfiable, "\(query.name)")
    }
  }

  @Test(
    .enabled(if: Z3.isInstalled, Z3.hint),
    arguments: PlantedDefect.all)
  func `both provers come to the same verdicts about a planted defect`(planted: PlantedDefect) throws {
    let facts = SmallBMS().specification.facts
    guard let export = try? SMTExport(planted.behaviour, facts, planted.settings) else { return }
    let report = try #require(PlantedDefect.reports[planted.testDescription])
    for (query, isSatisfiable) in try Z3.answers(export) {
      #expect(isSatisfiable == report.isSatisfiable(query), "\(query.name)")
    }
  }

  @Test(
    .enabled(if: Z3.isInstalled, Z3.hint), arguments: [false, true])
  func `both provers agree about offsets, ends of ranges and delays`(isPlanted: Bool) throws {
    var behaviour = Controller.behaviour
    if isPlanted {
      behaviour.edit("charge", "shaded") {
        $0.conditions = [.not(.compare("panel", .greaterThan, .offset("battery", .minus("headroom"))))]
      }
    }
    let facts = Controller().specification.facts
    let report = Verifier(behaviour, facts).report()
    #expect(report.isFlawless == !isPlanted)
    for (query, isSatisfiable) in try Z3.answers(SMTExport(behaviour, facts)) {
      #expect(isSatisfiable == report.isSatisfiable(query), "\(query.name)")
    }
  }

  /// Changes of the disconnect whose effect shows in one scan.
  private static let changes: [@Sendable (inout Behaviour) -> Void] = [
    { _ in },
    { $0.edit("lamp") { $0.removeLast() } },
    { $0.edit("trip", "stays") { $0.conditions.append(.was("trip", "ready")) } },
    { $0.edit("load", "joined") { $0.conditions = [.elapsed("joined"), .holds("remote", "open")] } },
    { $0.edit("lamp") { $0.swapAt(0, 2) } },
    { $0.edit("load", "otherwise") { $0.outcome = .state("on") } },
    { $0.edit("lamp", "often") { $0.conditions = [.not(.reached("trips"))] } },
  ]

  @Test(
    .enabled(if: Z3.isInstalled, Z3.hint), arguments: changes.indices
  )
  func `both provers agree about timers, counters and what was`(number: Int) throws {
    var behaviour = Disconnect.behaviour
    behaviour.properties = [
      SafetyProperty(
        "offWhileTripped", [.init(when: Disconnect.tripped, then: .state("load", "off"))], from: .datasheet("D2")),
      SafetyProperty(
        "onNeedsRemote", [.init(when: .state("load", "on"), then: .holds("remote", "closed"))], from: .datasheet("D4")),
      SafetyProperty(
        "redAfterCounting", [.init(when: .reached("trips"), then: .state("lamp", "red"))], from: .datasheet("D5")),
    ]
    Self.changes[number](&behaviour)
    let report = Verifier(behaviour, Disconnect.factsCountingToTwo).report()
    let answers = try Z3.answers(SMTExport(behaviour, Disconnect.factsCountingToTwo))
    #expect(answers.count { $0.0.name.hasPrefix("violation") } == 3)
    for (query, isSatisfiable) in answers {
      #expect(isSatisfiable == report.isSatisfiable(query), "\(query.name)")
    }
  }

  @Test func `the text declares what it uses, and asks for every row and property`() throws {
    let text = try SMTExport.text(of: SmallBMS().specification)
    #expect(text.hasPrefix("(set-logic QF_LRA)\n(declare-const |batteryVoltage| Real)\n"))
    #expect(text.contains("(echo \"violation offFloatsBoth 1\")"))
    #expect(text.contains("(>= |remoteL| 0.0)") && text.contains("(< |cellTemperatureMin| (- 273.15))"))
  }
}

extension VerificationReport {
  /// What the report says about a question of the other prover.
  fileprivate func isSatisfiable(_ query: SMTExport.Query) -> Bool {
    switch query.subject {
    case .gap(let table): defects.contains { $0.kind == .incomplete && $0.place == "table \(table)" }
    case .decides(let table, let row):
      !defects.contains {
        [.contradictory, .unreachable, .duplicate].contains($0.kind) && $0.place == "table \(table), row \(row)"
      }
    case .violation(let id, let number):
      properties.first { $0.id == id }?.failures.contains { $0.implication == number } ?? false
    }
  }
}
