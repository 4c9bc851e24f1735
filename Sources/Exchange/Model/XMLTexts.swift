import Localization
import XMLReading

/// Reads XML in which texts are small elements of a long document.
enum XMLTexts {
  /// The name of the first element; empty where there is none.
  static func root(of file: DecodedFile) throws(ExchangeError) -> String {
    var name: String?
    do throws(XMLFault) {
      try XMLReader.read(file.bytes, isDecoded: true) { (event) throws(XMLFault) in
        guard case .start(let element) = event else { return }
        name = element.name
        throw XMLFault(offset: element.offset, found: "", expected: "")
      }
    } catch {
      guard name == nil else { return name ?? "" }
      throw file.error(at: error.offset, error.found, expected: error.expected)
    }
    return name ?? ""
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - file: The document.
  ///   - elements: The names of the elements that are taken as a whole, in the order of the document.
  ///   - root: Gets the first element.
  ///   - take: Gets each of those.
  /// - Throws: if it is not XML; what `take` throws, with its place.
  static func read(
    _ file: DecodedFile, elements: Set<String>, root: (XMLElement) -> Void = { _ in },
    take: (XMLNode) throws(XMLFault) -> Void
  ) throws(ExchangeError) {
    var builder: XMLNodeBuilder?
    var hasRoot = false
    do throws(XMLFault) {
      try XMLReader.read(file.bytes, isDecoded: true) { (event) throws(XMLFault) in
        if builder != nil {
          guard let node = try builder?.add(event) else { return }
          builder = nil
          try take(node)
        } else if case .start(let element) = event {
          if !hasRoot { root(element) }
          if hasRoot, elements.contains(element.name) {
            builder = try XMLNodeBuilder(element, largest: TranslationFile.largestText)
          }
          hasRoot = true
        }
      }
    } catch {
      throw file.error(at: error.offset, error.found, expected: error.expected)
    }
  }
}

extension XMLNode {
  /// Where its text starts, or would.
  var textStart: Int {
    switch content.first {
    case .text(_, let offset)?: offset
    case .element(let node)?: node.element.offset
    case nil: end
    }
  }

  /// Its text as it stands, that of elements inside it left out.
  func plainText(in lines: Lines) -> LocatedText {
    var text = PlacedText(at: textStart, in: lines)
    for case .text(let piece, let offset) in content { text.append(piece, at: offset) }
    return text.text
  }
}
