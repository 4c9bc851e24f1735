import Quantities
import Testing

@Suite struct NearestDecimalTests {
  @Test(arguments: [
    (3.3 - 0.1, "3.2"), (13.2 - 0.1, "13.1"), (0.1 + 0.2, "0.3"), (-273.15, "-273.15"), (0, "0"), (-0.0, "0"),
    (1e-9, "0.000000001"), (4e-10, "0"), (1e17, "100000000000000000"), (12_345_678_901.25, "12345678901.25"),
  ])
  func `a number becomes the decimal that it stands for`(_ number: Double, _ decimal: String) {
    #expect(ExactDecimal(nearest: number)?.description == decimal)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e19, -1e300])
  func `what is no decimal of 18 digits is none`(_ number: Double) {
    #expect(ExactDecimal(nearest: number) == nil)
    #expect(Quantity<Volt>(nearest: number) == nil)
  }
}
