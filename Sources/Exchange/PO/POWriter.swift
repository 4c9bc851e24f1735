import Localization

extension TranslationDocument {
  /// The document as a PO file, spelled and wrapped as gettext writes it.
  package var po: String {
    var text = POText.written("msgid", "") + POText.written("msgstr", header)
    for part in parts { for entry in part.texts { text += "\n" + po(entry, in: part) } }
    return text
  }

  /// The dates and names that gettext asks for are those of a translator, who sets them.
  private var header: String {
    var fields = [
      ("Project-Id-Version", title), ("PO-Revision-Date", ""), ("Last-Translator", ""),
      ("Language-Team", ""), ("Language", targetLanguage.tag.replacing("-", with: "_")), ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"),
    ]
    if let rule = PluralForms.rule(of: targetLanguage) { fields.append(("Plural-Forms", rule)) }
    fields.append(("X-Source-Language", sourceLanguage.tag.replacing("-", with: "_")))
    return fields.map { "\($0): \($1)\n" }.joined()
  }

  private func po(_ text: TranslatedText, in part: Part) -> String {
    var comments = text.comment.map { $0.split(whereSeparator: \.isNewline).map { "#. \($0)\n" } } ?? []
    for name in text.placeholders {
      guard let value = values[name] else { continue }
      comments.append("#. {\(name)} prints \(value)\n")
    }
    let flags =
      (text.needsReview ? ["fuzzy"] : []) + (text.placeholders.isEmpty ? [] : [TranslationDocument.placeholderFormat])
    var entry = comments.joined()
    entry += "#: \(POReferences.written(path: part.name, line: text.place.line))\n"
    if !flags.isEmpty { entry += "#, \(flags.joined(separator: ", "))\n" }
    if let previous = previousSources[text.key] {
      entry += POText.written("msgid", previous).split(separator: "\n").map { "#| \($0)\n" }.joined()
    }
    entry += POText.written("msgctxt", text.key.name)
    entry += POText.written("msgid", text.source.written)
    entry += POText.written("msgstr", text.target?.written ?? "")
    return entry
  }

  /// The format whose placeholders look like ours, {name.of.fact}; msgfmt and Weblate check it.
  private static let placeholderFormat = "python-brace-format"
}
