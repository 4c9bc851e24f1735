import Localization

/// Makes a file of texts in one language, whose sources are their keys.
struct KeyedTexts {
  let file: DecodedFile
  let format: TranslationFile.Format
  /// The flags of all its texts, by which rules know their placeholders.
  let flags: [String]
  private(set) var units: [TranslationFile.Unit] = []
  private var notices: [String] = []

  init(_ file: DecodedFile, _ format: TranslationFile.Format, flags: [String] = []) {
    self.file = file
    self.format = format
    self.flags = flags
  }

  /// A key that stands at a byte of the file.
  func key(_ key: String, at offset: Int) -> LocatedText {
    PlacedText.text(key, at: offset, in: file.lines)
  }

  /// Tells of a group of texts whose key another has before it: programs take the texts of one of them.
  mutating func noteRepeated(_ key: String, _ first: Int, again: Int) {
    notices.append(
      "\(file.lines.place(again)): the group \"\(key)\" stands in line \(file.lines.place(first).line) already; "
        + "programs read one of the two.")
  }

  /// Adds a text.
  mutating func add(_ key: String, at offset: Int, _ text: LocatedText, notes: [String] = []) throws(ExchangeError) {
    try add(key, at: offset, forms: [("", text)], notes: notes)
  }

  /// Adds the forms of a text, each with its name in CLDR; one without a name is no plural.
  mutating func add(
    _ key: String, at offset: Int, forms: [(category: String, text: LocatedText)], notes: [String] = [],
    isObsolete: Bool = false
  ) throws(ExchangeError) {
    for (_, text) in forms where text.text.utf8.count > TranslationFile.largestText {
      throw ExchangeError(
        place: text.place, found: "a text with more than \(TranslationFile.largestText) bytes",
        expected: "a shorter text")
    }
    let name = self.key(key, at: offset)
    var unit = TranslationFile.Unit(source: name, place: name.place)
    unit.id = key
    unit.isKeyed = true
    unit.notes = notes.filter { !$0.isBlank }
    unit.flags = flags
    unit.isObsolete = isObsolete
    if forms.contains(where: { !$0.category.isEmpty }) {
      unit.pluralSource = name
      unit.pluralCategories = forms.map(\.category)
      unit.pluralTargets = forms.map(\.text)
    }
    unit.target = forms.first.flatMap { $0.text.text.isEmpty ? nil : $0.text }
    unit.state = forms.allSatisfy({ $0.text.isBlank }) ? .untranslated : .translated
    if format == .strings, let name = InterfaceBuilderName(key),
      let text = unit.notes.lazy.compactMap({ name.text(in: $0) }).first
    {
      unit.source = PlacedText.text(text, at: offset, in: file.lines)
      unit.isKeyed = false
    }
    units.append(unit)
  }

  /// The file, in the language that it states or else its path names.
  func made(in language: Language? = nil) -> TranslationFile {
    var made = TranslationFile(
      path: file.path, format: format, sourceLanguage: nil,
      targetLanguage: language ?? PathLanguage(of: file.path)?.language,
      languagePlace: Place(path: file.path, line: 1, column: 1), units: units)
    made.notices += notices
    return made
  }
}
