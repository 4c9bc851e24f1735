import Findings
import Localization

/// A small document about the made-up product of the examples, a level switch for a water tank, in Markdown; the spot of a
/// mistake between ⟦ and ⟧.
package struct AuditExample: Sendable {
  /// A part in one language.
  package struct Part: Sendable {
    /// Its language.
    package let language: Language
    /// Its text.
    package let text: SpottedText
  }

  /// What it consists of.
  package let parts: [Part]
  /// The languages that it is expected to have; none where that is not asked.
  package let expected: [Language]

  /// Makes an example in one language.
  static func text(_ language: Language, _ marked: String) -> AuditExample { .languages([language: marked]) }

  /// Makes an example in several languages, one after the other.
  static func languages(
    _ parts: KeyValuePairs<Language, String>, expecting expected: [Language] = []
  ) -> AuditExample {
    AuditExample(parts: parts.map { Part(language: $0, text: SpottedText($1)) }, expected: expected)
  }

  /// The document.
  package var document: SpottedText { SpottedText(parts.map(\.text.marked).joined(separator: "\n\n")) }
}

extension AuditExample: ShownExample {
  package var lines: [ExampleLine] {
    let texts = parts.flatMap { part in
      part.text.marked.split(separator: "\n").enumerated().map {
        ExampleLine($0 == 0 ? part.language.tag : "", String($1))
      }
    }
    return texts + (expected.isEmpty ? [] : [ExampleLine("expected", expected.map(\.tag).joined(separator: ", "))])
  }
}
