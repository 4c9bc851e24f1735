import BuiltInFiles
import Glossary
import Localization
import SpecModel

/// The words of a product: those that all products share, and its own.
public struct ProductResources: Sendable {
  /// The files of all products.
  public let files: FileTree
  /// The product's own folder.
  public let own: TextFolder
  /// Where the words of a system's components are; none for a product.
  private let components: [(id: ComponentID, folder: TextFolder)]

  /// The folders that the product takes its words from.
  public var folders: [TextFolder] { [.shared, own] }

  /// Finds the words of a product in a folder `Resources`, and below it those of the kit that all products share.
  ///
  /// - Throws: `UnreadFile` if there is a file that nothing reads; a misspelt name would otherwise go unnoticed.
  public init(_ product: ProductID, in files: FileTree) throws(UnreadFile) {
    try self.init(TextFolder(of: product), components: [], in: files)
  }

  /// Finds the words of a product, or of a system of products, which has those of its components as well.
  ///
  /// - Throws: `UnreadFile` where a file lies that nothing reads.
  public init(_ specification: Specification, in files: FileTree) throws(UnreadFile) {
    let components = specification.components
    try self.init(
      components.isEmpty ? TextFolder(of: specification.id) : TextFolder(ofSystem: specification.id),
      components: components.map { ($0.id, TextFolder(of: $0.product)) }, in: files)
  }

  private init(
    _ own: TextFolder, components: [(id: ComponentID, folder: TextFolder)], in files: FileTree
  ) throws(UnreadFile) {
    self.files = files.aboveKit
    self.own = own
    self.components = components
    try UnreadFile.look(in: self.files, folders)
  }

  /// The texts, those that all products share first.
  public func catalogs() throws -> [StringCatalog] { try folders.map(catalog) }

  /// The texts of a system's components, under the keys that they have in the system.
  package func componentCatalogs() throws -> [StringCatalog] {
    try components.map { try catalog($0.folder).inside($0.id) }
  }

  private func catalog(_ folder: TextFolder) throws -> StringCatalog {
    try StringCatalog(path: files.name(folder.catalog), bytes: try files.bytes(of: folder.catalog))
  }

  /// Whether a catalog comes from a folder rather than from the program.
  public func isWritable(_ catalog: StringCatalog) -> Bool {
    folders.contains { files.writablePath(of: $0.catalog) == catalog.path }
  }

  /// The paths of the files in a folder that reviews and translations change: catalogs and sign-offs.
  public var changeablePaths: [String] {
    folders.flatMap { [$0.catalog, $0.signOffs] }.compactMap(files.writablePath)
  }

  /// The terms that all products share, those of a system's components, and those of this one.
  public func glossary() throws -> Glossary {
    var seen: Set<TextFolder> = []
    let all = ([.shared] + components.map(\.folder) + [own]).filter { seen.insert($0).inserted }
    return try all.reduce(Glossary.empty) { shared, folder in
      try Glossary(path: files.name(folder.glossary), bytes: try files.bytes(of: folder.glossary), addingTo: shared)
    }
  }
}

extension FileTree {
  /// These resources, and those of the kit where they have none; what all products share comes as a whole.
  package var aboveKit: FileTree {
    FileTree(layers: [self, BuiltInFiles.resources], keepingTogether: [TextFolder.shared.path])
  }
}
