import FileWriting
import Localization
import SpecModel

/// What the pages of variants in one language have in common, kept from one variant to the next.
final class KeptLanguage {
  private let site: Site
  private let edition: Site.Edition
  private let editions: [Site.Edition]
  private let formats: Set<SiteFormat>
  private var groups: [Group]
  private let titles = Recalled<(title: String, description: String)> {
    $0.title.utf8.count + $0.description.utf8.count
  }
  private let looks = Recalled<(files: [KeptFile], sizes: PictureSizes)> { $0.files.reduce(0) { $0 + $1.size } }
  private let linkedData = Recalled<String> { $0.utf8.count }
  private let words = Recalled<KeptFile?> { $0?.size ?? 0 }
  private let tables = Recalled<KeptFile>(size: \.size)
  private var shells: [ShellKey: Shell] = [:]
  private let searchWords: String
  private let permalink: String
  private let back: String
  /// Whether the parts of a manual make the same page as the whole; not known before the first.
  private var isSeparable: Bool?
  /// Hardly ever have more variants the same name.
  private static let shellLimit = 8
  /// How many bytes are kept.
  var size: Int {
    groups.reduce(titles.size + looks.size + linkedData.size + words.size + tables.size) { $0 + $1.kept.size }
  }

  /// Parts that are rendered together: a list that follows another one is one list with it.
  private struct Group {
    let parts: [DocumentPart]
    let kept = Recalled<KeptPart>(size: \.size)
  }

  private struct ShellKey: Hashable {
    let name: String
    let title: String
    let description: String
    let headings: [DocumentBlock]
  }

  private struct Shell {
    let frontMatter: String
    /// What stands before and behind the body; nil where the template has it elsewhere.
    let page: Site.Shell?
  }

  init(
    _ site: Site, _ base: Specification, in edition: Site.Edition, beside editions: [Site.Edition],
    formats: Set<SiteFormat>
  ) throws {
    (self.site, self.edition, self.editions, self.formats) = (site, edition, editions, formats)
    groups = DocumentPart.all(of: base).map { Group(parts: [$0]) }
    let wording = Wording(base, in: edition.vocabulary, numbers: edition.numbers)
    permalink = try wording.text("page.permalink")
    back = try wording.text("page.back")
    searchWords = try SearchTexts.words(wording)
  }

  func forget() {
    for group in groups { group.kept.forget() }
    titles.forget()
    looks.forget()
    linkedData.forget()
    words.forget()
    tables.forget()
    shells = [:]
  }

  /// Writes the files of a variant in the language, and returns their paths below its folder.
  func write(
    _ variant: NumberedVariant, _ recordings: (number: Int, value: FigureRecordings), below folder: String,
    to output: WholeFolder
  ) throws -> [String] {
    var files: [KeptFile] = []
    var paths: [String] = []
    if formats.contains(.html) || formats.contains(.markdown) {
      if isSeparable == nil { try join(variant, recordings) }
      let parts = try groups.map { try kept($0, variant, recordings) }
      let titles = try titles.value(for: variant) {
        let wording = wording($0)
        return (try wording.text("document.title"), try wording.text("document.description"))
      }
      let manual = ManualDocument(
        title: titles.title, description: titles.description, blocks: parts.flatMap(\.headings))
      let shell = try shell(of: manual, variant.specification)
      let markdown = shell.frontMatter + MarkdownWriter.title(titles.title) + parts.map(\.markdown).joined()
      files += parts.flatMap(\.figures)
      let looks = try looks.value(for: variant) { specification in
        let drawings = try ManualDocument.looks(of: specification).map { ($0.file, $0.svg) }
        return (drawings.map { kept($0, $1) }, PictureSizes(drawings))
      }
      files += looks.files
      if formats.contains(.markdown) { paths.append(try write(markdown, site.flavour.manualName, folder, output)) }
      if formats.contains(.html) {
        let page = try page(manual, parts, shell, markdown, variant, looks.sizes)
        paths.append(try write(page, Site.manualPage, folder, output))
        let lines = SearchTexts.title(titles.title, of: Site.manualPage) + parts.map(\.searchTexts).joined()
        let texts = SearchTexts.script(lines, of: variant.specification.product.text, words: searchWords)
        paths.append(try write(texts, SearchTexts.name, folder, output))
        let words = try words.value(for: variant) { specification in
          guard TryItWords.areNeeded(for: specification) else { return nil }
          return kept("words.js", try TryItWords.text(wording(specification)))
        }
        files += [words].compactMap(\.self)
      }
    }
    if formats.contains(.csv), !variant.specification.specifications.isEmpty {
      files.append(
        try tables.value(for: variant) {
          kept("specifications.csv", try CSVWriter.technicalData(wording($0), as: site.tables))
        })
    }
    return try paths + files.map { try $0.write(below: folder, to: output) }
  }

