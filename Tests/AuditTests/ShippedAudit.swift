import Audit
import BuiltInFiles
import Linguistics
import Localization
import Manual
import Resources
import ShippedFiles
import SmallBMS
import SmartBatteryProtect
import SpecModel

/// The auditor of a product that ships and its manuals, made once for all tests.
struct ShippedAudit {
  let auditor: Auditor
  /// The manuals in Markdown, by language.
  let markdown: [String: String]
  /// The manuals as web pages, by language.
  let pages: [String: String]
  let profiles: [LanguageProfile]

  /// That of the smallBMS.
  static let shared = Result { try ShippedAudit(SmallBMS()) }
  /// Those of all products, by id.
  static let ofProducts = [
    SmallBMS.id: shared, SmartBatteryProtect.id: Result { try ShippedAudit(SmartBatteryProtect()) },
  ]

  /// That of the product that the examples of the rules are about.
  static let levelGuard = Result { try ShippedAudit(LevelGuard(), ShippedFiles.withLevelGuard) }

  private init(_ product: some Product, _ resources: FileTree = ShippedFiles.resources) throws {
    let specification = product.specification
    let words = try ProductResources(specification.id, in: resources)
    let site = try Site(words, templates: BuiltInFiles.templates)
    let recordings = try FigureRecordings(specification)
    var wordings: [Wording] = []
    var (markdown, pages): ([String: String], [String: String]) = ([:], [:])
    for language in site.languages {
      let edition = try site.edition(language)
      wordings.append(Wording(specification, in: edition.vocabulary, numbers: edition.numbers))
      let files = try site.files(
        of: specification, in: edition, beside: [edition], formats: [.html, .markdown], recordings)
      markdown[language.tag] = files.first { $0.path.hasSuffix("manual.md") }?.text
      pages[language.tag] = files.first { $0.path.hasSuffix("index.html") }?.text
    }
    profiles = try site.languages.compactMap { try LanguageProfile($0, resources: resources) }
    let products = [SmallBMS().specification, SmartBatteryProtect().specification].map(\.product.text)
    auditor = try Auditor(
      wordings, profiles: profiles, glossary: try words.glossary(),
      beside: products.filter { $0 != specification.product.text })
    (self.markdown, self.pages) = (markdown, pages)
  }
}
