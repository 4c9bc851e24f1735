import Engine
import SpecModel

/// What two behaviours over the same inputs do differently, in any situation.
public struct Difference: Sendable {
  /// Something that a behaviour decides or reports.
  public enum Subject: Hashable, Sendable {
    /// What a table decides.
    case table(TableID)
    /// Whether a diagnostic is reported.
    case diagnostic(String)
    /// The voltage and the current of an output while it is switched on.
    case output(OutputID)
  }

  /// A trace after which the two differ.
  public struct Witness: Sendable {
    /// What differs.
    public let subject: Subject
    /// The samples.
    public let trace: Trace
    /// The columns of results that differ in the last sample; none if all that differs is what tables decide for each
    /// other, which no column shows.
    public let columns: [Column]
  }

  /// A column of results in the last sample.
  public struct Column: Hashable, Sendable {
    /// Its header.
    public let name: String
    /// What the first behaviour writes; nil if it has no such column.
    public let first: String?
    /// What the second writes.
    public let second: String?
  }

  /// For each thing that they decide differently a trace, in the order of the first.
  public let witnesses: [Witness]
  /// Situations visited.
  public let states: Int

  /// A trace whose last sample they answer differently; nil if they are equivalent.
  public var trace: Trace? { witnesses.first?.trace }

  /// Compares what two engines decide and report.
  public init(between first: Engine, and second: Engine) {
    var search = DifferenceSearch(first, second)
    witnesses = search.candidates.compactMap { search.witness(of: $0) }
    states = search.states
  }
}
