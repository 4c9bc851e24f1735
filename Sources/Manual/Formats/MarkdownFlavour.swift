/// Whose Markdown a text is: programs that read Markdown agree on little beyond paragraphs.
public enum MarkdownFlavour: String, Sendable, CaseIterable {
  /// GitHub, and whatever reads tables and HTML in Markdown.
  case github
  /// Nothing but the CommonMark specification.
  case commonmark
  case hugo
  case mkdocs
  case docusaurus
  case myst
  case mdbook

  /// What the file of a manual is called.
  ///
  /// Hugo takes a page's pictures along if it is the index of its folder.
  var manualName: String { self == .hugo ? "_index.md" : "manual.md" }
}
