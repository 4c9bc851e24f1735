import Glossary
import Linguistics
import Localization
import Quantities
import Testing

/// What a text is read as, in the languages that ship: the same things said in each.
@Suite("A text is read once, for whatever is asked about it")
struct ReadTextTests {
  private func read(_ text: String, _ tag: String, protecting stretches: [ProtectedStretch] = []) throws -> ReadText {
    let stemmer = Stemmer(Language(tag))
    return ReadText(text, protecting: stretches, by: try Self.reader(tag), stem: stemmer.stem)
  }

  private static let names = ["AquaLink Pro", "Hydra-Open-xt", "Float A"]

  private static let terms = """
    <?xml version="1.0"?>
    <tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="pumpOutput">
    \(section("de", "Pumpenausgang")) \(section("en", "pump output")) \(section("fr", "sortie de pompe"))
    \(section("sv", "pumputgång")) \(section("es", "salida de bomba"))
    </conceptEntry><conceptEntry id="output">
    \(section("de", "Ausgang")) \(section("en", "output")) \(section("fr", "sortie"))
    \(section("sv", "utgång")) \(section("es", "salida"))
    </conceptEntry><conceptEntry id="exchange">
    \(section("de", "Ein-/Ausgabe")) \(section("sv", "in-/utmatning"))
    </conceptEntry></body></text></tbx>
    """

  private static func section(_ language: String, _ term: String) -> String {
    "<langSec xml:lang=\"\(language)\"><termSec><term>\(term)</term>"
      + "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote></termSec></langSec>"
  }

  /// Each made once for all tests.
  private static let readers = Result {
    let glossary = try Glossary(path: "Terms.tbx", bytes: Array(terms.utf8))
    return try ShippedProfiles.tags.reduce(into: [String: TextReader]()) { readers, tag in
      readers[tag] = TextReader(
        Language(tag), try ShippedProfiles.of(tag), names: names, glossary: glossary, stem: Stemmer(Language(tag)).stem)
    }
  }

