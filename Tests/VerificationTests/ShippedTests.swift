import Engine
import SmallBMS
import SpecModel
import Testing
import Verification

/// What the verifier says of the shipped product.
@Suite struct ShippedTests {
  /// Both profiles, with and without delays that overtake each other.
  static let settings: [Settings] = SmallBMS.behaviour.profiles.flatMap { profile in
    [0.0, 1].map { scale in
      let delays = SmallBMS.behaviour.protections.enumerated().map { number, protection in
        let seconds = scale * Double(number + 2)
        return (protection.id, Settings.Override(tripDelay: seconds, releaseDelay: 10 * seconds))
      }
      return Settings(profile, overrides: Dictionary(uniqueKeysWithValues: delays))
    }
  }

  @Test(arguments: settings.indices)
  func `the tables have no defect, and every property is proven`(number: Int) {
    let settings = Self.settings[number]
    let report = Verifier(SmallBMS().specification, settings).report()
    #expect(report.defects.map(\.message) == [])
    #expect(report.properties.filter { !$0.isProven }.map(\.id.name) == [])
    #expect(report.properties.count == (settings.profile?.id == "field" ? 10 : 9))
    #expect(report.figures.states > 10_000)
    #expect(report.isFlawless)
    for remark in report.remarks {
      #expect(remark.kind == .overlap, "\(remark.place)")
      #expect(remark.counterexample?.isConfirmed == true, "\(remark.place)")
    }
  }

  @Test func `every property cites statements and readings that exist`() {
    let specification = SmallBMS().specification
    let known = Set(specification.clauses + specification.readings.map(\.id))
    for property in specification.behaviour.properties {
      #expect(!property.sources.isEmpty && property.sources.allSatisfy { known.contains($0.clause) }, "\(property.id)")
    }
    #expect(Set(specification.behaviour.properties.map(\.id)).count == 10)
  }
}
