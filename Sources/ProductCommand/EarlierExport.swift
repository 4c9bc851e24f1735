import ArgumentParser
import BuiltInFiles
import Localization
import Manual
import SpecModel

/// A file that an earlier `export --json` or `build` has written.
struct EarlierExport {
  private let path: String
  private let bytes: [UInt8]
  /// The name of the product that it is about.
  private let product: JSONString

  /// Reads a file; "-" is standard input.
  init(_ argument: String) throws {
    path = argument == "-" ? "standard input" : argument
    bytes = try InputFile.bytes(of: argument, named: path, limit: Self.limit)
    guard bytes.count <= Self.limit else {
      throw LocalizationError.malformed(
        Place(path: path, line: 1, column: 1), found: "more than \(Self.limit >> 20) MiB", expected: "a smaller file")
    }
    product = try ExportedSpecification.product(path: path, bytes: bytes)
  }

  /// The one of these products that it is about.
  func specification(among specifications: [Specification]) throws -> Specification {
    guard let own = specifications.first(where: { $0.product.text == product.text }) else {
      let names = specifications.map { "\"\($0.product.text)\"" }.joined(separator: ", ")
      throw LocalizationError.malformed(
        Place(path: path, bytes: bytes, offset: product.offset), found: "the product \"\(product.text)\"",
        expected: specifications.count == 1 ? names : "one of \(names)")
    }
    return own
  }

  /// What it says of the product.
  func exported(of specification: Specification) throws -> ExportedSpecification {
    try ExportedSpecification(path: path, bytes: bytes, of: specification)
  }

  /// Hundreds of times what a specification with all its languages takes.
  private static let limit = 64 << 20
}
