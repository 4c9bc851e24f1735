import Findings
import Localization
import SmallBMS
import Testing

@testable import DriftCheck

@Suite struct LanguageTests {
  /// A language of which nothing is known but its tag, with texts that are none.
  private func findings(_ text: String) throws -> [Finding] {
    let catalogs = try Shipped.catalogs.get().map { catalog in
      var document = catalog.document
      document = Self.adding(text, to: document)
      return try StringCatalog(path: catalog.path, bytes: Array(document.xcodeText.utf8))
    }
    return try Shipped.check().findings(in: catalogs, languages: ["fi"])
  }

  private static func adding(_ text: String, to document: JSONValue) -> JSONValue {
    guard case .object(var members) = document, let strings = members.firstIndex(where: { $0.key.text == "strings" })
    else { return document }
    members[strings].value = .object(
      members[strings].value.members.map { entry in
        guard entry.key.text == "title.leds", case .object(var parts) = entry.value,
          let index = parts.firstIndex(where: { $0.key.text == "localizations" })
        else { return entry }
        let unit = JSONValue.object([
          JSONMember("state", .string(JSONString("translated"))), JSONMember("value", .string(JSONString(text))),
        ])
        let added = JSONMember("fi", .object([JSONMember("stringUnit", unit)]))
        parts[index].value = .object(parts[index].value.members + [added])
        var entry = entry
        entry.value = .object(parts)
        return entry
      })
    return .object(members)
  }

  @Test func `a language that nothing is known of is held to the rules that need no knowledge`() throws {
    let rules = Set(
      try findings("ledit ovat ovat 3\u{200B} merkki\u{E4}").filter { $0.subject == .text("title.leds") }
        .map(\.rule.name))
    #expect(rules.isSuperset(of: ["doubled-word", "literal-digit", "invisible-character"]))
    #expect(rules.isDisjoint(with: ["wrong-language", "negation-changed", "length-ratio", "untranslated-text"]))
  }

  @Test func `every text that it lacks is missing, and nothing else is said of it`() throws {
    let findings = try findings("Merkkivalot")
    #expect(findings.count { $0.rule == "missing-text" } > 200)
    #expect(Set(findings.map(\.rule)) == ["missing-text"])
    #expect(findings.allSatisfy { $0.language == "fi" })
  }
}
