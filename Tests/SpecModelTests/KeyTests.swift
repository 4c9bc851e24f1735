import Quantities
import SpecModel
import Testing

/// A made-up kettle, written with keys.
private struct Kettle: Product {
  static let id: ProductID = "Kettle"
  var water = Water()
  var isCordless = Fact(true, from: .datasheet("F1"))

  struct Water: FactGroup {
    var boils = Fact(Quantity.celsius(100), from: .datasheet("F2"))
    var drinkable = Fact(QuantityRange(Quantity.celsius(20), to: .celsius(60)), from: .datasheet("F2"))
    var boost = Fact(Quantity.amperes(9), from: .datasheet("F2"))
    var mains = Fact(DirectVoltageRange(.volts(10), to: .volts(14)), from: .datasheet("F2"))
  }

  enum Heater: String { case on, off }
  enum HeaterRow: String { case boiling, otherwise }

  var specification: Specification {
    Specification(
      id: Self.id, product: "Kettle", revision: "1", facts: FactIndex(of: self), clauses: [], readings: [],
      behaviour: Behaviour(
        inputs: [], diagnostics: [], protections: [], tables: [], outputs: [], profiles: [], trace: []), chapters: [],
      specifications: [])
  }
}

extension InputKey<Kettle, Quantity<Celsius>> {
  fileprivate static var water: Self { Self() }
  fileprivate static var steam: Self { Self() }
}
extension InputKey<Kettle, Quantity<Volt>> {
  fileprivate static var supply: Self { Self() }
}
extension InputKey<Kettle, Contact> {
  fileprivate static var lid: Self { Self() }
}
extension ProtectionKey<Kettle, Celsius> {
  fileprivate static var overheating: Self { Self("hot") }
}
extension TableKey<Kettle, Kettle.Heater, Kettle.HeaterRow> {
  fileprivate static var heater: Self { Self() }
}
extension TableKey<Kettle, Quantity<Ampere>, Kettle.HeaterRow> {
  fileprivate static var draw: Self { Self() }
}

@Suite struct KeyTests {
  @Test func `a key is called as the property that makes it, unless it says otherwise`() {
    #expect(InputKey<Kettle, Quantity<Celsius>>.water.id == "water")
    #expect(ProtectionKey<Kettle, Celsius>.overheating.id == "hot")
    #expect(InputID(.lid) == "lid")
  }

  @Test func `each key path to a fact is the id under which the index has the fact`() {
    let index = FactIndex(of: Kettle())
    let paths = [
      FactID(\Kettle.water.boils), FactID(\Kettle.water.drinkable), FactID(\Kettle.water.boost),
      FactID(\Kettle.water.mains), FactID(\Kettle.isCordless),
    ]
    #expect(paths == index.facts.map(\.id))
  }

  @Test func `comparisons say which side of what`() {
    let fact: [Condition] = [
      .water < \.water.boils, .water <= \.water.boils, .water > \.water.boils, .water >= \.water.boils,
    ]
    let input: [Condition] = [.water < .steam, .water <= .steam, .water > .steam, .water >= .steam]
    let bound: [Condition] = [.supply < .volts(0), .supply <= .volts(0), .supply > .volts(0), .supply >= .volts(0)]
    for (number, comparator) in [Comparator.lessThan, .atMost, .greaterThan, .atLeast].enumerated() {
      #expect(fact[number] == .compare("water", comparator, .fact("water.boils")))
      #expect(input[number] == .compare("water", comparator, .input("steam")))
      #expect(bound[number] == .compare("supply", comparator, .constant(0)))
    }
  }

  @Test func `a bound with a prefix is compared in units without one`() {
    let condition: Condition = .supply < Quantity(250, .milli)
    #expect(condition == .compare("supply", .lessThan, .constant(0.25)))
  }

  @Test func `ranges, contacts, readings, protections and states are asked for by key`() {
    #expect(Condition.inside(.water, \.water.drinkable) == .inside("water", "water.drinkable"))
    #expect(Condition.inside(.supply, \.water.mains) == .inside("supply", "water.mains"))
    #expect(Condition.closed(.lid) == .closed("lid"))
    #expect(Condition.missing(.water) == .missing("water"))
    #expect(Condition.tripped(.overheating) == .tripped("hot"))
    let states: [Condition] = [.heater == .on, .draw == \.water.boost, .draw == .unspecified]
    #expect(states == [.state("heater", "on"), .state("draw", "water.boost"), .state("draw", "unspecified")])
  }

  @Test func `a table has the rows, conditions, outcomes and sources that it is made of`() throws {
    let table = DecisionTable(
      .draw,
      rows: [
        .init(.boiling, when: .heater == .on, .closed(.lid), then: \.water.boost, from: .datasheet("F1")),
        .init(.otherwise, then: .unspecified, from: .datasheet("F2"), .reading("R1")),
      ])
    #expect(table.id == "draw" && table.rows.map(\.id) == ["boiling", "otherwise"])
    #expect(table.rows.map(\.conditions) == [[.state("heater", "on"), .closed("lid")], []])
    #expect(table.rows.map(\.outcome) == [.fact("water.boost"), .unspecified])
    #expect(table.rows.map(\.sources) == [[.datasheet("F1")], [.datasheet("F2"), .reading("R1")]])
    let heater = DecisionTable(.heater, rows: [.init(.otherwise, then: .off)])
    #expect(heater.rows.map(\.outcome) == [.state("off")])
  }

  @Test func `an input takes its unit from its key`() {
    let input = Input(.water, column: "water")
    guard case .quantity("°C", .missingReading) = input.kind else {
      Issue.record("\(input.kind)")
      return
    }
    #expect(input.id == "water" && input.column == "water" && input.isRequired)
  }
}

@Suite struct UnknownNameTests {
  @Test func `a slip of the pen is answered with what was meant, and all that there is`() {
    let error = UnknownName("feild", kind: "profile", known: ["datasheet", "field"])
    #expect(error.suggestion == "field")
    #expect(
      error.description == "there is no profile \"feild\"; did you mean \"field\"? Expected one of datasheet, field")
  }

  @Test func `what is like no name is answered with the names alone`() {
    let error = UnknownName("winter", kind: "profile", known: ["datasheet"])
    #expect(error.suggestion == nil)
    #expect(error.description == "there is no profile \"winter\"; expected one of datasheet")
    #expect(UnknownName("x", kind: "profile", known: []).description == "there is no profile \"x\", nor any other")
  }
}
