import Localization
import XMLReading

/// Reads XLIFF 1.0 to 1.2 and 2.x unit by unit: a file is never held as a whole tree.
struct XLIFFReader {
  /// The units of a pair of languages; an XLIFF 1.2 file has a pair for each `<file>`.
  private struct Pair {
    let source: Language?
    let target: Language?
    let place: Int
    var units: [TranslationFile.Unit] = []
  }

  private let lines: Lines
  private var format: TranslationFile.Format?
  private var namespace = ""
  private var pairs: [Pair] = []
  private var current = 0
  private var unit: XMLNodeBuilder?
  /// Whether white space counts, for each element that is open.
  private var preserves = [false]
  private var isMadeOfPO = false
  /// Whether the texts are of pages in HTML.
  private var isOfPages = false
  /// The units of a group that are the forms of one text, and how many elements were open before the group.
  private var forms: (units: [TranslationFile.Unit], depth: Int)?
  /// How many `<file>` elements there were.
  private var parts = 0

  /// The texts, a file for each pair of languages.
  static func read(_ file: DecodedFile) throws(ExchangeError) -> [TranslationFile] {
    do throws(XMLFault) {
      var reader = XLIFFReader(lines: file.lines)
      try XMLReader.read(file.bytes, isDecoded: true) { (event) throws(XMLFault) in try reader.take(event) }
      let pairs = reader.pairs.isEmpty ? [Pair(source: nil, target: nil, place: 0)] : reader.pairs
      return pairs.map { pair in
        TranslationFile(
          path: file.path, format: reader.format ?? .xliff2, sourceLanguage: pair.source,
          targetLanguage: pair.target ?? PathLanguage(of: file.path)?.language,
          languagePlace: file.lines.place(pair.place), units: pair.units)
      }
    } catch {
      throw file.error(at: error.offset, error.found, expected: error.expected)
    }
  }

  private init(lines: Lines) { self.lines = lines }

  private mutating func take(_ event: XMLEvent) throws(XMLFault) {
    if unit != nil {
      guard let node = try unit?.add(event) else { return }
      unit = nil
      if var made = try made(of: node), pairs.indices.contains(current) {
        made.part = parts
        if forms == nil { pairs[current].units.append(made) } else { forms?.units.append(made) }
      }
      preserves.removeLast()
      return
    }
    switch event {
    case .start(let element):
      preserves.append(element["xml:space"].map { $0 == "preserve" } ?? preserves.last ?? false)
      try start(element)
    case .end:
      preserves.removeLast()
      endForms()
    case .text: break
    }
  }

  private mutating func start(_ element: XMLElement) throws(XMLFault) {
    guard let format else { return try startDocument(element) }
    guard element.namespace == namespace else { return }
    if element.name == "file" {
      parts += 1
      isOfPages = element["datatype"] == "html" || Self.templates.contains(element["original"] ?? "")
    }
    switch (format, element.name) {
    case (.xliff1, "file"): startFile(element)
    case (.xliff1, "group") where element["restype"] == "x-gettext-plurals":
      forms = ([], preserves.count - 1)
    case (.xliff1, "trans-unit"), (.xliff2, "unit"):
      unit = try XMLNodeBuilder(element, largest: TranslationFile.largestText)
    default: break
    }
  }

  /// What Angular calls the templates that its texts come from.
  private static let templates: Set = ["ng.template", "ng2.template"]

  private static let family = "urn:oasis:names:tc:xliff:document:"

  private mutating func startDocument(_ element: XMLElement) throws(XMLFault) {
    guard element.name == "xliff", element.namespace.isEmpty || element.namespace.hasPrefix(Self.family) else {
      throw XMLFault(offset: element.offset, found: "<\(element.name)>", expected: "<xliff> of XLIFF 1.2 or 2")
    }
    namespace = element.namespace
    let version = element["version"] ?? ""
    switch version.prefix(2) {
    case "1.": format = .xliff1
    case "2.":
      format = .xliff2
      pairs = [
        Pair(
          source: element["srcLang"].map(Language.init), target: element["trgLang"].map(Language.init),
          place: element.offset)
      ]
    default:
      throw XMLFault(
        offset: element.offset, found: version.isEmpty ? "no version" : "version \"\(version)\"",
        expected: "version 1.2 or 2.x")
    }
  }

  private mutating func startFile(_ element: XMLElement) {
    let source = element["source-language"].map(Language.init)
    let target = element["target-language"].map(Language.init)
    isMadeOfPO = element["datatype"] == "po"
    current = pairs.firstIndex { $0.source == source && $0.target == target } ?? pairs.count
    if current == pairs.count { pairs.append(Pair(source: source, target: target, place: element.offset)) }
  }

  /// Makes one text of the units of a group, whose targets are its forms in the order of the language.
  private mutating func endForms() {
    guard let forms, preserves.count == forms.depth else { return }
    self.forms = nil
    guard var text = forms.units.first, pairs.indices.contains(current) else { return }
    if forms.units.count > 1 {
      text.id = text.id.map { $0.replacing(/\[0\]$/, with: "") }
      text.pluralSource = forms.units[1].source
      text.pluralTargets = forms.units.map { $0.target ?? LocatedText(at: $0.place) }
      text.state = forms.units.map(\.state).min() ?? text.state
    }
    pairs[current].units.append(text)
  }

  private mutating func made(of node: XMLNode) throws(XMLFault) -> TranslationFile.Unit? {
    let context = XLIFFContext(
      lines: lines, preservesSpace: preserves.last ?? false, isOfPages: isOfPages || node["datatype"] == "html")
    if format == .xliff2 { return try XLIFF2Unit.unit(of: node, context) }
    // Made by po2xliff: the first unit is the header, and the ids of the others are numbers.
    if node["restype"] == "x-gettext-domain-header" {
      isMadeOfPO = true
      return nil
    }
    var unit = try XLIFF1Unit.unit(of: node, context)
    if isMadeOfPO { unit.id = XLIFF1Unit.gettextContext(of: node) }
    return unit
  }
}

/// What a unit inherits.
struct XLIFFContext {
  let lines: Lines
  let preservesSpace: Bool
  /// Whether the texts are of pages in HTML, where white space at the ends means nothing.
  let isOfPages: Bool
}
