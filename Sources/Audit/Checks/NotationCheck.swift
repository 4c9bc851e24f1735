import Findings
import Linguistics

/// Quantities that can be read but are written against the notation of the language or the SI.
struct NotationCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    let segment = context.run.segments[number]
    return segment.text.quantities.flatMap { mention in
      mention.faults.map { fault in
        context.finding(
          .notation, in: segment, at: fault.range, fact: fault.kind.rawValue,
          NotationCheck.message(fault.kind, segment.text.excerpt(mention.range)), expected: fault.expected)
      }
    }
  }

  private static func message(_ kind: NotationFault.Kind, _ text: String) -> String {
    switch kind {
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
