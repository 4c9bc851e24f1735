import Localization
import XMLReading

/// Reads `strings.xml` of Android ("String resources", developer.android.com).
enum AndroidReader {
  static func read(_ file: DecodedFile) throws(ExchangeError) -> TranslationFile {
    var texts = KeyedTexts(file, .android, flags: ["java-printf-format"])
    try XMLTexts.read(file, elements: ["string", "string-array", "plurals"]) { (node) throws(XMLFault) in
      guard let name = node["name"] else {
        throw XMLFault(offset: node.element.offset, found: "a <\(node.name)> without a name", expected: "name=\"…\"")
      }
      do throws(ExchangeError) {
        try add(node, name, to: &texts)
      } catch {
        throw XMLFault(offset: node.element.offset, found: error.found, expected: error.expected)
      }
    }
    return texts.made()
  }

  private static func add(_ node: XMLNode, _ name: String, to texts: inout KeyedTexts) throws(ExchangeError) {
    let start = node.element.offset
    let isObsolete = node["translatable"] == "false"
    let lines = texts.file.lines
    func add(_ name: String, _ at: Int, _ forms: [(String, LocatedText)]) throws(ExchangeError) {
      // "@string/other" is the text of another resource.
      let isReference = forms.allSatisfy { $0.1.text.hasPrefix("@string/") || $0.1.text.hasPrefix("?") }
      try texts.add(name, at: at, forms: forms, isObsolete: isObsolete || isReference)
    }
    let items = node.children.filter { $0.name == "item" }
    switch node.name {
    case "string": try add(name, start, [("", AndroidText(node, lines).text)])
    case "plurals":
      let forms = items.map { ($0["quantity"] ?? "other", AndroidText($0, lines).text) }
      if !forms.isEmpty { try add(name, start, forms) }
    default:
      for (index, item) in items.enumerated() {
        try add("\(name)[\(index)]", item.element.offset, [("", AndroidText(item, lines).text)])
      }
    }
  }
}

/// The text of a resource: white space counts as one space outside quotes, and a backslash escapes.
struct AndroidText {
  private var placed: PlacedText
  private var isQuoted = false
  private var pendingSpace: Int?
  private var isEmpty = true

  init(_ node: XMLNode, _ lines: Lines) {
    placed = PlacedText(at: node.textStart, in: lines)
    add(node.content)
  }

  /// The text.
  var text: LocatedText { placed.text }

  private mutating func add(_ content: [XMLNode.Content]) {
    for item in content {
      switch item {
      case .text(let piece, let offset): add(piece, at: offset)
      case .element(let node):
        flushSpace()
        // <xliff:g id="name" example="Ann">%1$s</xliff:g> is not for translating.
        if node.name == "g" {
          placed.append(code: node.text, id: node["id"] ?? node.text, at: node.textStart)
        } else {
          let attributes = node.element.attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }
          placed.append("<\(node.name)\(attributes.joined())>", at: node.element.offset)
          add(node.content)
          placed.append("</\(node.name)>", at: node.end)
        }
        isEmpty = false
      }
    }
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "t": "\t"]

  private mutating func add(_ piece: String, at start: Int) {
    let scalars = Array(piece.unicodeScalars)
    var index = 0
    var offset = start
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\"" {
        isQuoted.toggle()
        if isQuoted { flushSpace() }
      } else if !isQuoted, scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        pendingSpace = pendingSpace ?? offset
      } else {
        flushSpace()
        isEmpty = false
        if scalar == "\\", index + 1 < scalars.count {
          let (text, length) = AndroidText.escape(scalars[(index + 1)...])
          placed.append(text, at: offset)
          offset += scalars[index..<(index + length)].reduce(0) { $0 + UTF8.width($1) }
          index += length
        } else {
          placed.append(scalar, at: offset)
        }
      }
      offset += UTF8.width(scalars[index])
      index += 1
    }
  }

  /// What follows a backslash, and how many characters it has.
  private static func escape(_ rest: ArraySlice<Unicode.Scalar>) -> (String, Int) {
    let first = rest[rest.startIndex]
    let digits = rest.dropFirst().prefix(4).map(String.init).joined()
    if first == "u", digits.utf8.count == 4, let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
      return (String(scalar), 5)
    }
    return (String(escapes[first] ?? first), 1)
  }

  private mutating func flushSpace() {
    guard let offset = pendingSpace else { return }
    pendingSpace = nil
    if !isEmpty { placed.append(" ", at: offset) }
  }
}
