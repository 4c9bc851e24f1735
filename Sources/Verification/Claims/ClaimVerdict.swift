import SpecModel

/// Whether the engine confirms what a statement claims.
public struct ClaimVerdict: Sendable {
  /// What says something.
  public enum Subject: Sendable {
    case statement(Statement)
    case reading(Reading)
  }

  /// What shows that a claim does not hold.
  public struct Denial: Sendable {
    /// What the engine does, in words.
    public let words: String
    /// Readings that show it; nil where none are needed to show it.
    public let trace: Trace?
  }

  /// What says something.
  public let subject: Subject
  /// How the engine contradicts it; none where it confirms it.
  public internal(set) var denials: [Denial]

  /// What kind of thing it says, with its claims.
  public var kind: StatementKind {
    switch subject {
    case .statement(let statement): statement.kind
    case .reading(let reading): reading.kind
    }
  }

  /// Its name: the key of its text, or the topic of a reading.
  public var name: String {
    switch subject {
    case .statement(let statement): statement.id.name
    case .reading(let reading): "reading.\(reading.topic)"
    }
  }

  /// What it states.
  public var clauses: [ClauseID] {
    switch subject {
    case .statement(let statement): statement.sources.map(\.clause)
    case .reading(let reading): [reading.id] + reading.concerns
    }
  }
}
