import SpecModel
import Synchronization

/// A part of a manual in one language, down to the bytes of its pages.
final class KeptPart: Sendable {
  let outline: Outline
  /// A number that equal outlines have.
  let number: Int
  let markdown: Stencil
  let figures: [KeptFile]
  /// What the search of the page finds in it.
  let searchTexts: Stencil
  /// What cmark-gfm makes of it alone.
  private let html: String
  /// How large its figures are.
  private let sizes: PictureSizes
  private let bodies = Mutex<[Int: Stencil]>([:])

  /// What the rest of the page has to know of a part.
  struct Outline: Hashable, Sendable {
    /// The headings in it.
    let headings: [DocumentBlock]
    /// What is referred to in it, and what refers to it.
    let references: PageBody.References
    /// The names in both, in an order that stays.
    let names: [String]

    init(_ blocks: [DocumentBlock], _ html: String) {
      headings = blocks.filter { if case .heading = $0 { true } else { false } }
      references = PageBody.References(in: html)
      names = references.targets.union(references.uses.keys).sorted()
    }
  }

  init(_ blocks: [DocumentBlock], in folder: String, hasPage: Bool, numbered number: (Outline) -> Int) {
    let text = MarkdownWriter.text(of: blocks)
    markdown = Stencil(text)
    html = CMark.html(text)
    outline = Outline(blocks, html)
    self.number = number(outline)
    let drawings = ManualDocument(title: "", description: "", blocks: blocks).drawings(hasPage: hasPage)
    figures = drawings.map { KeptFile(SiteFile(path: folder + $0, text: $1)) }
    sizes = PictureSizes(drawings)
    searchTexts = Stencil(hasPage ? SearchTexts.lines(of: blocks, on: Site.manualPage) : "")
  }

  /// What it takes of the memory, roughly.
  var size: Int {
    markdown.size + 2 * html.utf8.count + searchTexts.size + figures.reduce(0) { $0 + $1.size }
  }

  /// The state of a page's body before a part.
  struct State: Sendable {
    /// How often each source is referred to on the page, and how often it has been already.
    let uses: [String: Int]
    var passed: [String: Int] = [:]
    var heading = ""

    /// The state before the first of these parts.
    init(before parts: [KeptPart]) {
      var uses: [String: Int] = [:]
      for part in parts { uses.merge(part.outline.references.uses) { $0 + $1 } }
      let targets = parts.reduce(into: Set<String>()) { $0.formUnion($1.outline.references.targets) }
      self.uses = uses.filter { targets.contains($0.key) }
    }

    /// All that the HTML of a part in its page depends on beside the part itself.
    struct Key: Hashable, Sendable {
      let heading: String
      let numbers: [Int]
    }

    func key(for part: KeptPart) -> Key {
      Key(heading: heading, numbers: part.outline.names.flatMap { [uses[$0] ?? 0, passed[$0] ?? 0] })
    }

    /// The state behind a part.
    func after(_ part: KeptPart) -> State {
      var state = self
      for (name, count) in part.outline.references.uses where uses[name] != nil {
        state.passed[name, default: 0] += count
      }
      if !part.outline.headings.isEmpty {
        var body = PageBody(permalink: "", back: "", sizes: PictureSizes(), uses: [:])
        body.add(part.html)
        state.heading = body.heading
      }
      return state
    }
  }

  /// The part as a page has it behind a state, which has a number.
  func body(after state: State, _ number: Int, permalink: String, back: String, looks: PictureSizes) -> Stencil {
    if let body = bodies.withLock({ $0[number] }) { return body }
    var page = PageBody(
      permalink: permalink, back: back, sizes: sizes.adding(looks), uses: state.uses, passed: state.passed,
      heading: state.heading)
    page.add(html)
    let body = Stencil(page.result)
    bodies.withLock { $0[number] = body }
    return body
  }
}
