import Localization

extension LocatedText {
  /// A string of a JSON document.
  init(_ string: JSONString, in lines: Lines) {
    self.init(at: lines.place(string.offset + 1))
    for (piece, offset) in string.pieces { append(piece, at: lines.place(offset)) }
  }
}

extension DecodedFile {
  /// The file as JSON.
  ///
  /// A key that stands twice is a matter of its texts, which are checked like all others.
  func json() throws(ExchangeError) -> JSONValue {
    do throws(JSONError) {
      return try JSONParser.parse(bytes, keepingRepeatedKeys: true)
    } catch {
      throw self.error(at: error.offset, error.found, expected: error.expected)
    }
  }
}
