import BuiltInFiles
import Localization
import Manual
import ShippedFiles
import SpecModel
import Testing

@Suite("A ninth language")
struct NinthLanguageTests {
  @Test("Strings alone add a language: pages, numbers and lists follow")
  func danish() throws {
    var files = ShippedFiles.resources.files
    for path in files.keys.filter({ $0.hasSuffix(".xcstrings") }) {
      files[path] = try translated(path, bytes: try #require(files[path]))
    }
    let site = try Shipped.site(resources: FileTree(origin: "test", files: files))
    #expect(site.languages.count == Shipped.tags.count + 1)
    let danish = try site.edition(Language("da"))
    let pages = try site.files(
      of: Shipped.specification, in: danish, beside: [danish], formats: SiteFormat.ownFormats,
      FigureRecordings(Shipped.specification))
    let markdown = try #require(pages.first { $0.path == "da/manual.md" }?.text)
    #expect(markdown.contains("12\u{A0}V, 24\u{A0}V eller 48\u{A0}V"))
    #expect(markdown.contains("2,7\u{A0}mA"))
    #expect(pages.contains { $0.path == "da/index.html" && $0.text.contains("<html lang=\"da\">") })
  }

  /// The catalog with English texts as Danish ones.
  private func translated(_ path: String, bytes: [UInt8]) throws -> [UInt8] {
    var catalog = try StringCatalog(path: path, bytes: bytes)
    let entries = try catalog.entries.map { entry in
      let units = try #require(entry.value["localizations"]?.members)
      let english = try #require(units.first { $0.key.text == "en" })
      let others = entry.value.members.filter { $0.key.text != "localizations" }
      let all = units + [JSONMember("da", english.value)]
      return JSONMember(entry.key.text, .object(others + [JSONMember("localizations", .object(all))]))
    }
    let rest = catalog.document.members.filter { $0.key.text != "strings" }
    catalog.document = .object(rest + [JSONMember("strings", .object(entries))])
    return catalog.serialized
  }
}
