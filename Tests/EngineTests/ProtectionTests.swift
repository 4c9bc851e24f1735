import Engine
import Quantities
import SmallBMS
import SpecModel
import Testing

/// What trips, what releases, and when.
@Suite struct ProtectionTests {
  @Test func `the datasheet profile has neither hysteresis nor delay`() throws {
    let engine = try Bench().engine
    for protection in engine.behaviour.protections {
      let limits = try #require(engine.limits(of: protection.id))
      #expect(limits.releaseThreshold == nil && limits.tripDelay == 0 && limits.releaseDelay == 0)
    }
  }

  @Test func `in the field profile under-voltage releases at its release threshold`() throws {
    var bench = try Bench(profile: "field")
    let (below, at, _) = around(Figures.underVoltageRelease)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": Figures.underVoltage.nextUp]) == false)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": Figures.underVoltage]) == true)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": Figures.underVoltage.nextUp]) == true)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": below]) == true)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": at]) == false)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": below]) == false)
  }

  @Test func `in the field profile over-voltage releases below its release threshold`() throws {
    var bench = try Bench(profile: "field")
    let (below, at, _) = around(Figures.overVoltageRelease)
    #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": Figures.overVoltage.nextDown]) == false)
    #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": Figures.overVoltage]) == true)
    #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": at]) == true)
    #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": below]) == false)
    #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": at]) == false)
  }

  @Test func `temperatures have no hysteresis in the field profile`() throws {
    var bench = try Bench(profile: "field")
    #expect(bench.trips("cellOverTemperature", ["cellTemperatureMax": Figures.overTemperature.nextUp]) == true)
    #expect(bench.trips("cellOverTemperature", ["cellTemperatureMax": Figures.overTemperature]) == false)
  }

  @Test func `a threshold can be set, and is exactly the decimal that was given`() throws {
    var bench = try Bench(overrides: ["cellUnderVoltage": .init(threshold: 2.6)])
    #expect(bench.engine.limits(of: "cellUnderVoltage")?.threshold == 2.6)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": 2.6.nextUp]) == false)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": 2.6]) == true)
  }

  @Test func `a release threshold can be set without a profile`() throws {
    var bench = try Bench(overrides: ["cellUnderTemperature": .init(releaseThreshold: 8)])
    #expect(bench.trips("cellUnderTemperature", ["cellTemperatureMin": Figures.underTemperature.nextDown]) == true)
    #expect(bench.trips("cellUnderTemperature", ["cellTemperatureMin": 8.0.nextDown]) == true)
    #expect(bench.trips("cellUnderTemperature", ["cellTemperatureMin": 8]) == false)
  }

  @Test func `a trip delay counts from the first sample that is beyond, and starts again after one that is not`() throws
  {
    var bench = try Bench(overrides: ["cellUnderVoltage": .init(tripDelay: 3)])
    let (trip, fine) = (Figures.underVoltage, Figures.underVoltageRelease)
    // However long ago the last good sample was.
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": trip], after: 100) == false)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": trip], after: 2.9) == false)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": fine], after: 1) == false)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": trip], after: 1) == false)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": trip], after: 2.9) == false)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": trip], after: 0.1) == true)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": fine], after: 0) == false)
  }

  @Test func `a release delay counts from the first sample that is back`() throws {
    for profile in ["datasheet", "field"] {
      var bench = try Bench(profile: profile, overrides: ["cellOverVoltage": .init(releaseDelay: 2)])
      let fine = Figures.overVoltageRelease.nextDown
      #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": Figures.overVoltage]) == true)
      #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": fine], after: 50) == true)
      #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": fine], after: 1) == true)
      #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": Figures.overVoltage], after: 1) == true)
      #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": fine], after: 1) == true)
      #expect(bench.trips("cellOverVoltage", ["cellVoltageMax": fine], after: 2) == false)
    }
  }

  @Test(arguments: [0.1, 0.01, 0.001, 1.0 / 3])
  func `a delay is over after as many time steps as make it up, rounded or not`(_ step: Double) throws {
    var bench = try Bench(overrides: ["cellUnderVoltage": .init(tripDelay: 1)])
    let count = Int((1 / step).rounded())
    for number in 0...count {
      let isTripped = bench.trips("cellUnderVoltage", ["cellVoltageMin": Figures.underVoltage], after: step)
      #expect(isTripped == (number == count))
    }
  }

  @Test func `time that stands still or goes backwards does not shorten a delay`() throws {
    var bench = try Bench(overrides: ["cellUnderVoltage": .init(tripDelay: 1)])
    for seconds in [0, 0, -5, .nan, 0.5, -5, 0.4] {
      #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": Figures.underVoltage], after: seconds) == false)
    }
    #expect(bench.trips("cellUnderVoltage", [:], after: 0.1) == true)
  }

  @Test(
    arguments: [
      ["cellVoltageMin": Double.nan], ["cellVoltageMin": -1], ["cellVoltageMin": 100],
    ] as [[InputID: Double]])
  func `an unusable reading keeps a protection as it is and restarts its timers`(_ bad: [InputID: Double]) throws {
    var bench = try Bench(overrides: ["cellUnderVoltage": .init(tripDelay: 2, releaseDelay: 2)])
    let trip: [InputID: Double] = ["cellVoltageMin": Figures.underVoltage]
    let fine: [InputID: Double] = ["cellVoltageMin": Figures.underVoltageRelease]
    #expect(bench.trips("cellUnderVoltage", trip) == false)
    #expect(bench.trips("cellUnderVoltage", bad, after: 5) == false)
    #expect(bench.trips("cellUnderVoltage", trip, after: 5) == false)
    #expect(bench.trips("cellUnderVoltage", trip, after: 2) == true)
    #expect(bench.trips("cellUnderVoltage", fine) == true)
    #expect(bench.trips("cellUnderVoltage", bad, after: 5) == true)
    #expect(bench.trips("cellUnderVoltage", fine, after: 5) == true)
    #expect(bench.trips("cellUnderVoltage", fine, after: 2) == false)
  }

  @Test func `protections are evaluated while the system is off and while other inputs fail`() throws {
    var bench = try Bench(profile: "field")
    bench.inputs.setContact("remote", closed: false)
    #expect(bench.trips("cellUnderVoltage", ["cellVoltageMin": Figures.underVoltage]) == true)
    let between = Figures.underVoltage.nextUp
    bench.inputs.setContact("remote", closed: true)
    #expect(!bench.sample(["cellVoltageMin": between]).isLoadHigh)
    #expect(
      bench.trips("cellUnderVoltage", ["cellVoltageMin": Figures.underVoltageRelease, "batteryVoltage": .nan]) == false)
    #expect(bench.outputs.failsSafe)
    #expect(
      bench.trips("cellUnderVoltage", ["cellVoltageMin": Figures.underVoltage, "cellTemperatureMax": .nan]) == true)
  }

  @Test(
    arguments: [
      ("cellUnderVoltage", "3.2", "3.1"), ("cellUnderVoltage", "2.8", "2.8"), ("cellOverVoltage", "3.5", "3.6"),
      ("cellOverTemperature", "50", "50.1"), ("cellUnderTemperature", "5", "4.9"),
    ] as [(ProtectionID, String, String)])
  func `a release threshold that would release what still trips is refused`(
    _ id: ProtectionID, _ threshold: String, _ release: String
  ) throws {
    let override = Settings.Override(threshold: ExactDecimal(threshold), releaseThreshold: ExactDecimal(release))
    let error = #expect(throws: EngineError.self) { try Bench(overrides: [id: override]) }
    #expect(error?.place == .protection(id))
    guard case .releaseOnWrongSide = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a release threshold equal to the threshold is fine where the two relations exclude each other`() throws {
    _ = try Bench(overrides: ["cellOverVoltage": .init(releaseThreshold: 3.75)])
    _ = try Bench(overrides: ["cellUnderTemperature": .init(releaseThreshold: 5)])
  }

  @Test(arguments: [-1, .nan, .infinity, -0.001])
  func `a delay has to be a finite number of at least 0`(_ delay: Double) throws {
    for override in [Settings.Override(tripDelay: delay), .init(releaseDelay: delay)] {
      let error = #expect(throws: EngineError.self) { try Bench(overrides: ["cellOverVoltage": override]) }
      #expect(error?.place == .protection("cellOverVoltage"))
      #expect(error?.description.contains("finite") == true)
    }
  }

  @Test func `settings for a protection that does not exist are refused`() {
    let error = #expect(throws: EngineError.self) { try Bench(overrides: ["cellUnderVotlage": .init()]) }
    #expect(
      error
        == EngineError(
          .settings,
          .unknownName(
            UnknownName(
              "cellUnderVotlage", kind: "protection", known: SmallBMS.behaviour.protections.map(\.id.name)))))
    #expect(error?.description.contains("did you mean \"cellUnderVoltage\"?") == true)
  }
}
