import Localization
import SpecModel

/// Writes a manual as Markdown for one of the programs that read it, by that program's own means.
package struct FlavouredMarkdown {
  private let flavour: MarkdownFlavour

  /// The Markdown of a manual, without what stands before it.
  package static func text(of manual: ManualDocument, for flavour: MarkdownFlavour) -> String {
    guard flavour != .github else { return MarkdownWriter.text(of: manual) }
    let writer = FlavouredMarkdown(flavour: flavour)
    let blocks = manual.blocks.map { writer.text(of: $0) }
    // Where the title stands in front of the text, the program prints it.
    let title = flavour.printsTitle ? [] : ["# \(writer.inline(manual.title))"]
    return (title + blocks).joined(separator: "\n\n") + "\n"
  }

  private func text(of block: DocumentBlock) -> String {
    switch block {
    case .heading(let level, let id, let title): heading(level, id, inline(title))
    case .paragraph(let text): line(text)
    case .list(let items): items.map { item($0, "- ") }.joined(separator: "\n")
    case .steps(let items): items.enumerated().map { item($1, "\($0 + 1). ") }.joined(separator: "\n")
    case .notice(let level, let word, let lines):
      notice(level, inline(word), inline(lines.joined(separator: " ")))
    case .table(let columns, let rows):
      flavour == .commonmark
        ? htmlTable(columns, rows) : ([columns] + [columns.map { _ in "---" }] + rows).map(row).joined(separator: "\n")
    case .figure(let file, _, let alternative, let caption): figure(file, alternative, inline(caption))
    }
  }

  // MARK: Blocks

  private func heading(_ level: Int, _ id: AnchorID, _ title: String) -> String {
    let signs = String(repeating: "#", count: level)
    return switch flavour {
    case .github, .commonmark: "\(signs) \(anchor(id))\(title)"
    case .hugo, .mkdocs, .docusaurus, .mdbook: "\(signs) \(title) {#\(id)}"
    case .myst: "(\(id))=\n\(signs) \(title)"
    }
  }

  private func item(_ item: DocumentBlock.ListItem, _ marker: String) -> String {
    // Python's Markdown knows no backslash at the end of a line.
    let indent = String(repeating: " ", count: marker.count)
    let end = flavour == .mkdocs ? "<br>\n    " : "\\\n\(indent)"
    return marker + (item.anchor.map(anchor) ?? "") + item.lines.map(line).joined(separator: end)
  }

  /// A notice, with the kind of the program's own that comes nearest; the signal word is the manual's.
  private func notice(_ level: SignalWord, _ word: String, _ text: String) -> String {
    switch flavour {
    // Not the alerts of GitHub, which mdBook has too: they rank CAUTION above WARNING, against ANSI Z535.6.
    case .github, .commonmark, .hugo, .mdbook:
      "<div class=\"notice notice-\(level)\">\n\n> **\(word)**\\\n> \(text)\n\n</div>"
    case .mkdocs: "!!! \(level == .notice ? "note" : level.rawValue) \"\(word)\"\n    \(text)"
    case .docusaurus:
      ":::\(level == .danger ? "danger" : level == .notice ? "info" : "warning")[\(word)]\n\n\(text)\n\n:::"
    case .myst: ":::{admonition} \(word)\n:class: \(level == .notice ? "note" : level.rawValue)\n\n\(text)\n:::"
    }
  }

  private func figure(_ file: String, _ alternative: String, _ caption: String) -> String {
    let picture = "![\(escaped(alternative))](\(file))"
    switch flavour {
    case .github, .commonmark, .hugo, .mdbook, .docusaurus:
      return "<figure>\n\n\(picture)\n\n<figcaption>\n\n\(caption)\n\n</figcaption>\n\n</figure>"
    case .mkdocs:
      return "<figure markdown=\"span\">\n\(picture)\n<figcaption markdown=\"span\">\(caption)</figcaption>\n</figure>"
    case .myst: return ":::{figure} \(file)\n:alt: \(MarkdownFlavour.quoted(alternative))\n\n\(caption)\n:::"
    }
  }

  private func row(_ cells: [String]) -> String { "| \(cells.map(inline).joined(separator: " | ")) |" }

  /// CommonMark has no tables.
  private func htmlTable(_ columns: [String], _ rows: [[String]]) -> String {
    func row(_ cells: [String], _ element: String) -> String {
      "<tr>" + cells.map { "<\(element)>\(InlineText.parsed($0).html)</\(element)>" }.joined() + "</tr>\n"
    }
    return "<table>\n<thead>\n\(row(columns, "th"))</thead>\n<tbody>\n"
      + rows.map { row($0, "td") }.joined() + "</tbody>\n</table>"
  }

  // MARK: Text

  /// Text at the start of a line, which is not to start a list, a quotation or the like.
  private func line(_ markdown: String) -> String {
    let text = inline(markdown)
    let start = #/^(?:\d*([.)#+\-])(?:\s|$)|([>~:]))/#
    guard let match = text.firstMatch(of: start), let sign = match.1 ?? match.2, let scalar = sign.unicodeScalars.first
    else { return text }
    return text[..<sign.startIndex] + "&#\(scalar.value);" + text[sign.endIndex...]
  }

  private func inline(_ markdown: String) -> String { text(InlineText.parsed(markdown)) }

  private func text(_ pieces: [InlineText]) -> String { pieces.map(text).joined() }

  private func text(_ piece: InlineText) -> String {
    switch piece {
    case .text(let text): escaped(text)
    case .code(let text): "`\(text)`"
    case .strong(let content): "**\(text(content))**"
    case .emphasis(let content): "*\(text(content))*"
    case .link(let address, let content): "[\(text(content))](\(address))"
    case .picture(let file, let alternative): "![\(escaped(alternative))](\(file))"
    case .lineBreak: flavour == .mkdocs ? "<br>\n" : "\\\n"
    case .anchor(let id): anchor(id)
    }
  }

  private func anchor(_ id: AnchorID) -> String {
    flavour == .myst ? "[]{#\(id)}" : MarkdownWriter.anchor(id)
  }

  /// Text as it is.
  ///
  /// What only some programs let a backslash escape is a character reference, which all of them know.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "<", "&", "|", "{", "}", "$": result += "&#\(scalar.value);"
      case "\\", "`", "*", "_", "[", "]": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension MarkdownFlavour {
  /// Whether the program prints the title that stands before the text, so that the text needs none.
  var printsTitle: Bool { self == .hugo || self == .docusaurus }

  /// What stands before the text, between two lines "---"; nil where it would be printed.
  package func frontMatter(title: String, description: String) -> String? {
    let texts = "title: \(Self.quoted(title))\ndescription: \(Self.quoted(description))\n"
    switch self {
    case .github, .commonmark, .mdbook: return nil
    case .hugo, .mkdocs, .docusaurus: return "---\n\(texts)---\n\n"
    case .myst: return "---\n\(texts)myst:\n  enable_extensions: [attrs_inline, colon_fence]\n---\n\n"
    }
  }

  static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}

extension [InlineText] {
  /// The text as HTML.
  fileprivate var html: String {
    map { piece in
      switch piece {
      case .text(let text): Markup.escaped(text)
      case .code(let text): "<code>\(Markup.escaped(text))</code>"
      case .strong(let content): "<strong>\(content.html)</strong>"
      case .emphasis(let content): "<em>\(content.html)</em>"
      case .link(let address, let content):
        SafeAddress.isAllowedOnPage(address)
          ? "<a href=\"\(Markup.escaped(address))\">\(content.html)</a>" : content.html
      case .picture(let file, let alternative):
        "<img src=\"\(Markup.escaped(file))\" alt=\"\(Markup.escaped(alternative))\">"
      case .lineBreak: "<br>"
      case .anchor(let id): MarkdownWriter.anchor(id)
      }
    }.joined()
  }
}
