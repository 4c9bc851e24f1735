import Engine
import SmallBMS
import SpecModel
import Testing

/// The decision tables against the datasheet, at every threshold and its two neighbours.
@Suite struct TableTests {
  @Test func `when all is well both outputs are high and the blue LED is lit`() throws {
    var bench = try Bench()
    let outputs = bench.sample()
    #expect(outputs.isOn && outputs.isLoadHigh && outputs.isChargerHigh && outputs.isBlueLit && !outputs.isRedLit)
    #expect(outputs.milliamperes == Figures.product.supply.currentNormal.value.number.description)
    #expect(outputs.diagnostics.isEmpty && !outputs.failsSafe)
  }

  @Test func `the load output floats from the under-voltage threshold down, and the charger output does not care`()
    throws
  {
    var bench = try Bench()
    let (below, at, above) = around(Figures.underVoltage)
    for (voltage, isHigh) in [(below, false), (at, false), (above, true)] {
      let outputs = bench.sample(["cellVoltageMin": voltage])
      #expect(outputs.isLoadHigh == isHigh && outputs.isBlueLit == isHigh)
      #expect(outputs.isChargerHigh && !outputs.isRedLit)
      let supply = Figures.product.supply
      let current = isHigh ? supply.currentNormal : supply.currentLowCell
      #expect(outputs.milliamperes == current.value.number.description)
      #expect(outputs.matchedRow(of: "loadOutput")?.id == (isHigh ? "otherwise" : "underVoltage"))
    }
  }

  @Test(
    arguments: [
      ("cellVoltageMax", Figures.overVoltage, [false, true, true], "overVoltage"),
      ("cellTemperatureMax", Figures.overTemperature, [false, false, true], "overTemperature"),
      ("cellTemperatureMin", Figures.underTemperature, [true, false, false], "underTemperature"),
    ] as [(InputID, Double, [Bool], RowID)])
  func `the charger output floats beyond its thresholds, and the load output does not care`(
    _ input: InputID, _ threshold: Double, _ trips: [Bool], _ row: RowID
  ) throws {
    var bench = try Bench()
    let (below, at, above) = around(threshold)
    for (value, isTripped) in zip([below, at, above], trips) {
      let outputs = bench.sample([input: value])
      #expect(outputs.isChargerHigh == !isTripped && outputs.isRedLit == isTripped)
      #expect(outputs.isLoadHigh && outputs.isBlueLit)
      #expect(outputs.matchedRow(of: "chargerOutput")?.id == (isTripped ? row : "otherwise"))
      #expect(outputs.matchedRow(of: "ledTempOrOVP")?.id == (isTripped ? row : "otherwise"))
    }
  }

  @Test func `terminal L switches on from 0 V to just below its threshold`() throws {
    var bench = try Bench()
    bench.inputs.setContact("remote", closed: false)
    let (below, at, above) = around(Figures.low)
    for (voltage, isOn) in [
      (0, true), (below, true), (at, false), (above, false), (Double.nan, false), ((0.0).nextDown, false),
    ] {
      let outputs = bench.sample(["remoteL": voltage])
      #expect(outputs.isOn == isOn && outputs.isLoadHigh == isOn && outputs.isChargerHigh == isOn, "\(voltage)")
      #expect(outputs.matchedRow(of: "system")?.id == (isOn ? "low" : "otherwise"))
      #expect(outputs.diagnostics == (voltage < 0 ? ["remote-l-below-zero"] : []))
      #expect(!outputs.failsSafe)
    }
  }

  @Test func `terminal H switches on from just above its threshold to the battery voltage`() throws {
    var bench = try Bench()
    bench.inputs.setContact("remote", closed: false)
    let (below, at, above) = around(Figures.high)
    let battery = around(bench.inputs["batteryVoltage"])
    for (voltage, isOn) in [
      (below, false), (at, false), (above, true), (battery.below, true), (battery.at, true), (battery.above, false),
      (Double.nan, false), (0, false),
    ] {
      let outputs = bench.sample(["remoteH": voltage])
      #expect(outputs.isOn == isOn && outputs.isLoadHigh == isOn, "\(voltage)")
      #expect(outputs.matchedRow(of: "system")?.id == (isOn ? "high" : "otherwise"))
      #expect(outputs.diagnostics == (voltage > battery.at ? ["remote-h-above-battery"] : []))
    }
  }

  @Test func `one way to switch on is enough, and a terminal outside its domain does not undo another way`() throws {
    var bench = try Bench()
    #expect(bench.sample(["remoteL": -1, "remoteH": 1000]).isOn)
    #expect(bench.outputs.diagnostics == ["remote-l-below-zero", "remote-h-above-battery"])
    bench.inputs.setContact("remote", closed: false)
    #expect(!bench.sample().isOn)
    #expect(bench.sample(["remoteL": 0]).isOn)
    #expect(bench.sample(["remoteL": .nan, "remoteH": Figures.high + 1]).isOn)
  }

