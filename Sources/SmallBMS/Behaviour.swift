import Quantities
import SpecModel

extension SmallBMS {
  /// What the module does: thresholds are referred to by the facts' ids, so that a figure stands in `Facts.swift` alone.
  public static let behaviour = Behaviour(
    inputs: inputs,
    diagnostics: diagnostics,
    protections: cellProtections,
    tables: [onOff, loadOutputTable, chargerOutputTable, ledLoadOn, ledTempOrOVP, supplyCurrent],
    outputs: outputs,
    profiles: [
      Profile("datasheet", releases: [:]),
      Profile(
        "field",
        releases: [
          "cellUnderVoltage": "protections.underVoltageRelease", "cellOverVoltage": "protections.overVoltageRelease",
        ]),
    ],
    trace: trace,
    properties: safetyProperties)

  private static let inputs: [Input] = [
    Input(
      "batteryVoltage", column: "battery_voltage", .quantity(unit: Volt.symbol, ifAbsent: .missingReading),
      symbol: "names.batteryVoltage"),
    Input(
      "cellVoltageMin", column: "cell_voltage_min", .quantity(unit: Volt.symbol, ifAbsent: .missingReading),
      of: .lowest),
    Input(
      "cellVoltageMax", column: "cell_voltage_max", .quantity(unit: Volt.symbol, ifAbsent: .missingReading),
      of: .highest),
    Input(
      "cellTemperatureMin", column: "cell_temperature_min",
      .quantity(unit: Celsius.symbol, ifAbsent: .missingReading), of: .lowest),
    Input(
      "cellTemperatureMax", column: "cell_temperature_max",
      .quantity(unit: Celsius.symbol, ifAbsent: .missingReading), of: .highest),
    Input("remote", column: "remote", .contact(closed: "bridged", open: "open")),
    Input(
      "remoteL", column: "remote_l", .quantity(unit: Volt.symbol, ifAbsent: .openTerminal),
      symbol: "onOffInput.terminalL"),
    Input(
      "remoteH", column: "remote_h", .quantity(unit: Volt.symbol, ifAbsent: .openTerminal),
      symbol: "onOffInput.terminalH"),
    Input("loadResistance", column: "load_resistance", .quantity(unit: Ohm.symbol, ifAbsent: .nothingConnected)),
    Input("chargerResistance", column: "charger_resistance", .quantity(unit: Ohm.symbol, ifAbsent: .nothingConnected)),
  ]

  /// R9 and R10; absolute zero and 0 V bound what a reading can be.
  private static let diagnostics: [DiagnosticRule] = [
    DiagnosticRule("battery-voltage-missing", when: .missing("batteryVoltage"), failsSafe: true),
    DiagnosticRule(
      "battery-voltage-out-of-range",
      when: .all([.not(.missing("batteryVoltage")), .not(.inside("batteryVoltage", "supply.operatingVoltage"))]),
      failsSafe: true),
    DiagnosticRule(
      "cell-voltage-missing", when: .any([.missing("cellVoltageMin"), .missing("cellVoltageMax")]), failsSafe: true),
    DiagnosticRule(
      "cell-voltage-impossible",
      when: .any([
        .compare("cellVoltageMin", .lessThan, .constant(0)),
        .compare("cellVoltageMin", .greaterThan, .input("cellVoltageMax")),
      ]), disqualifies: ["cellVoltageMin", "cellVoltageMax"], failsSafe: true),
    DiagnosticRule(
      "cell-temperature-missing", when: .any([.missing("cellTemperatureMin"), .missing("cellTemperatureMax")]),
      failsSafe: true),
    DiagnosticRule(
      "cell-temperature-impossible",
      when: .any([
        .compare("cellTemperatureMin", .lessThan, .constant(-273.15)),
        .compare("cellTemperatureMin", .greaterThan, .input("cellTemperatureMax")),
      ]), disqualifies: ["cellTemperatureMin", "cellTemperatureMax"], failsSafe: true),
    DiagnosticRule("remote-l-below-zero", when: .compare("remoteL", .lessThan, .constant(0)), failsSafe: false),
    DiagnosticRule(
      "remote-h-above-battery", when: .compare("remoteH", .greaterThan, .input("batteryVoltage")), failsSafe: false),
  ]

  private static let cellProtections: [Protection] = [
    Protection(
      "cellUnderVoltage", input: "cellVoltageMin", trips: .atMost, "protections.underVoltage", releases: .atLeast,
      from: .R(4)),
    Protection(
      "cellOverVoltage", input: "cellVoltageMax", trips: .atLeast, "protections.overVoltage", releases: .lessThan,
      from: .R(6)),
    Protection(
      "cellOverTemperature", input: "cellTemperatureMax", trips: .greaterThan, "protections.overTemperature",
      releases: .atMost, from: .F(17)),
    Protection(
      "cellUnderTemperature", input: "cellTemperatureMin", trips: .lessThan, "protections.underTemperature",
      releases: .atLeast, from: .F(17)),
  ]

