import SpecModel

/// A stretch of a line of text, by what Markdown's inline markup makes it.
indirect enum InlineText: Hashable {
  case text(String)
  case code(String)
  case strong([InlineText])
  case emphasis([InlineText])
  case link(to: String, [InlineText])
  /// The file of a picture and its alternative, which is empty where the picture is decoration.
  case picture(file: String, alternative: String)
  case lineBreak
  case anchor(AnchorID)

  /// Reads inline Markdown.
  static func parsed(_ markdown: String) -> [InlineText] {
    guard CMark.hasMarkup(markdown) else { return markdown.isEmpty ? [] : [.text(markdown)] }
    var reader = InlineReader()
    // A full stop before it: nothing then can start a list or a heading.
    CMark.walk("." + markdown) { reader.take($0) }
    guard case .text(let first)? = reader.top.first, first.hasPrefix(".") else { return reader.top }
    return (first == "." ? [] : [.text(String(first.dropFirst()))]) + reader.top.dropFirst()
  }
}

/// Takes the nodes of a line, which may stand within each other.
private struct InlineReader {
  /// What has started and not ended, the outermost first.
  private var open: [(address: String, content: [InlineText])] = [("", [])]

  var top: [InlineText] { open.first?.content ?? [] }

  mutating func take(_ step: CMark.Step) {
    switch step {
    case .enter(let node): enter(node)
    case .exit(let kind): exit(kind)
    }
  }

  private mutating func enter(_ node: CMark.Node) {
    switch node.kind {
    case .text: add(.text(node.literal))
    case .softbreak: add(.text(" "))
    case .code: add(.code(node.literal))
    case .linebreak: add(.lineBreak)
    case .htmlInline:
      if let id = Self.anchor(in: node.literal) { add(.anchor(AnchorID(id))) }
    case .strong, .emph, .link, .image: open.append((node.address, []))
    default: break
    }
  }

  private mutating func exit(_ kind: CMark.NodeKind) {
    guard [.strong, .emph, .link, .image].contains(kind), open.count > 1 else { return }
    let (address, content) = open.removeLast()
    switch kind {
    case .strong: add(.strong(content))
    case .emph: add(.emphasis(content))
    case .link: add(.link(to: address, content))
    default: add(.picture(file: address, alternative: content.plainText))
    }
  }

  /// Adds to what is open; texts that follow each other are one.
  private mutating func add(_ piece: InlineText) {
    let last = open.count - 1
    if case .text(let new) = piece, case .text(let old)? = open[last].content.last {
      open[last].content[open[last].content.count - 1] = .text(old + new)
    } else {
      open[last].content.append(piece)
    }
  }

  /// The name in `<a id="name">`, the only HTML that stands in a line.
  private static func anchor(in html: String) -> String? {
    let (start, end) = ("<a id=\"", "\">")
    guard html.hasPrefix(start), html.hasSuffix(end) else { return nil }
    return String(html.dropFirst(start.count).dropLast(end.count))
  }
}

extension [InlineText] {
  /// The text without markup and pictures.
  var plainText: String {
    map { piece in
      switch piece {
      case .text(let text), .code(let text): text
      case .strong(let content), .emphasis(let content), .link(_, let content): content.plainText
      case .lineBreak: " "
      case .picture, .anchor: ""
      }
    }.joined()
  }

  /// The names that links can lead to in it.
  var anchors: [AnchorID] {
    flatMap { piece -> [AnchorID] in
      switch piece {
      case .anchor(let id): [id]
      case .strong(let content), .emphasis(let content), .link(_, let content): content.anchors
      default: []
      }
    }
  }
}
