import Glossary
import Localization
import ShippedFiles
import Testing

@Suite("The glossary")
struct GlossaryTests {
  private func shipped() throws -> Glossary {
    try ["Shared", "Products/SmallBMS"].reduce(Glossary.empty) { shared, folder in
      let path = "\(folder)/Glossary.tbx"
      return try Glossary(path: path, bytes: try ShippedFiles.resources.bytes(of: path), addingTo: shared)
    }
  }

  @Test("At least 40 concepts, each with a definition and one preferred term in each of eight languages")
  func complete() throws {
    let concepts = try shipped().concepts
    #expect(concepts.count >= 40)
    for concept in concepts {
      #expect(!concept.definition.isEmpty, "\(concept.id)")
      #expect(concept.terms.keys.map(\.tag).sorted() == ["de", "en", "es", "fr", "it", "nl", "pt", "sv"])
      for (language, terms) in concept.terms {
        #expect(terms.count { $0.status == .preferred } == 1, "\(concept.id) \(language)")
        #expect(Set(terms.map(\.text)).count == terms.count, "\(concept.id) \(language): a term twice")
      }
    }
  }

  @Test("The opposite of an opposite is the concept itself")
  func opposites() throws {
    let concepts = try shipped().concepts
    let opposite = Dictionary(uniqueKeysWithValues: concepts.map { ($0.id, $0.opposite) })
    #expect(opposite["overVoltage"] == "underVoltage")
    for case (let id, let other?) in opposite { #expect(opposite[other] == id, "\(id)") }
  }

  @Test("A reference to a concept that is not there is refused with its place")
  func lostReference() {
    let file = """
      <tbx><text><body><conceptEntry id="lit">
      <ref type="crossReference" target="drak">opposite</ref>
      </conceptEntry></body></text></tbx>
      """
    let error = #expect(throws: GlossaryError.self) { try Glossary(path: "terms.tbx", bytes: Array(file.utf8)) }
    #expect(error?.place.line == 2)
    #expect(error?.reason.contains("\"drak\"") == true)
  }

  @Test(
    "What must not be confused has different terms",
    arguments: [
      ("contactor", "contact"), ("overVoltage", "overload"), ("loadOutput", "chargerOutput"), ("load", "chargeProcess"),
      ("sourceCurrent", "sinkCurrent"), ("inverting", "nonInverting"), ("trip", "release"),
    ])
  func distinct(one: String, other: String) throws {
    let concepts = try shipped().concepts
    let first = try #require(concepts.first { $0.id == one })
    let second = try #require(concepts.first { $0.id == other })
    for language in first.terms.keys {
      let usable = { (concept: Glossary.Concept) in
        Set(concept.terms[language, default: []].filter(\.status.isUsable).map { $0.text.lowercased() })
      }
      #expect(usable(first).isDisjoint(with: usable(second)), "\(language)")
    }
  }

  private static let pump = """
    <tbx><conceptEntry id="pump"><descrip type="definition">moves water</descrip>\(terms("Pumpe"))</conceptEntry></tbx>
    """

  private static func terms(_ text: String, _ status: String = "preferredTerm-admn-sts") -> String {
    "<langSec xml:lang=\"de\"><termSec><term>\(text)</term><termNote type=\"administrativeStatus\">\(status)</termNote>"
      + "</termSec></langSec>"
  }

  private func added(_ body: String) throws -> Glossary {
    let shared = try Glossary(path: "shared.tbx", bytes: Array(Self.pump.utf8))
    return try Glossary(path: "own.tbx", bytes: Array("<tbx>\n\(body)</tbx>".utf8), addingTo: shared)
  }

  @Test("A product adds concepts to those that all share, and terms to a shared concept")
  func inheritance() throws {
    let own = "<conceptEntry id=\"valve\"><ref type=\"crossReference\" target=\"pump\">opposite</ref></conceptEntry>"
    let more = "<conceptEntry id=\"pump\">\(Self.terms("Förderpumpe", "admittedTerm-admn-sts"))</conceptEntry>"
    let concepts = try added(own + more).concepts
    #expect(concepts.map(\.id) == ["pump", "valve"])
    #expect(concepts[0].definition == "moves water")
    #expect(concepts[0].terms[Language("de")]?.map(\.text) == ["Pumpe", "Förderpumpe"])
    #expect(concepts[1].opposite == "pump")
  }

  @Test(
    "What the shared glossary has decided is not decided again: refused with its place",
    arguments: [
      ("<descrip type=\"definition\">moves air</descrip>", "a definition of \"pump\", which the shared glossary has"),
      ("<ref type=\"crossReference\" target=\"pump\">opposite</ref>", "an opposite of \"pump\""),
      (terms("Förderpumpe"), "a preferred term of \"pump\" in \"de\"; expected another status"),
      (terms("Pumpe", "deprecatedTerm-admn-sts"), "the term \"Pumpe\", which the shared glossary has in \"de\""),
    ])
  func decidedTwice(body: String, message: String) {
    let error = #expect(throws: GlossaryError.self) { try added("<conceptEntry id=\"pump\">\(body)</conceptEntry>") }
    #expect(error?.description.hasPrefix("own.tbx:2:") == true)
    #expect(error?.reason.contains(message) == true, "\(error as Any)")
  }

  @Test(
    "A broken glossary is named with its place",
    arguments: [
      ("", "x:1:1: error"), ("<tbx>\n<conceptEntry>", "x:2:"), ("<tbx/>", "no conceptEntry"),
      (
        "<tbx><conceptEntry id=\"a\"><langSec xml:lang=\"en\"><termSec><term>t</term>"
          + "<termNote type=\"administrativeStatus\">good</termNote></termSec></langSec></conceptEntry></tbx>",
        "found the status \"good\"; expected one of preferredTerm"
      ),
    ])
  func broken(text: String, message: String) {
    let error = #expect(throws: GlossaryError.self) { try Glossary(path: "x", bytes: Array(text.utf8)) }
    #expect(error?.description.contains(message) == true, "\(error as Any)")
  }
}
