import CMarkGFM

/// The door to cmark-gfm: nothing else imports it, and none of its pointers leaves this file.
public enum CMark {
  /// The HTML of a Markdown text, with tables and with the HTML that stands in it.
  ///
  /// Only the `table` extension is attached: with `strikethrough` or `autolink` cmark-gfm 0.29.0.gfm.6 corrupts its
  /// output when several threads parse at once.
  public static func html(_ markdown: String) -> String {
    parsed(markdown) { root, extensions in
      take(cmark_render_html(root, CMARK_OPT_UNSAFE, extensions))
    }
  }

  /// The text of inline Markdown without its markup.
  public static func plainText(_ markdown: String) -> String {
    guard markdown.utf8.contains(where: Set("\\`*_[]<&".utf8).contains) else { return markdown }
    return parsed(markdown) { root, _ in
      var text = ""
      guard let walk = cmark_iter_new(root) else { return text }
      defer { cmark_iter_free(walk) }
      while true {
        switch cmark_iter_next(walk) {
        case CMARK_EVENT_DONE: return text
        case CMARK_EVENT_ENTER:
          guard let node = cmark_iter_get_node(walk) else { continue }
          let type = cmark_node_get_type(node)
          if type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE, let literal = cmark_node_get_literal(node) {
            text += String(cString: literal)
          } else if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK {
            text += " "
          }
        default: continue
        }
      }
    }
  }

  private static let isRegistered: Void = cmark_gfm_core_extensions_ensure_registered()

  private static func parsed(
    _ markdown: String, _ use: (OpaquePointer, UnsafeMutablePointer<cmark_llist>?) -> String
  ) -> String {
    _ = isRegistered
    // Both are null only when memory has run out, and then cmark-gfm has ended the program already.
    guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE) else { return "" }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
    var text = markdown
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(root) }
    return use(root, cmark_parser_get_syntax_extensions(parser))
  }

  private static func take(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }
}
