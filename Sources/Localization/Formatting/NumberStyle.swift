import Foundation
import Quantities

/// How a language writes numbers and lists, by CLDR.
public struct NumberStyle: Sendable {
  /// The character between a number and its unit.
  public static let noBreakSpace = "\u{A0}"
  /// The minus sign; CLDR gives most of our languages the hyphen of the keyboard, ISO 80000-1 the minus for all.
  public static let minus = "\u{2212}"

  private let locale: Locale
  /// What stands between a number and "%", the sign included: CLDR has none, a no-break space or a narrow one.
  private let percentSuffix: String

  /// Takes the style of a language from CLDR.
  public init(_ language: Language) {
    locale = language.formattingLocale
    let percent = Decimal(1).formatted(.percent.locale(locale).precision(.fractionLength(0)))
    percentSuffix = String(percent.drop { $0.isNumber })
  }

  /// The number with the language's separators and all its digits; "+" before a positive one where asked for.
  public func format(_ number: ExactDecimal, showsPlus: Bool = false) -> String {
    let magnitude = number.coefficient < 0 ? -number : number
    let decimal = Decimal(string: magnitude.description, locale: NumberStyle.posix) ?? .nan
    let digits = decimal.formatted(.number.locale(locale).precision(.fractionLength(number.fractionDigits)))
    let sign = number.coefficient < 0 ? NumberStyle.minus : showsPlus && number.coefficient > 0 ? "+" : ""
    return sign + digits
  }

  /// What follows a number: a no-break space and the unit, or the language's own form of "%".
  public func suffix(unit: String) -> String {
    unit == Percent.symbol ? percentSuffix : NumberStyle.noBreakSpace + unit
  }

  /// "12 V, 24 V and 48 V".
  public func and(_ items: [String]) -> String { items.formatted(.list(type: .and, width: .standard).locale(locale)) }

  /// "cell over-voltage or cell over-temperature".
  public func or(_ items: [String]) -> String { items.formatted(.list(type: .or, width: .standard).locale(locale)) }

  private static let posix = Locale(identifier: "en_US_POSIX")
}