  private static let onOff = DecisionTable(
    "system",
    rows: [
      .init("joined", when: .closed("remote"), then: .state("on"), from: .F(14)),
      .init(
        "low", when: .compare("remoteL", .atLeast, .constant(0)),
        .compare("remoteL", .lessThan, .fact("onOffInput.lowThreshold")), then: .state("on"), from: .F(14), .R(9)),
      .init(
        "high", when: .compare("remoteH", .greaterThan, .fact("onOffInput.highThreshold")),
        .compare("remoteH", .atMost, .input("batteryVoltage")), then: .state("on"), from: .F(14), .R(3)),
      .init("otherwise", then: .state("off"), from: .F(14)),
    ])

  private static let loadOutputTable = DecisionTable(
    "loadOutput",
    rows: [
      .init("failSafe", when: .failSafe, then: .state("floating"), from: .R(10), .R(15)),
      .init("off", when: .state("system", "off"), then: .state("floating"), from: .F(12)),
      .init(
        "underVoltage", when: .tripped("cellUnderVoltage"), then: .state("floating"), from: .F(5), .F(16), .R(4)),
      .init("otherwise", then: .state("high"), from: .F(5), .R(14)),
    ])

  private static let chargerOutputTable = DecisionTable(
    "chargerOutput",
    rows: [
      .init("failSafe", when: .failSafe, then: .state("floating"), from: .R(10), .R(15)),
      .init("off", when: .state("system", "off"), then: .state("floating"), from: .F(12)),
      .init("overVoltage", when: .tripped("cellOverVoltage"), then: .state("floating"), from: .F(8), .R(6)),
      .init(
        "overTemperature", when: .tripped("cellOverTemperature"), then: .state("floating"), from: .F(8), .F(17)),
      .init("underTemperature", when: .tripped("cellUnderTemperature"), then: .state("floating"), from: .F(17), .R(5)),
      .init("otherwise", then: .state("high"), from: .F(8), .R(14)),
    ])

  private static let ledLoadOn = DecisionTable(
    "ledLoadOn",
    rows: [
      .init("loadHigh", when: .state("loadOutput", "high"), then: .state("on"), from: .F(16)),
      .init("otherwise", then: .state("off"), from: .F(16), .R(11)),
    ])

  private static let ledTempOrOVP = DecisionTable(
    "ledTempOrOVP",
    rows: [
      .init("failSafe", when: .failSafe, then: .state("off"), from: .R(10)),
      .init("off", when: .state("system", "off"), then: .state("off"), from: .R(11)),
      .init("overVoltage", when: .tripped("cellOverVoltage"), then: .state("on"), from: .F(17)),
      .init("overTemperature", when: .tripped("cellOverTemperature"), then: .state("on"), from: .F(17)),
      .init("underTemperature", when: .tripped("cellUnderTemperature"), then: .state("on"), from: .F(17)),
      .init("otherwise", then: .state("off"), from: .F(17)),
    ])

  private static let supplyCurrent = DecisionTable(
    "supplyCurrent",
    rows: [
      .init("failSafe", when: .failSafe, then: .unspecified, from: .R(10)),
      .init("off", when: .state("system", "off"), then: .fact("supply.currentRemoteOff"), from: .F(18), .R(12)),
      .init(
        "lowCell", when: .tripped("cellUnderVoltage"), then: .fact("supply.currentLowCell"), from: .F(18), .R(12)),
      .init("otherwise", then: .fact("supply.currentNormal"), from: .F(18)),
    ])

  private static let outputs: [PowerOutput] = [
    PowerOutput(
      "load", decidedBy: "loadOutput", sourcesWhen: "high", from: "batteryVoltage",
      voltage: "loadOutput.voltageWhenHigh", maximumCurrent: "loadOutput.maximumCurrent", into: "loadResistance",
      overcurrent: .reported, code: "load-output-overload"),
    PowerOutput(
      "charger", decidedBy: "chargerOutput", sourcesWhen: "high", from: "batteryVoltage",
      voltage: "chargerOutput.voltageWhenHigh", maximumCurrent: "chargerOutput.maximumCurrent",
      into: "chargerResistance", overcurrent: .clamped, code: "charger-output-current-limited"),
  ]

  private static let trace: [TraceColumn] = [
    TraceColumn("time", .time),
    TraceColumn("system", .state("system"), solid: "on"),
    TraceColumn("load_output", .state("loadOutput")),
    TraceColumn("load_output_voltage", .voltage("load")),
    TraceColumn("load_output_current", .current("load")),
    TraceColumn("charger_output", .state("chargerOutput")),
    TraceColumn("charger_output_voltage", .voltage("charger")),
    TraceColumn("charger_output_current", .current("charger")),
    TraceColumn("led_load_on", .state("ledLoadOn"), solid: "on"),
    TraceColumn("led_temp_or_ovp", .state("ledTempOrOVP"), solid: "on"),
    TraceColumn("supply_current", .amount("supplyCurrent", .milli)),
    TraceColumn("diagnostics", .diagnostics),
  ]
}
