import Localization
import Quantities
import Testing

@Suite("Numbers and lists by CLDR")
struct NumberStyleTests {
  /// From the CLDR charts: decimal separator, 1200, 95 %, a list, a choice.
  struct Expected: Sendable, CustomTestStringConvertible {
    let tag, decimal, thousands, percent, and, or: String
    var testDescription: String { tag }
  }

  static let languages = [
    Expected(tag: "en", decimal: "2.8", thousands: "1,200", percent: "95%", and: "a, b and c", or: "a, b or c"),
    Expected(tag: "nl", decimal: "2,8", thousands: "1.200", percent: "95%", and: "a, b en c", or: "a, b of c"),
    Expected(
      tag: "fr", decimal: "2,8", thousands: "1\u{202F}200", percent: "95\u{A0}%", and: "a, b et c", or: "a, b ou c"),
    Expected(
      tag: "sv", decimal: "2,8", thousands: "1\u{A0}200", percent: "95\u{A0}%", and: "a, b och c",
      or: "a, b eller c"),
    Expected(
      tag: "de", decimal: "2,8", thousands: "1.200", percent: "95\u{A0}%", and: "a, b und c", or: "a, b oder c"),
    Expected(tag: "pt", decimal: "2,8", thousands: "1200", percent: "95%", and: "a, b e c", or: "a, b ou c"),
    Expected(tag: "es", decimal: "2,8", thousands: "1200", percent: "95\u{A0}%", and: "a, b y c", or: "a, b o c"),
    Expected(tag: "it", decimal: "2,8", thousands: "1200", percent: "95%", and: "a, b e c", or: "a, b o c"),
  ]

  @Test("Each language writes as CLDR says", arguments: languages)
  func language(_ expected: Expected) {
    let style = NumberStyle(Language(expected.tag))
    #expect(style.format(2.8) == expected.decimal)
    #expect(style.format(1200) == expected.thousands)
    #expect(style.format(95) + style.suffix(unit: "%") == expected.percent)
    #expect(style.and(["a", "b", "c"]) == expected.and)
    #expect(style.or(["a", "b", "c"]) == expected.or)
  }

  @Test("Digits print as given, the minus is a minus, and a unit does not break off", arguments: languages)
  func signs(_ expected: Expected) {
    let style = NumberStyle(Language(expected.tag))
    let comma = expected.decimal.dropFirst().prefix(1)
    #expect(style.format(2) == "2")
    #expect(style.format(2.0) == "2\(comma)0")
    #expect(style.format(-20) == "\u{2212}20")
    #expect(style.format(50, showsPlus: true) == "+50")
    #expect(style.format(0, showsPlus: true) == "0")
    #expect(style.format(0.1) == "0\(comma)1")
    #expect(style.suffix(unit: "mA") == "\u{A0}mA")
  }
}
