import Foundation
import Quantities

/// What a unit measures and how much of it, so that values in different units can be compared.
struct UnitScale: Sendable, Equatable {
  private(set) var dimension: Dimension = [:]
  /// How many units of the SI it is.
  private(set) var factor = 1.0
  /// Nought of its scale on that of the SI.
  private(set) var offset = 0.0

  /// The scale of a number without a unit.
  static let one = UnitScale()

  private init() {}

  private static let offsets = ["°C": 273.15, "°F": 459.67 * 5 / 9]

  /// Reads the symbol of a unit, "mm/s²"; nil where a part of it is no unit.
  init?(_ unit: MeasurementUnit) {
    if let row = UnitTable.bySymbol[unit.symbol] {
      (dimension, factor) = (row.dimension, row.factor * pow(10, Double(unit.exponent)))
      offset = UnitScale.offsets[unit.symbol] ?? 0
      return
    }
    var power = 1
    for ratio in unit.symbol.split(separator: "/", omittingEmptySubsequences: false) {
      for part in ratio.split(separator: "·") {
        guard multiply(by: part, power: power) else { return nil }
      }
      // What follows the first sign of division is divided by.
      power = -1
    }
  }

  private mutating func multiply(by part: Substring, power: Int) -> Bool {
    let symbol = part.last.map { "²³".contains($0) } == true ? part.dropLast() : part
    let exponent = part.hasSuffix("²") ? 2 : part.hasSuffix("³") ? 3 : 1
    guard let unit = MeasurementUnit.part(String(symbol)), let row = UnitTable.bySymbol[unit.symbol] else {
      return false
    }
    dimension.multiply(by: row.dimension, power: power * exponent)
    factor *= pow(row.factor * pow(10, Double(unit.exponent)), Double(power * exponent))
    return true
  }
}

extension QuantityMention.Amount {
  /// The greatest part of a value by which a rounded conversion may be beside it.
  private static let tolerance = 1.0 / 10

  /// Whether it is another amount in another unit, within the precision that one of the two is written in: 6 in is 15 cm.
  package func isConverted(_ other: QuantityMention.Amount) -> Bool {
    guard let unit, let otherUnit = other.unit, unit.symbol != otherUnit.symbol,
      let scale = UnitScale(unit), let otherScale = UnitScale(otherUnit), scale.dimension == otherScale.dimension,
      let value = Double(value.description), let otherValue = Double(other.value.description)
    else { return false }
    // The same number of another unit was not converted, however near the two are: 5 yd are not 5 m.
    guard value != otherValue || scale.factor == otherScale.factor && scale.offset == otherScale.offset else {
      return false
    }
    // A difference of temperatures has no nought.
    return [true, false].contains { hasOffset in
      func converted(_ value: Double, _ from: UnitScale, _ to: UnitScale) -> Double {
        (value * from.factor + (hasOffset ? from.offset - to.offset : 0)) / to.factor
      }
      return isNear(converted(value, scale, otherScale), otherValue, other.precision(scale, otherScale))
        || isNear(converted(otherValue, otherScale, scale), value, precision(scale, otherScale))
    }
  }

  /// How long it is; nil for what is no time.
  package var seconds: Double? {
    guard let unit, unit.isOfTime, let scale = UnitScale(unit), let value = Double(value.description) else {
      return nil
    }
    return value * scale.factor
  }

  private func isNear(_ value: Double, _ written: Double, _ precision: Double) -> Bool {
    // Half a unit of the last digit, and what computing with doubles adds.
    abs(value - written) <= min(precision, abs(value) * Self.tolerance) + abs(value) * 1e-9
  }

  /// Half a unit of the last digit that counts; none where one unit is so many times ten of the other.
  private func precision(_ one: UnitScale, _ other: UnitScale) -> Double {
    let power = log10(one.factor / other.factor)
    guard abs(power - power.rounded()) > 1e-9 || one.offset != other.offset else { return 0 }
    let digits = value.description.drop { $0 == "-" }
    if let point = digits.firstIndex(of: ".") {
      return 0.5 * pow(10, -Double(digits.distance(from: point, to: digits.endIndex) - 1))
    }
    return 0.5 * pow(10, Double(digits.reversed().prefix { $0 == "0" }.count))
  }
}

extension MeasurementUnit {
  /// Whether another unit may measure the same thing; of degrees alone nobody knows.
  func mayMeasureLike(_ other: MeasurementUnit) -> Bool {
    guard symbol != "°", other.symbol != "°", let scale = UnitScale(self), let its = UnitScale(other) else {
      return true
    }
    return scale.dimension == its.dimension
  }

  /// Whether another unit measures the same thing, and as much of it.
  package func isSameScale(as other: MeasurementUnit) -> Bool {
    guard let scale = UnitScale(self) else { return false }
    return scale == UnitScale(other)
  }
}

extension MeasurementUnit {
  /// Whether it is a time or what flows in one: hours, ampere-hours.
  package var growsWithTime: Bool {
    guard let dimension = UnitScale(self)?.dimension else { return false }
    return dimension == [.time: 1] || dimension == .charge
  }
}
