import Localization
import Quantities
import SpecModel
import Testing

@Suite("Texts are filled from the data")
struct WordingTests {
  struct Gadget: FactGroup {
    var current = Fact(Quantity.milliamperes(2.0), from: .datasheet("F1"))
    var range = Fact(DirectVoltageRange(.volts(8), to: .volts(70)), from: .datasheet("F1"))
    var temperature = Fact(QuantityRange(Quantity.celsius(-20), to: .celsius(50)), from: .datasheet("F1"))
    var systems = Fact([Quantity.volts(12), .volts(24)], from: .datasheet("F1"))
    var humidity = Fact(Limit(.atMost, Quantity.percent(95)), from: .datasheet("F1"))
    var output = Fact(VoltageBelow("V_bat", drop: .volts(0.6)), from: .datasheet("F1"))
    var size = Fact(
      Dimensions(height: .millimetres(3), width: .millimetres(2), depth: .millimetres(1)), from: .datasheet("F1"))
    var isSafe = Fact(false, from: .datasheet("F1"))
    var name = Fact<Name>("X*1", from: .datasheet("F1"))
    var terminal = Fact<Name>("Remote sense L", from: .datasheet("F1"))
    var colours = Fact<[Term]>(["red", "blue"], from: .datasheet("F1"))
    var causes = Fact<AnyOf>(["red", "blue"], from: .datasheet("F1"))
  }

  static let texts: [String: [String: String]] = [
    "range": ["en": "{lower} to {upper}", "fr": "{lower} à {upper}"],
    "limit.atMost": ["en": "at most {value}", "fr": "{value} au plus"],
    "unit.V.direct": ["en": "V DC", "fr": "V CC"],
    "red": ["en": "red", "fr": "rouge"], "blue": ["en": "blue", "fr": "bleu"],
    "safe.yes": ["en": "is safe", "fr": "est sûr"], "safe.no": ["en": "is **not** safe", "fr": "n’est **pas** sûr"],
  ]

  private func wording(_ tag: String, adding more: [String: [String: String]] = [:]) throws -> Wording {
    let texts = Self.texts.merging(more) { $1 }
    let specification = Specification(
      id: "X", product: "X", revision: "1", facts: FactIndex(of: Gadget()), clauses: [], readings: [],
      behaviour: Behaviour(
        inputs: [], diagnostics: [], protections: [], tables: [], outputs: [], profiles: [], trace: []),
      chapters: [], specifications: [])
    return Wording(
      specification, in: try Vocabulary(Language(tag), from: [try catalog(texts)]), numbers: NumberStyle(Language(tag)))
  }

  @Test(
    "A value prints by its type and language",
    arguments: [
      ("current", "2.0\u{A0}mA", "2,0\u{A0}mA"),
      ("range", "8\u{A0}to\u{A0}70\u{A0}V\u{A0}DC", "8\u{A0}à\u{A0}70\u{A0}V\u{A0}CC"),
      (
        "temperature", "\u{2212}20\u{A0}to\u{A0}+50\u{A0}°C (\u{2212}4\u{A0}to\u{A0}+122\u{A0}°F)",
        "\u{2212}20\u{A0}à\u{A0}+50\u{A0}°C (\u{2212}4\u{A0}à\u{A0}+122\u{A0}°F)"
      ), ("systems", "12\u{A0}V or 24\u{A0}V", "12\u{A0}V ou 24\u{A0}V"),
      ("humidity", "at most 95%", "95\u{A0}% au plus"),
      ("output", "V\\_bat\u{A0}\u{2212}\u{A0}0.6\u{A0}V", "V\\_bat\u{A0}\u{2212}\u{A0}0,6\u{A0}V"),
      ("size", "3\u{A0}×\u{A0}2\u{A0}×\u{A0}1\u{A0}mm", "3\u{A0}×\u{A0}2\u{A0}×\u{A0}1\u{A0}mm"),
      ("name", "X\\*1", "X\\*1"), ("terminal", "Remote sense\u{A0}L", "Remote sense\u{A0}L"),
      ("colours", "red and blue", "rouge et bleu"),
      ("causes", "red or blue", "rouge ou bleu"),
    ])
  func values(fact: FactID, english: String, french: String) throws {
    #expect(try wording("en").text(of: fact) == english)
    #expect(try wording("fr").text(of: fact) == french)
  }

  @Test("The polarity of the data chooses the text")
  func polarity() throws {
    let statement = Statement("safe", choosing: "isSafe", as: .figure)
    #expect(try wording("fr").text(statement) == "n’est **pas** sûr")
  }

  @Test("An unknown placeholder, a yes-or-no fact in a text and a text that no catalog has are refused")
  func refused() throws {
    let wording = try wording("en", adding: ["a": ["en": "{nothing}"], "b": ["en": "{isSafe}"]])
    let unknown = #expect(throws: LocalizationError.self) { try wording.text("a") }
    #expect(try #require(unknown?.description).contains("{nothing}, which no fact is called"))
    let flag = #expect(throws: LocalizationError.self) { try wording.text("b") }
    #expect(try #require(flag?.description).contains("expected two texts"))
    let missing = #expect(throws: LocalizationError.self) { try wording.text("c") }
    #expect(try #require(missing?.description).contains("that no catalog has in \"en\": c"))
  }

  @Test("Figures that may be others get signs for their digits, the same each time, as long as there are some")
  func marks() throws {
    var wording = try wording("en", adding: ["both": ["en": "{range}, {current}, {range.upper}"]])
    let index = wording.specification.facts
    let places = ["range", "current", "output"].compactMap { index.position(around: FactID($0)) }
    let marks = FigureMarks(Set(places))
    wording.marks = marks
    let text = try wording.text("both")
    #expect(DigitMarks.digits(of: text).isEmpty)
    #expect(try wording.text("both") == text)
    #expect(marks.facts == ["range", "current", "range.upper"])
    #expect(try wording.text(of: "temperature").contains("20"))
    #expect(try DigitMarks.isMarked(wording.text(of: "output")))
    // So long a text takes all signs that are left.
    let long = String(repeating: "1", count: 50)
    #expect(try wording.computed("long") { _ in long } == long)
  }
}
