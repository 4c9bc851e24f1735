import Localization

/// Reads tables of values that commas, semicolons or tabs separate, as RFC 4180 describes them: a record is a row.
package struct CSVReader {
  private let source: SourceText
  private let separator: UInt8
  private let path: String
  private var index = 0
  private var row = PlacedText()

  /// The rows of a file.
  package static func blocks(of text: String, named path: String) throws(DocumentError) -> [TextBlock] {
    var reader = CSVReader(SourceText(text), path)
    var blocks: [TextBlock] = []
    while reader.index < reader.source.bytes.count {
      if let block = try reader.record() { blocks.append(block) }
    }
    return blocks
  }

  private init(_ source: SourceText, _ path: String) {
    self.source = source
    self.path = path
    separator = CSVReader.separator(of: source.bytes)
  }

  /// What separates the cells of the first record: the commonest of what can, outside quotation marks.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") { break }
      counts[byte, default: 0] += 1
    }
    let known = [",", ";", "\t"].map { UInt8(ascii: $0) }
    return known.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }

  private mutating func record() throws(DocumentError) -> TextBlock? {
    var isFirst = true
    while true {
      if !isFirst { row.startCell(at: source.position(of: index)) }
      isFirst = false
      if byte == UInt8(ascii: "\"") { try quotedCell() } else { bareCell() }
      guard byte == separator else { break }
      index += 1
    }
    if byte == UInt8(ascii: "\r") { index += 1 }
    if byte == UInt8(ascii: "\n") { index += 1 }
    return row.taken(as: .row)
  }

  private var byte: UInt8? { index < source.bytes.count ? source.bytes[index] : nil }

  private mutating func bareCell() {
    let start = index
    while let byte, byte != separator, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { index += 1 }
    add(start..<index)
  }

  private mutating func quotedCell() throws(DocumentError) {
    let opening = index
    index += 1
    var start = index
    while let byte {
      index += 1
      guard byte == UInt8(ascii: "\"") else { continue }
      add(start..<(index - 1))
      // Two of them stand for one.
      guard self.byte == UInt8(ascii: "\"") else { return bareCell() }
      start = index
      index += 1
    }
    let place = source.position(of: opening)
    throw .malformed(
      Place(path: path, line: place.line, column: place.column), found: "a quotation mark that nothing closes",
      expected: "another one at the end of the cell")
  }

  /// Whether a cell holds a key for programs and no text: "spec.mass.220".
  private func isKey(_ cell: ArraySlice<UInt8>) -> Bool {
    let parts = cell.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
    let isWordLike = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0 < 0x80 && Character(UnicodeScalar($0)).isLetterOrDigit }
    }
    return parts.count > 1 && isWordLike && parts.first?.first.map { Character(UnicodeScalar($0)).isLetter } == true
  }

  private mutating func add(_ range: Range<Int>) {
    guard !isKey(source.bytes[range]) else { return }
    row.append([SourceMatch.Piece(text: source.bytes[range], place: source.position(of: range.lowerBound))])
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
