import Engine
import Quantities
import SmallBMS
import SpecModel
import Testing

/// The engine as those use it who have a product: by keys.
@Suite struct SimulatorTests {
  private static func comfortable(_ readings: inout Readings<SmallBMS>) {
    readings[.batteryVoltage] = .volts(13.2)
    (readings[.cellVoltageMin], readings[.cellVoltageMax]) = (.volts(3.3), .volts(3.31))
    (readings[.cellTemperatureMin], readings[.cellTemperatureMax]) = (.celsius(20), .celsius(21))
    readings[.remote] = .closed
  }

  @Test func `before the first sample nothing is read and both outputs float`() throws {
    let module = try Simulator(SmallBMS())
    #expect(module.readings[.batteryVoltage] == nil && module.readings[.remote] == .open)
    #expect(module.now[.loadOutput] == .floating && module.now[.chargerOutput] == .floating)
    #expect(module.now.failsSafe && module.now.row(.loadOutput) == .failSafe)
  }

  @Test func `a sample says states, reasons, voltages, currents and diagnostics`() throws {
    var module = try Simulator(SmallBMS())
    let now = module.step(after: .seconds(0)) {
      Self.comfortable(&$0)
      $0[.loadResistance] = Quantity(100)
    }
    #expect(now[.system] == .on && now[.loadOutput] == .high && now[.ledLoadOn] == .on && now[.ledTempOrOVP] == .off)
    #expect(now.voltage(.loadOutput) == .volts(13.1) && now.voltage(.chargerOutput) == .volts(12.6))
    #expect(now.current(.loadOutput) == .flowing(.milliamperes(131)))
    #expect(now.current(.chargerOutput) == .flowing(.amperes(0)))
    #expect(now[.supplyCurrent] == SmallBMS().supply.currentNormal.value)
    #expect(!now.failsSafe && now.diagnostics.isEmpty && !now.isTripped(.cellUnderVoltage))
    #expect(module.now == now)
  }

  @Test func `readings stay until they are changed`() throws {
    var module = try Simulator(SmallBMS())
    module.step(after: .zero, Self.comfortable)
    let now = module.step(after: .seconds(60)) { $0[.cellVoltageMin] = .volts(2.8) }
    #expect(now[.loadOutput] == .floating && now.row(.loadOutput) == .underVoltage)
    #expect(now.voltage(.loadOutput) == nil && now.current(.loadOutput) == .floating)
    #expect(now.isTripped(.cellUnderVoltage) && now[.chargerOutput] == .high)
    #expect(module.step(after: .seconds(60)) == now)
    #expect(module.readings[.cellVoltageMin] == .volts(2.8) && module.readings[.cellVoltageMax] == .volts(3.31))
  }

  @Test func `a reading that is taken away is missing, and what no row specifies is nil with its row`() throws {
    var module = try Simulator(SmallBMS())
    module.step(after: .zero, Self.comfortable)
    let now = module.step(after: .seconds(1)) { $0[.cellTemperatureMin] = nil }
    #expect(now.failsSafe && now.diagnostics == ["cell-temperature-missing"])
    #expect(now[.supplyCurrent] == nil && now.row(.supplyCurrent) == .failSafe)
  }

