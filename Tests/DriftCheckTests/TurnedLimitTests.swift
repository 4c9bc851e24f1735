import Linguistics
import Localization
import Resources
import ShippedFiles
import SmallBMS
import SmallBMSWithSmartBatteryProtect
import SmartBatteryProtect
import SpecModel
import Testing

@testable import DriftCheck

/// Limits turned around in all languages alike, the source among them, so that no translation differs from it.
@Suite struct TurnedLimitTests {
  private struct Turned: Hashable {
    let key: String
    let language: String
  }

  @Test(arguments: [
    SmallBMS().specification, SmartBatteryProtect().specification, SmallBMSWithSmartBatteryProtect().specification,
  ])
  func `a limit that is turned around in every language is found in each of them`(
    _ specification: Specification
  ) throws {
    let words = try ProductResources(specification, in: ShippedFiles.resources)
    let check = CatalogCheck(
      product: ProductTexts(specification), glossary: try words.glossary(), profiles: try Shipped.profiles.get(),
      rules: [LimitTurned.self])
    let limits = Set(ProductTexts(specification).limits.keys)
    let catalogs = try words.catalogs()
    #expect(check.findings(in: catalogs).isEmpty)
    var planted: Set<Turned> = []
    let turned = try catalogs.map { catalog in
      let document = Self.turning(catalog.document, limits, &planted)
      return try StringCatalog(path: catalog.path, bytes: Array(document.xcodeText.utf8))
    }
    let found = check.findings(in: turned).compactMap { finding in
      finding.language.flatMap { language in finding.subject.map { Turned(key: $0.name, language: language.tag) } }
    }
    for language in Shipped.languages {
      #expect(planted.contains { $0.language == language.tag }, "\(specification.id): nothing planted in \(language)")
    }
    for mutant in planted.subtracting(found) {
      Testing.Issue.record("\(specification.id): \(mutant.key) in \(mutant.language) is not found")
    }
  }

  /// A document in which each text's first comparison with a limit is its opposite.
  private static func turning(
    _ document: JSONValue, _ limits: Set<String>, _ planted: inout Set<Turned>
  ) -> JSONValue {
    func map(_ value: JSONValue, _ name: String, _ change: (String, JSONValue) -> JSONValue) -> JSONValue {
      guard case .object(var members) = value else { return value }
      for index in members.indices where name.isEmpty || members[index].key.text == name {
        members[index].value = change(members[index].key.text, members[index].value)
      }
      return .object(members)
    }
    return map(document, "strings") { _, strings in
      map(strings, "") { key, entry in
        map(entry, "localizations") { _, localizations in
          map(localizations, "") { language, localization in
            map(localization, "stringUnit") { _, unit in
              map(unit, "value") { _, value in
                guard let text = value.text, let mutant = turned(text, language, limits) else { return value }
                planted.insert(Turned(key: key, language: language))
                return .string(JSONString(mutant))
              }
            }
          }
        }
      }
    }
  }

  private static func turned(_ text: String, _ language: String, _ limits: Set<String>) -> String? {
    for (comparison, opposite) in MutationWords.all[language]?.comparisons ?? [] {
      for limit in limits.sorted() {
        let mutant = text.replacing("\(comparison){\(limit)}", with: "\(opposite){\(limit)}", maxReplacements: 1)
        if mutant != text { return mutant }
      }
    }
    return nil
  }
}
