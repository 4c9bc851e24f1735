/// What a unit measures, as powers of what can't be said by anything else.
struct Dimension: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// The base quantities of the SI, and those that have units of their own in engineering: 5 VA are not 5 W.
  enum Base: Sendable {
    case length, mass, time, current, temperature, amount, light
    case angle, ratio, information, pixel, month, wireGauge
    case apparentPower, reactivePower, level, levelToMilliwatt, levelToIsotropic, soundLevel, symbolRate, frameRate
  }

  private var powers: [Base: Int]

  init(dictionaryLiteral elements: (Base, Int)...) {
    powers = Dictionary(elements, uniquingKeysWith: +)
  }

  static let force: Dimension = [.mass: 1, .length: 1, .time: -2]
  static let pressure: Dimension = [.mass: 1, .length: -1, .time: -2]
  static let energy: Dimension = [.mass: 1, .length: 2, .time: -2]
  static let power: Dimension = [.mass: 1, .length: 2, .time: -3]
  static let charge: Dimension = [.current: 1, .time: 1]
  static let voltage: Dimension = [.mass: 1, .length: 2, .time: -3, .current: -1]
  static let resistance: Dimension = [.mass: 1, .length: 2, .time: -3, .current: -2]
  static let conductance: Dimension = [.mass: -1, .length: -2, .time: 3, .current: 2]
  static let capacitance: Dimension = [.mass: -1, .length: -2, .time: 4, .current: 2]
  static let inductance: Dimension = [.mass: 1, .length: 2, .time: -2, .current: -2]
  static let fluxDensity: Dimension = [.mass: 1, .time: -2, .current: -1]
  static let bitRate: Dimension = [.information: 1, .time: -1]

  /// Multiplies by a power of another.
  mutating func multiply(by other: Dimension, power: Int) {
    for (base, exponent) in other.powers {
      powers[base] = powers[base, default: 0] + exponent * power
      if powers[base] == 0 { powers[base] = nil }
    }
  }
}