  @Test(arguments: ["2.8", "2.80", "2.800000001", "2.799999999"])
  func `a decimal is at a limit exactly if it equals the limit`(_ text: String) throws {
    var module = try Simulator(SmallBMS())
    let voltage = Quantity<Volt>(try #require(ExactDecimal(text)))
    let now = module.step(after: .zero) {
      Self.comfortable(&$0)
      $0[.cellVoltageMin] = voltage
    }
    #expect(now.isTripped(.cellUnderVoltage) == (voltage <= SmallBMS().protections.underVoltage.value))
    #expect(module.readings[.cellVoltageMin] == voltage)
  }

  @Test func `what was measured goes in bit by bit`() throws {
    var module = try Simulator(SmallBMS())
    for (voltage, isTripped) in [(2.8, true), (2.8.nextUp, false), (.nan, false)] {
      let now = module.step(after: .seconds(1)) {
        Self.comfortable(&$0)
        $0[.cellVoltageMin, in: Volt.self] = voltage
      }
      #expect(now.isTripped(.cellUnderVoltage) == isTripped && now.failsSafe == voltage.isNaN)
      #expect(module.readings[.cellVoltageMin, in: Volt.self].bitPattern == voltage.bitPattern)
    }
    #expect(module.readings[.cellVoltageMin] == nil)
  }

  @Test func `a short circuit is unlimited where nothing limits it, and reported`() throws {
    var module = try Simulator(SmallBMS())
    let now = module.step(after: .zero) {
      Self.comfortable(&$0)
      ($0[.loadResistance], $0[.chargerResistance]) = (Quantity(0), Quantity(0))
    }
    #expect(now.current(.loadOutput) == .unlimited && now.isOverloaded(.loadOutput))
    #expect(now.current(.chargerOutput) == .flowing(SmallBMS().chargerOutput.maximumCurrent.value))
    #expect(now.voltage(.chargerOutput) == .volts(0))
    #expect(now.diagnostics == ["load-output-overload", "charger-output-current-limited"])
  }

  @Test func `an output that sources from a supply that is not read has no known voltage and current`() throws {
    var fan = try Simulator(FanController())
    let now = fan.step(after: .zero) { ($0[.air], $0[.door]) = (.celsius(40), .closed) }
    #expect(now.isSourcing(.fan) && now.voltage(.fan) == nil && now.current(.fan) == .unstated)
    let off = fan.step(after: .zero) { $0[.door] = .open }
    #expect(!off.isSourcing(.fan) && off.voltage(.fan) == nil && off.current(.fan) == .floating)
  }

  @Test func `a copy goes its own way`() throws {
    var module = try Simulator(SmallBMS(), profile: "field")
    module.step(after: .zero, Self.comfortable)
    var other = module
    other.step(after: .seconds(1)) { $0[.cellVoltageMin] = .volts(2.5) }
    #expect(module.now[.loadOutput] == .high && other.now[.loadOutput] == .floating)
    #expect(module.step(after: .seconds(1)) { $0[.cellVoltageMin] = .volts(3) }[.loadOutput] == .high)
    #expect(other.step(after: .seconds(1)) { $0[.cellVoltageMin] = .volts(3) }[.loadOutput] == .floating)
  }

  @Test func `a profile is asked for by name, and a slip of the pen is answered with the nearest`() throws {
    let facts = SmallBMS().protections
    let field = try Simulator(SmallBMS(), profile: "field")
    #expect(field.limits(of: .cellUnderVoltage).releaseThreshold == facts.underVoltageRelease.value)
    #expect(field.limits(of: .cellOverTemperature).releaseThreshold == nil)
    #expect(field.limits(of: .cellOverTemperature).threshold == facts.overTemperature.value)
    let error = #expect(throws: EngineError.self) { try Simulator(SmallBMS(), profile: "feild") }
    #expect(
      error?.description
        == "settings: there is no profile \"feild\"; did you mean \"field\"? Expected one of datasheet, field")
  }

  @Test func `thresholds and delays are set by protection, in its unit`() throws {
    var module = try Simulator(SmallBMS(), profile: "field") {
      $0[.cellOverVoltage].threshold = .volts(3.65)
      $0[.cellOverVoltage].releaseThreshold = .volts(3.5)
      $0[.cellUnderVoltage].tripDelay = .seconds(5)
      $0[.cellUnderTemperature].threshold = .celsius(0)
    }
    #expect(module.limits(of: .cellOverVoltage).threshold == .volts(3.65))
    #expect(module.limits(of: .cellOverVoltage).releaseThreshold == .volts(3.5))
    #expect(module.limits(of: .cellUnderVoltage).tripDelay == .seconds(5))
    #expect(module.limits(of: .cellUnderTemperature).threshold == .celsius(0))
    module.step(after: .zero, Self.comfortable)
    #expect(module.step(after: .seconds(1)) { $0[.cellVoltageMin] = .volts(2.7) }[.loadOutput] == .high)
    #expect(module.step(after: .milliseconds(4_999))[.loadOutput] == .high)
    #expect(module.step(after: .milliseconds(1))[.loadOutput] == .floating)
  }

