import Localization
import SpecModel
import Verification

/// Why a manual is not printed: the engine denies a sentence, or a decision table is defective.
package struct DeniedManual: Error, CustomStringConvertible {
  /// What is wrong, with sentence, language and counterexample.
  package let messages: [String]

  /// The messages, one after the other.
  package var description: String { messages.joined(separator: "\n") }

  /// Says what `verdicts` and `report` have against a manual; nil if they have nothing.
  init?(_ verdicts: [ClaimVerdict], _ report: VerificationReport, _ wording: Wording) throws {
    var messages = report.defects.map { defect in
      "error: \(defect.place): \(defect.message)\(DeniedManual.rows(defect.counterexample?.trace))"
    }
    messages += report.properties.flatMap { property in
      property.failures.map(\.counterexample).map {
        "error: safety property \(property.id): \($0.words)\(DeniedManual.rows($0.trace))"
      }
    }
    for verdict in verdicts {
      guard let denial = verdict.denials.first else { continue }
      let sentence = CMark.plainText(try wording.sentence(of: verdict))
      messages.append(
        "error: the engine denies \"\(verdict.name)\" (\(wording.language): \(sentence)): "
          + "\(denial.words)\(DeniedManual.rows(denial.trace))")
    }
    guard !messages.isEmpty else { return nil }
    self.messages = messages
  }

  /// The rows of a counterexample, as `simulate` reads them.
  private static func rows(_ trace: Trace?) -> String {
    trace.map { "\n" + $0.csv.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n") } ?? ""
  }
}

extension Wording {
  /// What a verdict is about, in words; inline Markdown.
  public func sentence(of verdict: ClaimVerdict) throws -> String { try sentence(of: verdict.subject) }

  /// What says something, in words; inline Markdown.
  public func sentence(of claimant: Claimant) throws -> String {
    switch claimant {
    case .statement(let statement): try sentence(statement)
    case .reading(let reading): try sentence(reading)
    case .row(let table, let row):
      "\(try ConditionText(wording: self).text(of: row, in: table)): \(try text(of: row.outcome, in: table))"
    case .trip(let protection):
      "\(try text(protection.text)): \(try ConditionText(wording: self).trip(of: protection))"
    }
  }
}
