import Audit
import BuiltInFiles
import Findings
import Foundation
import Localization
import Testing

@Suite("Findings and the published text as a page")
struct HTMLReportTests {
  private func finding(
    _ severity: Severity, in text: String, spot: String, line: Int = 1, page: Int? = nil, language: String? = "en",
    path: String = "a.txt", message: String = "wrong"
  ) throws -> Finding {
    let range = try #require(text.firstRange(of: spot))
    let column = text.utf8.distance(from: text.startIndex, to: range.lowerBound) + 1
    return Finding(
      "some-rule", severity, .mistranslation, language: language.map { Language($0) }, about: .fact("load.current"),
      at: Place(path: path, line: line, column: column), page: page, excerpt: Excerpt(text, spot: range),
      message: message, expected: "1 A", remedy: "write 1 A", source: "F6, R13")
  }

  private func page(_ findings: [Finding], _ pages: [[String]], notices: [String] = []) throws -> String {
    try HTMLReport().page(
      title: "Audit", findings: findings, texts: [.init(path: "a.txt", pages: pages)], notices: notices)
  }

  @Test("A finding says all that is known, and links to its mark and back")
  func finding() throws {
    let line = "Maximum current: 10 A at most"
    let html = try page([finding(.critical, in: line, spot: "10 A", line: 2)], [["first", line]])
    #expect(html.contains("<a href=\"#t1\">a.txt, line 2, column 18</a> (English)"))
    #expect(html.contains("Maximum current: <mark class=\"critical\">10 A</mark> at most</p>"))
    for text in ["wrong", "1 A", "write 1 A", "F6, R13", "load.current", "some-rule"] { #expect(html.contains(text)) }
    #expect(html.contains("id=\"t1\" href=\"#f1\""))
    #expect(html.contains("id=\"f1\""))
    #expect(html.contains("current: <mark class=\"critical\"><a href=\"#f1\">10 A</a></mark> at most</span>"))
  }

  @Test("The table counts each language and severity and leads to the first finding of both")
  func table() throws {
    let line = "one two three"
    let html = try page(
      [
        finding(.minor, in: line, spot: "one"), finding(.critical, in: line, spot: "two", language: "fr"),
        finding(.critical, in: line, spot: "three", language: "fr"),
        finding(.major, in: line, spot: "two", language: nil),
      ], [[line]])
    let rows = html.split(separator: "\n").filter { $0.contains("<th scope=\"row\">") }
    #expect(
      rows == [
        "<tr><th scope=\"row\">English</th><td>0</td><td>0</td><td><a href=\"#f4\">1</a></td></tr>",
        "<tr><th scope=\"row\">French</th><td><a href=\"#f1\">2</a></td><td>0</td><td>0</td></tr>",
        "<tr><th scope=\"row\">No language</th><td>0</td><td><a href=\"#f3\">1</a></td><td>0</td></tr>",
        "<tr><th scope=\"row\">All</th><td><a href=\"#critical\">2</a></td><td><a href=\"#major\">1</a></td>"
          + "<td><a href=\"#minor\">1</a></td></tr>",
      ])
    #expect(html.contains("<p>4 findings: 2 critical, 1 major, 1 minor.</p>"))
  }

  @Test("Whatever a text, a name or a language tag holds, it stays text")
  func hostile() throws {
    let evil = "<script>alert(1)</script> \"\u{301} onload='x' &amp; {{title}} {{{title}}} \u{1}"
    var bad = try finding(.critical, in: evil, spot: "<script>", language: "\"><b>", path: "a\"><i>.txt", message: evil)
    (bad.expected, bad.remedy, bad.source, bad.subject) = (evil, evil, evil, .row(evil))
    let html = try HTMLReport().page(
      title: evil, findings: [bad], texts: [.init(path: "a\"><i>.txt", pages: [[evil, evil]])], notices: [evil])
    for raw in ["<script", "<b>", "<i>", "\"\u{301}", "onload='", "\u{1}"] {
      #expect(!html.unicodeScalars.contains(raw.unicodeScalars), "\(raw)")
    }
    #expect(html.contains("{{title}}"))
  }

