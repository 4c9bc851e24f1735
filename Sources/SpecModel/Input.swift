/// A quantity that the behaviour depends on, a contact, or what has one of several states.
public struct Input: Sendable {
  /// What it means when no value is given.
  public enum Absence: String, Sendable, CaseIterable {
    /// A reading that should be there is not.
    case missingReading
    /// The terminal is open: it has no voltage and satisfies no comparison.
    case openTerminal
    /// Nothing is connected: no current flows.
    case nothingConnected
  }

  /// What kind of value it takes.
  public enum Kind: Sendable {
    /// A number of units (their symbol without prefix).
    case quantity(unit: String, ifAbsent: Absence)
    /// A contact, with the words that stand for its two states in a CSV file.
    case contact(closed: String, open: String)
    /// One of several states, whose names are the words in a CSV file; where none is given it is `ifAbsent`.
    case choice([StateID], ifAbsent: StateID)
  }

  /// Which of the readings of all members of a chain the input carries: of several sensors, cells or modules of a kind.
  public enum Aggregate: Sendable {
    case lowest
    case highest
  }

  /// Its name; also the last part of the key of its words.
  public let id: InputID
  /// The header of its column in a CSV file.
  public let column: String
  /// What kind of value it takes.
  public let kind: Kind
  /// How the document writes it in a comparison where it is more than words: a marked terminal, "Vbat".
  public let symbol: FactID?
  /// Which of several readings it is; nil for what there is one of.
  public let aggregate: Aggregate?

  /// Makes an input.
  public init(_ id: InputID, column: String, _ kind: Kind, symbol: FactID? = nil, of aggregate: Aggregate? = nil) {
    self.id = id
    self.column = column
    self.kind = kind
    self.symbol = symbol
    self.aggregate = aggregate
  }

  /// Whether a trace has to have its column.
  public var isRequired: Bool {
    if case .quantity(_, .missingReading) = kind { true } else { false }
  }

  /// The key of its words.
  public var text: TextKey { TextKey("input.\(id)") }

  /// The key of the words for a contact that is closed.
  public var closedText: TextKey { TextKey("\(text).closed") }

  /// The key of the words for a contact that is open.
  public var openText: TextKey { TextKey("\(text).open") }

  /// The key of the words for one of its states.
  public func text(of state: StateID) -> TextKey { TextKey("\(text).\(state)") }
}
