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
      for case .figure(let file, let svg?, _, _) in manual.blocks {
        files.append(SiteFile(path: "\(folder)/\(file)", text: svg))
      }
      files += manual.looks.map { SiteFile(path: "\(folder)/\($0.file)", text: $0.svg) }
      if formats.contains(.markdown) {
        files.append(SiteFile(path: "\(folder)/\(flavour.manualName)", text: flavoured(manual, markdown)))
      }
      if formats.contains(.html) {
        let page = try self.page(
          manual, body: CMark.html(FrontMatter.removed(from: markdown)), wording, beside: editions, formats: formats,
          changes: changed)
        files.append(SiteFile(path: "\(folder)/index.html", text: page))
        if TryItWords.areNeeded(for: specification) {
          files.append(SiteFile(path: "\(folder)/words.js", text: try TryItWords.text(wording)))
        }
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
    try page(manual, body: body, wording, beside: editions, formats: formats, changes: nil)
  }

  private func page(
    _ manual: ManualDocument, body: String, _ wording: Wording, beside editions: [Edition], formats: Set<SiteFormat>,
    changes: ManualDocument?
  ) throws -> String {
    let downloads: [(SiteFormat, TextKey, String)] = [
      (.pdf, "page.pdf", Self.pdfName), (.markdown, "page.markdown", flavour.manualName),
      (.csv, "page.specifications", "specifications.csv"),
      (.json, "page.data", "../spec.json"),
    ]
    let hasTable = !wording.specification.specifications.isEmpty
    let made = downloads.filter { formats.contains($0.0) && ($0.0 != .csv || hasTable) }
    return try page(
      manual, body: body, wording, beside: editions, in: "\(wording.language)/", named: "index.html",
      downloads: made.map { _, key, href in (try wording.text(key), href) },
      hasPanel: TryItWords.areNeeded(for: wording.specification),
      more: changes.map { [(CMark.plainText($0.title), "\(Self.changesName).html")] } ?? [])
  }

  /// What stands before and behind the body of a manual's page, which it has none of; nil where a template does not
  /// show the body exactly once.
  func shell(
    of manual: ManualDocument, _ wording: Wording, beside editions: [Edition], formats: Set<SiteFormat>
  ) throws -> (before: String, behind: String)? {
    let page = try page(manual, body: Self.bodyMark, wording, beside: editions, formats: formats)
    let parts = page.split(separator: Self.bodyMark, omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  /// A line that no text has: of a character for private use.
  private static let bodyMark = "\u{F8FF}\n"

  /// What the template puts before the Markdown of a manual.
  func frontMatter(of manual: ManualDocument, _ wording: Wording) -> String {
    templates.frontMatter(context(manual, wording))
  }

  /// A page around the HTML of a document, in the folder of its language.
  private func page(
    _ document: ManualDocument, body: String, _ wording: Wording, beside editions: [Edition], in folder: String,
    named file: String, downloads: [(name: String, href: String)], hasPanel: Bool = false,
    more: [(name: String, href: String)] = []
  ) throws -> String {
    var context = context(document, wording)
    context["panel"] = hasPanel
    context["body"] = PageBody.html(
      body, permalink: try wording.text("page.permalink"), back: try wording.text("page.back"))
    context["root"] = String(repeating: "../", count: folder.count { $0 == "/" })
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
        "products": links(areSystems: false), "systems": links(areSystems: true),
        "comparisons": try comparisons(compared),
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
