import Engine
import Quantities
import SpecModel
import Testing

@Suite struct ParameterTests {
  /// A slip in what may be chosen or remembered, and where the engine finds it.
  struct Slip: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let place: EngineError.Place
    let reason: EngineError.Reason
    let change: @Sendable (inout Behaviour) -> Void

    init(
      _ place: EngineError.Place, _ reason: EngineError.Reason, _ change: @escaping @Sendable (inout Behaviour) -> Void
    ) {
      (testDescription, self.place, self.reason, self.change) = ("\(place): \(reason)", place, reason, change)
    }

    static func bell(_ condition: Condition, _ reason: EngineError.Reason) -> Slip {
      Slip(.row("bell", "r"), reason) {
        $0.tables[2] = DecisionTable("bell", rows: [.init("r", when: condition, then: .state("silent"))])
      }
    }

    private static func model(_ values: [ChoiceID], _ standard: ChoiceID = "house") -> Parameter {
      Parameter("model", option: "model", values: values, standard: standard)
    }

    private static func unknown(_ name: String, _ known: [String] = ["house", "hotel"]) -> EngineError.Reason {
      .unknownName(UnknownName(name, kind: "model", known: known))
    }

    static let all: [Slip] = [
      Slip(.fact("burning"), unknown("hotel", ["house"])) { $0.parameters = [model(["house"])] },
      Slip(.fact("burning"), .noValue("model", "castle")) { $0.parameters = [model(["house", "hotel", "castle"])] },
      Slip(.fact("burning"), .unknownParameter("model")) { $0.parameters = [] },
      Slip(.parameter("model"), unknown("castle")) { $0.parameters = [model(["house", "hotel"], "castle")] },
      Slip(.parameter("model"), .duplicate("house")) { $0.parameters = [model(["house", "hotel", "house"])] },
      Slip(.behaviour, .duplicate("model")) { $0.parameters.append(model(["house"])) },
      Slip(.behaviour, .duplicate("model")) {
        $0.parameters.append(Parameter("size", option: "model", values: ["s"], standard: "s"))
      },
      bell(.chosen("model", "castle"), unknown("castle")),
      bell(.chosen("size", "s"), .unknownParameter("size")),
      bell(.elapsed("never"), .unknownTimer("never")),
      bell(.reached("never"), .unknownCounter("never")),
      bell(.was("bell", "silent"), .noInitialState("bell")),
      bell(.was("light", "green"), .unknownState("light", "green")),
      bell(.was("nothing", "green"), .unknownTable("nothing")),
      bell(.holds("key", "lost"), .unknownInputState("key", "lost")),
      bell(.holds("button", "closed"), .notAChoice("button")),
      bell(.closed("key"), .notAContact("key")),
      bell(.missing("key"), .notAQuantity("key")),
      Slip(.table("light"), .unknownState("light", "green")) {
        $0.tables[0] = DecisionTable("light", initially: "green", rows: $0.tables[0].rows)
      },
      Slip(.input("key"), .unknownInputState("key", "lost")) {
        $0.inputs[2] = Input("key", column: "key", .choice(["normal"], ifAbsent: "lost"))
      },
      Slip(.input("key"), .duplicate("normal")) {
        $0.inputs[2] = Input("key", column: "key", .choice(["normal", "normal"], ifAbsent: "normal"))
      },
      Slip(.timer("burning"), .laterTimer("glowing")) { $0.timers[0].condition = .elapsed("glowing") },
      Slip(.timer("burning"), .laterTimer("burning")) { $0.timers[0].condition = .elapsed("burning") },
      Slip(.timer("burning"), .laterCounter("presses")) { $0.timers[0].condition = .reached("presses") },
      Slip(.timer("burning"), .laterTable("light")) { $0.timers[0].condition = .state("light", "lit") },
      Slip(.timer("burning"), .unitMismatch(expected: "s", found: "V")) { $0.timers[0].duration = "lowest" },
      Slip(.timer("burning"), .wrongKindOfFact("presses", expected: "a quantity")) {
        $0.timers[0].duration = "presses"
      },
      Slip(.behaviour, .duplicate("burning")) { $0.timers.append($0.timers[0]) },
      Slip(.counter("presses"), .neverReset) { $0.counters[0].resets = .any([.not(.all([]))]) },
      Slip(.counter("presses"), .wrongKindOfFact("lowest", expected: "a number of times")) {
        $0.counters[0].target = "lowest"
      },
      Slip(.counter("presses"), .laterCounter("presses")) { $0.counters[0].counts = .reached("presses") },
      Slip(.behaviour, .duplicate("presses")) { $0.counters.append($0.counters[0]) },
      Slip(.diagnostic("x"), .dependsOnDecisions) {
        $0.diagnostics = [DiagnosticRule("x", when: .elapsed("burning"), failsSafe: false)]
      },
      Slip(.diagnostic("x"), .dependsOnDecisions) {
        $0.diagnostics = [DiagnosticRule("x", when: .was("light", "lit"), failsSafe: false)]
      },
      order("burning", .greaterThan, "nothing", .unknownFact("nothing")),
      order("burning", .greaterThan, "lowest", .unitMismatch(expected: "s", found: "V")),
      order("presses", .greaterThan, "lowest", .wrongKindOfFact("presses", expected: "a quantity")),
      order("patience", .atLeast, "blinking", nil),
      order("burning", .greaterThan, "patience", nil),
    ].compactMap(\.self)

