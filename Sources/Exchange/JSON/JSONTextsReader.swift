import Localization

/// Reads texts in JSON: String Catalogs, ARB, and objects of texts by key, flat or nested, with the plurals of i18next or
/// Rails, in one language or in several.
enum JSONTextsReader {
  static func read(_ file: DecodedFile) throws(ExchangeError) -> [TranslationFile] {
    let document = try file.json()
    guard case .object(let members) = document else {
      let start = file.bytes.firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? 0
      throw file.error(at: start, "an array", expected: "an object of texts by key")
    }
    if document["sourceLanguage"] != nil || PathLanguage.fileExtension(of: file.path) == "xcstrings" {
      return try StringCatalogReader.read(file)
    }
    if document["@@locale"] != nil || PathLanguage.fileExtension(of: file.path) == "arb" {
      return [try ARBReader.read(file, members)]
    }
    let languages = members.compactMap { member in
      if case .object = member.value { PathLanguage.language(member.key.text[...]) } else { nil }
    }
    var files: [TranslationFile] = []
    if !members.isEmpty, languages.count == members.count {
      for (language, member) in zip(languages, members) {
        files.append(try texts(of: member.value.members, file).made(in: language))
      }
    } else {
      files.append(try texts(of: members, file).made())
    }
    guard files.contains(where: { !$0.units.isEmpty }) || members.isEmpty else {
      throw file.error(at: members[0].key.offset, "an object without a text", expected: "texts by key")
    }
    return files
  }

  private static func texts(of members: [JSONMember], _ file: DecodedFile) throws(ExchangeError) -> KeyedTexts {
    var texts = KeyedTexts(file, .json)
    try add(members, "", to: &texts)
    return texts
  }

  private static func add(
    _ members: [JSONMember], _ prefix: String, to texts: inout KeyedTexts
  ) throws(ExchangeError) {
    let plurals = JSONPlurals(members)
    var groups: [String: JSONString] = [:]
    for member in members where !isNote(member) {
      let name = prefix + member.key.text
      if case .object(let inner) = member.value, !inner.isEmpty,
        let first = groups.updateValue(member.key, forKey: name)
      {
        texts.noteRepeated(name, first.offset, again: member.key.offset)
      }
      guard case .string(let string) = member.value, let base = plurals.base(of: member.key.text) else {
        // Beside its forms a text is what was there before it had any.
        guard !plurals.hasForms(member.key.text) else { continue }
        try add(member.value, name, at: member.key.offset, to: &texts)
        continue
      }
      guard plurals.isFirst(string, of: member.key.text) else {
        try texts.add(prefix + base, at: member.key.offset, LocatedText(string, in: texts.file.lines))
        continue
      }
      // The forms of a text stand together where the first of them stands.
      guard let forms = plurals.forms(of: base, startingWith: string) else { continue }
      try texts.add(
        prefix + base, at: member.key.offset, forms: forms.map { ($0, LocatedText($1, in: texts.file.lines)) })
    }
  }

  /// "@info": what is said to translators, as ARB and its likes have it.
  private static func isNote(_ member: JSONMember) -> Bool {
    let name = member.key.text
    return name.hasPrefix("@") && name.utf8.count > 1 && name.dropFirst().allSatisfy { $0.isLetter || $0.isNumber }
  }

