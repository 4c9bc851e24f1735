import FileWriting
import Foundation
import Localization

/// Findings as SARIF 2.1.0, for code scanning and editors.
enum SARIFFormat {
  static func text(of report: Report) -> String {
    JSONValue.object([
      .init("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), .init("version", "2.1.0"),
      .init("runs", .array([run(report)])),
    ]).xcodeText + "\n"
  }

  private static func run(_ report: Report) -> JSONValue {
    let driver = JSONValue.object([
      .init("name", .init(report.tool)), .init("version", .init(report.version)),
      .init("rules", .array(report.rules.map(rule))),
    ])
    let indices = Dictionary(report.rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var seen: [Fingerprint: Int] = [:]
    func result(_ finding: Finding, _ reason: String? = nil) -> JSONValue {
      let fingerprint = Fingerprint(finding)
      seen[fingerprint, default: 0] += 1
      return self.result(
        finding, index: indices[finding.rule], fingerprint: fingerprint, number: seen[fingerprint] ?? 1, reason: reason)
    }
    return .object([
      .init("tool", .object([.init("driver", driver)])),
      .init("invocations", .array([invocation(report)])),
      .init("columnKind", "unicodeCodePoints"),
      .init(
        "results",
        .array(report.findings.map { result($0) } + report.accepted.map { result($0.finding, $0.reason) })),
    ])
  }

  /// What was passed over is nothing that is wrong in a file, but something that the reader of the findings has to know.
  private static func invocation(_ report: Report) -> JSONValue {
    let notifications = report.passedOver.map { part in
      var physical: [JSONMember] = [.init("artifactLocation", .object([.init("uri", .init(uri(part.start.path)))]))]
      // Lines of a page are not lines of the file.
      if part.page == nil {
        physical.append(
          .init(
            "region", .object([.init("startLine", .init(part.start.line)), .init("endLine", .init(part.end.line))])))
      }
      return JSONValue.object([
        .init("level", "note"), .init("message", text(part.message)),
        .init("locations", .array([.object([.init("physicalLocation", .object(physical))])])),
      ])
    }
    return .object([
      .init("executionSuccessful", .bool(true)), .init("toolExecutionNotifications", .array(notifications)),
    ])
  }

  private static func rule(_ rule: RuleSummary) -> JSONValue {
    .object([
      .init("id", .init(rule.id.name)),
      .init("shortDescription", text(rule.summary)), .init("fullDescription", text(rule.help)),
      .init("help", text(rule.help)),
      .init("defaultConfiguration", .object([.init("level", .init(rule.severity.level))])),
      .init(
        "properties",
        .object([.init("mqm", .init(rule.mqm.rawValue)), .init("severity", .init(rule.severity.rawValue))])),
    ])
  }

  private static func result(
    _ finding: Finding, index: Int?, fingerprint: Fingerprint, number: Int, reason: String?
  ) -> JSONValue {
    var members: [JSONMember] = [.init("ruleId", .init(finding.rule.name))]
    if let index { members.append(.init("ruleIndex", .init(index))) }
    let message = ([finding.headline] + finding.details).joined(separator: "\n")
    // The same words twice in one text are two findings.
    let print = fingerprint.joined + (number > 1 ? "\u{1F}\(number)" : "")
    members += [
      .init("level", .init(finding.severity.level)), .init("message", text(message)),
      .init("locations", .array([location(finding)])),
      .init("partialFingerprints", .object([.init("words/v1", .init(print))])),
      .init("properties", properties(finding)),
    ]
    if let reason {
      let suppression = JSONValue.object([.init("kind", "external"), .init("justification", .init(reason))])
      members.append(.init("suppressions", .array([suppression])))
    }
    return .object(members)
  }

  private static func location(_ finding: Finding) -> JSONValue {
    var physical: [JSONMember] = [.init("artifactLocation", .object([.init("uri", .init(uri(finding.place.path)))]))]
    // Lines of a page are not lines of the file.
    if finding.page == nil { physical.append(.init("region", region(finding))) }
    return .object([.init("physicalLocation", .object(physical))])
  }

  private static func region(_ finding: Finding) -> JSONValue {
    let spot = CodePointSpot(finding)
    var members: [JSONMember] = [
      .init("startLine", .init(finding.place.line)), .init("startColumn", .init(spot.start)),
      .init("endColumn", .init(spot.end)),
    ]
    if let excerpt = finding.excerpt { members.append(.init("snippet", text(excerpt.marked))) }
    return .object(members)
  }

  private static func properties(_ finding: Finding) -> JSONValue {
    let named: [(String, JSONValue?)] = [
      ("severity", .init(finding.severity.rawValue)), ("mqm", .init(finding.mqm.rawValue)),
      ("language", finding.language.map { .init($0.tag) }), ("product", finding.product.map { .init($0.name) }),
      ("fact", finding.subject.map { .init($0.name) }),
      ("expected", finding.expected.map { .init($0) }), ("remedy", finding.remedy.map { .init($0) }),
      ("source", finding.source.map { .init($0) }), ("excerpt", finding.excerpt.map { .init($0.text) }),
      ("change", finding.change?.json), ("page", finding.page.map { .init($0) }),
      ("pageLine", finding.page.map { _ in .init(finding.place.line) }),
    ]
    return .object(named.compactMap { name, value in value.map { .init(name, $0) } })
  }

  private static func text(_ text: String) -> JSONValue { .object([.init("text", .init(text))]) }

  /// A path as a URI reference: relative paths stay relative.
  private static func uri(_ path: String) -> String {
    let escaped = SystemPath.bytes(of: path).map { byte in
      unescaped.contains(byte) ? String(UnicodeScalar(byte)) : String(format: "%%%02X", byte)
    }
    return (path.hasPrefix("/") ? "file://" : "") + escaped.joined()
  }

  private static let unescaped = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~".utf8)
}

extension Severity {
  /// A SARIF level for each severity, so that viewers that only show levels keep them apart.
  fileprivate var level: String {
    switch self {
    case .critical: "error"
    case .major: "warning"
    case .minor: "note"
    }
  }
}
