import Audit
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
    return try ShippedAudit.shared.get().auditor.audit(document, language: sentence.language).findings.filter {
      $0.severity != .minor
    }
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
    #expect(findings.allSatisfy { $0.severity == .critical && $0.fact?.hasPrefix(output) ?? false })
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
