import Quantities
import SpecModel
import Testing

private struct Rack: FactGroup {
  struct Slot: FactGroup {
    var current = Fact(Quantity.amperes(1), from: .datasheet("F1"))
  }

  var slots = [Slot(), Slot()]
  var limits = [Fact(Quantity.volts(1), from: .datasheet("F2"))]
  var spare: Slot? = Slot()
  var none: Slot?
  var span = Fact(QuantityRange(Quantity.volts(8), to: .volts(70)), from: .datasheet("F3"))
  var lost = (Fact(Quantity.volts(1), from: .datasheet("F4")), 1)
  var byName = ["a": Slot()]
}

@Suite struct FactArrayTests {
  private let index = FactIndex(of: Rack())

  @Test func `facts in arrays and optionals are indexed, elements by their number`() {
    #expect(
      index.facts.map(\.id) == ["slots.0.current", "slots.1.current", "limits.0", "spare.current", "span"])
  }

  @Test func `facts that nothing can refer to are named`() {
    #expect(index.unreachable == ["lost", "byName"])
  }

  @Test func `the ends of a range are facts with its sources, and are not listed`() {
    #expect(index["span.lower"]?.form == .quantity(AnyQuantity(Quantity.volts(8))))
    #expect(index["span.upper"]?.form == .quantity(AnyQuantity(Quantity.volts(70))))
    #expect(index["span.upper"]?.sources == [.datasheet("F3")])
    #expect(index["span.middle"] == nil && index["limits.0.lower"] == nil && index["upper"] == nil)
  }

  @Test func `quantities of time have seconds, and others have none`() {
    #expect(AnyQuantity(Quantity.minutes(1.5)).seconds == 90)
    #expect(AnyQuantity(Quantity<Second>(250, .milli)).seconds == 0.25)
    #expect(AnyQuantity(Quantity.hours(2)).seconds == 7200)
    #expect(AnyQuantity(Quantity.volts(2)).seconds == nil)
  }
}