  @Test func `a threshold that releases what trips is refused with its place`() {
    let error = #expect(throws: EngineError.self) {
      try Simulator(SmallBMS()) { $0[.cellOverVoltage].releaseThreshold = .volts(3.8) }
    }
    #expect(error?.place == .protection("cellOverVoltage"))
  }

  @Test func `another product is used the same way`() throws {
    var fan = try Simulator(FanController())
    let now = fan.step(after: .zero) {
      ($0[.air], $0[.supply], $0[.door]) = (.celsius(40), .volts(12), .closed)
      $0[.motor] = Quantity(1, .kilo)
    }
    #expect(now[.fan] == .turning && now.row(.fan) == .needed && now.isTripped(.hot))
    #expect(now.voltage(.fan) == .volts(10.75) && now.current(.fan) == .flowing(Quantity(10.75, .milli)))
    #expect(now[.draw] == nil && now.row(.draw) == .turning)
    #expect(fan.step(after: .zero) { $0[.door] = .open }[.draw] == .milliamperes(0.5))
    #expect(fan.readings[.motor] == Quantity(1000))
  }

  @Test func `a table of which no row holds decides nothing, by no row`() throws {
    var product = FanController()
    product.behaviour.tables[1] = DecisionTable(.draw, rows: [.init(.still, when: .any([]), then: \.idle)])
    let now = try Simulator(product).now
    #expect(now[.draw] == nil && now.row(.draw) == nil)
  }
}

/// Columns by keys: the same as sample by sample.
@Suite struct ColumnTests {
  @Test func `columns decide what samples decide`() throws {
    let voltages = [3.3, 2.8, 3.0, 3.2, .nan, 3.3]
    var module = try Simulator(SmallBMS(), profile: "field")
    var columns = module.columns(count: voltages.count)
    columns[.batteryVoltage] = voltages.map { _ in 13.2 }
    columns[.cellVoltageMin] = voltages
    columns[.cellVoltageMax] = voltages.map { _ in 3.3 }
    columns[.cellTemperatureMin] = voltages.map { _ in 20 }
    columns[.cellTemperatureMax] = columns[.cellTemperatureMin]
    columns[.remote] = voltages.indices.map { $0 == 5 ? .open : .closed }
    columns.seconds = voltages.map { _ in 1 }
    let decided = module.step(columns)

    var other = try Simulator(SmallBMS(), profile: "field")
    let moments = voltages.indices.map { row in
      other.step(after: .seconds(1)) { columns.copy(row: row, to: &$0) }
    }
    #expect(decided.count == voltages.count && columns[.remote].last == .open)
    #expect(decided[.loadOutput] == moments.map { $0[.loadOutput] })
    #expect(decided[.loadOutput] == [.high, .floating, .floating, .high, .floating, .floating])
    #expect(Array(decided.tripped(.cellUnderVoltage)) == moments.map { $0.isTripped(.cellUnderVoltage) })
    #expect(Array(decided.failsSafe) == moments.map(\.failsSafe))
    #expect(
      decided.voltages(.loadOutput).map { Quantity<Volt>(nearest: $0) } == moments.map { $0.voltage(.loadOutput) })
    #expect(decided.currents(.chargerOutput).map(\.isNaN) == moments.map { $0.current(.chargerOutput) == .floating })
    #expect(decided.rows(.loadOutput) == moments.map { $0.row(.loadOutput) })
    #expect(decided[.supplyCurrent] == moments.map { $0[.supplyCurrent] })
    #expect(decided.positions(.system) == [0, 0, 0, 0, 0, 3])
    #expect(decided.diagnostics["cell-voltage-missing"].map(Array.init) == [false, false, false, false, true, false])
    #expect(decided.diagnostics["cell-voltage-mising"] == nil)
  }

  @Test func `columns go on where samples were, and samples where columns were`() throws {
    var module = try Simulator(SmallBMS(), profile: "field")
    var columns = module.columns(count: 1)
    columns[.cellVoltageMin] = [2.5]
    #expect(module.step(columns).tripped(.cellUnderVoltage)[0])
    let now = module.step(after: .seconds(1)) { $0[.cellVoltageMin] = .volts(3) }
    #expect(now.isTripped(.cellUnderVoltage))
    columns[.cellVoltageMin] = [3.1]
    #expect(module.step(columns).tripped(.cellUnderVoltage)[0])
  }
}
