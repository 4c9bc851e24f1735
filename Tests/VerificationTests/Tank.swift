import Quantities
import SpecModel

/// A product that there is not: a pump that keeps a tank between two levels.
struct Tank: FactGroup {
  var dry = Fact(Quantity<Metre>(0.2), from: .datasheet("T1"))
  var refilled = Fact(Quantity<Metre>(0.45), from: .datasheet("T1"))
  var full = Fact(Quantity<Metre>(2), from: .datasheet("T2"))
  var warning = Fact(Quantity<Metre>(0.5), from: .datasheet("T3"))

  static let facts = FactIndex(of: Tank())

  static let behaviour = Behaviour(
    inputs: [
      Input("level", column: "level", .quantity(unit: "m", ifAbsent: .missingReading)),
      Input("enable", column: "enable", .contact(closed: "yes", open: "no")),
    ],
    diagnostics: [DiagnosticRule("no-level", when: .missing("level"), failsSafe: true)],
    protections: [
      Protection("dry", input: "level", trips: .lessThan, "dry", releases: .atLeast, from: .datasheet("T1")),
      Protection("overflow", input: "level", trips: .atLeast, "full", releases: .lessThan, from: .datasheet("T2")),
    ],
    tables: [
      DecisionTable(
        "pump",
        rows: [
          .init(
            "unsafe", when: .any([.failSafe, .not(.closed("enable"))]), then: .state("off"), from: .datasheet("T4")),
          .init("dry", when: .tripped("dry"), then: .state("off"), from: .datasheet("T1")),
          .init("otherwise", then: .state("on"), from: .datasheet("T4")),
        ]),
      DecisionTable(
        "lamp",
        rows: [
          .init("overflow", when: .tripped("overflow"), then: .state("red"), from: .datasheet("T2")),
          .init(
            "low", when: .compare("level", .lessThan, .fact("warning")), then: .state("yellow"),
            from: .datasheet("T3")),
          .init("otherwise", then: .state("dark"), from: .datasheet("T3")),
        ]),
    ],
    outputs: [], profiles: [Profile("plain", releases: [:]), Profile("band", releases: ["dry": "refilled"])],
    trace: [
      TraceColumn("time", .time), TraceColumn("pump", .state("pump")), TraceColumn("lamp", .state("lamp")),
      TraceColumn("diagnostics", .diagnostics),
    ],
    properties: [
      SafetyProperty(
        "neverDry",
        [
          .init(
            when: .compare("level", .lessThan, .fact("dry")), then: .state("pump", "off"), afterDelayOf: "dry")
        ], from: .datasheet("T1"))
    ],
    gradedThresholds: [["dry", "warning"]])
}
