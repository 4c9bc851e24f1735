import Findings
import Localization
import Quantities
import SignOffs
import SpecModel
import Testing

/// A product with two outputs that a test makes up, worded in three languages.
struct Pump: FactGroup {
  var current = Fact(Quantity<Ampere>.amperes(1), from: .datasheet("F6"))
  var isSealed = Fact(false, from: .datasheet("F7"))

  var specification: Specification {
    Specification(
      id: "Pump", product: "Pump", revision: "1", facts: FactIndex(of: self), clauses: [], readings: [],
      behaviour: Behaviour(
        inputs: [], diagnostics: [], protections: [], tables: [], outputs: [], profiles: [], trace: []),
      chapters: [
        Chapter("c", [.paragraph(Statement("seal", choosing: "isSealed", from: .datasheet("F7"), as: .figure))])
      ], specifications: [])
  }

  static let texts = [
    "limit": ["en": "It takes {current}.", "de": "Sie nimmt {current} auf.", "nl": "Ze neemt {current} op."],
    "seal.no": ["en": "It is not sealed.", "de": "Sie ist nicht dicht.", "nl": "Ze is niet dicht."],
    "seal.yes": ["en": "It is sealed.", "de": "Sie ist dicht.", "nl": "Ze is dicht."],
  ]
}

/// Texts with their sign-offs, some of which a test changes afterwards.
struct Review {
  var texts = Pump.texts
  var pump = Pump()
  /// What the catalog says of each text.
  var state = "translated"
  private(set) var signOffs = SignOffs()

  static let day = Day("2026-05-31")

  /// Signs off everything as it is.
  init() throws { signOffs = try signed() }

  func signed() throws -> SignOffs {
    let current = try current()
    let day = try #require(Self.day)
    var signOffs = SignOffs()
    for key in current.keys {
      for language in current.languages {
        guard let signOff = current.signOff(.init(key, language), by: "M. Jansen", on: day) else { continue }
        signOffs.record(signOff)
      }
    }
    // Read back, as the next run does.
    return try SignOffs(path: "sign-offs.jsonl", bytes: Array(signOffs.text.utf8))
  }

  func current() throws -> CurrentTexts { CurrentTexts(try catalog(), of: pump.specification) }

  func check() throws -> SignOffCheck { SignOffCheck(try current(), signOffs, pump.specification) }

  func findings() throws -> [Finding] { try check().findings() }

  func catalog() throws -> StringCatalog {
    let entries = texts.sorted { $0.key < $1.key }.map { key, values in
      let units = values.sorted { $0.key < $1.key }.map { language, value in
        let unit = JSONValue.object([.init("state", .init(state)), .init("value", .init(value))])
        return JSONMember(language, .object([.init("stringUnit", unit)]))
      }
      return JSONMember(key, .object([.init("localizations", .object(units))]))
    }
    let document = JSONValue.object([.init("sourceLanguage", "en"), .init("strings", .object(entries))])
    return try StringCatalog(path: "Pump.xcstrings", bytes: Array(document.xcodeText.utf8))
  }
}
