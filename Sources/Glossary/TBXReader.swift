import Foundation
import Localization

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Follows the elements of a TBX file with Foundation's parser, which expands no external entities.
final class TBXReader: NSObject, XMLParserDelegate {
  private let path: String
  private var concepts: [Glossary.Concept] = []
  private var language: Language?
  private var text = ""
  private var term = ""
  private var noteType = ""
  private var partOfSpeech: String?
  private var fault: GlossaryError?

  init(path: String) { self.path = path }

  func concepts(in bytes: [UInt8]) throws(GlossaryError) -> [Glossary.Concept] {
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    let isWhole = parser.parse()
    if let fault { throw fault }
    guard isWhole else {
      throw GlossaryError(
        place: Place(path: path, line: max(1, parser.lineNumber), column: max(1, parser.columnNumber)),
        reason: parser.parserError?.localizedDescription ?? "no XML")
    }
    guard !concepts.isEmpty else {
      throw GlossaryError(place: Place(path: path, line: 1, column: 1), reason: "no conceptEntry; expected TBX-Basic")
    }
    return concepts
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    switch element {
    case "conceptEntry":
      guard let id = attributes["id"], !concepts.contains(where: { $0.id == id }) else {
        return fail(parser, "a conceptEntry needs an id of its own")
      }
      concepts.append(Glossary.Concept(id: id))
    case "langSec": language = attributes["xml:lang"].map(Language.init)
    case "termSec": (term, partOfSpeech) = ("", nil)
    case "termNote", "descrip": noteType = attributes["type"] ?? ""
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let content = text.trimmingCharacters(in: .whitespacesAndNewlines)
    switch element {
    case "term": term = content
    case "descrip" where noteType == "definition" && !concepts.isEmpty:
      concepts[concepts.count - 1].definition = content
    case "termNote" where noteType == "partOfSpeech": partOfSpeech = content
    case "termNote" where noteType == "administrativeStatus":
      guard let status = Glossary.Status(rawValue: content) else {
        let known = Glossary.Status.allCases.map(\.rawValue).joined(separator: ", ")
        return fail(parser, "the status \"\(content)\" is not known; expected one of \(known)")
      }
      guard let language, !term.isEmpty, !concepts.isEmpty else {
        return fail(parser, "a status without a term and language; expected it in a termSec of a langSec")
      }
      concepts[concepts.count - 1].terms[language, default: []].append(
        Glossary.Term(text: term, status: status, partOfSpeech: partOfSpeech))
    default: break
    }
  }

  private func fail(_ parser: XMLParser, _ reason: String) {
    guard fault == nil else { return }
    fault = GlossaryError(
      place: Place(path: path, line: parser.lineNumber, column: parser.columnNumber), reason: reason)
    parser.abortParsing()
  }
}