  private static func reader(_ tag: String) throws -> TextReader { try #require(try readers.get()[tag]) }

  @Test(
    "Sentences end where a new one starts, at semicolons too, and not inside numbers and names",
    arguments: [
      ("en", "It starts at 2.5 V. Then it stops; nothing follows.", 3),
      ("de", "Er startet bei 2,5 V. Danach stoppt er; nichts folgt.", 3),
      ("fr", "Elle démarre à 2,5 V. Puis elle s’arrête ; rien ne suit.", 3),
      ("sv", "Den startar vid 2,5 V. Sedan stannar den; inget följer.", 3),
      ("es", "Arranca a 2,5 V. ¿Se para? No.", 3), ("it", "Parte a 2.500 V con TK.Net.", 1),
    ])
  func sentences(language: String, text: String, count: Int) throws {
    let sentences = try read(text, language).sentences
    #expect(sentences.count == count)
    #expect(sentences.first?.lowerBound == 0 && sentences.last?.upperBound == text.utf8.count)
  }

  @Test(
    "Clauses end at marks that end one, parts of a sentence at commas and brackets as well",
    arguments: [
      ("en", "First: open it, if you can (slowly). Then wait.", 3, 5),
      ("de", "Zuerst: öffnen, wenn möglich (langsam). Dann warten.", 3, 5),
      ("nl", "Eerst: openen, indien mogelijk (langzaam). Dan wachten.", 3, 5),
      ("pt", "Primeiro: abra, se puder (devagar). Depois espere.", 3, 5),
    ])
  func clauses(language: String, text: String, clauses: Int, parts: Int) throws {
    let read = try read(text, language)
    #expect(read.clauses.count == clauses)
    #expect(read.words.parts().count == parts)
    for part in read.words.parts() { #expect(part.allSatisfy { read.words.part(around: $0) == part }) }
  }

  @Test(
    "Words are known by their stems, whatever form they have",
    arguments: [
      ("en", "pump", "pumps"), ("de", "Pumpe", "Pumpen"), ("fr", "pompe", "pompes"), ("sv", "pump", "pumpar"),
      ("es", "bomba", "bombas"), ("it", "pompa", "pompe"), ("nl", "pomp", "pompen"), ("pt", "bomba", "bombas"),
    ])
  func stems(language: String, one: String, several: String) throws {
    #expect(try read(one, language).stems == read(several, language).stems)
    #expect(try read(one, language).overlap(with: read(several, language)) == 1)
    #expect(try read(one, language).words.folded != read(several, language).words.folded)
  }

  @Test(
    "A figure has its unit beside it or, in a row, in a cell of its own",
    arguments: [
      ("en", "Supply\tV\t12", "V"), ("de", "Versorgung\tV\t12", "V"), ("fr", "Alimentation\tvolts\t12", "V"),
      ("it", "Alimentazione 12 V", "V"), ("sv", "Matning\t12", nil), ("nl", "Voeding\tV\tA\t12", nil),
    ] as [(String, String, String?)])
  func quantities(language: String, text: String, unit: String?) throws {
    let amounts = try read(text, language).quantities.flatMap(\.amounts)
    #expect(amounts.map { "\($0.value)" } == ["12"])
    #expect(amounts.map { $0.unit?.symbol } == [unit])
  }

  @Test(
    "What is denied is told from what only has a negative word",
    arguments: [
      ("en", "It is not hot and no more than 5 cm wide.", 1, 1), ("de", "Er ist nicht heiß.", 1, 1),
      ("fr", "Il n’est pas chaud.", 1, 2), ("es", "No está caliente; sin embargo, espere.", 1, 1),
      ("it", "Non è caldo.", 1, 1), ("sv", "Den är inte varm.", 1, 1), ("nl", "Hij is niet warm.", 1, 1),
      ("pt", "Está quente.", 0, 0),
    ])
  func negations(language: String, text: String, denials: Int, words: Int) throws {
    let read = try read(text, language)
    #expect(read.negations.stated.count == denials)
    #expect(read.negativeWords.count == words)
  }

  @Test(
    "A limit is read with its figure, before it or behind it, and beside a placeholder too",
    arguments: [
      ("en", "at most \u{FFFC}", .atMost), ("de", "mindestens \u{FFFC}", .atLeast),
      ("fr", "\u{FFFC} ou moins", .atMost),
      ("sv", "högst \u{FFFC}", .atMost), ("es", "por debajo de \u{FFFC}", .lessThan), ("it", "\u{FFFC} V", nil),
    ] as [(String, String, Quantities.Comparator?)])
  func comparisons(language: String, text: String, comparator: Quantities.Comparator?) throws {
    let read = try read(text, language)
    let object = try #require(read.tokens.firstIndex { $0.text == TextWords.objectText })
    let comparisons = try Self.reader(language).comparisons
    #expect(comparisons.comparison(around: object, in: read.words.folded)?.value == comparator)
    #expect(comparisons.areIn(read.words.folded) == (comparator != nil))
  }

  @Test(
    "What can be one way or the other is read with its side",
    arguments: [
      ("en", "Turn the pump on.", "Turn the pump off."),
      ("de", "Schalten Sie die Pumpe ein.", "Schalten Sie die Pumpe aus."),
      ("nl", "Schakel de pomp in.", "Schakel de pomp uit."), ("fr", "Fermez la vanne.", "Ouvrez la vanne."),
      ("it", "Aprire la valvola.", "Chiudere la valvola."),
    ])
  func opposites(language: String, one: String, other: String) throws {
    let (sides, others) = (try read(one, language).opposites, try read(other, language).opposites)
    #expect(sides.contains { side in others.contains { $0.subject == side.subject && $0.side == side.side.other } })
    #expect(!sides.contains { side in others.contains { $0.subject == side.subject && $0.side == side.side } })
  }

  @Test(
    "A name is found as it is, differently joined and altered, and never in a common word",
    arguments: [
      ("en", "The AquaLink Pro is new.", "AquaLink Pro", true),
      ("de", "Der AquaLink-Pro ist neu.", "AquaLink Pro", false),
      ("fr", "L’Hydra-Open-xt est neuf.", "Hydra-Open-xt", true),
      ("sv", "Hydra Open xt är ny.", "Hydra-Open-xt", false),
      ("es", "El AquaLinkPro es nuevo.", "AquaLink Pro", false),
    ])
  func names(language: String, text: String, name: String, isExact: Bool) throws {
    let read = try read(text, language)
    #expect(read.spelledNames.map(\.name) == [name] && read.names.map(\.name) == [name])
    #expect(read.spelledNames.first?.isExact == isExact)
    #expect((read.names.first?.written == name) == isExact)
    #expect(read.spelledNames.map { read.excerpt($0.range) } == read.names.map(\.written))
    #expect(try self.read("a float a day", language).spelledNames.isEmpty)
    // One letter off is an altered name, of which the letters say nothing.
    let altered = try self.read("AquaLnik Pro", language)
    #expect(altered.names.map(\.name) == ["AquaLink Pro"] && altered.spelledNames.isEmpty)
  }

  @Test(
    "A word of a term that is cut short is found as such alone",
    arguments: [
      ("de", "Die Ein-/Ausgabe ruht.", true), ("de", "Eine Ausgabe ruht.", false),
      ("sv", "Starta in-/utmatning.", true),
      ("sv", "Starta in utmatning.", false),
    ])
  func cutWords(language: String, text: String, isFound: Bool) throws {
    #expect(try read(text, language).terms.isEmpty != isFound)
  }

  @Test(
    "A term is read with those in it, and the longest is meant",
    arguments: [
      ("en", "both pump outputs"), ("fr", "les sorties de la pompe"), ("es", "la salida de bomba"),
      ("de", "die Pumpenausgänge"), ("sv", "pumputgången"),
    ])
  func terms(language: String, text: String) throws {
    let read = try read(text, language)
    let concepts = try Self.reader(language).terms.concepts
    #expect(read.terms.map { $0.entries.map { concepts[$0.concept].id } } == [["pumpOutput"]])
    #expect(!read.wholeTerms.isEmpty)
    #expect(read.wholeTerms.allSatisfy { $0.term.concept == (language == "fr" ? "output" : "pumpOutput") })
  }

  @Test(
    "What is no part of the language is one character, and kept as it is written",
    arguments: [
      ("en", "At {limit} it stops."), ("de", "Bei {limit} stoppt er."), ("fr", "À {limit}, elle s’arrête."),
      ("pt", "Com {limit}, para."),
    ])
  func placeholders(language: String, text: String) throws {
    let stretches = MessagePiece.pieces(of: text).compactMap(ProtectedStretch.init)
    let read = try read(text, language, protecting: stretches)
    #expect(read.placeholders.map(\.name) == ["limit"] && read.placeholders.map(\.written) == ["{limit}"])
    #expect(read.placeholders.map { read.words.characters[$0.character] } == [TextWords.object])
    #expect(read.words.objects == read.placeholders.map(\.character))
    #expect(read.tokens.count { $0.text == TextWords.objectText } == 1)
    #expect(!read.tokens.contains { $0.folded == "limit" } && read.text == text)
  }

  @Test("Without a reader a text has its words and nothing else")
  func words() {
    let read = ReadText("At most 5 V, not 6 V.", by: nil, stem: \.self)
    #expect(read.tokens.count == 9)
    #expect(read.quantities.isEmpty && read.negations.stated.isEmpty && read.names.isEmpty && read.concepts.isEmpty)
  }
}
