import BuiltInFiles
import Localization
import Resources
import SpecModel
import Verification

/// Catalogs and templates, read once, and the pages that they make of any specification.
public struct Site: Sendable {
  /// The languages of the product, in the order of their tags.
  public let languages: [Language]
  /// The texts of all languages: those of every product, and those of this one.
  public let catalogs: [StringCatalog]
  /// The texts of a system's components; none for a product.
  private let componentCatalogs: [StringCatalog]
  private let templates: Templates
  private let schema: String
  /// The address that the site's folder is to have on the web, ending in "/"; nil where it is not known.
  var address: String?
  /// For whom tables are.
  var tables = CSVForm.plain
  /// Whose Markdown texts are.
  var flavour = MarkdownFlavour.github
  /// Where the manuals are that the search of a page looks in, from the folder that pages of all languages are in.
  var searched: [SearchedManuals] = [SearchedManuals(folder: "", languages: nil)]

  /// The manuals of a product.
  struct SearchedManuals: Sendable {
    /// "" for the product itself, or ending in "/".
    let folder: String
    /// nil for all that there are.
    let languages: [Language]?
  }

  /// Reads templates, schema and the texts of a product.
  public init(_ resources: ProductResources, templates: FileTree) throws {
    let files = resources.files
    catalogs = try resources.catalogs()
    componentCatalogs = try resources.componentCatalogs()
    languages = catalogs.last?.languages.sorted() ?? []
    self.templates = try Templates(templates)
    let schemaPath = "Schemas/spec.schema.json"
    let schema = try files.bytes(of: schemaPath)
    do {
      _ = try JSONParser.parse(schema)
    } catch {
      let place = Place(path: files.name(schemaPath), bytes: schema, offset: error.offset)
      throw LocalizationError.malformed(place, found: error.found, expected: error.expected)
    }
    self.schema = String(decoding: schema, as: UTF8.self)
  }

  /// What a language needs to word any specification; made once, used for every page.
  public struct Edition: Sendable {
    /// The texts.
    public let vocabulary: Vocabulary
    /// The numbers and lists.
    public let numbers: NumberStyle

    /// The language.
    public var language: Language { vocabulary.language }
  }

  /// The language that the product's texts are translated from.
  public var sourceLanguage: Language { catalogs.last?.sourceLanguage ?? Language("en") }

  /// Whether there is an edition in a language, be it complete or not.
  public func hasEdition(_ language: Language) -> Bool { language == .pseudo || languages.contains(language) }

  /// The edition in a language; `Language.pseudo` has one without having texts.
  ///
  /// - Throws: where the language is not there or not complete.
  public func edition(_ language: Language) throws -> Edition {
    let isMade = language == .pseudo && !languages.contains(.pseudo)
    guard hasEdition(language) else { throw LocalizationError.unknownLanguage(language, known: languages) }
    let all = Array(catalogs.dropLast()) + componentCatalogs + Array(catalogs.suffix(1))
    let catalogs = isMade ? all.map(\.pseudolocalized) : all
    return Edition(vocabulary: try Vocabulary(language, from: catalogs), numbers: NumberStyle(language))
  }

  /// The editions in several languages, made in parallel.
  public func editions(_ languages: [Language]) async throws -> [Edition] {
    try await concurrently(languages) { try edition($0) }
  }

  /// Everything that a site has in one language.
  public func files(
    of specification: Specification, in edition: Edition, beside editions: [Edition], formats: Set<SiteFormat>,
    _ recordings: FigureRecordings, since changes: SpecificationChanges? = nil
  ) throws -> [SiteFile] {
    let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
    let folder = edition.language.tag
    var files: [SiteFile] = []
    let changed = try changes.map { try ChangesDocument($0, wording).document() }
    if let changed {
      files += try self.files(
        changed, wording, in: "\(folder)/", beside: editions, formats: formats,
        names: (Self.changesName, Self.changesName))
    }
    if formats.contains(.html) || formats.contains(.markdown) {
      let manual = try ManualDocument(wording, recordings)
      let markdown = try self.markdown(manual, wording)
      files += manual.drawings(hasPage: formats.contains(.html)).map { SiteFile(path: "\(folder)/\($0)", text: $1) }
      if formats.contains(.markdown) {
        files.append(SiteFile(path: "\(folder)/\(flavour.manualName)", text: flavoured(manual, markdown)))
      }
      if formats.contains(.html) {
        let page = try self.page(
          manual, body: CMark.html(FrontMatter.removed(from: markdown)), wording, beside: editions, formats: formats,
          sizes: PictureSizes(manual.drawings(hasPage: true)), changes: changed)
        files.append(SiteFile(path: "\(folder)/\(Self.manualPage)", text: page))
        if TryItWords.areNeeded(for: specification) {
          files.append(SiteFile(path: "\(folder)/words.js", text: try TryItWords.text(wording)))
        }
        let texts =
          SearchTexts.lines(of: manual, on: Self.manualPage)
          + (changed.map { SearchTexts.lines(of: $0, on: "\(Self.changesName).html") } ?? "")
        let script = SearchTexts.script(
          texts, of: specification.product.text, words: try SearchTexts.words(wording))
        files.append(SiteFile(path: "\(folder)/\(SearchTexts.name)", text: script))
      }
    }
    if formats.contains(.csv), !specification.specifications.isEmpty {
      files.append(
        SiteFile(path: "\(folder)/specifications.csv", text: try CSVWriter.technicalData(wording, as: tables)))
    }
    return files
  }

