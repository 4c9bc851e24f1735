import Localization
import SpecModel

/// The texts of a catalog as they are now, with the values of the facts that they print.
package struct CurrentTexts: Sendable {
  /// A text of a key in a language.
  struct Text: Sendable {
    /// The text; of one with variations (plural, device) all of them, named.
    let content: String
    /// Whether the catalog itself says that somebody should read it.
    let isMarked: Bool
    /// The text as the catalog writes it; the first of variations.
    let string: JSONString
  }

  /// A key with its texts.
  struct Entry: Sendable {
    let key: TextKey
    let sourceLanguage: Language
    let texts: [Language: Text]
    /// The facts that the text prints or is chosen by, with their values.
    let values: [FactID: String]

    var source: Text? { texts[sourceLanguage] }

    /// Whether a language should have a text.
    func isFor(_ language: Language) -> Bool { isTranslated || language == sourceLanguage }
    let isTranslated: Bool
  }

  /// The languages that should have texts, in the order of their tags.
  package let languages: [Language]
  let entries: [Entry]
  private let catalog: StringCatalog
  private let indices: [TextKey: Int]

  /// Reads all texts of a catalog, whatever is wrong with them.
  ///
  /// - Parameters:
  ///   - catalog: The catalog.
  ///   - languages: The languages that should have texts; those of the catalog by default.
  ///   - specification: Whose facts the texts print; nil for texts that all products share.
  package init(_ catalog: StringCatalog, in languages: [Language]? = nil, of specification: Specification?) {
    self.catalog = catalog
    self.languages = languages ?? catalog.languages.sorted()
    let reader = specification.map(ValueReader.init)
    entries = catalog.entries.map { entry in
      let texts = entry.value["localizations"]?.members ?? []
      let pairs = texts.compactMap { member in Text(member.value).map { (Language(member.key.text), $0) } }
      let key = TextKey(entry.key.text)
      let isUntranslated = if case .bool(false)? = entry.value["shouldTranslate"] { true } else { false }
      return Entry(
        key: key, sourceLanguage: catalog.sourceLanguage, texts: Dictionary(pairs) { first, _ in first },
        values: reader?.values(of: key, printedBy: pairs.map(\.1.content)) ?? [:], isTranslated: !isUntranslated)
    }
    indices = Dictionary(entries.enumerated().map { ($1.key, $0) }) { first, _ in first }
  }

  /// The keys, in the order of the catalog.
  package var keys: [TextKey] { entries.map(\.key) }

  func entry(_ key: TextKey) -> Entry? { indices[key].map { entries[$0] } }

  /// The place of a code unit of a text; of one with variations, of its first character.
  func place(of unit: Int, of text: Text) -> Place {
    let isWhole = text.content.utf8.count == text.string.text.utf8.count
    return catalog.place(text.string.documentOffset(of: isWhole ? unit : 0))
  }

  /// The catalog without its marks that some of these texts need review; nil where it has no such mark.
  package func catalogReviewed(_ slots: [SignOff.Slot]) -> StringCatalog? {
    let marked = slots.filter { entry($0.key)?.texts[$0.language]?.isMarked == true }
    guard !marked.isEmpty else { return nil }
    return marked.reduce(into: catalog) { $0.markReviewed($1.key, in: $1.language) }
  }

  /// Whether a text stands as a sign-off has it.
  package func areSame(as signOff: SignOff) -> Bool {
    entry(signOff.slot.key)?.texts[signOff.slot.language].map { Self.isSame(signOff.text, $0.content) } ?? false
  }

  /// Whether all texts of some keys stand as they were signed off.
  package func areSigned(_ keys: Set<TextKey>, in signOffs: SignOffs) -> Bool {
    entries.allSatisfy { entry in
      !keys.contains(entry.key)
        || entry.texts.keys.allSatisfy { signOffs[.init(entry.key, $0)].map(areSame) ?? false }
    }
  }

  /// The sign-off that a reader gives the present text; nil where there is none.
  package func signOff(_ slot: SignOff.Slot, by reader: String, on day: Day) -> SignOff? {
    guard let entry = entry(slot.key), let text = entry.texts[slot.language] else { return nil }
    return SignOff(
      slot: slot, text: text.content,
      source: slot.language == entry.sourceLanguage ? nil : entry.source?.content, values: entry.values,
      reader: reader, day: day)
  }
}

extension CurrentTexts.Text {
  /// Takes the text of a localization; nil where it has none that could be read.
  init?(_ localization: JSONValue) {
    let found = CurrentTexts.Text.units(localization, path: "")
    guard let first = found.first, found.contains(where: { !$0.string.text.isBlank }) else { return nil }
    content = found.map { $0.path.isEmpty ? $0.string.text : "\($0.path): \($0.string.text)" }.joined(separator: "\n")
    isMarked = found.contains(where: \.isMarked)
    string = first.string
  }

  private typealias Unit = (path: String, string: JSONString, isMarked: Bool)

  /// The string units below a value, in the order of the file, each with the names that lead to it.
  private static func units(_ value: JSONValue, path: String) -> [Unit] {
    value.members.flatMap { member -> [Unit] in
      switch member.key.text {
      case "stringUnit":
        let state = member.value["state"]?.text
        guard state != "new", case .string(let string)? = member.value["value"] else { return [] }
        return [(path, string, state == StringCatalog.needsReview)]
      case "variations": return units(member.value, path: path)
      default: return units(member.value, path: path.isEmpty ? member.key.text : "\(path).\(member.key.text)")
      }
    }
  }
}
