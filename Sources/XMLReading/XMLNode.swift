/// An element with all that it holds, for documents and parts of documents that are small.
package struct XMLNode: Sendable {
  /// What an element holds.
  package enum Content: Sendable {
    case element(XMLNode)
    /// Text, perhaps in pieces; `offset` is where the piece starts.
    case text(String, offset: Int)
  }

  /// Its start.
  package let element: XMLElement
  /// What it holds, in order.
  package internal(set) var content: [Content] = []
  /// Where its end tag starts.
  package internal(set) var end = 0

  /// The name without a prefix.
  package var name: String { element.name }

  /// An attribute; nil where it is not there.
  package subscript(attribute: String) -> String? { element[attribute] }

  /// The elements in it that belong to its own namespace.
  package var children: [XMLNode] {
    content.compactMap { item in
      if case .element(let node) = item, node.element.namespace == element.namespace { node } else { nil }
    }
  }

  /// The first child of this name.
  package func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  /// All text in it, that of its elements included.
  package var text: String {
    content.reduce(into: "") { text, item in
      switch item {
      case .element(let node): text += node.text
      case .text(let piece, _): text += piece
      }
    }
  }
}

/// Builds a node from events.
package struct XMLNodeBuilder {
  private var stack: [XMLNode]
  private var size = 0
  private let largest: Int

  /// Starts a node whose text and attributes may have `largest` bytes.
  package init(_ element: XMLElement, largest: Int) throws(XMLFault) {
    self.largest = largest
    stack = [XMLNode(element: element)]
    try count(element)
  }

  /// Takes an event; returns the node once it is complete.
  package mutating func add(_ event: XMLEvent) throws(XMLFault) -> XMLNode? {
    switch event {
    case .start(let element):
      try count(element)
      stack.append(XMLNode(element: element))
    case .text(let text, let offset):
      try count(text.utf8.count, in: stack[stack.count - 1].element)
      stack[stack.count - 1].content.append(.text(text, offset: offset))
    case .end(let offset):
      var node = stack.removeLast()
      node.end = offset
      guard !stack.isEmpty else { return node }
      stack[stack.count - 1].content.append(.element(node))
    }
    return nil
  }

  private mutating func count(_ element: XMLElement) throws(XMLFault) {
    // Even an empty element takes memory.
    let attributes = element.attributes.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    try count(64 + attributes, in: element)
  }

  private mutating func count(_ bytes: Int, in element: XMLElement) throws(XMLFault) {
    size += bytes
    guard size <= largest else {
      // Where the element starts, not where the count ran over.
      throw XMLFault(
        offset: element.offset, found: "a <\(element.name)> that brings its unit to more than \(largest) bytes",
        expected: "a shorter text")
    }
  }
}
