import Findings
import Foundation
import Localization
import Manual

/// How many findings of which severity each language has.
struct SeverityTable {
  /// The gravest first.
  let severities = Severity.allCases.sorted(by: >)
  private let counts: [Language?: [Severity: Int]]
  private let first: [Language?: [Severity: Int]]

  init(_ findings: [Finding], _ listed: [ListedFinding]) {
    counts = findings.reduce(into: [:]) { $0[$1.language, default: [:]][$1.severity, default: 0] += 1 }
    first = listed.reduce(into: [:]) { first, listed in
      if first[listed.finding.language]?[listed.finding.severity] == nil {
        first[listed.finding.language, default: [:]][listed.finding.severity] = listed.number
      }
    }
  }

  /// The name of a language, "French"; its tag where it has none.
  static func name(of language: Language) -> String {
    Locale(identifier: "en").localizedString(forIdentifier: language.tag) ?? language.tag
  }

  /// "3 findings: 1 critical, 2 minor".
  var summary: String {
    let totals = severities.map { severity in (severity, total(of: severity)) }.filter { $0.1 > 0 }
    let sum = totals.reduce(0) { $0 + $1.1 }
    guard sum > 0 else { return "No findings" }
    return "\(sum) \(sum == 1 ? "finding" : "findings"): "
      + totals.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
  }

  /// The headings of the columns.
  var columns: [[String: Any]] { severities.map { ["name": $0.rawValue.capitalized, $0.rawValue: true] } }

  /// A row for each language, and one for all where there are several.
  var rows: [[String: Any]] {
    let languages = counts.keys.sorted { ($0?.tag ?? "~") < ($1?.tag ?? "~") }
    var rows = languages.map { language -> [String: Any] in
      row(language.map { Markup.escaped(Self.name(of: $0)) } ?? "No language") { severity in
        (counts[language]?[severity] ?? 0, first[language]?[severity].map { "#f\($0)" })
      }
    }
    if languages.count > 1 {
      rows.append(
        row("All") { severity in
          let isListed = first.values.contains { $0[severity] != nil }
          return (total(of: severity), isListed ? "#\(severity.rawValue)" : nil)
        })
    }
    return rows
  }

  private func total(of severity: Severity) -> Int { counts.values.reduce(0) { $0 + ($1[severity] ?? 0) } }

  private func row(_ name: String, _ cell: (Severity) -> (count: Int, href: String?)) -> [String: Any] {
    let cells = severities.map { severity -> [String: Any] in
      let (count, href) = cell(severity)
      return href.map { ["count": count, "href": $0] } ?? ["count": count]
    }
    return ["name": name, "cells": cells]
  }
}
