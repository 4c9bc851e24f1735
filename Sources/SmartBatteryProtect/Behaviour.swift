import Quantities
import SpecModel

extension SmartBatteryProtect {
  /// What the device does: figures are referred to by key paths, so that each stands in `Facts.swift` alone.
  public static let behaviour = Behaviour(
    parameters: [
      Parameter(.model, option: "model", standard: .small),
      Parameter(.setting, option: "setting", standard: .zero, areMarkings: true),
      Parameter(.mode, option: "mode", standard: .alarm),
      Parameter(.systemVoltage, option: "system-voltage", standard: .low),
    ],
    inputs: [
      Input(.batteryVoltage, column: "battery_voltage"), Input(.remote, column: "remote", ifAbsent: .open),
      Input(.shortCircuit, column: "short_circuit", closed: "1", open: "0"),
    ],
    diagnostics: [
      DiagnosticRule("battery-voltage-missing", when: .missing(.batteryVoltage), failsSafe: true),
      DiagnosticRule(
        "battery-voltage-out-of-range",
        when: .all([.not(.missing(.batteryVoltage)), .not(.inside(.batteryVoltage, \.supply.operatingVoltage))]),
        failsSafe: true),
    ],
    protections: [
      Protection(
        .overVoltage, input: .batteryVoltage, trips: .greaterThan, \.overVoltage.level, releases: .atMost, from: .Q(4))
    ],
    timers: voltageTimers + releaseTimers + [retry] + codeTimers,
    counters: [reconnections, tries],
    tables: [
      underVoltageTable, releaseTable, permissionTable, shortCircuitTable, loadTable, alarmTable, codeTable,
      displayTable,
    ],
    trace: [
      TraceColumn("time", .time), TraceColumn("load", .load, solid: .connected), TraceColumn("alarm", .alarm),
      // The code that stands, although the display goes dark over it after a while to save current.
      TraceColumn("display", .code, blank: Code.none),
    ],
    properties: safetyProperties,
    gradedThresholds: [
      [
        FactID(\Self.levels.shutdown), FactID(\Self.lithium.unlockingVoltage), FactID(\Self.levels.restart),
        FactID(\Self.overVoltage.level), FactID(\Self.supply.operatingVoltage),
      ]
    ],
    orders: [
      FactOrder(\Self.levels.shutdown, .lessThan, \.levels.restart),
      FactOrder(\Self.levels.restart, .lessThan, \.overVoltage.level),
      FactOrder(\Self.delays.alarm, .lessThan, \.delays.disconnection),
    ])

  private static let isOn = Condition.isOneOf(.remote, .closed, .high)
  private static let wasReleased = Condition.any([.was(.release, .given), .was(.release, .givenAgain)])

  // MARK: Under-voltage

  private static let voltageTimers = [
    Timer(.connection, while: .all([.not(.mode == .lithium), isOn]), for: \Self.delays.remote, from: .B(16)),
    Timer(.alarm, while: .was(.underVoltage, .low), for: \Self.delays.alarm, from: .B(12), .B(13), .Q(3)),
    Timer(
      .disconnection, while: .was(.underVoltage, .low), for: \Self.delays.disconnection, from: .B(12), .B(13), .B(26),
      .Q(3)),
    Timer(
      .reconnection,
      while: .all([
        .was(.underVoltage, .shutDown), .not(.failSafe),
        .batteryVoltage > \.levels.restart,
      ]), for: \Self.delays.reconnection, from: .B(12), .B(26), .Q(4)),
  ]

  private static let underVoltageTable = DecisionTable(
    .underVoltage, initially: .none,
    rows: [
      .init(.lithium, when: .mode == .lithium, then: .none, from: .B(14)),
      .init(
        .recovered, when: .was(.underVoltage, .low), .not(.failSafe),
        .batteryVoltage >= \.levels.restart, then: .none, from: .B(26), .Q(4)),
      .init(
        .shutDown, when: .was(.underVoltage, .low), .elapsed(.disconnection), then: .shutDown, from: .B(12), .B(13),
        .B(26)),
      .init(.waiting, when: .was(.underVoltage, .low), then: .low, from: .B(26), .Q(4)),
      .init(
        .restarted, when: .was(.underVoltage, .shutDown), .elapsed(.reconnection), then: .none, from: .B(12), .B(26)),
      .init(.staysShutDown, when: .was(.underVoltage, .shutDown), then: .shutDown, from: .B(12), .B(26)),
      .init(
        .fallen, when: .not(.failSafe),
        .batteryVoltage < \.levels.shutdown, then: .low, from: .B(12), .B(13), .Q(4)),
      .init(.otherwise, then: .none, from: .B(12), .B(13)),
    ])

