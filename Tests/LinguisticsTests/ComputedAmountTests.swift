import Quantities
import Testing

@testable import Linguistics

@Suite("Amounts that are computed from others")
struct ComputedAmountTests {
  private func given(_ text: String, _ kind: ComputedAmounts.Given.Kind = .open) throws -> ComputedAmounts.Given {
    let parts = text.split(separator: " ").map(String.init)
    let value = try #require(ExactDecimal(parts[0]))
    let unit = parts.count > 1 ? MeasurementUnit.of(parts[1]) : nil
    return try #require(ComputedAmounts.Given(value, unit, kind))
  }

  @Test(
    "Products, quotients, sums and differences that are right within their digits",
    arguments: [
      (["36 mAh"], ["1.5 mA", "24 h"]), (["0.33 A", "8 W"], ["24 V"]), (["13.2 V", "13.3 V"], ["0.1 V"]),
      (["1.2 A", "0.6 A"], ["2"]), (["1.08 Ah", "720 h"], ["1.5 mA"]),
    ])
  func computed(open: [String], known: [String]) throws {
    let amounts = try open.map { try given($0) } + known.map { try given($0, .known) }
    #expect(ComputedAmounts.positions(in: amounts).isSuperset(of: open.indices))
  }

  @Test(
    "What comes to another value is not computed, and of what is known alone nothing is",
    arguments: [(["360 mAh"], ["1.5 mA", "20 h"]), (["36 V"], ["12 V", "24 V"]), (["10 A"], ["1 A", "10"])])
  func others(open: [String], known: [String]) throws {
    let amounts = try open.map { try given($0) } + known.map { try given($0, .known) }
    #expect(ComputedAmounts.positions(in: amounts) == [])
  }

  @Test("Behind a label stands no more than what lies a drop below")
  func labels() throws {
    let battery = try given("26.4 V")
    #expect(
      ComputedAmounts.positions(in: [battery, try given("26.3 V", .label), try given("0.1 V", .drop)]) == [0, 1])
    #expect(ComputedAmounts.positions(in: [battery, try given("26.3 V", .label), try given("0.1 V", .known)]) == [])
  }
}
