/// What is wrong with a JSON text, and where.
package struct JSONError: Error {
  /// Bytes from the start of the text.
  package let offset: Int
  /// What was found.
  package let found: String
  /// What would have been right.
  package let expected: String
}

/// Reads JSON by RFC 8259, with the order, spelling and place of everything.
///
/// Own code because Foundation's parsers keep neither the order of members nor the spelling of numbers and escapes,
/// and catalogs have to be written back byte for byte.
package struct JSONParser {
  private let bytes: [UInt8]
  private let keepsRepeatedKeys: Bool
  private var position = 0
  private var depth = 0

  /// Parses a whole document; a byte order mark at its start is skipped.
  ///
  /// A key that an object has twice is refused, unless whoever reads the document tells of it.
  package static func parse(_ bytes: [UInt8], keepingRepeatedKeys: Bool = false) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes: bytes, keepsRepeatedKeys: keepingRepeatedKeys)
    if bytes.starts(with: byteOrderMark) { parser.position = byteOrderMark.count }
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.unexpected("the end of the file") }
    return value
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private init(bytes: [UInt8], keepsRepeatedKeys: Bool) {
    self.bytes = bytes
    self.keepsRepeatedKeys = keepsRepeatedKeys
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  private func unexpected(_ expected: String) -> JSONError {
    guard let byte = next else { return JSONError(offset: position, found: "the end of the file", expected: expected) }
    let isPlain = (0x21..<0x7F).contains(byte)
    let found = isPlain ? "'\(Character(Unicode.Scalar(byte)))'" : byte == 0 ? "a NUL byte" : "byte \(byte)"
    return JSONError(offset: position, found: found, expected: expected)
  }

  private mutating func consume(_ character: Unicode.Scalar, _ expected: String) throws(JSONError) {
    guard next == UInt8(ascii: character) else { throw unexpected(expected) }
    position += 1
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object(try nested { parser throws(JSONError) in try parser.object() })
    case UInt8(ascii: "["): return .array(try nested { parser throws(JSONError) in try parser.array() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): return .number(try number())
    default: throw unexpected("a JSON value")
    }
  }

  private mutating func nested<Value>(
    _ parse: (inout JSONParser) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    guard depth < 100 else { throw unexpected("at most 100 nested objects and arrays") }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try parse(&self)
  }

  private mutating func object() throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    var keys: Set<String> = []
    skipSpace()
    if next == UInt8(ascii: "}") {
      position += 1
      return members
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
      let key = try string()
      guard keepsRepeatedKeys || keys.insert(key.text).inserted else {
        throw JSONError(offset: key.offset, found: "the key \"\(key.text)\" a second time", expected: "each key once")
      }
      skipSpace()
      try consume(":", "':' after a key")
      members.append(JSONMember(key: key, value: try value()))
      skipSpace()
      guard next == UInt8(ascii: ",") else {
        try consume("}", "',' or '}' after a member")
        return members
      }
      position += 1
    }
  }

  private mutating func array() throws(JSONError) -> [JSONValue] {
    var values: [JSONValue] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      position += 1
      return values
    }
    while true {
      values.append(try value())
      skipSpace()
      guard next == UInt8(ascii: ",") else {
        try consume("]", "',' or ']' after an item")
        return values
      }
      position += 1
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let text = "\(word)"
    guard bytes[position...].starts(with: text.utf8) else { throw unexpected(text) }
    position += text.utf8.count
    return value
  }

  private mutating func number() throws(JSONError) -> String {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte = next, isDigit(byte) { position += 1 }
    if position == start { throw unexpected("a digit") }
  }

  private mutating func string() throws(JSONError) -> JSONString {
    let start = position
    position += 1
    var hasEscapes = false
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    // Most of a catalog is strings: nothing is looked up here that can be looked up before.
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote { break }
      guard byte >= 0x20 else { throw unexpected("a string without control characters, closed by '\"'") }
      if byte == backslash {
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    guard position < bytes.count else {
      position = min(position, bytes.count)
      throw unexpected("'\"' at the end of the string")
    }
    let raw = bytes[(start + 1)..<position]
    guard let literal = String(validating: raw, as: UTF8.self) else {
      throw JSONError(offset: start, found: "bytes that are not UTF-8", expected: "a string in UTF-8")
    }
    position += 1
    guard hasEscapes else { return JSONString(text: literal, literal: nil, offset: start) }
    let text = try unescaped(literal, at: start)
    return JSONString(text: text, literal: JSONString.escaped(text) == literal ? nil : literal, offset: start)
  }

  private func unescaped(_ literal: String, at start: Int) throws(JSONError) -> String {
    var units: [UInt16] = []
    var rest = literal.utf16.makeIterator()
    while let unit = rest.next() {
      guard unit == 0x5C, let escape = rest.next() else {
        units.append(unit)
        continue
      }
      switch Unicode.Scalar(escape) {
      case "n": units.append(0x0A)
      case "r": units.append(0x0D)
      case "t": units.append(0x09)
      case "b": units.append(0x08)
      case "f": units.append(0x0C)
      case "\"", "\\", "/": units.append(escape)
      case "u":
        let code = (0..<4).compactMap { _ in rest.next() }
        guard code.count == 4, let value = UInt16(String(decoding: code, as: UTF16.self), radix: 16) else {
          throw JSONError(offset: start, found: "\\u without four hexadecimal digits", expected: "\\uXXXX")
        }
        units.append(value)
      default:
        throw JSONError(
          offset: start, found: "the escape \\\(String(decoding: [escape], as: UTF16.self))",
          expected: "one of \\n \\r \\t \\b \\f \\\" \\\\ \\/ \\uXXXX")
      }
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw JSONError(offset: start, found: "half of a surrogate pair", expected: "\\uXXXX escapes in whole pairs")
    }
    return text
  }
}

