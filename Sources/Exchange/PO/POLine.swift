import Localization

/// A line of a PO file that is not a comment.
enum POLine {
  /// "msgid", "msgstr[1]" and the like, with the text that follows it.
  case keyword(Keyword, LocatedText)
  /// A text that continues the line before.
  case continuation(LocatedText)
  case empty

  enum Keyword: Equatable {
    case context
    case source
    case pluralSource
    case target
    case pluralTarget(Int)
  }

  private static let keywords: [(String, Keyword)] = [
    ("msgid_plural", .pluralSource), ("msgid", .source), ("msgctxt", .context), ("msgstr", .target),
  ]

  /// Reads a line that starts at `place`; `text` is without its "#~" or "#|".
  init(_ line: Substring, at place: Place) throws(ExchangeError) {
    let text = line.trimmed
    func at(_ index: Substring.Index) -> Place {
      Place(
        path: place.path, line: place.line,
        column: place.column + line.utf8.distance(from: line.startIndex, to: index))
    }
    guard let first = text.unicodeScalars.first else {
      self = .empty
      return
    }
    if first == "\"" {
      self = .continuation(try POLine.string(text, at: at(text.startIndex)))
      return
    }
    guard let (name, keyword) = POLine.keywords.first(where: { text.utf8.starts(with: $0.0.utf8) }) else {
      throw ExchangeError(
        place: at(text.startIndex), found: "\"\(text.prefix(30))\"",
        expected: "a comment, msgctxt, msgid, msgid_plural, msgstr or a text in quotes")
    }
    var rest = text.dropFirst(name.count)
    var known = keyword
    if keyword == .target, rest.hasPrefix("[") {
      guard let end = rest.firstIndex(of: "]"), let number = Int(rest[..<end].dropFirst()), (0..<20).contains(number)
      else {
        throw ExchangeError(
          place: at(rest.startIndex), found: "\"\(rest.prefix(8))\"", expected: "a number in brackets")
      }
      known = .pluralTarget(number)
      rest = rest[rest.index(after: end)...]
    }
    rest = rest.trimmed
    guard rest.unicodeScalars.first == "\"" else {
      throw ExchangeError(place: at(rest.startIndex), found: "no quote after \(name)", expected: "a text in quotes")
    }
    self = .keyword(known, try POLine.string(rest, at: at(rest.startIndex)))
  }

  static func tooLong(at place: Place) -> ExchangeError {
    ExchangeError(
      place: place, found: "a text with more than \(TranslationFile.largestText) bytes", expected: "a shorter text")
  }

  /// The text between quotes, its escapes resolved.
  private static func string(_ literal: Substring, at start: Place) throws(ExchangeError) -> LocatedText {
    func place(_ index: Substring.Index) -> Place {
      Place(
        path: start.path, line: start.line,
        column: start.column + literal.utf8.distance(from: literal.startIndex, to: index))
    }
    let scalars = literal.unicodeScalars
    let isSpecial = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }
    var index = scalars.index(after: scalars.startIndex)
    guard literal.utf8.count <= TranslationFile.largestText else { throw tooLong(at: place(index)) }
    var text = LocatedText(at: place(index))
    while true {
      guard let special = literal.utf8[index...].firstIndex(where: isSpecial) else {
        throw ExchangeError(place: place(scalars.endIndex), found: "the end of the line", expected: "a closing quote")
      }
      text.append(literal[index..<special], at: place(index))
      guard scalars[special] == "\\" else {
        let after = scalars.index(after: special)
        guard after == scalars.endIndex else {
          throw ExchangeError(
            place: place(after), found: "\"\(literal[after...].prefix(20))\"",
            expected: "nothing after the closing quote")
        }
        return text
      }
      guard let (escaped, next) = POEscapes.resolve(scalars[scalars.index(after: special)...]) else {
        throw ExchangeError(
          place: place(special), found: "the escape \(literal[special...].prefix(2))",
          expected: #"one of \" \\ \n \t \r \a \b \f \v \123 \x7F"#)
      }
      text.append(escaped, at: place(special))
      index = next
    }
  }
}

extension Substring {
  /// Without white space at its ends, by scalar: a line end may have joined a combining character.
  fileprivate var trimmed: Substring {
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\r" }
    guard let first = unicodeScalars.firstIndex(where: { !isSpace($0) }),
      let last = unicodeScalars.lastIndex(where: { !isSpace($0) })
    else { return self[endIndex...] }
    return self[first..<unicodeScalars.index(after: last)]
  }
}
