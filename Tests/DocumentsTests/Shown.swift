import Documents
import Testing

/// Blocks in the form that tests compare.
enum Shown {
  /// "row: a|b".
  static func block(_ block: TextBlock) -> String {
    "\(block.kind): " + block.text.replacing("\t", with: "|")
  }

  /// "line:column" of texts that follow each other in a block.
  static func places(of texts: [String], in block: TextBlock) -> [String] {
    var rest = block.text[...]
    return texts.map { text in
      guard let found = rest.firstRange(of: text) else { return "no \(text)" }
      rest = rest[found.upperBound...]
      let place = block.place(of: block.text.utf8.distance(from: block.text.startIndex, to: found.lowerBound), in: "")
      return "\(place.line):\(place.column)"
    }
  }

  /// Each word of the block has to stand in the source at its place, letter by letter.
  static func expectWordsInPlace(_ block: TextBlock, in source: String, except left: String = "") {
    let left = Set((left + " \t").utf8)
    let lines = source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    for (offset, byte) in block.text.utf8.enumerated() where !left.contains(byte) {
      let place = block.place(of: offset, in: "")
      let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : []
      let found = line.indices.contains(place.column - 1) ? line[place.column - 1] : 0
      guard found != byte else { continue }
      Issue.record("byte \(offset) of \"\(block.text)\" is not at \(place.line):\(place.column)")
      return
    }
  }
}
