import Localization

/// Makes blocks of the tags and texts of an HTML parser.
struct HTMLBlockBuilder {
  private struct OpenElement {
    let name: String
    let element: HTMLElement
    /// What a text is that stands in it.
    var kind: TextBlock.Kind
    let isSkipped: Bool
    let language: Language?
    /// The language of the nearest element that parts texts.
    let blockLanguage: Language?
    /// Where a link within the page starts; nil for everything else.
    let mark: Mark?
  }

  /// A place between two letters of the texts.
  private struct Mark {
    let blocks: Int
    let length: Int
  }

  private(set) var blocks: [TextBlock] = []
  private var locator: HTMLLocator
  private var stack: [OpenElement] = []
  private var text = PlacedText()
  private var kind = TextBlock.Kind.paragraph
  private var languages: Set<Language?> = []
  private var blockLanguage: Language?
  private var alternatives: [(text: PlacedText, language: Language?)] = []
  /// The blocks of the head; nil before the body, and behind a link that it opens with.
  private var blocksBeforeBody: Int?
  private var isSpacePending = false
  private var isAtStartOfRow = true
  /// How far back an end tag looks for its start: broken HTML has to stay cheap.
  private static let reach = 64

  init(_ source: SourceText) { locator = HTMLLocator(source) }

  private var currentKind: TextBlock.Kind { stack.last?.kind ?? .paragraph }

  /// A start tag, behind which the parser stands or is about to.
  mutating func start(_ name: String, _ attributes: [String: String], readTo end: Int) {
    let parent = stack.last
    let element = HTMLElement(name, in: parent?.name)
    let isWithinPage = name == "a" && attributes["href"]?.first == "#"
    // What a page opens with leads around its menus.
    let opensPage = isWithinPage && text.isEmpty && blocks.count == blocksBeforeBody
    var isSkipped = parent?.isSkipped == true || Self.isHidden(attributes) || opensPage
    if case .skipped = element { isSkipped = true }
    var kind = currentKind
    var isBoundary = true
    switch element {
    case .inline, .skipped: isBoundary = false
    case .lineBreak:
      isSpacePending = true
      isBoundary = false
    case .container: part()
    case .block(let own):
      // What stands in a row is part of its row, but for a table of its own.
      if currentKind == .row, name != "table", name != "dl" {
        part()
      } else {
        finish()
        kind = own
        isAtStartOfRow = true
      }
    case .row:
      finish()
      kind = .row
      isAtStartOfRow = name != "dt"
    case .cell:
      if !text.isEmpty, self.kind != .row { finish() }
      kind = .row
      if !isAtStartOfRow, !isSkipped {
        self.kind = .row
        text.startCell(at: locator.position)
      }
      isAtStartOfRow = false
    }
    let language = Self.language(attributes) ?? parent?.language
    stack.append(
      OpenElement(
        name: name, element: element, kind: kind, isSkipped: isSkipped, language: language,
        blockLanguage: isBoundary ? language : parent?.blockLanguage,
        mark: isWithinPage ? Mark(blocks: blocks.count, length: text.length) : nil))
    if name == "body" { blocksBeforeBody = blocks.count } else if opensPage { blocksBeforeBody = nil }
    if !isSkipped, let alternative = attributes["alt"] {
      var text = PlacedText()
      text.append(locator.pieces(ofAttribute: alternative, named: "alt", readTo: end))
      alternatives.append((text, language))
    }
    locator.move(to: end)
  }

  /// An end tag, or where it is missing.
  mutating func end(_ name: String, readTo end: Int) {
    defer { locator.move(to: end) }
    let near = max(0, stack.count - Self.reach)..<stack.count
    guard let index = near.last(where: { stack[$0].name == name }) else { return }
    while stack.count > index { close() }
  }

  /// A text, behind which the parser stands.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, readTo end: Int) {
    defer { locator.move(to: end) }
    if let element = stack.last, element.isSkipped { return }
    for word in locator.piece(of: bytes, readTo: end).words {
      guard let word else {
        isSpacePending = true
        continue
      }
      if text.isEmpty {
        kind = currentKind
        blockLanguage = stack.last?.blockLanguage
      } else if isSpacePending {
        text.separate()
      }
      isSpacePending = false
      languages.insert(stack.last?.language)
      text.append(word.bytes, at: word.place)
    }
  }

  /// The end of the document.
  mutating func finish() {
    let language = languages.count == 1 ? languages.first ?? nil : blockLanguage
    if let block = text.taken(as: kind, language: language) {
      blocks.append(block)
      // A further paragraph of an item is a paragraph.
      if kind == .item {
        for index in stack.indices.reversed() {
          guard stack[index].kind == .item else { break }
          stack[index].kind = .paragraph
        }
      }
    }
    for alternative in alternatives {
      var text = alternative.text
      if let block = text.taken(as: .paragraph, language: alternative.language) { blocks.append(block) }
    }
    (alternatives, languages, isSpacePending) = ([], [], false)
  }

  /// Ends a text, or only its word where it is part of a row.
  private mutating func part() {
    if currentKind == .row { isSpacePending = true } else { finish() }
  }

  private mutating func close() {
    guard let last = stack.last else { return }
    // A block that ended in between, if only one without words, has taken the text along.
    if let mark = last.mark, mark.blocks == blocks.count, mark.length <= text.length,
      Self.isReference(text.bytes[mark.length...])
    {
      text.cut(to: mark.length)
    }
    switch last.element {
    case .inline, .skipped, .lineBreak: break
    case .cell, .container: part()
    case .row: if last.name == "tr" { finish() } else { part() }
    case .block(let own): if own == last.kind || last.kind != .row { finish() } else { part() }
    }
    stack.removeLast()
  }

  /// Whether the text of a link within the page is the number or sign of a note, or of what refers to it; a value has a
  /// unit or a fraction.
  private static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= longestReference
      && !String(decoding: bytes, as: UTF8.self).contains { $0.isLetter || $0 == "." || $0 == "," }
  }

  /// "[123]" has five bytes, an arrow three.
  private static let longestReference = 16

  /// Whether an element is not shown, by its attribute or by its own style.
  private static func isHidden(_ attributes: [String: String]) -> Bool {
    if attributes["hidden"] != nil { return true }
    guard let style = attributes["style"] else { return false }
    return style.lowercased().filter { !$0.isWhitespace }.split(separator: ";").contains {
      ["display:none", "display:none!important"].contains($0)
    }
  }

  private static func language(_ attributes: [String: String]) -> Language? {
    guard let tag = attributes["lang"] ?? attributes["xml:lang"], !tag.isEmpty,
      tag.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || Character(Unicode.Scalar($0)).isLetter || $0.isDigit })
    else { return nil }
    return Language(tag)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
