import SpecModel

/// What the pictures of the manual show beside tables and facts.
extension SmallBMS {
  static let ports: [Port] = [
    Port(.fact(\SmallBMS.purpose.batteryConnector), connects: [.fact(\SmallBMS.purpose.batteries)]),
    Port(
      .text("title.load-output"),
      limits: [.fact(\SmallBMS.loadOutput.voltageWhenHigh), .atMost(\SmallBMS.loadOutput.maximumCurrent)],
      fuse: .text("connection.fuse"), connects: [.fact(\SmallBMS.loadOutput.mayControl)]),
    Port(
      .text("title.charger-output"),
      limits: [.fact(\SmallBMS.chargerOutput.voltageWhenHigh), .atMost(\SmallBMS.chargerOutput.maximumCurrent)],
      connects: [.fact(\SmallBMS.chargerOutput.mayControl)],
      except: [
        .init(
          .text("connection.relayCoil"),
          decidedBy: Statement(
            "charger.inductive", choosing: \SmallBMS.chargerOutput.mayFeedInductiveLoad, from: .F(10),
            as: .compatibility))
      ]),
    Port(
      .fact(\SmallBMS.onOffInput.terminalL), .fact(\SmallBMS.onOffInput.terminalH),
      connects: [.text("connection.contact")]),
    Port(
      except: [
        .init(
          .fact(\SmallBMS.purpose.unsuitableFor),
          decidedBy: Statement(
            "purpose.notSuitable", choosing: \SmallBMS.purpose.hasVEBusInterface, from: .F(2), as: .compatibility))
      ]),
  ]

  static let switchingContacts: [SwitchingContact] = [
    SwitchingContact(
      from: .terminal(\SmallBMS.onOffInput.terminalL), to: .terminal(\SmallBMS.onOffInput.terminalH),
      Statement("onOff.join", from: .F(13), claims: onWhenJoined)),
    SwitchingContact(
      from: .terminal(\SmallBMS.onOffInput.terminalH), to: .batteryPlus,
      Statement("onOff.high", from: .F(13), .R(3), claims: onWhenHighAtBatteryPlus)),
    SwitchingContact(
      from: .terminal(\SmallBMS.onOffInput.terminalL), to: .batteryMinus,
      Statement("onOff.low", from: .F(13), claims: onWhenLowAtBatteryMinus)),
  ]

  static let loadOnLamp = Lamp<SmallBMS>("led.loadOn", .ledLoadOn, litIn: .on, colour: \.leds.loadOnColour)
  static let tempOrOVPLamp = Lamp<SmallBMS>("led.tempOrOVP", .ledTempOrOVP, litIn: .on, colour: \.leds.tempOrOVPColour)
}