  private static func add(
    _ value: JSONValue, _ name: String, at offset: Int, to texts: inout KeyedTexts
  ) throws(ExchangeError) {
    switch value {
    case .string(let string): try texts.add(name, at: offset, LocatedText(string, in: texts.file.lines))
    case .object(let members):
      let strings = members.compactMap { member in
        if case .string(let string) = member.value { (member.key.text, string) } else { nil }
      }
      if strings.count == members.count, strings.contains(where: { $0.0 == "other" }),
        strings.allSatisfy({ PluralCategory(rawValue: $0.0) != nil })
      {
        try texts.add(name, at: offset, forms: strings.map { ($0, LocatedText($1, in: texts.file.lines)) })
      } else if let message = strings.first(where: { $0.0 == "message" })?.1,
        members.allSatisfy({ ["message", "description", "placeholders"].contains($0.key.text) })
      {
        // messages.json of browser extensions.
        let notes = strings.filter { $0.0 == "description" }.map(\.1.text)
        try texts.add(name, at: offset, LocatedText(message, in: texts.file.lines), notes: notes)
      } else {
        try add(members, name + ".", to: &texts)
      }
    case .array(let values):
      if let forms = forms(values, of: name) {
        return try texts.add(name, at: offset, forms: forms.map { ($0, LocatedText($1, in: texts.file.lines)) })
      }
      for (index, value) in values.enumerated() { try add(value, "\(name)[\(index)]", at: offset, to: &texts) }
    case .number, .bool, .null: break
    }
  }
}

extension JSONTextsReader {
  /// The plural forms that gettext has for a text, which is their key: "%d pumps": ["one pump", "%d pumps"].
  ///
  /// The first is the one for one, the last that for all other numbers.
  private static func forms(_ values: [JSONValue], of key: String) -> [(String, JSONString)]? {
    let strings = values.compactMap { value in
      if case .string(let string) = value { string } else { nil }
    }
    guard key.contains(" "), key.contains("%"), strings.count == values.count, let last = strings.last,
      strings.count > 1
    else { return nil }
    // Which numbers those between are for depends on the language.
    let between = strings.indices.dropFirst().dropLast().map { ("\($0)", strings[$0]) }
    return [(PluralCategory.one.rawValue, strings[0])] + between + [(PluralCategory.other.rawValue, last)]
  }
}

/// The plural categories of CLDR.
enum PluralCategory: String {
  case zero, one, two, few, many, other
}

/// The plural forms that keys of i18next end with: "pump_one", "pump_other", and before version 21 "pump", "pump_plural".
struct JSONPlurals {
  private let strings: [String: JSONString]

  init(_ members: [JSONMember]) {
    strings = Dictionary(
      members.compactMap { member in
        if case .string(let string) = member.value { (member.key.text, string) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a text is the one that is taken for its key: of two with one key, the first.
  func isFirst(_ string: JSONString, of key: String) -> Bool { strings[key]?.offset == string.offset }

  /// The key that a key is a form of; nil for one that stands alone.
  func base(of key: String) -> String? {
    if strings[key + "_plural"] != nil || isForOne(key) { return key }
    guard let end = key.lastIndex(of: "_") else { return nil }
    let base = String(key[..<end])
    let suffix = String(key[key.index(after: end)...])
    if suffix == "plural" { return strings[base] == nil ? nil : base }
    return PluralCategory(rawValue: suffix) != nil && strings[base + "_other"] != nil ? base : nil
  }

  /// Whether a key without an ending is the form for one, as "pump" is beside "pump_other" where "pump_one" is not there.
  private func isForOne(_ key: String) -> Bool { strings[key + "_other"] != nil && strings[key + "_one"] == nil }

  /// Whether a key that stands alone has forms beside it: "pump" beside "pump_one" and "pump_other".
  func hasForms(_ key: String) -> Bool {
    strings[key] != nil && strings[key + "_one"] != nil && strings[key + "_other"] != nil
  }

  /// The forms of a key by category, the first of which is this one; nil for another one's.
  func forms(of base: String, startingWith first: JSONString) -> [(String, JSONString)]? {
    let old = [("one", strings[base]), ("other", strings[base + "_plural"])]
    let categories = ["zero", "one", "two", "few", "many", "other"].map { category in
      (category, strings["\(base)_\(category)"] ?? (category == "one" && isForOne(base) ? strings[base] : nil))
    }
    let forms = (strings[base + "_plural"] == nil ? categories : old).compactMap { name, string in
      string.map { (name, $0) }
    }
    return forms.map(\.1.offset).min() == first.offset ? forms : nil
  }
}
