import Engine
import SmallBMS
import SpecModel
import Testing
import Verification

/// A slip in the data, and what the verifier has to say of it.
struct PlantedDefect: Sendable, CustomTestStringConvertible {
  enum Expected: Sendable {
    case defect(Finding.Kind, String)
    case property(PropertyID)
  }

  let testDescription: String
  let expected: Expected
  let profile: String
  let change: @Sendable (inout Behaviour) -> Void

  init(
    _ description: String, _ expected: Expected, profile: String = "datasheet",
    _ change: @escaping @Sendable (inout Behaviour) -> Void
  ) {
    (testDescription, self.expected, self.profile, self.change) = (description, expected, profile, change)
  }

  var behaviour: Behaviour { .smallBMS(change) }
  var settings: Settings { Settings(behaviour.profiles.first { $0.id == profile }) }

  static let all = tables + properties

  static let reports = Dictionary(
    uniqueKeysWithValues: all.map { planted in
      let facts = SmallBMS().specification.facts
      return (planted.testDescription, Verifier(planted.behaviour, facts, planted.settings).report())
    })

  static let tables: [PlantedDefect] = [
    .init("dropped row", .defect(.incomplete, "table supplyCurrent")) { $0.edit("supplyCurrent") { $0.removeLast() } },
    .init("gap between rows", .defect(.incomplete, "table ledLoadOn")) {
      $0.edit("ledLoadOn", "otherwise") { $0.conditions = [.tripped("cellUnderVoltage")] }
    },
    .init("contradictory row", .defect(.contradictory, "table system, row low")) {
      $0.edit("system", "low") {
        $0.conditions.append(.compare("remoteL", .greaterThan, .fact("onOffInput.lowThreshold")))
      }
    },
    .init("state of a row that never decides", .defect(.contradictory, "table ledLoadOn, row loadHigh")) {
      $0.edit("ledLoadOn", "loadHigh") {
        $0.conditions = [.state("loadOutput", "high"), .tripped("cellUnderVoltage")]
      }
    },
    .init("row below the one that catches the rest", .defect(.unreachable, "table loadOutput, row failSafe")) {
      $0.edit("loadOutput") { $0.append($0.removeFirst()) }
    },
    .init("same row twice", .defect(.duplicate, "table chargerOutput, row again")) {
      $0.edit("chargerOutput") { rows in
        rows.insert(
          .init("again", when: .tripped("cellOverVoltage"), then: .state("high"), from: .datasheet("F8")), at: 3)
      }
    },
    .init("comparison that always holds", .defect(.constant, "table system, row high")) {
      $0.edit("system", "high") {
        $0.conditions.append(.any([.compare("remoteL", .lessThan, .input("remoteL")), .not(.missing("remoteH"))]))
      }
    },
    .init("second figure for one limit", .defect(.threshold, "table supplyCurrent")) {
      $0.edit("supplyCurrent", "lowCell") {
        $0.conditions = [.compare("cellVoltageMin", .atMost, .fact("protections.underVoltageRelease"))]
      }
    },
    .init("one limit, once with and once without its bound", .defect(.threshold, "table supplyCurrent")) {
      $0.edit("supplyCurrent", "lowCell") {
        $0.conditions = [.compare("cellVoltageMin", .lessThan, .fact("protections.underVoltage"))]
      }
    },
    .init("diagnostic that can't appear", .defect(.contradictory, "diagnostic remote-l-below-zero")) {
      $0.edit(diagnostic: "remote-l-below-zero") {
        $0.condition = .all([.missing("remoteL"), .compare("remoteL", .lessThan, .constant(0))])
      }
    },
    .init("protection that decides nothing", .defect(.unread, "protection cellUnderTemperature")) {
      $0.edit("chargerOutput") { $0.removeAll { $0.id == "underTemperature" } }
      $0.edit("ledTempOrOVP") { $0.removeAll { $0.id == "underTemperature" } }
    },
    .init("protection twice", .defect(.duplicate, "protection second")) {
      $0.protections.append(
        Protection(
          "second", input: "cellVoltageMin", trips: .atMost, "protections.underVoltage", releases: .atLeast,
          from: .datasheet("F5")))
    },
    .init(
      "release where readings are not trusted", .defect(.neverReleases, "protection cellUnderVoltage"),
      profile: "field"
    ) {
      $0.diagnostics.append(
        DiagnosticRule(
          "odd", when: .compare("cellVoltageMin", .greaterThan, .constant(3)), disqualifies: ["cellVoltageMin"],
          failsSafe: true))
    },
    .init(
      "release on the wrong side", .defect(.refused, "protection cellOverVoltage"), profile: "field"
    ) {
      $0.edit("cellOverVoltage") { $0.releases = .atLeast }
    },
    .init("highest reading where the lowest is meant", .defect(.chain, "protection cellUnderVoltage")) {
      $0.edit("cellUnderVoltage") { $0.input = "cellVoltageMax" }
    },
  ]

