import Audit
import Documents
import Findings
import Localization
import Testing

@Suite("The languages of one document are held against each other")
struct ConsensusTests {
  /// The same in five languages, with names, numbers and prohibitions that no fact knows.
  private static let texts = [
    """
    The smallBMS is packed in box K7 with three screws.

    Do not open the housing of the smallBMS.

    The Load output is not short-circuit protected.

    The Charger output supplies up to 10 mA.

    Spare parts are sold by Lumina and Orbis.

    The seal shows the mark EX44 and may be removed.
    """,
    """
    De smallBMS is verpakt in doos K7 met drie schroeven.

    Open de behuizing van de smallBMS niet.

    De Load-uitgang is niet beveiligd tegen kortsluiting.

    De laderuitgang levert hoogstens 10 mA.

    Reserveonderdelen worden verkocht door Lumina en Orbis.

    De verzegeling draagt het merk EX44 en mag worden verwijderd.
    """,
    """
    Das smallBMS ist im Karton K7 mit drei Schrauben verpackt.

    Öffnen Sie das Gehäuse des smallBMS nicht.

    Der Lastausgang ist nicht kurzschlussgeschützt.

    Der Ladegerätausgang liefert höchstens 10 mA.

    Ersatzteile werden von Lumina und Orbis verkauft.

    Das Siegel trägt das Zeichen EX44 und darf entfernt werden.
    """,
    """
    El smallBMS se envía en la caja K7 con tres tornillos.

    No abra la carcasa del smallBMS.

    La salida de carga no está protegida contra cortocircuitos.

    La salida del cargador suministra como máximo 10 mA.

    Los repuestos son vendidos por Lumina y Orbis.

    El precinto lleva la marca EX44 y puede retirarse.
    """,
    """
    Il smallBMS è imballato nella scatola K7 con tre viti.

    Non aprire l’involucro del smallBMS.

    L’uscita del carico non è protetta contro i cortocircuiti.

    L’uscita del caricabatterie fornisce al massimo 10 mA.

    I ricambi sono venduti da Lumina e Orbis.

    Il sigillo porta il marchio EX44 e può essere rimosso.
    """,
  ]

  private func outvoted(_ texts: [String]) throws -> [Finding] {
    let document = PublishedDocument(
      path: "text", blocks: PlainTextReader.blocks(of: texts.joined(separator: "\n\n\n")))
    return try ShippedAudit.shared.get().auditor.audit(document).findings.filter { $0.rule.name == "outvoted" }
  }

  @Test func `Translations that say the same raise nothing`() throws {
    #expect(try outvoted(Self.texts).isEmpty)
  }

  @Test func `A language that denies by another word than a negation is not outvoted`() throws {
    var texts = Self.texts
    texts[1] = texts[1].replacing("is niet beveiligd tegen", with: "ontbeert een beveiliging tegen")
    #expect(texts != Self.texts)
    #expect(try outvoted(texts).isEmpty)
  }

  @Test(
    "What one language says otherwise is found, whether a fact is known of it or not",
    arguments: [
      (0, "K7", "K9"), (1, "drie", "vier"), (2, " nicht.\n\nDer", ".\n\nDer"), (3, "Orbis", "Arbis"),
      (4, " e Orbis", ""),
      (0, "EX44", "EX54"), (3, "puede", "no puede"), (1, "EX44", "EX41"),
    ])
  func oneAgainstAll(language: Int, right: String, wrong: String) throws {
    var texts = Self.texts
    texts[language] = texts[language].replacing(right, with: wrong, maxReplacements: 1)
    let findings = try outvoted(texts)
    let expected = ["en", "nl", "de", "es", "it"][language]
    #expect(findings.contains { $0.language?.tag == expected }, "\(findings.map(\.message))")
    #expect(findings.allSatisfy { $0.language?.tag == expected })
  }
}
