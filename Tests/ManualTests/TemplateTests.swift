import BuiltInFiles
import Localization
import Manual
import Testing

@Suite("Templates and resources of one's own")
struct TemplateTests {
  private func failure(template: String?, named name: String = "page.mustache") -> String {
    var files = BuiltInFiles.templates.files
    files[name] = template.map { Array($0.utf8) }
    let error = #expect(throws: (any Error).self) {
      try Shipped.site(templates: FileTree(origin: "mine", files: files))
    }
    return error.map { "\($0)" } ?? ""
  }

  @Test("A section that is not closed is named with its line")
  func unclosedSection() {
    let message = failure(template: "{{{body}}}\n{{#languages}}\n{{name}}\n")
    #expect(message.hasPrefix("mine/page.mustache:4:"), "\(message)")
    #expect(message.contains("opened and not closed"), "\(message)")
  }

  @Test("A name that no page has is refused, because Mustache would print nothing")
  func unknownName() {
    let message = failure(template: "<p>\n  {{titel}}")
    #expect(message.hasPrefix("mine/page.mustache:2:5: error: nothing is called \"titel\""), "\(message)")
  }

  @Test(
    "What would render as nothing, or never end, is refused with its place",
    arguments: [
      ("{{{body}}}\n{{>page}}", ":2:1: error: partials"), ("{{{body}}} {{=<% %>=}}", ":1:12: error: partials"),
      ("{{{body}}}{{}}", ":1:11: error: a tag without a name"),
      ("{{{body}}}\n{{title", ":2:1: error: a tag is not closed"),
      ("{{{body}}}{{\tnope}}", "nothing is called \"nope\""),
      ("{{{body}}}{{nope(title)}}", "nothing is called \"nope\""),
      ("", "does not show {{body}}"), ("{{{body}}}\0", ":1:11: error: a NUL byte"),
      (
        "{{{body}}}" + String(repeating: "{{#languages}}", count: 3000), "more than 50 sections inside each other"
      ),
    ])
  func renderedAsNothing(template: String, message: String) {
    let found = failure(template: template)
    #expect(found.hasPrefix("mine/page.mustache") && found.contains(message), "\(found)")
  }

  @Test(
    "A missing template is named",
    arguments: ["page.mustache", "index.mustache", "products.mustache", "front-matter.mustache", "style.css"])
  func missing(name: String) {
    #expect(failure(template: nil, named: name) == "mine/\(name): error: no such file")
  }

  @Test("A folder without catalogs is refused")
  func noCatalogs() {
    let error = #expect(throws: FileTree.Unreadable.self) {
      try Shipped.site(resources: FileTree(origin: "mine", files: [:]))
    }
    #expect(error?.description.hasPrefix("mine/Products/SmallBMS/Texts.xcstrings: error: no such file") == true)
  }

  @Test("Front matter in YAML stays in the Markdown and out of the page")
  func frontMatter() throws {
    var files = BuiltInFiles.templates.files
    files["front-matter.mustache"] = Array("---\nlang: {{language}}\n---\n".utf8)
    let site = try Shipped.site(templates: FileTree(origin: "mine", files: files))
    let edition = try site.edition(Language("de"))
    let pages = try site.files(
      of: Shipped.specification, in: edition, beside: [edition], formats: [.html, .markdown],
      FigureRecordings(Shipped.specification))
    #expect(pages.first { $0.path == "de/manual.md" }?.text.hasPrefix("---\nlang: de\n---\n# ") == true)
    #expect(pages.first { $0.path == "de/index.html" }?.text.contains("lang: de") == false)
  }
}
