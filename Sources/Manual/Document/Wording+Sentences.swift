import Localization
import SpecModel

extension Wording {
  /// A statement in words, with what a document knows beside the facts; inline Markdown.
  public func sentence(_ statement: Statement) throws -> String {
    try text(
      statement,
      [
        "revision": specification.revision,
        "notice": try text(SignalWord.notice.text),
        "clauses.first": specification.clauses.first?.name ?? "",
        "clauses.last": specification.clauses.last?.name ?? "",
      ])
  }

  /// How an open point is read, in words; inline Markdown.
  public func sentence(_ reading: Reading) throws -> String { try text(reading.resolution) }
}
