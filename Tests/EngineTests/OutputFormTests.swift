import Quantities
import ReferenceModels
import SpecModel
import Testing

@testable import Engine

/// Outputs without a drop or a resistance, offsets, delays and ends of ranges, on the fan controller.
@Suite struct OutputFormTests {
  private static func engine(
    _ outputs: [PowerOutput], _ trace: [TraceColumn] = [], _ settings: Settings = Settings()
  ) throws -> Engine {
    try FanController.engine(
      {
        $0.outputs = outputs
        $0.trace = trace
      }, settings)
  }

  private static let contact = PowerOutput("fan", decidedBy: "fan", sourcesWhen: "turning")
  private static let fed = PowerOutput(
    "fan", decidedBy: "fan", sourcesWhen: "turning", voltage: .supply("supply", drop: nil))

  private static func hot(_ engine: Engine) -> Outputs {
    var bench = Bench(engine)
    bench.inputs.setContact("door", closed: true)
    return bench.sample(["supply": 12, "air": 45, "motor": 4])
  }

  @Test func `a contact has neither voltage nor current`() throws {
    let outputs = Self.hot(try Self.engine([Self.contact], [TraceColumn("fan", .state("fan"))]))
    #expect(outputs.state(of: "fan") == "turning")
    #expect(outputs.voltage(of: "fan") == nil && outputs.current(of: "fan") == nil && outputs.diagnostics.isEmpty)
  }

  @Test func `an output without a drop has the voltage of its supply, and no current that nobody knows`() throws {
    let outputs = Self.hot(try Self.engine([Self.fed]))
    #expect(outputs.voltage(of: "fan") == 12 && outputs.current(of: "fan") == nil)
  }

