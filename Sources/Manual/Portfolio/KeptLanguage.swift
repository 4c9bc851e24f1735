import FileWriting
import Localization
import SpecModel
import Synchronization

/// What the pages of variants in one language have in common, kept from one variant to the next.
final class KeptLanguage: Sendable {
  private let site: Site
  private let edition: Site.Edition
  private let editions: [Site.Edition]
  private let formats: Set<SiteFormat>
  private let groups: [Group]
  private let titles = Recalled<KeptTitle>()
  private let looks = Recalled<Looks> { $0.files.reduce(0) { $0 + $1.size } }
  private let linkedData: KeptText
  /// The words of the panel, where there is one.
  private let words: KeptText?
  private let tables = Recalled<KeptFile>(size: \.size)
  private let known = Mutex(Known())
  private let searchWords: String
  private let permalink: String
  private let back: String
  /// Whether the parts of a manual make the same files as the whole.
  private let isSeparable: Bool
  /// Pages of few outlines are kept: figures change them rarely.
  private static let frameLimit = 8

  /// Parts that are rendered together: a list that follows another one is one list with it.
  private struct Group: Sendable {
    var parts: [DocumentPart]
    let kept: Recalled<KeptPart>
  }

  /// A part with the digits of a variant, which stand where its signs are.
  private typealias Part = Recalled<KeptPart>.Filled

  private struct Looks: Sendable {
    let files: [KeptFile]
    let sizes: PictureSizes
    let number: Int
  }

  private struct Known {
    var frames: [[Int]: KeptFrame] = [:]
    var outlines = Numbering<KeptPart.Outline>()
    var states = Numbering<StateKey>()
    var titles = Numbering<[String]>()
    var looks = Numbering<[String]>()
  }

  private struct StateKey: Hashable {
    let key: KeptPart.State.Key
    let looks: Int
  }

  /// A file as it is written.
  private enum File {
    case kept(KeptFile, digits: [UInt8])
    case made(path: String, [UInt8])

    var path: String {
      switch self {
      case .kept(let file, _): file.path
      case .made(let path, _): path
      }
    }

    var bytes: [UInt8] {
      switch self {
      case .kept(let file, let digits): file.bytes(digits)
      case .made(_, let bytes): bytes
      }
    }
  }

  /// How many bytes are kept.
  var size: Int {
    groups.reduce(looks.size + linkedData.size + (words?.size ?? 0) + tables.size) { $0 + $1.kept.size }
  }

  private init(
    _ site: Site, _ first: NumberedVariant, _ recordings: FigureRecordings, _ figures: PrintedFigures,
    in edition: Site.Edition, beside editions: [Site.Edition], formats: Set<SiteFormat>, isSeparable: Bool
  ) throws {
    (self.site, self.edition, self.editions, self.formats) = (site, edition, editions, formats)
    self.isSeparable = isSeparable
    let wording = edition.wording(first.specification)
    permalink = try wording.text("page.permalink")
    back = try wording.text("page.back")
    searchWords = try SearchTexts.words(wording)
    linkedData = KeptText(LinkedData.parts(of: first.specification, at: nil), figures)
    words =
      TryItWords.areNeeded(for: first.specification)
      ? KeptText(TryItWords.parts(of: first.specification), figures) : nil
    let hasPages = formats.contains(.html) || formats.contains(.markdown)
    groups =
      hasPages
      ? try Self.groups(BlockWorder(wording: wording, recordings: recordings, drawsFigures: true), figures) : []
  }

  /// What is kept from a first variant on: parts, if those of the first one make the same files as the whole.
  static func started(
    _ site: Site, _ first: NumberedVariant, _ recordings: Recordings, _ figures: PrintedFigures,
    in edition: Site.Edition, beside editions: [Site.Edition], formats: Set<SiteFormat>
  ) throws -> KeptLanguage {
    func language(isSeparable: Bool) throws -> KeptLanguage {
      try KeptLanguage(
        site, first, recordings.value, figures, in: edition, beside: editions, formats: formats,
        isSeparable: isSeparable)
    }
    let (parts, whole) = (try language(isSeparable: true), try language(isSeparable: false))
    func files(_ language: KeptLanguage) throws -> [String: [UInt8]] {
      try language.files(of: first, recordings).reduce(into: [:]) { $0[$1.path] = $1.bytes }
    }
    return try files(parts) == files(whole) ? parts : whole
  }

