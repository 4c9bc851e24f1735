/// How something on a product looks.
public enum Look: Hashable, Sendable {
  /// A lamp in the colour that a fact names.
  case lamp(colour: FactID, isLit: Bool)
  /// What a display of seven segments shows.
  case segments(Name)
}

extension TextTable.Cell {
  /// The cell without the look that stands beside it.
  public var words: TextTable.Cell { if case .beside(_, let cell) = self { cell.words } else { self } }

  /// How what the cell names looks.
  public var look: Look? { if case .beside(let look, _) = self { look } else { nil } }
}
