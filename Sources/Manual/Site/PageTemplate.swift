import BuiltInFiles
import Localization
import Mustache

/// A template with the style sheet, parsed and checked once.
package struct PageTemplate: Sendable {
  private let template: MustacheTemplate
  private let style: String

  /// Reads `name.mustache`; it may use what is known and has to show what is required.
  package init(_ name: String, knowing known: Set<String>, showing required: Set<String>, in files: FileTree) throws {
    let path = "\(name).mustache"
    let text = try PageTemplate.text(path, in: files)
    try TemplateCheck.check(text, path: files.name(path), known: known.union(["style"]), required: required)
    do {
      template = try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      let place = Place(path: files.name(path), line: error.context.lineNumber, column: error.context.columnNumber)
      throw ManualError.brokenTemplate(place, reason: PageTemplate.reason(error.error))
    }
    style = try PageTemplate.text("style.css", in: files)
  }

  /// The page with these values by their names.
  package func rendered(_ context: [String: Any]) -> String {
    template.render(context.merging(["style": style]) { value, _ in value })
  }

  static func text(_ path: String, in files: FileTree) throws -> String {
    guard let text = String(validating: try files.bytes(of: path), as: UTF8.self) else {
      throw ManualError.brokenTemplate(Place(path: files.name(path), line: 1, column: 1), reason: "not UTF-8")
    }
    return text
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .expectedSectionEnd: "a section is opened and not closed; expected {{/…}} with its name"
    case .sectionCloseNameIncorrect: "the name of the section that ends is not that of the one open"
    default: "a tag that Mustache does not understand"
    }
  }
}
