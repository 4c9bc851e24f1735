import ArgumentParser
import Findings
import Localization
import SpecModel

/// What `check` and `audit` print about their rules.
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
    let examples = rule.examples.joined().map(line).joined(separator: "\n")
    return
      ([
        "\(rule.id) (\(rule.severity.rawValue), \(rule.mqm.rawValue))", rule.summary, rule.help, examples,
      ].filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
  }

  /// A verdict and a language, and the least that stands before them.
  private static let (labelWidth, indentation) = (10, 2)

  /// A line of an example, the labels flush right.
  private static func line(_ line: ExampleLine) -> String {
    let text = Visible.text(line.text)
    return String(repeating: " ", count: max(indentation, labelWidth - line.label.count)) + "\(line.label)  \(text)"
  }
}