  /// The page that sets products side by side in one language, below a folder of its own.
  static func comparison(
    of products: [(site: Site, specification: Specification)], in language: Language, beside editions: [Edition],
    formats: Set<SiteFormat>
  ) throws -> [SiteFile] {
    guard let site = products.first?.site else { return [] }
    let reference = site.sourceLanguage
    let common = products.allSatisfy { $0.site.hasEdition(reference) } ? reference : language
    func wordings(_ language: Language) throws -> [Wording] {
      try products.map { site, specification in
        let edition = try site.edition(language)
        return Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
      }
    }
    let own = try wordings(language)
    let document = try ComparisonDocument(own, comparedIn: try wordings(common)).document()
    return try own.first.map { wording in
      try site.files(
        document, wording, in: "\(comparisonFolder)/\(language)/", beside: editions, formats: formats,
        names: ("index", "comparison"))
    } ?? []
  }

  /// What pages refer to: the style sheet and the like.
  var assets: [SiteFile] { templates.assets }

  /// The folder of the pages that set products side by side.
  static let comparisonFolder = "compare"
  /// What hosts show where they have no file.
  static let notFoundName = "404.html"
  /// What the page of a manual is called.
  static let manualPage = "index.html"
  /// What the manual is called as PDF.
  static let pdfName = "manual.pdf"
  /// What the page about changes is called, without extension.
  private static let changesName = "changes"

  /// A page beside the manual, as HTML and as Markdown.
  private func files(
    _ document: ManualDocument, _ wording: Wording, in folder: String, beside editions: [Edition],
    formats: Set<SiteFormat>, names: (html: String, markdown: String)
  ) throws -> [SiteFile] {
    let markdown = try markdown(document, wording)
    let file = "\(names.markdown).md"
    var files: [SiteFile] = []
    if formats.contains(.markdown) {
      files.append(SiteFile(path: folder + file, text: flavoured(document, markdown)))
    }
    if formats.contains(.html) {
      let page = try page(
        document, body: CMark.html(FrontMatter.removed(from: markdown)), wording, beside: editions,
        in: folder, named: "\(names.html).html",
        downloads: formats.contains(.markdown) ? [(try wording.text("page.markdown"), file)] : [])
      files.append(SiteFile(path: "\(folder)\(names.html).html", text: page))
    }
    return files
  }

  /// The files that a site has once: the choice of languages and the data.
  public func sharedFiles(
    of specification: Specification, in editions: [Edition], formats: Set<SiteFormat>, verdicts: [ClaimVerdict],
    comparedIn compared: [Edition] = []
  ) throws -> [SiteFile] {
    try sharedParts(in: editions, formats: formats, verdicts: verdicts, comparedIn: compared).flatMap {
      try $0(specification)
    }
  }

