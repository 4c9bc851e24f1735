import Quantities
import SpecModel

/// A product that there is not: fewer languages than the kit has, keys that another product has as well, and a name that
/// is no path.
struct Kettle: Product {
  static let id: ProductID = "Kettle"

  var boiling = Fact(Quantity<Celsius>.celsius(100), from: .datasheet("K1"))

  var specification: Specification {
    Specification(
      id: Self.id, product: "Kettle 1/2", revision: "1.0", facts: FactIndex(of: self),
      clauses: [ClauseGroup("purpose", ["K1"])], readings: [], behaviour: Self.behaviour,
      chapters: [
        Chapter("purpose", [.paragraph(Statement("heater.stops", from: .datasheet("K1"), claims: Self.claims))]),
        .technicalData,
      ],
      specifications: [SpecificationGroup("spec.limits", [.init("spec.boiling", .fact("boiling"))])])
  }

  private static let behaviour = Behaviour(
    inputs: [Input("water", column: "water", .quantity(unit: "°C", ifAbsent: .missingReading))],
    diagnostics: [DiagnosticRule("no-water-temperature", when: .missing("water"), failsSafe: true)],
    protections: [
      Protection("boils", input: "water", trips: .atLeast, "boiling", releases: .lessThan, from: .datasheet("K1"))
    ],
    tables: [
      DecisionTable(
        "heater",
        rows: [
          .init("unsafe", when: .failSafe, then: .state("off"), from: .datasheet("K1")),
          .init("boils", when: .tripped("boils"), then: .state("off"), from: .datasheet("K1")),
          .init("otherwise", then: .state("on"), from: .datasheet("K1")),
        ])
    ],
    outputs: [], profiles: [Profile("plain", releases: [:])],
    trace: [TraceColumn("time", .time), TraceColumn("heater", .state("heater"), solid: "on")],
    properties: [
      SafetyProperty(
        "neverBoilsDry", [.init(when: .failSafe, then: .state("heater", "off"))], from: .datasheet("K1"))
    ])

  private static let claims: [Claim] = [
    .whenever(.failSafe, .state("heater", "off")),
    .whenever(.compare("water", .atLeast, .fact("boiling")), .state("heater", "off")),
    .whenever(.compare("water", .lessThan, .fact("boiling")), .state("heater", "on")),
  ]
}
