import Engine
import Quantities
import SmartBatteryProtect
import Testing

@Suite struct SimulatorTests {
  @Test("the article about the engine says what the device does")
  func article() throws {
    var device = try Simulator(SmartBatteryProtect(), choices: .choose(.mode, .alarm), .choose(.setting, .three))
    device.step(after: .seconds(0)) {
      $0[.batteryVoltage] = .volts(11.2)
      $0[.remote] = .closed
    }
    #expect(device.step(after: .seconds(12))[.alarm] == .continuous)
    #expect(device.step(after: .seconds(78))[.load] == .disconnected)
  }

  @Test("no model changes what the device decides", arguments: SmartBatteryProtect.Model.allCases)
  func models(model: SmartBatteryProtect.Model) throws {
    var device = try Simulator(SmartBatteryProtect(), choices: .choose(.model, model))
    device.step(after: .seconds(0)) {
      $0[.batteryVoltage] = .volts(12.6)
      $0[.remote] = .closed
    }
    #expect(device.step(after: .milliseconds(999))[.load] == .disconnected)
    #expect(device.step(after: .milliseconds(1))[.load] == .connected)
  }
}
