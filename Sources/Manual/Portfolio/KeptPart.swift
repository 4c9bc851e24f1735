/// A part of a manual in one language, down to the bytes of its pages.
final class KeptPart {
  /// The headings in it.
  let headings: [DocumentBlock]
  let markdown: String
  /// What cmark-gfm makes of it alone.
  let html: String
  let figures: [KeptFile]
  /// What the search of the page finds in it.
  let searchTexts: String
  /// How large its figures are.
  let sizes: PictureSizes
  /// What is referred to in it, and what refers to it.
  private let references: PageBody.References
  /// The names in both, in an order that stays.
  private let names: [String]
  private var bodies: [BodyKey: Body] = [:]

  /// What the HTML in the page depends on beside the part itself.
  private struct BodyKey: Hashable {
    let heading: String
    let numbers: [Int]
  }

  private struct Body {
    let html: String
    let heading: String
  }

  init(_ blocks: [DocumentBlock], in folder: String, hasPage: Bool) {
    headings = blocks.filter { if case .heading = $0 { true } else { false } }
    markdown = MarkdownWriter.text(of: blocks)
    html = CMark.html(markdown)
    let drawings = ManualDocument(title: "", description: "", blocks: blocks).drawings(hasPage: hasPage)
    figures = drawings.map { KeptFile(SiteFile(path: folder + $0, text: $1)) }
    sizes = PictureSizes(drawings)
    searchTexts = hasPage ? SearchTexts.lines(of: blocks, on: Site.manualPage) : ""
    references = PageBody.References(in: html)
    names = references.targets.union(references.uses.keys).sorted()
  }

  /// What it takes of the memory, roughly.
  var size: Int {
    markdown.utf8.count + 2 * html.utf8.count + searchTexts.utf8.count
      + figures.reduce(0) { $0 + $1.size }
  }

  /// The state of a page's body before a part.
  struct State {
    /// How often each source is referred to on the page, and how often it has been already.
    let uses: [String: Int]
    var passed: [String: Int] = [:]
    var heading = ""

    /// The state before the first of these parts.
    init(before parts: [KeptPart]) {
      var uses: [String: Int] = [:]
      for part in parts { uses.merge(part.references.uses) { $0 + $1 } }
      let targets = parts.reduce(into: Set<String>()) { $0.formUnion($1.references.targets) }
      self.uses = uses.filter { targets.contains($0.key) }
    }
  }

  /// The part as a page has it.
  func body(after state: inout State, permalink: String, back: String, looks: PictureSizes) -> String {
    let numbers = names.flatMap { [state.uses[$0] ?? 0, state.passed[$0] ?? 0] }
    let key = BodyKey(heading: state.heading, numbers: numbers)
    let known = bodies[key]
    let body =
      known
      ?? {
        var body = PageBody(
          permalink: permalink, back: back, sizes: sizes.adding(looks), uses: state.uses, passed: state.passed,
          heading: state.heading)
        body.add(html)
        return Body(html: body.result, heading: body.heading)
      }()
    if known == nil { bodies[key] = body }
    for (name, count) in references.uses where state.uses[name] != nil { state.passed[name, default: 0] += count }
    state.heading = body.heading
    return body.html
  }
}
