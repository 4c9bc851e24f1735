import Localization
import SpecModel
import Verification

/// Why a manual is not printed: the engine denies a sentence, or a decision table is defective.
package struct DeniedManual: Error, CustomStringConvertible {
  /// What is wrong, with sentence, language and counterexample, line by line.
  package let lines: [String]

  /// All lines.
  package var description: String { lines.joined(separator: "\n") }

  /// Says what `verdicts` and `report` have against a manual; nil if they have nothing.
  init?(_ verdicts: [ClaimVerdict], _ report: VerificationReport?, _ wording: Wording) throws {
    var lines = (report?.defects ?? []).flatMap { defect in
      ["error: \(defect.place): \(defect.message)"] + DeniedManual.rows(defect.counterexample?.trace)
    }
    lines += (report?.properties ?? []).flatMap { property in
      property.failures.map(\.counterexample).flatMap {
        ["error: safety property \(property.id): \($0.words)"] + DeniedManual.rows($0.trace)
      }
    }
    for verdict in verdicts {
      guard let denial = verdict.denials.first else { continue }
      let sentence = CMark.plainText(try wording.sentence(of: verdict))
      lines.append("error: the engine denies \"\(verdict.name)\" (\(wording.language): \(sentence)): \(denial.words)")
      lines += DeniedManual.rows(denial.trace)
    }
    guard !lines.isEmpty else { return nil }
    self.lines = lines
  }

  /// The same, with the product that it is about.
  func named(_ product: ProductID) -> DeniedManual { DeniedManual(lines: ["error: \(product) is denied:"] + lines) }

  private init(lines: [String]) { self.lines = lines }

  /// The rows of a counterexample, as `simulate` reads them.
  private static func rows(_ trace: Trace?) -> [String] {
    trace.map { $0.csv.split(separator: "\n").map { "    \($0)" } } ?? []
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
