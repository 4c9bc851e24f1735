import Localization

/// Reads a String Catalog of any product: a file for each language beside that of the sources.
struct StringCatalogReader {
  private let file: DecodedFile
  private let catalog: StringCatalog

  private static let substitutions = "substitutions"

  static func read(_ file: DecodedFile) throws(ExchangeError) -> [TranslationFile] {
    let catalog: StringCatalog
    do {
      catalog = try StringCatalog(path: file.path, bytes: file.bytes)
    } catch {
      guard case .malformed(let place, let found, let expected) = error else {
        throw file.error(at: 0, "\(error)", expected: "a String Catalog")
      }
      throw ExchangeError(place: place, found: found, expected: expected)
    }
    let reader = StringCatalogReader(file: file, catalog: catalog)
    let targets = catalog.languages.subtracting([catalog.sourceLanguage]).sorted()
    return targets.map { target in
      TranslationFile(
        path: file.path, format: .stringCatalog, sourceLanguage: catalog.sourceLanguage, targetLanguage: target,
        languagePlace: file.lines.place(0),
        units: catalog.entries.flatMap { reader.units(of: $0, in: target) })
    }
  }

  /// A text of an entry, for one kind of device, one argument or all.
  private struct Variant {
    /// "device.iphone", or "" for all.
    let path: String
    var forms: [(category: String, text: JSONString)]
    var states: [String]
    /// Whether it is the key, for want of a text.
    var isKey = false
  }

  private func units(of entry: JSONMember, in target: Language) -> [TranslationFile.Unit] {
    let texts = entry.value["localizations"]
    let sources = variants(of: texts?[catalog.sourceLanguage.tag])
    let targets = variants(of: texts?[target.tag])
    let plain = Variant(path: "", forms: [("", entry.key)], states: [], isKey: true)
    // Where the source has no text, the key is the text.
    let wanted = targets.isEmpty ? (sources.isEmpty ? [plain] : sources) : targets
    return wanted.compactMap { variant in
      let own = sources.first { $0.path == variant.path }
      // A source may do without what a language puts into its text for each number.
      guard own != nil || !variant.path.hasPrefix(Self.substitutions) else { return nil }
      return unit(entry, own ?? sources.first ?? plain, targets.isEmpty ? nil : variant, path: variant.path)
    }
  }

  private func unit(
    _ entry: JSONMember, _ source: Variant, _ target: Variant?, path: String
  ) -> TranslationFile.Unit {
    let located = { (string: JSONString) in LocatedText(string, in: file.lines) }
    let first = source.forms.first { $0.category == "other" } ?? source.forms[0]
    var unit = TranslationFile.Unit(source: located(first.text), place: file.lines.place(entry.key.offset))
    unit.id = path.isEmpty ? entry.key.text : "\(entry.key.text) (\(path))"
    unit.flags = ["objc-format"]
    unit.notes = entry.value["comment"]?.text.map { [$0] } ?? []
    unit.isObsolete =
      entry.value["extractionState"]?.text == "stale" || isUntranslatable(entry.value["shouldTranslate"])
    if source.isKey, let name = InterfaceBuilderName(entry.key.text) {
      let text = unit.notes.lazy.compactMap { name.text(in: $0) }.first
      unit.isKeyed = text == nil
      if let text { unit.source = PlacedText.text(text, at: entry.key.offset, in: file.lines) }
    }
    guard let target else { return unit }
    let isPlural = target.forms.contains { !$0.category.isEmpty }
    if isPlural {
      unit.takeSources(source.forms.map { ($0.category, located($0.text)) })
      unit.pluralCategories = target.forms.map(\.category)
      unit.pluralTargets = target.forms.map { located($0.text) }
    }
    unit.target = located(target.forms[0].text)
    let isBlank = target.forms.contains { $0.text.text.isBlank }
    unit.state = isBlank || target.states.contains("new") ? .untranslated : state(target.states)
    if unit.state == .untranslated { unit.target = nil }
    return unit
  }

  private func state(_ names: [String]) -> TranslationState {
    names.allSatisfy { $0 == "translated" } ? .translated : .needsReview
  }

  private func isUntranslatable(_ value: JSONValue?) -> Bool {
    if case .bool(false)? = value { true } else { false }
  }

  /// The texts of a localization, those for kinds of devices and for arguments apart.
  private func variants(of localization: JSONValue?) -> [Variant] {
    guard let localization else { return [] }
    var found: [Variant] = []
    collect(localization, "", "", into: &found)
    for argument in localization[Self.substitutions]?.members ?? [] {
      collect(argument.value, "\(Self.substitutions).\(argument.key.text)", "", into: &found)
    }
    return found
  }

  private func collect(_ value: JSONValue, _ path: String, _ category: String, into found: inout [Variant]) {
    if let unit = value["stringUnit"], case .string(let text)? = unit["value"] {
      let index = found.firstIndex { $0.path == path } ?? found.count
      if index == found.count { found.append(Variant(path: path, forms: [], states: [])) }
      found[index].forms.append((category, text))
      found[index].states.append(unit["state"]?.text ?? "translated")
    }
    for kind in value["variations"]?.members ?? [] {
      for variation in kind.value.members {
        if kind.key.text == "plural" {
          collect(variation.value, path, variation.key.text, into: &found)
        } else {
          let name = "\(kind.key.text).\(variation.key.text)"
          collect(variation.value, path.isEmpty ? name : "\(path).\(name)", category, into: &found)
        }
      }
    }
  }
}
