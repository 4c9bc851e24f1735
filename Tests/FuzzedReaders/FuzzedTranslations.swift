import DriftCheck
import Exchange
import Findings
import Glossary
import Linguistics
import Localization
import Resources
import ShippedFiles
import SmallBMS

extension FuzzedReader {
  /// Translation files, with all that `check FILE` does with them: every rule is asked, and the findings are written.
  static let translations =
    Seeds.translations.map { path, seeds in
      FuzzedReader(path.replacing("/", with: "-"), seeds) { bytes in
        let files = try TranslationFile.read(path: path, bytes: bytes)
        let results = try check.get().results(of: files, source: "en", target: "de")
        write(results.flatMap(\.findings))
      }
    }

  /// What belongs to the texts of a product.
  static let catalogs = [
    FuzzedReader("glossary.tbx", [Seeds.glossary]) { _ = try Glossary(path: "glossary.tbx", bytes: $0) },
    FuzzedReader("Texts.xcstrings", Seeds.catalogs + Seeds.productTexts) { bytes in
      let catalog = try StringCatalog(path: "Texts.xcstrings", bytes: bytes)
      write(try catalogCheck.get().findings(in: [catalog]))
    },
    FuzzedReader("import.po", Seeds.returned) { bytes in
      let catalog = try StringCatalog(path: "Texts.xcstrings", bytes: Array((Seeds.productTexts.first ?? "").utf8))
      for file in try TranslationFile.read(path: "import.po", bytes: bytes) {
        _ = try TranslationImport(file, into: [catalog]).changedCatalogs
      }
    },
  ]

  /// Writes findings in every format, the first of each rule: a thousand keys that a catalog lacks would take most of the time.
  static func write(_ findings: [Finding]) {
    var counts: [RuleID: Int] = [:]
    let written = findings.filter { finding in
      counts[finding.rule, default: 0] += 1
      return counts[finding.rule, default: 0] <= mostOfOneRule
    }
    // The rules that nothing was found of would be most of what is written.
    let report = Report(
      written, by: "fuzz", version: "0", rules: rules.filter { counts[$0.id] != nil }, languages: ["de"],
      failingOn: .minor)
    for format in ReportFormat.allCases { _ = format.write(report, isColoured: true) }
  }

  private static let mostOfOneRule = 16

  private static let rules =
    RuleList.descriptions.map { RuleSummary($0.id, $0.severity, $0.mqm, summary: $0.summary, help: $0.rationale) }

  private static let profiles = Result {
    let languages: [Language] = ["en", "de"]
    let profiles = try languages.map { ($0, try LanguageProfile($0, resources: ShippedFiles.resources)) }
    return Dictionary(uniqueKeysWithValues: profiles).compactMapValues(\.self)
  }

  private static let check = Result { TranslationCheck(KnownLanguages(try profiles.get())) }

  private static let catalogCheck = Result {
    let specification = SmallBMS().specification
    let words = try ProductResources(specification.id, in: ShippedFiles.resources)
    return CatalogCheck(specification, glossary: try words.glossary(), profiles: try profiles.get())
  }
}