    /// An order that is refused; nil for one that is kept, which is no slip.
    private static func order(
      _ first: FactID, _ comparator: Comparator, _ second: FactID, _ reason: EngineError.Reason?
    ) -> Slip? {
      let order = FactOrder(first, comparator, second)
      return reason.map { reason in Slip(.order(order), reason) { $0.orders = [order] } }
    }
  }

  @Test("what can't be chosen or remembered is an error that names its declaration", arguments: Slip.all)
  func slip(_ slip: Slip) {
    #expect(throws: EngineError(slip.place, slip.reason)) { try Staircase.engine(slip.change) }
  }

  @Test("an order of facts is held to every choice, and an error says which breaks it")
  func order() throws {
    _ = try Staircase.engine { $0.orders = [FactOrder(\Staircase.burning, .greaterThan, \.patience)] }
    let broken = FactOrder("burning", .lessThan, "burning.of")
    #expect(throws: EngineError(.order(broken), .unknownFact("burning.of"))) {
      try Staircase.engine { $0.orders = [broken] }
    }
    let order = FactOrder(\Staircase.patience, .greaterThan, \.burning)
    #expect(
      throws: EngineError(.order(order), .wrongOrder(Choices(["model": "house"]), 3, .greaterThan, 30))
    ) { try Staircase.engine { $0.orders = [order] } }
  }

  @Test("a value that can't be chosen is refused with those that can")
  func unknownChoice() throws {
    let error = EngineError(
      .settings, .unknownName(UnknownName("Hotel", kind: "model", known: ["house", "hotel"])))
    #expect(throws: error) { try Staircase.engine({ _ in }, Settings(choices: Choices(["model": "Hotel"]))) }
    #expect("\(error)".contains("expected one of house, hotel") || "\(error)".contains("Expected one of house, hotel"))
    #expect(
      throws: EngineError(.settings, .unknownName(UnknownName("size", kind: "parameter", known: ["model"])))
    ) { try Staircase.engine({ _ in }, Settings(choices: Choices(["size": "s"]))) }
  }

  @Test("choices leave facts without alternatives, and conditions that ask for none")
  func resolved() throws {
    let specification = Staircase().specification.resolved(Choices(["model": "hotel"]))
    #expect(specification.facts["burning"]?.form == Quantity.seconds(10).form)
    let chosen = Condition.chosen("model", "hotel")
    let choices = Choices(["model": "hotel"])
    let open = Condition.closed("button")
    #expect(chosen.resolved(choices) == .always)
    #expect(Condition.not(chosen).resolved(choices) == .never)
    #expect(Condition.all([chosen, open]).resolved(choices) == open)
    #expect(Condition.any([.chosen("model", "house"), open]).resolved(choices) == open)
    #expect(Condition.all([.not(chosen), open]).resolved(choices) == .never)
    #expect(Condition.any([chosen, open]).resolved(choices) == .always)
    #expect(chosen.resolved(Choices()) == chosen)
  }

  @Test("what a choice settles for ever is not asked any more, and keeps its place")
  func pruned() throws {
    let chosen = Condition.chosen("model", "hotel")
    func change(_ behaviour: inout Behaviour) {
      behaviour.tables[0].rows.insert(.init("hotel", when: chosen, then: .state("dark"), from: .datasheet("F9")), at: 0)
    }
    let hotel = try Staircase.engine(change, Settings(choices: Choices(["model": "hotel"]))).behaviour
    // The light is never lit, so that neither its timer nor its rows have anything to do.
    #expect(hotel.tables[0].rows.map(\.conditions) == [[]] + Array(repeating: [.never], count: 6))
    #expect(hotel.timers[0].condition == .never)
    #expect(hotel.counters[0].counts == .never)
    #expect(hotel.timers[1...].map(\.condition) == Staircase.behaviour.timers[1...].map(\.condition))
    let house = try Staircase.engine(change, Settings(choices: Choices(["model": "house"]))).behaviour
    #expect(house.tables[0].rows[0].conditions == [.never])
    #expect(house.tables[0].rows.dropFirst().map(\.conditions) == Staircase.behaviour.tables[0].rows.map(\.conditions))
  }

  @Test("a row without a condition hides others by a slip, which no choice makes good")
  func notPruned() throws {
    let behaviour = try Staircase.engine({ $0.tables[0].rows.swapAt(0, 5) }).behaviour
    #expect(behaviour.tables[0].rows[1].conditions == Staircase.behaviour.tables[0].rows[1].conditions)
  }

  @Test("a counter that a choice keeps from counting needs no reset")
  func idleCounter() throws {
    _ = try Staircase.engine {
      $0.counters[0].counts = .all([.chosen("model", "hotel"), .was("light", "lit")])
      $0.counters[0].resets = .all([.chosen("model", "hotel"), .was("light", "dark")])
      $0 = $0.resolved(Choices(["model": "house"]))
    }
  }
}
