/// What an XML document contains, in order.
package enum XMLEvent: Sendable {
  /// The start of an element.
  case start(XMLElement)
  /// Text, perhaps in pieces; `offset` is where the piece starts, in bytes from the start of the document.
  case text(String, offset: Int)
  /// The end of the element that was started last; `offset` is where its end tag starts.
  case end(offset: Int)
}

/// The start of an element.
package struct XMLElement: Sendable {
  /// The namespace; empty where there is none.
  package let namespace: String
  /// The name without a prefix.
  package let name: String
  /// The attributes by name; those of XML itself as "xml:lang", those of another namespace as "namespace name".
  package let attributes: [String: String]
  /// Where its start tag starts, in bytes from the start of the document.
  package let offset: Int

  /// An attribute; nil where it is not there.
  package subscript(attribute: String) -> String? { attributes[attribute] }
}

/// What is wrong with an XML document, and where.
package struct XMLFault: Error, Hashable, Sendable {
  /// Bytes from the start of the document.
  package let offset: Int
  /// What was found.
  package let found: String
  /// What was expected.
  package let expected: String

  /// Makes a fault.
  package init(offset: Int, found: String, expected: String) {
    self.offset = offset
    self.found = found
    self.expected = expected
  }
}