  /// The parts of a manual, those together that make other HTML together than each alone.
  private static func groups(_ worder: BlockWorder, _ figures: PrintedFigures) throws -> [Group] {
    var groups: [Group] = []
    var last = (markdown: "", html: "")
    for part in DocumentPart.all(of: worder.wording.specification) {
      let markdown = MarkdownWriter.text(of: try worder.blocks(of: part))
      let html = CMark.html(markdown)
      if !groups.isEmpty, CMark.html(last.markdown + markdown) != last.html + html {
        groups[groups.count - 1].parts.append(part)
      } else {
        groups.append(Group(parts: [part], kept: Recalled(size: \.size, figures)))
      }
      last = (markdown, html)
    }
    return groups
  }

  func forget() {
    for group in groups { group.kept.forget() }
    titles.forget()
    looks.forget()
    linkedData.forget()
    words?.forget()
    tables.forget()
    known.withLock { $0.frames = [:] }
  }

  /// Writes the files of a variant in the language, and returns their paths below its folder.
  func write(
    _ variant: NumberedVariant, _ recordings: Recordings, below folder: String, to output: WholeFolder
  ) throws -> [String] {
    try files(of: variant, recordings).map { file in
      switch file {
      case .kept(let file, let digits): try file.write(digits, below: folder, to: output)
      case .made(let path, let bytes): try output.write(folder + path, bytes)
      }
      return file.path
    }
  }

  private func files(of variant: NumberedVariant, _ recordings: Recordings) throws -> [File] {
    guard isSeparable, var files = try pages(of: variant, recordings) else {
      return try site.files(
        of: variant.original, in: edition, beside: editions, formats: formats, recordings.value
      ).map { .made(path: $0.path, Array($0.text.utf8)) }
    }
    if formats.contains(.csv), !variant.specification.specifications.isEmpty {
      let table = try tables.value(for: variant) {
        kept("specifications.csv", try CSVWriter.technicalData(edition.wording($0), as: site.tables))
      }
      files.append(.kept(table, digits: variant.digits))
    }
    return files
  }

  /// The manual and what belongs to it, made of parts; nil where a template does not show the body exactly once.
  private func pages(of variant: NumberedVariant, _ recordings: Recordings) throws -> [File]? {
    guard formats.contains(.html) || formats.contains(.markdown) else { return [] }
    let parts = try groups.map { try kept($0, variant, recordings) }
    let looks = try looks.value(for: variant) { specification in
      let drawings = try ManualDocument.looks(of: specification).map { ($0.file, $0.svg) }
      let number = known.withLock { $0.looks.number(of: drawings.map(\.1)) }
      return Looks(files: drawings.map { kept($0, $1) }, sizes: PictureSizes(drawings), number: number)
    }
    let frame = try frame(of: variant, parts, looks)
    guard frame.page != nil || !formats.contains(.html) else { return nil }
    var files: [File] = []
    if formats.contains(.markdown) {
      var text: [UInt8] = []
      text.reserveCapacity(parts.reduce(frame.markdown.size) { $0 + $1.value.markdown.size })
      frame.markdown.add(to: &text, variant.digits)
      for part in parts { part.value.markdown.add(to: &text, part.digits) }
      files.append(.made(path: path(site.flavour.manualName), text))
    }
    if let page = frame.page {
      files.append(.made(path: path(Site.manualPage), try self.page(page, parts, looks, variant)))
      var texts: [UInt8] = []
      texts.reserveCapacity(parts.reduce(page.search.size) { $0 + $1.value.searchTexts.size })
      page.search.add(to: &texts, variant.digits) { texts in
        for part in parts { part.value.searchTexts.add(to: &texts, part.digits) }
      }
      files.append(.made(path: path(SearchTexts.name), texts))
      if let words {
        files.append(.made(path: path("words.js"), try words.bytes(of: variant, in: edition)))
      }
    }
    files += parts.flatMap { part in part.value.figures.map { .kept($0, digits: part.digits) } }
    return files + looks.files.map { .kept($0, digits: variant.digits) }
  }