  /// Joins those parts that make other HTML together than each alone.
  private func join(_ variant: NumberedVariant, _ recordings: (number: Int, value: FigureRecordings)) throws {
    var joined: [Group] = []
    var last: KeptPart?
    for group in groups {
      let kept = try self.kept(group, variant, recordings)
      if let last, CMark.html(last.markdown + kept.markdown) != last.html + kept.html {
        joined.append(Group(parts: (joined.popLast()?.parts ?? []) + group.parts))
      } else {
        joined.append(group)
      }
      last = kept
    }
    groups = joined
  }

  private func kept(
    _ group: Group, _ variant: NumberedVariant, _ recordings: (number: Int, value: FigureRecordings)
  ) throws -> KeptPart {
    try group.kept.value(for: variant, beside: group.parts.contains(where: \.isFigure) ? recordings.number : 0) {
      specification in
      let worder = BlockWorder(wording: wording(specification), recordings: recordings.value, drawsFigures: true)
      return KeptPart(
        try group.parts.flatMap(worder.blocks), in: "\(edition.language.tag)/", hasPage: formats.contains(.html))
    }
  }

  private func kept(_ name: String, _ text: String) -> KeptFile {
    KeptFile(SiteFile(path: "\(edition.language.tag)/\(name)", text: text))
  }

  private func shell(of manual: ManualDocument, _ specification: Specification) throws -> Shell {
    let key = ShellKey(
      name: specification.product.text, title: manual.title, description: manual.description, headings: manual.blocks)
    if let shell = shells[key] { return shell }
    let wording = wording(specification)
    let page =
      formats.contains(.html) ? try site.shell(of: manual, wording, beside: editions, formats: formats) : nil
    let shell = Shell(frontMatter: site.frontMatter(of: manual, wording), page: page)
    if shells.count == Self.shellLimit { shells = [:] }
    shells[key] = shell
    return shell
  }

  private func page(
    _ manual: ManualDocument, _ parts: [KeptPart], _ shell: Shell, _ markdown: String, _ variant: NumberedVariant,
    _ looks: PictureSizes
  ) throws -> String {
    func whole() -> String { CMark.html(FrontMatter.removed(from: markdown)) }
    // A template may put something before the title that is no front matter.
    let title = CMark.html(FrontMatter.removed(from: shell.frontMatter + MarkdownWriter.title(manual.title)))
    if isSeparable == nil { isSeparable = whole() == title + parts.map(\.html).joined() }
    guard isSeparable == true, let page = shell.page else {
      let sizes = parts.reduce(looks) { $0.adding($1.sizes) }
      return try site.page(
        manual, body: whole(), wording(variant.specification), beside: editions, formats: formats, sizes: sizes)
    }
    let data = try linkedData.value(for: variant) { specification in
      try LinkedData.text(of: manual, wording(specification), at: nil)
    }
    var state = KeptPart.State(before: parts)
    var body = PageBody.html(title, permalink: permalink, back: back)
    for part in parts { body += part.body(after: &state, permalink: permalink, back: back, looks: looks) }
    return page.around(body, linkedData: data)
  }

  private func write(
    _ text: String, _ name: String, _ folder: String, _ output: WholeFolder
  ) throws -> String {
    let path = "\(edition.language.tag)/\(name)"
    try output.write(folder + path, text)
    return path
  }

  private func wording(_ specification: Specification) -> Wording {
    Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
  }
}

extension DocumentPart {
  /// Whether it shows a run of the engine.
  fileprivate var isFigure: Bool { if case .block(.figure) = self { true } else { false } }
}
