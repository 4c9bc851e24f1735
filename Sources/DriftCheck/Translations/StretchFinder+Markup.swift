/// Tags and entities of XML and HTML.
extension StretchFinder {
  /// The elements of HTML that texts have; of others a closing tag says that they are elements.
  private static let elements: Set<String> = [
    "a", "abbr", "b", "big", "blockquote", "br", "button", "center", "code", "dd", "del", "div", "dl", "dt", "em",
    "font",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "label", "li", "mark", "ol", "option",
    "p", "pre", "q", "s", "samp", "select", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th",
    "thead", "title", "tr", "tt", "u", "ul", "var", "wbr",
  ]

  /// Those whose names the help of a command has for an argument: "--label <label>".
  private static let words: Set<String> = [
    "button", "code", "input", "label", "mark", "option", "q", "s", "select", "table", "title", "var",
  ]

  /// "<b>", "</b>", "<br/>", "<a href="…">".
  func tag(at start: Int) -> Found? {
    let isEnd = byte(start + 1) == UInt8(ascii: "/")
    let nameStart = isEnd ? start + 2 : start + 1
    let nameEnd = end(of: { $0.isName || ":-.".utf8.contains($0) }, from: nameStart)
    guard nameEnd > nameStart, byte(nameStart).isLetter,
      [UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "/"), 0x0A].contains(byte(nameEnd)), nameEnd < bytes.count
    else { return nil }
    let close = endOfTag(from: nameEnd)
    guard byte(close) == UInt8(ascii: ">") else { return nil }
    let written = text(nameStart..<nameEnd)
    // "<A>" is "<a>".
    let name = Self.elements.contains(written.lowercased()) ? written.lowercased() : written
    // "<file>" in the help of a command stands for a word.
    guard
      isEnd || has("/>", at: close - 1) || closed.contains(written[...])
        || Self.elements.contains(name) && !isProse(nameEnd..<close) && !isWorded(nameEnd..<close)
          && !(Self.words.contains(name) && close == nameEnd)
    else {
      return nil
    }
    return (.tag, "<\(isEnd ? "/" : "")\(name)\(attributes(nameEnd..<close))>", close + 1)
  }

  /// Whether words stand where attributes are: "<a letter of five signs>", "<Select All>".
  private func isProse(_ range: Range<Int>) -> Bool {
    let words = text(range).split(whereSeparator: \.isWhitespace)
    return !words.contains { $0.contains("=") } && (words.count > 1 || words.first?.first?.isUppercase == true)
  }

  /// Whether a word that is no attribute stands where one would: "<center latitude>".
  private func isWorded(_ range: Range<Int>) -> Bool {
    let words = text(range).split { $0.isWhitespace || $0 == "/" }
    return words.count == 1 && words[0].allSatisfy(\.isLetter) && !Self.flags.contains(String(words[0]))
  }

  /// The attributes that need no value.
  private static let flags: Set<String> = [
    "checked", "disabled", "hidden", "selected", "readonly", "required", "reversed", "controls", "nowrap", "noshade",
  ]

  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    var position = start
    // A tag may have long attributes, but an end.
    while position < min(bytes.count, start + 4096) {
      let byte = bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
        return position
      }
      position += 1
    }
    return position
  }

  /// The attributes that lead somewhere or name something; how it looks and what it is called is the translator’s.
  private func attributes(_ range: Range<Int>) -> String {
    // A tag may go on in the next line.
    let spaced = text(range)
    let written =
      spaced.utf8.contains { (0x09...0x0D).contains($0) }
      ? spaced.split(separator: /\s+/, omittingEmptySubsequences: false).joined(separator: " ") : spaced
    let kept = written.utf8.contains(UInt8(ascii: "=")) ? StretchFinder.kept : []
    return kept.compactMap { name -> String? in
      // In the messages of Java an apostrophe is doubled.
      for quote in ["\"", "''", "'"] {
        guard let start = written.range(of: " \(name)=\(quote)"),
          let end = written[start.upperBound...].range(of: quote)
        else { continue }
        return " \(name)=\"\(written[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace })\""
      }
      // Without quotation marks, which the reader of a format may have taken for its own.
      guard !written.contains("\""), let start = written.range(of: " \(name)=") else { return nil }
      return " \(name)=\"\(written[start.upperBound...].prefix { !$0.isWhitespace })\""
    }.joined() + (written.hasSuffix("/") ? "/" : "")
  }

  private static let kept = ["href", "src", "id", "name", "for", "type", "value"]

  /// "<!DOCTYPE html PUBLIC …>", whose addresses nobody follows.
  func declaration(at start: Int) -> Found? {
    guard text(start..<(start + 9)).uppercased() == "<!DOCTYPE" else { return nil }
    let end = end(of: { $0 != UInt8(ascii: ">") }, from: start, longest: 1024)
    return byte(end) == UInt8(ascii: ">") ? (.entity, "<!DOCTYPE>", end + 1) : nil
  }

  /// "&lt;", "&#160;"; "&#39" without its end is one as well.
  func entity(at start: Int) -> Found? {
    let end = end(of: { $0.isName || $0 == UInt8(ascii: "#") }, from: start + 1)
    if byte(start + 1) == UInt8(ascii: "#"), byte(start + 2).isDigit {
      let digits = self.end(of: \.isDigit, from: start + 2)
      if byte(digits) != UInt8(ascii: ";") { return (.entity, text(start..<digits) + ";", digits) }
    }
    guard byte(end) == UInt8(ascii: ";"), (2...10).contains(end - start - 1) else { return nil }
    return (.entity, text(start..<(end + 1)), end + 1)
  }
}
