import CExpat

/// Reads XML in UTF-8, with the place of everything; the door to Expat, none of whose pointers leaves this file.
///
/// A document type declaration is refused where it starts: no entity is ever expanded or fetched.
public struct XMLReader {
  /// Takes an event, and throws to stop.
  public typealias Handler = (XMLEvent) throws(XMLFault) -> Void

  /// How deep elements may be nested.
  public static let deepest = 100

  /// Reads a whole document.
  ///
  /// - Throws: where it is not well-formed, not UTF-8, has a document type declaration, or where the handler throws.
  public static func read(_ bytes: [UInt8], _ handle: Handler) throws(XMLFault) {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw XMLFault(offset: 0, found: "UTF-16", expected: "XML in UTF-8")
    }
    guard let parser = XML_ParserCreateNS("UTF-8", separator) else {
      throw XMLFault(offset: 0, found: "no memory for a parser", expected: "some")
    }
    defer { XML_ParserFree(parser) }
    var fault: XMLFault?
    withoutActuallyEscaping(handle) { handle in
      let session = Session(parser, bytes, handle)
      fault = session.parse()
    }
    if let fault { throw fault }
  }

  /// Between a namespace and a name: a character that neither can have.
  fileprivate static let separator: XML_Char = 0x1F
}

/// One run of the parser: Expat's callbacks reach it through a pointer.
private final class Session {
  private let parser: XML_Parser
  private let bytes: [UInt8]
  private let handle: XMLReader.Handler
  private var fault: XMLFault?
  private var open: [String] = []

  init(_ parser: XML_Parser, _ bytes: [UInt8], _ handle: @escaping XMLReader.Handler) {
    self.parser = parser
    self.bytes = bytes
    self.handle = handle
  }

  func parse() -> XMLFault? {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { Session.of($0)?.start($1, $2) }, { session, _ in Session.of(session)?.end() })
    XML_SetCharacterDataHandler(parser) { Session.of($0)?.text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { session, _, _, _, _ in Session.of(session)?.doctype() }
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
    return fault ?? syntaxFault()
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
        offset: start(of: "<!DOCTYPE", before: offset), found: "a document type declaration",
        expected: "a document without one: entities are neither expanded nor fetched"))
  }

  /// Where markup starts that Expat reports from the middle of.
  private func start(of markup: StaticString, before offset: Int) -> Int {
    let opening = Array("\(markup)".utf8)
    let end = min(offset + opening.count, bytes.count)
    return (0...max(0, end - opening.count)).last { bytes[$0..<end].starts(with: opening) } ?? offset
  }

  private func declaration(_ encoding: UnsafePointer<XML_Char>?) {
    guard let encoding else { return }
    let name = String(cString: encoding)
    guard !["utf-8", "us-ascii"].contains(name.lowercased()) else { return }
    stop(XMLFault(offset: offset, found: "the encoding \"\(name)\"", expected: "XML in UTF-8"))
  }

  private static let xml = "http://www.w3.org/XML/1998/namespace"

  private static func split(_ name: String) -> (namespace: String, local: String) {
    guard let end = name.utf8.lastIndex(of: UInt8(bitPattern: XMLReader.separator)) else { return ("", name) }
    return (String(name[..<end]), String(name[name.utf8.index(after: end)...]))
  }

  /// What Expat says is wrong, with what would have been right.
  private func syntaxFault() -> XMLFault {
    let offset = max(0, min(offset, bytes.count))
    let code = XML_GetErrorCode(parser)
    let closing = open.last.map { "</\($0)>" }
    let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "no XML"
    func fault(_ found: String, _ expected: String) -> XMLFault {
      XMLFault(offset: offset, found: found, expected: expected)
    }
    switch code {
    case XML_ERROR_TAG_MISMATCH:
      let start = start(of: "</", before: offset)
      return XMLFault(offset: start, found: "another end tag", expected: closing ?? "matching tags")
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION:
      return XMLFault(offset: bytes.count, found: "the end of the file", expected: closing ?? "an XML document")
    case XML_ERROR_UNDEFINED_ENTITY:
      return fault("an entity that is not defined", "&amp; &lt; &gt; &quot; &apos; or the character itself")
    case XML_ERROR_BAD_CHAR_REF: return fault("a reference to a character that XML does not have", "text")
    case XML_ERROR_INVALID_TOKEN where offset < bytes.count && bytes[offset] >= 0x80:
      return fault("bytes that are not UTF-8", "XML in UTF-8")
    case XML_ERROR_INVALID_TOKEN where offset < bytes.count && bytes[offset] < 0x20:
      return fault("a control character", "text")
    default: return fault("\(reason)", "well-formed XML")
    }
  }
}
