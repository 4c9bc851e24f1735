import Quantities
import Testing

@Suite struct QuantityTests {
  @Test func `a prefix changes how a quantity is printed, not what it is`() {
    let (milli, plain) = (Quantity.milliamperes(10), Quantity.amperes(0.01))
    #expect(milli == plain)
    #expect(Set([milli, plain]).count == 1)
    #expect(milli.description == "10 mA")
    #expect(plain.description == "0.01 A")
    #expect(Quantity.kilograms(0.1).baseValue == 100)
    #expect(Quantity.millimetres(106).symbol == "mm")
  }

  @Test func `sums are exact and keep the prefix of the left side`() {
    #expect((Quantity.milliamperes(2.7) + .amperes(0.0003)).description == "3.0 mA")
    #expect(Quantity.volts(0.3) - .volts(0.1) == .volts(0.2))
  }

  @Test(arguments: [(-20, "-4"), (0, "32"), (5, "41"), (25, "77"), (37, "98.6"), (50, "122"), (100, "212")])
  func `degrees Fahrenheit are computed exactly`(_ celsius: Int, _ fahrenheit: String) {
    let temperature = Quantity.celsius(ExactDecimal(coefficient: celsius)).fahrenheit
    #expect(temperature.description == "\(fahrenheit) °F")
  }

  @Test func `every tenth of a degree between -50 and 150 °C converts without rounding`() {
    for tenths in -500...1500 {
      let celsius = Quantity.celsius(ExactDecimal(coefficient: tenths, fractionDigits: 1))
      #expect(celsius.fahrenheit.baseValue == ExactDecimal(coefficient: tenths * 18 + 3200, fractionDigits: 2))
    }
  }

  @Test func `a range has both its bounds inside and converts to Fahrenheit`() {
    let range = QuantityRange(Quantity.celsius(-20), to: .celsius(50))
    #expect(range.contains(.celsius(-20)) && range.contains(.celsius(50)) && range.contains(.celsius(0)))
    #expect(!range.contains(.celsius(-20.1)) && !range.contains(.celsius(50.1)))
    #expect(range.fahrenheit.lower.description == "-4 °F")
    #expect(range.fahrenheit.upper.description == "122 °F")
  }

  @Test(arguments: [
    (Comparator.lessThan, [true, false, false]), (.atMost, [true, true, false]), (.greaterThan, [false, false, true]),
    (.atLeast, [false, true, true]),
  ])
  func `a limit holds on its side, and at its bound if that is inside`(_ comparator: Comparator, _ expected: [Bool]) {
    let limit = Limit(comparator, Quantity.percent(95))
    let values: [Quantity<Percent>] = [.percent(94.9), .percent(95.0), .percent(95.1)]
    #expect(values.map(limit.allows) == expected)
    #expect(values.map { comparator.negated.holds($0, limit.bound) } == expected.map { !$0 })
  }
}

@Suite struct UnitTests {
  @Test func `a prefix is raised to the power of its unit`() {
    #expect(Quantity<SquareMetre>.squareMillimetres(1.5).baseValue == 0.0000015)
    #expect(Quantity<CubicMetre>(1, .deci).baseValue == 0.001)
    #expect(Quantity<SquareMetre>(2, .centi) + .squareMillimetres(50) == Quantity(2.5, .centi))
    #expect(Quantity<SquareMetre>.squareMillimetres(1.5).symbol == "mm²")
  }

  @Test func `a multiple keeps the prefix`() {
    let half = 0.5 * Quantity<Ampere>.milliamperes(25)
    #expect(half == .milliamperes(12.5))
    #expect(half.symbol == "mA")
  }

  @Test func `each prefix has a sign of its own`() {
    #expect(Set(SIPrefix.allCases.map(\.symbol)).count == SIPrefix.allCases.count)
  }
}
