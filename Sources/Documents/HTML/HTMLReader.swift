import CLibXML2
import Localization

/// Reads HTML, however broken, by libxml2's parser: nothing else imports it, and none of its pointers leaves this file.
///
/// The parser calls back for each tag and text and builds no tree. It loads nothing and knows no entities but HTML's own.
package enum HTMLReader {
  /// The blocks of a text, of which libxml2 takes the first 2 GiB.
  package static func blocks(of text: String) -> [TextBlock] {
    let reader = SAXReader(text)
    reader.parse(text)
    return reader.blocks
  }
}

/// What libxml2 calls back, which takes a reference and no value.
private final class SAXReader {
  private var builder: HTMLBlockBuilder
  private var parser: htmlParserCtxtPtr?
  private static let isInitialized: Void = xmlInitParser()

  init(_ text: String) { builder = HTMLBlockBuilder(SourceText(text)) }

  var blocks: [TextBlock] { builder.blocks }

  func parse(_ text: String) {
    _ = Self.isInitialized
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { parse($0) }
    }
    builder.finish()
  }

  private func parse(_ bytes: UnsafeBufferPointer<CChar>) {
    // Null for an empty text, and when memory has run out.
    guard let parser = htmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(clamping: bytes.count)) else { return }
    defer { htmlFreeParserCtxt(parser) }
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(parser, Int32(options))
    var handler = htmlSAXHandler()
    handler.startElement = { SAXReader.from($0)?.start($1, $2) }
    handler.endElement = { SAXReader.from($0)?.end($1) }
    handler.characters = { SAXReader.from($0)?.characters($1, $2) }
    handler.ignorableWhitespace = { SAXReader.from($0)?.characters($1, $2) }
    parser.pointee.sax.pointee = handler
    parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    self.parser = parser
    defer { self.parser = nil }
    htmlParseDocument(parser)
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> SAXReader? {
    context.map { Unmanaged<SAXReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// How far the parser has read.
  private var offset: Int { parser.map { xmlByteConsumed($0) } ?? 0 }

  private func start(_ name: UnsafePointer<xmlChar>?, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard let name else { return }
    var attributes: [String: String] = [:]
    var next = list
    while let pair = next, let key = pair[0] {
      attributes[String(cString: key)] = pair[1].map { String(cString: $0) } ?? ""
      next = pair + 2
    }
    builder.start(String(cString: name), attributes, readTo: offset)
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    if let name { builder.end(String(cString: name), readTo: offset) }
  }

  private func characters(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    builder.add(UnsafeBufferPointer(start: text, count: Int(count)), readTo: offset)
  }
}
