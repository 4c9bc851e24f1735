import Engine
import Quantities
import SpecModel
import Testing

/// A slip in the data of a product, and what the engine says about it.
struct Slip: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let place: EngineError.Place
  let reason: EngineError.Reason
  let change: @Sendable (inout Behaviour) -> Void

  init(
    _ name: String, _ place: EngineError.Place, _ reason: EngineError.Reason,
    _ change: @escaping @Sendable (inout Behaviour) -> Void
  ) {
    (testDescription, self.place, self.reason, self.change) = (name, place, reason, change)
  }

  /// A row that asks for `condition`.
  static func row(_ condition: Condition, _ reason: EngineError.Reason) -> Slip {
    Slip("\(condition)", .row("fan", "r"), reason) {
      $0.tables.insert(DecisionTable("fan", rows: [.init("r", when: condition, then: .state("still"))]), at: 0)
      $0.tables.remove(at: 1)
    }
  }

  /// Another output.
  static func output(_ reason: EngineError.Reason, _ output: PowerOutput) -> Slip {
    Slip("\(output)", .output("x"), reason) { $0.outputs = [output] }
  }

  static func power(
    table: TableID = "fan", state: StateID = "turning", supply: InputID = "supply", voltage: FactID = "voltage",
    maximum: FactID = "maximumCurrent", into: InputID = "motor"
  ) -> PowerOutput {
    PowerOutput(
      "x", decidedBy: table, sourcesWhen: state, from: supply, voltage: voltage, maximumCurrent: maximum, into: into,
      overcurrent: .reported, code: "x")
  }

  static func protection(_ input: InputID, _ threshold: FactID) -> Protection {
    Protection("x", input: input, trips: .atLeast, threshold, releases: .lessThan, from: .datasheet("F1"))
  }

  static let all: [Slip] = [
    .row(.compare("nothing", .atMost, .constant(0)), .unknownInput("nothing")),
    .row(.compare("door", .atMost, .constant(0)), .notAQuantity("door")),
    .row(.compare("air", .atMost, .input("door")), .notAQuantity("door")),
    .row(.compare("air", .atMost, .input("supply")), .unitMismatch(expected: "°C", found: "V")),
    .row(.compare("air", .atMost, .fact("nothing")), .unknownFact("nothing")),
    .row(.compare("air", .atMost, .fact("comfortable")), .wrongKindOfFact("comfortable", expected: "a quantity")),
    .row(.compare("air", .atMost, .fact("idle")), .unitMismatch(expected: "°C", found: "A")),
    .row(.inside("air", "start"), .wrongKindOfFact("start", expected: "a range")),
    .row(.inside("supply", "comfortable"), .unitMismatch(expected: "V", found: "°C")),
    .row(.closed("air"), .notAContact("air")),
    .row(.missing("door"), .notAQuantity("door")),
    .row(.tripped("nothing"), .unknownProtection("nothing")),
    .row(.state("nothing", "still"), .unknownTable("nothing")),
    .row(.state("draw", "still"), .laterTable("draw")),
    .row(.state("fan", "still"), .laterTable("fan")),
    .row(.not(.all([.failSafe, .any([.closed("nothing")])])), .unknownInput("nothing")),
    Slip("state that no row yields", .row("draw", "r"), .unknownState("fan", "spinning")) {
      $0.tables[1] = DecisionTable("draw", rows: [.init("r", when: .state("fan", "spinning"), then: .unspecified)])
    },
    Slip("outcome without fact", .row("draw", "r"), .unknownFact("nothing")) {
      $0.tables[1] = DecisionTable("draw", rows: [.init("r", then: .fact("nothing"))])
    },
    Slip("outcome of another kind", .row("draw", "r"), .wrongKindOfFact("voltage", expected: "a quantity")) {
      $0.tables[1] = DecisionTable("draw", rows: [.init("r", then: .fact("voltage"))])
    },
    Slip("row twice", .table("draw"), .duplicate("r")) {
      $0.tables[1] = DecisionTable("draw", rows: [.init("r", then: .unspecified), .init("r", then: .unspecified)])
    },
    Slip("input twice", .behaviour, .duplicate("supply")) { $0.inputs.append($0.inputs[0]) },
    Slip("column twice", .behaviour, .duplicate("vin")) {
      $0.inputs.append(Input("other", column: "vin", .contact(closed: "a", open: "b")))
    },
    Slip("diagnostic twice", .behaviour, .duplicate("blind")) { $0.diagnostics.append($0.diagnostics[0]) },
    Slip("output's code twice", .behaviour, .duplicate("fan-stalled")) {
      $0.diagnostics.append(DiagnosticRule("fan-stalled", when: .missing("air"), failsSafe: false))
    },
    Slip("protection twice", .behaviour, .duplicate("hot")) { $0.protections.append($0.protections[0]) },
    Slip("table twice", .behaviour, .duplicate("fan")) { $0.tables.append($0.tables[0]) },
    Slip("profile twice", .behaviour, .duplicate("gentle")) { $0.profiles.append($0.profiles[0]) },
    Slip("trace column twice", .behaviour, .duplicate("fan")) { $0.trace.append($0.trace[1]) },
    Slip("output twice", .behaviour, .duplicate("x")) {
      let other = PowerOutput(
        "x", decidedBy: "fan", sourcesWhen: "turning", from: "supply", voltage: "voltage",
        maximumCurrent: "maximumCurrent", into: "motor", overcurrent: .reported, code: "y")
      $0.outputs = [Self.power(), other]
    },
    Slip("diagnostic of a trip", .diagnostic("d"), .dependsOnDecisions) {
      $0.diagnostics.append(DiagnosticRule("d", when: .tripped("hot"), failsSafe: false))
    },
    Slip("diagnostic of fail-safe", .diagnostic("d"), .dependsOnDecisions) {
      $0.diagnostics.append(DiagnosticRule("d", when: .failSafe, failsSafe: false))
    },
    Slip("diagnostic of a table", .diagnostic("d"), .dependsOnDecisions) {
      $0.diagnostics.append(DiagnosticRule("d", when: .state("fan", "still"), failsSafe: false))
    },
    Slip("disqualified input", .diagnostic("d"), .unknownInput("nothing")) {
      $0.diagnostics.append(DiagnosticRule("d", when: .missing("air"), disqualifies: ["nothing"], failsSafe: false))
    },
    Slip("protection's input", .protection("x"), .unknownInput("nothing")) {
      $0.protections.append(Self.protection("nothing", "start"))
    },
    Slip("protection of a contact", .protection("x"), .notAQuantity("door")) {
      $0.protections.append(Self.protection("door", "start"))
    },
    Slip("protection's threshold", .protection("x"), .unknownFact("nothing")) {
      $0.protections.append(Self.protection("air", "nothing"))
    },
    Slip("protection's unit", .protection("x"), .unitMismatch(expected: "V", found: "°C")) {
      $0.protections.append(Self.protection("supply", "start"))
    },
    Slip("profile's protection", .profile("p"), .unknownProtection("nothing")) {
      $0.profiles = [Profile("p", releases: ["nothing": "stop"])]
    },
    Slip("profile's fact", .profile("p"), .unknownFact("nothing")) {
      $0.profiles = [Profile("p", releases: ["hot": "nothing"])]
    },
    .output(.unknownTable("nothing"), Self.power(table: "nothing")),
    .output(.unknownState("fan", "spinning"), Self.power(state: "spinning")),
    .output(.unknownInput("nothing"), Self.power(supply: "nothing")),
    .output(.unitMismatch(expected: "V", found: "°C"), Self.power(supply: "air")),
    .output(.wrongKindOfFact("idle", expected: "a voltage below the supply"), Self.power(voltage: "idle")),
    .output(.unitMismatch(expected: "A", found: "°C"), Self.power(maximum: "start")),
    .output(.unitMismatch(expected: "Ω", found: "V"), Self.power(into: "supply")),
    Slip("column of a table", .column("c"), .unknownTable("nothing")) {
      $0.trace.append(TraceColumn("c", .state("nothing")))
    },
    Slip("column of an output", .column("c"), .unknownOutput("nothing")) {
      $0.trace.append(TraceColumn("c", .voltage("nothing")))
    },
  ]
}

@Suite struct EngineErrorTests {
  @Test(arguments: Slip.all)
  func `a slip in the data is named with its place`(_ slip: Slip) throws {
    let error = #expect(throws: EngineError.self) { try FanController.engine(slip.change) }
    #expect(error == EngineError(slip.place, slip.reason))
    #expect(error?.description == "\(slip.place): \(slip.reason)")
  }

  @Test func `errors read as sentences`() {
    let error = EngineError(.row("fan", "needed"), .unknownState("fan", "spinning"))
    #expect(error.description == "table fan, row needed: no row of table fan yields the state spinning")
    let release = EngineError.Reason.releaseOnWrongSide(trips: .atMost, threshold: 3, releases: .atLeast, release: 2.5)
    #expect(release.description == "the release threshold (≥ 2.5) would release what trips (≤ 3)")
  }
}