  @Test("Spots that overlap are marked once each, the gravest on top, and all stand in the margin")
  func overlap() throws {
    let line = "8 to 70 V DC"
    let html = try page(
      [finding(.minor, in: line, spot: "to 70 V"), finding(.critical, in: line, spot: "70 V DC")], [[line]])
    #expect(
      html.contains(
        "8 <mark class=\"minor\"><a href=\"#f2\">to </a></mark><mark class=\"critical\"><a href=\"#f1\">70 V DC</a></mark>"
      ))
    #expect(html.contains("id=\"t1\"") && html.contains("id=\"t2\""))
  }

  @Test("Markup inside a spot ends its mark; a place outside the text has none")
  func elsewhere() throws {
    let first = try finding(.major, in: "at most 1 A here", spot: "1 A here")
    let second = try finding(.major, in: "lost", spot: "lost", line: 99)
    let html = try page([first, second], [["at most 1 **A** here"]])
    #expect(html.contains("at most <mark class=\"major\"><a href=\"#f1\">1 </a></mark>**A** here"))
    #expect(html.contains("<p>a.txt, line 99, column 1 (English)</p>"))
    #expect(!html.contains("#t2"))
  }

  @Test("A finding on a page is marked on that page")
  func pages() throws {
    let html = try page([finding(.major, in: "same", spot: "same", page: 2)], [["same"], ["same"]])
    let parts = html.split(separator: "<h3>Page ")
    #expect(parts.count == 3)
    #expect(!parts[1].contains("<mark") && parts[2].contains("<mark"))
    #expect(html.contains("a.txt, page 2, line 1, column 1"))
  }

  @Test("Characters are never cut, and each line finds its own direction")
  func scripts() throws {
    let hebrew = "\u{5D6}\u{5E8}\u{5DD} 10 A"
    let accent = "e\u{301}te\u{301}"
    let html = try page(
      [
        finding(.major, in: hebrew, spot: "10 A", language: "he"),
        Finding(
          "some-rule", .minor, .spelling, at: Place(path: "a.txt", line: 2, column: 2),
          excerpt: Excerpt(accent, spot: 1..<3),
          message: "accent"),
      ], [[hebrew, accent]])
    #expect(html.contains("<p class=\"excerpt\" dir=\"auto\" lang=\"he\">"))
    #expect(html.contains("dir=\"auto\"><mark class=\"minor\"><a href=\"#f2\">e\u{301}</a></mark>te\u{301}</span>"))
  }

  @Test("Of a long text only what is around findings is shown, and the page says so")
  func longText() throws {
    var lines = (1...40_000).map { "line \($0) of a text that is much too long to be shown whole" }
    lines[20_000] = String(repeating: "x", count: 100_000) + "70 V" + String(repeating: "y", count: 100_000)
    let html = try page([finding(.critical, in: lines[20_000], spot: "70 V", line: 20_001)], [lines])
    #expect(html.utf8.count < 30_000)
    #expect(html.contains("only the lines around findings are shown"))
    #expect(html.contains("Lines left out: 19997") && html.contains("Lines left out: 19996"))
    #expect(html.contains("<a href=\"#f1\">70 V</a>"))
  }

  @Test("Of very many findings the gravest are listed and all are counted")
  func manyFindings() throws {
    let minor = try finding(.minor, in: "text", spot: "text")
    let critical = try finding(.critical, in: "text", spot: "text")
    let html = try page(Array(repeating: minor, count: HTMLReport.mostListed) + [critical], [["text"]])
    #expect(html.contains("2001 findings: 1 critical, 2000 minor"))
    #expect(html.contains("Of these the 2000 gravest are listed"))
    #expect(html.split(separator: "<article").count - 1 == HTMLReport.mostListed)
  }

  @Test("Without findings the page says so and shows the text")
  func noFindings() throws {
    let html = try page([], [["all well"]], notices: ["a.txt:1:1: note: guessed"])
    #expect(html.contains("<p>No findings.</p>") && html.contains("all well") && html.contains("note: guessed"))
    #expect(!html.contains("<table"))
  }

  @Test("The page needs nothing else")
  func selfContained() throws {
    let html = try page([finding(.major, in: "text", spot: "text")], [["text"]])
    for address in ["http:", "https:", "src=", "url(", "@import", "<link", "<script"] {
      #expect(!html.contains(address), "\(address)")
    }
  }

  @Test("A template of one's own that names what is not there is refused")
  func template() throws {
    var files = BuiltInFiles.templates.files
    files["audit.mustache"] = Array("{{severities}} {{severety}}".utf8)
    let error = #expect(throws: (any Error).self) {
      try HTMLReport(templates: FileTree(origin: "mine", files: files))
    }
    #expect(error.map { "\($0)" }?.hasPrefix("mine/audit.mustache:1:18: error: nothing is called \"severety\"") == true)
  }
}
