import Localization
import SpecModel

/// Writes a manual in the language of Typst, by the functions that the template `manual.typ` has.
package struct TypstWriter {
  /// What a link may lead to: Typst refuses one that leads nowhere.
  private let anchors: Set<AnchorID>
  /// The small drawings in cells, each with the name that the text has for it.
  private let looks: [String: String]

  /// The blocks of a manual; a drawing is part of the text.
  package static func text(of manual: ManualDocument) -> String {
    let looks = manual.looks.enumerated().map { (file: $1.file, name: "look-\($0)", svg: $1.svg) }
    let writer = TypstWriter(
      anchors: Set(manual.blocks.flatMap(\.anchors)),
      looks: Dictionary(looks.map { ($0.file, $0.name) }) { first, _ in first })
    let definitions = looks.map { "#let \($0.name) = bytes(\(string($0.svg)))\n" }
    return (definitions + manual.blocks.map { "\n" + writer.text(of: $0) + "\n" }).joined()
  }

  private func text(of block: DocumentBlock) -> String {
    switch block {
    case .heading(let level, let id, let title):
      return "#chapter(\(level - 1), \(Self.string(id.name)))\(content(title))"
    case .paragraph(let text): return self.text(text)
    case .list(let items): return "#list(\(items.map(item).joined(separator: ", ")))"
    case .steps(let items): return "#enum(\(items.map(item).joined(separator: ", ")))"
    case .notice(let level, let word, let lines):
      return "#notice(\(Self.string(level.rawValue)), \(content(word)))\(content(lines.joined(separator: " ")))"
    case .table(let columns, let rows):
      let cells = ([columns] + rows).map { "  (\($0.map { content($0) + "," }.joined(separator: " "))),\n" }.joined()
      return "#rows(\n\(cells))"
    case .figure(_, let drawing?, let alternative, let caption):
      return "#drawing(bytes(\(Self.string(drawing.svg))), \(Self.string(alternative)))\(content(caption))"
    case .figure(_, nil, _, let caption): return text(caption)
    }
  }

  private func item(_ item: DocumentBlock.ListItem) -> String {
    let lines = item.lines.map(text).joined(separator: " #linebreak() ")
    return "[\(item.anchor.map(anchor) ?? "")\(lines)]"
  }

  private func content(_ markdown: String) -> String { "[\(text(markdown))]" }

  private func text(_ markdown: String) -> String { text(InlineText.parsed(markdown)) }

  private func text(_ pieces: [InlineText]) -> String { pieces.map(text).joined() }

  private func text(_ piece: InlineText) -> String {
    switch piece {
    case .text(let text):
      Compounds.stretches(of: text).map { $0.isWhole ? "#box[\(Self.escaped($0.text))]" : Self.escaped($0.text) }
        .joined()
    case .code(let text): "#raw(\(Self.string(text)))"
    case .strong(let content): "#strong[\(text(content))]"
    case .emphasis(let content): "#emph[\(text(content))]"
    case .link(let address, let content): link(to: address, text(content))
    case .picture(let file, let alternative):
      looks[file].map { "#look(\($0))" } ?? Self.escaped(alternative)
    case .lineBreak: "#linebreak()"
    case .anchor(let id): anchor(id)
    }
  }

  /// A link to a place of the manual or to the web; the files beside the page are not beside its paper.
  private func link(to address: String, _ text: String) -> String {
    if address.hasPrefix("#") {
      let id = AnchorID(String(address.dropFirst()))
      return anchors.contains(id) ? "#link(label(\(Self.string(id.name))))[\(text)]" : text
    }
    return SafeAddress.isAllowed(address) ? "#link(\(Self.string(address)))[\(text)]" : text
  }

  private func anchor(_ id: AnchorID) -> String { "#anchor(\(Self.string(id.name)))" }

  /// Text as it is, whatever Typst would make of its signs.
  package static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "!"..."/", ":"..."@", "["..."`", "{"..."~": result += "\\\(scalar)"
      case "\0"..<" ", "\u{7F}"..."\u{9F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Text between quotation marks.
  static func string(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}

extension DocumentBlock {
  /// The names that links can lead to in it.
  fileprivate var anchors: [AnchorID] {
    switch self {
    case .heading(_, let id, _): [id]
    case .list(let items), .steps(let items):
      items.flatMap { item in [item.anchor].compactMap(\.self) + item.lines.flatMap { InlineText.parsed($0).anchors } }
    case .table(_, let rows): rows.flatMap { $0.flatMap { InlineText.parsed($0).anchors } }
    case .paragraph, .notice, .figure: []
    }
  }
}
