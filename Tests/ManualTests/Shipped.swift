import BuiltInFiles
import Localization
import Manual
import SmallBMS
import SpecModel

/// The product and the files that ship, read once for all tests.
enum Shipped {
  static let tags = ["de", "en", "es", "fr", "it", "nl", "pt", "sv"]
  static let specification = SmallBMS().specification

  static func site(
    resources: FileTree = BuiltInFiles.resources, templates: FileTree = BuiltInFiles.templates
  ) throws -> Site {
    try Site(product: specification.product, resources: resources, templates: templates)
  }

  static func wording(_ tag: String) throws -> Wording {
    let edition = try site().edition(Language(tag))
    return Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
  }

  /// The files of one language by their names.
  static func files(_ tag: String) throws -> [String: String] {
    let site = try site()
    let edition = try site.edition(Language(tag))
    let files = try site.files(
      of: specification, in: edition, beside: [edition], formats: Set(SiteFormat.allCases))
    return Dictionary(uniqueKeysWithValues: files.map { (String($0.path.dropFirst(tag.count + 1)), $0.text) })
  }
}
