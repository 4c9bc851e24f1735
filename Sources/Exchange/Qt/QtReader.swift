import Localization
import XMLReading

/// Reads `.ts` of Qt Linguist (TS file format, Qt manual).
enum QtReader {
  static func read(_ file: DecodedFile) throws(ExchangeError) -> TranslationFile {
    var languages: (source: Language?, target: Language?) = (nil, nil)
    var units: [TranslationFile.Unit] = []
    var context = ""
    let tag = { (name: String?) in name.map { Language($0.replacing("_", with: "-")) } }
    try XMLTexts.read(
      file, elements: ["name", "message"], root: { languages = (tag($0["sourcelanguage"]), tag($0["language"])) },
      take: { (node) throws(XMLFault) in
        // The name of a context stands before its messages.
        guard node.name == "message" else { return context = node.text }
        units.append(try unit(of: node, in: context, file.lines))
      })
    return TranslationFile(
      path: file.path, format: .qt, sourceLanguage: languages.source,
      targetLanguage: languages.target ?? PathLanguage(of: file.path)?.language,
      languagePlace: Place(path: file.path, line: 1, column: 1), units: units)
  }

  private static func unit(
    of node: XMLNode, in context: String, _ lines: Lines
  ) throws(XMLFault) -> TranslationFile.Unit {
    guard let source = node.child("source") ?? node.child("translation") else {
      throw XMLFault(offset: node.end, found: "a <message> without <source>", expected: "<source>")
    }
    let id = node["id"]
    let isKeyed = node.child("source").map(\.text.isEmpty) ?? true
    var name = PlacedText(at: node.element.offset, in: lines)
    name.append(id ?? "", at: node.element.offset)
    var unit = TranslationFile.Unit(
      source: isKeyed ? name.text : text(of: source, lines), place: lines.place(node.element.offset))
    unit.id = id
    unit.isKeyed = isKeyed
    unit.flags = ["qt-format"]
    // Qt finds a translation by its class, its source and the comment that tells two of them apart.
    unit.context = id == nil ? [context, node.child("comment")?.text ?? ""].joined(separator: "\u{4}") : nil
    unit.notes = ["comment", "extracomment", "translatorcomment"].compactMap { node.child($0)?.text }
    unit.references = node.children.filter { $0.name == "location" }.compactMap { location in
      location["filename"].map { file in location["line"].map { "\(file):\($0)" } ?? file }
    }
    guard let translation = node.child("translation") else { return unit }
    let type = translation["type"]
    unit.isObsolete = type == "vanished" || type == "obsolete"
    let forms = translation.children.filter { $0.name == "numerusform" }.map { text(of: $0, lines) }
    if node["numerus"] == "yes" {
      unit.flags.append("qt-plural-format")
      unit.pluralSource = unit.source
      unit.pluralTargets = forms
    }
    let target = forms.first ?? text(of: translation, lines)
    unit.target = target.text.isEmpty ? nil : target
    let isWhole = forms.isEmpty ? !target.isBlank : !forms.contains(where: \.isBlank)
    unit.state = !isWhole ? .untranslated : type == "unfinished" ? .needsReview : .translated
    return unit
  }

  /// The text of an element; `<byte value="x1b"/>` is a character that XML does not have.
  private static func text(of node: XMLNode, _ lines: Lines) -> LocatedText {
    var text = PlacedText(at: node.textStart, in: lines)
    for item in node.content {
      switch item {
      case .text(let piece, let offset): text.append(piece, at: offset)
      case .element(let node) where node.name == "byte":
        let code = node["value"].flatMap { value in
          value.hasPrefix("x") ? UInt32(value.dropFirst(), radix: 16) : UInt32(value)
        }
        if let scalar = code.flatMap(Unicode.Scalar.init) { text.append(String(scalar), at: node.element.offset) }
      // <lengthvariant>: the longest comes first.
      case .element(let node) where node.name == "lengthvariant":
        if text.text.text.isBlank { text.append(node.text, at: node.textStart) }
      case .element: break
      }
    }
    return text.text
  }
}
