import Localization

/// Findings as workflow commands, which GitHub shows beside the lines of a change.
enum GitHubFormat {
  static func text(of report: Report) -> String { report.findings.map { command($0) + "\n" }.joined() }

  private static func command(_ finding: Finding) -> String {
    let spot = CodePointSpot(finding)
    var properties = [("file", Visible.text(finding.place.path))]
    // Lines of a page are not lines of the file.
    if finding.page == nil {
      properties += [("line", "\(finding.place.line)"), ("col", "\(spot.start)"), ("endColumn", "\(spot.end)")]
    }
    properties.append(("title", "\(finding.severity.rawValue): \(finding.rule)"))
    let list = properties.map { "\($0)=\(escaped($1, also: [":", ","]))" }.joined(separator: ",")
    return "::\(finding.severity.command) \(list)::\(escaped(Visible.withoutCommand(finding.paragraph)))"
  }

  /// Escapes what would end a command or a property.
  private static func escaped(_ text: String, also special: Set<Unicode.Scalar> = []) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      let isSpecial = ["%", "\r", "\n"].contains(scalar) || special.contains(scalar)
      let code = String(scalar.value, radix: 16, uppercase: true)
      result += isSpecial ? "%" + (code.count == 1 ? "0" : "") + code : String(scalar)
    }
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .critical: "error"
    case .major: "warning"
    case .minor: "notice"
    }
  }
}
