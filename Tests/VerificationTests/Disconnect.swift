import Quantities
import SpecModel

/// A product that there is not: it switches a load off some time after the voltage has fallen, and on again some time
/// after it has risen; with a warning in between, and a lamp that counts.
struct Disconnect: FactGroup {
  var low = Fact(Quantity.volts(10.5), from: .datasheet("D1"))
  var restart = Fact(Quantity.volts(12), from: .datasheet("D1"))
  var warning = Fact(Quantity.seconds(12), from: .datasheet("D2"))
  var patience = Fact(Quantity.seconds(90), from: .datasheet("D2"))
  var recovery = Fact(Quantity.seconds(30), from: .datasheet("D3"))
  var joining = Fact(Quantity.seconds(1), from: .datasheet("D4"))
  var trips = Fact(3, from: .datasheet("D5"))
  /// What holds between the warning and the disconnection.
  var notice = Fact(Quantity.seconds(78), from: .datasheet("D2"))
  /// A little more than the product does.
  var tooLong = Fact(Quantity.seconds(30.5), from: .datasheet("D3"))

  static let facts = FactIndex(of: Disconnect())

  /// The same with a lamp that counts to two: the other prover takes many seconds to count to three.
  static let factsCountingToTwo: FactIndex = {
    var disconnect = Disconnect()
    disconnect.trips.value = 2
    return FactIndex(of: disconnect)
  }()

  static let behaviour = Behaviour(
    inputs: [
      Input("voltage", column: "voltage", .quantity(unit: "V", ifAbsent: .missingReading)),
      Input("remote", column: "remote", .choice(["open", "closed"], ifAbsent: "open")),
      Input("reset", column: "reset", .contact(closed: "yes", open: "no")),
    ],
    timers: [
      Timer("joined", while: .holds("remote", "closed"), for: "joining", from: .datasheet("D4")),
      Timer("warned", while: .was("level", "low"), for: "warning", from: .datasheet("D2")),
      Timer("waited", while: .was("level", "low"), for: "patience", from: .datasheet("D2")),
      Timer(
        "recovered", while: .compare("voltage", .greaterThan, .fact("restart")), for: "recovery", from: .datasheet("D3")
      ),
    ],
    counters: [
      Counter("trips", counts: .was("trip", "tripped"), to: "trips", resets: .closed("reset"), from: .datasheet("D5"))
    ],
    tables: [
      DecisionTable(
        "level", initially: "good",
        rows: [
          .init(
            "falls", when: .compare("voltage", .lessThan, .fact("low")), then: .state("low"), from: .datasheet("D1")),
          .init(
            "stays", when: .was("level", "low"), .not(.compare("voltage", .atLeast, .fact("restart"))),
            then: .state("low"), from: .datasheet("D1")),
          .init("otherwise", then: .state("good"), from: .datasheet("D1")),
        ]),
      DecisionTable(
        "trip", initially: "ready",
        rows: [
          .init("trips", when: .elapsed("waited"), then: .state("tripped"), from: .datasheet("D2")),
          .init(
            "stays", when: .was("trip", "tripped"), .not(.elapsed("recovered")), then: .state("tripped"),
            from: .datasheet("D3")),
          .init("otherwise", then: .state("ready"), from: .datasheet("D3")),
        ]),
      DecisionTable(
        "load",
        rows: [
          .init("tripped", when: .state("trip", "tripped"), then: .state("off"), from: .datasheet("D2")),
          .init("joined", when: .elapsed("joined"), then: .state("on"), from: .datasheet("D4")),
          .init("otherwise", then: .state("off"), from: .datasheet("D4")),
        ]),
      DecisionTable(
        "lamp",
        rows: [
          .init("often", when: .reached("trips"), then: .state("red"), from: .datasheet("D5")),
          .init(
            "warning", when: .elapsed("warned"), .not(.state("trip", "tripped")), then: .state("yellow"),
            from: .datasheet("D2")),
          .init("otherwise", then: .state("dark"), from: .datasheet("D2")),
        ]),
    ],
    outputs: [PowerOutput("load", decidedBy: "load", sourcesWhen: "on")],
    profiles: [Profile("plain", releases: [:])],
    trace: [
      TraceColumn("time", .time), TraceColumn("load", .state("load")), TraceColumn("lamp", .state("lamp")),
    ],
    properties: [staysOff("recovery"), warnsBefore("notice")])

  static let tripped = Condition.state("trip", "tripped")

  /// That it stays tripped for so long.
  static func staysOff(_ time: FactID) -> SafetyProperty {
    SafetyProperty(
      "staysOff",
      [
        .init(
          before: tripped, when: .not(tripped), then: .elapsed("off"),
          timers: [Timer("off", while: tripped, for: time)])
      ], from: .datasheet("D3"))
  }

  /// That the lamp has warned for so long before it trips.
  static func warnsBefore(_ time: FactID) -> SafetyProperty {
    SafetyProperty(
      "warnsBefore",
      [
        .init(
          before: .not(tripped), when: tripped, then: .elapsed("notice"),
          timers: [Timer("notice", while: .any([.state("lamp", "yellow"), .reached("trips")]), for: time)])
      ], from: .datasheet("D2"))
  }

  static let specification = Specification(
    id: "Disconnect", product: "Disconnect", revision: "1", facts: facts,
    clauses: [ClauseGroup("data", (1...5).map { "D\($0)" })], readings: [], behaviour: behaviour,
    chapters: [Chapter("data", behaviour.tables.map { .decisions($0.id) })])
}
