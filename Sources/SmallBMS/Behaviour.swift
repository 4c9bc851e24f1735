import Quantities
import SpecModel

extension SmallBMS {
  /// What the module does: thresholds are referred to by key paths, so that a figure stands in `Facts.swift` alone.
  public static let behaviour = Behaviour(
    inputs: inputs,
    diagnostics: diagnostics,
    protections: cellProtections,
    tables: [onOff, loadOutputTable, chargerOutputTable, ledLoadOn, ledTempOrOVP, supplyCurrent],
    outputs: outputs,
    profiles: [datasheet, field],
    trace: trace,
    properties: safetyProperties)

  private static let inputs = [
    Input(.batteryVoltage, column: "battery_voltage", symbol: \.names.batteryVoltage),
    Input(.cellVoltageMin, column: "cell_voltage_min", of: .lowest),
    Input(.cellVoltageMax, column: "cell_voltage_max", of: .highest),
    Input(.cellTemperatureMin, column: "cell_temperature_min", of: .lowest),
    Input(.cellTemperatureMax, column: "cell_temperature_max", of: .highest),
    Input(.remote, column: "remote", closed: "bridged", open: "open"),
    Input(.remoteL, column: "remote_l", ifAbsent: .openTerminal, symbol: \.onOffInput.terminalL),
    Input(.remoteH, column: "remote_h", ifAbsent: .openTerminal, symbol: \.onOffInput.terminalH),
    Input(.loadResistance, column: "load_resistance", ifAbsent: .nothingConnected),
    Input(.chargerResistance, column: "charger_resistance", ifAbsent: .nothingConnected),
  ]

  /// R9 and R10; absolute zero and 0 V bound what a reading can be.
  private static let diagnostics: [DiagnosticRule] = [
    DiagnosticRule("battery-voltage-missing", when: .missing(.batteryVoltage), failsSafe: true),
    DiagnosticRule(
      "battery-voltage-out-of-range",
      when: .all([.not(.missing(.batteryVoltage)), .not(.inside(.batteryVoltage, \.supply.operatingVoltage))]),
      failsSafe: true),
    DiagnosticRule(
      "cell-voltage-missing", when: .any([.missing(.cellVoltageMin), .missing(.cellVoltageMax)]), failsSafe: true),
    DiagnosticRule(
      "cell-voltage-impossible",
      when: .any([
        .cellVoltageMin < .volts(0),
        .cellVoltageMin > .cellVoltageMax,
      ]), disqualifies: [.cellVoltageMin, .cellVoltageMax], failsSafe: true),
    DiagnosticRule(
      "cell-temperature-missing", when: .any([.missing(.cellTemperatureMin), .missing(.cellTemperatureMax)]),
      failsSafe: true),
    DiagnosticRule(
      "cell-temperature-impossible",
      when: .any([
        .cellTemperatureMin < .celsius(-273.15),
        .cellTemperatureMin > .cellTemperatureMax,
      ]), disqualifies: [.cellTemperatureMin, .cellTemperatureMax], failsSafe: true),
    DiagnosticRule("remote-l-below-zero", when: .remoteL < .volts(0), failsSafe: false),
    DiagnosticRule("remote-h-above-battery", when: .remoteH > .batteryVoltage, failsSafe: false),
  ]

  private static let cellProtections = [
    Protection(
      .cellUnderVoltage, input: .cellVoltageMin, trips: .atMost, \.protections.underVoltage, releases: .atLeast,
      from: .R(4)),
    Protection(
      .cellOverVoltage, input: .cellVoltageMax, trips: .atLeast, \.protections.overVoltage, releases: .lessThan,
      from: .R(6)),
    Protection(
      .cellOverTemperature, input: .cellTemperatureMax, trips: .greaterThan, \.protections.overTemperature,
      releases: .atMost, from: .F(17)),
    Protection(
      .cellUnderTemperature, input: .cellTemperatureMin, trips: .lessThan, \.protections.underTemperature,
      releases: .atLeast, from: .F(17)),
  ]

  /// As the datasheet has it: no hysteresis.
  static let datasheet = Profile("datasheet")
  /// With the release voltages of the maker's public manuals.
  static let field = Profile(
    "field",
    .release(.cellUnderVoltage, at: \.protections.underVoltageRelease),
    .release(.cellOverVoltage, at: \.protections.overVoltageRelease))

