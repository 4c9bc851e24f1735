import Localization

/// Whether a translation may take its place in a catalog.
struct UnitCheck {
  private let unit: TranslationFile.Unit
  private let text: TranslatedText

  init(_ unit: TranslationFile.Unit, _ text: TranslatedText) {
    self.unit = unit
    self.text = text
  }

  /// Whether the unit is about the text that the catalog has now: a translation of another may say the wrong thing.
  func checkSource() throws(ExchangeError) {
    guard unit.pluralSource == nil else {
      throw ExchangeError(place: unit.place, found: "plural forms of \"\(text.key)\"", expected: "one text")
    }
    let (found, expected) = (unit.source.text, text.source.written)
    guard found != expected else { return }
    let same = zip(found.utf8, expected.utf8).prefix { $0 == $1 }.count
    throw ExchangeError(
      place: unit.source.place(at: same), found: "another source text of \"\(text.key)\"",
      expected: "\"\(expected)\", as the catalog has it; export again")
  }

  /// Whether the translation is one that manuals can be built with.
  func check(_ target: LocatedText) throws(ExchangeError) {
    let message = try message(target)
    if let (missing, added) = message.placeholderDifference(from: text.source) {
      let spot = added.first.flatMap { target.text.firstRange(of: "{\($0)}") }
      let offset = spot.map { target.text.utf8.distance(from: target.text.startIndex, to: $0.lowerBound) } ?? 0
      throw error(
        target, offset,
        "other placeholders in \"\(text.key)\": "
          + (missing.map { "lacks {\($0)}" } + added.map { "adds {\($0)}" }).joined(separator: ", "),
        text.placeholders.isEmpty ? "none" : text.placeholders.map { "{\($0)}" }.joined(separator: ", "))
    }
    if let fault = message.forbidden {
      throw error(target, fault.offset, fault.found, "words alone in \"\(text.key)\"")
    }
    if let limit = text.maximumLength, message.length > limit {
      throw error(
        target, 0, "\(message.length) characters in \"\(text.key)\"", "at most \(limit), as the catalog's comment says")
    }
  }

  private func message(_ target: LocatedText) throws(ExchangeError) -> Message {
    do {
      return try Message(target.text)
    } catch {
      throw self.error(target, error.offset, error.found, "placeholders of the form {name.of.fact} in \"\(text.key)\"")
    }
  }

  private func error(_ target: LocatedText, _ offset: Int, _ found: String, _ expected: String) -> ExchangeError {
    ExchangeError(place: target.place(at: offset), found: found, expected: expected)
  }
}

extension Message {
  /// How many characters it has, placeholders aside.
  fileprivate var length: Int {
    segments.reduce(0) { length, segment in
      if case .text(let text) = segment { length + text.unicodeScalars.count } else { length }
    }
  }
}
