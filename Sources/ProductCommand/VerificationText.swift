import Localization
import Manual
import SpecModel
import Verification

/// What `verify` prints.
enum VerificationText {
  /// The figures of a proof, and what failed; only what failed if `isBrief`.
  static func text(
    of report: VerificationReport, _ specification: Specification, profile: Profile?, isBrief: Bool
  ) -> String {
    let figures = report.figures
    let proven = report.properties.count(where: \.isProven)
    var lines: [String] = []
    if !isBrief {
      lines =
        (profile.map { ["profile \($0.id)"] } ?? []) + [
          "  \(figures.rows) rows of decision tables: \(report.defects.count) defects",
          "  \(figures.readings) representative readings, \(figures.states) situations visited, "
            + "\(figures.chains) readings of the members of a chain",
          "  \(proven) of \(report.properties.count) safety properties proven",
        ]
    }
    lines += report.defects.map {
      "  FAILED \($0.kind.rawValue): \($0.place): \($0.message)\(rows($0.counterexample, specification))"
    }
    for property in report.properties {
      lines += property.failures.map(\.counterexample).map { example in
        "  FAILED property \(property.id): \(example.words)\(rows(example, specification))"
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What the engine says about each statement, and the statements that it says nothing about.
  static func text(of verdicts: [ClaimVerdict], _ wording: Wording, isBrief: Bool) throws -> String {
    let claiming = verdicts.filter { !$0.kind.claims.isEmpty }
    var lines: [String] = []
    for verdict in isBrief ? claiming.filter({ !$0.denials.isEmpty }) : claiming {
      let clauses = verdict.clauses.map(\.name).joined(separator: " ")
      let sentence = CMark.plainText(try wording.sentence(of: verdict))
      let judgement = verdict.denials.isEmpty ? "holds " : "DENIED"
      lines.append("\(judgement) \(verdict.name) [\(clauses)] \(wording.language): \(sentence)")
      lines += verdict.denials.map { "       \($0.words)\(rows($0.trace))" }
    }
    guard !isBrief else { return lines.map { $0 + "\n" }.joined() }
    for verdict in verdicts where verdict.kind.claims.isEmpty {
      lines.append("no claim (\(verdict.kind.name)) \(verdict.name)")
    }
    let claims = claiming.reduce(0) { $0 + $1.kind.claims.count }
    let denied = claiming.reduce(0) { $0 + $1.denials.count }
    lines.append(
      "\(claiming.count) statements and printed rows with \(claims) claims: \(claims - denied) hold, \(denied) are denied"
    )
    return lines.map { $0 + "\n" }.joined()
  }

  /// What no claim and no sentence covers.
  static func text(of coverage: ClaimCoverage, _ specification: Specification, isBrief: Bool) -> String {
    var lines = coverage.unclaimedRows.map { "FAILED row \($0): no claim is about it" }
    lines += coverage.unprintedClauses.map { "FAILED clause \($0): nothing prints it" }
    lines += coverage.unlistedClauses.map {
      "FAILED clause \($0): it is cited, and neither the clauses of the specification nor its readings list it"
    }
    if !isBrief {
      let clauses = specification.clauses.count
      lines.append(
        "\(coverage.rowCount - coverage.unclaimedRows.count) of \(coverage.rowCount) rows are behind a claim; "
          + "\(clauses - coverage.unprintedClauses.count) of \(clauses) statements of the datasheet are printed")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What was chosen, as options, and the rows of a counterexample.
  private static func rows(_ example: Counterexample?, _ specification: Specification) -> String {
    guard let example else { return "" }
    let options = specification.behaviour.parameters.compactMap { parameter in
      example.choices[parameter.id].map { "--\(parameter.option) \($0)" }
    }
    return (options.isEmpty ? "" : "\n         " + options.joined(separator: " ")) + rows(example.trace)
  }

  /// The rows of a counterexample, as `simulate` reads them.
  static func rows(_ trace: Trace?) -> String {
    guard let trace else { return "" }
    return "\n" + trace.csv.split(separator: "\n").map { "         \($0)" }.joined(separator: "\n")
  }
}
