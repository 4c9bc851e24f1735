import SpecModel

/// What a finding is about.
public enum FindingSubject: Hashable, Sendable {
  /// A fact of the data.
  case fact(FactID)
  /// A text of a catalog or of a file, by its key, or what our manual says by it: a statement, an item of a list, a heading.
  case text(TextKey)
  /// A row of a table of our manual.
  case row(String)
  /// A chapter of our manual, or a group of its technical data.
  case section(AnchorID)
  /// A concept of the glossary.
  case concept(String)
  /// A fault in how a quantity is written.
  case notation(String)

  /// What reports call it.
  public var name: String {
    switch self {
    case .fact(let id): id.name
    case .text(let key): key.name
    case .section(let id): id.name
    case .row(let name), .concept(let name), .notation(let name): name
    }
  }
}
