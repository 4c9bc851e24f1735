import Quantities
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: ["0", "2", "2.0", "0.10", "-20", "-0.5", "2.7", "0.000000000000000001", "999999999999999999"])
  func `plain notation is printed as it was written`(_ text: String) throws {
    #expect(try #require(ExactDecimal(text)).description == text)
  }

  @Test(arguments: [
    ("5e-05", "0.00005"), ("1e3", "1000"), ("2.5e+1", "25"), ("1.50e0", "1.50"), ("+7", "7"), ("-1e-2", "-0.01"),
    ("0e18", "0"),
  ])
  func `scientific notation is the same number`(_ text: String, _ plain: String) throws {
    #expect(try #require(ExactDecimal(text)).description == plain)
  }

  @Test(arguments: [
    "", "-", "+", ".", "1.", ".5", "1.2.3", "1,5", "--1", "+-1", "1e", "e5", "1e1.5", "1e--5", " 1", "1 ", "0x10",
    "nan",
    "inf", "١", "1e19", "1e-19", "9223372036854775808", "99e17", "1e-9223372036854775808", "1e9223372036854775807",
    "1e99999999999999999999",
  ])
  func `anything else is refused`(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func `equal numbers are equal and hash alike, however they are written`() {
    let (short, long) = (ExactDecimal(2), ExactDecimal(coefficient: 2000, fractionDigits: 3))
    #expect(short == long)
    #expect(Set([short, long]).count == 1)
    #expect(long.description == "2.000")
    #expect(long.normalized.description == "2")
  }

  @Test func `a tenth added ten times is one`() {
    #expect((0..<10).reduce(ExactDecimal(0)) { sum, _ in sum + 0.1 } == 1)
    #expect(ExactDecimal(0.1) + 0.2 == 0.3)
    #expect(ExactDecimal(0.3) - 0.1 == 0.2)
    #expect(ExactDecimal(1.1) * 1.1 == 1.21)
  }

  @Test func `numbers at the ends of the range compare without overflow`() {
    let (largest, tiny) = (ExactDecimal(coefficient: .max), ExactDecimal(coefficient: 1, fractionDigits: 18))
    #expect(tiny < largest)
    #expect(-largest < -tiny)
    #expect(-tiny < tiny)
    #expect(!(largest < largest))
    #expect(ExactDecimal(coefficient: -15, fractionDigits: 1) < ExactDecimal(coefficient: -14, fractionDigits: 1))
  }

  @Test(arguments: ["0.1", "2.8", "3.75", "-273.15", "123456789012345.678", "0.000000000000000001", "9007199254740993"])
  func `the nearest floating-point number is the one of the text`(_ text: String) throws {
    #expect(try #require(ExactDecimal(text)).doubleValue == Double(text))
  }

  @Test func `scaling by powers of ten moves the point and keeps the digits`() {
    #expect(ExactDecimal(10).scaled(byPowerOfTen: -3).description == "0.010")
    #expect(ExactDecimal(2.7).scaled(byPowerOfTen: 3) == 2700)
    #expect(ExactDecimal(2.7).scaled(byPowerOfTen: 3).scaled(byPowerOfTen: -3) == 2.7)
  }
}
