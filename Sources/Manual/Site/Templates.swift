import BuiltInFiles
import Localization
import Mustache

/// The templates of a site, parsed and checked once.
///
/// Mustache prints nothing for a name that it does not know, so names are checked here against what a page has.
struct Templates: Sendable {
  /// What a page shows.
  static let pageNames: Set<String> = [
    "alsoAs", "body", "contents", "contentsTitle", "current", "description", "downloads", "href", "id", "language",
    "languageTitle", "languages", "name", "product", "revision", "sections", "skip", "style", "tag", "title",
  ]

  private let library: MustacheLibrary
  private let style: String

  init(_ files: FileTree) throws(ManualError) {
    var templates: [String: MustacheTemplate] = [:]
    for name in ["page", "index", "front-matter"] { templates[name] = try Templates.template(name, in: files) }
    library = MustacheLibrary(templates: templates)
    style = try Templates.text("style.css", in: files)
  }

  func page(_ context: [String: Any]) -> String { render("page", context) }
  func index(_ context: [String: Any]) -> String { render("index", context) }
  func frontMatter(_ context: [String: Any]) -> String { render("front-matter", context) }

  private func render(_ name: String, _ context: [String: Any]) -> String {
    library.render(context.merging(["style": style]) { value, _ in value }, withTemplate: name) ?? ""
  }

  private static func text(_ path: String, in files: FileTree) throws(ManualError) -> String {
    let bytes = try files.bytes(of: path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .brokenTemplate(Place(path: files.name(path), line: 1, column: 1), reason: "not UTF-8")
    }
    return text
  }

  private static func template(_ name: String, in files: FileTree) throws(ManualError) -> MustacheTemplate {
    let path = "\(name).mustache"
    let text = try text(path, in: files)
    try checkNames(in: text, path: files.name(path))
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      let place = Place(path: files.name(path), line: error.context.lineNumber, column: error.context.columnNumber)
      throw .brokenTemplate(place, reason: reason(error.error))
    } catch {
      throw .brokenTemplate(Place(path: files.name(path), line: 1, column: 1), reason: "\(error)")
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .expectedSectionEnd: "a section is opened and not closed; expected {{/name}}"
    case .sectionCloseNameIncorrect: "{{/name}} closes a section that is not the one open"
    case .unfinishedName: "a tag is not closed; expected }}"
    default: "\(error)"
    }
  }

  private static func checkNames(in text: String, path: String) throws(ManualError) {
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      let tag = rest[open.upperBound...].drop { "{#^/&$ \n".contains($0) }
      let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_" }
      // "first()" and the like are functions of the template language.
      let isName = !name.isEmpty && name != "." && tag[name.endIndex...].first != "("
      if isName, !pageNames.contains(String(name)) {
        let offset = text.utf8.distance(from: text.startIndex, to: name.startIndex)
        throw .unknownTemplateName(
          Place(path: path, bytes: Array(text.utf8), offset: offset), String(name), known: pageNames.sorted())
      }
      rest = tag[name.endIndex...]
    }
  }
}
