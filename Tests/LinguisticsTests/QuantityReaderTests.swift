import Linguistics
import Localization
import Quantities
import Testing

@Suite("Quantities are read as values, in each language's own notation")
struct QuantityReaderTests {
  private func mentions(_ text: String, _ tag: String) throws -> [QuantityMention] {
    try ShippedProfiles.quantities(text, tag)
  }

  /// What was read, in one line: comparator, form, values with units, faults.
  private func summary(_ text: String, _ tag: String) throws -> [String] {
    try mentions(text, tag).map { mention in
      let separator = mention.form == .range ? ".." : mention.form == .product ? "x" : ""
      let values = mention.amounts.map { "\($0.value)\($0.unit.map { " \($0.text)\($0.isDirect ? "=" : "")" } ?? "")" }
      let faults = Set(mention.faults.map(\.kind.rawValue)).sorted().map { " !\($0)" }.joined()
      return (mention.comparator?.rawValue ?? "") + (mention.subtractedFrom.map { "\($0)-" } ?? "")
        + values.joined(separator: separator) + faults
    }
  }

  @Test(
    "A number with its unit",
    arguments: [
      ("en", "It draws 2.7 mA.", "2.7 mA"), ("de", "Er nimmt 2,7 mA auf.", "2.7 mA"),
      ("de", "1.200 A", "1200 A"), ("en", "1,200 A", "1200 A"), ("fr", "1\u{202F}200 A", "1200 A"),
      ("it", "2.7 mA", "2.7 mA !decimalSeparator"), ("en", "1,5 mA", "1.5 mA !decimalSeparator"),
      ("en", "Vbat −o.6 V", "Vbat-0.6 V !letterForDigit"), ("en", "1O mA", "10 mA !letterForDigit"),
      ("fr", "V < 3;5 V", "<3.5 V !malformedSeparator"), ("de", "< 5 C", "<5 °C !missingDegreeSign"),
      ("it", "> 50º", ">50 ° !degreeSign !missingScale"), ("fr", "120°ºF", "120 °F !degreeSign !missingSpace"),
      ("en", "12V", "12 V !missingSpace"), ("en", "a temperature of −20 °C", "-20 °C"),
      ("en", "ten amperes", "10 A"), ("de", "zwei Ausgänge", "2"), ("fr", "95 % max.", "≤95 %"),
      ("de", "12-V-System", "12 V"), ("sv", "högst 95 %", "≤95 %"), ("en", "500 mV", "500 mV"),
      ("fr", "2 800 mV", "2800 mV"), ("en", "minus 20 °C", "-20 °C"),
      ("it", "meno 0,1 V", "0.1 V"),
    ])
  func single(_ language: String, _ text: String, _ expected: String) throws {
    #expect(try summary(text, language) == [expected])
  }

  @Test(
    "Ranges, products and comparisons",
    arguments: [
      ("en", "8 to 70 V DC", ["8 V=..70 V="]), ("en", "70 to 8 V DC", ["70 V=..8 V="]),
      ("de", "8 … 70 V DC", ["8 V=..70 V="]),
      ("fr", "de 8 à 70 VCC", ["8 V=..70 V= !attachedCurrentKind"]),
      ("pt", "8 V CC a 70 V CC", ["8 V=..70 V="]), ("de", "8 – 70 V Gleichstrom", ["8 V=..70 V="]),
      ("en", "−20 to +50 °C", ["-20 °C..50 °C"]), ("es", "-20 a + 50 °C", ["-20 °C..50 °C !hyphenForMinus"]),
      ("en", "106 x 42 x 23mm", ["106 mmx42 mmx23 mm !missingSpace"]), ("en", "106x42x23 mm", ["106 mmx42 mmx23 mm"]),
      ("en", "2.9 V < VH < Vbat", [">2.9 V"]), ("en", "12, 24 and 48 V", ["12 V", "24 V", "48 V"]),
      ("en", "above 50 °C or below 5 °C", [">50 °C", "<5 °C"]), ("de", "über 50 °C, unter 5 °C", [">50 °C", "<5 °C"]),
      ("fr", "3,5 V ou moins", ["≤3.5 V"]), ("nl", "(> 50 °C)", [">50 °C"]),
      ("fr", "modèle 2024 100 g", ["2024", "100 g"]), ("sv", "minus 20 till plus 50 °C", ["-20 °C..50 °C"]),
      ("en", "Vbat - 0.1 V", ["Vbat-0.1 V !hyphenForMinus"]),
    ])
  func several(_ language: String, _ text: String, _ expected: [String]) throws {
    #expect(try summary(text, language) == expected)
  }

  @Test("A version and a name with a digit are no quantities", arguments: ["version 1.2.3", "M8 connectors", "IP20"])
  func none(_ text: String) throws {
    #expect(try mentions(text, "en").isEmpty)
  }
}