  @Test func `switched off, both outputs float, both LEDs are dark and little current is drawn`() throws {
    var bench = try Bench()
    bench.inputs.setContact("remote", closed: false)
    for voltage in [Figures.underVoltage, Figures.overVoltage] {
      let outputs = bench.sample(["cellVoltageMin": Figures.underVoltage, "cellVoltageMax": voltage])
      #expect(!outputs.isOn && !outputs.isLoadHigh && !outputs.isChargerHigh)
      #expect(!outputs.isBlueLit && !outputs.isRedLit)
      #expect(outputs.milliamperes == Figures.product.supply.currentRemoteOff.value.number.description)
      #expect(outputs.voltage(of: "load") == nil && outputs.current(of: "load") == nil)
      #expect(outputs.voltage(of: "charger") == nil && outputs.current(of: "charger") == nil)
    }
  }

  @Test func `the supply range has its bounds inside; outside it both outputs float`() throws {
    var bench = try Bench()
    let (low, high) = (around(Figures.lowestSupply), around(Figures.highestSupply))
    for (voltage, isInside) in [
      (low.below, false), (low.at, true), (low.above, true), (high.below, true), (high.at, true), (high.above, false),
    ] {
      let outputs = bench.sample(["batteryVoltage": voltage])
      #expect(outputs.isLoadHigh == isInside && outputs.isChargerHigh == isInside && outputs.failsSafe == !isInside)
      #expect(outputs.diagnostics == (isInside ? [] : ["battery-voltage-out-of-range"]))
    }
  }

  @Test(
    arguments: [
      ("batteryVoltage", "battery-voltage-missing"), ("cellVoltageMin", "cell-voltage-missing"),
      ("cellVoltageMax", "cell-voltage-missing"), ("cellTemperatureMin", "cell-temperature-missing"),
      ("cellTemperatureMax", "cell-temperature-missing"),
    ] as [(InputID, String)], [Double.nan, .infinity, -.infinity])
  func `a missing reading fails safe`(_ reading: (InputID, String), _ value: Double) throws {
    var bench = try Bench()
    let outputs = bench.sample([reading.0: value])
    #expect(outputs.failsSafe && outputs.diagnostics == [reading.1])
    #expect(!outputs.isLoadHigh && !outputs.isChargerHigh && !outputs.isBlueLit && !outputs.isRedLit)
    #expect(outputs.isOn)
    #expect(outputs.quantity(of: "supplyCurrent") == nil)
    #expect(outputs.matchedRow(of: "supplyCurrent")?.outcome == .unspecified)
  }

  @Test(
    arguments: [
      (["cellVoltageMin": -0.001], "cell-voltage-impossible"),
      (["cellVoltageMin": 3.4, "cellVoltageMax": 3.3], "cell-voltage-impossible"),
      (["cellTemperatureMin": -273.16], "cell-temperature-impossible"),
      (["cellTemperatureMin": 21, "cellTemperatureMax": 20], "cell-temperature-impossible"),
    ] as [([InputID: Double], String)])
  func `an impossible reading fails safe`(_ readings: [InputID: Double], _ code: String) throws {
    var bench = try Bench()
    let outputs = bench.sample(readings)
    #expect(outputs.failsSafe && outputs.diagnostics == [code])
    #expect(!outputs.isLoadHigh && !outputs.isChargerHigh)
  }

  @Test func `before the first sample everything floats and nothing has tripped`() throws {
    let bench = try Bench()
    let outputs = bench.engine.initialOutputs
    #expect(!outputs.isLoadHigh && !outputs.isChargerHigh && !outputs.isBlueLit && !outputs.isRedLit)
    #expect(outputs.voltage(of: "load") == nil && outputs.voltage(of: "charger") == nil)
    #expect(bench.engine.initialState.protections.allSatisfy { !$0.isTripped && $0.pending == nil })
  }

  @Test func `all rows that would match can be asked for, and names that do not exist give nothing`() throws {
    var bench = try Bench()
    let outputs = bench.sample([
      "cellVoltageMax": Figures.overVoltage, "cellTemperatureMax": Figures.overTemperature + 1,
    ])
    let holding = zip(SmallBMS.behaviour.table("chargerOutput")?.rows ?? [], outputs.rowsThatHold(in: "chargerOutput"))
    #expect(holding.filter(\.1).map(\.0.id) == ["overVoltage", "overTemperature", "otherwise"])
    #expect(outputs.matchedRow(of: "none") == nil && outputs.rowsThatHold(in: "none").isEmpty)
    #expect(outputs.state(of: "none") == nil && outputs.quantity(of: "system") == nil)
    #expect(outputs.voltage(of: "none") == nil && outputs.isTripped("none") == nil)
    #expect(bench.engine.limits(of: "none") == nil)
  }
}
