import CExpat

extension XMLFault {
  /// What Expat says is wrong, with what was expected; `open` is the element that was open.
  init(syntaxErrorOf parser: XML_Parser, in bytes: [UInt8], open: String?) {
    let offset = max(0, min(Int(XML_GetCurrentByteIndex(parser)), bytes.count))
    let code = XML_GetErrorCode(parser)
    let closing = open.map { "</\($0)>" }
    let byte = offset < bytes.count ? bytes[offset] : 0x20
    switch code {
    case XML_ERROR_TAG_MISMATCH:
      self.init(
        offset: XMLFault.start(of: "</", before: offset, in: bytes), found: "another end tag",
        expected: closing ?? "matching tags")
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION:
      self.init(offset: bytes.count, found: "the end of the file", expected: closing ?? "an XML document")
    case XML_ERROR_UNDEFINED_ENTITY:
      self.init(
        offset: offset, found: "an entity that is not defined",
        expected: "&amp; &lt; &gt; &quot; &apos; or the character itself")
    case XML_ERROR_BAD_CHAR_REF:
      self.init(offset: offset, found: "a reference to a character that XML does not have", expected: "text")
    case XML_ERROR_INVALID_TOKEN where byte >= 0x80:
      self.init(offset: offset, found: "bytes that are not UTF-8", expected: "XML in UTF-8")
    case XML_ERROR_INVALID_TOKEN where byte < 0x20:
      self.init(offset: offset, found: "a control character", expected: "text")
    default:
      let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "no XML"
      self.init(offset: offset, found: reason, expected: "well-formed XML")
    }
  }

  /// The start of markup that Expat reports at a place inside it.
  static func start(of markup: StaticString, before offset: Int, in bytes: [UInt8]) -> Int {
    let opening = Array("\(markup)".utf8)
    let end = min(offset + opening.count, bytes.count)
    return (0...max(0, end - opening.count)).last { bytes[$0..<end].starts(with: opening) } ?? offset
  }
}
