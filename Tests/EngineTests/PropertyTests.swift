import Engine
import ReferenceModels
import SmallBMS
import SpecModel
import Testing

/// What must hold for any readings, shown on many.
@Suite struct PropertyTests {
  private static let samples = 4000

  /// Readings around the thresholds, on them, and missing; the two of a pair are usually in order.
  static func inputs(_ engine: Engine, _ random: inout SplitMix64) -> Inputs {
    func pick(_ values: [Double], spread: Double) -> Double {
      let value = values.randomElement(using: &random) ?? 0
      return switch Int.random(in: 0..<40, using: &random) {
      case 0: .nan
      case 1..<12: [value.nextDown, value, value.nextUp].randomElement(using: &random) ?? value
      default: value + Double.random(in: -spread...spread, using: &random)
      }
    }
    func pair(_ values: [Double], spread: Double) -> (low: Double, high: Double) {
      let (a, b) = (pick(values, spread: spread), pick(values, spread: spread))
      return a > b && Int.random(in: 0..<20, using: &random) > 0 ? (b, a) : (a, b)
    }
    var inputs = engine.inputs
    inputs["batteryVoltage"] = pick([Figures.lowestSupply, 12, 24, 48, Figures.highestSupply], spread: 2)
    (inputs["cellVoltageMin"], inputs["cellVoltageMax"]) = pair(
      [Figures.underVoltage, Figures.underVoltageRelease, Figures.overVoltageRelease, Figures.overVoltage], spread: 0.3)
    (inputs["cellTemperatureMin"], inputs["cellTemperatureMax"]) = pair(
      [Figures.underTemperature, 20, 20, Figures.overTemperature], spread: 10)
    inputs.setContact("remote", closed: Bool.random(using: &random))
    inputs["remoteL"] = pick([.nan, .nan, 0, Figures.low], spread: 1)
    inputs["remoteH"] = pick([.nan, .nan, Figures.high, inputs["batteryVoltage"]], spread: 1)
    inputs["loadResistance"] = pick([.nan, 12, 1000], spread: 12).magnitude
    inputs["chargerResistance"] = pick([.nan, 0, 1200, 1000], spread: 500).magnitude
    return inputs
  }

  private static func isMissingOrImpossible(_ inputs: Inputs) -> Bool {
    let readings: [InputID] = [
      "batteryVoltage", "cellVoltageMin", "cellVoltageMax", "cellTemperatureMin", "cellTemperatureMax",
    ]
    return readings.contains { !inputs[$0].isFinite } || inputs["cellVoltageMin"] > inputs["cellVoltageMax"]
      || inputs["cellTemperatureMin"] > inputs["cellTemperatureMax"]
      || !(Figures.lowestSupply...Figures.highestSupply).contains(inputs["batteryVoltage"])
  }

  @Test(arguments: ["datasheet", "field"])
  func `the safety facts hold for any readings`(_ profile: String) throws {
    var bench = try Bench(profile: profile)
    var random = SplitMix64(state: 1)
    var seen: Set<String> = []
    for _ in 0..<Self.samples {
      bench.inputs = Self.inputs(bench.engine, &random)
      let (inputs, outputs) = (bench.inputs, bench.sample())
      let isInvalid = Self.isMissingOrImpossible(inputs)
      let chargerTrips = ["cellOverVoltage", "cellOverTemperature", "cellUnderTemperature"].contains {
        outputs.isTripped(ProtectionID($0)) == true
      }
      #expect(outputs.failsSafe == isInvalid)
      if isInvalid || !outputs.isOn { #expect(!outputs.isLoadHigh && !outputs.isChargerHigh) }
      if inputs["cellVoltageMin"] <= Figures.underVoltage { #expect(!outputs.isLoadHigh) }
      if inputs["cellVoltageMax"] >= Figures.overVoltage || inputs["cellTemperatureMax"] > Figures.overTemperature
        || inputs["cellTemperatureMin"] < Figures.underTemperature
      {
        #expect(!outputs.isChargerHigh)
      }
      #expect(outputs.isBlueLit == outputs.isLoadHigh)
      #expect(outputs.isRedLit == (outputs.isOn && !isInvalid && chargerTrips))
      if outputs.isOn, !isInvalid {
        #expect(outputs.isLoadHigh == (outputs.isTripped("cellUnderVoltage") == false))
        #expect(outputs.isChargerHigh == !chargerTrips)
      }
      #expect((outputs.voltage(of: "load") != nil) == outputs.isLoadHigh)
      #expect((outputs.current(of: "charger") != nil) == outputs.isChargerHigh)
      if let current = outputs.current(of: "charger") { #expect((0...Figures.chargerMaximum).contains(current)) }
      #expect((outputs.quantity(of: "supplyCurrent") == nil) == isInvalid)
      for table in bench.engine.behaviour.tables {
        seen.insert("\(table.id).\(try #require(outputs.matchedRow(of: table.id)).id)")
      }
    }
    // Otherwise the readings would not have shown much.
    #expect(seen.count == bench.engine.behaviour.tables.map(\.rows.count).reduce(0, +))
  }

  @Test func `temperature never trips the load and under-voltage never trips the charger`() throws {
    var random = SplitMix64(state: 2)
    var bench = try Bench()
    let healthy = bench.inputs
    for _ in 0..<Self.samples {
      let reading = Self.inputs(bench.engine, &random)
      bench.inputs = healthy
      let temperatures = [reading["cellTemperatureMin"], reading["cellTemperatureMax"]].filter(\.isFinite)
      guard let low = temperatures.min(), let high = temperatures.max(), reading["cellVoltageMin"].isFinite else {
        continue
      }
      #expect(bench.sample(["cellTemperatureMin": low, "cellTemperatureMax": high]).isLoadHigh)
      bench.inputs = healthy
      let cell = min(reading["cellVoltageMin"].magnitude, healthy["cellVoltageMax"])
      #expect(bench.sample(["cellVoltageMin": cell]).isChargerHigh)
    }
  }

  @Test(arguments: ["datasheet", "field"])
  func `switching off and on never clears a trip`(_ profile: String) throws {
    var random = SplitMix64(state: 3)
    let engine = try Bench(profile: profile).engine
    var (switched, left) = (engine.initialState, engine.initialState)
    for _ in 0..<Self.samples {
      var inputs = Self.inputs(engine, &random)
      (switched, _) = engine.step(switched, inputs, after: 1)
      inputs.setContact("remote", closed: true)
      (left, _) = engine.step(left, inputs, after: 1)
      #expect(switched == left)
    }
  }

  @Test func `the pure step and the fast path give the same, with delays and hysteresis`() throws {
    let overrides = Dictionary(
      uniqueKeysWithValues: SmallBMS.behaviour.protections.map {
        ($0.id, Settings.Override(tripDelay: 1.5, releaseDelay: 2.5))
      })
    let engine = try Bench(profile: "field", overrides: overrides).engine
    var random = SplitMix64(state: 4)
    var (state, fastState, fastOutputs) = (engine.initialState, engine.initialState, engine.initialOutputs)
    var trips = 0
    for _ in 0..<Self.samples {
      let inputs = Self.inputs(engine, &random)
      let seconds = Double.random(in: 0...3, using: &random)
      let before = state
      let (next, outputs) = engine.step(state, inputs, after: seconds)
      #expect(state == before)
      engine.advance(&fastState, inputs, after: seconds, into: &fastOutputs)
      #expect(next == fastState && outputs == fastOutputs)
      state = next
      trips += state.protections.count(where: \.isTripped)
    }
    #expect(trips > Self.samples / 10)
  }
}
