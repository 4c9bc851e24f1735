import SpecModel

/// What an exhaustive check of a behaviour has found.
public struct VerificationReport: Sendable {
  /// How much was looked at.
  public struct Figures: Hashable, Sendable {
    /// Combinations of readings that stand for all readings: the tuples of all groups of inputs.
    public internal(set) var readings = 0
    /// Situations visited, all checks together: readings, states of the protections before, and states after.
    public internal(set) var states = 0
    /// Rows of decision tables.
    public internal(set) var rows = 0
    /// Combinations of readings of the members of a chain.
    public internal(set) var chains = 0
  }

  /// How much was looked at.
  public internal(set) var figures = Figures()
  /// What is wrong with the tables, the protections and the diagnostics.
  public internal(set) var defects: [Finding] = []
  /// What is worth knowing and not wrong: rows that the order of a table puts before others.
  public internal(set) var remarks: [Finding] = []
  /// The properties, in the order of the product's data.
  public internal(set) var properties: [PropertyVerdict] = []

  /// Whether nothing is wrong and every property holds.
  public var isFlawless: Bool { defects.isEmpty && properties.allSatisfy(\.isProven) }
}

/// Whether a safety property holds.
public struct PropertyVerdict: Sendable {
  /// The property.
  public let id: PropertyID
  /// Where it is stated.
  public let sources: [Source]
  /// Situations visited.
  public let states: Int
  /// What does not hold of it.
  public let failures: [Failure]

  /// An implication that does not hold.
  public struct Failure: Sendable {
    /// Its position among those of the property.
    public let implication: Int
    /// Where it does not hold.
    public let counterexample: Counterexample
  }

  /// Whether it holds in every situation.
  public var isProven: Bool { failures.isEmpty }
}

/// Something that was found in the data.
public struct Finding: Sendable {
  /// What was found.
  public enum Kind: String, Sendable, CaseIterable {
    /// No row of a table decides.
    case incomplete
    /// The conditions of a row, a diagnostic or a protection can never hold.
    case contradictory
    /// Rows above decide wherever the row could.
    case unreachable
    /// Two rows or protections have the same conditions.
    case duplicate
    /// A part of a condition has the same answer everywhere.
    case constant
    /// A protection decides nothing.
    case unread
    /// A protection can't release.
    case neverReleases = "never-releases"
    /// The same input is compared in the same direction with different thresholds.
    case threshold
    /// The lowest or highest reading of a chain does not stand for the readings of its members.
    case chain
    /// The engine refuses the data.
    case refused
    /// Two rows hold with different outcomes, and their order decides.
    case overlap
    /// A table decides the same without the row.
    case redundant
    /// Tables make each other decide anew without end, while time stands still.
    case unsettled = "never-settles"
  }

  /// What was found.
  public let kind: Kind
  /// The part of the data: "table loadOutput, row off".
  public let place: String
  /// What is wrong there.
  public let message: String
  /// What shows it; nil only where the engine refuses the data and no reading would show why, or no choice lets it hold.
  public let counterexample: Counterexample?
  /// What was looked at where it was found.
  var subject = ""

  /// Whether it is wrong only if it is so whatever is chosen for the parameters.
  var isAboutAllChoices: Bool {
    switch kind {
    case .contradictory, .unreachable, .duplicate, .constant, .unread, .neverReleases, .redundant: true
    case .incomplete, .threshold, .chain, .refused, .overlap, .unsettled: false
    }
  }

  static func == (left: Finding, right: Finding) -> Bool {
    (left.kind, left.place, left.message) == (right.kind, right.place, right.message)
  }
}

/// What shows a defect.
public struct Counterexample: Sendable {
  /// What happens, in words.
  public let words: String
  /// What happens, in numbers: a trace for `simulate` whose last row shows it.
  public let trace: Trace
  /// What was chosen for the parameters of the product.
  public let choices: Choices
  /// Whether the engine, run over the trace, does what the words say.
  public let isConfirmed: Bool
}

extension VerificationReport {
  /// What was found with several choices, as one: a property holds if it holds with each of them, and a row is needed if
  /// it is needed with one.
  init(merging parts: [(report: VerificationReport, subjects: Set<String>)]) {
    figures = parts.reduce(Figures()) { sum, part in
      let own = part.report.figures
      return Figures(
        readings: sum.readings + own.readings, states: sum.states + own.states, rows: max(sum.rows, own.rows),
        chains: sum.chains + own.chains)
    }
    func merged(_ findings: KeyPath<VerificationReport, [Finding]>) -> [Finding] {
      var kept: [Finding] = []
      for finding in parts.flatMap({ $0.report[keyPath: findings] }) where !kept.contains(where: { $0 == finding }) {
        let concerned = parts.filter { $0.subjects.contains(finding.subject) }
        let isEverywhere = concerned.allSatisfy { $0.report[keyPath: findings].contains { $0 == finding } }
        if !finding.isAboutAllChoices || isEverywhere { kept.append(finding) }
      }
      return kept
    }
    (defects, remarks) = (merged(\.defects), merged(\.remarks))
    properties = (parts.first?.report.properties ?? []).map { property in
      let verdicts = parts.flatMap(\.report.properties).filter { $0.id == property.id }
      return PropertyVerdict(
        id: property.id, sources: property.sources, states: verdicts.reduce(0) { $0 + $1.states },
        failures: verdicts.flatMap(\.failures))
    }
  }
}
