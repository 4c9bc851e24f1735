import FileWriting
import Localization
import SpecModel

/// Many variants of one product, each a line of JSON.
public struct Portfolio: Sendable {
  /// The product that they are variants of.
  let base: Specification
  private let path: String
  private let bytes: [UInt8]
  private let reader: VariantReader
  /// What the choice of products says of each, in the order of the lines, and where its line is.
  let entries: [Entry]
  /// The facts that differ from those of the product in any variant, by their positions.
  let varied: Set<Int>

  struct Entry: Sendable {
    let id: ProductID
    let name: Name
    let number: Int
    let range: Range<Int>
  }

  /// Reads and checks all lines; empty ones are passed over.
  ///
  /// - Throws: the first fault with its line and column.
  public init(path: String, bytes: [UInt8], of base: Specification) throws(LocalizationError) {
    self.base = base
    self.path = path
    self.bytes = bytes
    reader = VariantReader(base)
    var entries: [Entry] = []
    var lines: [String: Int] = [:]
    var varied: Set<Int> = []
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      defer { start = end + 1 }
      guard bytes[start..<end].contains(where: { $0 > 0x20 }) else { continue }
      let record = try Self.record(path, bytes[start..<end], number)
      let variant = try reader.variant(record)
      // Folders of some file systems don't tell upper from lower case.
      if let first = lines.updateValue(number, forKey: variant.id.name.lowercased()) {
        throw record.fault(
          "id", found: "the id \"\(variant.id)\", which line \(first) has too",
          expected: "an id of its own for each line")
      }
      varied.formUnion(variant.forms.keys)
      entries.append(Entry(id: variant.id, name: variant.name, number: number, range: start..<end))
    }
    guard !entries.isEmpty else {
      throw .malformed(
        Place(path: path, line: 1, column: 1), found: "no line with a product",
        expected: "lines like {\"id\": \"X\", \"product\": \"X\", \"facts\": {}}")
    }
    self.entries = entries
    self.varied = varied
  }

  /// The variant of a line.
  func variant(_ entry: Entry) throws(LocalizationError) -> Variant {
    try reader.variant(try Self.record(path, bytes[entry.range], entry.number))
  }

  /// All of them, as products.
  package var specifications: [Specification] {
    get throws { try entries.map { try variant($0).specification(of: base) } }
  }

  /// The folder of each variant, and what says what is in it.
  var parts: some Sequence<(name: String, bytes: ArraySlice<UInt8>)> {
    entries.lazy.map { (name: $0.id.name, bytes: bytes[$0.range]) }
  }

  /// Whether two portfolios are the same, in a few digits.
  var digest: Digest { Digest(of: bytes) }

  private static func record(
    _ path: String, _ line: ArraySlice<UInt8>, _ number: Int
  ) throws(LocalizationError) -> JSONRecord {
    try JSONRecord(JSONRecord.Origin(path: path, bytes: Array(line), firstLine: number))
  }
}
