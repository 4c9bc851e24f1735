/// What a rule asks for, why, and what that looks like: the text of `--explain`, of the documentation, and its test.
package protocol DescribedRule: Sendable {
  associatedtype Example: ShownExample

  /// Kebab-case words that never change.
  var id: RuleID { get }
  /// How bad its findings are.
  var severity: Severity { get }
  /// What kind of error it finds.
  var mqm: MQMErrorType { get }
  /// What it is about, in a sentence.
  var summary: String { get }
  /// Why it matters.
  var rationale: String { get }
  /// Texts that it has nothing to say about.
  var accepted: [Example] { get }
  /// Texts that break it at the marked spot.
  var rejected: [Example] { get }
}

/// An example of a rule, as people are shown it.
package protocol ShownExample: Sendable {
  /// Its lines, each with what stands before it: a language, or what the text is to the one above.
  var lines: [ExampleLine] { get }
}

/// A line of an example.
package struct ExampleLine: Hashable, Sendable {
  /// What stands before it.
  package let label: String
  /// The text, with the spot between ⟦ and ⟧.
  package let text: String

  /// Makes a line.
  package init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }
}
