import Localization

/// Files whose sources are keys ("order.total.label") and not texts.
extension TranslationFile {
  /// Fewer keys are too few to tell.
  private static let fewestKeys = 3
  /// So many among texts are no single names.
  private static let fewestKeysAmongTexts = 10
  /// The share of a file's sources that have to look like keys, in per cent.
  private static let keyShare = 80

  /// What a user has to know if sources are keys and no file with their texts is known.
  public var keyNotice: String? {
    guard sourcePath == nil, let first = units.first(where: \.isKeyed) else { return nil }
    let count = units.count(where: \.isKeyed)
    return
      "\(first.source.place): \(count == units.count ? "all" : "\(count) of \(units.count)") sources are keys, such as "
      + "\"\(first.source.text)\"; the file with the texts that they stand for is named by --source."
  }

  /// Whether most of its texts are others than their sources, as where those are keys.
  public var hasTextsOfItsOwn: Bool {
    let texts = units.compactMap { unit in unit.target.map { $0.text != unit.source.text } }
    return texts.count { $0 } * 2 > texts.count
  }

  /// Recognises keys by the shape that nearly all sources of the file have, or by the words that stand for nearly all
  /// sources of that shape.
  mutating func markKeys() {
    let keys = units.indices.filter { units[$0].source.text.isKey }
    guard keys.count >= Self.fewestKeys else { return }
    guard keys.count * 100 < units.count * Self.keyShare else {
      for index in units.indices where units[index].source.text.startsWithKey { units[index].isKeyed = true }
      return
    }
    // Among texts, "tank.conf" and "max_level" may be names, which stay as they are.
    let translated = keys.filter { units[$0].target?.text.isEmpty == false }
    let worded = translated.filter { units[$0].isWorded }
    guard worded.count >= Self.fewestKeysAmongTexts, worded.count * 100 >= translated.count * Self.keyShare else {
      return
    }
    for index in worded { units[index].isKeyed = true }
  }

  /// The file with its keys replaced by the texts of another file.
  ///
  /// What the other has and this one lacks is untranslated.
  ///
  /// - Throws: if no key of this file is in the other.
  public func joined(to other: TranslationFile) throws(ExchangeError) -> TranslationFile {
    var file = self
    var texts: [String: Unit] = [:]
    for unit in other.units where unit.target != nil && !unit.isObsolete {
      for key in unit.keys where texts[key] == nil { texts[key] = unit }
    }
    var seen: Set<Place> = []
    var unknown: [Unit] = []
    for index in file.units.indices where !file.units[index].isObsolete {
      guard let text = file.units[index].keys.lazy.compactMap({ texts[$0] }).first else {
        if file.units[index].isKeyed { unknown.append(file.units[index]) }
        continue
      }
      seen.insert(text.place)
      file.units[index].takeSource(of: text)
    }
    guard !seen.isEmpty || units.isEmpty else {
      throw ExchangeError(
        place: units[0].source.place, found: "\"\(units[0].keys[0])\", which is no key of \(other.path)",
        expected: "the translations of \(other.path)")
    }
    if let first = unknown.first {
      file.notices.append(
        "\(first.place): \(unknown.count) \(unknown.count == 1 ? "key has" : "keys have") no text in "
          + "\(other.path), \"\(first.keys[0])\" first; held to no source.")
    }
    // Of two texts with one key the first is the source.
    let repeated = other.units.filter { unit in
      unit.target != nil && !unit.isObsolete && unit.keys.allSatisfy { texts[$0]?.place != unit.place }
    }
    if let first = repeated.first(where: { unit in unit.keys.contains { texts[$0]?.target?.text != unit.target?.text } }
    ) {
      file.notices.append(
        "\(first.place): the key \"\(first.keys[0])\" stands there with another text already, which is taken for the source."
      )
    }
    seen.formUnion(repeated.map(\.place))
    file.units += other.units.filter { $0.target != nil && !$0.isObsolete && !seen.contains($0.place) }.map { text in
      var unit = Unit(source: text.source, place: text.place)
      unit.id = text.keys[0]
      unit.takeSource(of: text)
      return unit
    }
    file.sourceLanguage = other.targetLanguage ?? sourceLanguage
    file.sourcePath = other.path
    return file
  }
}

extension TranslationFile.Unit {
  /// Whether words stand for what looks like a key.
  fileprivate var isWorded: Bool {
    target.map { !$0.text.isKey && !$0.text.contains(source.text) } ?? false
  }

  /// What may identify it in another file, the most reliable first.
  fileprivate var keys: [String] { [source.text] + (id.map { [$0] } ?? []) }

  /// Takes a text of another file, which is in the source language, as its source.
  fileprivate mutating func takeSource(of unit: Self) {
    guard let text = unit.target else { return }
    isKeyed = false
    source = text
    notes = notes.isEmpty ? unit.notes : notes
    guard !unit.pluralTargets.isEmpty || !pluralTargets.isEmpty else { return }
    let forms = unit.pluralTargets.isEmpty ? [text] : unit.pluralTargets
    let categories = unit.pluralCategories.isEmpty ? forms.map { _ in "" } : unit.pluralCategories
    takeSources(zip(categories, forms).map { ($0, $1) })
  }
}

extension String {
  /// Whether it has the shape of a key: parts of letters and digits, joined by points, underscores or colons.
  fileprivate var isKey: Bool {
    keyPrefix == self[...] && utf8.contains { ".:_".utf8.contains($0) }
  }

  /// Whether its first word is such a key, or joined like "lastModified".
  fileprivate var startsWithKey: Bool {
    let start = keyPrefix
    guard start.endIndex == endIndex || self[start.endIndex] == " " else { return false }
    return start.utf8.contains { ".:_".utf8.contains($0) }
      || start == self[...] && first?.isLowercase == true && contains(where: \.isUppercase)
  }

  private var keyPrefix: Substring {
    guard let first = utf8.first, first.isASCIIWord, !(0x30...0x39).contains(first) else { return self[..<startIndex] }
    let start = Substring(utf8.prefix { $0.isASCIIWord || ".:-".utf8.contains($0) })
    // A full stop or a colon at the end belongs to a sentence, as does "://" to an address.
    guard let last = start.utf8.last, last.isASCIIWord, !start.contains("..") else { return self[..<startIndex] }
    return start
  }
}
