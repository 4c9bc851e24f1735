import BuiltInFiles

/// The templates of a site, parsed and checked once.
struct Templates: Sendable {
  /// What a page shows.
  static let pageNames: Set<String> = [
    "alsoAs", "alternates", "body", "canonical", "comparisons", "contents", "contentsTitle", "current", "description",
    "downloads", "href", "id", "language", "languageTitle", "languages", "linkedData", "more", "name",
    "panel", "product", "products", "revision", "root", "search", "searchTexts", "sections", "skip", "style", "systems",
    "tag",
    "title",
  ]

  private let page: PageTemplate
  private let index: PageTemplate
  private let traceability: PageTemplate
  private let frontMatter: PageTemplate
  private let products: PageTemplate
  private let notFound: PageTemplate
  /// What the text of a PDF is put behind.
  let typesetting: String
  /// What pages refer to by their names, the same for all of them.
  let assets: [SiteFile]
  /// What pages with a panel refer to as well.
  let panel: [SiteFile]

  init(_ files: FileTree) throws {
    func template(_ name: String, showing required: Set<String>) throws -> PageTemplate {
      try PageTemplate(name, knowing: Templates.pageNames, showing: required, in: files)
    }
    page = try template("page", showing: ["body"])
    index = try template("index", showing: ["languages"])
    traceability = try template("traceability", showing: ["body"])
    frontMatter = try template("front-matter", showing: [])
    products = try template("products", showing: ["products"])
    notFound = try template("not-found", showing: ["languages"])
    typesetting = try PageTemplate.text("manual.typ", in: files)
    assets = try Self.files(["style.css", "page.js", "search.js", "start.js", "favicon.svg"], in: files)
    panel = try Self.files(["engine.js", "try-it.js"], in: files)
  }

  private static func files(_ names: [String], in files: FileTree) throws -> [SiteFile] {
    try names.map { SiteFile(path: $0, text: try PageTemplate.text($0, in: files)) }
  }

  func page(_ context: [String: Any]) -> String { page.rendered(context) }
  func notFound(_ context: [String: Any]) -> String { notFound.rendered(context) }
  func products(_ context: [String: Any]) -> String { products.rendered(context) }
  func index(_ context: [String: Any]) -> String { index.rendered(context) }
  func traceability(_ context: [String: Any]) -> String { traceability.rendered(context) }
  func frontMatter(_ context: [String: Any]) -> String { frontMatter.rendered(context) }
}
