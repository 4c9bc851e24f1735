import SpecModel

extension SmartBatteryProtect {
  /// What must hold whatever happens, over time as well.
  ///
  /// It is stated by readings, figures and timers of its own and not by the tables where that is possible, so that a slip
  /// in a table contradicts it.
  static let safetyProperties: [SafetyProperty] = [
    SafetyProperty(
      "outOfRangeDisconnects",
      [.init(when: .not(isUsable), then: .all([disconnected, .alarm == .off, .display == .dark]))], from: .B(5), .Q(11)),
    SafetyProperty("overVoltageDisconnects", [.init(when: isTooHigh, then: disconnected)], from: .B(8)),
    SafetyProperty(
      "remoteDisconnects", [.init(when: .not(isRemoteOn), then: disconnected)], from: .B(14), .B(16)),
    SafetyProperty(
      "shortCircuitDisconnects", [.init(when: .closed(.shortCircuit), then: disconnected)], from: .B(17)),
    SafetyProperty(
      "connectsAfterRemoteDelay",
      [.init(when: .all([voltageMode, connected]), then: .elapsed(remoteOn.id), timers: [remoteOn])], from: .B(16)),
    SafetyProperty(
      "disconnectsAfterDelay",
      [
        .init(before: .not(isShutDown), when: isShutDown, then: .elapsed(lowForLong.id), timers: [lowForLong]),
        .init(when: isShutDown, then: disconnected),
      ], from: .B(12), .B(13), .B(26), .Q(4)),
    SafetyProperty(
      "reconnectsAfterDelay",
      [.init(before: isShutDown, when: .not(isShutDown), then: .elapsed(backForLong.id), timers: [backForLong])],
      from: .B(12), .B(26), .Q(4)),
    SafetyProperty(
      "alarmsAfterDelay",
      [
        .init(
          when: .any([.alarm == .continuous, .alarm == .engaged]), then: .elapsed(lowForAlarm.id),
          timers: [lowForAlarm])
      ], from: .B(12), .B(13), .B(18)),
    SafetyProperty(
      "lithiumModeIgnoresUnderVoltage",
      [.init(when: lithiumMode, then: .all([.underVoltage == .none, .alarm == .off]))],
      from: .B(14)),
    SafetyProperty(
      "deadTimeKeepsOff",
      [
        .init(when: .release == .withdrawn, then: disconnected),
        .init(
          before: .release == .withdrawn, when: .not(.release == .withdrawn), then: .elapsed(withdrawn.id),
          timers: [withdrawn]),
        .init(
          before: isReleased, when: .not(isRemoteOn), then: .any([.release == .withdrawn, .release == .lockedOut])),
      ], from: .B(14)),
    SafetyProperty(
      "lockoutComesAfterAttempts",
      [
        .init(
          before: .not(.any([.release == .lockedOut, .reached(.reconnections)])), when: .release == .lockedOut,
          then: .never)
      ], from: .B(15), .Q(6)),
    SafetyProperty(
      "lockoutLastsUntilVoltageIsHigh",
      [
        .init(when: .release == .lockedOut, then: disconnected),
        .init(
          before: .release == .lockedOut, when: .not(.release == .lockedOut), then: .elapsed(highForLong.id),
          timers: [highForLong]),
      ], from: .B(15)),
    SafetyProperty(
      "triesAgainAfterInterval",
      [
        .init(
          before: .not(.shortCircuit == .none), when: connected, then: .elapsed(waitingForTry.id),
          timers: [waitingForTry])
      ], from: .B(17)),
    SafetyProperty(
      "codesGoDark", shownForLong.map { .init(when: $0.condition, then: .not(.elapsed($0.id)), timers: [$0]) },
      from: .B(20)),
    // Nothing else keeps the load from being connected.
    SafetyProperty(
      "connectsOtherwise",
      [
        .init(
          when: .all([voltageMode, isConnectable, .not(isShutDown), isRemoteOn, .elapsed(remoteOn.id)]),
          then: connected,
          timers: [remoteOn, soundForLong]),
        .init(when: .all([lithiumMode, isConnectable, isReleased]), then: connected, timers: [soundForLong]),
      ], from: .B(1), .B(8), .B(14), .B(16), .B(17)),
  ]

  private static let isConnectable = Condition.all([
    isUsable, .not(isTooHigh), noShortCircuit, .elapsed(soundForLong.id),
  ])
  private static let remoteOn = timer("remoteOn", while: isRemoteOn, for: \.delays.remote)
  private static let lowForLong = timer("lowForLong", while: .not(isBack), for: \.delays.disconnection)
  private static let lowForAlarm = timer("lowForAlarm", while: .not(isBack), for: \.delays.alarm)
  private static let backForLong = timer(
    "backForLong", while: isAboveRestart, for: \.delays.reconnection)
  private static let withdrawn = timer("withdrawn", while: .release == .withdrawn, for: \.lithium.deadTime)
  private static let highForLong = timer(
    "highForLong", while: isAboveUnlocking,
    for: \.lithium.unlockingTime)
  static let waitingForTry = timer(
    "waitingForTry", while: .not(.shortCircuit == .none), for: \.delays.retry)
  private static let soundForLong = timer("soundForLong", while: noShortCircuit, for: \.delays.retry)
  private static let shownForLong = [Display.E1, .E3, .E4, .E7].map { code in
    timer(TimerID("shown \(code)"), while: .display == code, for: \.delays.code)
  }

  private static func timer<Time: QuantityValue>(
    _ id: TimerID, while condition: Condition, for duration: KeyPath<SmartBatteryProtect, Fact<Time>>
  ) -> Timer {
    Timer(id, while: condition, for: FactID(duration))
  }
}
