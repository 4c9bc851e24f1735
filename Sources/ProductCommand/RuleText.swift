import ArgumentParser
import DriftCheck
import Findings
import Localization
import SpecModel

/// What `check` prints about its rules.
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

  /// What a rule requires, why, and its examples.
  static func explanation(of rule: RuleSummary) -> String {
    let description = RuleList.descriptions.first { $0.id == rule.id }
    let examples =
      (description?.accepted ?? []).map { example($0, "right") }
      + (description?.rejected ?? []).map { example($0, "wrong") }
    return
      ([
        "\(rule.id) (\(rule.severity.rawValue), \(rule.mqm.rawValue))", rule.summary, rule.help,
        examples.joined(separator: "\n"),
      ].filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
  }

  /// An example with the spot between ⟦ and ⟧, and its source below.
  private static func example(_ example: RuleExample, _ verdict: String) -> String {
    let forms = example.plurals.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    let text = example.marked ?? (forms.isEmpty ? "(no text)" : forms)
    let source = example.source.map { "\n        of  \(Visible.text($0))" } ?? ""
    let beside = example.beside.map { "\n    beside  \(Visible.text($0.text ?? $0.source))" }
    return "  \(verdict) \(example.language)  \(Visible.text(text))\(source)\(beside.joined())"
  }
}

extension RuleSummary {
  /// What a report says about a rule of the catalogs.
  init(_ rule: RuleDescription) {
    self.init(rule.id, rule.severity, rule.mqm, summary: rule.summary, help: rule.rationale)
  }
}
