/// The forms in which a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people, as compilers write it.
  case text
  /// Our own form of JSON, which `findings.schema.json` describes.
  case json
  /// SARIF 2.1.0, for code scanning and editors.
  case sarif
  /// Workflow commands, which GitHub shows beside the lines of a change.
  case github
  /// JUnit XML, for the test page of a build server.
  case junit

  /// The report in this form; `isColoured` for a terminal that shows colours.
  public func write(_ report: Report, isColoured: Bool = false) -> String {
    switch self {
    case .text: TextFormat(isColoured: isColoured).text(of: report)
    case .json: JSONFormat.text(of: report)
    case .sarif: SARIFFormat.text(of: report)
    case .github: GitHubFormat.text(of: report)
    case .junit: JUnitFormat.text(of: report)
    }
  }
}
