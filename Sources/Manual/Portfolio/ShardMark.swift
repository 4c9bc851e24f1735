import FileWriting
import Foundation
import SpecModel

/// The file that says which shard a folder is, and of what.
struct ShardMark {
  /// What it is called.
  static let name = ".specsheet-shard"

  let shard: Shard
  private let key: String

  init(_ shard: Shard, _ key: String) { (self.shard, self.key) = (shard, key) }

  private init?(folder: String) {
    guard let text = try? String(contentsOf: URL(filePath: folder).appending(path: Self.name), encoding: .utf8) else {
      return nil
    }
    let words = text.split { $0.isWhitespace }
    guard words.count == 2, let shard = Shard(String(words[0])) else { return nil }
    self.init(shard, String(words[1]))
  }

  var text: String { "\(shard) \(key)\n" }

  /// Which folder is which shard, if they are all that there are.
  static func folders(of paths: [String], key: String) throws(MergeFault) -> [(path: String, shard: Shard)] {
    var folders: [Int: (path: String, shard: Shard)] = [:]
    for path in paths {
      guard let mark = ShardMark(folder: path) else { throw .noShard(path) }
      guard mark.key == key else { throw .otherPortfolio(path, mark.shard) }
      if let other = folders.values.first, other.shard.count != mark.shard.count {
        throw .otherCount(path, mark.shard, other.path, other.shard)
      }
      if let other = folders.updateValue((path, mark.shard), forKey: mark.shard.number) {
        throw .twice(path, other.path, mark.shard)
      }
    }
    guard let count = folders.values.first?.shard.count else { throw .missing([]) }
    let missing = (1...count).filter { folders[$0] == nil }.compactMap { Shard($0, of: count) }
    guard missing.isEmpty else { throw .missing(missing) }
    return folders.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Makes sure that what is written is none of the folders of shards, and not in one.
  static func keep(_ shards: [String], from folder: String) throws(MergeFault) {
    let target = WholeFolder.target(of: folder).plainPath
    for shard in shards {
      let own = WholeFolder.target(of: shard).plainPath
      guard target != own, !target.hasPrefix("\(own)/") else { throw .intoShard(folder, shard) }
    }
  }
}

/// What keeps shards from being made one site.
public enum MergeFault: Error, CustomStringConvertible {
  /// A folder is no shard.
  case noShard(String)
  /// A shard was built from other lines, or with other languages, formats or separators of tables.
  case otherPortfolio(String, Shard)
  /// Two shards are of different numbers of shards.
  case otherCount(String, Shard, String, Shard)
  /// A shard is there twice.
  case twice(String, String, Shard)
  /// Shards are missing.
  case missing([Shard])
  /// The site would be written over a shard, or into it.
  case intoShard(String, String)
  /// A shard lacks a product.
  case incomplete(String, Shard, ProductID)

  /// The message.
  public var description: String {
    switch self {
    case .noShard(let path): "\(path): error: no shard; expected a folder that build --shard has written"
    case .otherPortfolio(let path, let shard):
      "\(path): error: shard \(shard) of another portfolio, or in other languages, formats or separators; build it again with these"
    case .otherCount(let path, let shard, let other, let otherShard):
      "\(path): error: shard \(shard), but \(other) is \(otherShard); expected shards of one number"
    case .twice(let path, let other, let shard): "\(path): error: shard \(shard), which \(other) is too"
    case .missing(let shards):
      "error: \(shards.count == 1 ? "shard" : "shards") \(shards.map(\.description).joined(separator: ", ")) missing; "
        + "build each with --shard and name its folder too"
    case .intoShard(let path, let shard):
      "\(path): error: would change \(path == shard ? "a shard" : "the shard \(shard)"); choose another folder"
    case .incomplete(let path, let shard, let product):
      "\(path): error: shard \(shard) has no \(product); build it again"
    }
  }
}
