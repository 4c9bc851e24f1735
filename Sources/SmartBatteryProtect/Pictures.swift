import SpecModel

/// What the pictures of the manual show beside tables and facts.
extension SmartBatteryProtect {
  static let ports: [Port] = [
    Port(
      .fact(\SmartBatteryProtect.names.input), limits: [.fact(\SmartBatteryProtect.supply.operatingVoltage)],
      fuse: .text("connection.batteryFuse"), connects: [.text("connection.in")]),
    Port(
      .fact(\SmartBatteryProtect.names.output), fuse: .text("connection.batteryFuse"),
      connects: [.text("connection.out")],
      except: [
        .init(
          .text("connection.secondSource"),
          decidedBy: Statement(
            "safety.reverse.hazard", choosing: \SmartBatteryProtect.purpose.isBidirectional, from: .B(2),
            as: .compatibility)),
        .init(
          .text("connection.inverter"),
          decidedBy: Statement(
            "safety.inverter.hazard", choosing: \SmartBatteryProtect.purpose.mayFeedInverter, from: .B(3),
            as: .compatibility)),
      ]),
    Port(
      .text("title.alarm-output"), limits: [.atMost(\SmartBatteryProtect.alarmOutput.maximumCurrent)],
      connects: [.text("connection.alarm")]),
    Port(.text("title.remote"), connects: [.text("connection.remoteSwitch")]),
    Port(.fact(\SmartBatteryProtect.names.remoteH), connects: [.text("connection.management")]),
    Port(
      .text("connection.ground"), limits: [.fact(\SmartBatteryProtect.installation.groundWire)],
      fuse: .text("connection.groundFuse"), connects: [.text("picture.batteryMinus")]),
  ]
}
