import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML parser finds in an SVG file.
final class Drawing: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The number of the element that it is in.
    let parent: Int?
    var text = ""

    /// Where a path starts.
    var start: (x: Double, y: Double)? {
      guard let match = attributes["d"]?.firstMatch(of: #/^M([\d.-]+) ([\d.-]+)/#), let x = Double(match.1),
        let y = Double(match.2)
      else { return nil }
      return (x, y)
    }
  }

  struct NotWellFormed: Error {}

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? NotWellFormed() }
  }

  var root: [String: String] { elements.first?.attributes ?? [:] }
  var texts: [String] { elements.filter { $0.name == "text" }.map(\.text) }

  /// The values of the marks of an axis in this unit, as English writes them, and where they are.
  func marks(_ unit: String) -> [(value: Double, y: Double)] {
    elements.filter { $0.attributes["class"] == "tick" && $0.text.hasSuffix("\u{A0}\(unit)") }.compactMap { mark in
      let number = mark.text.prefix { $0 != "\u{A0}" }.replacing("\u{2212}", with: "-")
      // The number stands a little below its line, so that it is level with it.
      guard let value = Double(number), let y = Double(mark.attributes["y"] ?? "") else { return nil }
      return (value, y - 5)
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let parent = open.last
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, parent: parent))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }
}
