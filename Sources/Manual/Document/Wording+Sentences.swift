import Localization
import SpecModel

extension Wording {
  /// A statement in words, with what a document knows beside the facts; inline Markdown.
  public func sentence(_ statement: Statement) throws -> String {
    var arguments = [
      "revision": specification.revision,
      "clauses.first": specification.clauses.first?.name ?? "",
      "clauses.last": specification.clauses.last?.name ?? "",
      "clauses.letter": specification.clauses.first.map { String($0.name.prefix(1)) } ?? "",
      "readings.letter": specification.readings.first.map { String($0.id.name.prefix(1)) } ?? "",
    ]
    for word in SignalWord.allCases { arguments[word.rawValue] = try text(word.text) }
    return try text(statement, arguments)
  }

  /// How an open point is read, in words; inline Markdown.
  public func sentence(_ reading: Reading) throws -> String { try text(reading.resolution) }
}
