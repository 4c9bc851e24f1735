import Testing

/// A correct text about the product in words that are not our manual's, and what to spoil in it.
struct Rewording: Sendable, CustomTestStringConvertible {
  /// The language, as a BCP 47 tag.
  let language: String
  /// A text without an error, as a reseller or a magazine might print it.
  let text: String
  /// What the faulty text has instead, each at one place of the correct one.
  let errors: [PlantedError]

  var testDescription: String { language }

  static let all = [english, dutch, german, french, swedish, spanish, italian, portuguese]
}

/// An error of the kinds that published documents have.
struct PlantedError: Sendable {
  enum Kind: Sendable, CaseIterable {
    case number
    case unit
    case comparator
    case sign
    case negation
    case name
    case item
    case row
    case term
    case addition
    case heading
    case notation
  }

  let kind: Kind
  let right: String
  let wrong: String

  init(_ kind: Kind, _ right: String, _ wrong: String) { (self.kind, self.right, self.wrong) = (kind, right, wrong) }
}

extension PlantedError.Kind {
  /// The rules that an error breaks.
  var rules: Set<String> {
    switch self {
    case .number, .unit, .sign: ["wrong-figure"]
    case .comparator: ["wrong-limit"]
    case .negation: ["wrong-polarity"]
    case .name: ["other-name"]
    case .item: ["lost-item"]
    case .row: ["lost-fact"]
    case .term: ["misleading-term"]
    // The French glossary knows "chargeur (ou alternateur)" as a misleading term for the charger.
    case .addition: ["added-claim", "misleading-term"]
    case .heading: ["same-heading"]
    case .notation: ["notation"]
    }
  }
}