  // MARK: The release by a battery management system

  private static let releaseTimers = [
    Timer(.deadTime, while: .was(.release, .withdrawn), for: \Self.lithium.deadTime, from: .B(14)),
    Timer(.lastingRelease, while: wasReleased, forMoreThan: \Self.lithium.deadTime, from: .Q(6)),
    Timer(
      .unlocking,
      while: .all([
        .mode == .lithium, .was(.release, .lockedOut), .not(.failSafe),
        .batteryVoltage > \.lithium.unlockingVoltage,
      ]), for: \Self.lithium.unlockingTime, from: .B(15)),
  ]

  private static let reconnections = Counter(
    .reconnections, counts: .was(.release, .givenAgain), to: \Self.lithium.attempts,
    resets: .any([.elapsed(.lastingRelease), .was(.release, .lockedOut)]), from: .B(15), .Q(6))

  private static let releaseTable = DecisionTable(
    .release, initially: .awaited,
    rows: [
      .init(.otherModes, when: .not(.mode == .lithium), then: .awaited, from: .B(14)),
      .init(.lockedOut, when: wasReleased, .not(isOn), .reached(.reconnections), then: .lockedOut, from: .B(15)),
      .init(.withdrawn, when: wasReleased, .not(isOn), then: .withdrawn, from: .B(14)),
      .init(.given, when: .was(.release, .given), then: .given, from: .B(14)),
      .init(.givenAgain, when: .was(.release, .givenAgain), then: .givenAgain, from: .B(14)),
      .init(
        .regiven, when: .was(.release, .withdrawn), .elapsed(.deadTime), isOn, then: .givenAgain, from: .B(14), .Q(6)),
      .init(
        .deadTimeOver, when: .was(.release, .withdrawn), .elapsed(.deadTime), then: .awaitedAgain, from: .B(14)),
      .init(.deadTime, when: .was(.release, .withdrawn), then: .withdrawn, from: .B(14)),
      .init(.returned, when: .was(.release, .awaitedAgain), isOn, then: .givenAgain, from: .B(14), .Q(6)),
      .init(.awaitedAgain, when: .was(.release, .awaitedAgain), then: .awaitedAgain, from: .B(14)),
      .init(
        .staysLockedOut, when: .was(.release, .lockedOut), .not(.elapsed(.unlocking)), then: .lockedOut,
        from: .B(15)),
      .init(.first, when: isOn, then: .given, from: .B(14)),
      .init(.otherwise, then: .awaited, from: .B(14)),
    ])

  // MARK: The load

  private static let permissionTable = DecisionTable(
    .permission,
    rows: [
      .init(.failSafe, when: .failSafe, then: .denied, from: .B(5), .Q(11)),
      .init(.overVoltage, when: .tripped(.overVoltage), then: .denied, from: .B(8), .Q(2), .Q(16)),
      .init(.lockedOut, when: .release == .lockedOut, then: .denied, from: .B(15)),
      .init(
        .notReleased, when: .mode == .lithium, .not(.any([.release == .given, .release == .givenAgain])),
        then: .denied, from: .B(14)),
      .init(.underVoltage, when: .underVoltage == .shutDown, then: .denied, from: .B(12), .B(13), .B(26)),
      .init(.remote, when: .not(.mode == .lithium), .not(.elapsed(.connection)), then: .denied, from: .B(16)),
      .init(.otherwise, then: .granted, from: .B(1)),
    ])

  private static let retry = Timer(
    .retry, while: .was(.shortCircuit, .waiting), for: \Self.delays.retry, from: .B(17))

  private static let tries = Counter(
    .tries, counts: .was(.shortCircuit, .trying), to: \Self.shortCircuit.attempts, resets: .was(.shortCircuit, .none),
    from: .B(17), .Q(15))