  /// The same in parts that are made one by one.
  func sharedParts(
    in editions: [Edition], formats: Set<SiteFormat>, verdicts: [ClaimVerdict], comparedIn compared: [Edition] = []
  ) -> [(Specification) throws -> [SiteFile]] {
    var parts: [(Specification) throws -> [SiteFile]] = []
    let languages = editions.map(\.language)
    if formats.contains(.html) {
      parts += [
        { _ in templates.assets },
        { TryItWords.areNeeded(for: $0) ? templates.panel : [] },
        { specification in
          guard TryItWords.areNeeded(for: specification) else { return [] }
          return [SiteFile(path: "behaviour.js", text: try BehaviourScript.text(of: specification))]
        },
        { [SiteFile(path: "index.html", text: try index(of: $0, in: editions, comparedIn: compared))] },
        { specification in
          let page = templates.traceability([
            "title": "\(specification.product.text): traceability",
            // Without an address it is empty, and a template says nothing.
            "canonical": address.map { ["\($0)traceability.html"] } ?? [],
            "body": CMark.html(TraceabilityWriter.markdown(Traceability(specification, verdicts), languages)),
            "downloads": formats.contains(.csv) ? [["name": "CSV", "href": "traceability.csv"]] : [],
          ])
          return [SiteFile(path: "traceability.html", text: page)]
        },
      ]
    }
    if formats.contains(.csv) {
      parts.append { specification in
        let matrix = Traceability(specification, verdicts)
        let text = TraceabilityWriter.csv(matrix, languages, hasPages: formats.contains(.html))
        return [SiteFile(path: "traceability.csv", text: text)]
      }
    }
    if formats.contains(.json) {
      parts += [
        { specification in
          let text = try JSONExport.text(of: specification, in: wordings(of: specification, in: editions))
          return [SiteFile(path: "spec.json", text: text)]
        },
        { _ in [SiteFile(path: "spec.schema.json", text: schema)] },
      ]
    }
    return parts
  }

  /// A specification in the words of editions; in those of the language that is made for looking at layout, nothing is.
  private func wordings(of specification: Specification, in editions: [Edition]) -> [Wording] {
    editions.filter { $0.language != .pseudo }.map {
      Wording(specification, in: $0.vocabulary, numbers: $0.numbers)
    }
  }

  /// A specification in the words of all its languages.
  package func wordings(of specification: Specification) throws -> [Wording] {
    wordings(of: specification, in: try languages.map(edition))
  }

  /// The Markdown that ships: front matter by the template, then the manual.
  public func markdown(_ manual: ManualDocument, _ wording: Wording) throws -> String {
    frontMatter(of: manual, wording) + MarkdownWriter.text(of: manual)
  }

  /// The Markdown of a document as the flavour has it, which is GitHub's as it stands.
  private func flavoured(_ document: ManualDocument, _ markdown: String) -> String {
    guard flavour != .github else { return markdown }
    let frontMatter = flavour.frontMatter(
      title: CMark.plainText(document.title), description: CMark.plainText(document.description))
    return (frontMatter ?? "") + FlavouredMarkdown.text(of: document, for: flavour)
  }

