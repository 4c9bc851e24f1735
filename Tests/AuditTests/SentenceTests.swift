import Audit
import Documents
import Findings
import Localization
import Testing

/// Single sentences without a heading, as a reseller's page has them.
@Suite("A sentence by itself is about what it names")
struct SentenceTests {
  struct Sentence: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String
    var testDescription: String { "\(language): \(text)" }

    init(_ tag: String, _ text: String) { (language, self.text) = (Language(tag), text) }
  }

  private static func findings(in sentence: Sentence) throws -> [Finding] {
    let document = try DocumentReader().read(Array(sentence.text.utf8), named: "sentence", as: .plainText)
    return try ShippedAudit.shared.get().auditor.audit(
      document, language: sentence.language, regardless: true
    ).findings.filter { $0.severity != .minor }
  }

  @Test("A sentence without an end is compared in parts, so that it takes no longer than sentences that end")
  func endless() throws {
    let words = 3_000
    let text = String(repeating: "and the Load output ", count: words / 4)
    let document = try DocumentReader().read(Array(text.utf8), named: "sentence", as: .plainText)
    let passages = try ShippedAudit.shared.get().auditor.alignment(of: document, language: Language("en"))
    #expect(passages.count == 10)
  }

  @Test(
    "What is true of the output that it names is no error, though it would be one of the other",
    arguments: [
      Sentence("en", "The Charger output is protected against short circuits."),
      Sentence("en", "Of the two outputs only the Charger output is protected against short circuits."),
      Sentence("de", "Der Ladegerät-Ausgang ist kurzschlussfest."),
      Sentence("fr", "La sortie chargeurs est protégée contre les courts-circuits."),
      Sentence("nl", "De laderuitgang is beveiligd tegen kortsluiting."),
      Sentence("es", "La salida para cargadores está protegida contra cortocircuitos."),
      Sentence("it", "L’uscita caricabatterie è protetta contro i cortocircuiti."),
      Sentence("pt", "A saída do carregador está protegida contra curto-circuitos."),
      Sentence("sv", "Laddarutgången är kortslutningsskyddad."),
      Sentence("en", "The Load output delivers no more than 1 A and has no short-circuit protection."),
      Sentence("nl", "De belastingsuitgang levert ten hoogste 1 A en is niet beveiligd tegen kortsluiting."),
      Sentence("en", "The Load output sources up to 1 A, but the Charger output sources 10 mA."),
      Sentence("en", "10 mA for the Charger output, 1 A for the Load output."),
      Sentence("fr", "Sa hauteur est de 106 mm, sa largeur de 42 mm."),
      Sentence("es", "La corriente suministrada por la salida para cargadores es de 10 mA."),
      Sentence("de", "Ist der Lastausgang kurzschlussfest? Nein."),
      Sentence("en", "Can I use it with a MultiPlus? No."),
    ])
  func truths(sentence: Sentence) throws {
    #expect(try Self.findings(in: sentence).map(\.message) == [])
  }

  @Test(
    "What is false of the output that it names is found, and said of that output",
    arguments: [
      (Sentence("en", "The Charger output is not protected against short circuits."), "chargerOutput"),
      (Sentence("de", "Der Ladegerät-Ausgang ist nicht kurzschlussfest."), "chargerOutput"),
      (Sentence("fr", "La sortie chargeurs n’est pas protégée contre les courts-circuits."), "chargerOutput"),
      (Sentence("it", "L’uscita utenze è protetta contro i cortocircuiti."), "loadOutput"),
      (Sentence("sv", "Förbrukarutgången är kortslutningsskyddad."), "loadOutput"),
      (Sentence("en", "The Load output delivers up to 2 A."), "loadOutput"),
    ])
  func falsehoods(sentence: Sentence, output: String) throws {
    let findings = try Self.findings(in: sentence)
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.severity == .critical && $0.subject?.name.hasPrefix(output) ?? false })
  }

  @Test(
    "What is true of a limit may be said from its other side, in parts, or in another unit",
    arguments: [
      Sentence("en", "The system switches off when Remote L rises to 3.5 V or more."),
      Sentence("en", "The system stays off while Remote H is at 2.9 V or less."),
      Sentence("en", "The Load output stays high as long as no cell is at or below 2.8 V."),
      Sentence("en", "When high, the Load output supplies the battery voltage minus 100 mV."),
      Sentence("en", "Any battery voltage from 8 V upwards will do, provided that it does not exceed 70 V DC."),
      Sentence("en", "Charging is allowed from 5 °C to 50 °C."),
      Sentence("de", "Unter 8 V oder über 70 V sind beide Ausgänge hochohmig."),
      Sentence("de", "Das Gehäuse ist 42 mm breit, 106 mm hoch und 23 mm tief."),
      Sentence("fr", "Dès que la cellule la plus faible n’a plus que 2 800 mV, les consommateurs sont coupés."),
      Sentence("sv", "Modulen får användas från minus 20 till plus 50 °C."),
      Sentence("es", "La carga se permite entre 5 °C y 50 °C."),
      Sentence("it", "A livello alto vi si misura la tensione di batteria meno 0,1 V."),
      Sentence("pt", "A saída do carregador não sofre com um curto-circuito, porque tem proteção."),
    ])
  func limits(sentence: Sentence) throws {
    #expect(try Self.findings(in: sentence).map(\.message) == [])
  }

  @Test(
    "What belongs to the opposite is found by what stands beside it",
    arguments: [
      (Sentence("en", "The Load output floats on cell over-voltage."), "opposite"),
      (Sentence("de", "Der Ladegerät-Ausgang wird bei Unterspannung einer Zelle hochohmig."), "opposite"),
      (Sentence("en", "Connect Remote H to battery minus."), "opposite"),
      (
        Sentence("de", "Im Zustand High liefert er Vbat − 0,1 V bei einem Eingangsstrom von bis zu 1 A."),
        "misleading-term"
      ),
      (Sentence("en", "When Load ON is dark, the Load output is high."), "opposite"),
      (Sentence("en", "The Charger output can supply 1 A."), "wrong-figure"),
      (Sentence("en", "The housing is IP65."), "other-name"),
      (Sentence("en", "It is made for Victron Smart AGM batteries."), "other-name"),
      (Sentence("de", "Modul miniBMS für 12, 24 und 48 V"), "other-name"),
      (Sentence("en", "The battery voltage must be at most 8 V and at least 70 V DC."), "wrong-limit"),
      (Sentence("nl", "Aan de belastingsuitgang mag u ten minste 1 A onttrekken."), "wrong-limit"),
      (Sentence("en", "The Load output sources up to 10 mA, but the Charger output sources 1 A."), "wrong-figure"),
      (Sentence("fr", "Sa largeur est de 106 mm, sa hauteur de 42 mm."), "wrong-figure"),
      (Sentence("es", "La corriente absorbida por la salida para cargadores es de 10 mA."), "wrong-figure"),
      (Sentence("de", "Ist der Lastausgang kurzschlussfest? Ja."), "wrong-polarity"),
      (Sentence("en", "Can I use it with a MultiPlus? Yes."), "wrong-polarity"),
    ])
  func opposites(sentence: Sentence, rule: String) throws {
    #expect(try Self.findings(in: sentence).map(\.rule.name).contains(rule))
  }

  @Test(
    "A sentence of ours under the heading of the other output is about that output",
    arguments: [
      (Language("en"), "Load output", "It is protected against short circuits."),
      (Language("de"), "Lastausgang", "Er ist kurzschlussfest."),
      (Language("fr"), "Sortie consommateurs", "Elle est protégée contre les courts-circuits."),
      (Language("nl"), "Belastingsuitgang", "Hij heeft een beveiliging tegen kortsluiting."),
      (Language("sv"), "Förbrukarutgång", "Den har kortslutningsskydd."),
      (Language("es"), "Salida para consumidores", "Tiene protección contra cortocircuitos."),
      (Language("it"), "Uscita utenze", "Dispone di protezione contro i cortocircuiti."),
      (Language("pt"), "Saída para consumidores", "Tem proteção contra curto-circuitos."),
    ])
  func misplaced(language: Language, heading: String, sentence: String) throws {
    let text = "# \(heading)\n\nsmallBMS: 1 A\n\n\(sentence)\n"
    let document = try DocumentReader().read(Array(text.utf8), named: "leaflet.md", as: .markdown)
    let findings = try ShippedAudit.shared.get().auditor.audit(document, language: language, regardless: true).findings
    #expect(findings.filter { $0.severity == .critical }.map(\.rule.name) == ["wrong-polarity"])
  }

  @Test(
    "A table that gives each output a column is read by its header",
    arguments: [
      ("| 1 | A | 0.01 | source current, at most |", true), ("| 0.01 | A | 1 | source current, at most |", false),
      ("| no | – | yes | protected against short circuits |", true),
      ("| yes | – | no | protected against short circuits |", false),
      ("| Vbat − 100 | mV | Vbat − 600 | voltage while high |", true),
      ("| Vbat − 600 | mV | Vbat − 100 | voltage while high |", false),
    ])
  func columns(row: String, isRight: Bool) throws {
    let table = "| Load output | Unit | Charger output | What is measured |\n| --- | --- | --- | --- |\n\(row)\n"
    let document = try DocumentReader().read(Array(table.utf8), named: "table.md", as: .markdown)
    let findings = try ShippedAudit.shared.get().auditor.audit(document, language: Language("en")).findings
    #expect(findings.filter { $0.severity == .critical }.isEmpty == isRight)
  }

  @Test("A very long paragraph has short excerpts, with the spot in them")
  func excerpts() throws {
    let text = String(repeating: "The Load output is protected against short circuits. ", count: 60)
    let findings = try Self.findings(in: Sentence("en", text))
    #expect(findings.count == 60)
    #expect(findings.allSatisfy { ($0.excerpt?.text.utf8.count ?? 0) <= 1000 })
    #expect(Set(findings.map(\.place.column)).count == 60)
  }
}
