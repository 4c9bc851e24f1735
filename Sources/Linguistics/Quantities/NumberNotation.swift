import Foundation
import Localization
import Quantities

/// How a language writes numbers, by CLDR, for reading them.
package struct NumberNotation: Sendable {
  /// How many digits a quantity has at most; longer numbers name something.
  package static let longest = 12

  /// What stands before the fraction.
  package let decimalSeparator: Character
  /// What stands between groups of three digits.
  package let groupingSeparator: Character

  /// Takes the separators of a language from CLDR.
  package init(_ language: Language) {
    let locale = language.formattingLocale
    decimalSeparator = locale.decimalSeparator?.first ?? "."
    groupingSeparator = locale.groupingSeparator?.first ?? ","
  }

  /// A number as it was read.
  package struct Reading: Sendable {
    /// Its value.
    package let value: ExactDecimal
    /// What is wrong with how it is written.
    package let faults: [NotationFault.Kind]
    /// How the language writes it.
    package let expected: String
  }

  /// Reads digits with separators; nil for what is no number, such as a version "1.2.3".
  package func read(_ text: String) -> Reading? {
    // Most numbers are a few digits and nothing else.
    if text.utf8.count <= 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text) {
      return Reading(value: ExactDecimal(coefficient: value), faults: [], expected: text)
    }
    var faults: [NotationFault.Kind] = []
    // ".9" is 0.9 in every language.
    var characters = Array((text.utf8.first == UInt8(ascii: ".") ? "0" + text : text).unicodeScalars)
    for (index, character) in characters.enumerated() where character.properties.isAlphabetic {
      characters[index] = character == "l" || character == "I" ? "1" : "0"
      faults = [.letterForDigit]
    }
    let separators = characters.indices.filter { !Tokenizer.isDigit(characters[$0]) }
    let groups = characters.split { !Tokenizer.isDigit($0) }
    guard let whole = groups.first, groups.count == separators.count + 1,
      characters.count - separators.count <= NumberNotation.longest
    else { return nil }
    var (digits, fraction) = (whole, characters[..<0])
    for (number, index) in separators.enumerated() {
      let group = groups[number + 1]
      let isLast = number + 1 == separators.count
      if isGrouping(characters[index], group, after: groups[number], isFirst: number == 0) {
        digits += group
      } else if isLast {
        fraction = group
        if characters[index] == "." || characters[index] == "," {
          if Character(characters[index]) != decimalSeparator { faults.append(.decimalSeparator) }
        } else {
          faults.append(.malformedSeparator)
        }
      } else {
        return nil
      }
    }
    let coefficient = (digits + fraction).reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    let value = ExactDecimal(coefficient: coefficient, fractionDigits: fraction.count)
    var expected = ""
    expected.unicodeScalars += digits
    if !fraction.isEmpty { expected.append(decimalSeparator) }
    expected.unicodeScalars += fraction
    return Reading(value: value, faults: faults, expected: expected)
  }

  private func isGrouping(
    _ separator: Unicode.Scalar, _ group: ArraySlice<Unicode.Scalar>, after before: ArraySlice<Unicode.Scalar>,
    isFirst: Bool
  ) -> Bool {
    guard group.count == 3, before.count == 3 || isFirst && (1...3).contains(before.count), before != ["0"] else {
      return false
    }
    let isSpace = separator == " " || separator == "\u{A0}" || separator == "\u{202F}" || separator == "\u{2009}"
    return isSpace || Character(separator) == groupingSeparator || separator == "'" || separator == "\u{2019}"
  }
}
