import Localization
import SpecModel

/// Finds the facts that a text depends on, and their values.
struct ValueReader {
  private let facts: FactIndex
  private let choices: [TextKey: FactID]

  init(_ specification: Specification) {
    facts = specification.facts
    let pairs = specification.statements.flatMap { statement in
      statement.polarity.map { polarity in statement.keys.map { ($0, polarity) } } ?? []
    }
    choices = Dictionary(pairs) { first, _ in first }
  }

  /// The facts that the texts of a key print, and the one that chooses between it and its opposite.
  func values(of key: TextKey, printedBy texts: [String]) -> [FactID: String] {
    var ids = Set(texts.flatMap(placeholders).map { FactID($0) })
    if let choice = choices[key] { ids.insert(choice) }
    return ids.reduce(into: [:]) { values, id in values[id] = facts[id]?.form.text }
  }

  private func placeholders(_ text: String) -> [String] {
    MessagePiece.pieces(of: text).compactMap { if case .placeholder(let name) = $0.kind { name } else { nil } }
  }
}
