import Engine
import Quantities
import SpecModel
import Testing
import Thermostat

@Suite("What the thermostat must do")
struct ThermostatTests {
  private let product = Thermostat()
  private let tenth = Quantity.celsius(0.1)

  /// A thermostat that has run at a temperature, with the window closed, long enough for any delay.
  private func settled(at temperature: Quantity<Celsius>) throws -> Simulator<Thermostat> {
    var thermostat = try Simulator(product)
    thermostat.step(after: .seconds(0)) {
      $0[.roomTemperature] = temperature
      $0[.window] = .closed
    }
    thermostat.step(after: .seconds(3600))
    return thermostat
  }

  @Test("It heats below the lower limit, and goes on until the upper one is reached")
  func heats() throws {
    let heating = product.heating
    var thermostat = try settled(at: heating.on.value)
    #expect(thermostat.now[.heatingRelay] == .open)
    func relay(at temperature: Quantity<Celsius>) -> Thermostat.Relay? {
      thermostat.step(after: .seconds(60)) { $0[.roomTemperature] = temperature }[.heatingRelay]
    }
    #expect(relay(at: heating.on.value - tenth) == .closed)
    #expect(relay(at: heating.off.value - tenth) == .closed)
    #expect(relay(at: heating.off.value) == .open)
    #expect(relay(at: heating.on.value) == .open)
  }

  @Test("It cools when it has been too warm for the whole delay, and not before")
  func waits() throws {
    var thermostat = try settled(at: product.cooling.on.value)
    #expect(thermostat.now[.coolingRelay] == .open)
    let delay = Duration.seconds(180)
    thermostat.step(after: .seconds(1)) { $0[.roomTemperature] = product.cooling.on.value + tenth }
    #expect(thermostat.step(after: delay - .seconds(1))[.coolingRelay] == .open)
    #expect(thermostat.step(after: .seconds(1))[.coolingRelay] == .closed)
    #expect(
      thermostat.step(after: .seconds(1)) { $0[.roomTemperature] = product.cooling.off.value }[.coolingRelay] == .open)
    #expect(thermostat.limits(of: .coolingDemand).tripDelay == delay)
  }

  @Test("A short warm spell starts nothing: the delay begins anew")
  func startsAnew() throws {
    var thermostat = try settled(at: product.cooling.off.value)
    for temperature in [product.cooling.on.value + tenth, product.cooling.on.value] {
      for _ in 0..<5 { thermostat.step(after: .seconds(20)) { $0[.roomTemperature] = temperature } }
      #expect(thermostat.now[.coolingRelay] == .open)
    }
    thermostat.step(after: .seconds(20)) { $0[.roomTemperature] = product.cooling.on.value + tenth }
    #expect(thermostat.step(after: .seconds(100))[.coolingRelay] == .open)
  }

  @Test("An open window opens both relays; closing it brings the demand back at once")
  func opens() throws {
    var cold = try settled(at: product.heating.on.value - tenth)
    var warm = try settled(at: product.cooling.on.value + tenth)
    #expect(cold.now[.heatingRelay] == .closed && warm.now[.coolingRelay] == .closed)
    let open = cold.step(after: .seconds(1)) { $0[.window] = .open }
    #expect(open[.heatingRelay] == .open && open.row(.heatingRelay) == .windowOpen)
    #expect(warm.step(after: .seconds(1)) { $0[.window] = .open }[.coolingRelay] == .open)
    #expect(cold.step(after: .seconds(1)) { $0[.window] = .closed }[.heatingRelay] == .closed)
    #expect(warm.step(after: .seconds(1)) { $0[.window] = .closed }[.coolingRelay] == .closed)
  }

  @Test("Without a usable temperature both relays are open, and the reason is reported")
  func failsSafe() throws {
    var thermostat = try settled(at: product.heating.on.value - tenth)
    let missing = thermostat.step(after: .seconds(1)) { $0[.roomTemperature] = nil }
    #expect(missing[.heatingRelay] == .open && missing.diagnostics == ["sensor-missing"])
    let beyond = thermostat.step(after: .seconds(1)) {
      $0[.roomTemperature] = product.sensor.measuringRange.value.upper + tenth
    }
    #expect(beyond[.coolingRelay] == .open && beyond.diagnostics == ["sensor-out-of-range"])
    #expect(beyond.failsSafe && beyond.row(.coolingRelay) == .sensorFault)
  }

  @Test("Before the first value both relays are open")
  func startsOpen() throws {
    let thermostat = try Simulator(product)
    #expect(thermostat.now[.heatingRelay] == .open && thermostat.now[.coolingRelay] == .open)
  }
}
