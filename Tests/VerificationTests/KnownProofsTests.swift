import Quantities
import SmallBMS
import SpecModel
import Testing

@testable import Verification

@Suite("What is known of one product is proven of others that differ in figures")
struct KnownProofsTests {
  /// Figures of a made-up product, with what is wrong with it where something is.
  struct Figures: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let isFlawless: Bool
    let change: @Sendable (inout SmallBMS) -> Void

    var specification: Specification {
      var product = SmallBMS()
      change(&product)
      return product.specification
    }
  }

  static let figures: [Figures] = [
    Figures(testDescription: "other currents", isFlawless: true) {
      $0.loadOutput.maximumCurrent.value = .amperes(7)
      $0.chargerOutput.maximumCurrent.value = .milliamperes(33)
    },
    Figures(testDescription: "another threshold in the same order", isFlawless: true) {
      $0.protections.overVoltage.value = .volts(ExactDecimal(coefficient: 381, fractionDigits: 2))
    },
    Figures(testDescription: "a threshold below the other one", isFlawless: true) {
      $0.protections.overVoltage.value = .volts(2)
    },
    Figures(testDescription: "a protection that there is not", isFlawless: false) {
      $0.loadOutput.isShortCircuitProtected.value = true
    },
    Figures(testDescription: "none", isFlawless: true) { _ in },
  ]

  private static func words(_ verdicts: [ClaimVerdict]) -> [String] {
    verdicts.flatMap { verdict in verdict.denials.map { "\(verdict.name): \($0.words)" } }
  }

  @Test("It is denied what is denied without, whatever was looked at before")
  func sameVerdicts() {
    let known = KnownProofs(SmallBMS().specification)
    for figures in Self.figures + Self.figures {
      let specification = figures.specification
      let alone = ClaimCheck(specification).verdicts()
      let knowing = ClaimCheck(specification, knowing: known).verdicts()
      #expect(Self.words(knowing) == Self.words(alone), "\(figures.testDescription)")
      #expect(knowing.map(\.name) == alone.map(\.name))
      var verifier = Verifier(specification)
      let report = verifier.report()
      verifier.known = known
      #expect(verifier.report().defects.map(\.message) == report.defects.map(\.message))
      #expect(verifier.report().properties.map(\.isProven) == report.properties.map(\.isProven))
      #expect((Self.words(alone).isEmpty && report.isFlawless) == figures.isFlawless, "\(figures.testDescription)")
    }
  }

  @Test("Products that differ in figures are of one logic, and those with another order are not")
  func logics() {
    let known = KnownProofs(SmallBMS().specification)
    for figures in Self.figures { _ = ClaimCheck(figures.specification, knowing: known).verdicts() }
    #expect(known.countOfLogics == 2)
  }
}
