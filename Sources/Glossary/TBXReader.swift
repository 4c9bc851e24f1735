import Localization
import XMLReading

/// Reads the concepts of a TBX file.
struct TBXReader {
  private let path: String
  private var concepts: [Glossary.Concept]
  /// How many of the concepts are shared; they come first.
  private let sharedCount: Int
  /// The concept that is being read.
  private var current: Int?
  private var ids: Set<String> = []
  /// Whether there is a place for concepts, even an empty one.
  private var hasBody = false
  private var language: Language?
  private var open: [XMLElement] = []
  private var text = ""
  private var term = ""
  private var partOfSpeech: String?
  private var references: [(id: String, offset: Int)] = []

  /// The shared concepts, to which the file may add terms, followed by those of the file.
  static func concepts(
    in bytes: [UInt8], path: String, addingTo shared: [Glossary.Concept]
  ) throws(GlossaryError) -> [Glossary.Concept] {
    var reader = TBXReader(path: path, shared)
    do throws(XMLFault) {
      try XMLReader.read(bytes) { (event) throws(XMLFault) in try reader.take(event) }
      guard reader.hasBody || !reader.ids.isEmpty else {
        throw XMLFault(offset: 0, found: "no conceptEntry", expected: "TBX-Basic")
      }
      let known = Set(reader.concepts.map(\.id))
      if let lost = reader.references.first(where: { !known.contains($0.id) }) {
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

  private init(path: String, _ shared: [Glossary.Concept]) {
    self.path = path
    concepts = shared
    sharedCount = shared.count
  }

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

  /// Whether a character is a space; looking up its properties is slow, and nearly all characters are ASCII.
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
      current = concepts[..<sharedCount].firstIndex { $0.id == id }
      guard current == nil else { return }
      current = concepts.count
      concepts.append(Glossary.Concept(id: id))
    case "body": hasBody = open.first?.name == "tbx"
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
    case ("descrip", "definition"):
      guard let current else { return }
      try expectOwn(current, element.offset, "a definition")
      concepts[current].definition = content
    case ("ref", "crossReference") where content == Glossary.oppositeReference:
      guard let current else { return }
      try expectOwn(current, element.offset, "an opposite")
      concepts[current].opposite = element["target"]
      references.append((element["target"] ?? "", element.offset))
    case ("termNote", "partOfSpeech"): partOfSpeech = content
    case ("termNote", "administrativeStatus"):
      let content = content
      guard let status = Glossary.Status(rawValue: content) else {
        let known = Glossary.Status.allCases.map(\.rawValue).joined(separator: ", ")
        throw XMLFault(offset: offset, found: "the status \"\(content)\"", expected: "one of \(known)")
      }
      guard let language, !term.isEmpty, let current else {
        throw XMLFault(
          offset: offset, found: "a status without a term and language", expected: "it in a termSec of a langSec")
      }
      try expectUndecided(status, of: concepts[current], in: language, offset)
      concepts[current].terms[language, default: []].append(
        Glossary.Term(text: term, status: status, partOfSpeech: partOfSpeech))
    default: break
    }
  }

  /// Refuses what a shared concept already has.
  private func expectOwn(_ concept: Int, _ offset: Int, _ what: String) throws(XMLFault) {
    guard concept < sharedCount else { return }
    throw XMLFault(
      offset: offset, found: "\(what) of \"\(concepts[concept].id)\", which the shared glossary has",
      expected: "further terms alone, or another id")
  }

  /// Refuses a term that a shared concept already has, and a second preferred one.
  private func expectUndecided(
    _ status: Glossary.Status, of concept: Glossary.Concept, in language: Language, _ offset: Int
  ) throws(XMLFault) {
    guard let current, current < sharedCount else { return }
    let terms = concept.terms[language, default: []]
    let isKnown = terms.contains { $0.text == term }
    let preferred = status == .preferred ? concept.preferred(language) : nil
    guard isKnown || preferred != nil else { return }
    throw XMLFault(
      offset: offset,
      found: isKnown
        ? "the term \"\(term)\", which the shared glossary has in \"\(language)\""
        : "a preferred term of \"\(concept.id)\" in \"\(language)\"",
      expected: preferred.map { "another status: the shared glossary prefers \"\($0)\"" } ?? "it once")
  }
}
