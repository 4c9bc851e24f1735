import Quantities
import SpecModel

extension Thermostat {
  static let behaviour = Behaviour(
    inputs: [
      Input(.roomTemperature, column: "room_temperature"),
      Input(.window, column: "window", closed: "closed", open: "open"),
    ],
    diagnostics: [
      DiagnosticRule("sensor-missing", when: .missing(.roomTemperature), failsSafe: true),
      DiagnosticRule(
        "sensor-out-of-range",
        when: .all([.not(.missing(.roomTemperature)), .not(.inside(.roomTemperature, \.sensor.measuringRange))]),
        disqualifies: [.roomTemperature], failsSafe: true),
    ],
    protections: [
      Protection(
        .heatDemand, input: .roomTemperature, trips: .lessThan, \.heating.on, releases: .atLeast, from: .F(4)),
      Protection(
        .coolingDemand, input: .roomTemperature, trips: .greaterThan, \.cooling.on, releases: .atMost, from: .F(5)),
    ],
    tables: [
      relay(.heatingRelay, .tripped(.heatDemand), from: .F(4)),
      relay(.coolingRelay, .tripped(.coolingDemand), from: .F(5)),
    ],
    profiles: [
      Profile(
        "standard",
        .release(.heatDemand, at: \.heating.off),
        .release(.coolingDemand, at: \.cooling.off),
        .tripDelay(.coolingDemand, \.cooling.startDelay))
    ],
    trace: [
      TraceColumn("time", .time),
      TraceColumn("heating_relay", .heatingRelay, solid: .closed),
      TraceColumn("cooling_relay", .coolingRelay, solid: .closed),
      TraceColumn("diagnostics", .diagnostics),
    ],
    properties: safetyProperties,
    // A sensor that reads beyond its range is broken; a room that is too warm is not.
    gradedThresholds: [
      [
        FactID(\Thermostat.sensor.measuringRange), FactID(\Thermostat.heating.on), FactID(\Thermostat.cooling.on),
      ]
    ])

  /// A relay that is closed on demand, unless something speaks against it.
  private static func relay(
    _ key: TableKey<Thermostat, Relay, RelayRow>, _ demand: Condition, from source: Source
  ) -> DecisionTable {
    DecisionTable(
      key,
      rows: [
        .init(.sensorFault, when: .failSafe, then: .open, from: .R(2)),
        .init(.windowOpen, when: .not(.closed(.window)), then: .open, from: .F(6)),
        .init(.demand, when: demand, then: .closed, from: source),
        .init(.otherwise, then: .open, from: source),
      ])
  }
}
