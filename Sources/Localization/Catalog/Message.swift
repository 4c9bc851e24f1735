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

  /// Cuts a text.
  init(_ text: String) throws(Fault) {
    var segments: [Segment] = []
    for piece in MessagePiece.pieces(of: text) {
      switch piece.kind {
      case .text:
        let words = text.utf8.dropFirst(piece.range.lowerBound).prefix(piece.range.count)
        segments.append(.text(String(Substring(words))))
      case .placeholder(let name): segments.append(.placeholder(name))
      case .broken(let found): throw Fault(offset: piece.range.lowerBound, found: found)
      }
    }
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
        if scalar.isDigit {
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

extension Unicode.Scalar {
  /// Whether it is a digit of any script, superscripts included.
  public var isDigit: Bool {
    isASCII ? ("0"..."9").contains(self) : [.decimal, .digit].contains(properties.numericType)
  }
}
