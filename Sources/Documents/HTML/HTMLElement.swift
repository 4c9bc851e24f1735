/// What the elements of HTML mean for the blocks of a text.
enum HTMLElement {
  /// Part of a line of text.
  case inline
  /// Parts texts, and is itself of this kind.
  case block(TextBlock.Kind)
  /// Parts texts that are otherwise what they are without it.
  case container
  /// Starts a row; the term of a description is the first cell of one.
  case row
  /// A cell of a row.
  case cell
  /// A new line in a text.
  case lineBreak
  /// Its content is no text of the document.
  case skipped

  /// The meaning of an element inside another; the title of a page is text that people read, that of a drawing is not.
  init(_ name: String, in parent: String?) {
    self =
      switch name {
      case "h1", "h2", "h3", "h4", "h5", "h6": .block(.heading)
      case "title": parent == "svg" ? .skipped : .block(.heading)
      case "li": .block(.item)
      case "table": .block(.paragraph)
      case "dl": .block(.row)
      case "tr", "dt": .row
      case "td", "th", "dd": .cell
      case "br", "hr": .lineBreak
      case _ where Self.noText.contains(name): .skipped
      case _ where Self.containers.contains(name): .container
      default: .inline
      }
  }

  private static let noText: Set<String> = [
    "iframe", "nav", "noscript", "object", "script", "select", "style", "template", "textarea",
  ]

  private static let containers: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "details", "dialog", "dir", "div",
    "fieldset", "figcaption", "figure", "footer", "form", "head", "header", "hgroup", "html", "legend", "main", "menu",
    "ol", "p", "pre", "search", "section", "summary", "tbody", "text", "tfoot", "thead", "ul",
  ]
}
