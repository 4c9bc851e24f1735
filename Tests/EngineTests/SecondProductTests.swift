import Engine
import Quantities
import SpecModel
import Testing

/// A made-up fan controller: other inputs, units, states and diagnostics than those of any other product.
struct FanController: Product {
  static let id: ProductID = "FanController"
  var maximumCurrent = Fact(Quantity.milliamperes(250), from: .datasheet("F1"))
  var voltage = Fact(VoltageBelow("Vin", drop: .volts(1.25)), from: .datasheet("F1"))
  var start = Fact(Quantity.celsius(40), from: .datasheet("F2"))
  var stop = Fact(Quantity.celsius(35), from: .datasheet("F2"))
  var idle = Fact(Quantity.milliamperes(0.5), from: .datasheet("F3"))
  var comfortable = Fact(QuantityRange(Quantity.celsius(18), to: .celsius(24)), from: .datasheet("F4"))

  enum Fan: String { case turning, still }
  enum FanRow: String { case needed, otherwise }

  static let inputs = [
    Input(.supply, column: "vin"),
    Input(.air, column: "air"),
    Input(.door, column: "door", closed: "shut", open: "ajar"),
    Input(.motor, column: "motor", ifAbsent: .nothingConnected),
  ]
  static let hot = Protection(
    .hot, input: .air, trips: .atLeast, \.start, releases: .lessThan, from: .datasheet("F2"))
  static let fan = DecisionTable(
    .fan,
    rows: [
      .init(
        .needed, when: .not(.failSafe), .any([.tripped(.hot), .not(.inside(.air, \.comfortable))]), .closed(.door),
        then: .turning, from: .datasheet("F2")),
      .init(.otherwise, then: .still, from: .datasheet("F2")),
    ])
  static let draw = DecisionTable(
    .draw,
    rows: [
      .init(.still, when: .fan == .still, then: \.idle, from: .datasheet("F3")),
      .init(.turning, when: .fan == .turning, then: .unspecified, from: .datasheet("F3")),
    ])
  static let output = PowerOutput(
    .fan, decidedBy: .fan, sourcesWhen: .turning, from: .supply, voltage: \.voltage, maximumCurrent: \.maximumCurrent,
    into: .motor, overcurrent: .clamped, code: "fan-stalled")
  static let blind = DiagnosticRule("blind", when: .missing(.air), failsSafe: true)
  static let profile = Profile("gentle", .release(.hot, at: \.stop))

  static let behaviour = Behaviour(
    inputs: inputs, diagnostics: [blind], protections: [hot], tables: [fan, draw], outputs: [output],
    profiles: [profile],
    trace: [
      TraceColumn("t", .time), TraceColumn("fan", .fan), TraceColumn("i", .current(.fan)),
      TraceColumn("draw", .amount(.draw, .milli)), TraceColumn("codes", .diagnostics),
    ])

  /// What the specification has for its behaviour; tests change it.
  var behaviour = Self.behaviour

  var specification: Specification {
    Specification(
      id: Self.id, product: "Fan", revision: "1", facts: FactIndex(of: self), clauses: [], readings: [],
      behaviour: behaviour, chapters: [], specifications: [])
  }

  static func engine(_ change: (inout Behaviour) -> Void = { _ in }, _ settings: Settings = Settings()) throws -> Engine
  {
    var behaviour = behaviour
    change(&behaviour)
    return try Engine(behaviour, FactIndex(of: FanController()), settings)
  }
}

extension InputKey<FanController, Quantity<Volt>> {
  static var supply: Self { Self() }
}
extension InputKey<FanController, Quantity<Celsius>> {
  static var air: Self { Self() }
}
extension InputKey<FanController, Contact> {
  static var door: Self { Self() }
}
extension InputKey<FanController, Quantity<Ohm>> {
  static var motor: Self { Self() }
}
extension ProtectionKey<FanController, Celsius> {
  static var hot: Self { Self() }
}
extension TableKey<FanController, FanController.Fan, FanController.FanRow> {
  static var fan: Self { Self() }
}
extension TableKey<FanController, Quantity<Ampere>, FanController.Fan> {
  static var draw: Self { Self() }
}
extension OutputKey<FanController> {
  static var fan: Self { Self() }
}

@Suite struct SecondProductTests {
  @Test func `another product runs in the same engine`() throws {
    var bench = Bench(try FanController.engine())
    bench.inputs.setContact("door", closed: true)
    bench.sample(["supply": 12, "air": 20])
    #expect(bench.outputs.state(of: "fan") == "still" && bench.outputs.voltage(of: "fan") == nil)
    #expect(bench.outputs.quantity(of: "draw")?.symbol == "mA")
    #expect(bench.sample(["air": 25]).state(of: "fan") == "turning")
    #expect(bench.sample(["air": 40]).isTripped("hot") == true)
    #expect(bench.sample(["air": 35]).isTripped("hot") == true)
    #expect(bench.sample(["air": 34.9]).isTripped("hot") == false)
    #expect(bench.sample(["motor": 10]).diagnostics == ["fan-stalled"])
    #expect(bench.outputs.current(of: "fan") == 0.25 && bench.outputs.voltage(of: "fan") == 2.5)
    #expect(bench.outputs.quantity(of: "draw") == nil)
    #expect(bench.sample(["air": .nan]).state(of: "fan") == "still")
    #expect(bench.outputs.failsSafe && bench.outputs.diagnostics == ["blind"])
  }

  @Test func `the first profile is the default, and no profile at all means no hysteresis`() throws {
    #expect(try FanController.engine().limits(of: "hot")?.releaseThreshold == 35)
    #expect(try FanController.engine { $0.profiles = [] }.limits(of: "hot")?.releaseThreshold == nil)
  }

  @Test func `an output whose supply is absent has no voltage`() throws {
    var bench = Bench(try FanController.engine())
    bench.inputs.setContact("door", closed: true)
    bench.sample(["air": 40])
    #expect(bench.outputs.state(of: "fan") == "turning" && bench.outputs.voltage(of: "fan") == nil)
  }

  @Test func `a supply below the drop gives no voltage and no current`() throws {
    var bench = Bench(try FanController.engine())
    bench.inputs.setContact("door", closed: true)
    bench.sample(["air": 40, "supply": 1, "motor": 0])
    #expect(bench.outputs.voltage(of: "fan") == 0 && bench.outputs.current(of: "fan") == 0)
    #expect(bench.outputs.diagnostics.isEmpty)
  }

  @Test func `where no row holds nothing is decided`() throws {
    let engine = try FanController.engine { $0.tables[1] = DecisionTable("draw", rows: []) }
    #expect(engine.initialOutputs.matchedRow(of: "draw") == nil)
    #expect(engine.initialOutputs.state(of: "fan") == "still")
  }

  @Test func `an empty conjunction holds and an empty alternative does not`() throws {
    let engine = try FanController.engine {
      $0.tables[1] = DecisionTable(
        "draw",
        rows: [
          .init("never", when: .any([]), then: .unspecified), .init("always", when: .all([]), then: .fact("idle")),
        ])
    }
    #expect(engine.initialOutputs.matchedRow(of: "draw")?.id == "always")
  }
}
