import Localization

/// Findings as JSON in our own form, which `findings.schema.json` describes.
enum JSONFormat {
  static func text(of report: Report) -> String {
    JSONValue.object([
      .init("$schema", "findings.schema.json"), .init("tool", .init(report.tool)),
      .init("version", .init(report.version)),
      .init("languages", .array(report.languages.map { .init($0.tag) })),
      .init("findings", .array(report.findings.map(finding))),
      .init("accepted", .array(report.accepted.map(accepted))),
      .init("passedOver", .array(report.passedOver.map(passedOver))),
    ]).xcodeText + "\n"
  }

  private static func accepted(_ accepted: Report.Accepted) -> JSONValue {
    .object([.init("reason", .init(accepted.reason)), .init("finding", finding(accepted.finding))])
  }

  private static func passedOver(_ part: Report.PassedOver) -> JSONValue {
    let members: [(String, JSONValue?)] = [
      ("path", .init(part.start.path)), ("page", part.page.map { .init($0) }), ("line", .init(part.start.line)),
      ("endPage", part.end.page.map { .init($0) }), ("endLine", .init(part.end.line)), ("message", .init(part.message)),
    ]
    return .object(members.compactMap { name, value in value.map { .init(name, $0) } })
  }

  private static func finding(_ finding: Finding) -> JSONValue {
    let members: [(String, JSONValue?)] = [
      ("rule", .init(finding.rule.name)), ("severity", .init(finding.severity.rawValue)),
      ("mqm", .init(finding.mqm.rawValue)), ("language", finding.language.map { .init($0.tag) }),
      ("product", finding.product.map { .init($0.name) }), ("fact", finding.subject.map { .init($0.name) }),
      ("path", .init(finding.place.path)),
      ("page", finding.page.map { .init($0) }), ("line", .init(finding.place.line)),
      ("column", .init(finding.place.column)), ("message", .init(finding.message)),
      ("excerpt", finding.excerpt.map(excerpt)), ("change", finding.change?.json),
      ("expected", finding.expected.map { .init($0) }),
      ("remedy", finding.remedy.map { .init($0) }), ("source", finding.source.map { .init($0) }),
    ]
    return .object(members.compactMap { name, value in value.map { .init(name, $0) } })
  }

  private static func excerpt(_ excerpt: Excerpt) -> JSONValue {
    .object([
      .init("text", .init(excerpt.text)), .init("start", .init(excerpt.spot.lowerBound)),
      .init("end", .init(excerpt.spot.upperBound)),
    ])
  }
}

extension Change {
  /// The change as an object.
  var json: JSONValue {
    .object([.init("of", .init(subject)), .init("then", .init(before)), .init("now", .init(now))])
  }
}
