/// A text cut at its placeholders.
package struct Message: Sendable {
  /// A piece of a message.
  package enum Segment: Sendable, Hashable {
    case text(String)
    case placeholder(String)
  }

  /// What is wrong with a text, at which byte of it.
  package struct Fault: Error {
    /// Bytes from the start of the text.
    package let offset: Int
    /// What stands there.
    package let found: String
  }

  /// The pieces, in order.
  package let segments: [Segment]

  /// Cuts a text.
  package init(_ text: String) throws(Fault) {
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
  package var placeholders: Set<String> {
    Set(
      segments.compactMap { segment in
        if case .placeholder(let name) = segment { name } else { nil }
      })
  }

  /// The placeholders of a source that this translation lacks, and those that it adds; nil where they are the same.
  ///
  /// How often each stands is free: a language may have to name a thing twice.
  package func placeholderDifference(from source: Message) -> (missing: [String], added: [String])? {
    let (wanted, found) = (source.placeholders, placeholders)
    guard wanted != found else { return nil }
    return (wanted.subtracting(found).sorted(), found.subtracting(wanted).sorted())
  }

  /// What stands outside the placeholders and may not: figures come from the data, markup from the document.
  package var forbidden: Fault? {
    var start = 0
    for segment in segments {
      switch segment {
      case .placeholder(let name): start += name.utf8.count + 2
      case .text(let text):
        if let fault = Message.forbidden(in: text, at: start) ?? Message.forbiddenLink(in: text, at: start) {
          return fault
        }
        start += text.utf8.count
      }
    }
    if case .text(let text)? = segments.first, let first = text.first, "#>|=".contains(first) {
      return Fault(offset: 0, found: "a '\(first)' at its start, which Markdown takes for markup")
    }
    if case .text(let text)? = segments.first, text.hasPrefix("["), text.contains("]:") {
      return Fault(offset: 0, found: "a definition of a link, which Markdown does not print")
    }
    return nil
  }

  /// A picture, or a link to what a text may not link to.
  private static func forbiddenLink(in text: String, at start: Int) -> Fault? {
    guard text.utf8.contains(UInt8(ascii: "[")) || text.utf8.contains(UInt8(ascii: "]")) else { return nil }
    func fault(_ index: String.Index, _ found: String) -> Fault {
      Fault(offset: start + text.utf8.distance(from: text.startIndex, to: index), found: found)
    }
    if let picture = text.firstRange(of: "![") {
      return fault(picture.lowerBound, "a picture; pictures come from the document")
    }
    for link in text.ranges(of: "](") {
      let address = text[link.upperBound...].drop { $0 == " " }
      if !SafeAddress.isAllowed(address) {
        let shown = address.prefix { $0 != ")" }
        return fault(
          link.upperBound,
          "a link to \"\(shown)\"; only addresses with \(SafeAddress.starts.joined(separator: ", ")) are allowed")
      }
    }
    return nil
  }

  private static func forbidden(in text: String, at start: Int) -> Fault? {
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      // The properties of a scalar are looked up slowly, and nearly all are letters of ASCII.
      if ("a"..."z").contains(scalar) || scalar == " " { continue }
      let found: String
      if scalar == "<" {
        found = "a '<'; comparisons come from the data, and HTML is not allowed"
      } else if scalar.isDigit {
        found = "a digit; figures come from the data through placeholders"
      } else if scalar.properties.generalCategory == .control {
        found = "a line break or control character"
      } else {
        continue
      }
      return Fault(offset: start + text.utf8.distance(from: text.startIndex, to: index), found: found)
    }
    return nil
  }
}

extension Message {
  /// The whole text, where it has no placeholders; nil otherwise.
  package var plainText: String? {
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
  package var isDigit: Bool {
    isASCII ? ("0"..."9").contains(self) : [.decimal, .digit].contains(properties.numericType)
  }
}
