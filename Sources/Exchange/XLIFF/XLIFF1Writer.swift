import Localization

extension TranslationDocument {
  /// The document as XLIFF 1.2.
  ///
  /// Inline codes hold what they stand for (`<ph>`, `<bpt>`, `<ept>`), so that tools that show or copy only the text of a
  /// `<source>` lose nothing. The format has no place for a glossary that tools would read: it is exported apart, as TBX.
  package var xliff1: String {
    var writer = XMLWriter()
    writer.element("xliff", ["version": "1.2", "xmlns": "urn:oasis:names:tc:xliff:document:1.2"]) { writer in
      for part in parts where !part.texts.isEmpty {
        writer.element(
          "file",
          [
            "original": part.name, "source-language": sourceLanguage.tag, "target-language": targetLanguage.tag,
            "datatype": "plaintext", "product-name": title,
          ]
        ) { writer in
          writer.element("body") { writer in
            for text in part.texts { xliff1(text, in: part, &writer) }
          }
        }
      }
    }
    return writer.text
  }

  private func xliff1(_ text: TranslatedText, in part: Part, _ writer: inout XMLWriter) {
    let limit = text.maximumLength.map { "\($0)" }
    let isDone = text.target != nil && !text.needsReview
    writer.element(
      "trans-unit",
      [
        "id": text.key.name, "resname": text.key.name, "approved": isDone ? "yes" : "no", "xml:space": "preserve",
        "maxwidth": limit, "size-unit": limit.map { _ in "char" },
      ]
    ) { writer in
      let source = ProtectedText(text.source)
      writer.leaf("source", ["xml:lang": sourceLanguage.tag], xml: xliff1(source))
      if let target = text.target {
        let state = text.needsReview ? "needs-review-translation" : "translated"
        writer.leaf(
          "target", ["xml:lang": targetLanguage.tag, "state": state], xml: xliff1(ProtectedText(target, like: source)))
      }
      writer.element("context-group", ["purpose": "location"]) { writer in
        writer.leaf("context", ["context-type": "sourcefile"], text: part.name)
        writer.leaf("context", ["context-type": "linenumber"], text: "\(text.place.line)")
      }
      if let comment = text.comment { writer.leaf("note", ["from": "developer"], text: comment) }
    }
  }

  private func xliff1(_ text: ProtectedText) -> String {
    text.pieces.reduce(into: "") { xml, piece in
      switch piece {
      case .text(let part): xml += XMLText.escaped(part)
      case .placeholder(let name, let id):
        xml +=
          XMLText.tag("ph", ["id": "\(id)", "ctype": "x-placeholder", "equiv-text": values[name]]) + "{\(name)}</ph>"
      case .boldStart(let id):
        xml += XMLText.tag("bpt", ["id": "\(id)", "ctype": "bold"]) + ProtectedText.bold + "</bpt>"
      case .boldEnd(let id): xml += XMLText.tag("ept", ["id": "\(id)"]) + ProtectedText.bold + "</ept>"
      }
    }
  }
}
