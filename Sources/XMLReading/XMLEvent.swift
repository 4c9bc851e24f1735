/// What stands in an XML document, in its order.
public enum XMLEvent: Sendable {
  /// The start of an element.
  case start(XMLElement)
  /// Text, perhaps in pieces; `offset` is where the piece starts, in bytes from the start of the document.
  case text(String, offset: Int)
  /// The end of the element that was started last; `offset` is where its end tag starts.
  case end(offset: Int)
}

/// The start of an element.
public struct XMLElement: Sendable {
  /// The namespace; empty where there is none.
  public let namespace: String
  /// The name without a prefix.
  public let name: String
  /// The attributes by name; those of XML itself as "xml:lang", those of another namespace as "namespace name".
  public let attributes: [String: String]
  /// Where its start tag starts, in bytes from the start of the document.
  public let offset: Int

  /// An attribute; nil where it is not there.
  public subscript(attribute: String) -> String? { attributes[attribute] }
}

/// What is wrong with an XML document, and where.
public struct XMLFault: Error, Hashable, Sendable {
  /// Bytes from the start of the document.
  public let offset: Int
  /// What was found.
  public let found: String
  /// What would have been right.
  public let expected: String

  /// Says what is wrong.
  public init(offset: Int, found: String, expected: String) {
    self.offset = offset
    self.found = found
    self.expected = expected
  }
}
