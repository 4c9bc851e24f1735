import Quantities
import SpecModel
import Testing

@Suite struct PrintedConditionTests {
  private let behaviour = Behaviour(
    inputs: [
      Input("lever", column: "lever", .choice(["up", "middle", "down"], ifAbsent: "middle")),
      Input("level", column: "level", .quantity(unit: "m", ifAbsent: .missingReading)),
    ],
    timers: [
      Timer(
        "patience", while: .all([.was("pump", "waiting"), .compare("level", .lessThan, .constant(1))]), for: "delay",
        from: .datasheet("F1"))
    ],
    tables: [
      DecisionTable(
        "pump", initially: "off",
        rows: [
          row("off"), row("waiting"), row("on"),
        ])
    ])

  private static func row(_ state: String) -> DecisionTable.Row {
    DecisionTable.Row(RowID(state), then: .state(StateID(state)), from: .datasheet("F1"))
  }

  private func printed(_ conditions: Condition...) -> PrintedCondition { PrintedCondition(conditions, in: behaviour) }

  @Test func `two denied states of one thing leave one list of the others`() {
    #expect(printed(.not(.any([.state("pump", "on"), .state("pump", "off")]))) == .state("pump", "waiting"))
    #expect(printed(.not(.holds("lever", "up")), .not(.holds("lever", "down"))) == .holds("lever", "middle"))
    #expect(
      printed(.not(.holds("lever", "up"))) == .any([.holds("lever", "middle"), .holds("lever", "down")]))
  }

  @Test func `states of different things, or of different instants, stay apart`() {
    let both = printed(.state("pump", "on"), .was("pump", "off"))
    #expect(both == .all([.state("pump", "on"), .was("pump", "off")]))
  }

  @Test func `what contradicts itself is printed as it is`() {
    #expect(
      printed(.holds("lever", "up"), .holds("lever", "down"))
        == .all([.holds("lever", "up"), .holds("lever", "down")]))
  }

  @Test func `what a timer waits for is not said beside it`() {
    #expect(printed(.was("pump", "waiting"), .elapsed("patience")) == .elapsed("patience"))
    // The state of this instant is another matter than that of the instant before.
    #expect(
      printed(.state("pump", "waiting"), .elapsed("patience"))
        == .all([.state("pump", "waiting"), .elapsed("patience")]))
  }
}
