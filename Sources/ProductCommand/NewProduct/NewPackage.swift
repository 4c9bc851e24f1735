import ArgumentParser
import BuiltInFiles
import Localization
import Manual

/// The files of a package for a new product, from the templates in `new-product`.
struct NewPackage {
  let name: String
  let languages: [Language]
  let kit: KitLocation

  private static let folder = "new-product"
  private static let suffix = ".mustache"

  /// The files; in the names of the templates `NAME` stands for the product's, and `dot.` for a dot at the start.
  func files(from templates: FileTree) throws -> [SiteFile] {
    let paths = templates.files.keys.filter { $0.hasPrefix(Self.folder + "/") && $0.hasSuffix(Self.suffix) }.sorted()
    if try kit.hasModule(name) || paths.contains(where: { try isWord(in: templates, $0) }) {
      throw ValidationError("\"\(name)\" is a name that SpecSheet uses itself; choose another.")
    }
    return try paths.map { path in
      let template = String(path.dropLast(Self.suffix.count))
      let page = try PageTemplate(template, knowing: Set(context.keys).union(["tag"]), showing: [], in: templates)
      let file = template.dropFirst(Self.folder.count + 1).split(separator: "/").map { part in
        part.hasPrefix("dot.") ? String(part.dropFirst("dot".count)) : String(part).replacing("NAME", with: name)
      }
      return SiteFile(path: file.joined(separator: "/"), text: page.rendered(context))
    }
  }

  private var context: [String: Any] {
    [
      "name": name, "command": name.lowercased(), "languages": languages.map { ["tag": $0.tag] },
      "dependency": kit.dependency, "package": kit.package,
    ]
  }

  /// Whether the Swift of a template has the name for something else: a type, a module.
  private func isWord(in templates: FileTree, _ path: String) throws -> Bool {
    guard path.hasSuffix(".swift" + Self.suffix) else { return false }
    let text = String(decoding: try templates.bytes(of: path), as: UTF8.self)
    return text.split { !$0.isLetter && !$0.isNumber }.contains { $0 == name }
  }
}
