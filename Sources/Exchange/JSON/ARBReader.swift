import Localization

/// Reads Application Resource Bundles (ARB) of Flutter: texts by key, each with what is said of it at "@key".
enum ARBReader {
  static func read(_ file: DecodedFile, _ members: [JSONMember]) throws(ExchangeError) -> TranslationFile {
    var texts = KeyedTexts(file, .arb, flags: ["icu-message-format"])
    let about = Dictionary(members.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    for member in members where !member.key.text.hasPrefix("@") {
      // Platforms of translators write null where nobody has translated yet.
      if case .null = member.value { continue }
      guard case .string(let string) = member.value else {
        throw file.error(
          at: member.key.offset, "no text as \"\(member.key.text)\"", expected: "a string, as every resource of ARB is")
      }
      let note = about["@" + member.key.text]?["description"]?.text
      try texts.add(
        member.key.text, at: member.key.offset, LocatedText(string, in: file.lines), notes: note.map { [$0] } ?? [])
    }
    let locale = about["@@locale"]?.text.map { Language($0.replacing("_", with: "-")) }
    return texts.made(in: locale)
  }
}
