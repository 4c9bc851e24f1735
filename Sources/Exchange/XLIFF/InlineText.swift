import Localization
import XMLReading

/// The content of a `<source>` or `<target>`: its text, with every inline code as what it stands for.
struct InlineText {
  /// Where an inline code says what it stands for.
  enum Dialect {
    /// Inside itself.
    case xliff1
    /// In the data of its unit.
    case xliff2([String: String])
  }

  private(set) var text: LocatedText
  /// What the codes of this text stand for, for the same codes in its translation.
  private var spellings: [String: String] = [:]
  private let context: XLIFFContext
  private let preservesSpace: Bool
  private let dialect: Dialect
  /// White space that holds a line end, which counts as one space between two words.
  private var pendingSpace: Int?

  /// Reads an element; `like` is the source of a target.
  init(_ node: XMLNode, _ context: XLIFFContext, dialect: Dialect, like source: InlineText? = nil) {
    self.context = context
    self.dialect = dialect
    preservesSpace = node["xml:space"].map { $0 == "preserve" } ?? context.preservesSpace
    spellings = source?.spellings ?? [:]
    let start = node.content.first.map { item in
      switch item {
      case .text(_, let offset): offset
      case .element(let node): node.element.offset
      }
    }
    text = LocatedText(at: context.lines.place(start ?? node.end))
    add(node.content)
    if context.isOfPages { text.dropSpaceAtEnd() }
  }

  /// The characters of an element, including those that XML itself can't have.
  static func characters(of node: XMLNode) -> String {
    node.content.reduce(into: "") { text, item in
      switch item {
      case .text(let piece, _): text += piece
      case .element(let node): text += node.name == "cp" ? InlineText.character(of: node) : characters(of: node)
      }
    }
  }

  private static func character(of node: XMLNode) -> String {
    node["hex"].flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
  }

  private mutating func add(_ content: [XMLNode.Content]) {
    for item in content {
      switch item {
      case .text(let piece, let offset): add(piece, at: offset)
      case .element(let node):
        flushSpace()
        add(node)
      }
    }
  }

  private mutating func add(_ piece: String, at offset: Int) {
    if context.isOfPages, text.text.isEmpty {
      let content = piece.drop(while: \.isWhitespace)
      return text.append(content, at: context.lines.place(offset + piece.utf8.count - content.utf8.count))
    }
    guard !preservesSpace else { return text.append(piece, at: context.lines.place(offset)) }
    // Expat reports a line end by itself.
    if piece == "\n" {
      pendingSpace = pendingSpace ?? offset
      return
    }
    let content = pendingSpace == nil ? piece[...] : piece.drop { $0 == " " || $0 == "\t" }
    guard !content.isEmpty else { return }
    flushSpace()
    let skipped = piece.utf8.count - content.utf8.count
    text.append(content, at: context.lines.place(offset + skipped))
  }

  private mutating func flushSpace() {
    guard let offset = pendingSpace else { return }
    pendingSpace = nil
    let isWanted = text.text.last.map { !$0.isWhitespace } ?? false
    if isWanted { text.append(" ", at: context.lines.place(offset)) }
  }

  private mutating func add(_ node: XMLNode) {
    switch node.name {
    case "cp": text.append(InlineText.character(of: node), at: context.lines.place(node.element.offset))
    case "sm", "em": break
    case "g", "pc":
      add(code: node, "<", data: node["dataRefStart"])
      add(node.content)
      flushSpace()
      add(code: node, ">", data: node["dataRefEnd"])
    case "bpt", "bx", "sc": add(code: node, "<", data: node["dataRef"])
    case "ept", "ex", "ec": add(code: node, ">", data: node["dataRef"])
    case "ph", "x", "it": add(code: node, "", data: node["dataRef"])
    // An annotation marks text that is for translating.
    default: add(node.content)
    }
  }

  private mutating func add(code node: XMLNode, _ role: String, data: String?) {
    let id = node["id"] ?? node["startRef"] ?? node["rid"] ?? ""
    let native: String? =
      switch dialect {
      case .xliff1: ["g", "x", "bx", "ex"].contains(node.name) ? nil : node.text
      case .xliff2(let texts): data.flatMap { texts[$0] }
      }
    let known =
      native.flatMap { $0.isEmpty ? nil : $0 } ?? spellings[role + id] ?? spellings[role + (node["copyOf"] ?? "")]
    let isEnd = role == ">" && (node.name == "g" || node.name == "pc")
    let spelling = known ?? "{\(isEnd ? "/" : "")\(node.name):\(id)}"
    spellings[role + id] = spelling
    text.append(code: spelling, id: id, at: context.lines.place(isEnd ? node.end : node.element.offset))
  }
}
