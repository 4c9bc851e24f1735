import Localization

/// Findings for people, as compilers write them: place, what is wrong, the text with the spot marked, how to fix it.
struct TextFormat {
  /// Whether severities and spots are coloured.
  let isColoured: Bool

  func text(of report: Report) -> String { report.findings.map { text(of: $0) + "\n" }.joined(separator: "\n") }

  private func text(of finding: Finding) -> String {
    let place = style(Visible.text(finding.place.description), .bold)
    let severity = style(finding.severity.rawValue, finding.severity.style)
    var lines: [String] = []
    if let excerpt = finding.excerpt {
      let caret = CaretExcerpt(excerpt)
      lines = [caret.line, style(caret.underline, finding.severity.style)]
    }
    let indented = (lines + finding.details).map { "    " + $0 }
    let all = ["\(place): \(severity): \(finding.headline) [\(finding.rule)]"] + indented
    return all.map(Visible.withoutCommand).joined(separator: "\n")
  }

  private func style(_ text: String, _ style: Style) -> String {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// Parameters of the control sequence that sets a style.
private enum Style: String {
  case bold = "1"
  case red = "1;31"
  case yellow = "1;33"
  case cyan = "1;36"
}

extension Severity {
  fileprivate var style: Style {
    switch self {
    case .critical: .red
    case .major: .yellow
    case .minor: .cyan
    }
  }
}
