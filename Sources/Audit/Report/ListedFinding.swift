import Findings
import Manual

/// A finding with the number that it has on the page.
struct ListedFinding {
  let number: Int
  let finding: Finding
  /// So many bytes of an excerpt are shown on each side of the spot.
  private static let around = 240

  /// What the template shows, escaped.
  func context(isMarked: Bool) -> [String: Any] {
    var context: [String: Any] = [
      "id": "f\(number)", "number": number, "message": Markup.escaped(finding.message), finding.severity.rawValue: true,
      "name": finding.severity.rawValue, "rule": Markup.escaped(finding.rule.name), "place": Markup.escaped(place),
    ]
    if isMarked { context["href"] = "#t\(number)" }
    context["tag"] = finding.language.map { Markup.escaped($0.tag) }
    context["language"] = finding.language.map { Markup.escaped(SeverityTable.name(of: $0)) }
    let about = [finding.product?.name, finding.subject?.name].compactMap(\.self)
    context["fact"] = about.isEmpty ? nil : Markup.escaped(about.joined(separator: ": "))
    context["expected"] = finding.expected.map(Markup.escaped)
    context["remedy"] = finding.remedy.map(Markup.escaped)
    context["source"] = finding.source.map(Markup.escaped)
    if let excerpt = finding.excerpt {
      let bytes = Array(excerpt.text.utf8)
      context["excerpt"] = [
        "before": Self.escaped(bytes[..<excerpt.spot.lowerBound], keeping: .end),
        "spot": Self.escaped(bytes[excerpt.spot], keeping: .start),
        "after": Self.escaped(bytes[excerpt.spot.upperBound...], keeping: .start),
      ]
    }
    return context
  }

  private var place: String {
    let page = finding.page.map { ", page \($0)" } ?? ""
    return "\(finding.place.path)\(page), line \(finding.place.line), column \(finding.place.column)"
  }

  private enum Side { case start, end }

  private static func escaped(_ bytes: ArraySlice<UInt8>, keeping side: Side) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.count > around else { return Markup.escaped(text) }
    switch side {
    case .start: return Markup.escaped(String(text.prefix(around))) + "…"
    case .end: return "…" + Markup.escaped(String(text.suffix(around)))
    }
  }
}
