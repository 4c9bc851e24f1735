import Localization

/// The rules about a team's own exceptions and baselines.
package enum AdoptionRules {
  /// All of them.
  package static let all = [exception, baseline]

  private static let exception = RuleSummary(
    "unused-exception", .minor, .textualConventions,
    summary: "Every exception of the configuration applies to a finding.",
    help: """
      An exception that applies to nothing would hide the next mistake of its kind without anyone having decided so. \
      Remove it from the configuration.
      """)

  private static let baseline = RuleSummary(
    "unused-baseline-entry", .minor, .textualConventions,
    summary: "Every entry of the baseline is still found.",
    help: """
      What was fixed can come back, and a leftover entry would hide it. Remove the entry from the baseline, or write the \
      baseline again: reasons that are still needed are kept.
      """)

  static func unusedException(_ entry: Exceptions.Entry) -> Finding {
    let about = [entry.key?.description, entry.language?.tag].compactMap { $0 }.joined(separator: ", ")
    return finding(
      exception, entry.place,
      "the exception from \(entry.rule)\(about.isEmpty ? "" : " for \(about)") applies to no finding")
  }

  /// `more` is how many others are not found either, and not told of one by one.
  static func unusedBaselineEntry(_ entry: Baseline.Entry, at place: Place, more: Int) -> Finding {
    let print = entry.fingerprint
    let about = [print.fact, print.language?.tag].compactMap { $0 }.joined(separator: ", ")
    return finding(
      baseline, place,
      "the finding of \(print.rule)\(about.isEmpty ? "" : " about \(about)") is no longer found"
        + (more > 0 ? ", nor are those of \(more) more entries" : ""))
  }

  private static func finding(_ rule: RuleSummary, _ place: Place, _ message: String) -> Finding {
    Finding(rule.id, rule.severity, rule.mqm, at: place, message: message, remedy: "remove the entry")
  }
}
