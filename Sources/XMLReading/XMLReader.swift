import CExpat

/// Reads XML in UTF-8, with the place of everything; the only file that touches Expat and its pointers.
///
/// A document type declaration that declares anything is refused where it starts: no entity is ever expanded or fetched.
package struct XMLReader {
  /// Takes an event, and throws to stop.
  package typealias Handler = (XMLEvent) throws(XMLFault) -> Void

  /// How deep elements may be nested.
  package static let deepest = 100

  /// Reads a whole document.
  ///
  /// - Parameters:
  ///   - bytes: The document, in UTF-8.
  ///   - isDecoded: Whether it was converted to UTF-8, so that its declaration may name another encoding.
  ///   - handle: Takes each event.
  /// - Throws: if it is not well-formed, not UTF-8, or has a document type declaration that declares anything, or if
  ///   the handler throws.
  package static func read(_ bytes: [UInt8], isDecoded: Bool = false, _ handle: Handler) throws(XMLFault) {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw XMLFault(offset: 0, found: "UTF-16", expected: "XML in UTF-8")
    }
    guard let parser = XML_ParserCreateNS("UTF-8", separator) else {
      throw XMLFault(offset: 0, found: "no memory for a parser", expected: "some")
    }
    defer { XML_ParserFree(parser) }
    var fault: XMLFault?
    withoutActuallyEscaping(handle) { handle in
      let session = Session(parser, bytes, isDecoded: isDecoded, handle)
      fault = session.parse()
    }
    if let fault { throw fault }
  }

  /// Separates a namespace from a name: a character that neither can contain.
  fileprivate static let separator: XML_Char = 0x1F
}

/// One run of the parser: Expat's callbacks reach it through a pointer.
private final class Session {
  private let parser: XML_Parser
  private let bytes: [UInt8]
  private let isDecoded: Bool
  private let handle: XMLReader.Handler
  private var fault: XMLFault?
  private var open: [String] = []

  init(_ parser: XML_Parser, _ bytes: [UInt8], isDecoded: Bool, _ handle: @escaping XMLReader.Handler) {
    self.parser = parser
    self.bytes = bytes
    self.isDecoded = isDecoded
    self.handle = handle
  }

  func parse() -> XMLFault? {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { Session.of($0)?.start($1, $2) }, { session, _ in Session.of(session)?.end() })
    XML_SetCharacterDataHandler(parser) { Session.of($0)?.text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { session, _, system, _, hasSubset in
      // A name alone, as in every .ts file of Qt, declares nothing.
      if system != nil || hasSubset != 0 { Session.of(session)?.doctype() }
    }
    XML_SetXmlDeclHandler(parser) { session, _, encoding, _ in Session.of(session)?.declaration(encoding) }
    // In pieces, because a length is an Int32; a handler's fault ends the document.
    let status = bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while rest.count > Session.piece {
        let status = Session.feed(parser, rest.prefix(Session.piece), isLast: false)
        guard status == XML_STATUS_OK else { return status }
        rest = rest.dropFirst(Session.piece)
      }
      return Session.feed(parser, rest, isLast: true)
    }
    guard status != XML_STATUS_OK else { return nil }
    return fault ?? XMLFault(syntaxErrorOf: parser, in: bytes, open: open.last)
  }

  private static let piece = 1 << 30

  private static func feed(_ parser: XML_Parser, _ bytes: Slice<UnsafeRawBufferPointer>, isLast: Bool) -> XML_Status {
    let buffer = UnsafeRawBufferPointer(rebasing: bytes)
    return XML_Parse(parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), isLast ? 1 : 0)
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> Session? {
    pointer.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
  }

  private var offset: Int { Int(XML_GetCurrentByteIndex(parser)) }

  private func emit(_ event: XMLEvent) {
    // After a stop, Expat still reports what it has at hand.
    guard fault == nil else { return }
    do throws(XMLFault) {
      try handle(event)
    } catch {
      stop(error)
    }
  }

  private func stop(_ fault: XMLFault) {
    self.fault = self.fault ?? fault
    XML_StopParser(parser, 0)
  }

  private func start(
    _ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    guard let name, let list else { return }
    guard open.count < XMLReader.deepest else {
      return stop(
        XMLFault(offset: offset, found: "more elements inside each other", expected: "at most \(XMLReader.deepest)"))
    }
    let (namespace, local) = Session.split(String(cString: name))
    var attributes: [String: String] = [:]
    var next = list
    while let key = next[0], let value = next[1] {
      let (namespace, name) = Session.split(String(cString: key))
      let prefix = namespace.isEmpty ? "" : namespace == Session.xml ? "xml:" : namespace + " "
      attributes[prefix + name] = String(cString: value)
      next += 2
    }
    open.append(local)
    emit(.start(XMLElement(namespace: namespace, name: local, attributes: attributes, offset: offset)))
  }

  private func end() {
    open.removeLast()
    emit(.end(offset: offset))
  }

  private func text(_ bytes: UnsafePointer<XML_Char>?, _ count: Int32) {
    guard let bytes else { return }
    let text = bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
      String(decoding: UnsafeBufferPointer(start: $0, count: Int(count)), as: UTF8.self)
    }
    emit(.text(text, offset: offset))
  }

  private func doctype() {
    stop(
      XMLFault(
        offset: XMLFault.start(of: "<!DOCTYPE", before: offset, in: bytes), found: "a document type declaration",
        expected: "a document without one: entities are neither expanded nor fetched"))
  }

  private func declaration(_ encoding: UnsafePointer<XML_Char>?) {
    guard let encoding, !isDecoded else { return }
    let name = String(cString: encoding)
    guard !["utf-8", "us-ascii"].contains(name.lowercased()) else { return }
    stop(XMLFault(offset: offset, found: "the encoding \"\(name)\"", expected: "XML in UTF-8"))
  }

  private static let xml = "http://www.w3.org/XML/1998/namespace"

  private static func split(_ name: String) -> (namespace: String, local: String) {
    guard let end = name.utf8.lastIndex(of: UInt8(bitPattern: XMLReader.separator)) else { return ("", name) }
    return (String(name[..<end]), String(name[name.utf8.index(after: end)...]))
  }
}
