// What the document of any product can have; the words are among those that all products share.

extension Statement {
  /// That all languages take their figures from one set of data.
  public static let howItIsMade = Statement("about.generated", as: .document)
  /// Which revision of the specification the document is made from.
  public static let revision = Statement("about.revision", as: .document)
  /// How decision tables are read.
  public static let howTablesAreRead = Statement("tables.about", as: .document)
  /// What the numbers of statements and readings stand for, for where the first of them stand.
  public static let whatNumbersStandFor = Statement("numbers.about", as: .document)
  /// Why there are readings, above them.
  public static let whyReadings = Statement("readings.about", as: .document)

  /// What the table of the statements of the datasheet is.
  public static let whereStatementsAreUsed = Statement("clauses.about", as: .document)

  /// All of them.
  public static let general = [
    howItIsMade, revision, howTablesAreRead, whatNumbersStandFor, whyReadings, whereStatementsAreUsed,
  ]
}

extension Chapter {
  /// The technical data.
  public static let technicalData = Chapter("technical-data", [.specifications])

  /// The statements of the datasheet, and how the points are read that it leaves open.
  public static let readings = Chapter(
    "readings", [.paragraph(.whyReadings), .readings, .paragraph(.whereStatementsAreUsed), .clauses])

  /// How the document is made, after what there is to say about this one.
  public static func about(_ blocks: [Block] = []) -> Chapter {
    Chapter("about", blocks + [.paragraph(.howItIsMade), .paragraph(.revision)])
  }

  /// All of them.
  public static let general = [technicalData, readings, about()]
}