  @Test func `columns that an output can't fill are refused`() {
    for (output, content, reason) in [
      (Self.contact, TraceColumn.Content.voltage("fan"), EngineError.Reason.noVoltage("fan")),
      (Self.contact, .current("fan"), .noCurrent("fan")), (Self.fed, .current("fan"), .noCurrent("fan")),
    ] {
      #expect(throws: EngineError(.column("x"), reason)) { try Self.engine([output], [TraceColumn("x", content)]) }
    }
    let limit = PowerOutput.CurrentLimit("maximumCurrent", into: "motor", overcurrent: .reported, code: "much")
    #expect(throws: EngineError(.output("fan"), .noVoltage("fan"))) {
      try Self.engine([PowerOutput("fan", decidedBy: "fan", sourcesWhen: "turning", limit: limit)])
    }
  }

  @Test func `a stated voltage needs no supply, and batches do as single samples`() throws {
    let stated = PowerOutput(
      "usb", decidedBy: "fan", sourcesWhen: "turning", voltage: .supply("supply", drop: "voltage"),
      limit: .init("maximumCurrent", into: "motor", overcurrent: .reported, code: "much"))
    let engine = try FanController.engine {
      $0.outputs = [Self.contact, stated]
      $0.trace = []
      $0.inputs.append(Input("spare", column: "spare", .quantity(unit: "°C", ifAbsent: .missingReading)))
      $0.tables[1] = DecisionTable(
        "draw",
        rows: [
          .init("warm", when: .compare("spare", .atMost, .offset("air", .minus("start"))), then: .unspecified),
          .init("cold", when: .compare("spare", .greaterThan, .offset("air", .plus("start"))), then: .fact("idle")),
        ])
    }
    var columns = engine.inputColumns(count: 200)
    var random = SplitMix64(state: 7)
    for id in ["supply", "air", "motor", "spare"] as [InputID] {
      columns[id] = (0..<200).map { _ in
        Double.random(in: 0..<10, using: &random) < 1 ? .nan : Double.random(in: -50...90, using: &random).rounded()
      }
    }
    columns["motor"] = columns["motor"].map(\.magnitude)
    columns.setContact("door", closed: (0..<200).map { $0 % 3 > 0 })
    let (_, batch) = engine.step(engine.initialState, columns)
    var (state, inputs) = (engine.initialState, engine.inputs)
    for row in 0..<200 {
      columns.copy(row: row, to: &inputs)
      let (next, outputs) = engine.step(state, inputs, after: 0)
      state = next
      #expect(batch.rows(of: "draw")[row] == Int16(outputs.rows[1]))
      for id in ["fan", "usb"] as [OutputID] {
        let (voltage, current) = (batch.voltages(of: id)[row], batch.currents(of: id)[row])
        #expect(outputs.voltage(of: id) == (voltage.isNaN ? nil : voltage))
        #expect(outputs.current(of: id) == (current.isNaN ? nil : current))
      }
      #expect(batch.diagnostic("much")[row] == outputs.diagnostics.contains("much"))
    }
  }

  @Test func `delays of a profile are facts with a unit of time, and what a user sets comes before them`() throws {
    struct Slow: FactGroup {
      var fan = FanController()
      var soon = Fact(Quantity.seconds(5), from: .datasheet("F9"))
      var late = Fact(Quantity.minutes(2), from: .datasheet("F9"))
      var milli = Fact(Quantity<Second>(1500, .milli), from: .datasheet("F9"))
    }
    func limits(_ delays: (FactID, FactID), _ override: Settings.Override = .init()) throws -> ProtectionLimits? {
      var behaviour = FanController.behaviour
      behaviour.tables = []
      behaviour.outputs = []
      behaviour.trace = []
      behaviour.protections[0].threshold = "fan.start"
      behaviour.profiles = [
        Profile("slow", releases: [:], tripDelays: ["hot": delays.0], releaseDelays: ["hot": delays.1])
      ]
      return try Engine(behaviour, FactIndex(of: Slow()), Settings(overrides: ["hot": override])).limits(of: "hot")
    }
    let found = try #require(try limits(("soon", "late")))
    #expect(found.tripDelay == 5 && found.releaseDelay == 120)
    #expect(try limits(("milli", "late"))?.tripDelay == 1.5)
    let set = try #require(try limits(("soon", "late"), .init(tripDelay: 0)))
    #expect(set.tripDelay == 0 && set.releaseDelay == 120)
    #expect(throws: EngineError(.profile("slow"), .unitMismatch(expected: "s", found: "°C"))) {
      try limits(("fan.start", "late"))
    }
  }

  @Test func `an offset is a quantity of the unit, and a drop can only be taken away`() {
    let row = { (offset: Offset) in
      DecisionTable(
        "draw", rows: [.init("any", when: .compare("supply", .atMost, .offset("supply", offset)), then: .unspecified)])
    }
    for (offset, reason) in [
      (.plus("start"), .unitMismatch(expected: "V", found: "°C")), (.minus("nothing"), .unknownFact("nothing")),
      (.plus("voltage"), .wrongKindOfFact("voltage", expected: "a quantity")),
      (.minus("comfortable"), .wrongKindOfFact("comfortable", expected: "a quantity or a voltage below the supply")),
    ] as [(Offset, EngineError.Reason)] {
      #expect(throws: EngineError(.row("draw", "any"), reason)) {
        try FanController.engine { $0.tables[1] = row(offset) }
      }
    }
    #expect(throws: Never.self) { try FanController.engine { $0.tables[1] = row(.minus("voltage")) } }
  }

  @Test func `an end of a range is a limit like any other`() throws {
    let engine = try FanController.engine {
      $0.protections[0].threshold = "comfortable.upper"; $0.profiles = []
    }
    #expect(engine.limits(of: "hot")?.threshold == 24)
  }

  @Test func `facts that have no id are refused by the name of the property`() {
    struct Lost: FactGroup {
      var byName = ["a": Fact(Quantity.volts(1), from: .datasheet("F1"))]
    }
    #expect(throws: EngineError(.behaviour, .unreachableFacts("byName"))) {
      try Engine(
        Behaviour(inputs: [], diagnostics: [], protections: [], tables: [], outputs: [], profiles: [], trace: []),
        FactIndex(of: Lost()))
    }
  }
}
