import SpecModel

/// What the statements of the manual claim of the behaviour, a group for each statement that claims any.
extension SmartBatteryProtect {
  static let reconnects: [Claim] = [
    .row(.underVoltage, .restarted),
    .whenever(.all([voltageMode, isShutDown]), disconnected),
    .whenever(.elapsed(.reconnection), .not(isShutDown)),
  ]
  static let connectsAfterDelay: [Claim] = [
    .whenever(.all([voltageMode, connected]), .elapsed(.connection))
  ]
  static let remoteDelays: [Claim] =
    connectsAfterDelay + [.whenever(.all([voltageMode, .not(isRemoteOn)]), disconnected)]
  static let remoteStates: [Claim] = [
    .whenever(.all([voltageMode, .isOneOf(.remote, .open, .floating)]), disconnected),
    .whenever(.elapsed(.connection), isRemoteOn),
  ]
  static let underVoltageTimes: [Claim] = [
    .row(.underVoltage, .shutDown),
    .whenever(.all([voltageMode, .any([.alarm == .continuous, .alarm == .engaged])]), .elapsed(.alarm)),
  ]
  static let betweenLevels: [Claim] = [
    .row(.underVoltage, .recovered), .row(.underVoltage, .waiting),
    .row(.underVoltage, .fallen),
  ]
  static let watchedWhileOff: [Claim] = [
    .row(.underVoltage, .fallen)
  ]
  static let equality: [Claim] = [
    .row(.underVoltage, .recovered), .row(.underVoltage, .fallen), .trip(.overVoltage),
  ]

  static let overVoltageDisconnects: [Claim] = [.whenever(isTooHigh, disconnected), .trip(.overVoltage)]
  static let overVoltageEnds: [Claim] = [
    .whenever(
      .all([
        isUsable, .not(isTooHigh), voltageMode, .elapsed(.connection), .not(isShutDown), .shortCircuit == .none,
      ]), connected)
  ]
  static let overVoltageInLithiumMode: [Claim] = [
    .whenever(.all([lithiumMode, isTooHigh]), .all([disconnected, .alarm == .off, .code == .E4]))
  ]
  static let reconnectionDuringOverVoltage: [Claim] = [.whenever(isTooHigh, .not(isLow))]

  static let modeAlarmUnderVoltage: [Claim] = [
    .whenever(
      .all([.mode == .alarm, isUsable, isLow, .elapsed(.alarm), .not(isTooHigh)]), .alarm == .continuous),
    .whenever(.all([.mode == .alarm, isShutDown, .not(isTooHigh)]), .all([disconnected, .alarm == .off])),
  ]
  static let modeAlarmOverVoltage: [Claim] = [
    .whenever(.all([.mode == .alarm, isTooHigh]), .all([disconnected, .alarm == .intermittent])),
    .whenever(.alarm == .intermittent, isTooHigh),
  ]
  static let modeRelayUnderVoltage: [Claim] = [
    .whenever(.all([.mode == .relay, isUsable, isLow, .elapsed(.alarm), .not(isTooHigh)]), .alarm == .engaged),
    .whenever(.all([.mode == .relay, isShutDown]), .all([disconnected, .alarm == .off])),
  ]
  static let modeRelayOverVoltage: [Claim] = [
    .whenever(.all([.mode == .relay, isTooHigh]), .all([disconnected, .alarm == .off]))
  ]

  static let lithiumDisconnects: [Claim] = [
    .whenever(.all([lithiumMode, .not(isRemoteOn)]), disconnected),
    .row(.release, .withdrawn),
    .whenever(.all([lithiumMode, .release == .withdrawn]), disconnected),
  ]
  static let lithiumConnects: [Claim] = [
    .whenever(.all([lithiumMode, isReleased, isUsable, .not(isTooHigh), .shortCircuit == .none]), connected),
    .row(.release, .first),
  ]
  static let lithiumIgnoresUnderVoltage: [Claim] = [
    .whenever(lithiumMode, .all([.underVoltage == .none, .alarm == .off]))
  ]
  static let deadTime: [Claim] = [
    .row(.release, .deadTime), .row(.release, .regiven),
    .row(.release, .deadTimeOver),
  ]
  static let attempts: [Claim] = [.row(.release, .lockedOut)]
  static let lockout: [Claim] =
    attempts + [
      .whenever(.release == .lockedOut, disconnected), .row(.release, .staysLockedOut),
      .whenever(.code == .E7, .release == .lockedOut),
    ]
  static let unlocking: [Claim] = [.row(.release, .staysLockedOut)]

  static let shortCircuits: [Claim] = [
    .whenever(.closed(.shortCircuit), disconnected),
    .row(.shortCircuit, .tried), .row(.shortCircuit, .gone),
    .whenever(.code == .E1, .reached(.tries)),
  ]
  static let outOfRange: [Claim] = [
    .whenever(.not(isUsable), .all([disconnected, .alarm == .off, .display == .dark]))
  ]
  static let start: [Claim] = [.initially(disconnected)]
  static let severalCodes: [Claim] = [
    .whenever(isTooHigh, .code == .E4), .whenever(.code == .P3, isLow), .whenever(.code == .E3, isShutDown),
  ]
}