  static let properties: [PlantedDefect] = [
    .init("wrong comparator", .property("underVoltageFloatsLoad")) {
      $0.edit("cellUnderVoltage") { $0.trips = .lessThan }
    },
    .init("wrong figure", .property("underVoltageKeepsCharger")) {
      $0.edit("cellOverVoltage") { $0.threshold = "protections.overVoltageRelease" }
    },
    .init("swapped outcome", .property("underVoltageFloatsLoad")) {
      $0.edit("loadOutput", "underVoltage") { $0.outcome = .state("high") }
    },
    .init("trip wired to the other output", .property("temperatureKeepsLoad")) {
      $0.edit("loadOutput", "underVoltage") { $0.conditions = [.tripped("cellOverTemperature")] }
    },
    .init("cause missing at the charger", .property("cellLimitsFloatCharger")) {
      $0.edit("chargerOutput") { $0.removeAll { $0.id == "underTemperature" } }
    },
    .init("fail-safe row below", .property("invalidReadingFloatsBoth")) {
      $0.edit("ledTempOrOVP") { $0.insert($0.removeFirst(), at: 3) }
    },
    .init("diagnostic that does not fail safe", .property("invalidReadingFloatsBoth")) {
      $0.edit(diagnostic: "battery-voltage-missing") { $0.failsSafe = false }
    },
    .init("output that forgets the on/off input", .property("offFloatsBoth")) {
      $0.edit("chargerOutput") { $0.removeAll { $0.id == "off" } }
    },
    .init("red LED while off", .property("redLEDShowsChargerTrip")) {
      $0.edit("ledTempOrOVP") { $0.removeAll { $0.id == "off" } }
    },
    .init("blue LED upside down", .property("blueLEDShowsLoadHigh")) {
      $0.edit("ledLoadOn", "loadHigh") { $0.conditions = [.state("loadOutput", "floating")] }
    },
    .init("release inside the band", .property("noChatterInsideBand"), profile: "field") {
      $0.profiles[1] = Profile("field", releases: ["cellOverVoltage": "protections.overVoltageRelease"])
    },
    .init("latch that its limit does not keep", .property("switchingClearsNoTrip")) {
      $0.edit("cellOverTemperature") { $0.trips = .lessThan }
    },
  ]
}

@Suite struct PlantedDefectTests {
  @Test(arguments: PlantedDefect.all)
  func `a planted defect is found, and the engine does what its counterexample says`(planted: PlantedDefect) throws {
    let report = try #require(PlantedDefect.reports[planted.testDescription])
    let found: Counterexample?
    switch planted.expected {
    case .defect(let kind, let place):
      found = report.defects.first { $0.kind == kind && $0.place == place }?.counterexample
    case .property(let id): found = report.properties.first { $0.id == id }?.failures.first?.counterexample
    }
    let example = try #require(found, "\(report.defects.map { "\($0.kind) \($0.place): \($0.message)" })")
    #expect(example.isConfirmed, "\(example.words)")
    #expect(!example.words.isEmpty && example.trace.csv.hasPrefix("time,battery_voltage,"))
    #expect(!report.isFlawless)
  }
}
