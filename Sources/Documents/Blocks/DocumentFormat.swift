/// The formats of published documents that are read.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case plainText = "text"
  case markdown
  case html
  case csv
  case pdf

  /// Recognises a document by what it starts with and by the end of its name.
  public init(of bytes: [UInt8], named path: String) {
    // The ASCII of the start, whatever the encoding; UTF-16 has a zero beside each letter.
    let start = String(decoding: bytes.prefix(4096).lazy.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    let name = path.lowercased()
    if start.prefix(1024).contains("%pdf-") {
      self = .pdf
    } else if [".md", ".markdown"].contains(where: name.hasSuffix) {
      self = .markdown
    } else if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) || Self.startsAsHTML(start) {
      self = .html
    } else if [".csv", ".tsv"].contains(where: name.hasSuffix) {
      self = .csv
    } else {
      self = .plainText
    }
  }

  /// Whether the first tag is one of HTML, behind declarations and comments.
  private static func startsAsHTML(_ start: String) -> Bool {
    var rest = start.drop(while: \.isWhitespace)
    for (opening, closing) in [("<?", "?>"), ("<!--", "-->")] {
      while rest.hasPrefix(opening), let end = rest.firstRange(of: closing) {
        rest = rest[end.upperBound...].drop(while: \.isWhitespace)
      }
    }
    return ["<!doctype html", "<html", "<head", "<body", "<h1", "<p>", "<div", "<table", "<main", "<article"]
      .contains(where: rest.hasPrefix)
  }
}
