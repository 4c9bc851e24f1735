/// A way in which a quantity is written against the rules of notation, though it can be read.
package struct NotationFault: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: String, Sendable, CaseIterable {
    /// "2.8" in a language that writes 2,8.
    case decimalSeparator
    /// "3;5".
    case malformedSeparator
    /// "o.6".
    case letterForDigit
    /// "12V".
    case missingSpace
    /// "50 º", with the ordinal indicator, or "°º".
    case degreeSign
    /// "5 C".
    case missingDegreeSign
    /// "50°", of what scale is not said.
    case missingScale
    /// "70 VCC".
    case attachedCurrentKind
    /// "-20" with the hyphen of the keyboard.
    case hyphenForMinus
    /// "8 - 70" with the hyphen of the keyboard.
    case hyphenForDash
    /// "V< 3.5".
    case comparatorSpacing
  }

  /// What is wrong.
  package let kind: Kind
  /// Where, in UTF-8 code units of the text.
  package let range: Range<Int>
  /// What should stand there.
  package let expected: String
}

extension NotationFault.Kind {
  /// What is wrong with a quantity that is written so, in a sentence.
  package func explanation(of text: String) -> String {
    switch self {
    case .decimalSeparator: "\"\(text)\" has the decimal separator of another language"
    case .malformedSeparator: "\"\(text)\" has no decimal separator that any language knows"
    case .letterForDigit: "\"\(text)\" has a letter in the place of a digit"
    case .missingSpace: "\"\(text)\" has no space between number and unit"
    case .degreeSign: "\"\(text)\" has another character in the place of the degree sign"
    case .missingDegreeSign: "\"\(text)\" lacks the degree sign"
    case .missingScale: "\"\(text)\" does not say of which scale the degrees are"
    case .attachedCurrentKind: "\"\(text)\" attaches the kind of current to the unit"
    case .hyphenForMinus: "\"\(text)\" has a hyphen in the place of the minus sign"
    case .hyphenForDash: "\"\(text)\" has a hyphen in the place of the dash of a range"
    case .comparatorSpacing: "\"\(text)\" has uneven spaces around the comparison"
    }
  }
}
