extension SourceMatch.Piece {
  /// Its words with their places, and nil for each run of white space.
  var words: [(bytes: ArraySlice<UInt8>, place: SourceText.Position)?] {
    var words: [(ArraySlice<UInt8>, SourceText.Position)?] = []
    var (line, lineStart) = (place.line, text.startIndex + 1 - place.column)
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index].isCollapsible else {
        let end = text[index...].firstIndex(where: \.isCollapsible) ?? text.endIndex
        words.append((text[index..<end], SourceText.Position(line: line, column: index - lineStart + 1)))
        index = end
        continue
      }
      words.append(nil)
      while index < text.endIndex, text[index].isCollapsible {
        if text[index] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, index + 1) }
        index += 1
      }
    }
    return words
  }
}

extension UInt8 {
  /// White space of which many are one, in Markdown as in HTML; a no-break space is none.
  fileprivate var isCollapsible: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}
