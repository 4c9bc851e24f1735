import Engine
import Quantities
import SpecModel

/// A made-up staircase light: it burns for some time after its button was pressed, blinks while a key says so, and
/// rings when the button is pressed too often.
struct Staircase: Product {
  static let id: ProductID = "Staircase"

  enum Model: String, ParameterValue {
    static let parameter: ParameterID = "model"
    case house, hotel
  }

  enum Key: String, CaseIterable { case locked, normal, cleaning }
  enum Light: String { case dark, lit }
  enum LightRow: String { case unsafe, locked, cleaning, pressed, burning, otherwise }
  enum Lamp: String { case off, on }
  enum LampRow: String { case idle, lights, burns, goesOut, stays }
  enum Bell: String { case silent, ringing }
  enum BellRow: String { case impatient, otherwise }

  var burning = Fact<ByChoice<Model, Quantity<Second>>>([.house: .seconds(30), .hotel: .seconds(10)], from: .F(1))
  var blinking = Fact(Quantity.seconds(2), from: .F(2))
  var presses = Fact(3, from: .F(3))
  var lowest = Fact(Quantity.volts(10), from: .F(4))
  var patience = Fact(Quantity.seconds(3), from: .F(4))

  static let behaviour = Behaviour(
    parameters: [Parameter(.model, option: "model", standard: .house)],
    inputs: [
      Input(.mains, column: "mains"), Input(.button, column: "button", closed: "1", open: "0"),
      Input(.key, column: "key", ifAbsent: .normal),
    ],
    protections: [
      Protection(.weak, input: .mains, trips: .lessThan, \.lowest, releases: .atLeast, from: .F(4))
    ],
    timers: [
      Timer(
        .burning, while: .all([.was(.light, .lit), .key == .normal, .not(.closed(.button))]), for: \.burning,
        from: .F(1)),
      Timer(.glowing, while: .was(.lamp, .on), for: \.blinking, from: .F(2)),
      Timer(.pausing, while: .all([.was(.lamp, .off), .key == .cleaning]), for: \.blinking, from: .F(2)),
    ],
    counters: [
      Counter(.presses, counts: .closed(.button), to: \.presses, resets: .was(.light, .dark), from: .F(3))
    ],
    tables: [light, lamp, bell],
    profiles: [Profile("slow", .tripDelay(.weak, \.patience))],
    trace: [
      TraceColumn("time", .time), TraceColumn("light", .light), TraceColumn("lamp", .lamp),
      TraceColumn("bell", .bell, blank: .silent),
    ])

  private static let light = DecisionTable(
    .light, initially: .dark,
    rows: [
      .init(.unsafe, when: .tripped(.weak), then: .dark, from: .F(4)),
      .init(.locked, when: .key == .locked, then: .dark, from: .F(1)),
      .init(.cleaning, when: .key == .cleaning, then: .lit, from: .F(2)),
      .init(.pressed, when: .closed(.button), then: .lit, from: .F(1)),
      .init(.burning, when: .was(.light, .lit), .not(.elapsed(.burning)), then: .lit, from: .F(1)),
      .init(.otherwise, then: .dark, from: .F(1)),
    ])
  private static let lamp = DecisionTable(
    .lamp, initially: .off,
    rows: [
      .init(.idle, when: .isOneOf(.key, .locked, .normal), then: .off, from: .F(2)),
      .init(.lights, when: .elapsed(.pausing), then: .on, from: .F(2)),
      .init(.goesOut, when: .elapsed(.glowing), then: .off, from: .F(2)),
      .init(.burns, when: .was(.lamp, .on), then: .on, from: .F(2)),
      .init(.stays, then: .off, from: .F(2)),
    ])
  private static let bell = DecisionTable(
    .bell,
    rows: [
      .init(.impatient, when: .reached(.presses), then: .ringing, from: .F(3)),
      .init(.otherwise, then: .silent, from: .F(3)),
    ])

  /// What the specification has for its behaviour; tests change it.
  var behaviour = Self.behaviour

  var specification: Specification {
    Specification(
      id: Self.id, product: "Staircase", revision: "1", facts: FactIndex(of: self), behaviour: behaviour, chapters: [])
  }

  static func engine(_ change: (inout Behaviour) -> Void = { _ in }, _ settings: Settings = Settings()) throws -> Engine
  {
    var product = Staircase()
    change(&product.behaviour)
    return try Engine(product.specification, settings)
  }
}

extension ParameterKey<Staircase, Staircase.Model> {
  static var model: Self { Self() }
}
extension InputKey<Staircase, Quantity<Volt>> {
  static var mains: Self { Self() }
}
extension InputKey<Staircase, Contact> {
  static var button: Self { Self() }
}
extension InputKey<Staircase, Staircase.Key> {
  static var key: Self { Self() }
}
extension ProtectionKey<Staircase, Volt> {
  static var weak: Self { Self() }
}
extension TimerKey<Staircase> {
  static var burning: Self { Self() }
  static var glowing: Self { Self() }
  static var pausing: Self { Self() }
}
extension CounterKey<Staircase> {
  static var presses: Self { Self() }
}
extension TableKey<Staircase, Staircase.Light, Staircase.LightRow> {
  static var light: Self { Self() }
}
extension TableKey<Staircase, Staircase.Lamp, Staircase.LampRow> {
  static var lamp: Self { Self() }
}
extension TableKey<Staircase, Staircase.Bell, Staircase.BellRow> {
  static var bell: Self { Self() }
}
