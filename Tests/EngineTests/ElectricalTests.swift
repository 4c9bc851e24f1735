import Engine
import SmallBMS
import Testing

@Suite struct ElectricalTests {
  @Test func `an output lies its drop below the battery voltage, and without a load carries no current`() throws {
    var bench = try Bench()
    for battery in [Figures.lowestSupply, 12.8, 25.6, 51.2, Figures.highestSupply] {
      let outputs = bench.sample(["batteryVoltage": battery])
      #expect(outputs.voltage(of: "load") == battery - Figures.loadDrop && outputs.current(of: "load") == 0)
      #expect(outputs.voltage(of: "charger") == battery - Figures.chargerDrop && outputs.current(of: "charger") == 0)
    }
  }

  @Test func `current follows Ohm's law`() throws {
    var bench = try Bench()
    let outputs = bench.sample(["batteryVoltage": 12, "loadResistance": 100, "chargerResistance": 10_000])
    #expect(outputs.current(of: "load") == (12 - Figures.loadDrop) / 100)
    #expect(outputs.current(of: "charger") == (12 - Figures.chargerDrop) / 10_000)
    #expect(outputs.diagnostics.isEmpty)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -5])
  func `a resistance that is none is no connection`(_ resistance: Double) throws {
    var bench = try Bench()
    let outputs = bench.sample(["loadResistance": resistance, "chargerResistance": resistance])
    #expect(outputs.current(of: "load") == 0 && outputs.current(of: "charger") == 0)
    #expect(outputs.diagnostics.isEmpty)
  }

  @Test func `exactly the largest current is no overload; the least bit more is reported and flows`() throws {
    var bench = try Bench()
    let battery = 12.0
    let voltage = battery - Figures.loadDrop
    let resistance = voltage / Figures.loadMaximum
    bench.sample(["batteryVoltage": battery, "loadResistance": resistance])
    #expect(bench.outputs.current(of: "load") == Figures.loadMaximum && bench.outputs.diagnostics.isEmpty)
    bench.sample(["loadResistance": resistance * (1 - 1e-12)])
    #expect(try #require(bench.outputs.current(of: "load")) > Figures.loadMaximum)
    #expect(bench.outputs.voltage(of: "load") == voltage)
    #expect(bench.outputs.diagnostics == ["load-output-overload"])
    #expect(bench.outputs.isLoadHigh)
  }

  @Test func `the charger output holds its largest current, at the voltage which that makes`() throws {
    var bench = try Bench()
    let voltage = 12 - Figures.chargerDrop
    bench.sample(["batteryVoltage": 12, "chargerResistance": voltage / Figures.chargerMaximum * (1 + 1e-12)])
    #expect(bench.outputs.diagnostics.isEmpty)
    bench.sample(["chargerResistance": 500])
    #expect(bench.outputs.current(of: "charger") == Figures.chargerMaximum)
    #expect(bench.outputs.voltage(of: "charger") == Figures.chargerMaximum * 500)
    #expect(bench.outputs.diagnostics == ["charger-output-current-limited"])
  }

  @Test(arguments: [0, -0.0])
  func `a short circuit is without limit at the load output and limited at the charger output`(_ short: Double) throws {
    var bench = try Bench()
    bench.sample(["loadResistance": short, "chargerResistance": short])
    #expect(bench.outputs.current(of: "load") == .infinity)
    #expect(bench.outputs.current(of: "charger") == Figures.chargerMaximum)
    #expect(bench.outputs.voltage(of: "charger")?.bitPattern == (0.0).bitPattern)
    #expect(bench.outputs.diagnostics == ["load-output-overload", "charger-output-current-limited"])
  }

  @Test func `a floating output has no voltage and no overload, whatever is connected`() throws {
    var bench = try Bench()
    bench.inputs.setContact("remote", closed: false)
    bench.sample(["loadResistance": 0, "chargerResistance": 0])
    #expect(bench.outputs.voltage(of: "load") == nil && bench.outputs.current(of: "load") == nil)
    #expect(bench.outputs.voltage(of: "charger") == nil && bench.outputs.current(of: "charger") == nil)
    #expect(bench.outputs.diagnostics.isEmpty)
  }
}
