/// A text cut at its placeholders.
public struct Message: Sendable {
  /// A piece of a message.
  public enum Segment: Sendable {
    case text(String)
    case placeholder(String)
  }

  /// What is wrong with a text, at which byte of it.
  struct Fault: Error {
    let offset: Int
    let found: String
  }

  /// The pieces, in order.
  public let segments: [Segment]

  /// Cuts a text; a name between braces consists of letters, digits and points.
  init(_ text: String) throws(Fault) {
    var segments: [Segment] = []
    var rest = text.utf8[...]
    func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }
    while let brace = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
      guard rest[brace] == UInt8(ascii: "{") else { throw Fault(offset: offset(brace), found: "a '}' without '{'") }
      if brace > rest.startIndex { segments.append(.text(String(text[rest.startIndex..<brace]))) }
      guard let end = rest[brace...].firstIndex(of: UInt8(ascii: "}")) else {
        throw Fault(offset: offset(brace), found: "a '{' without '}'")
      }
      let name = text[text.index(after: brace)..<end]
      guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }) else {
        throw Fault(offset: offset(brace), found: "\"{\(name)}\"")
      }
      segments.append(.placeholder(String(name)))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { segments.append(.text(String(text[rest.startIndex...]))) }
    self.segments = segments
  }

  /// The names of the placeholders, each once.
  public var placeholders: Set<String> {
    Set(
      segments.compactMap { segment in
        if case .placeholder(let name) = segment { name } else { nil }
      })
  }

  /// What stands outside the placeholders and may not: figures come from the data, markup from the document.
  var forbidden: String? {
    for case .text(let text) in segments {
      for scalar in text.unicodeScalars {
        if scalar == "<" { return "a '<'; comparisons come from the data, and HTML is not allowed" }
        // The properties of a scalar are looked up slowly, and nearly all are letters of ASCII.
        if ("a"..."z").contains(scalar) || scalar == " " { continue }
        if [.decimal, .digit].contains(scalar.properties.numericType) {
          return "a digit; figures come from the data through placeholders"
        }
        if scalar.properties.generalCategory == .control { return "a line break or control character" }
      }
    }
    if case .text(let text)? = segments.first, let first = text.first, "#>|=".contains(first) {
      return "a '\(first)' at its start, which Markdown takes for markup"
    }
    return nil
  }
}

extension Message {
  /// The whole text, where it has no placeholders; nil otherwise.
  public var plainText: String? {
    var result = ""
    for segment in segments {
      guard case .text(let text) = segment else { return nil }
      result += text
    }
    return result
  }
}