  private static let onOff = DecisionTable(
    .system,
    rows: [
      .init(.joined, when: .closed(.remote), then: .on, from: .F(14)),
      .init(.low, when: .remoteL >= .volts(0), .remoteL < \.onOffInput.lowThreshold, then: .on, from: .F(14), .R(9)),
      .init(
        .high, when: .remoteH > \.onOffInput.highThreshold,
        .remoteH <= .batteryVoltage, then: .on, from: .F(14), .R(3)),
      .init(.otherwise, then: .off, from: .F(14)),
    ])

  private static let loadOutputTable = DecisionTable(
    .loadOutput,
    rows: [
      .init(.failSafe, when: .failSafe, then: .floating, from: .R(10), .R(15)),
      .init(.off, when: .system == .off, then: .floating, from: .F(12)),
      .init(.underVoltage, when: .tripped(.cellUnderVoltage), then: .floating, from: .F(5), .F(16), .R(4), .R(7)),
      .init(.otherwise, then: .high, from: .F(5), .R(7), .R(14)),
    ])

  private static let chargerOutputTable = DecisionTable(
    .chargerOutput,
    rows: [
      .init(.failSafe, when: .failSafe, then: .floating, from: .R(10), .R(15)),
      .init(.off, when: .system == .off, then: .floating, from: .F(12)),
      .init(.overVoltage, when: .tripped(.cellOverVoltage), then: .floating, from: .F(8), .R(6), .R(7)),
      .init(.overTemperature, when: .tripped(.cellOverTemperature), then: .floating, from: .F(8), .F(17)),
      .init(.underTemperature, when: .tripped(.cellUnderTemperature), then: .floating, from: .F(17), .R(5)),
      .init(.otherwise, then: .high, from: .F(8), .R(7), .R(14)),
    ])

  private static let ledLoadOn = DecisionTable(
    .ledLoadOn,
    rows: [
      .init(.loadHigh, when: .loadOutput == .high, then: .on, from: .F(16)),
      .init(.otherwise, then: .off, from: .F(16), .R(11)),
    ])

  private static let ledTempOrOVP = DecisionTable(
    .ledTempOrOVP,
    rows: [
      .init(.failSafe, when: .failSafe, then: .off, from: .R(10)),
      .init(.off, when: .system == .off, then: .off, from: .R(11)),
      .init(.overVoltage, when: .tripped(.cellOverVoltage), then: .on, from: .F(17)),
      .init(.overTemperature, when: .tripped(.cellOverTemperature), then: .on, from: .F(17)),
      .init(.underTemperature, when: .tripped(.cellUnderTemperature), then: .on, from: .F(17)),
      .init(.otherwise, then: .off, from: .F(17)),
    ])

  private static let supplyCurrent = DecisionTable(
    .supplyCurrent,
    rows: [
      .init(.failSafe, when: .failSafe, then: .unspecified, from: .R(10)),
      .init(.off, when: .system == .off, then: \.supply.currentRemoteOff, from: .F(18), .R(12)),
      .init(.lowCell, when: .tripped(.cellUnderVoltage), then: \.supply.currentLowCell, from: .F(18), .R(12)),
      .init(.otherwise, then: \.supply.currentNormal, from: .F(18)),
    ])

  private static let outputs = [
    PowerOutput(
      .loadOutput, decidedBy: .loadOutput, sourcesWhen: .high, from: .batteryVoltage,
      voltage: \.loadOutput.voltageWhenHigh, maximumCurrent: \.loadOutput.maximumCurrent, into: .loadResistance,
      overcurrent: .reported, code: "load-output-overload"),
    PowerOutput(
      .chargerOutput, decidedBy: .chargerOutput, sourcesWhen: .high, from: .batteryVoltage,
      voltage: \.chargerOutput.voltageWhenHigh, maximumCurrent: \.chargerOutput.maximumCurrent,
      into: .chargerResistance, overcurrent: .clamped, code: "charger-output-current-limited"),
  ]

  private static let trace = [
    TraceColumn("time", .time),
    TraceColumn("system", .system, solid: .on),
    TraceColumn("load_output", .loadOutput),
    TraceColumn("load_output_voltage", .voltage(.loadOutput)),
    TraceColumn("load_output_current", .current(.loadOutput)),
    TraceColumn("charger_output", .chargerOutput),
    TraceColumn("charger_output_voltage", .voltage(.chargerOutput)),
    TraceColumn("charger_output_current", .current(.chargerOutput)),
    TraceColumn("led_load_on", .ledLoadOn, solid: .on),
    TraceColumn("led_temp_or_ovp", .ledTempOrOVP, solid: .on),
    TraceColumn("supply_current", .amount(.supplyCurrent, .milli)),
    TraceColumn("diagnostics", .diagnostics),
  ]
}
