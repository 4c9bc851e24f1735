import Engine
import Quantities
import ReferenceModels
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

  @Test("Of thresholds that are only compared the order counts, and of what something is computed from the value")
  func order() throws {
    let base = SmallBMS().specification
    let order = FigureOrder(of: base)
    func isCompared(_ fact: FactID) throws -> Bool {
      order.positions.contains(try #require(base.facts.position(around: fact)))
    }
    #expect(try isCompared("protections.overVoltage"))
    #expect(try isCompared("supply.operatingVoltage.upper"))
    #expect(try !isCompared("loadOutput.maximumCurrent"))
    #expect(try !isCompared("enclosure.mass"))
    let ranks = Self.figures.map { order.ranks(of: $0.specification.facts) }
    #expect(ranks[1] == ranks[4])
    #expect(ranks[2] != ranks[4])
  }

  @Test("Products of one order are of one logic")
  func orderDecidesLogic() throws {
    let order = FigureOrder(of: SmallBMS().specification)
    var random = SplitMix64(state: 7)
    var logics: [[Int]: Set<Logic>] = [:]
    for _ in 0..<40 {
      var product = SmallBMS()
      // Few values, so that some are equal and many in one order.
      func volts() -> Quantity<Volt> {
        .volts(ExactDecimal(coefficient: Int.random(in: 26...37, using: &random), fractionDigits: 1))
      }
      product.protections.overVoltage.value = volts()
      product.protections.underVoltage.value = volts()
      let specification = product.specification
      let logic = Logic(of: try Engine(specification.behaviour, specification.facts, Settings()))
      logics[order.ranks(of: specification.facts), default: []].insert(logic)
    }
    #expect(logics.count < 40)
    #expect(logics.values.allSatisfy { $0.count == 1 })
  }
}
