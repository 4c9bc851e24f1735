import Exchange
import Glossary
import Linguistics
import Localization
import SpecModel

/// Takes the texts out of a translation file, for rules to look at.
struct TranslationReader {
  /// A file from elsewhere belongs to no product.
  static let product = ProductTexts(facts: nil, uses: [:])

  private let file: TranslationFile
  private let source: Language
  private let target: Language

  init(_ file: TranslationFile, source: Language, target: Language) {
    self.file = file
    self.source = source
    self.target = target
  }

  /// The texts with what is known of their languages; `profiles` are those of source and target.
  func read(
    _ profiles: [LanguageProfile?], _ recognizer: LanguageRecognizer, _ spelling: Spelling?
  ) -> (tools: [Language: LanguageTools], entries: [CheckedEntry]) {
    let units = file.units.filter { !$0.isObsolete }
    let keys = TranslationReader.keys(of: units)
    let readings = [(source, profiles[0]), (target, profiles[1])].mapInParallel { language, profile in
      let stemmer = Stemmer(language)
      let tools = LanguageTools(
        language, isSource: language == source, profile: profile, product: TranslationReader.product,
        glossary: .empty, recognizer: recognizer, stem: stemmer.stem)
      let checker = language == target ? spelling?.checker(of: language, glossary: []) : nil
      let reader = UnitReading(language: language, tools: tools, stemmer: stemmer, spelling: checker)
      let texts = zip(units, keys).map { unit, key in
        language == target ? reader.target(of: unit, key) : reader.source(of: unit, key)
      }
      return (tools, texts)
    }
    var seen: Set<UnitName> = []
    let entries = zip(units, keys).enumerated().map { index, member in
      let (unit, key) = member
      let isNew = seen.insert(UnitName(unit, file.format)).inserted
      return CheckedEntry(
        key: key, comment: unit.id ?? unit.notes.first,
        name: CheckedText(unit.source.text, protecting: [], key: key, language: source, at: .place(unit.place)),
        translations: [source: readings[0].1[index], target: readings[1].1[index]], state: unit.state,
        isRepeated: !isNew, previousSource: unit.previousSource)
    }
    return ([source: readings[0].0, target: readings[1].0], entries)
  }

  /// What findings name a text by: its name in the file, or else the text itself, as gettext does.
  private static func keys(of units: [TranslationFile.Unit]) -> [TextKey] {
    var seen: [String: Int] = [:]
    return units.map { unit in
      let name = unit.id ?? unit.source.text.start
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      return TextKey(count > 1 ? "\(name) (\(count))" : name)
    }
  }
}

extension String {
  /// More characters of a text are no name of it.
  private static let longestStart = 80

  /// Its first characters, with one space between the words.
  fileprivate var start: String {
    // A character of five scalars or more is rare, and nobody reads the end of so long a name.
    let beginning = unicodeScalars.prefix(6 * Self.longestStart)
    guard utf8.count > Self.longestStart || beginning.contains(where: \.properties.isWhitespace) else { return self }
    return String(
      String(beginning).split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(Self.longestStart))
  }
}

/// What tells a unit from all others of its file.
private struct UnitName: Hashable {
  let part: Int
  let id: String?
  /// In gettext texts are named by themselves.
  let source: String?

  init(_ unit: TranslationFile.Unit, _ format: TranslationFile.Format) {
    let isNamed = format != .po && unit.id != nil
    (part, id) = (unit.part, unit.id)
    source = isNamed ? nil : unit.source.text
  }
}

/// Reads the texts of units in one language.
private struct UnitReading {
  let language: Language
  let tools: LanguageTools
  let stemmer: Stemmer
  let spelling: SpellingChecker?

  func source(of unit: TranslationFile.Unit, _ key: TextKey) -> CheckedEntry.Translation {
    let formats = PlaceholderFormats(unit.flags)
    var translation = CheckedEntry.Translation()
    guard !unit.isKeyed else { return translation }
    let isPlural = unit.pluralSource != nil
    add(unit.source, isPlural ? "plural.one" : "", key, formats, to: &translation)
    if let plural = unit.pluralSource { add(plural, "plural.other", key, formats, to: &translation) }
    return translation
  }

  func target(of unit: TranslationFile.Unit, _ key: TextKey) -> CheckedEntry.Translation {
    var translation = CheckedEntry.Translation()
    // A guess or a draft is looked at again as a whole.
    guard unit.state != .needsReview else { return translation }
    let formats = PlaceholderFormats(unit.flags)
    guard unit.pluralSource != nil else {
      if let target = unit.target { add(target, "", key, formats, to: &translation) }
      return translation
    }
    let forms = unit.pluralTargets
    guard forms.contains(where: { !$0.isBlank }) else { return translation }
    for (name, form) in zip(unit.pluralCategories.isEmpty ? pluralNames(forms.count) : unit.pluralCategories, forms)
    where !form.isBlank {
      translation.plurals.append(name)
      add(form, "plural.\(name)", key, formats, to: &translation)
    }
    return translation
  }

  /// The names in CLDR of so many forms, which gettext counts in the order of CLDR.
  private func pluralNames(_ count: Int) -> [String] {
    let plurals = tools.profile?.conventions.plurals
    let all = ["zero", "one", "two", "few", "many", "other"]
    for known in [plurals?.required ?? [], (plurals?.required ?? []) + (plurals?.optional ?? [])]
    where known.count == count {
      return all.filter(known.contains)
    }
    return (1...max(1, count)).map { $0 == count ? "other" : $0 == 1 ? "one" : "form \($0)" }
  }

  private func add(
    _ text: LocatedText, _ path: String, _ key: TextKey, _ formats: PlaceholderFormats,
    to translation: inout CheckedEntry.Translation
  ) {
    let (stretches, isBlock) = StretchFinder.stretches(in: text, formats)
    let checked = CheckedText(
      text.text, protecting: stretches, isBlock: isBlock, key: key, language: language,
      at: .file(text), readBy: tools, spelling: spelling, stem: stemmer.stem)
    translation.texts.append(.init(path: path, text: checked))
  }
}
