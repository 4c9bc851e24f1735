import Localization

/// What the search of pages looks in: the headings of documents, and the passages under them.
enum SearchTexts {
  /// What the file of a language is called, in its folder.
  static let name = "search-texts.js"

  /// The texts of a whole document, whose page is called so.
  static func lines(of document: ManualDocument, on page: String) -> String {
    title(document.title, of: page) + lines(of: document.blocks, on: page)
  }

  /// The title of a page as what stands above all its headings.
  static func title(_ title: String, of page: String) -> String { heading(1, title, at: page) }

  /// The texts of parts of a document, one a line: passages, and headings with their addresses and levels.
  static func lines(of blocks: [DocumentBlock], on page: String) -> String {
    blocks.map { block in
      if case .heading(let level, let id, let title) = block { return heading(level, title, at: "\(page)#\(id)") }
      let texts = passages(of: block).map { CMark.plainText($0) }.filter { !$0.isEmpty }
      return texts.map { "\(Script.quoted($0)),\n" }.joined()
    }.joined()
  }

  private static func heading(_ level: Int, _ title: String, at address: String) -> String {
    "[\(level), \(Script.quoted(address)), \(Script.quoted(CMark.plainText(title)))],\n"
  }

  /// What is found as one: a paragraph, an item, a row.
  private static func passages(of block: DocumentBlock) -> [String] {
    switch block {
    case .heading: []
    case .paragraph(let text): [text]
    case .list(let items), .steps(let items): items.map { $0.lines.joined(separator: " ") }
    case .notice(_, let word, let texts): [([word] + texts).joined(separator: " ")]
    case .table(_, let rows): rows.map { row in row.filter { !$0.isEmpty }.joined(separator: " · ") }
    case .figure(_, _, _, let caption): [caption]
    }
  }

  /// What the search says, in the language of the page.
  static func words(_ wording: Wording) throws -> String {
    Script.object(
      try ["field", "results", "none", "close"].map { name in
        (name, Script.quoted(try wording.text("search.\(name)", ["count": "{count}"])))
      })
  }

  /// The file: a script, since a page that comes from no server can read nothing else.
  static func script(_ lines: String, of product: String, words: String) -> String {
    """
    // What the search of the pages looks in: each heading with its level and address, and the passages under it.
    (globalThis.searchable ??= []).push({
    "address": document.currentScript.src,
    "product": \(Script.quoted(product)),
    "words": \(words),
    "texts": [
    \(lines)]});

    """
  }
}
