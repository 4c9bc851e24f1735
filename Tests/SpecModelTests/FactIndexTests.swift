import Quantities
import SpecModel
import Testing

private struct Lamp: FactGroup {
  var name = Fact<Name>("Lamp", from: .datasheet("F1"))
  var supply = Supply()
  var notAFact = 7
  var colours = Fact<[Term]>(["colour.red", "colour.blue"], from: .datasheet("F4"))

  struct Supply: FactGroup {
    var voltage = Fact(Quantity.volts(12), from: .datasheet("F2"))
    var current = Fact(QuantityRange(Quantity.milliamperes(1), to: .milliamperes(2)), from: .reading("R1"))
  }
}

@Suite struct FactIndexTests {
  private let index = FactIndex(of: Lamp())

  @Test func `facts are indexed by their path, in the order of declaration`() {
    #expect(index.facts.map(\.id) == ["name", "supply.voltage", "supply.current", "colours"])
  }

  @Test func `a fact keeps its form and its source`() throws {
    let current = try #require(index["supply.current"])
    #expect(current.sources == [.reading("R1")])
    #expect(current.sources.map(\.clause) == ["R1"])
    #expect(current.form == .range(AnyQuantity(Quantity.milliamperes(1)), AnyQuantity(Quantity.milliamperes(2))))
    #expect(index["colours"]?.form == .terms(["colour.red", "colour.blue"]))
  }

  @Test func `what is not a fact is not found`() {
    #expect(index["notAFact"] == nil)
    #expect(index["supply"] == nil)
    #expect(index[""] == nil)
  }

  @Test func `changing a property changes the fact and nothing else`() {
    var lamp = Lamp()
    lamp.supply.voltage.value = .volts(24)
    let changed = FactIndex(of: lamp)
    #expect(changed["supply.voltage"]?.form == .quantity(AnyQuantity(Quantity.volts(24))))
    #expect(changed.facts.map(\.id) == index.facts.map(\.id))
  }
}

private enum Size: String, ParameterValue {
  static let parameter: ParameterID = "size"
  case small = "S"
  case large = "L"
}

private enum Climate: String, ParameterValue {
  static let parameter: ParameterID = "climate"
  case cold
  case hot
}

private struct Motor: FactGroup {
  var power = Fact<ByChoice<Size, ByChoice<Climate, Quantity<Watt>>>>(
    [
      .small: [.cold: Quantity(2, .kilo), .hot: Quantity(1.5, .kilo)],
      .large: [.cold: Quantity(5, .kilo), .hot: Quantity(4, .kilo)],
    ], from: .datasheet("F1"))
  var range = Fact(QuantityRange(Quantity.celsius(-5), to: .celsius(40)), from: .datasheet("F2"))
}

@Suite struct ChosenFactTests {
  private let index = FactIndex(of: Motor())

  @Test func `what a fact is with one value of each parameter is a fact by itself`() {
    #expect(index["power.L.hot"]?.form == .quantity(AnyQuantity(Quantity<Watt>(4, .kilo))))
    #expect(index["power.L.hot"]?.sources == [.datasheet("F1")])
    #expect(index["power.L"]?.form.parameters == ["climate"])
    #expect(index["power.M"] == nil)
    #expect(index["power.L.mild"] == nil)
  }

  @Test func `all that a text can print is listed, and found by its id`() {
    let ids = index.printable.map(\.id)
    #expect(
      ids == [
        "power", "power.S", "power.S.cold", "power.S.hot", "power.L", "power.L.cold", "power.L.hot", "range",
        "range.lower", "range.upper",
      ])
    #expect(ids.allSatisfy { index[$0] != nil })
  }

  @Test func `the forms without a parameter are those of all choices`() {
    #expect(index["power"]?.form.plainForms.count == 4)
    #expect(index["range"]?.form.plainForms == index["range"].map { [$0.form] })
  }
}

@Suite struct IdentifierTests {
  @Test func `an identifier prints as its name`() {
    #expect("\(FactID("a.b"))" == "a.b")
    #expect(FactID("a.b") == "a.b")
  }

  @Test func `keys of words are made from names`() {
    #expect(
      Statement("load.protected", choosing: "a.b", as: .document).keys == ["load.protected.yes", "load.protected.no"])
    #expect(Statement("load.protected", as: .document).keys == ["load.protected"])
    #expect(Input("x", column: "x", .contact(closed: "a", open: "b")).text == "input.x")
    #expect(DecisionTable("system", rows: []).text == "table.system")
    #expect(Chapter("safety", []).title == "title.safety")
  }

  @Test func `a trace has to have the columns of readings only`() {
    let kinds: [(Input.Kind, Bool)] = [
      (.quantity(unit: "V", ifAbsent: .missingReading), true), (.quantity(unit: "V", ifAbsent: .openTerminal), false),
      (.quantity(unit: "Ω", ifAbsent: .nothingConnected), false), (.contact(closed: "a", open: "b"), false),
    ]
    for (kind, isRequired) in kinds { #expect(Input("x", column: "x", kind).isRequired == isRequired) }
  }
}
