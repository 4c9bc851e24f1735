import Foundation
import Quantities
import Synchronization

/// How a language writes numbers and lists, by CLDR.
public struct NumberStyle: Sendable {
  /// The character between a number and its unit.
  public static let noBreakSpace = "\u{A0}"
  /// The minus sign; CLDR gives most of our languages the hyphen of the keyboard, ISO 80000-1 the minus for all.
  public static let minus = "\u{2212}"

  private let locale: Locale
  /// What stands between a number and "%", the sign included: CLDR has none, a no-break space or a narrow one.
  private let percentSuffix: String
  private let known = KnownNumbers()

  /// Takes the style of a language from CLDR.
  public init(_ language: Language) {
    locale = language.formattingLocale
    let percent = Decimal(1).formatted(.percent.locale(locale).precision(.fractionLength(0)))
    percentSuffix = String(percent.drop { $0.isNumber })
  }

  /// What parts the whole of a number from its fraction.
  public var decimalSeparator: String { locale.decimalSeparator ?? "." }

  /// The number with the language's separators and all its digits; "+" before a positive one where asked for.
  public func format(_ number: ExactDecimal, showsPlus: Bool = false) -> String {
    let magnitude = number.coefficient < 0 ? -number : number
    let sign = number.coefficient < 0 ? NumberStyle.minus : showsPlus && number.coefficient > 0 ? "+" : ""
    return sign + known.text(of: magnitude, digits(of:))
  }

  private func digits(of magnitude: ExactDecimal) -> String {
    let decimal = Decimal(string: magnitude.description, locale: NumberStyle.posix) ?? .nan
    return decimal.formatted(.number.locale(locale).precision(.fractionLength(magnitude.fractionDigits)))
  }

  /// What follows a number: a no-break space and the unit, or the language's own form of "%".
  public func suffix(unit: String) -> String {
    unit == Percent.symbol ? percentSuffix : NumberStyle.noBreakSpace + unit
  }

  /// "Load output and Charger output".
  public func and(_ items: [String]) -> String { items.formatted(.list(type: .and, width: .standard).locale(locale)) }

  /// "cell over-voltage or cell over-temperature".
  public func or(_ items: [String]) -> String { items.formatted(.list(type: .or, width: .standard).locale(locale)) }

  private static let posix = Locale(identifier: "en_US_POSIX")
}

/// Numbers that were formatted before: a document prints the same few figures again and again, and CLDR takes its time.
private final class KnownNumbers: Sendable {
  /// A number as it prints: 2 and 2.0 are equal and print differently.
  private struct Key: Hashable {
    let coefficient: Int
    let fractionDigits: Int
  }

  private let texts = Mutex<[Key: String]>([:])

  func text(of number: ExactDecimal, _ make: (ExactDecimal) -> String) -> String {
    let key = Key(coefficient: number.coefficient, fractionDigits: number.fractionDigits)
    if let known = texts.withLock({ $0[key] }) { return known }
    let text = make(number)
    // A recording has no end of different readings; the figures of a document are few.
    texts.withLock { if $0.count < 1000 { $0[key] = text } }
    return text
  }
}
