import Localization

/// The rules about what a team has written down against findings.
package enum AdoptionRules {
  /// All of them.
  package static let all = [exception, baseline]

  private static let exception = RuleSummary(
    "unused-exception", .minor, .textualConventions,
    summary: "Every exception of the configuration applies to a finding.",
    help: """
      An exception that applies to nothing would hide the next mistake of its kind without anybody having decided so. \
      Take it out of the configuration.
      """)

  private static let baseline = RuleSummary(
    "unused-baseline-entry", .minor, .textualConventions,
    summary: "Every entry of the baseline is still found.",
    help: """
      What was fixed can come back, and an entry that is left behind would hide it. Take the entry out of the baseline, \
      or write the baseline again: reasons that are still needed stay.
      """)

  static func unusedException(_ entry: Exceptions.Entry) -> Finding {
    let about = [entry.key?.description, entry.language?.tag].compactMap { $0 }.joined(separator: ", ")
    return finding(
      exception, entry.place,
      "the exception from \(entry.rule)\(about.isEmpty ? "" : " for \(about)") applies to no finding")
  }

  static func unusedBaselineEntry(_ entry: Baseline.Entry) -> Finding {
    let print = entry.fingerprint
    let about = [print.fact, print.language?.tag].compactMap { $0 }.joined(separator: ", ")
    return finding(
      baseline, entry.place, "the finding of \(print.rule)\(about.isEmpty ? "" : " about \(about)") is there no more")
  }

  private static func finding(_ rule: RuleSummary, _ place: Place, _ message: String) -> Finding {
    Finding(rule.id, rule.severity, rule.mqm, at: place, message: message, remedy: "take the entry out")
  }
}
