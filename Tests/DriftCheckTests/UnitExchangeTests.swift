@testable import DriftCheck
import Exchange
@testable import Linguistics
import Localization
import Testing

/// Every unit of the table in the place of the next, in every language.
@Suite struct UnitExchangeTests {
  private static let languages = ["de", "es", "fr", "it", "nl", "pt", "sv"]
  /// The units whose symbols stand behind numbers, and some that are made of several.
  private static let symbols =
    UnitTable.rows.filter { !$0.isPartOnly && $0.symbol != "°" }.map(\.symbol)
    + ["mV", "kV", "mA", "kA", "mm", "cm", "km", "mm²", "cm²", "m³", "kg", "mg", "MHz", "kHz", "kΩ", "MΩ", "µF", "nF"]
    + [
      "mm/s", "mm/s²", "m/s", "km/h", "l/min", "gal/min", "N·m", "lbf·ft", "W/m²", "°C/W", "g/cm³", "Mbit/s", "V AC",
      "V DC",
    ]

  /// The places of the units in which a figure was found to be another.
  private func changed(_ language: String, _ pairs: [(String, String)]) throws -> Set<Int> {
    let header = "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n\n"
    let units = pairs.enumerated().map { number, pair in
      "msgctxt \"\(number)\"\nmsgid \"7 \(pair.0)\"\nmsgstr \"7 \(pair.1)\"\n\n"
    }
    let file = try TranslationFile(path: "x.po", bytes: Array((header + units.joined()).utf8))
    let findings = try Shipped.translationCheck.get().result(of: file).findings
    return Set(findings.filter { $0.rule == "quantity-changed" }.compactMap { $0.subject.flatMap { Int($0.name) } })
  }

  @Test(arguments: languages) func `every symbol is found in the place of the next, and no symbol in its own`(
    language: String
  ) throws {
    let exchanged = zip(Self.symbols, Self.symbols.dropFirst() + [Self.symbols[0]]).map { ($0, $1) }
    let found = try changed(language, exchanged)
    #expect(exchanged.indices.filter { !found.contains($0) }.map { exchanged[$0] }.map { "\($0) \($1)" } == [])
    #expect(try changed(language, Self.symbols.map { ($0, $0) }) == [])
  }

  @Test(arguments: languages) func `every word is found in the place of the next, and is what its symbol is`(
    language: String
  ) throws {
    let profile = try #require(try Shipped.profiles.get()[Language(language)])
    let units = profile.units.filter { MeasurementUnit.of($0.key) != nil }.sorted { $0.key < $1.key }
    let exchanged = zip(units, units.dropFirst() + [units[0]]).flatMap { unit, next in
      // Degrees of no scale may be of any.
      unit.key == "°" && next.key.hasPrefix("°") ? [] : next.value.map { (unit.key, $0) }
    }
    let found = try changed(language, exchanged)
    #expect(exchanged.indices.filter { !found.contains($0) }.map { exchanged[$0] }.map { "\($0) \($1)" } == [])
    #expect(try changed(language, units.flatMap { unit in unit.value.map { (unit.key, $0) } }) == [])
  }
}