  private func kept(_ group: Group, _ variant: NumberedVariant, _ recordings: Recordings) throws -> Part {
    try group.kept.filled(for: variant, beside: group.parts.contains(where: \.isFigure) ? recordings.number : 0) {
      specification, marks in
      let worder = BlockWorder(
        wording: edition.wording(specification, marks), recordings: recordings.value, drawsFigures: true)
      return KeptPart(
        try group.parts.flatMap(worder.blocks), in: path(""), hasPage: formats.contains(.html)
      ) { outline in known.withLock { $0.outlines.number(of: outline) } }
    }
  }

  /// What stands around these parts.
  private func frame(of variant: NumberedVariant, _ parts: [Part], _ looks: Looks) throws -> KeptFrame {
    let title = try titles.value(for: variant) { specification in
      let wording = edition.wording(specification)
      let texts = [
        try wording.text("document.title"), try wording.text("document.description"), specification.product.text,
      ]
      let number = known.withLock { $0.titles.number(of: texts) }
      return KeptTitle(title: texts[0], description: texts[1], number: number)
    }
    let parts = parts.map(\.value)
    let key = [title.number, looks.number] + parts.map(\.number)
    if let frame = known.withLock({ $0.frames[key] }) { return frame }
    let frame = try frame(of: variant.specification, title, parts, looks)
    known.withLock { known in
      if known.frames.count == Self.frameLimit { known.frames = [:] }
      known.frames[key] = frame
    }
    return frame
  }

  private func frame(
    of specification: Specification, _ title: KeptTitle, _ parts: [KeptPart], _ looks: Looks
  ) throws -> KeptFrame {
    let manual = ManualDocument(
      title: title.title, description: title.description, blocks: parts.flatMap(\.outline.headings))
    let wording = edition.wording(specification)
    let start = site.frontMatter(of: manual, wording) + MarkdownWriter.title(title.title)
    guard formats.contains(.html) else { return KeptFrame(markdown: Stencil(start), page: nil) }
    let titleOfSearch = SearchTexts.title(title.title, of: Site.manualPage)
    let search = SearchTexts.script(
      titleOfSearch + Site.bodyMark, of: specification.product.text, words: searchWords)
    guard let shell = try site.shell(of: manual, wording, beside: editions, formats: formats),
      let searchShell = Site.Shell(of: search)
    else { return KeptFrame(markdown: Stencil(start), page: nil) }
    var state = KeptPart.State(before: parts)
    var states: [(KeptPart.State, Int)] = []
    for part in parts {
      let key = StateKey(key: state.key(for: part), looks: looks.number)
      states.append((state, known.withLock { $0.states.number(of: key) }))
      state = state.after(part)
    }
    // A template may put something before the title that is no front matter.
    let html = PageBody.html(CMark.html(FrontMatter.removed(from: start)), permalink: permalink, back: back)
    return KeptFrame(
      markdown: Stencil(start),
      page: KeptFrame.Page(shell: shell, search: searchShell, title: Stencil(html), states: states))
  }

  private func page(
    _ frame: KeptFrame.Page, _ parts: [Part], _ looks: Looks, _ variant: NumberedVariant
  ) throws -> [UInt8] {
    let data = try linkedData.bytes(of: variant, in: edition)
    let bodies = zip(parts, frame.states).map { part, before in
      part.value.body(after: before.state, before.number, permalink: permalink, back: back, looks: looks.sizes)
    }
    var page: [UInt8] = []
    page.reserveCapacity(bodies.reduce(frame.shell.size + frame.title.size + 2 * data.count) { $0 + $1.size })
    frame.shell.add(to: &page, variant.digits, data: data) { page in
      frame.title.add(to: &page, variant.digits)
      for (body, part) in zip(bodies, parts) { body.add(to: &page, part.digits) }
    }
    return page
  }

  /// The path of a file below the folder of a variant.
  private func path(_ name: String) -> String { "\(edition.language.tag)/\(name)" }

  private func kept(_ name: String, _ text: String) -> KeptFile { KeptFile(SiteFile(path: path(name), text: text)) }
}

/// The runs that the figures of a variant show; equal numbers are equal runs.
typealias Recordings = (number: Int, value: FigureRecordings)

extension DocumentPart {
  /// Whether it shows a run of the engine.
  fileprivate var isFigure: Bool { if case .block(.figure) = self { true } else { false } }
}
