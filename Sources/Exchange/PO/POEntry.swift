import Localization

/// An entry of a PO file while it is read.
struct POEntry {
  private var texts: [(keyword: POLine.Keyword, text: LocatedText)] = []
  private var previous: [(keyword: POLine.Keyword, text: LocatedText)] = []
  private var notes: [String] = []
  private var references: [String] = []
  private var flags: [String] = []
  private var isObsolete = false

  /// Whether another entry may start.
  var isComplete: Bool {
    texts.contains { entry in
      if case .pluralTarget = entry.keyword { true } else { entry.keyword == .target }
    }
  }

  mutating func takeComment(_ kind: UInt8?, _ text: Substring) {
    switch kind {
    case UInt8(ascii: ","):
      flags += text.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
    case UInt8(ascii: ":"): references += POReferences.split(text)
    default:
      let note = text.drop { $0 == " " }.filter { $0 != "\r" && $0 != "\r\n" }
      if !note.isEmpty { notes.append(String(note)) }
    }
  }

  mutating func takePrevious(_ line: POLine) {
    switch line {
    case .keyword(let keyword, let text): previous.append((keyword, text))
    case .continuation(let text) where !previous.isEmpty: previous[previous.count - 1].text.append(text)
    default: break
    }
  }

  mutating func take(
    _ keyword: POLine.Keyword, _ text: LocatedText, isObsolete: Bool
  ) throws(ExchangeError) {
    guard !texts.contains(where: { $0.keyword == keyword }) else {
      throw ExchangeError(place: text.place, found: "the same keyword twice", expected: "msgid, then msgstr")
    }
    if keyword != .context, keyword != .source, !texts.contains(where: { $0.keyword == .source }) {
      throw ExchangeError(place: text.place, found: "a text without msgid", expected: "msgid before it")
    }
    self.isObsolete = isObsolete
    texts.append((keyword, LocatedText(at: text.place)))
    try goOn(text)
  }

  mutating func goOn(_ text: LocatedText) throws(ExchangeError) {
    guard !texts.isEmpty else {
      throw ExchangeError(place: text.place, found: "a text in quotes", expected: "msgid before it")
    }
    texts[texts.count - 1].text.append(text)
    let whole = texts[texts.count - 1].text
    guard whole.text.utf8.count <= TranslationFile.largestText else { throw POLine.tooLong(at: whole.place) }
  }

  /// The unit; nil if there is nothing but comments.
  func unit(endingAt end: Place) throws(ExchangeError) -> TranslationFile.Unit? {
    guard let first = texts.first else { return nil }
    guard let source = text(.source) else {
      throw ExchangeError(place: end, found: "msgctxt without msgid", expected: "msgid after msgctxt")
    }
    guard isComplete else {
      throw ExchangeError(place: end, found: "msgid without msgstr", expected: "msgstr after msgid")
    }
    let start = Place(path: first.text.place.path, line: first.text.place.line, column: isObsolete ? 4 : 1)
    var unit = TranslationFile.Unit(source: source, place: start)
    unit.id = text(.context)?.text
    unit.pluralSource = text(.pluralSource)
    unit.pluralTargets = try pluralTargets()
    let target = unit.pluralTargets.first ?? text(.target)
    unit.target = target.flatMap { $0.text.isEmpty ? nil : $0 }
    let isTranslated =
      unit.pluralTargets.isEmpty ? target?.isBlank == false : !unit.pluralTargets.contains(where: \.isBlank)
    unit.state = !isTranslated ? .untranslated : flags.contains("fuzzy") ? .needsReview : .translated
    unit.notes = notes
    unit.references = references
    unit.previousSource = previous.first { $0.keyword == .source }?.text.text
    unit.flags = flags.filter { $0 != "fuzzy" }
    unit.isObsolete = isObsolete
    return unit
  }

  private func text(_ keyword: POLine.Keyword) -> LocatedText? { texts.first { $0.keyword == keyword }?.text }

  private func pluralTargets() throws(ExchangeError) -> [LocatedText] {
    var forms: [LocatedText] = []
    for case (.pluralTarget(let number), let text) in texts {
      guard number == forms.count else {
        throw ExchangeError(place: text.place, found: "msgstr[\(number)]", expected: "msgstr[\(forms.count)]")
      }
      forms.append(text)
    }
    guard forms.isEmpty == (text(.pluralSource) == nil) else {
      throw ExchangeError(
        place: texts.last?.text.place ?? texts[0].text.place,
        found: forms.isEmpty ? "msgid_plural without msgstr[0]" : "msgstr[0] without msgid_plural",
        expected: "both or neither")
    }
    return forms
  }
}

/// The references of a comment "#:", and how they are written.
enum POReferences {
  /// Around a file's name that has spaces, as gettext writes it.
  private static let isolate = (start: Character("\u{2068}"), end: Character("\u{2069}"))

  static func split(_ text: Substring) -> [String] {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else {
      return text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }
    }
    var references = [""]
    var isInside = false
    for character in text {
      switch character {
      case isolate.start: isInside = true
      case isolate.end: isInside = false
      case _ where character.isWhitespace && !isInside: references.append("")
      default: references[references.count - 1].append(character)
      }
    }
    return references.filter { !$0.isEmpty }
  }

  static func written(path: String, line: Int) -> String {
    let needsIsolation = path.contains(where: \.isWhitespace)
    return "\(needsIsolation ? "\(isolate.start)\(path)\(isolate.end)" : path):\(line)"
  }
}
