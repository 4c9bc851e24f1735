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
  let templates: Templates
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

    /// A product in the words of the edition, with signs for the digits of figures where they are wanted.
    func wording(_ specification: Specification, _ marks: FigureMarks? = nil) -> Wording {
      var wording = Wording(specification, in: vocabulary, numbers: numbers)
      wording.marks = marks
      return wording
    }
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
  static let changesName = "changes"

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
}
