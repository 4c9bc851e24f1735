import Engine
import SpecModel
import Testing
import Verification

/// The verifier knows nothing of the shipped product.
@Suite struct SecondProductTests {
  @Test(arguments: [0, 1], [0.0, 3])
  func `another product is proven as well`(profile: Int, delay: Double) {
    let settings = Settings(
      Tank.behaviour.profiles[profile], overrides: ["dry": .init(tripDelay: delay, releaseDelay: delay)])
    let report = Verifier(Tank.behaviour, Tank.facts, settings).report()
    #expect(report.defects.map(\.message) == [])
    #expect(report.isFlawless)
  }

  @Test func `a threshold that is not declared as graded is reported`() {
    var behaviour = Tank.behaviour
    behaviour.gradedThresholds = []
    let defect = Verifier(behaviour, Tank.facts).report().defects.first
    #expect(defect?.kind == .threshold)
    #expect(defect?.counterexample?.isConfirmed == true)
  }

  @Test func `a state of protections that no readings lead to is no reason for a row`() throws {
    var behaviour = Tank.behaviour
    // A level that trips one releases the other, so that both are never tripped at once.
    behaviour.edit("lamp") { rows in
      rows.insert(
        .init("both", when: .tripped("dry"), .tripped("overflow"), then: .state("red"), from: .datasheet("T2")), at: 0)
    }
    let report = Verifier(behaviour, Tank.facts, Settings(behaviour.profiles[1])).report()
    let defect = try #require(report.defects.first { $0.place == "table lamp, row both" })
    #expect(defect.kind == .contradictory)
    #expect(defect.counterexample?.isConfirmed == true)
    // A delay of one keeps it tripped while the other trips.
    let slow = Settings(behaviour.profiles[1], overrides: ["dry": .init(releaseDelay: 5)])
    #expect(!Verifier(behaviour, Tank.facts, slow).report().defects.contains { $0.kind == .contradictory })
  }
}
