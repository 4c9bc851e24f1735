import Foundation
import Localization
import Manual
import SmallBMS
import Testing

@Suite("The page of a manual")
struct PageTests {
  private func page(_ tag: String) throws -> String { try #require(try Shipped.files(tag)["index.html"]) }

  private func ids(_ page: String) -> [Substring] { page.matches(of: #/ id="([^"]+)"/#).map(\.1) }

  @Test("Headings have their ids themselves, the same in every language, and a link to what they head")
  func headings() throws {
    let heading =
      #/<h[23] id="([^"]+)">.+\u{A0}<a class="permalink" href="#([^"]+)" aria-label="([^"]+)">#</a></h[23]>/#
    let english = try page("en").matches(of: heading)
    #expect(english.count > 20 && english.allSatisfy { $0.1 == $0.2 })
    #expect(try page("en").matches(of: #/<h[23]/#).count == english.count)
    for tag in Shipped.tags { #expect(try page(tag).matches(of: heading).map(\.1) == english.map(\.1), "\(tag)") }
    #expect(try Set(["de", "fr", "it", "sv"].map { try page($0).firstMatch(of: heading)?.3 }).count == 4)
  }

  @Test("Tables have captions, and their header cells say what they head", arguments: ["en", "nl", "fr", "pt"])
  func tables(tag: String) throws {
    let page = try page(tag)
    let tables = page.components(separatedBy: "<table>\n").dropFirst()
    #expect(!tables.isEmpty && tables.allSatisfy { $0.hasPrefix("<caption>") && !$0.hasPrefix("<caption><") })
    #expect(!page.contains("<th>") && page.contains("<th scope=\"row\">"))
    for table in tables {
      let heads = table.matches(of: #/<th scope="col">(.*)</th>/#).map { $0.1.replacing(#/<[^>]+>/#, with: "") }
      for row in table.components(separatedBy: "<tr>\n").dropFirst(2) {
        let labels = row.matches(of: #/<td data-label="([^"]*)">/#).map { String($0.1) }
        #expect(labels == heads.dropFirst().map { String($0) }, "\(row)")
      }
    }
  }

  @Test(
    "Each mark of a source leads to what it stands for, and that leads back to each mark",
    arguments: ["en", "de", "es", "sv"])
  func marks(tag: String) throws {
    let page = try page(tag)
    let ids = ids(page)
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: #/href="#([^"]+)"/#) { #expect(ids.contains(link.1), "\(link.1)") }
    for source in ["F6", "R13"] {
      let marks = page.matches(of: #/<a id="([FR]\d+-\d+)" href="#([FR]\d+)">[FR]\d+</a>/#).filter { $0.2 == source }
      #expect(marks.count > 3)
      let back = page.matches(of: #/<a href="#([FR]\d+-\d+)" aria-label/#).map(\.1).filter {
        $0.hasPrefix("\(source)-")
      }
      #expect(back == marks.map(\.1))
    }
  }

  @Test("Nothing in a page needs more than a strict policy allows: no style, script or handler of its own")
  func policy() throws {
    for page in [try page("it"), try page("sv")] {
      #expect(!page.contains("<style") && !page.contains(" style=") && !page.contains("javascript:"))
      #expect(page.matches(of: #/ on\w+="/#).isEmpty)
      #expect(
        page.matches(of: #/<script src[^>]*>/#).map { String($0.0) } == [
          "<script src=\"../behaviour.js\" defer>", "<script src=\"words.js\" defer>",
          "<script src=\"../engine.js\" defer>", "<script src=\"../try-it.js\" defer>",
          "<script src=\"../page.js\" defer>",
        ])
      // What is data acts as nothing.
      let data = page.matches(of: #/<script(?! src)[^>]*>/#).map { String($0.0) }
      #expect(data == ["<script type=\"application/ld+json\">"])
    }
  }

  @Test("Contents and languages are menus that are closed at first")
  func menus() throws {
    let page = try page("fr")
    #expect(page.matches(of: #/<details class="menu">/#).count == 2 && !page.contains("<details open"))
    let (menus, text) = (try #require(page.firstRange(of: "</header>")), try #require(page.firstRange(of: "<main")))
    #expect(menus.upperBound < text.lowerBound)
  }

  @Test("What Markdown says in an unusual way stays as it is")
  func odd() {
    let html =
      "<p>a <a href=\"#x\">y</a> <a href=\"#z\">z</a> &lt;th&gt;</p>\n<ul>\n<li><a id=\"R1\"></a><strong>R1</strong> b</li>\n</ul>\n"
    #expect(PageBody.html(html, permalink: "to", back: "back") == html)
    let marked = "<p><a href=\"#R1\">R1</a></p>\n<li><a id=\"R1\"></a><strong>R1</strong> b</li>\n"
    #expect(
      PageBody.html(marked, permalink: "to", back: "\"back\"") == """
        <p><a id="R1-1" href="#R1">R1</a></p>
        <li><a id="R1"></a><strong>R1</strong><span class="uses">\u{A0}<a href="#R1-1" aria-label="&quot;back&quot; R1, 1">1</a></span> b</li>

        """)
  }

  @Test("A hyphen beside a short part of a name ends no line, whatever the part before it is")
  func compounds() {
    let html =
      "<p>das Cyrix-Li-ct-Relais, F-Nummern <code>-x</code>, <a href=\"#a-b\">DC-DC</a> und Ladegerät-Ausgang – 3 - 4</p>\n"
    #expect(
      PageBody.html(html, permalink: "to", back: "back")
        == "<p>das <span class=\"whole\">Cyrix-Li-ct-Relais</span>, <span class=\"whole\">F-Nummern</span> "
        + "<code><span class=\"whole\">-x</span></code>, <a href=\"#a-b\"><span class=\"whole\">DC-DC</span></a> "
        + "und Ladegerät-Ausgang – 3 - 4</p>\n")
    // More than half a line of a phone is too much.
    let long = PageBody.html("<p>ein Cyrix-Li-ct-Batteriekoppler</p>", permalink: "to", back: "back")
    #expect(long == "<p>ein <span class=\"whole\">Cyrix-Li-ct-</span>Batteriekoppler</p>\n")
  }

  @Test("In the traceability matrix the keyboard stops once a row, and what it stops at is there")
  func matrix() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "specsheet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try await SiteBuilder(site: Shipped.site(), specification: Shipped.specification)
      .build(into: folder.path(), languages: [Language("de"), Language("en")], formats: [.html])
    let matrix = try String(contentsOf: folder.appending(path: "traceability.html"), encoding: .utf8)
    let rows = matrix.components(separatedBy: "<tr>\n").dropFirst(2)
    let ids = try ids(page("en"))
    #expect(rows.count > 50)
    for row in rows {
      let links = row.matches(of: #/<a href="en/index.html#([^"]+)">/#).map(\.1)
      #expect(links.count == 1 && links.allSatisfy(ids.contains), "\(row)")
      #expect(row.components(separatedBy: "<a ").count == 2)
    }
  }

  @Test("With the address of the site pages name each other by it, and a sitemap lists them")
  func address() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "specsheet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let address = "https://example.org/manual/"
    _ = try await SiteBuilder(site: Shipped.site(), specification: Shipped.specification, at: address)
      .build(into: folder.path(), languages: [Language("en"), Language("pt")], formats: [.html])
    func text(_ path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }
    let page = try text("pt/index.html")
    #expect(page.contains("<link rel=\"canonical\" href=\"\(address)pt/index.html\">"))
    for (tag, path) in [("en", "en/index.html"), ("pt-PT", "pt/index.html"), ("x-default", "index.html")] {
      #expect(page.contains("<link rel=\"alternate\" hreflang=\"\(tag)\" href=\"\(address)\(path)\">"))
    }
    let sitemap = try text("sitemap.xml")
    for path in ["index.html", "en/index.html", "pt/index.html", "traceability.html"] {
      #expect(sitemap.contains("<loc>\(address)\(path)</loc>"))
    }
    for name in ["style.css", "page.js", "favicon.svg"] {
      let asset = try text(name)
      #expect(!asset.isEmpty)
    }
    #expect(try text("index.html").contains("<link rel=\"canonical\" href=\"\(address)index.html\">"))
    let unplaced = try self.page("pt")
    #expect(!unplaced.contains("canonical"))
  }

  @Test("A page without an address has no canonical one, and nowhere a \"nil\"")
  func withoutAddress() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "specsheet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    _ = try await SiteBuilder([(try Shipped.site(), Shipped.specification)]).build(
      into: path, languages: [Language("en")], formats: [.html])
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) where name.hasSuffix(".html") {
      let page = try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
      #expect(!page.contains("\"nil\"") && !page.contains("rel=\"canonical\""), "\(name)")
    }
  }
}
