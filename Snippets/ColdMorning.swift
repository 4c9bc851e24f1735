import Engine
import SmallBMS

// A cold morning: the battery is full enough, but one cell is too cold to be charged.
var module = try Simulator(SmallBMS())
let now = module.step(after: .seconds(0)) {
  $0[.batteryVoltage] = .volts(13.2)
  $0[.cellVoltageMin] = .volts(3.29)
  $0[.cellVoltageMax] = .volts(3.31)
  $0[.cellTemperatureMin] = .celsius(4)
  $0[.cellTemperatureMax] = .celsius(6)
  $0[.remote] = .closed
}
print(now[.loadOutput] == .high, now[.chargerOutput] == .floating)  // true true
print(now.row(.chargerOutput) == .underTemperature)  // true: the reason
print(now.voltage(.loadOutput) == .volts(13.1), now.voltage(.chargerOutput) == nil)  // true true
