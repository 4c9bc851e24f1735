import Foundation
import Quantities

/// Which amounts of a text are computed from others: 1.5 mA in 24 h are 36 mAh, 12 W at 24 V are 0.5 A, and 0.1 V less than
/// 13.3 V are 13.2 V.
package enum ComputedAmounts {
  /// An amount that a computation may start from or come to.
  package struct Given {
    fileprivate let value: Double
    fileprivate let dimension: Dimension
    /// How many units of the SI its unit is.
    fileprivate let factor: Double
    /// Half a unit of its last digit.
    fileprivate let precision: Double
    fileprivate let kind: Kind

    /// What is known of an amount.
    package enum Kind {
      /// Somebody else accounts for it: of such ones alone nothing is computed.
      case known
      /// So much does one thing lie below another.
      case drop
      /// Nobody accounts for it.
      case open
      /// Nobody accounts for it, and it stands behind a label, so that it is no more than a result of a drop.
      case label
    }

    /// Takes an amount; nil for what nothing is computed with, such as a temperature, whose nought is a matter of its scale.
    package init?(_ amount: ExactDecimal, _ unit: MeasurementUnit?, _ kind: Kind) {
      let scale = unit.map { UnitScale($0) } ?? UnitScale.one
      guard let scale, scale.offset == 0 else { return nil }
      (factor, dimension) = (scale.factor, scale.dimension)
      value = amount.doubleValue * factor
      precision = pow(10, -Double(amount.fractionDigits)) / 2 * factor
      self.kind = kind
    }

    fileprivate init(seconds: Double) {
      (value, dimension, factor, precision, kind) = (seconds, [.time: 1], seconds, 0, .known)
    }

    fileprivate var isOpen: Bool { kind == .open || kind == .label }
    fileprivate var isNumber: Bool { dimension == [:] }

    fileprivate func isRounded(_ other: Given) -> Bool { dimension == other.dimension && isRounded(other.value) }

    /// Whether a value is the one that is written, rounded.
    fileprivate func isRounded(_ other: Double) -> Bool {
      abs(other - value) <= min(precision, abs(value) * Self.tolerance) + abs(value) * Self.rest
    }

    /// The greatest part of a value that rounding takes, and what computing with doubles adds.
    private static let tolerance = 1.0 / 10
    private static let rest = 1e-9
  }

  /// A day, a week, a month and a year, "36 mAh a day", for which a text has other words than numbers.
  private static let spans = [1.0, 7, 30, 365].map { Given(seconds: $0 * 86_400) }

  /// The positions of the open amounts that are computed, and of those that they are computed from.
  package static func positions(in given: [Given]) -> Set<Int> {
    var found: Set<Int> = []
    let operands = given + spans
    let open = given.indices.filter { given[$0].isOpen }
    for result in open {
      for one in operands.indices where one != result {
        for other in operands.indices where other != result && other != one {
          guard isComputed(given[result], operands[one], operands[other], numbers: given) else { continue }
          found.formUnion([result, one, other].filter { $0 < given.count && given[$0].isOpen })
        }
      }
    }
    // What was computed may be said once more; what is said in another unit was computed.
    for one in open {
      for other in given.indices where other != one && given[one].isRounded(given[other]) {
        if given[one].factor != given[other].factor { found.formUnion([one, other].filter { given[$0].isOpen }) }
        if found.contains(other) { found.insert(one) }
      }
    }
    return found
  }

  private static func isComputed(_ result: Given, _ one: Given, _ other: Given, numbers: [Given]) -> Bool {
    guard result.kind == .open || other.kind == .drop else { return false }
    if one.dimension == result.dimension, other.dimension == result.dimension {
      return (one.kind == .open || other.kind == .open || one.isOpen && other.kind == .drop)
        && (result.isRounded(one.value - other.value) || result.isRounded(one.value + other.value))
    }
    if other.isNumber {
      return one.dimension == result.dimension && one.kind == .open && other.value > 1
        && (result.isRounded(one.value * other.value) || result.isRounded(one.value / other.value))
    }
    guard !one.isNumber else { return false }
    let (product, quotient) = (one.dimension.times(other.dimension, 1), one.dimension.times(other.dimension, -1))
    if quotient == result.dimension { return other.value != 0 && result.isRounded(one.value / other.value) }
    return product == result.dimension
      && (result.isRounded(one.value * other.value)
        || numbers.contains { $0.isNumber && result.isRounded(one.value * other.value * $0.value) })
  }
}

extension Dimension {
  fileprivate func times(_ other: Dimension, _ power: Int) -> Dimension {
    var product = self
    product.multiply(by: other, power: power)
    return product
  }
}
