import SpecModel

/// What stands around the parts of pages that have the same title and the same outline.
struct KeptFrame: Sendable {
  /// What stands before the parts in Markdown.
  let markdown: Stencil
  let page: Page?

  /// What stands around the parts in a page and in the script of its search.
  struct Page: Sendable {
    let shell: Site.Shell
    let search: Site.Shell
    /// The title, as the page has it.
    let title: Stencil
    /// The state of the page before each part, and a number for all of it that the part has to know.
    let states: [(state: KeptPart.State, number: Int)]
  }
}

/// What a manual is called, with the number of it that equal ones have.
struct KeptTitle: Sendable {
  let title: String
  let description: String
  let number: Int
}
