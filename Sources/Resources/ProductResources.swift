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

  /// The folders that the product takes its words from.
  public var folders: [TextFolder] { [.shared, own] }

  /// Finds the words of a product in a folder `Resources`, and below it those of the kit that all products share.
  ///
  /// - Throws: `UnreadFile` if there is a file that nothing reads; a misspelt name would otherwise go unnoticed.
  public init(_ product: ProductID, in files: FileTree) throws(UnreadFile) {
    self.files = files.aboveKit
    own = TextFolder(of: product)
    try UnreadFile.look(in: self.files, folders)
  }

  /// The texts, those that all products share first.
  public func catalogs() throws -> [StringCatalog] {
    try folders.map { folder in
      try StringCatalog(path: files.name(folder.catalog), bytes: try files.bytes(of: folder.catalog))
    }
  }

  /// Whether a catalog comes from a folder rather than from the program.
  public func isWritable(_ catalog: StringCatalog) -> Bool {
    folders.contains { files.writablePath(of: $0.catalog) == catalog.path }
  }

  /// The terms that all products share, and those of this one.
  public func glossary() throws -> Glossary {
    try folders.reduce(Glossary.empty) { shared, folder in
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
