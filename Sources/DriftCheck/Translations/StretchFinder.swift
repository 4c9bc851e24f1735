import Exchange
import Linguistics

/// Finds what is no part of the language in a text of a translation file.
struct StretchFinder {
  let bytes: [UInt8]
  let formats: PlaceholderFormats
  /// The names of the elements that the text closes.
  let closed: Set<Substring>
  private let layout: TextLayout
  /// Whether the text is a format of dates and times, which each language has in its own order.
  let isDateFormat: Bool
  private var stretches: [ProtectedStretch] = []
  /// How many placeholders without a name or a number there were.
  private var unnumbered = 0

  /// The stretches of a text, from the left, and whether it is a block; inline codes of the file are placeholders.
  static func stretches(in text: LocatedText, _ formats: PlaceholderFormats) -> ([ProtectedStretch], isBlock: Bool) {
    var finder = StretchFinder(bytes: Array(text.text.utf8), formats: formats)
    finder.find(text.codes)
    return (finder.stretches, finder.layout.isBlock)
  }

  private init(bytes: [UInt8], formats: PlaceholderFormats) {
    self.bytes = bytes
    layout = TextLayout(bytes)
    self.formats = formats
    closed = StretchFinder.closedElements(in: bytes)
    isDateFormat = StretchFinder.isDateFormat(bytes)
  }

  private mutating func find(_ codes: [LocatedText.InlineCode]) {
    var codes = codes[...]
    var lines = (codes.isEmpty ? layout.codeLines : [])[...]
    var joints = ICUMessage.messages(in: bytes).flatMap(\.joints).sorted { $0.range.lowerBound < $1.range.lowerBound }[
      ...]
    var position = 0
    while position < bytes.count {
      if let line = lines.first, line.lowerBound == position {
        lines.removeFirst()
        add(
          .code, text(line).split(whereSeparator: \.isWhitespace).joined(separator: " "), to: line.upperBound,
          from: position)
        position = line.upperBound
        continue
      }
      if let joint = joints.first, joint.range.lowerBound <= position {
        joints.removeFirst()
        guard joint.range.lowerBound == position else { continue }
        add(joint.isHead ? .placeholder : .message, joint.name, to: joint.range.upperBound, from: position)
        position = joint.range.upperBound
        continue
      }
      if let code = codes.first, code.range.lowerBound <= position {
        codes.removeFirst()
        guard code.range.lowerBound == position, !code.range.isEmpty else { continue }
        addCode(trimmed(code.range))
        position = code.range.upperBound
        continue
      }
      // Inside a word nothing starts.
      if position > 0, bytes[position].isName, bytes[position - 1].isName {
        position += 1
        continue
      }
      let limit = min(
        codes.first?.range.lowerBound ?? bytes.count, joints.first?.range.lowerBound ?? bytes.count,
        lines.first?.lowerBound ?? bytes.count)
      guard let found = stretch(at: position), found.end <= limit else {
        position += 1
        continue
      }
      add(found.kind, found.name, to: found.end, from: position)
      position = found.end
    }
  }

  /// An inline code is the placeholder that stands in it, which another text may have without a code around it.
  private mutating func addCode(_ range: Range<Int>) {
    let found = stretch(at: range.lowerBound).flatMap { $0.end == range.upperBound ? $0 : nil }
    add(.placeholder, found?.name ?? text(range), to: range.upperBound, from: range.lowerBound)
  }

