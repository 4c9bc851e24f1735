/// The signal words of ANSI Z535.6 and ISO 3864-2, from the gravest harm to damage of property alone.
public enum SignalWord: String, Sendable, CaseIterable {
  /// Will cause death or serious injury.
  case danger
  /// Could cause death or serious injury.
  case warning
  /// Could cause minor or moderate injury.
  case caution
  /// Could cause damage, not injury.
  case notice

  /// The key of the word.
  public var text: TextKey { TextKey("signalWord.\(rawValue)") }
}

/// What a document is made of, from the top down.
public struct Chapter: Sendable {
  /// The anchor of its heading.
  public let id: AnchorID
  /// What stands in it.
  public let blocks: [Block]

  /// Makes a chapter.
  public init(_ id: AnchorID, _ blocks: [Block]) {
    self.id = id
    self.blocks = blocks
  }

  /// The key of its heading.
  public var title: TextKey { TextKey("title.\(id)") }
}

/// A part of a chapter.
public indirect enum Block: Sendable {
  /// A part with a heading of its own.
  case section(Chapter)
  /// Statements that follow each other in one paragraph.
  case paragraph([Statement])
  /// Statements as the items of a list.
  case list([Statement])
  /// The items of a fact that is a list of terms.
  case items(FactID)
  /// A safety notice: what is dangerous, what happens, how to avoid it.
  case notice(SignalWord, [Statement])
  /// What to do step by step.
  case procedure(Procedure)
  /// A table of statements and facts.
  case table(TextTable)
  /// A table of facts by the values of a parameter.
  case choices(ChoiceTable)
  /// The rows of a decision table.
  case decisions(TableID)
  /// The technical data.
  case specifications
  /// The statements of the datasheet, and where they are printed.
  case clauses
  /// What the datasheet leaves open, and how it is read.
  case readings
  /// A drawing of what the product does with example readings.
  case figure(Figure)
  /// A drawing made of the product's data.
  case picture(Picture)

  /// The paragraph of one statement.
  public static func paragraph(_ statements: Statement...) -> Block { .paragraph(statements) }
}

/// A table whose cells are statements or facts.
public struct TextTable: Sendable {
  /// A cell.
  public indirect enum Cell: Sendable {
    case statement(Statement)
    case fact(FactID)
    /// What is printed on the product or shown by it, the same in every language.
    case marking(Name)
    /// A state that a table decides for.
    case state(TableID, StateID)
    /// Where the rest of the row comes from.
    case sources([Source])
    /// How it looks, and the words beside it.
    case beside(Look, Cell)
    /// Texts in a row, separated by commas.
    case texts([TextKey])
  }

  /// The keys of the column headings.
  public let columns: [TextKey]
  /// The rows, each as long as `columns`.
  public let rows: [[Cell]]

  /// Makes a table.
  public init(columns: [TextKey], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// A group of rows of the technical data.
public struct SpecificationGroup: Sendable {
  /// A row: a characteristic and its value.
  public struct Row: Sendable {
    /// Where the value comes from.
    public enum Value: Sendable {
      case fact(FactID)
      /// Several facts in a row.
      case facts([FactID])
      /// The conditions of a row of a decision table.
      case conditions(TableID, RowID)
      /// The state that a row of a decision table decides.
      case outcome(TableID, RowID)
      /// What trips a protection.
      case trip(ProtectionID)
      /// Words.
      case statement(Statement)
    }

    /// The key of the characteristic's name, and the id of the row.
    public let id: TextKey
    /// The value.
    public let value: Value
    /// What limits or completes the value.
    public let note: Statement?

    /// Makes a row.
    public init(_ id: TextKey, _ value: Value, note: Statement? = nil) {
      self.id = id
      self.value = value
      self.note = note
    }
  }

  /// The key of the group's heading.
  public let id: TextKey
  /// Its rows.
  public let rows: [Row]

  /// Makes a group.
  public init(_ id: TextKey, _ rows: [Row]) {
    self.id = id
    self.rows = rows
  }
}
