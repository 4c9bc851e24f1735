@testable import Linguistics
import Localization
import Testing

@Suite("Units are those that engineering uses, in symbols and in words")
struct UnitTests {
  private func amounts(_ text: String, _ tag: String) throws -> [QuantityMention.Amount] {
    try ShippedProfiles.quantities(text, tag).flatMap(\.amounts)
  }

  @Test(
    "A unit is read as a whole, whatever it is made of",
    arguments: [
      ("en", "25 mm/s²", "25 mm/s²"), ("en", "25 mm/s2", "25 mm/s²"), ("de", "3,5 W/(m²·K)", "3.5 W/m²/K"),
      ("en", "3.5 W/m²K", "3.5 W/m²/K"), ("en", "3.5 W/m²", "3.5 W/m²"), ("sv", "3,5 W/mK", "3.5 W/m/K"),
      ("fr", "5 mN", "5 mN"), ("fr", "5 MN", "5 MN"), ("fr", "5 mn", "5 min"),
      ("en", "0.4 °C/W", "0.4 °C/W"), ("en", "12 lbf·ft", "12 lbf·ft"), ("en", "12 ft-lb", "12 lbf·ft"),
      ("de", "12 Nm", "12 N·m"), ("fr", "12 N·m", "12 N·m"), ("en", "5 l/min", "5 l/min"), ("de", "5 L/min", "5 l/min"),
      ("sv", "5 liter per minut", "5 l/min"), ("it", "5 litri/min", "5 l/min"),
      ("fr", "90 kilomètres par heure", "90 km/h"),
      ("de", "1200 1/min", "1200 1/min"), ("de", "1200 min⁻¹", "1200 1/min"), ("en", "1200 rpm", "1200 1/min"),
      ("fr", "1200 tr/min", "1200 1/min"), ("de", "1200 U/min", "1200 1/min"), ("sv", "1200 varv/min", "1200 1/min"),
      ("en", "30/min", "30 1/min"), ("en", "16 KiB", "16 KiB"), ("fr", "16 Mo", "16 MB"),
      ("en", "10 Mbit/s", "10 Mbit/s"),
      ("en", "a gap of 4 in.", "4 in"), ("en", "a 4″ pipe", "4 in"), ("en", "a 4\" pipe", "4 in"),
      ("de", "4 Zoll", "4 in"),
      ("pt", "4 polegadas", "4 in"), ("en", "35 mm²", "35 mm²"), ("en", "12 AWG", "12 AWG"),
      ("en", "4 fl oz", "4 fl oz"),
      ("es", "230 V CA", "230 V~"), ("sv", "230 V växelspänning", "230 V~"), ("en", "230 V~", "230 V~"),
      ("nl", "12 V gelijkspanning", "12 V="), ("en", "12 VAC", "12 V~"), ("en", "60 dB", "60 dB"),
      ("en", "5 kvar", "5 kvar"),
      ("it", "100 wattora", "100 Wh"), ("de", "2 Stunden", "2 h"), ("en", "10 µF", "10 µF"), ("en", "0.5 ‰", "0.5 ‰"),
    ])
  func read(_ language: String, _ text: String, _ expected: String) throws {
    let found = try amounts(text, language).map { amount in
      let current = amount.unit?.current.map { $0 == .direct ? "=" : "~" } ?? ""
      return "\(amount.value) \(amount.unit?.text ?? "-")\(current)"
    }
    #expect(found == [expected])
  }

  @Test(
    "What only looks like a unit is none",
    arguments: [
      ("en", "1 in 10 pumps", ["1 -", "10 -"]), ("en", "fill 5 in the tank", ["5 -"]), ("es", "5 mil", ["5 -"]),
      ("es", "BC 547C", ["547 -"]), ("en", "\"pump 4\" and \"pump 5\"", ["4 -", "5 -"]), ("en", "5 A/X", ["5 A"]),
      ("nl", "8 t/m 70 V", ["8 V", "70 V"]),
      ("es", "5 y 6", ["5 -", "6 -"]), ("en", "5 T", ["5 -"]), ("en", "6 pm", ["6 -"]),
      ("en", "24/7", ["24 -", "7 -"]),
    ])
  func none(_ language: String, _ text: String, _ expected: [String]) throws {
    #expect(try amounts(text, language).map { "\($0.value) \($0.unit?.text ?? "-")" } == expected)
  }

  @Test(
    "Converted values are the same within the precision they are written in",
    arguments: [
      ("6 in.", "15 cm", true), ("6 in.", "15 mm", false), ("6 in.", "18 cm", false), ("4 inches", "102 mm", true),
      ("100 miles", "160 km", true), ("10 feet", "3 m", true), ("5 yards", "5 m", false), ("30 psi", "2 bar", true),
      ("2 bar", "2 psi", false), ("2 bar", "200 kPa", true), ("2 bar", "210 kPa", false), ("100 °F", "38 °C", true),
      ("32 °F", "0 °C", true), ("9 °F", "5 °C", true), ("50 °F", "50 °C", false), ("12 lbf·ft", "16 N·m", true),
      ("90 min", "1.5 h", true), ("90 min", "2 h", false), ("60 km/h", "37 mph", true), ("60 rpm", "1 Hz", true),
      ("5 gal/min", "19 l/min", true), ("1 kWh", "3.6 MJ", true), ("5 VA", "5 W", false), ("5 GiB", "5 GB", false),
      ("1000 ppm", "0.1 %", true), ("1 l", "1000 cm³", true), ("500 mV", "0.4 V", false), ("12 months", "1 year", true),
    ])
  func converted(_ left: String, _ right: String, _ isSame: Bool) throws {
    let (one, other) = (try #require(try amounts(left, "en").first), try #require(try amounts(right, "en").first))
    #expect(one.unit != nil && other.unit != nil)
    #expect(one.isConverted(other) == isSame && other.isConverted(one) == isSame)
  }

  @Test("Every name of a unit in every language is that of a unit of the table")
  func names() throws {
    for tag in ShippedProfiles.tags {
      let profile = try ShippedProfiles.of(tag)
      for (symbol, words) in profile.units {
        #expect(UnitScale(MeasurementUnit.part(symbol) ?? MeasurementUnit(symbol)) != nil, "\(tag) \(symbol)")
        for word in words {
          let unit = try amounts("5 \(word)", tag).first?.unit
          #expect(
            unit.map { MeasurementUnit.part($0.text) ?? $0 } == MeasurementUnit.part(symbol) ?? MeasurementUnit(symbol),
            "\(tag) \(word)")
        }
      }
      #expect(profile.units.count > 80 && !profile.alternatingCurrent.isEmpty && !profile.perWords.isEmpty)
    }
  }
}
