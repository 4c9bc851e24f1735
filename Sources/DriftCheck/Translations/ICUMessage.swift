/// A message of ICU with a text for each number or case: "{n, plural, one {pump} other {pumps}}".
struct ICUMessage {
  /// What stands between its texts.
  struct Joint {
    let range: Range<Int>
    /// The argument and its kind at the head, the selector of the text behind, or nothing at the end.
    let name: String
    let isHead: Bool
  }

  /// What the texts depend on: "n".
  let argument: String
  /// "plural", "select", "selectordinal".
  let kind: String
  /// What the texts are for: "one", "other", "=0".
  private(set) var selectors: [String] = []
  private(set) var joints: [Joint] = []
  /// Where it stands, in UTF-8 code units.
  let start: Int

  /// The names that numbers are told apart by, in all languages.
  static let pluralForms: Set<String> = ["zero", "one", "two", "few", "many", "other"]
  static let kinds: Set<String> = ["plural", "select", "selectordinal"]

  /// The whole messages of a text, those inside others included; one whose braces do not pair is none.
  static func messages(in bytes: [UInt8]) -> [ICUMessage] {
    guard bytes.contains(Brace.open), bytes.contains(UInt8(ascii: ",")) else { return [] }
    var messages: [ICUMessage] = []
    var position = 0
    while let open = bytes[position...].firstIndex(of: Brace.open) {
      var parser = Parser(bytes: bytes, position: open)
      if parser.message() != nil {
        messages += parser.messages
        position = parser.position
      } else {
        position = open + 1
      }
    }
    return messages
  }

  /// Whether a text has the head of a message, whole or not.
  static func hasHead(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      guard bytes[index] == Brace.open else { return false }
      var parser = Parser(bytes: bytes, position: index)
      return parser.head() != nil
    }
  }

  private enum Brace {
    static let open = UInt8(ascii: "{")
    static let close = UInt8(ascii: "}")
    /// More messages inside each other are none of a text.
    static let deepest = 8
    /// Nobody writes a longer one, and a hostile text would be read over and over.
    static let longest = 16_384
  }

  private struct Parser {
    let bytes: [UInt8]
    var position: Int
    var messages: [ICUMessage] = []
    private var depth = 0

    private let end: Int

    init(bytes: [UInt8], position: Int) {
      self.bytes = bytes
      end = min(bytes.count, position + Brace.longest)
      self.position = position
    }

    private var byte: UInt8? { position < end ? bytes[position] : nil }

    private mutating func skip(_ isKind: (UInt8) -> Bool) -> String {
      let start = position
      while let byte, isKind(byte) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipSpace() { _ = skip { $0.isSpace || $0 == 0x0A } }

    private mutating func accept(_ character: UInt8) -> Bool {
      guard byte == character else { return false }
      position += 1
      return true
    }

    /// "{n, plural,".
    mutating func head() -> (argument: String, kind: String)? {
      guard accept(Brace.open) else { return nil }
      skipSpace()
      let argument = skip(\.isName)
      skipSpace()
      guard !argument.isEmpty, accept(UInt8(ascii: ",")) else { return nil }
      skipSpace()
      let kind = skip(\.isLetter)
      skipSpace()
      guard ICUMessage.kinds.contains(kind), accept(UInt8(ascii: ",")) else { return nil }
      return (argument, kind)
    }

    mutating func message() -> Void? {
      let start = position
      depth += 1
      defer { depth -= 1 }
      guard depth < Brace.deepest, let head = head() else { return nil }
      var message = ICUMessage(argument: head.argument, kind: head.kind, start: start)
      var joint = start
      while true {
        skipSpace()
        if accept(Brace.close) {
          message.joints.append(Joint(range: joint..<position, name: "", isHead: false))
          guard !message.selectors.isEmpty else { return nil }
          messages.append(message)
          return ()
        }
        let selector = skip { $0.isName || "=:-".utf8.contains($0) || $0 >= 0x80 }
        if selector.hasPrefix("offset:") { continue }
        skipSpace()
        guard !selector.isEmpty, accept(Brace.open) else { return nil }
        let isHead = message.selectors.isEmpty
        message.joints.append(
          Joint(range: joint..<position, name: isHead ? "{\(head.argument)}" : selector, isHead: isHead))
        message.selectors.append(selector)
        guard text() != nil else { return nil }
        joint = position
        position += 1
      }
    }

    /// A text of a message, up to the brace that ends it.
    private mutating func text() -> Void? {
      while let byte {
        if byte == Brace.close { return () }
        guard byte == Brace.open else {
          position += 1
          continue
        }
        var inner = self
        if inner.head() != nil {
          guard message() != nil else { return nil }
        } else {
          position += 1
          depth += 1
          defer { depth -= 1 }
          guard depth < Brace.deepest, text() != nil, accept(Brace.close) else { return nil }
        }
      }
      return nil
    }
  }
}
