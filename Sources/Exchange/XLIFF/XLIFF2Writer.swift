import Glossary
import Localization

extension TranslationDocument {
  /// The document as XLIFF 2.1, with the glossary and size restriction modules.
  package var xliff2: String {
    var writer = XMLWriter()
    writer.element(
      "xliff",
      [
        "xmlns": "urn:oasis:names:tc:xliff:document:2.0", "xmlns:gls": "urn:oasis:names:tc:xliff:glossary:2.0",
        "xmlns:slr": "urn:oasis:names:tc:xliff:sizerestriction:2.0", "version": "2.1",
        "srcLang": sourceLanguage.tag, "trgLang": targetLanguage.tag,
      ]
    ) { writer in
      for (number, part) in parts.enumerated() where !part.texts.isEmpty {
        writer.element(
          "file",
          ["id": "f\(number + 1)", "original": part.name, "canResegment": "no", "xml:space": "preserve"]
        ) { writer in
          if part.texts.contains(where: { $0.maximumLength != nil }) {
            writer.empty("slr:profiles", ["generalProfile": "xliff:codepoints"])
          }
          for (number, text) in part.texts.enumerated() { xliff2(text, number + 1, &writer) }
        }
      }
    }
    return writer.text
  }

  private func xliff2(_ text: TranslatedText, _ number: Int, _ writer: inout XMLWriter) {
    let key = text.key.name
    let source = ProtectedText(text.source)
    let target = text.target.map { ProtectedText($0, like: source) }
    let data = OriginalData(source, target)
    writer.element(
      "unit",
      [
        "id": XLIFFName.isValid(key) ? key : "u\(number)", "name": key,
        "slr:sizeRestriction": text.maximumLength.map { "\($0)" },
      ]
    ) { writer in
      xliff2Glossary(of: text, &writer)
      if let comment = text.comment {
        writer.element("notes") { $0.leaf("note", ["category": "developer", "appliesTo": "source"], text: comment) }
      }
      if !data.texts.isEmpty {
        writer.element("originalData") { writer in
          for (number, text) in data.texts.enumerated() { writer.leaf("data", ["id": "d\(number + 1)"], text: text) }
        }
      }
      let state = target != nil && !text.needsReview ? "translated" : "initial"
      let subState = text.needsReview ? "xcstrings:needs_review" : nil
      writer.element("segment", ["state": state, "subState": subState]) { writer in
        writer.leaf("source", xml: xliff2(source, data))
        if let target { writer.leaf("target", xml: xliff2(target, data)) }
      }
    }
  }

  private func xliff2(_ text: ProtectedText, _ data: OriginalData) -> String {
    text.pieces.reduce(into: "") { xml, piece in
      switch piece {
      case .text(let part): xml += XMLText.escaped(part)
      case .placeholder(let name, let id):
        let value = values[name]
        xml += XMLText.tag(
          "ph",
          [
            "id": "\(id)", "canDelete": data.neededIDs.contains(id) ? "no" : nil, "dataRef": data.id("{\(name)}"),
            "equiv": value, "disp": value.map { "\(name): \($0)" } ?? name,
          ], isEmpty: true)
      case .boldStart(let id):
        let marker = data.id(ProtectedText.bold)
        xml += XMLText.tag(
          "pc",
          ["id": "\(id)", "type": "fmt", "subType": "xlf:b", "dataRefStart": marker, "dataRefEnd": marker])
      case .boldEnd: xml += "</pc>"
      }
    }
  }

  private func xliff2Glossary(of text: TranslatedText, _ writer: inout XMLWriter) {
    let concepts = glossary?.concepts(in: text.source.printed(with: values), in: sourceLanguage) ?? []
    guard !concepts.isEmpty else { return }
    writer.element("gls:glossary") { writer in
      for concept in concepts {
        writer.element("gls:glossEntry", ["id": XLIFFName.isValid(concept.id) ? concept.id : nil]) { writer in
          writer.leaf("gls:term", text: concept.preferred(sourceLanguage) ?? concept.id)
          for term in concept.terms[targetLanguage] ?? [] where term.status.isUsable {
            writer.leaf("gls:translation", text: term.text)
          }
          if !concept.definition.isEmpty { writer.leaf("gls:definition", text: concept.definition) }
        }
      }
    }
  }
}

/// What the inline codes of a unit stand for, each once.
private struct OriginalData {
  private(set) var texts: [String] = []
  let neededIDs: Set<Int>

  init(_ source: ProtectedText, _ target: ProtectedText?) {
    neededIDs = source.neededIDs
    for piece in source.pieces + (target?.pieces ?? []) {
      let text: String
      switch piece {
      case .placeholder(let name, _): text = "{\(name)}"
      case .boldStart: text = ProtectedText.bold
      case .text, .boldEnd: continue
      }
      if !texts.contains(text) { texts.append(text) }
    }
  }

  func id(_ text: String) -> String? { texts.firstIndex(of: text).map { "d\($0 + 1)" } }
}

/// The names that XLIFF 2 takes as ids.
enum XLIFFName {
  /// Whether it is an NMTOKEN, as far as ASCII goes.
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_:".contains($0)) }
  }
}
