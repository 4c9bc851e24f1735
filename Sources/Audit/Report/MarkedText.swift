import Findings
import Manual

/// A published text with its findings in the margin and in the lines.
struct MarkedText {
  private typealias Line = (page: Int, line: Int)

  /// So many lines are shown before and behind one with a finding, where not all are.
  private static let around = 3

  let context: [String: Any]
  /// The numbers of the findings that are marked.
  let marked: Set<Int>

  init(_ text: HTMLReport.Text, number: Int, findings: [ListedFinding], isShortened: Bool) {
    var marked: Set<Int> = []
    let own = findings.filter { $0.finding.place.path == text.path }
    let pages = text.pages.enumerated().map { index, lines -> [String: Any] in
      let onPage = own.filter {
        ($0.finding.page ?? 1) == index + 1 && lines.indices.contains($0.finding.place.line - 1)
      }
      marked.formUnion(onPage.map(\.number))
      var page: [String: Any] = ["lines": Self.lines(lines, onPage, isShortened: isShortened)]
      if text.pages.count > 1 { page["number"] = index + 1 }
      return page
    }
    context = ["path": Markup.escaped(text.path), "id": "text\(number)", "pages": pages]
    self.marked = marked
  }

  private static func lines(
    _ lines: [String], _ findings: [ListedFinding], isShortened: Bool
  ) -> [[String: Any]] {
    let byLine = Dictionary(grouping: findings) { $0.finding.place.line - 1 }
    var shown = Set(lines.indices)
    if isShortened {
      shown = byLine.keys.reduce(into: []) {
        $0.formUnion(max(0, $1 - around)...min(lines.count - 1, $1 + around))
      }
    }
    var contexts: [[String: Any]] = []
    var next = 0
    func leaveOut(until index: Int) {
      if index > next { contexts.append(["gap": index - next]) }
    }
    for index in shown.sorted() {
      leaveOut(until: index)
      let findings = byLine[index] ?? []
      contexts.append([
        "number": index + 1, "text": MarkedLine(lines[index], findings, isShortened: isShortened).html,
        "marks": findings.map { mark -> [String: Any] in
          [
            "id": "t\(mark.number)", "href": "#f\(mark.number)", "number": mark.number,
            "name": mark.finding.severity.rawValue, mark.finding.severity.rawValue: true,
          ]
        },
      ])
      next = index + 1
    }
    leaveOut(until: lines.count)
    return contexts
  }
}
