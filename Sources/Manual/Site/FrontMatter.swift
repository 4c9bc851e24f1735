/// The part of a Markdown file before its text, which a template may fill for a site generator.
enum FrontMatter {
  /// The Markdown without a block of YAML between two lines "---" at its start.
  static func removed(from markdown: String) -> String {
    guard markdown.hasPrefix("---\n"), let end = markdown.dropFirst(4).firstRange(of: "\n---\n") else {
      return markdown
    }
    return String(markdown[end.upperBound...])
  }
}
