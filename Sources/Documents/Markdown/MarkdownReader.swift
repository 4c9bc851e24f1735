import Manual

/// Reads Markdown with GitHub's tables and blocks of HTML; front matter and comments are passed over.
package struct MarkdownReader {
  private var cursor: MarkdownCursor
  private var blocks: [TextBlock] = []
  private var text = PlacedText()
  private var alternatives: [PlacedText] = []
  private var imageDepth = 0
  private var isRow = false
  private var isAtStartOfRow = false
  private var isAtStartOfItem = false
  private var isAtStartOfLine = false

  /// The blocks of a text.
  package static func blocks(of text: String) -> [TextBlock] {
    let source = SourceText(text)
    var reader = MarkdownReader(cursor: MarkdownCursor(source))
    CMark.walk(withoutFrontMatter(source)) { step in
      switch step {
      case .enter(let node): reader.enter(node)
      case .exit(let kind): reader.exit(kind)
      }
    }
    return reader.blocks
  }

  private init(cursor: MarkdownCursor) { self.cursor = cursor }

  /// The text with empty lines in the place of the front matter, so that all lines keep their numbers.
  private static func withoutFrontMatter(_ source: SourceText) -> String {
    let lines = source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let trimmed = lines.lazy.map { line in line.last == UInt8(ascii: "\r") ? line.dropLast() : line }
    for fence in ["---", "+++"] where trimmed.first?.elementsEqual(fence.utf8) == true {
      guard let end = trimmed.dropFirst().firstIndex(where: { $0.elementsEqual(fence.utf8) }) else { continue }
      let rest = source.bytes[source.start(ofLine: end + 2)...]
      return String(repeating: "\n", count: end + 1) + String(decoding: rest, as: UTF8.self)
    }
    return String(decoding: source.bytes, as: UTF8.self)
  }

  private mutating func enter(_ node: CMark.Node) {
    switch node.kind {
    case .paragraph, .heading: cursor.move(toLine: node.line)
    case .item: isAtStartOfItem = true
    case .tableHeader, .tableRow:
      cursor.move(toLine: node.line)
      (isRow, isAtStartOfRow) = (true, true)
    case .tableCell:
      if !isAtStartOfRow { text.startCell(at: cursor.place) }
      isAtStartOfRow = false
    case .text:
      if isAtStartOfLine, imageDepth == 0, Self.opensWithLabel(node.literal.utf8), Self.opensWithLabel(text.bytes) {
        finish(.paragraph)
      }
      isAtStartOfLine = false
      add(cursor.pieces(of: node.literal))
    case .code: add(cursor.pieces(of: node.literal, as: .code))
    case .codeBlock:
      cursor.move(toLine: node.line, of: node.literal)
      for line in node.literal.split(whereSeparator: \.isNewline) {
        add(cursor.pieces(of: String(line), as: .code))
        text.separate()
      }
      finish(.paragraph)
    case .htmlBlock:
      blocks += HTMLReader.blocks(of: node.literal).map { $0.moved(down: node.line - 1) }
    case .softbreak, .linebreak:
      separate()
      cursor.moveToNextLine()
      isAtStartOfLine = true
    case .htmlInline:
      cursor.move(behind: node.literal)
      if node.literal.lowercased().hasPrefix("<br") { separate() }
    case .image:
      cursor.move(behind: "![")
      imageDepth += 1
      if imageDepth == 1 { alternatives.append(PlacedText()) }
    case .link: cursor.moveIntoLink()
    case .table, .strong, .emph: break
    }
  }

  private mutating func exit(_ kind: CMark.NodeKind) {
    switch kind {
    case .heading: finish(.heading)
    case .paragraph: finish(.paragraph)
    case .tableHeader, .tableRow:
      isRow = false
      finish(.row)
    case .item: isAtStartOfItem = false
    case .image:
      imageDepth -= 1
      cursor.moveBehindDestination()
    case .link: cursor.moveBehindDestination()
    default: break
    }
  }

  /// Whether a line is one of several of the form "Label: value", which nobody means to run into each other.
  private static func opensWithLabel(_ bytes: some Collection<UInt8>) -> Bool {
    let line = String(decoding: bytes.prefix(60), as: UTF8.self)
    guard line.first?.isUppercase == true, let colon = line.firstIndex(of: ":") else { return false }
    return !line[..<colon].contains { ".!?;".contains($0) } && line[colon...].dropFirst().first == " "
  }

  private mutating func add(_ pieces: [SourceMatch.Piece]) {
    if imageDepth > 0 { alternatives[alternatives.count - 1].append(pieces) } else { text.append(pieces) }
  }

  private mutating func separate() {
    if imageDepth > 0 { alternatives[alternatives.count - 1].separate() } else { text.separate() }
  }

  /// Ends a block; the alternative texts of its images follow it as paragraphs.
  private mutating func finish(_ kind: TextBlock.Kind) {
    if let block = text.taken(as: kind == .paragraph && isAtStartOfItem ? .item : kind) {
      blocks.append(block)
      isAtStartOfItem = false
    }
    for var alternative in alternatives {
      if let block = alternative.taken(as: .paragraph) { blocks.append(block) }
    }
    alternatives = []
  }
}
