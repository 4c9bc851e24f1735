import Foundation

/// A reader of something from outside, with inputs that it takes; what it makes of broken ones is a result or an error.
public struct FuzzedReader: Sendable {
  /// What its inputs are, as the name of a file.
  public let name: String
  /// Inputs that it takes.
  public let seeds: [[UInt8]]
  /// Reads an input, and does with it what the program does.
  public let read: @Sendable ([UInt8]) throws -> Void

  init(_ name: String, _ seeds: [String], _ read: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.seeds = seeds.map { Array($0.utf8) }
    self.read = read
  }

  /// Where the inputs are kept that fuzzing found to reach what no other does, beside those that once ended a program.
  public var corpusPath: String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
    return folder.appending(path: "\(name).base64").path(percentEncoded: false)
  }

  /// Those inputs.
  public var corpus: [[UInt8]] { get throws { try PackedInputs.read(corpusPath) } }

  /// All of them.
  public static let all =
    translations + findings + checkedTranslations + catalogs + documents + audits + adoption + products

  /// How many bytes an input has at most: little more than what it was made of, as most readers take longer with each.
  public var longest: Int { (seeds.map(\.count).max() ?? 0) + Self.room }

  private static let room = 256
}
