import BuiltInFiles
import Localization
import Manual
import Resources
import ShippedFiles
import SmallBMS
import SpecModel
import Testing

/// The product and the files that ship, read once for all tests.
enum Shipped {
  static let tags = ["de", "en", "es", "fr", "it", "nl", "pt", "sv"]
  static let specification = SmallBMS().specification

  /// The site of these files; that of the files that ship is read once.
  static func site(resources: FileTree? = nil, templates: FileTree? = nil) throws -> Site {
    guard resources != nil || templates != nil else { return try site.get() }
    return try read(resources ?? ShippedFiles.resources, templates ?? BuiltInFiles.templates)
  }

  private static let site = Result { try read(ShippedFiles.resources, BuiltInFiles.templates) }

  private static func read(_ resources: FileTree, _ templates: FileTree) throws -> Site {
    try Site(ProductResources(SmallBMS.id, in: resources), templates: templates)
  }

  static func wording(_ tag: String) throws -> Wording { try edition(tag).wording }

  /// The files of one language by their names.
  static func files(_ tag: String) throws -> [String: String] { try edition(tag).files }

  private static func edition(_ tag: String) throws -> (wording: Wording, files: [String: String]) {
    try #require(try editions.get()[tag])
  }

  /// Made once: in a debug build it takes seconds.
  private static let editions = Result {
    let site = try Shipped.site()
    return try tags.reduce(into: [String: (wording: Wording, files: [String: String])]()) { editions, tag in
      let edition = try site.edition(Language(tag))
      let files = try site.files(
        of: specification, in: edition, beside: [edition], formats: SiteFormat.ownFormats,
        FigureRecordings(Shipped.specification))
      editions[tag] = (
        Wording(specification, in: edition.vocabulary, numbers: edition.numbers),
        Dictionary(uniqueKeysWithValues: files.map { (String($0.path.dropFirst(tag.count + 1)), $0.text) })
      )
    }
  }
}
