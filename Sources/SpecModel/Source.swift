/// Where a fact comes from.
public enum Source: Hashable, Sendable {
  /// Stated by the datasheet.
  case datasheet(ClauseID)
  /// Left open by the datasheet and read so; the reading names its basis.
  case reading(ClauseID)

  /// The statement or the reading.
  public var clause: ClauseID {
    switch self {
    case .datasheet(let clause), .reading(let clause): clause
    }
  }
}

/// Statements of the datasheet that stand together, and the chapter or section that prints what they state.
public struct ClauseGroup: Sendable {
  /// The chapter or section.
  public let chapter: AnchorID
  /// The statements.
  public let clauses: [ClauseID]
  /// The keys of the names of the documents that state them; none where all is from one datasheet.
  public let documents: [TextKey]

  /// Makes a group.
  public init(_ chapter: AnchorID, _ clauses: [ClauseID], in documents: TextKey...) {
    self.chapter = chapter
    self.clauses = clauses
    self.documents = documents
  }

  /// Makes the group of the statements with these numbers.
  public init(_ chapter: AnchorID, F numbers: ClosedRange<Int>) { self.init(chapter, numbers.map(ClauseID.F)) }
}

extension ClauseID {
  /// A statement of the datasheet by its number: "F6".
  public static func F(_ number: Int) -> ClauseID { ClauseID("F\(number)") }
  /// A reading by its number: "R3".
  public static func R(_ number: Int) -> ClauseID { ClauseID("R\(number)") }
}

extension Source {
  /// A statement of the datasheet by its number.
  public static func F(_ number: Int) -> Source { .datasheet(.F(number)) }
  /// A reading by its number.
  public static func R(_ number: Int) -> Source { .reading(.R(number)) }
}

/// What the datasheet leaves open, and how the specification reads it.
public struct Reading: Sendable {
  /// What a reading rests on.
  public enum Basis: String, Sendable, CaseIterable {
    /// Another place of the datasheet.
    case datasheetElsewhere
    /// Most of the datasheet's languages against one.
    case otherLanguages
    /// The maker's public manuals of the same product family.
    case publicManuals
    /// Of two readings, the one that fails safe.
    case failSafe
    /// Of statements that differ, the one that most of the documents make.
    case mostDocuments
    /// A text of a dealer, which the maker's documents neither confirm nor contradict.
    case dealersText
    /// What the usual meaning of the words or of physics gives.
    case customaryMeaning
    /// Nothing: the point stays open.
    case nothingAssumed
  }

  /// "R1" and so on.
  public let id: ClauseID
  /// What it rests on.
  public let basis: Basis
  /// The statements of the datasheet that it completes.
  public let concerns: [ClauseID]
  /// The name that the keys of its texts start with.
  public let topic: String
  /// What kind of thing it says, and what the engine has to confirm.
  public let kind: StatementKind

  /// Makes a reading.
  public init(_ id: ClauseID, _ topic: String, basis: Basis, concerns: [ClauseID], as kind: StatementKind) {
    self.kind = kind
    self.id = id
    self.topic = topic
    self.basis = basis
    self.concerns = concerns
  }

  /// What the datasheet leaves open, in words.
  public var openPoint: TextKey { TextKey("reading.\(topic).open") }
  /// How it is read, in words.
  public var resolution: TextKey { TextKey("reading.\(topic).read") }
}
