import Localization

/// The fields of a PO file's header that matter here.
struct POHeader {
  private let fields: [String: String]

  init(_ text: String) {
    var fields: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      fields[line[..<colon].lowercased()] = String(value)
    }
    self.fields = fields
  }

  /// The language of the translations.
  var language: Language? { POHeader.language(fields["language"]) }

  /// The language of the sources, as translate-toolkit and others write it.
  var sourceLanguage: Language? { POHeader.language(fields["x-source-language"]) }

  /// A locale's name, "pt_PT.UTF-8@euro", as a tag.
  private static func language(_ locale: String?) -> Language? {
    let name = locale?.prefix { $0 != "." && $0 != "@" && !$0.isWhitespace }
    guard let name, !name.isEmpty else { return nil }
    return Language(String(name).replacing("_", with: "-"))
  }
}
