import SpecModel

/// What the statements of the manual claim of the behaviour, a group for each statement that claims any.
extension SmartBatteryProtect {
  static let reconnects: [Claim] = [
    .row(.underVoltage, .restarted),
    .whenever(.all([voltageMode, isShutDown]), disconnected),
    .whenever(.elapsed(.reconnection), .not(isShutDown)),
    .from(isShutDown, .not(isAboveRestart), isShutDown),
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
    .row(.underVoltage, .shutDown), .from(isLow, .not(.any([isLow, isBack])), isShutDown),
    .whenever(.all([voltageMode, .any([.alarm == .continuous, .alarm == .engaged])]), .elapsed(.alarm)),
  ]
  static let betweenLevels: [Claim] = [
    .row(.underVoltage, .recovered), .row(.underVoltage, .waiting),
    .row(.underVoltage, .fallen), .from(isLow, isBack, .underVoltage == .none),
    .from(isLow, .all([isUsable, .not(isBack)]), .not(.underVoltage == .none)),
    .from(.underVoltage == .none, .all([isUsable, .not(isBelowShutdown)]), .underVoltage == .none),
  ]
  static let watchedWhileOff: [Claim] = [
    .row(.underVoltage, .fallen),
    .whenever(.all([voltageMode, isBelowShutdown]), .not(.underVoltage == .none)),
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
    .from(.all([isReleased, .not(.reached(.reconnections))]), .not(isRemoteOn), .release == .withdrawn),
  ]
  static let lithiumConnects: [Claim] = [
    .whenever(.all([lithiumMode, isReleased, isUsable, .not(isTooHigh), .shortCircuit == .none]), connected),
    .row(.release, .first), .from(.release == .awaited, .all([lithiumMode, isRemoteOn]), .release == .given),
    .from(.release == .awaited, .not(isRemoteOn), .release == .awaited),
    .whenever(voltageMode, .release == .awaited),
    .from(.release == .given, isRemoteOn, .release == .given),
    .from(.release == .givenAgain, isRemoteOn, .release == .givenAgain),
  ]
  static let lithiumIgnoresUnderVoltage: [Claim] = [
    .whenever(lithiumMode, .all([.underVoltage == .none, .alarm == .off]))
  ]
  static let deadTime: [Claim] = [
    .row(.release, .deadTime), .row(.release, .regiven),
    .row(.release, .deadTimeOver), .from(.release == .withdrawn, .always, .not(.release == .awaited)),
    .from(.release == .withdrawn, .all([isRemoteOn, .not(.release == .withdrawn)]), .release == .givenAgain),
    .from(.release == .withdrawn, .not(.any([isRemoteOn, .release == .withdrawn])), .release == .awaitedAgain),
    .from(.release == .awaitedAgain, isRemoteOn, .release == .givenAgain),
    .from(.release == .awaitedAgain, .not(isRemoteOn), .release == .awaitedAgain),
  ]
  static let attempts: [Claim] = [
    .row(.release, .lockedOut),
    .from(.all([isReleased, .reached(.reconnections)]), .not(isRemoteOn), .release == .lockedOut),
    .from(.not(.any([.release == .lockedOut, .reached(.reconnections)])), .release == .lockedOut, .never),
  ]
  static let lockout: [Claim] =
    attempts + [
      .whenever(.release == .lockedOut, disconnected), .row(.release, .staysLockedOut),
      .whenever(.code == .E7, .release == .lockedOut),
    ]
  static let unlocking: [Claim] = [
    .row(.release, .staysLockedOut),
    .from(.release == .lockedOut, .not(isAboveUnlocking), .release == .lockedOut),
  ]

  static let shortCircuits: [Claim] = [
    .whenever(.closed(.shortCircuit), disconnected),
    .row(.shortCircuit, .tried), .row(.shortCircuit, .gone),
    .whenever(.code == .E1, .reached(.tries)),
    .whenever(.permission == .denied, .shortCircuit == .none), .whenever(.elapsed(.retry), .never),
    .from(.shortCircuit == .none, noShortCircuit, .shortCircuit == .none),
    .always(
      .init(
        before: .not(.shortCircuit == .none), when: .all([.permission == .granted, .shortCircuit == .none]),
        then: .elapsed(waitingForTry.id), timers: [waitingForTry])),
    .always(
      .init(
        when: .all([shortForLong.condition, .elapsed(shortForLong.id)]), then: .reached(.tries),
        timers: [shortForLong])),
  ]
  static let outOfRange: [Claim] = [
    .whenever(.not(isUsable), .all([disconnected, .alarm == .off, .display == .dark]))
  ]
  static let start: [Claim] = [.initially(.all([disconnected, .underVoltage == .none, .release == .awaited]))]
  static let severalCodes: [Claim] = [
    .whenever(isTooHigh, .code == .E4), .whenever(.code == .E4, isTooHigh), .whenever(.code == .P3, isLow),
    .whenever(.code == .E3, isShutDown),
  ]
  static let codesShown: [Claim] = [
    .whenever(.all([.code == .E4, .not(.elapsed(.overVoltageShown))]), .display == .E4),
    .whenever(.all([.code == .E1, .not(.elapsed(.shortCircuitShown))]), .display == .E1),
    .whenever(.all([.code == .E7, .not(.elapsed(.lockoutShown))]), .display == .E7),
    .whenever(.all([.code == .E3, .not(.elapsed(.underVoltageShown))]), .display == .E3),
    .whenever(.code == .P3, .display == .P3),
    .whenever(
      .any([
        .code == .none, .elapsed(.overVoltageShown), .elapsed(.shortCircuitShown), .elapsed(.lockoutShown),
        .elapsed(.underVoltageShown),
      ]), .display == .dark),
  ]

  /// Far longer than the tries take after which a short circuit is shown.
  private static let shortForLong = Timer(
    "shortForLong", while: .all([.closed(.shortCircuit), .permission == .granted]),
    for: FactID(\SmartBatteryProtect.delays.alarm))
}

extension Claim {
  /// Where the first condition held before, and the second does now, the third holds.
  fileprivate static func from(_ before: Condition, _ when: Condition, _ then: Condition) -> Claim {
    .always(.init(before: before, when: when, then: then))
  }
}
