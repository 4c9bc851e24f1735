import BuiltInFiles
import DriftCheck
import Localization
import Manual
import Resources
import ShippedFiles
import SmallBMS
import SpecModel
import Testing

@Suite struct TextUseTests {
  private static let specification = SmallBMS().specification
  private static let needed = Set((TextUse.kit + specification.textUses).map(\.key.name))

  @Test func `every text that all products share is used by the kit or by a product that ships`() throws {
    let shared = try #require(try Shipped.catalogs.get().first)
    #expect(shared.entries.map(\.key.text).filter { !Self.needed.contains($0) } == [])
  }

  @Test func `the manual is built from the texts that the specification and the kit say they need`() async throws {
    var files = ShippedFiles.resources.files
    for (path, bytes) in files where path.hasSuffix(".xcstrings") {
      var document = try JSONParser.parse(bytes)
      guard case .object(var members) = document, let index = members.firstIndex(where: { $0.key.text == "strings" })
      else { continue }
      members[index].value = .object(members[index].value.members.filter { Self.needed.contains($0.key.text) })
      document = .object(members)
      files[path] = Array(document.xcodeText.utf8)
    }
    let words = try ProductResources(SmallBMS.id, in: FileTree(origin: "needed", files: files))
    let site = try Site(words, templates: BuiltInFiles.templates)
    let edition = try site.edition("en")
    let recordings = try FigureRecordings(Self.specification)
    let built = try site.files(
      of: Self.specification, in: edition, beside: [edition], formats: [.html, .markdown, .csv], recordings)
    #expect(built.count > 2)
  }
}
