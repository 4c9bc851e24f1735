/// A JSON document that loses nothing: members in their order, numbers and strings as they were written, places kept.
package indirect enum JSONValue: Sendable {
  case object([JSONMember])
  case array([JSONValue])
  case string(JSONString)
  /// A number, in the digits of the document.
  case number(String)
  case bool(Bool)
  case null

  /// The value of an object's member; nil where there is none or this is no object.
  package subscript(key: String) -> JSONValue? { member(key)?.value }

  /// An object's member with its place.
  package func member(_ key: String) -> JSONMember? {
    if case .object(let members) = self { members.first { $0.key.text == key } } else { nil }
  }

  /// The members of an object; none for any other value.
  package var members: [JSONMember] {
    if case .object(let members) = self { members } else { [] }
  }

  /// What it is, for messages: "an array".
  var kind: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }

  /// The decoded text of a string; nil for any other value.
  package var text: String? {
    if case .string(let string) = self { string.text } else { nil }
  }
}

/// A string with the escapes that it was written with.
package struct JSONString: Sendable, Hashable {
  /// The text.
  package let text: String
  /// What stood between the quotes, where our writer would write it differently.
  let literal: String?
  /// Where its opening quote stands, in bytes from the start of the document.
  package let offset: Int

  /// Makes a string of a text; it is written with the fewest escapes.
  package init(_ text: String) {
    self.init(text: text, literal: nil, offset: 0)
  }

  init(text: String, literal: String?, offset: Int) {
    self.text = text
    self.literal = literal
    self.offset = offset
  }

  /// Where a code unit of the text stands in the document, both counted in bytes from their start.
  package func documentOffset(of unit: Int) -> Int {
    guard !isPlain else { return offset + 1 + unit }
    var written = self.written.utf8[...]
    var position = 0
    var read = 0
    while read < unit, let byte = written.popFirst() {
      position += 1
      guard byte == UInt8(ascii: "\\"), let escape = written.popFirst() else {
        read += 1
        continue
      }
      position += 1
      guard escape == UInt8(ascii: "u") else {
        read += 1
        continue
      }
      let code = UInt32(Substring(written.prefix(4)), radix: 16) ?? 0
      written = written.dropFirst(4)
      position += 4
      // Each half of a surrogate pair makes half of the four bytes.
      read += code < 0x80 ? 1 : code < 0x800 || (0xD800...0xDFFF).contains(code) ? 2 : 3
    }
    return offset + 1 + position
  }

  /// The text in pieces, each where it stands in the document: what is written as it is, and single escapes.
  package var pieces: [(text: Substring, offset: Int)] {
    guard !isPlain else { return text.isEmpty ? [] : [(text[...], offset + 1)] }
    var pieces: [(Substring, Int)] = []
    var rest = text.utf8[...]
    var written = self.written.utf8[...]
    var position = offset + 1
    func take(_ read: Int, _ length: Int) {
      if read > 0 { pieces.append((Substring(rest.prefix(read)), position)) }
      rest = rest.dropFirst(read)
      written = written.dropFirst(length)
      position += length
    }
    while let byte = written.first {
      guard byte == UInt8(ascii: "\\") else {
        let run = written.prefix { $0 != UInt8(ascii: "\\") }.count
        take(run, run)
        continue
      }
      guard written.dropFirst().first == UInt8(ascii: "u") else {
        take(1, 2)
        continue
      }
      let code = UInt32(Substring(written.dropFirst(2).prefix(4)), radix: 16) ?? 0
      // Both halves of a surrogate pair are one character.
      if (0xD800...0xDFFF).contains(code) { take(4, 12) } else { take(code < 0x80 ? 1 : code < 0x800 ? 2 : 3, 6) }
    }
    return pieces
  }

  /// Whether it is written without escapes.
  private var isPlain: Bool {
    literal == nil && !text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
  }

  /// What stands between the quotes.
  var written: String { literal ?? JSONString.escaped(text) }

  static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    if isPlain { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{c}": result += "\\f"
      case "\0"..<" ":
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A member of an object.
package struct JSONMember: Sendable {
  /// Its name.
  package let key: JSONString
  /// Its value.
  package var value: JSONValue

  /// Makes a member.
  package init(_ key: String, _ value: JSONValue) {
    self.init(key: JSONString(key), value: value)
  }

  init(key: JSONString, value: JSONValue) {
    self.key = key
    self.value = value
  }
}
