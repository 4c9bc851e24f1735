import Findings

/// What an audit can find, with what it means for whoever relies on the document.
package struct AuditRule: Sendable {
  /// Its id.
  package let id: RuleID
  /// How bad it is, where nothing in the case says otherwise.
  package let severity: Severity
  /// The kind of error.
  package let mqm: MQMErrorType
  /// What it is about, in one line.
  package let summary: String

  init(_ id: RuleID, _ severity: Severity, _ mqm: MQMErrorType, _ summary: String) {
    self.id = id
    self.severity = severity
    self.mqm = mqm
    self.summary = summary
  }
}

extension AuditRule {
  static let wrongFigure = AuditRule(
    "wrong-figure", .critical, .mistranslation, "A figure is not that of the specification.")
  static let unknownFigure = AuditRule(
    "unknown-figure", .major, .addition, "A figure that no fact of the specification accounts for.")
  static let wrongLimit = AuditRule(
    "wrong-limit", .critical, .mistranslation, "A limit holds on the other side, or includes what it should not.")
  static let lostScale = AuditRule(
    "lost-unit", .critical, .measurementFormat, "A unit is incomplete, so that the figure can be misread.")
  static let wrongPolarity = AuditRule(
    "wrong-polarity", .critical, .mistranslation, "The text says yes where the specification says no, or the reverse.")
  static let opposite = AuditRule(
    "opposite", .critical, .mistranslation, "A word says the opposite of what the specification says there.")
  static let otherName = AuditRule(
    "other-name", .critical, .doNotTranslate, "A name is that of another thing, or was translated away.")
  static let alteredName = AuditRule(
    "altered-name", .major, .doNotTranslate, "A marking or name was altered, so that it can't be found on the product.")
  static let nameSpelling = AuditRule("name-spelling", .minor, .spelling, "A name is spelt differently from its owner.")
  static let misleadingTerm = AuditRule(
    "misleading-term", .major, .wrongTerm, "A term means something else in the trade.")
  static let supersededTerm = AuditRule(
    "superseded-term", .minor, .inconsistentWithTerminologyResource, "A term is understood but no longer in use.")
  static let lostItem = AuditRule("lost-item", .critical, .omission, "An item of a list is missing.")
  static let lostFact = AuditRule("lost-fact", .critical, .omission, "A fact of the datasheet is stated nowhere.")
  static let lostPart = AuditRule(
    "lost-part", .major, .omission, "A part of the statement is missing that the other languages have.")
  static let sameHeading = AuditRule(
    "same-heading", .critical, .mistranslation, "Two headings for different things have the same text.")
  static let addedClaim = AuditRule("added-claim", .critical, .addition, "The text adds what nobody states.")
  static let outvoted = AuditRule(
    "outvoted", .major, .mistranslation, "Most languages of the document say something else.")
  static let notation = AuditRule(
    "notation", .minor, .measurementFormat, "A quantity is not written as the language and the SI write it.")

  /// A language that the document was expected to have.
  package static let missingLanguage = AuditRule(
    "missing-language", .major, .omission, "A language is missing altogether.")

  /// All rules.
  package static let all: [AuditRule] = [
    wrongFigure, unknownFigure, wrongLimit, lostScale, wrongPolarity, opposite, otherName, alteredName, nameSpelling,
    misleadingTerm, supersededTerm, lostItem, lostFact, lostPart, sameHeading, addedClaim, outvoted,
    notation,
    missingLanguage,
  ]
}
