import Quantities
import SpecModel

/// The made-up product that the examples of the rules are about, a level switch for a water tank.
struct LevelGuard: Product {
  static let id: ProductID = "LevelGuard"

  var pump = PumpOutput()
  var drain = DrainOutput()
  var supply = Supply()
  var enclosure = Enclosure()
  var names = Names()

  var specification: Specification {
    Specification(
      id: Self.id, product: names.product.value, revision: "1.0", facts: FactIndex(of: self),
      clauses: [ClauseGroup("purpose", F: 1...5)], behaviour: Self.behaviour, chapters: Self.chapters,
      specifications: Self.technicalData)
  }

  struct PumpOutput: FactGroup {
    var maximumCurrent = Fact(Quantity.amperes(4), from: .F(1))
    var isShortCircuitProtected = Fact(false, from: .F(1))
    var mayFeed = Fact<[Term]>(["load.pump", "load.valve", "load.siren"], from: .F(1))
    var frostLimit = Fact(Quantity.celsius(3), from: .F(2))
  }

  struct DrainOutput: FactGroup {
    var maximumCurrent = Fact(Quantity.milliamperes(500), from: .F(3))
    var isShortCircuitProtected = Fact(true, from: .F(3))
  }

  struct Supply: FactGroup {
    var systemVoltages = Fact([Quantity.volts(12), .volts(24), .volts(48)], from: .F(4))
    var operatingVoltage = Fact(QuantityRange(Quantity.volts(9), to: .volts(60)), from: .F(4))
    var currentDraw = Fact(Quantity.milliamperes(15), from: .F(4))
  }

  struct Enclosure: FactGroup {
    var cableCrossSection = Fact(Quantity.squareMillimetres(2.5), from: .F(5))
    var ingressProtection = Fact<Name>("IP54", from: .F(5))
    var operatingTemperature = Fact(QuantityRange(Quantity.celsius(-10), to: .celsius(50)), from: .F(5))
  }

  struct Names: FactGroup {
    var product = Fact<Name>("levelGuard")
    var bus = Fact<Name>("TK.Net", from: .F(1))
    var pumpRelay = Fact<Name>("Aqua-Open-xt", from: .F(1))
    var drainRelay = Fact<Name>("Aqua-Open-Drain", from: .F(3))
    var lowFloat = Fact<Name>("Float A", from: .F(2))
    var highFloat = Fact<Name>("Float B", from: .F(3))
    var led = Fact<Name>("Pump ON", from: .F(1))
  }
}

extension LevelGuard {
  private static let behaviour = Behaviour(
    inputs: [
      Input("waterTemperature", column: "water_temperature", .quantity(unit: "°C", ifAbsent: .missingReading)),
      Input("floatA", column: "float_a", .contact(closed: "closed", open: "open"), symbol: "names.lowFloat"),
      Input("floatB", column: "float_b", .contact(closed: "closed", open: "open"), symbol: "names.highFloat"),
    ],
    diagnostics: [DiagnosticRule("no-water-temperature", when: .missing("waterTemperature"), failsSafe: true)],
    protections: [
      Protection(
        "frost", input: "waterTemperature", trips: .atMost, "pump.frostLimit", releases: .greaterThan, from: .F(2))
    ],
    tables: [
      DecisionTable(
        "pumpOutput",
        rows: [
          .init("dry", when: .not(.closed("floatA")), then: .state("off"), from: .F(2)),
          .init("frost", when: .any([.failSafe, .tripped("frost")]), then: .state("off"), from: .F(2)),
          .init("otherwise", then: .state("on"), from: .F(2)),
        ]),
      DecisionTable(
        "drainOutput",
        rows: [
          .init("full", when: .closed("floatB"), then: .state("on"), from: .F(3)),
          .init("otherwise", then: .state("off"), from: .F(3)),
        ]),
    ],
    trace: [TraceColumn("time", .time)])

  private static let chapters: [Chapter] = [
    Chapter(
      "purpose",
      [
        .paragraph(
          Statement("purpose.what", from: .F(1), as: .compatibility),
          Statement("purpose.systems", from: .F(4), as: .compatibility))
      ]),
    Chapter(
      "pump-output",
      [
        .paragraph(
          Statement("pump.limits", from: .F(1), as: .figure),
          Statement("pump.shortCircuit", choosing: \LevelGuard.pump.isShortCircuitProtected, from: .F(1), as: .figure),
          Statement("pump.dry", from: .F(2), as: .figure), Statement("pump.dryRunning", as: .advice),
          Statement("pump.frost", from: .F(2), as: .figure)),
        .paragraph(Statement("pump.mayFeed", from: .F(1), as: .compatibility)),
        .items(\LevelGuard.pump.mayFeed),
        .paragraph(Statement("pump.relay", from: .F(1), as: .compatibility)),
      ]),
    Chapter(
      "drain-output",
      [
        .paragraph(
          Statement("drain.limits", from: .F(3), as: .figure),
          Statement(
            "drain.shortCircuit", choosing: \LevelGuard.drain.isShortCircuitProtected, from: .F(3), as: .figure),
          Statement("drain.full", from: .F(3), as: .figure), Statement("drain.overflow", as: .advice),
          Statement("drain.relay", from: .F(3), as: .compatibility))
      ]),
    Chapter(
      "terminals",
      [
        .paragraph(Statement("terminals.floats", from: .F(2), as: .figure)),
        .list([Statement("led.pump", from: .F(1), as: .figure)]),
      ]),
    .technicalData,
  ]

  private static let technicalData = [
    SpecificationGroup(
      "spec.data",
      [
        .init("spec.operatingVoltage", .fact(\LevelGuard.supply.operatingVoltage)),
        .init("spec.currentDraw", .fact(\LevelGuard.supply.currentDraw)),
        .init("spec.pumpCurrent", .fact(\LevelGuard.pump.maximumCurrent)),
        .init("spec.drainCurrent", .fact(\LevelGuard.drain.maximumCurrent)),
        .init("spec.cable", .fact(\LevelGuard.enclosure.cableCrossSection)),
        .init("spec.ingressProtection", .fact(\LevelGuard.enclosure.ingressProtection)),
        .init("spec.operatingTemperature", .fact(\LevelGuard.enclosure.operatingTemperature)),
      ])
  ]
}
