import BuiltInFiles
import Documents
import Localization
import Manual
import Resources
import ShippedFiles
import SmallBMS
import Testing

@Suite("The manual that ships is read alike in all its forms")
struct ShippedManualReadingTests {
  private func manual(_ tag: String) async throws -> String {
    let specification = SmallBMS().specification
    let words = try ProductResources(SmallBMS.id, in: ShippedFiles.resources)
    let site = try Site(words, templates: BuiltInFiles.templates)
    let edition = try site.edition(Language(tag))
    let files = try site.files(
      of: specification, in: edition, beside: [edition], formats: [.markdown], FigureRecordings(specification))
    return try #require(files.first { $0.path.hasSuffix("manual.md") }?.text)
  }

  @Test("As Markdown and as HTML it has the same blocks, each letter of them at its place")
  func alike() async throws {
    let markdown = try await manual("fr")
    let html = CMark.html(markdown)
    let (fromMarkdown, fromHTML) = (MarkdownReader.blocks(of: markdown), HTMLReader.blocks(of: html))
    #expect(fromMarkdown.map(Shown.block) == fromHTML.map(Shown.block))
    #expect(Set(fromMarkdown.map(\.kind)) == [.heading, .paragraph, .item, .row])
    for block in fromMarkdown { Shown.expectWordsInPlace(block, in: markdown) }
    for block in fromHTML where !block.text.contains(where: { "<>&\"".contains($0) }) {
      Shown.expectWordsInPlace(block, in: html)
    }
  }
}
