import CMarkGFM
import Localization

/// The door to cmark-gfm: nothing else imports it, and none of its pointers leaves this file.
package enum CMark {
  /// A step of the way through the tree of a Markdown text.
  package enum Step {
    /// A node starts; what has no content but its literal does not end.
    case enter(Node)
    /// A node with content ends.
    case exit(NodeKind)
  }

  /// What a node of the tree is, by cmark-gfm's name for it.
  package enum NodeKind: String {
    case paragraph, heading, item, code, emph, image, link, linebreak, softbreak, strong, table, text
    case codeBlock = "code_block"
    case htmlBlock = "html_block"
    case htmlInline = "html_inline"
    case tableCell = "table_cell"
    case tableHeader = "table_header"
    case tableRow = "table_row"
  }

  /// A node of the tree.
  package struct Node {
    /// What it is.
    package let kind: NodeKind
    /// The text of a node that has no other content.
    package let literal: String
    /// The line where a block starts, from 1.
    package let line: Int
    /// Where a link leads, or where a picture is.
    package let address: String
  }

  /// The HTML of a Markdown text, with tables and with the HTML that stands in it.
  ///
  /// Only the `table` extension is attached: with `strikethrough` or `autolink` cmark-gfm 0.29.0.gfm.6 corrupts its
  /// output when several threads parse at once.
  package static func html(_ markdown: String) -> String {
    parsed(markdown) { root, extensions in
      removeUnsafeAddresses(root)
      // The HTML is that of the document: no text may have any.
      return take(cmark_render_html(root, CMARK_OPT_UNSAFE, extensions))
    } ?? ""
  }

  /// Makes links and pictures lead nowhere whose address could act: pieces of texts that are harmless each could make
  /// one together.
  private static func removeUnsafeAddresses(_ root: OpaquePointer) {
    guard let walk = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(walk) }
    while cmark_iter_next(walk) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(walk) else { continue }
      let kind = cmark_node_get_type(node)
      guard kind == CMARK_NODE_LINK || kind == CMARK_NODE_IMAGE, let address = cmark_node_get_url(node) else {
        continue
      }
      let url = String(cString: address)
      let isSafe = kind == CMARK_NODE_LINK ? SafeAddress.isAllowedOnPage(url) : SafeAddress.isOwnPicture(url)
      if !isSafe { cmark_node_set_url(node, "") }
    }
  }

  /// The text of inline Markdown without its markup.
  package static func plainText(_ markdown: String) -> String {
    guard hasMarkup(markdown) else { return markdown }
    var text = ""
    walk(markdown) { step in
      guard case .enter(let node) = step else { return }
      switch node.kind {
      case .text, .code: text += node.literal
      case .softbreak, .linebreak: text += " "
      default: break
      }
    }
    return text
  }

  /// The text of cells of inline Markdown, with a tab between two of them; empty ones are left out.
  package static func plainText(ofCells markdown: String) -> String {
    guard markdown.utf8.contains(0x09) else { return plainText(markdown) }
    return markdown.split(separator: "\t").map { plainText(String($0)) }.joined(separator: "\t")
  }

  /// Whether a line can have markup in it.
  static func hasMarkup(_ markdown: String) -> Bool { markdown.utf8.contains(where: isMarkup) }

  /// Whether a byte can be a part of markup within a line.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  /// Goes through the tree of a Markdown text in the order of the text; nodes of other kinds are passed over, and what
  /// they contain is not.
  package static func walk(_ markdown: String, _ visit: (Step) -> Void) {
    parsed(markdown) { root, _ in
      guard let walk = cmark_iter_new(root) else { return }
      defer { cmark_iter_free(walk) }
      while true {
        let event = cmark_iter_next(walk)
        guard event != CMARK_EVENT_DONE else { return }
        guard let node = cmark_iter_get_node(walk), let name = cmark_node_get_type_string(node),
          let kind = NodeKind(rawValue: String(cString: name))
        else { continue }
        guard event == CMARK_EVENT_ENTER else {
          visit(.exit(kind))
          continue
        }
        let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
        let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        visit(
          .enter(
            Node(kind: kind, literal: literal, line: Int(cmark_node_get_start_line(node)), address: address)))
      }
    }
  }

  private static let isRegistered: Void = cmark_gfm_core_extensions_ensure_registered()

  @discardableResult
  private static func parsed<Result>(
    _ markdown: String, _ use: (OpaquePointer, UnsafeMutablePointer<cmark_llist>?) -> Result
  ) -> Result? {
    _ = isRegistered
    // Both are null only when memory has run out, and then cmark-gfm has ended the program already.
    guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE) else { return nil }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
    var text = markdown
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(root) }
    return use(root, cmark_parser_get_syntax_extensions(parser))
  }

  private static func take(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }
}
