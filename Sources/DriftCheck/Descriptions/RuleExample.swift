import Findings
import Localization
import SpecModel

/// A text in a language with the text it is translated from, the spot of a mistake between ⟦ and ⟧.
package struct RuleExample: Sendable {
  /// A further key of the catalog that a rule looks at together with the first.
  package struct Neighbour: Sendable {
    /// The key.
    package let key: TextKey
    /// The text that is translated.
    package let source: String
    /// The translation; nil where there is none.
    package let text: String?

    static func text(_ key: TextKey, _ source: String, _ text: String?) -> Neighbour {
      Neighbour(key: key, source: source, text: text)
    }
  }

  /// The key.
  package let key: TextKey
  /// The language of the text.
  package let language: Language
  /// The text that it is translated from; nil where it is the source itself.
  package let source: String?
  /// The text with its mark; nil where it is missing and the key is the spot.
  package let marked: String?
  /// Other texts of the catalog.
  package let beside: [Neighbour]
  /// Texts by plural category, in the place of `marked`.
  package let plurals: [String: String]
  /// What is unusual about the key.
  package let peculiarity: Peculiarity?

  /// What can be unusual about a key.
  package enum Peculiarity: Sendable {
    /// Nothing uses it.
    case unused
    /// It stands in two catalogs.
    case twice
    /// It is used and stands in none.
    case absent
    /// Spelling is asked for, where a dictionary is installed.
    case spelt
    /// It stands in a translation file that was made elsewhere.
    case elsewhere
    /// It stands in such a file and is marked as in need of review.
    case fuzzy
  }

  /// Makes the example of a text in the source language.
  static func source(
    _ marked: String?, key: TextKey = "example", _ peculiarity: Peculiarity? = nil, beside: [Neighbour] = []
  ) -> RuleExample {
    RuleExample(
      key: key, language: ExampleWorld.sourceLanguage, source: nil, marked: marked, beside: beside, plurals: [:],
      peculiarity: peculiarity)
  }

  /// Makes the example of a translation.
  static func translation(
    _ language: Language, _ source: String, _ marked: String?, key: TextKey = "example", beside: [Neighbour] = [],
    plurals: [String: String] = [:]
  ) -> RuleExample {
    RuleExample(
      key: key, language: language, source: source, marked: marked, beside: beside, plurals: plurals, peculiarity: nil)
  }

  /// Makes the example of a translation in a file that was made elsewhere, in PO.
  static func file(
    _ language: Language, _ source: String, _ marked: String?, _ peculiarity: Peculiarity = .elsewhere,
    beside: [Neighbour] = []
  ) -> RuleExample {
    RuleExample(
      key: "example", language: language, source: source, marked: marked, beside: beside, plurals: [:],
      peculiarity: peculiarity)
  }

  private var spotted: SpottedText? { marked.map(SpottedText.init) }

  /// The text without its mark.
  package var text: String? { spotted?.text }

  /// The spot, in UTF-8 code units of `text`; nil without a mark.
  package var spot: Range<Int>? { spotted?.spot }

  /// The text that is judged; what a rule finds in a text of several plural forms is in one of them.
  package var shown: String? {
    let forms = plurals.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    return marked ?? (forms.isEmpty ? nil : forms)
  }
}

extension RuleExample: ShownExample {
  package var lines: [ExampleLine] {
    [ExampleLine(language.tag, shown ?? "(no text)")] + (source.map { [ExampleLine("of", $0)] } ?? [])
      + beside.map { ExampleLine("beside", $0.text ?? $0.source) }
  }
}
