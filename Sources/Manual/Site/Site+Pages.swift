import Localization
import SpecModel

/// The page of a document in a language.
extension Site {
  /// A page around the HTML of a manual.
  public func page(
    _ manual: ManualDocument, body: String, _ wording: Wording, beside editions: [Edition], formats: Set<SiteFormat>
  ) throws -> String {
    try page(
      manual, body: body, wording, beside: editions, formats: formats,
      sizes: PictureSizes(manual.drawings(hasPage: true)))
  }

  /// The same with these sizes of its pictures, and with other data for programs where they are given.
  func page(
    _ manual: ManualDocument, body: String, _ wording: Wording, beside editions: [Edition], formats: Set<SiteFormat>,
    sizes: PictureSizes, linkedData: String? = nil, changes: ManualDocument? = nil
  ) throws -> String {
    let downloads: [(SiteFormat, TextKey, String)] = [
      (.pdf, "page.pdf", Self.pdfName), (.markdown, "page.markdown", flavour.manualName),
      (.csv, "page.specifications", "specifications.csv"),
      (.json, "page.data", "../spec.json"),
    ]
    let hasTable = !wording.specification.specifications.isEmpty
    let made = downloads.filter { formats.contains($0.0) && ($0.0 != .csv || hasTable) }
    let own = address.map { "\($0)\(wording.language)/\(Self.manualPage)" }
    return try page(
      manual, body: body, wording, beside: editions, in: "\(wording.language)/", named: Self.manualPage,
      downloads: made.map { _, key, href in (try wording.text(key), href) },
      hasPanel: TryItWords.areNeeded(for: wording.specification), sizes: sizes,
      linkedData: try linkedData ?? LinkedData.text(wording, at: own),
      more: changes.map { [(CMark.plainText($0.title), "\(Self.changesName).html")] } ?? [])
  }

  /// What stands around the body of a manual's page; nil where a template does not show the body exactly once.
  func shell(
    of manual: ManualDocument, _ wording: Wording, beside editions: [Edition], formats: Set<SiteFormat>
  ) throws -> Shell? {
    Shell(
      of: try page(
        manual, body: Self.bodyMark, wording, beside: editions, formats: formats, sizes: PictureSizes(),
        linkedData: Self.dataMark))
  }

  /// What the template puts before the Markdown of a manual.
  func frontMatter(of manual: ManualDocument, _ wording: Wording) -> String {
    templates.frontMatter(context(manual, wording))
  }

  /// A page around the HTML of a document, in the folder of its language.
  func page(
    _ document: ManualDocument, body: String, _ wording: Wording, beside editions: [Edition], in folder: String,
    named file: String, downloads: [(name: String, href: String)], hasPanel: Bool = false,
    sizes: PictureSizes = PictureSizes(), linkedData: String? = nil, more: [(name: String, href: String)] = []
  ) throws -> String {
    var context = context(document, wording)
    context["panel"] = hasPanel
    context["body"] = PageBody.html(
      body, permalink: try wording.text("page.permalink"), back: try wording.text("page.back"), sizes: sizes)
    let root = String(repeating: "../", count: folder.count { $0 == "/" })
    context["root"] = root
    context["linkedData"] = linkedData
    let manuals = searched.filter { $0.languages?.contains(wording.language) ?? true }
    context["searchTexts"] =
      manuals.isEmpty
      ? nil : manuals.map { "\(root)\($0.folder)\(wording.language)/\(SearchTexts.name)" }.joined(separator: " ")
    context["search"] = try wording.text("search.title")
    // The folder of a language is called by its tag.
    let parent = folder.dropLast(wording.language.tag.count + 1)
    context.merge(
      addresses(of: editions, current: wording.language, elsewhere: "../") { "\(parent)\($0)/\(file)" }
    ) { $1 }
    context["contents"] = contents(of: document)
    context["languages"] = try editions.map { edition in
      try link(to: edition, href: "../\(edition.language)/\(file)", current: edition.language == wording.language)
    }
    context["languageTitle"] = try wording.text("page.language")
    context["contentsTitle"] = try wording.text("page.contents")
    context["skip"] = try wording.text("page.skip")
    context["alsoAs"] = try wording.text("page.alsoAs")
    context["downloads"] = downloads.map { ["name": $0.name, "href": $0.href] }
    context["more"] = more.map { ["name": $0.name, "href": $0.href] }
    return templates.page(context)
  }

  /// Where a page is in each language: relative, or by the address of the site, which then has a choice of languages too.
  func addresses(
    of editions: [Edition], current: Language?, elsewhere parent: String, _ path: (Language) -> String
  ) -> [String: Any] {
    func link(_ tag: String, _ href: String) -> [String: Any] { ["tag": tag, "href": href] }
    guard let address else {
      return [
        "alternates": editions.map { edition in
          let file = path(edition.language).split(separator: "/").suffix(2).joined(separator: "/")
          return link(edition.language.variety, parent + file)
        }
      ]
    }
    return [
      "canonical": address + (current.map(path) ?? "index.html"),
      "alternates": editions.map { link($0.language.variety, address + path($0.language)) }
        + [link("x-default", address + "index.html")],
    ]
  }

  private func context(_ manual: ManualDocument, _ wording: Wording) -> [String: Any] {
    [
      "language": wording.language.variety, "title": CMark.plainText(manual.title),
      "description": CMark.plainText(manual.description), "product": wording.specification.product.text,
      "revision": wording.specification.revision,
    ]
  }

  private func contents(of manual: ManualDocument) -> [[String: Any]] {
    var chapters: [[String: Any]] = []
    for case .heading(let level, let id, let title) in manual.blocks {
      let entry: [String: Any] = ["id": id.name, "name": CMark.plainText(title)]
      if level == 2 || chapters.isEmpty {
        chapters.append(entry)
      } else {
        let sections = chapters[chapters.count - 1]["sections"] as? [[String: Any]] ?? []
        chapters[chapters.count - 1]["sections"] = sections + [entry]
      }
    }
    return chapters
  }
}