/// The items of the array that is the one member of a document, read one by one.
struct JSONItems {
  private var parser: JSONParser
  private var isFirst = true
  private var isAtEnd = false

  /// nil for a document that does not start with this member and an array.
  init?(of name: String, in bytes: [UInt8]) {
    parser = JSONParser(document: bytes)
    guard parser.isAtArray(of: name) else { return nil }
  }

  mutating func next() throws(JSONError) -> (value: JSONValue, offset: Int)? {
    guard !isAtEnd, let item = try parser.item(isFirst: isFirst) else {
      isAtEnd = true
      return nil
    }
    isFirst = false
    return item
  }
}

extension JSONParser {
  fileprivate init(document bytes: [UInt8]) {
    self.init(bytes: bytes, keepsRepeatedKeys: false)
    if bytes.starts(with: Self.byteOrderMark) { position = Self.byteOrderMark.count }
  }

  /// Moves behind the bracket of the array that a document's first member is.
  fileprivate mutating func isAtArray(of name: String) -> Bool {
    do throws(JSONError) {
      skipSpace()
      try consume("{", "an object")
      skipSpace()
      guard next == UInt8(ascii: "\""), try string().text == name else { return false }
      skipSpace()
      try consume(":", "':' after a key")
      skipSpace()
      try consume("[", "an array")
      // The object and the array that its items are in.
      depth = 2
      return true
    } catch {
      return false
    }
  }

  /// The next item of the array; nil at the end of the document, which has to come with that of the array.
  fileprivate mutating func item(isFirst: Bool) throws(JSONError) -> (value: JSONValue, offset: Int)? {
    skipSpace()
    let isEmpty = isFirst && next == UInt8(ascii: "]")
    if !isFirst, next == UInt8(ascii: ",") {
      position += 1
    } else if isEmpty || !isFirst {
      try consume("]", "',' or ']' after an item")
      skipSpace()
      try consume("}", "'}' after its only member")
      skipSpace()
      guard next == nil else { throw unexpected("the end of the file") }
      return nil
    }
    skipSpace()
    let start = position
    return (try value(), start)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
