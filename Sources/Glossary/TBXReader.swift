import Localization
import XMLReading

/// Follows the elements of a TBX file.
struct TBXReader {
  private let path: String
  private var concepts: [Glossary.Concept] = []
  private var ids: Set<String> = []
  private var language: Language?
  private var open: [XMLElement] = []
  private var text = ""
  private var term = ""
  private var partOfSpeech: String?
  private var references: [(id: String, offset: Int)] = []

  /// The concepts of a file.
  static func concepts(in bytes: [UInt8], path: String) throws(GlossaryError) -> [Glossary.Concept] {
    var reader = TBXReader(path: path)
    do throws(XMLFault) {
      try XMLReader.read(bytes) { (event) throws(XMLFault) in try reader.take(event) }
      guard !reader.concepts.isEmpty else {
        throw XMLFault(offset: 0, found: "no conceptEntry", expected: "TBX-Basic")
      }
      if let lost = reader.references.first(where: { !reader.ids.contains($0.id) }) {
        throw XMLFault(
          offset: lost.offset, found: "a reference to \"\(lost.id)\"", expected: "the id of a conceptEntry")
      }
    } catch {
      throw GlossaryError(
        place: Place(path: path, bytes: bytes, offset: error.offset),
        reason: "found \(error.found); expected \(error.expected)")
    }
    return reader.concepts
  }

  private init(path: String) { self.path = path }

  private mutating func take(_ event: XMLEvent) throws(XMLFault) {
    switch event {
    case .start(let element):
      text = ""
      open.append(element)
      try start(element)
    case .text(let piece, _): text += piece
    case .end(let offset): try end(open.removeLast(), offset)
    }
  }

  /// Whether a character is a space; the properties of a character are looked up slowly, and nearly all are of ASCII.
  private static func isSpace(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character.isWhitespace }
    return ascii == 0x20 || (0x09...0x0D).contains(ascii)
  }

  private mutating func start(_ element: XMLElement) throws(XMLFault) {
    switch element.name {
    case "conceptEntry":
      guard let id = element["id"], ids.insert(id).inserted else {
        throw XMLFault(
          offset: element.offset, found: element["id"].map { "the id \"\($0)\" a second time" } ?? "no id",
          expected: "a conceptEntry with an id of its own")
      }
      concepts.append(Glossary.Concept(id: id))
    case "langSec": language = element["xml:lang"].map(Language.init)
    case "termSec": (term, partOfSpeech) = ("", nil)
    default: break
    }
  }

  private mutating func end(_ element: XMLElement, _ offset: Int) throws(XMLFault) {
    // Most elements hold others and have no content of their own.
    var content: String { text.split(whereSeparator: TBXReader.isSpace).joined(separator: " ") }
    switch (element.name, element["type"]) {
    case ("term", _): term = content
    case ("descrip", "definition") where !concepts.isEmpty: concepts[concepts.count - 1].definition = content
    case ("ref", "crossReference") where content == Glossary.oppositeReference && !concepts.isEmpty:
      concepts[concepts.count - 1].opposite = element["target"]
      references.append((element["target"] ?? "", element.offset))
    case ("termNote", "partOfSpeech"): partOfSpeech = content
    case ("termNote", "administrativeStatus"):
      let content = content
      guard let status = Glossary.Status(rawValue: content) else {
        let known = Glossary.Status.allCases.map(\.rawValue).joined(separator: ", ")
        throw XMLFault(offset: offset, found: "the status \"\(content)\"", expected: "one of \(known)")
      }
      guard let language, !term.isEmpty, !concepts.isEmpty else {
        throw XMLFault(
          offset: offset, found: "a status without a term and language", expected: "it in a termSec of a langSec")
      }
      concepts[concepts.count - 1].terms[language, default: []].append(
        Glossary.Term(text: term, status: status, partOfSpeech: partOfSpeech))
    default: break
    }
  }
}
