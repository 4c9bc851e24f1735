import BuiltInFiles
import Documents
import Findings
import Foundation
import Localization
import Manual

/// Writes findings and the published texts that they are about as one page of HTML that needs nothing else.
package struct HTMLReport: Sendable {
  /// A published text, line by line.
  package struct Text: Sendable {
    /// The path that findings name it by.
    package let path: String
    /// The lines of its pages; of one page where the format has none.
    package let pages: [[String]]

    /// Makes a text.
    package init(path: String, pages: [[String]]) {
      self.path = path
      self.pages = pages
    }

    /// The text of a document.
    package init(_ document: PublishedDocument) {
      self.init(
        path: document.path,
        pages: document.pages.map { page in
          page.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        })
    }
  }

  /// So many findings are listed, the gravest; the table counts all.
  package static let mostListed = 2000
  /// Texts that are longer together, in bytes, are shown around their findings only.
  package static let longestWhole = 1_000_000

  private static let names: Set<String> = [
    "after", "before", "cells", "columns", "count", "critical", "excerpt", "expected", "fact", "findings", "gap",
    "hasTable", "href",
    "id", "isListShortened", "isTextShortened", "language", "lines", "listed", "major", "marks", "message", "minor",
    "name",
    "notices", "number", "pages", "path", "place", "remedy", "rows", "rule", "severities", "source", "spot", "summary",
    "tag", "text", "texts", "title",
  ]

  private let template: PageTemplate

  /// Reads the template.
  package init(templates: FileTree = BuiltInFiles.templates) throws {
    template = try PageTemplate("audit", knowing: Self.names, showing: ["severities"], in: templates)
  }

  /// The page; notices say what its reader should know of how the texts were read.
  package func page(title: String, findings: [Finding], texts: [Text], notices: [String] = []) -> String {
    let sorted = findings.sorted(by: Self.comesBefore)
    let listed = sorted.prefix(Self.mostListed).enumerated().map { ListedFinding(number: $0 + 1, finding: $1) }
    let isShortened = texts.reduce(0) { $0 + $1.size } > Self.longestWhole
    let marked = texts.enumerated().map { MarkedText($1, number: $0 + 1, findings: listed, isShortened: isShortened) }
    let anchors = marked.reduce(into: Set<Int>()) { $0.formUnion($1.marked) }
    let table = SeverityTable(sorted, listed)
    return template.rendered([
      "title": Markup.escaped(title), "summary": table.summary, "notices": notices.map(Markup.escaped),
      "hasTable": !findings.isEmpty, "columns": table.columns, "rows": table.rows,
      "severities": table.severities.compactMap { severity -> [String: Any]? in
        let own = listed.filter { $0.finding.severity == severity }
        guard !own.isEmpty else { return nil }
        return [
          "id": severity.rawValue, "name": severity.rawValue.capitalized, "count": own.count,
          "findings": own.map { $0.context(isMarked: anchors.contains($0.number)) },
        ]
      },
      "isListShortened": listed.count < findings.count, "listed": listed.count,
      "isTextShortened": isShortened, "texts": marked.map(\.context),
    ])
  }

  private static func comesBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.place.path != right.place.path { return left.place.path < right.place.path }
    let (one, other) = (left.place, right.place)
    return (left.page ?? 1, one.line, one.column, left.rule.name) < (
      right.page ?? 1, other.line, other.column, right.rule.name
    )
  }
}

extension HTMLReport.Text {
  fileprivate var size: Int { pages.reduce(0) { $1.reduce($0) { $0 + $1.utf8.count } } }
}
