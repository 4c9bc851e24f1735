import Localization

/// The names of an exported specification, which pages and texts for terminals print as they are.
enum ExportedNames {
  /// Refuses a name that would be markup where it is printed; texts of the document are escaped there.
  static func check(bytes: [UInt8], _ record: JSONRecord) throws {
    guard let document = try? JSONParser.parse(bytes),
      let name = document.members.filter({ read.contains($0.key.text) }).lazy.compactMap({ markup(in: $0.value) }).first
    else { return }
    throw LocalizationError.malformed(
      record.place(of: name), found: "\"\(name.text)\"",
      expected: "a name without signs of markup and control characters")
  }

  private static func markup(in value: JSONValue) -> JSONString? {
    switch value {
    case .string(let string): return isMarkup(string.text) ? string : nil
    case .array(let values): return values.lazy.compactMap(markup).first
    case .object(let members):
      for member in members where member.key.text != wording {
        if isMarkup(member.key.text) { return member.key }
        if let found = markup(in: member.value) { return found }
      }
      return nil
    case .number, .bool, .null: return nil
    }
  }

  /// What is read of an export; the rest is for other programs.
  private static let read: Set<String> = ["revision", "statements", "facts", "readings", "behaviour", "document"]

  /// What has words of a language, in which a comparison may stand.
  private static let wording = "texts"

  private static func isMarkup(_ text: String) -> Bool {
    // A comparator by itself is none.
    text != "<"
      && (text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "`") || $0 < 0x20 || $0 == 0x7F }
        || text.contains("]("))
  }
}
