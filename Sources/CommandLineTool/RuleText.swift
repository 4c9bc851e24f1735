import ArgumentParser
import DriftCheck
import Findings

/// What `check` says of its rules.
enum RuleText {
  /// A line for each rule.
  static func list(_ rules: [RuleSummary]) -> String {
    let width = rules.map(\.id.name.count).max() ?? 0
    return rules.sorted { $0.id.name < $1.id.name }.map { rule in
      let severity = rule.severity.rawValue
      return rule.id.name.padding(toLength: width, withPad: " ", startingAt: 0) + "  "
        + severity.padding(toLength: 8, withPad: " ", startingAt: 0) + "  \(rule.summary)\n"
    }.joined()
  }

  /// The rule of this id.
  static func rule(_ name: String, in rules: [RuleSummary]) throws -> RuleSummary {
    guard let rule = rules.first(where: { $0.id.name == name }) else {
      let suggestion = NearMiss.question(for: name, among: rules.map(\.id.name))
      throw ValidationError(
        "no rule is called \"\(name)\"\(suggestion.isEmpty ? "; --list-rules lists them" : suggestion)")
    }
    return rule
  }

  /// What a rule asks for, and why.
  static func explanation(of rule: RuleSummary) -> String {
    "\(rule.id) (\(rule.severity.rawValue), \(rule.mqm.rawValue))\n\n\(rule.summary)\n\n\(rule.help)\n"
  }
}

extension RuleSummary {
  /// What a report says of a rule of the catalogs.
  init(_ rule: RuleDescription) {
    self.init(rule.id, rule.severity, rule.mqm, summary: rule.summary, help: rule.rationale)
  }
}