  /// The source that Typst makes the PDF of a manual of.
  package func typesetting(
    _ specification: Specification, in edition: Edition, _ recordings: FigureRecordings
  ) throws -> String {
    let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
    let manual = try ManualDocument(wording, recordings)
    let parts = edition.language.variety.split(separator: "-")
    // What is neither language nor region, such as a script, has no place in it.
    let region = parts.dropFirst().first { $0.count == 2 }.map { TypstWriter.string(String($0)) } ?? "none"
    func content(_ text: String) -> String { "[\(TypstWriter.escaped(CMark.plainText(text)))]" }
    return templates.typesetting + """

      #show: manual.with(
        language: \(TypstWriter.string(edition.language.primary)),
        region: \(region),
        title: \(content(manual.title)),
        description: \(content(manual.description)),
        name: \(content(try wording.text("language.name"))),
        revision: \(content(try wording.text("about.revision", ["revision": specification.revision]))),
        contents: \(content(try wording.text("page.contents"))),
      )

      """ + TypstWriter.text(of: manual)
  }

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
      linkedData: try linkedData ?? LinkedData.text(of: manual, wording, at: own),
      more: changes.map { [(CMark.plainText($0.title), "\(Self.changesName).html")] } ?? [])
  }

  /// The page of a manual without its body and without the data for programs.
  struct Shell {
    /// What stands before and behind the body, in pieces between which the data stand.
    private let before: [Substring]
    private let behind: [Substring]

    /// The shell of a page; nil where it does not show the body exactly once.
    fileprivate init?(of page: String) {
      let parts = Self.pieces(of: page[...], around: Site.bodyMark)
      guard parts.count == 2 else { return nil }
      before = Self.pieces(of: parts[0], around: Site.dataMark)
      behind = Self.pieces(of: parts[1], around: Site.dataMark)
    }

    /// The pieces between which a mark stands, looked for by its bytes.
    private static func pieces(of text: Substring, around mark: String) -> [Substring] {
      var pieces: [Substring] = []
      var (start, place) = (text.startIndex, text.startIndex)
      while let found = text.utf8[place...].firstIndex(where: { $0 == mark.utf8.first }) {
        if text.utf8[found...].starts(with: mark.utf8) {
          pieces.append(text[start..<found])
          place = text.utf8.index(found, offsetBy: mark.utf8.count)
          start = place
        } else {
          place = text.utf8.index(after: found)
        }
      }
      return pieces + [text[start...]]
    }

    var size: Int { (before + behind).reduce(0) { $0 + $1.utf8.count } }

    func around(_ body: String, linkedData: String) -> String {
      before.joined(separator: linkedData) + body + behind.joined(separator: linkedData)
    }
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

  /// A line that no text has, and a text: of characters for private use.
  fileprivate static let (bodyMark, dataMark) = ("\u{F8FF}\n", "\u{F8FE}")

  /// What the template puts before the Markdown of a manual.
  func frontMatter(of manual: ManualDocument, _ wording: Wording) -> String {
    templates.frontMatter(context(manual, wording))
  }

  /// A page around the HTML of a document, in the folder of its language.
  private func page(
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
  private func addresses(
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

  private func index(
    of specification: Specification, in editions: [Edition], comparedIn compared: [Edition]
  ) throws -> String {
    templates.index(
      addresses(of: editions, current: nil, elsewhere: "") { "\($0)/index.html" }.merging([
        "comparisons": try comparisons(compared),
        "product": specification.product.text, "revision": specification.revision, "title": specification.product.text,
        "languages": try editions.map { edition in
          var link = try link(to: edition, href: "\(edition.language)/index.html", current: false)
          let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
          link["title"] = CMark.plainText(try wording.text("document.title"))
          return link
        },
      ]) { $1 })
  }

  /// Links to the pages that set products side by side.
  private func comparisons(_ editions: [Edition]) throws -> [[String: Any]] {
    try editions.map { edition in
      guard let title = edition.vocabulary.message("compare.title")?.plainText else {
        throw LocalizationError.missingKeys(
          ["compare.title"], edition.language, needed: "the index", path: edition.vocabulary.ownPath)
      }
      return [
        "tag": edition.language.tag, "name": title, "href": "\(Self.comparisonFolder)/\(edition.language)/index.html",
      ]
    }
  }

  /// The choice of products, each with the folder that its pages are in, and what sets them side by side.
  func productIndex(
    _ products: [(specification: Specification, folder: String, editions: [Edition])], comparedIn compared: [Edition]
  ) throws -> SiteFile {
    func links(areSystems: Bool) -> [[String: Any]] {
      products.filter { $0.specification.components.isEmpty != areSystems }.map { product in
        [
          "name": product.specification.product.text, "revision": product.specification.revision,
          "href": "\(product.folder)index.html", "languages": product.editions.map { ["tag": $0.language.tag] },
        ]
      }
    }
    return SiteFile(
      path: "index.html",
      text: templates.products([
        "title": "Products", "canonical": address.map { ["\($0)index.html"] } ?? [],
        "products": links(areSystems: false), "systems": links(areSystems: true),
        "comparisons": try comparisons(compared),
      ]))
  }

  /// The page that a host shows for what is not there; wherever that is asked for, it finds what it refers to.
  func notFound(_ editions: [Edition], at address: String) throws -> SiteFile {
    SiteFile(
      path: Self.notFoundName,
      text: templates.notFound([
        "root": address,
        "languages": try editions.map { edition in
          func text(_ key: TextKey) throws -> String {
            guard let text = edition.vocabulary.message(key)?.plainText else {
              throw LocalizationError.missingKeys(
                [key], edition.language, needed: "the page for what is not there", path: edition.vocabulary.ownPath)
            }
            return text
          }
          return [
            "tag": edition.language.variety, "title": try text("page.notFound"), "name": try text("page.start"),
            "href": "\(address)index.html",
          ]
        },
      ]))
  }

  private func link(to edition: Edition, href: String, current: Bool) throws -> [String: Any] {
    guard let name = edition.vocabulary.message("language.name")?.plainText else {
      throw LocalizationError.missingKeys(
        ["language.name"], edition.language, needed: "the language menu", path: edition.vocabulary.ownPath)
    }
    return ["tag": edition.language.variety, "name": name, "href": href, "current": current]
  }
}

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
