/// An element with all that it holds, for documents and parts of documents that are small.
public struct XMLNode: Sendable {
  /// What an element holds.
  public enum Content: Sendable {
    case element(XMLNode)
    /// Text, perhaps in pieces; `offset` is where the piece starts.
    case text(String, offset: Int)
  }

  /// Its start.
  public let element: XMLElement
  /// What it holds, in order.
  public internal(set) var content: [Content] = []
  /// Where its end tag starts.
  public internal(set) var end = 0

  /// The name without a prefix.
  public var name: String { element.name }

  /// An attribute; nil where it is not there.
  public subscript(attribute: String) -> String? { element[attribute] }

  /// The elements in it that belong to its own namespace.
  public var children: [XMLNode] {
    content.compactMap { item in
      if case .element(let node) = item, node.element.namespace == element.namespace { node } else { nil }
    }
  }

  /// The first child of this name.
  public func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  /// All text in it, that of its elements included.
  public var text: String {
    content.reduce(into: "") { text, item in
      switch item {
      case .element(let node): text += node.text
      case .text(let piece, _): text += piece
      }
    }
  }
}

/// Makes a node of events.
public struct XMLNodeBuilder {
  private var stack: [XMLNode]
  private var size = 0
  private let largest: Int

  /// Starts a node whose text and attributes may have `largest` bytes.
  public init(_ element: XMLElement, largest: Int) throws(XMLFault) {
    self.largest = largest
    stack = [XMLNode(element: element)]
    try count(element)
  }

  /// Takes an event; returns the node when it is whole.
  public mutating func add(_ event: XMLEvent) throws(XMLFault) -> XMLNode? {
    switch event {
    case .start(let element):
      try count(element)
      stack.append(XMLNode(element: element))
    case .text(let text, let offset):
      try count(text.utf8.count, at: offset)
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
    // An element takes memory even where it has nothing to say.
    try count(64 + element.attributes.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }, at: element.offset)
  }

  private mutating func count(_ bytes: Int, at offset: Int) throws(XMLFault) {
    size += bytes
    guard size <= largest else {
      // The text that is too long starts in the element that is open, not where the count ran over.
      let start = stack.last.map(\.element.offset) ?? offset
      throw XMLFault(
        offset: start, found: "a <\(stack.last?.name ?? "")> with more than \(largest) bytes", expected: "a shorter text")
    }
  }
}
