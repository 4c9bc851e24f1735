import Exchange
import Glossary
import Linguistics
import Localization
import SpecModel

/// Takes the texts out of a translation file, some at a time, for rules to look at.
struct TranslationReader: EntrySource {
  /// A file from elsewhere belongs to no product.
  static let product = ProductTexts(facts: nil, uses: [:])

  let keys: [TextKey]
  /// What is known of source and target.
  let tools: [LanguageTools]
  private let units: [TranslationFile.Unit]
  /// The texts before some that have their names.
  private let earlier: [Int: CheckedEntry.Earlier]
  private let spelling: Spelling?
  /// Whether the file says of its texts which placeholders they have.
  private let declaresFormats: Bool

  /// Prepares the reading; `tools` are those of source and target.
  init(_ file: TranslationFile, _ tools: [LanguageTools], _ spelling: Spelling?) {
    // A key that the file of the sources no longer has is asked for by nobody; a notice says how many there are.
    let isJoined = file.sourcePath != nil && !file.format.hasSources
    let isUnused = { (unit: TranslationFile.Unit) in unit.isObsolete || isJoined && unit.isKeyed }
    units = file.units.contains(where: isUnused) ? file.units.filter { !isUnused($0) } : file.units
    keys = TranslationReader.keys(of: units)
    var first: [UnitName: Int] = [:]
    first.reserveCapacity(units.count)
    var earlier: [Int: CheckedEntry.Earlier] = [:]
    for (index, unit) in units.enumerated() {
      let name = UnitName(unit, file.format)
      guard let before = first[name] else {
        first[name] = index
        continue
      }
      earlier[index] = .init(place: units[before].place, isSame: units[before].says(unit))
    }
    self.earlier = earlier
    self.spelling = spelling
    self.tools = tools
    declaresFormats = units.contains { $0.flags.contains { $0.hasSuffix("-format") } }
  }

  func reader() -> (Range<Int>) -> [CheckedEntry] {
    let source = UnitReading(tools[0], nil, declaresFormats)
    let target = UnitReading(tools[1], spelling?.checker(of: tools[1].language, glossary: []), declaresFormats)
    return { range in range.map { entry($0, source, target) } }
  }

  private func entry(_ index: Int, _ source: UnitReading, _ target: UnitReading) -> CheckedEntry {
    let (unit, key) = (units[index], keys[index])
    return CheckedEntry(
      key: key, comment: unit.id ?? unit.notes.first, nameText: unit.source.text, sourceLanguage: source.language,
      nameOrigin: .place(unit.place),
      translations: [source.language: source.source(of: unit, key), target.language: target.target(of: unit, key)],
      state: unit.state, earlier: earlier[index], previousSource: unit.previousSource)
  }

  /// What findings name a text by: its name in the file, or else the text itself, as gettext does.
  private static func keys(of units: [TranslationFile.Unit]) -> [TextKey] {
    var seen: [String: Int] = [:]
    seen.reserveCapacity(units.count)
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
    guard utf8.count > Self.longestStart || !isSpacedOnce else { return self }
    // A character of five scalars or more is rare, and nobody reads the end of so long a name.
    return String(
      String(unicodeScalars.prefix(6 * Self.longestStart)).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ").prefix(Self.longestStart))
  }

  /// Whether single spaces between its words are all its space.
  private var isSpacedOnce: Bool {
    var wasSpace = true
    for scalar in unicodeScalars {
      guard scalar == " " || !(scalar.isASCII ? scalar.value < 0x20 : scalar.properties.isWhitespace) else {
        return false
      }
      let isSpace = scalar == " "
      guard !isSpace || !wasSpace else { return false }
      wasSpace = isSpace
    }
    return !wasSpace
  }
}

extension [LocatedText] {
  /// The forms that a language has: tools write one more for a language with fewer, and nobody fills it in.
  fileprivate func withoutBlankEnd(leaving fewest: Int) -> ArraySlice<LocatedText> {
    var forms = self[...]
    while forms.count > fewest, forms.last?.isBlank == true { forms.removeLast() }
    return forms
  }
}

extension TranslationFile.Unit {
  /// Whether another one has the same translation.
  fileprivate func says(_ other: Self) -> Bool {
    target?.text == other.target?.text && pluralTargets.map(\.text) == other.pluralTargets.map(\.text)
  }
}

/// What tells a unit from all others of its file.
private struct UnitName: Hashable {
  let part: Int
  let id: String?
  /// In gettext texts are named by themselves.
  let source: String?
  let context: String?
  /// In Android a text and one with forms for numbers may have the same name.
  let hasForms: Bool

  init(_ unit: TranslationFile.Unit, _ format: TranslationFile.Format) {
    let isNamed = format != .po && unit.id != nil
    (part, id) = (unit.part, unit.id)
    source = isNamed ? nil : unit.source.text
    context = unit.context
    hasForms = format == .android && !unit.pluralTargets.isEmpty
  }
}

/// Reads the texts of units in one language.
private struct UnitReading {
  let tools: LanguageTools
  let stemmer: Stemmer
  let spelling: SpellingChecker?
  let declaresFormats: Bool

  init(_ tools: LanguageTools, _ spelling: SpellingChecker?, _ declaresFormats: Bool) {
    (self.tools, self.spelling, self.declaresFormats) = (tools, spelling, declaresFormats)
    stemmer = Stemmer(tools.language)
  }

  var language: Language { tools.language }

  func source(of unit: TranslationFile.Unit, _ key: TextKey) -> CheckedEntry.Translation {
    let formats = PlaceholderFormats(unit.flags, areDeclared: declaresFormats)
    var translation = CheckedEntry.Translation()
    guard !unit.isKeyed else { return translation }
    let isPlural = unit.pluralSource != nil
    add(unit.source, isPlural ? "plural.one" : "", key, formats, to: &translation)
    if let plural = unit.pluralSource {
      add(plural, "plural.other", key, formats, to: &translation)
      // Qt writes one source for all numbers, and gettext two.
      let isForMany = !unit.pluralCategories.isEmpty && plural.place == unit.source.place
      translation.plurals = (isForMany ? [] : ["one"]) + ["other"]
    }
    for (name, text) in unit.otherPluralSources.sorted(by: { $0.key < $1.key }) {
      add(text, "plural.\(name)", key, formats, to: &translation)
    }
    return translation
  }

  func target(of unit: TranslationFile.Unit, _ key: TextKey) -> CheckedEntry.Translation {
    var translation = CheckedEntry.Translation()
    // A guess or a draft is looked at again as a whole.
    guard unit.state != .needsReview else { return translation }
    let formats = PlaceholderFormats(unit.flags, areDeclared: declaresFormats)
    guard unit.pluralSource != nil else {
      if let target = unit.target { add(target, "", key, formats, to: &translation) }
      return translation
    }
    let forms = unit.pluralTargets.withoutBlankEnd(leaving: tools.profile?.conventions.plurals.required.count ?? 1)
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
