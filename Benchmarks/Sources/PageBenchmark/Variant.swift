import Quantities
import SmallBMS
import SpecModel

extension SmallBMS {
  /// A made-up product with the words of this one and figures of its own; the same number gives the same product.
  init(variant number: Int) {
    self.init()
    loadOutput.maximumCurrent.value = .amperes(ExactDecimal(coefficient: 1 + number % 9))
    chargerOutput.maximumCurrent.value = .milliamperes(ExactDecimal(coefficient: 10 + number % 90))
    supply.currentNormal.value = .milliamperes(ExactDecimal(coefficient: 27 + number % 50, fractionDigits: 1))
    supply.operatingVoltage.value = DirectVoltageRange(
      .volts(8), to: .volts(ExactDecimal(coefficient: 60 + number % 40)))
    protections.overVoltage.value = .volts(ExactDecimal(coefficient: 360 + number % 30, fractionDigits: 2))
    enclosure.mass.value = .kilograms(ExactDecimal(coefficient: 1 + number % 20, fractionDigits: 1))
  }
}
