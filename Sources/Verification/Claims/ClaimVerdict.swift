import SpecModel

/// Whether the engine confirms what a document claims in one place.
public struct ClaimVerdict: Sendable {
  /// What shows that a claim does not hold.
  public struct Denial: Sendable {
    /// What the engine does, in words.
    public let words: String
    /// Readings that show it; nil where none are needed to show it.
    public let trace: Trace?
  }

  /// What says something.
  public let subject: Claimant
  /// How the engine contradicts it; none where it confirms it.
  public internal(set) var denials: [Denial]

  /// The claims that are denied, by their position.
  private var denied: Set<Int> = []

  init(subject: Claimant) { (self.subject, denials) = (subject, []) }

  /// Notes denials of claims; one of each is enough.
  mutating func add(_ found: [(claim: Int, denial: Denial)]) {
    for (claim, denial) in found where denied.insert(claim).inserted { denials.append(denial) }
  }

  /// What kind of thing it says, with its claims.
  public var kind: StatementKind { subject.kind }

  /// Its name.
  public var name: String { subject.name }

  /// What it states.
  public var clauses: [ClauseID] { subject.clauses }
}
