import Foundation
import Glossary
import Localization

/// An error that people make in texts, and a way to make it; it knows nothing but the text and its neighbours.
struct Mutation: Sendable {
  /// What a mutation can see.
  struct Subject {
    let key: String
    let language: String
    let text: String
    let source: String
    /// All texts of the language by key.
    let texts: [String: String]
    /// The terms of this language, the longest first.
    let terms: [Term]
    var words: MutationWords? { MutationWords.all[language] }
    var isSource: Bool { language == "en" }
  }

  /// What to call a thing, and what not to.
  struct Term {
    let source: String
    let preferred: String
    let deprecated: [String]
  }

  let kind: String
  /// The rules of which at least one has to find it.
  let caughtBy: Set<String>
  /// The wrong text; nil where the text gives no occasion, and "" for none at all.
  let apply: @Sendable (Subject) -> String?

  init(_ kind: String, caughtBy: String..., apply: @escaping @Sendable (Subject) -> String?) {
    self.kind = kind
    self.caughtBy = Set(caughtBy)
    self.apply = apply
  }

  static let all: [Mutation] = placeholders + figures + meaning + terms + marks + characters + style
}

extension Mutation {
  private static func placeholder(_ text: String) -> Range<String.Index>? {
    text.range(of: #"\{[A-Za-z.]+\}"#, options: .regularExpression)
  }

  private static func replacing(
    _ text: String, _ pattern: String, with replacement: String
  ) -> String? {
    guard let range = text.range(of: pattern, options: .regularExpression) else { return nil }
    return text.replacingCharacters(in: range, with: replacement)
  }

  private static func first(_ text: String, of pairs: [(String, String)]) -> String? {
    for (old, new) in pairs {
      if let range = text.range(of: old) { return text.replacingCharacters(in: range, with: new) }
    }
    return nil
  }

  /// A word or words with no letter on either side.
  private static func word(_ words: String, in text: String) -> Range<String.Index>? {
    guard let range = text.range(of: words) else { return nil }
    let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
    let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
    return [before, after].contains { $0?.isLetter == true } ? nil : range
  }

  private static let placeholders = [
    Mutation("placeholder lost", caughtBy: "missing-placeholder", "extra-placeholder") { subject in
      guard let range = placeholder(subject.text) else { return nil }
      let text = subject.text.replacingCharacters(in: range, with: "x")
      // One that stands twice is not lost.
      return text.contains(subject.text[range]) ? nil : text
    },
    Mutation("placeholder misspelt", caughtBy: "unknown-placeholder") { subject in
      placeholder(subject.text).map {
        subject.text.replacingCharacters(in: $0, with: subject.text[$0].dropLast(2) + "x}")
      }
    },
    Mutation("brace of a placeholder lost", caughtBy: "broken-placeholder") { subject in
      placeholder(subject.text).map {
        subject.text.replacingCharacters(in: $0, with: String(subject.text[$0].dropLast()))
      }
    },
    Mutation("list in the place of a figure", caughtBy: "placeholder-kind", "extra-placeholder") { subject in
      guard subject.text.contains("{loadOutput.maximumCurrent}") || subject.text.contains("{supply.operatingVoltage}")
      else { return nil }
      return first(
        subject.text,
        of: [
          ("{loadOutput.maximumCurrent}", "{loadOutput.mayControl}"),
          ("{supply.operatingVoltage}", "{purpose.outputs}"),
        ])
    },
    Mutation("placeholder too many", caughtBy: "extra-placeholder", "missing-placeholder") { subject in
      placeholder(subject.text).map { range in
        subject.text.replacingCharacters(in: range, with: subject.text[range] + " {enclosure.mass}")
      }
    },
  ]

  private static let comparisonsOfSource = ["above {", "below {", "more than {", "at least {", "at most {"].map {
    ($0, "")
  }

  private static let figures = [
    Mutation("figure in a text", caughtBy: "literal-digit") { subject in
      replacing(subject.text, #"\{(supply|protections|loadOutput)\.[A-Za-z]+\}"#, with: "12 V")
    },
    Mutation("Arabic-Indic digit", caughtBy: "literal-digit") { subject in
      subject.text.count > 20 ? subject.text.replacing(" ", with: " ٣ ", maxReplacements: 1) : nil
    },
    Mutation("letter for a digit", caughtBy: "look-alike-digit") { subject in
      replacing(subject.text, #"\{(supply|protections|loadOutput)\.[A-Za-z]+\}"#, with: "o.6\u{A0}V")
    },
    Mutation("unit behind a figure", caughtBy: "literal-unit") { subject in
      guard
        let range = subject.text.range(
          of: #"\{(supply\.|protections\.|loadOutput\.maximum)[A-Za-z]+\}"#, options: .regularExpression)
      else { return nil }
      return subject.text.replacingCharacters(in: range, with: subject.text[range] + " mA")
    },
    Mutation("name altered", caughtBy: "altered-name") { subject in
      first(
        subject.text,
        of: [
          ("{names.product}", "Small BMS"), ("{names.cyrixLiCharge}", "Cyrix-Li-load"), ("{names.bus}", "VE Bus"),
          ("{purpose.batteries}", "Victron Smart LiFePo4"), ("{names.maker}", "Victorn Energy"),
        ])
    },
    Mutation("number in words changed", caughtBy: "quantity-changed") { subject in
      guard ["two ", "three "].contains(where: subject.source.contains) else { return nil }
      return subject.words.flatMap { first(subject.text, of: $0.numbers) }
    },
    Mutation("comparison turned around", caughtBy: "comparison-changed") { subject in
      guard let words = subject.words, first(subject.source, of: comparisonsOfSource) != nil else { return nil }
      return first(subject.text, of: words.comparisons.map { ($0 + "{", $1 + "{") })
    },
  ]

  private static let meaning = [
    Mutation("text emptied", caughtBy: "empty-text", "missing-text") { _ in " " },
    Mutation("text missing", caughtBy: "missing-text") { _ in "" },
    Mutation("source copied", caughtBy: "untranslated-text") { subject in
      subject.isSource || subject.source == subject.text || subject.source.count < 6 ? nil : subject.source
    },
    Mutation("text of another language", caughtBy: "wrong-language") { subject in
      subject.text.count > 50 && placeholder(subject.text) == nil ? subject.words?.foreign : nil
    },
    Mutation("negation lost", caughtBy: "negation-changed", "polarity-pair") { subject in
      // An open terminal is one that is not connected: what denies there is no statement.
      guard subject.source.contains(" not ") || subject.source.contains("**not**"), !subject.source.contains("open ")
      else { return nil }
      return subject.words.flatMap { first(subject.text, of: $0.negations) }
    },
    Mutation("negation added", caughtBy: "negation-changed", "polarity-pair") { subject in
      let denies = [
        "not", "no ", "No", "None", "neither", "Neither", "without", "missing", "Nothing", "never", "none", "open",
      ]
      guard !denies.contains(where: subject.source.contains), let words = subject.words else { return nil }
      return first(subject.text, of: words.affirmations)
    },
    Mutation("permission turned into obligation", caughtBy: "modality-changed") { subject in
      // A language may say so where English has no verb for it: an obligation contradicts only what English says.
      guard [" may ", " can "].contains(where: subject.source.contains) else { return nil }
      return subject.words.flatMap { first(subject.text, of: $0.modals) }
    },
    Mutation("text for yes in the place of that for no", caughtBy: "polarity-pair", "negation-changed") { subject in
      subject.key.hasSuffix(".no") ? subject.texts[subject.key.dropLast(3) + ".yes"] : nil
    },
    Mutation("signal word of another harm", caughtBy: "signal-word") { subject in
      subject.key == "signalWord.warning" ? subject.texts["signalWord.danger"] : nil
    },
    Mutation("one heading for both outputs", caughtBy: "one-text-two-meanings", "required-term", "deprecated-term") {
      $0.key == "title.load-output" ? $0.texts["title.charger-output"] : nil
    },
  ]

  private static let terms = [
    Mutation("deprecated term", caughtBy: "deprecated-term", "required-term") { subject in
      for term in subject.terms where subject.source.localizedCaseInsensitiveContains(term.source) {
        guard let range = word(term.preferred, in: subject.text),
          let wrong = term.deprecated.first(where: { !$0.contains(" ") || term.preferred.contains(" ") })
        else { continue }
        return subject.text.replacingCharacters(in: range, with: wrong)
      }
      return nil
    },
    Mutation("term lost", caughtBy: "required-term") { subject in
      guard !subject.isSource else { return nil }
      for term in subject.terms
      where term.preferred.count > 6 && subject.source.localizedCaseInsensitiveContains(term.source) {
        let text = subject.text.replacing(term.preferred, with: "Xyzzy")
        if word(term.preferred, in: subject.text) != nil, !text.contains(term.preferred.dropLast()) { return text }
      }
      return nil
    },
  ]

  private static let marks = [
    Mutation("half of an emphasis", caughtBy: "broken-markup") { subject in
      subject.text.contains("**") ? subject.text.replacing("**", with: "", maxReplacements: 1) : nil
    },
    Mutation("emphasis lost", caughtBy: "changed-markup") { subject in
      subject.text.contains("**") ? subject.text.replacing("**", with: "") : nil
    },
    Mutation("HTML", caughtBy: "raw-markup") { subject in
      subject.text.contains(" ") ? subject.text.replacing(" ", with: " <b>", maxReplacements: 1) : nil
    },
    Mutation("bracket lost", caughtBy: "unbalanced-brackets") { subject in
      subject.text.contains(")") ? subject.text.replacing(")", with: "", maxReplacements: 1) : nil
    },
    Mutation("quotation marks of another language", caughtBy: "quotation-marks") { subject in
      guard let words = subject.words, subject.text.count > 15 else { return nil }
      return replacing(subject.text, #"\b\p{L}{4,}\b(?![.}A-Za-z])"#, with: "\(words.quotes.0)Test\(words.quotes.1)")
    },
    Mutation("quotation marks of the typewriter", caughtBy: "quotation-marks") { subject in
      subject.text.count > 15 ? replacing(subject.text, #" "#, with: " \"a\" ") : nil
    },
    Mutation("apostrophe of the typewriter", caughtBy: "apostrophe") { subject in
      subject.text.contains("’") ? subject.text.replacing("’", with: "'", maxReplacements: 1) : nil
    },
    Mutation("mark at the end lost", caughtBy: "end-punctuation") { subject in
      subject.text.hasSuffix(".") ? String(subject.text.dropLast()) : nil
    },
    Mutation("colon at the end for a full stop", caughtBy: "end-punctuation") { subject in
      subject.text.hasSuffix(".") ? subject.text.dropLast() + (subject.language == "fr" ? "\u{A0}:" : ":") : nil
    },
    Mutation("space before a mark", caughtBy: "punctuation-space") { subject in
      replacing(subject.text, #"(?<=\p{L})[\u00A0\u202F]?[:;]"#, with: " ;")
    },
    Mutation("mark doubled", caughtBy: "doubled-punctuation") { subject in
      subject.text.contains(",") ? subject.text.replacing(",", with: ",,", maxReplacements: 1) : nil
    },
    Mutation("three full stops", caughtBy: "ellipsis") { subject in
      subject.text.hasSuffix(".") ? subject.text + ".." : nil
    },
    Mutation("ordinal sign for degrees", caughtBy: "degree-sign") { subject in
      subject.text.contains("°") ? subject.text.replacing("°", with: "º", maxReplacements: 1) : nil
    },
    Mutation("hyphen for a dash", caughtBy: "hyphen-for-dash") { subject in
      subject.text.contains("–") ? subject.text.replacing("–", with: "-") : nil
    },
  ]

  private static let characters = [
    Mutation("zero-width space", caughtBy: "invisible-character") { insert("\u{200B}", into: $0.text) },
    Mutation("soft hyphen", caughtBy: "invisible-character") { insert("\u{AD}", into: $0.text) },
    Mutation("mark of direction", caughtBy: "invisible-character") { insert("\u{202E}", into: $0.text) },
    Mutation("Cyrillic letter", caughtBy: "mixed-scripts") { subject in
      replacing(subject.text, #"(?<=\p{L}\p{L})a(?=\p{L})(?![^{]*\})"#, with: "\u{430}")
    },
    Mutation("decomposed letter", caughtBy: "not-normalized") { subject in
      let decomposed = subject.text.decomposedStringWithCanonicalMapping
      return decomposed.unicodeScalars.count == subject.text.unicodeScalars.count ? nil : decomposed
    },
    Mutation("UTF-8 read as Windows-1252", caughtBy: "mojibake") { subject in
      guard subject.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic && !$0.isASCII }) else {
        return nil
      }
      return String(data: Data(subject.text.utf8), encoding: .isoLatin1)
    },
  ]

  private static let style = [
    Mutation("word doubled", caughtBy: "doubled-word") { subject in
      guard let range = subject.text.range(of: #"(?<![{.\p{L}])\p{L}{5,}(?= )"#, options: .regularExpression) else {
        return nil
      }
      return subject.text.replacingCharacters(in: range, with: "\(subject.text[range]) \(subject.text[range])")
    },
    Mutation("two spaces", caughtBy: "stray-space") { subject in
      subject.text.contains(" ") ? subject.text.replacing(" ", with: "  ", maxReplacements: 1) : nil
    },
    Mutation("space at the end", caughtBy: "stray-space") { $0.text + " " },
    Mutation("first letter of the other case", caughtBy: "capitalisation") { subject in
      guard let first = subject.text.first, first.isLetter, first.isUppercase, subject.text.count > 15,
        subject.text.hasSuffix(".")
      else { return nil }
      return first.lowercased() + subject.text.dropFirst()
    },
    Mutation("second half lost", caughtBy: "length-ratio", "end-punctuation", "required-term") { subject in
      subject.text.count > 60 && placeholder(subject.text) == nil
        ? String(subject.text.prefix(subject.text.count / 3)) : nil
    },
    Mutation("text twice", caughtBy: "length-ratio", "doubled-word") { subject in
      subject.text.count > 40 ? "\(subject.text) \(subject.text)" : nil
    },
  ]

  private static func insert(_ character: String, into text: String) -> String? {
    replacing(text, #"(?<=\p{L}{3})(?=\p{L}{2})(?![^{]*\})"#, with: character)
  }
}
