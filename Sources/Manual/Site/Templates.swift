import BuiltInFiles
import Localization
import Mustache

/// The templates of a site, parsed and checked once.
struct Templates: Sendable {
  /// What a page shows.
  static let pageNames: Set<String> = [
    "alsoAs", "body", "contents", "contentsTitle", "current", "description", "downloads", "href", "id", "language",
    "languageTitle", "languages", "name", "product", "revision", "sections", "skip", "style", "tag", "title",
  ]

  private let library: MustacheLibrary
  private let style: String

  init(_ files: FileTree) throws {
    library = MustacheLibrary(
      templates: [
        "page": try Templates.template("page", showing: ["body"], in: files),
        "index": try Templates.template("index", showing: ["languages"], in: files),
        "traceability": try Templates.template("traceability", showing: ["body"], in: files),
        "front-matter": try Templates.template("front-matter", showing: [], in: files),
      ])
    style = try Templates.text("style.css", in: files)
  }

  func page(_ context: [String: Any]) -> String { render("page", context) }
  func index(_ context: [String: Any]) -> String { render("index", context) }
  func traceability(_ context: [String: Any]) -> String { render("traceability", context) }
  func frontMatter(_ context: [String: Any]) -> String { render("front-matter", context) }

  private func render(_ name: String, _ context: [String: Any]) -> String {
    library.render(context.merging(["style": style]) { value, _ in value }, withTemplate: name) ?? ""
  }

  private static func text(_ path: String, in files: FileTree) throws -> String {
    guard let text = String(validating: try files.bytes(of: path), as: UTF8.self) else {
      throw ManualError.brokenTemplate(Place(path: files.name(path), line: 1, column: 1), reason: "not UTF-8")
    }
    return text
  }

  private static func template(
    _ name: String, showing required: Set<String>, in files: FileTree
  ) throws -> MustacheTemplate {
    let path = "\(name).mustache"
    let text = try text(path, in: files)
    try TemplateCheck.check(text, path: files.name(path), known: pageNames, required: required)
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      let place = Place(path: files.name(path), line: error.context.lineNumber, column: error.context.columnNumber)
      throw ManualError.brokenTemplate(place, reason: reason(error.error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .expectedSectionEnd: "a section is opened and not closed; expected {{/…}} with its name"
    case .sectionCloseNameIncorrect: "the name of the section that ends is not that of the one open"
    default: "a tag that Mustache does not understand"
    }
  }
}