  /// A range without the spaces at its ends; one of spaces alone as it is.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isSpace = { (index: Int) in bytes[index] == UInt8(ascii: " ") }
    guard let first = range.first(where: { !isSpace($0) }), let last = range.last(where: { !isSpace($0) }) else {
      return range
    }
    return first..<(last + 1)
  }

  typealias Found = (kind: ProtectedStretch.Kind, name: String, end: Int)

  private mutating func add(_ kind: ProtectedStretch.Kind, _ name: String, to end: Int, from start: Int) {
    let isAssumed = kind == .placeholder && formats.assumes(byte(start))
    stretches.append(ProtectedStretch(kind: kind, name: name, range: start..<end, isAssumed: isAssumed))
  }

  private mutating func stretch(at position: Int) -> Found? {
    switch bytes[position] {
    case UInt8(ascii: "%"): percent(at: position)
    case UInt8(ascii: "{"): template(at: position) ?? brace(at: position)
    case UInt8(ascii: "$"): dollar(at: position)
    case UInt8(ascii: "~") where formats.tilde: tilde(at: position)
    case UInt8(ascii: "<"):
      declaration(at: position) ?? template(at: position) ?? tag(at: position) ?? target(at: position)
    case UInt8(ascii: "`"): codeSpan(at: position)
    case UInt8(ascii: ":"): role(at: position)
    case UInt8(ascii: "&"): entity(at: position)
    default: startsWord(at: position) ? address(at: position) ?? number(at: position) : nil
    }
  }

  /// The number that a placeholder has by its place: "%s" and "{}".
  mutating func nextNumber() -> Int {
    unnumbered += 1
    return unnumbered
  }

  /// The character at a place; a line end behind the last.
  func byte(_ position: Int) -> UInt8 { position >= 0 && position < bytes.count ? bytes[position] : 0x0A }

  /// Where characters of a kind end, or `longest` bytes on: a hostile text would be read over and over without an end.
  func end(of isKind: (UInt8) -> Bool, from start: Int, longest: Int = 128) -> Int {
    var position = start
    let limit = min(bytes.count, start + longest)
    while position < limit, isKind(bytes[position]) { position += 1 }
    return position
  }

  /// Some bytes as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  func has(_ text: String, at position: Int) -> Bool { bytes[min(position, bytes.count)...].starts(with: text.utf8) }

  /// Whether a word goes on at a place; a no-break space and a quotation mark end it.
  func continuesWord(at position: Int) -> Bool {
    byte(position).isWordPart && byte(position) != 0xC2 && byte(position) != 0xE2
  }

  /// Whether a text has nothing but conversions of one letter with signs between them, among them such as only dates have:
  /// "%b %e %Y".
  private static func isDateFormat(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == UInt8(ascii: "%") else { return false }
    let parts = bytes.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false).dropFirst()
    guard parts.count > 1 else { return false }
    return parts.allSatisfy { part in part.first?.isLetter == true && part.dropFirst().allSatisfy { !$0.isWordPart } }
      && parts.contains { part in part.first.map { "YbBHMmyAajUWZ".utf8.contains($0) } ?? false }
  }

  private static func closedElements(in bytes: [UInt8]) -> Set<Substring> {
    guard bytes.contains(UInt8(ascii: "<")) else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    // One that ends at the very start has not begun here.
    let ends = text.occurrences(of: "</").drop { $0.lowerBound == text.startIndex }
    return Set(ends.map { text[$0.upperBound...].prefix { $0.isLetter || $0.isNumber || ":-._".contains($0) } })
  }

  /// Whether no letter and no digit stands before a place; quotation marks and spaces outside ASCII do not count.
  private func startsWord(at position: Int) -> Bool {
    guard position > 0, byte(position - 1).isWordPart else { return true }
    guard byte(position - 1) >= 0x80 else { return false }
    var start = position - 1
    while start > 0, byte(start) & 0xC0 == 0x80 { start -= 1 }
    return byte(start) == 0xE2 || byte(start) == 0xC2
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// A byte of a word; those of letters outside ASCII included.
  var isWordPart: Bool { isDigit || isLetter || self == 0x5F || self >= 0x80 }
  /// A byte of a name or of a letter outside ASCII, but none of a quotation mark or a special space.
  var isLetterOrName: Bool { isName || self >= 0x80 && self != 0xE2 && self != 0xC2 }
  var isName: Bool { isDigit || isLetter || self == 0x5F }
}
