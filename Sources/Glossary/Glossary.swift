import Localization

/// The terms of a trade: what to call each concept in each language, and what not to call it.
public struct Glossary: Sendable {
  /// How a term may be used.
  package enum Status: String, Sendable, CaseIterable {
    /// The term to use.
    case preferred = "preferredTerm-admn-sts"
    /// A correct synonym.
    case admitted = "admittedTerm-admn-sts"
    /// A term that is understood but should no longer be used.
    case superseded = "supersededTerm-admn-sts"
    /// A wrong or misleading term.
    case deprecated = "deprecatedTerm-admn-sts"

    /// Whether a text may use the term.
    package var isUsable: Bool { self == .preferred || self == .admitted }
  }

  /// A word or group of words for a concept.
  package struct Term: Hashable, Sendable {
    /// The words.
    package let text: String
    /// How they may be used.
    package let status: Status
    /// "noun", "verb", "adjective", as TBX-Basic names them; nil where the file does not say.
    package let partOfSpeech: String?
  }

  /// A concept with its terms.
  package struct Concept: Sendable {
    /// Its id, the same in every language.
    package let id: String
    /// What it is, in the source language.
    package internal(set) var definition = ""
    /// The concept that this one must not be confused with, as under-voltage with over-voltage; nil if there is none.
    package internal(set) var opposite: String?
    /// The terms, in the order of the file.
    package internal(set) var terms: [Language: [Term]] = [:]

    /// The term to use in a language.
    package func preferred(_ language: Language) -> String? {
      terms[language]?.first { $0.status == .preferred }?.text
    }
  }

  /// The concepts, in the order of the file.
  package let concepts: [Concept]

  /// The text of a cross-reference to the opposite of a concept.
  package static let oppositeReference = "opposite"

  /// No terms at all.
  package static let empty = Glossary(concepts: [])

  private init(concepts: [Concept]) { self.concepts = concepts }

  /// Reads a glossary in TBX-Basic (ISO 30042:2019, DCA style).
  ///
  /// The file may list a concept of `shared` again to add terms; its definition, its opposite and its preferred terms
  /// are already fixed.
  ///
  /// - Throws: `GlossaryError` if the file is not XML, not such a glossary, or fixes something a second time.
  package init(path: String, bytes: [UInt8], addingTo shared: Glossary = .empty) throws(GlossaryError) {
    concepts = try TBXReader.concepts(in: bytes, path: path, addingTo: shared.concepts)
  }
}

/// What is wrong with a glossary, and where.
package struct GlossaryError: Error, Hashable, CustomStringConvertible {
  /// Where.
  package let place: Place
  /// What, and what was expected.
  package let reason: String

  /// The message, place first.
  package var description: String { "\(place): error: \(reason)" }
}
