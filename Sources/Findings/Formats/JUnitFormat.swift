import Localization

/// Findings as JUnit XML: a suite for each language, in it a test for each rule that found nothing and one for each
/// finding.
enum JUnitFormat {
  static func text(of report: Report) -> String {
    // Findings about no language have a suite of their own, so that every rule is seen to pass somewhere.
    let hasOthers = report.languages.isEmpty || report.findings.contains { $0.language == nil }
    let named = report.findings.compactMap(\.language).filter { !report.languages.contains($0) }
    let languages: [Language?] = report.languages + Set(named).sorted() + (hasOthers ? [nil] : [])
    let suites = languages.map { Suite($0, report) }
    let (tests, failures) = (suites.map(\.tests).reduce(0, +), suites.map(\.failures).reduce(0, +))
    let body = suites.map(\.text).joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(escaped(report.tool))" tests="\(tests)" failures="\(failures)" errors="0" time="0">
      \(body)</testsuites>

      """
  }

  private struct Suite {
    let text: String
    let tests: Int
    let failures: Int

    init(_ language: Language?, _ report: Report) {
      let name = language?.tag ?? "no language"
      let findings = report.findings.filter { $0.language == language }
      let found = Set(findings.map(\.rule))
      let passed = report.rules.map(\.id).filter { !found.contains($0) }
      let cases =
        findings.map { JUnitFormat.test($0, in: name, isFailure: $0.severity >= report.threshold) }
        + passed.map { "    <testcase classname=\"\(escaped(name))\" name=\"\(escaped($0.name))\" time=\"0\"/>\n" }
      tests = cases.count
      failures = findings.count { $0.severity >= report.threshold }
      text = """
          <testsuite name="\(escaped(name))" tests="\(tests)" failures="\(failures)" errors="0" skipped="0" time="0">
        \(cases.joined())  </testsuite>

        """
    }
  }

  /// A finding below the threshold is a passing test with output.
  private static func test(_ finding: Finding, in suite: String, isFailure: Bool) -> String {
    let name = "\(finding.rule): \(finding.place)\(finding.page.map { ", page \($0)" } ?? "")"
    let body = escaped("\(finding.place)\n\(finding.paragraph)")
    let result =
      isFailure
      ? "<failure message=\"\(escaped(finding.headline))\" type=\"\(finding.severity.rawValue)\">\(body)</failure>"
      : "<system-out>\(finding.severity.rawValue): \(body)</system-out>"
    return """
          <testcase classname="\(escaped(suite))" name="\(escaped(name))" time="0">
            \(result)
          </testcase>

      """
  }

  /// Escapes what XML reads as markup; characters that XML can't hold become visible escapes.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += "&#\(scalar.value);"
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": result += Visible.text(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
