import Quantities
import SpecModel

/// A product that there is not: a solar controller with hysteresis, delays, an offset between two inputs, an end of a
/// range as a limit, contacts, and facts in an array.
struct Controller: Product {
  static let id: ProductID = "Controller"

  struct Channel: FactGroup {
    var current: Fact<Quantity<Ampere>>
  }

  var disconnect = Fact(Quantity.volts(11.1), from: .datasheet("F1"))
  var reconnect = Fact(Quantity.volts(12.6), from: .datasheet("F1"))
  var patience = Fact(Quantity.seconds(10), from: .datasheet("F2"))
  var recovery = Fact(Quantity.minutes(1), from: .datasheet("F2"))
  var headroom = Fact(Quantity.volts(5), from: .datasheet("F3"))
  var temperature = Fact(QuantityRange(Quantity.celsius(-20), to: .celsius(50)), from: .datasheet("F4"))
  var usb = Fact(Quantity.volts(5), from: .datasheet("F5"))
  var channels = [
    Channel(current: Fact(.amperes(10), from: .datasheet("F6"))),
    Channel(current: Fact(.amperes(15), from: .datasheet("F7"))),
  ]

  enum Switch: String { case on, off }
  enum LoadRow: String { case low, jumper, otherwise }
  enum ChargeRow: String { case blind, shaded, hot, otherwise }
  enum LampRow: String { case dark, otherwise }

  static let profile = Profile(
    "default", .release(.low, at: \.reconnect), .tripDelay(.low, \.patience), .releaseDelay(.low, \.recovery))

  /// Another product has a table of this name as well.
  private static let loadKey = TableKey<Controller, Switch, LoadRow>.load

  static let load = DecisionTable(
    .load,
    rows: [
      .init(.low, when: .tripped(.low), then: .off, from: .datasheet("F1")),
      .init(.jumper, when: .not(.closed(.enable)), then: .off, from: .datasheet("F5")),
      .init(.otherwise, then: .on, from: .datasheet("F5")),
    ])
  static let charge = DecisionTable(
    .charge,
    rows: [
      .init(
        .blind, when: .any([.missing(.panel), .missing(.battery), .missing(.air)]), then: .off, from: .datasheet("F3")),
      .init(.shaded, when: .not(.panel > .battery + \.headroom), then: .off, from: .datasheet("F3")),
      .init(.hot, when: .tripped(.hot), then: .off, from: .datasheet("F4")),
      .init(.otherwise, then: .on, from: .datasheet("F3")),
    ])
  static let lamp = DecisionTable(
    .lamp,
    rows: [
      .init(
        .dark, when: .any([.not(.load == .on), .all([.not(.tripped(.hot)), .not(.missing(.air))])]), then: .off,
        from: .datasheet("F5")),
      .init(.otherwise, then: .on, from: .datasheet("F5")),
    ])

  static let behaviour = Behaviour(
    inputs: [
      Input(.battery, column: "battery"), Input(.panel, column: "panel"), Input(.air, column: "air"),
      Input(.enable, column: "enable", closed: "yes", open: "no"),
    ],
    diagnostics: [],
    protections: [
      Protection(.low, input: .battery, trips: .atMost, \.disconnect, releases: .atLeast, from: .datasheet("F1")),
      Protection(
        .hot, input: .air, trips: .greaterThan, .upper(of: \.temperature), releases: .atMost,
        from: .datasheet("F4")),
    ],
    tables: [load, charge, lamp],
    outputs: [
      PowerOutput(.load, decidedBy: .load, sourcesWhen: .on, voltage: .supply(.battery)),
      PowerOutput(.usb, decidedBy: .load, sourcesWhen: .on, voltage: \.usb),
      PowerOutput(.relay, decidedBy: .charge, sourcesWhen: .on),
    ],
    profiles: [profile],
    trace: [
      TraceColumn("time", .time), TraceColumn("load", loadKey), TraceColumn("charge", .charge),
      TraceColumn("lamp", .lamp),
      TraceColumn("load_voltage", .voltage(.load)), TraceColumn("usb_voltage", .voltage(.usb)),
    ],
    properties: [
      SafetyProperty(
        "noChargeWithoutHeadroom",
        [.init(when: .not(.panel > .battery + \.headroom), then: .charge == .off)], from: .datasheet("F3"))
    ])

  var behaviour = Self.behaviour

  var specification: Specification {
    Specification(
      id: Self.id, product: "Controller", revision: "1", facts: FactIndex(of: self),
      clauses: [ClauseGroup("data", (1...7).map { "F\($0)" })], readings: [], behaviour: behaviour,
      chapters: [Chapter("data", [.decisions(Self.loadKey), .decisions(.charge), .decisions(.lamp), .specifications])],
      specifications: [
        SpecificationGroup(
          "spec.all",
          [
            .init("spec.low", .trip(.low)), .init("spec.hot", .trip(.hot)),
            .init("spec.delays", .facts(["patience", "recovery"])),
            .init("spec.currents", .facts(["channels.0.current", "channels.1.current"])),
          ])
      ])
  }
}

extension InputKey<Controller, Quantity<Volt>> {
  static var battery: Self { Self() }
  static var panel: Self { Self() }
}
extension InputKey<Controller, Quantity<Celsius>> {
  static var air: Self { Self() }
}
extension InputKey<Controller, Contact> {
  static var enable: Self { Self() }
}
extension ProtectionKey<Controller, Volt> {
  static var low: Self { Self() }
}
extension ProtectionKey<Controller, Celsius> {
  static var hot: Self { Self() }
}
extension TableKey<Controller, Controller.Switch, Controller.LoadRow> {
  static var load: Self { Self() }
}
extension TableKey<Controller, Controller.Switch, Controller.ChargeRow> {
  static var charge: Self { Self() }
}
extension TableKey<Controller, Controller.Switch, Controller.LampRow> {
  static var lamp: Self { Self() }
}
extension OutputKey<Controller> {
  static var load: Self { Self() }
  static var usb: Self { Self() }
  static var relay: Self { Self() }
}