  private static let shortCircuitTable = DecisionTable(
    .shortCircuit, initially: .none,
    rows: [
      .init(.denied, when: .permission == .denied, then: .none, from: .Q(15)),
      .init(.noticed, when: .was(.shortCircuit, .none), .closed(.shortCircuit), then: .waiting, from: .B(17)),
      .init(.none, when: .was(.shortCircuit, .none), then: .none, from: .B(17)),
      .init(
        .tried, when: .was(.shortCircuit, .waiting), .elapsed(.retry), .closed(.shortCircuit), then: .trying,
        from: .B(17)),
      .init(.gone, when: .was(.shortCircuit, .waiting), .elapsed(.retry), then: .none, from: .B(17)),
      .init(.waiting, when: .was(.shortCircuit, .waiting), then: .waiting, from: .B(17)),
      .init(.otherwise, then: .waiting, from: .B(17)),
    ])

  private static let loadTable = DecisionTable(
    .load,
    rows: [
      .init(.denied, when: .permission == .denied, then: .disconnected, from: .B(1)),
      .init(.shortCircuit, when: .not(.shortCircuit == .none), then: .disconnected, from: .B(17)),
      .init(.otherwise, then: .connected, from: .B(1)),
    ])

  // MARK: Alarm output and display

  private static let isLowForLong = Condition.all([.underVoltage == .low, .elapsed(.alarm)])

  private static let alarmTable = DecisionTable(
    .alarm,
    rows: [
      .init(.failSafe, when: .failSafe, then: .off, from: .B(5), .Q(11)),
      .init(.lithium, when: .mode == .lithium, then: .off, from: .B(14), .Q(16)),
      .init(.overVoltage, when: .tripped(.overVoltage), .mode == .alarm, then: .intermittent, from: .B(12)),
      .init(.overVoltageRelay, when: .tripped(.overVoltage), then: .off, from: .B(13)),
      .init(.underVoltage, when: isLowForLong, .mode == .alarm, then: .continuous, from: .B(12), .B(18)),
      .init(.underVoltageRelay, when: isLowForLong, then: .engaged, from: .B(13), .B(18)),
      .init(.otherwise, then: .off, from: .B(12), .B(13)),
    ])

  private static let codeTable = DecisionTable(
    .code, initially: .none,
    rows: [
      .init(.failSafe, when: .failSafe, then: .none, from: .Q(11)),
      .init(.overVoltage, when: .tripped(.overVoltage), then: .E4, from: .B(20), .Q(14)),
      .init(.shortCircuit, when: .reached(.tries), .not(.shortCircuit == .none), then: .E1, from: .B(17), .B(20)),
      .init(.lockedOut, when: .release == .lockedOut, then: .E7, from: .B(15), .B(20)),
      .init(.underVoltage, when: .underVoltage == .shutDown, then: .E3, from: .B(20)),
      .init(.lowVoltage, when: .underVoltage == .low, then: .P3, from: .B(20)),
      .init(.otherwise, then: .none, from: .B(20)),
    ])

  private static let codeTimers = [
    Timer(.shortCircuitShown, while: .was(.code, .E1), for: \Self.delays.code, from: .B(20)),
    Timer(.underVoltageShown, while: .was(.code, .E3), for: \Self.delays.code, from: .B(20)),
    Timer(.overVoltageShown, while: .was(.code, .E4), for: \Self.delays.code, from: .B(20)),
    Timer(.lockoutShown, while: .was(.code, .E7), for: \Self.delays.code, from: .B(20)),
  ]

  private static let displayTable = DecisionTable(
    .display,
    rows: [
      .init(
        .shownLongEnough,
        when: .any([
          .elapsed(.shortCircuitShown), .elapsed(.underVoltageShown), .elapsed(.overVoltageShown),
          .elapsed(.lockoutShown),
        ]), then: .dark, from: .B(20)),
      .init(.overVoltage, when: .code == .E4, then: .E4, from: .B(20)),
      .init(.shortCircuit, when: .code == .E1, then: .E1, from: .B(17), .B(20)),
      .init(.lockedOut, when: .code == .E7, then: .E7, from: .B(15), .B(20)),
      .init(.underVoltage, when: .code == .E3, then: .E3, from: .B(20)),
      .init(.lowVoltage, when: .code == .P3, then: .P3, from: .B(20)),
      .init(.otherwise, then: .dark, from: .B(20)),
    ])
}
