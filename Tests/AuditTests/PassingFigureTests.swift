import Audit
import Documents
import Localization
import Testing

/// What people write who explain, answer and reckon, and not who list what a device does.
@Suite("Figures, names and sentences that claim no fact")
struct PassingFigureTests {
  private static func rules(_ tag: String, _ text: String) throws -> [String] {
    let document = try DocumentReader().read(Array(text.utf8), named: "letter", as: .plainText)
    return try ShippedAudit.shared.get().auditor.audit(document, language: Language(tag), regardless: true).findings
      .filter { $0.severity != .minor }.map(\.rule.name)
  }

  @Test(
    "What is computed, measured or another thing's is no figure of the product",
    arguments: [
      ("en", "With 25.6 V across the battery, the Load output shows 25.5 V and the Charger output 25.0 V."),
      ("de", "Hat die Batterie gerade 51,2 V, misst man am Lastausgang 51,1 V und am Ladegerät-Ausgang 50,6 V."),
      ("fr", "Une bobine de 8 W sous 24 V demande 0,33 A, ce que la sortie consommateurs fournit sans peine."),
      ("nl", "Een spoel van 5 W trekt bij 12 V ongeveer 0,42 A, en dat mag op de belastingsuitgang."),
      ("es", "En marcha consume 2,7 mA, que en 24 horas son 64,8 mAh."),
      ("sv", "Avstängd på distans drar modulen 1,5 mA, och på 40 dagar blir det 1,44 Ah."),
      ("it", "Quella mattina le celle erano a 2 °C, e il caricabatterie restava spento."),
      ("pt", "De manhã as células estavam a 3 °C e o carregador ficou parado."),
      ("es", "Una bobina de 10 W a 24 V pide 0,42 A."),
      ("en", "On the Charger output even a 5 mA reed relay would be wrong."),
      ("de", "Vor dem Lastausgang liegt eine Sicherung mit 250 A."),
      ("pt", "É só uma bobina de 8 mA na saída Charger..."),
      ("es", "Con 1,4 A supera el máximo de la salida Load, que es de 1 A."),
      ("sv", "Dina celler låg på 3,26 V, alltså klart över gränsen 2,8 V."),
      ("nl", "Een stuursignaal van 2 V op H is te laag. Er is meer dan 2,9 V nodig."),
      ("it", "Due contattori da 0,7 A in parallelo sulla Load: 1,4 A, oltre il limite."),
      ("en", "A sister ship has 24 V. Ours has 12 V; 48 V would do as well."),
      ("sv", "Med 106 × 42 mm får den plats bakom en lucka."),
    ])
  func passing(tag: String, text: String) throws { #expect(try Self.rules(tag, text) == []) }

  @Test(
    "What is compared, listed, labelled or said of an output is a figure of the product all the same",
    arguments: [
      ("en", "The Charger output supplies up to 100 mA.", "wrong-figure"),
      ("de", "Betriebsspannung: 8 bis 60 V", "wrong-figure"),
      ("en", "The Load output is switched off when a cell falls to 2.5 V.", "wrong-figure"),
      ("de", "Der Lastausgang wird hochohmig, wenn eine Zelle auf 2,5 V sinkt.", "wrong-figure"),
      ("en", "It is made for systems of 12, 24 or 36 V.", "wrong-figure"),
      ("it", "Se una cella è più fredda di 10 °C, il caricabatterie resta spento.", "wrong-figure"),
      ("en", "The Load output is high while every cell is above 2.5 V.", "wrong-figure"),
      ("fr", "Consommation propre, système arrêté : 15 mA", "wrong-figure"),
    ])
  func claimed(tag: String, text: String, rule: String) throws { #expect(try Self.rules(tag, text).contains(rule)) }

  @Test(
    "A table of what was measured, or of an example, states no figure",
    arguments: [
      ("fr", "| Mesure | Système en marche |\n| --- | --- |\n| Cellule la plus basse | 3,29 V |"),
      ("it", "| | Load | Charger |\n| --- | --- | --- |\n| Batteria a 13,1 V | 13,0 V | 12,5 V |"),
      ("nl", "| Nr. | Stap |\n| --- | --- |\n| 8 | L en H doorverbinden |"),
      ("es", "| | Load | Charger |\n| --- | --- | --- |\n| Puede entregar | hasta 1 A | hasta 10 mA |"),
      ("pt", "## 7.2 A saída dos consumos"),
    ])
  func tables(tag: String, text: String) throws {
    let document = try DocumentReader().read(Array(text.utf8), named: "report", as: .markdown)
    let result = try ShippedAudit.shared.get().auditor.audit(document, language: Language(tag), regardless: true)
    #expect(result.findings.filter { $0.severity != .minor }.map(\.message) == [])
  }

  @Test(
    "What only stands beside a statement is not what it is about",
    arguments: [
      ("sv", "Kortslut aldrig Load-utgången. Den saknar kortslutningsskydd."),
      ("sv", "Load-utgången är inte kortslutningsskyddad (det är bara Charger-utgången som är det)."),
      ("nl", "Op een andere site staat dat de Load-uitgang kortsluitvast is. Klopt dat?"),
      (
        "en",
        "If you ever swap the present 2000 W inverter for a MultiPlus or a Quattro, the module has to go as well: it speaks no VE.Bus."
      ),
      ("sv", "Kontrollera fjärringången."),
    ])
  func beside(tag: String, text: String) throws { #expect(try Self.rules(tag, text) == []) }

  @Test(
    "A word that begins like a marking is a word",
    arguments: [
      ("de", "Die Load-Leitung bleibt so lange ohne Sicherung stromlos."), ("nl", "De Remote-klemmen zitten links."),
      ("sv", "Load-utgången är inte kortslutningssäker."),
    ])
  func words(tag: String, text: String) throws { #expect(try Self.rules(tag, text) == []) }

  @Test("An output may be called by what its English name has of its own")
  func marks() throws {
    #expect(try Self.rules("it", "Charger eroga fino a 10 mA.") == [])
    #expect(try Self.rules("it", "Load eroga fino a 10 mA.").contains("wrong-figure"))
    #expect(try Self.rules("de", "Wird eine Zelle zu warm, schaltet Charger ab.") == [])
    #expect(try Self.rules("fr", "Charger la batterie par grand froid l'abîme.") == [])
  }

  @Test(
    "Who quotes a sentence does not say it",
    arguments: [
      ("en", "The Load output is protected against short circuits", "“", "”"),
      ("de", "Der Lastausgang ist gegen Kurzschlüsse geschützt", "„", "“"),
      ("fr", "La sortie consommateurs est protégée contre les courts-circuits", "« ", " »"),
    ])
  func quoted(tag: String, sentence: String, opening: String, closing: String) throws {
    #expect(try Self.rules(tag, "\(opening)\(sentence).\(closing)") == [])
    #expect(try Self.rules(tag, "\(sentence).") == ["wrong-polarity"])
  }

  @Test(
    "What holds until something happens is not what holds then",
    arguments: [
      ("en", "The Load output stays high until under-voltage of a cell is imminent."),
      ("pt", "A saída para consumidores fica em nível alto até a subtensão de uma célula estar iminente."),
    ])
  func until(tag: String, text: String) throws { #expect(try Self.rules(tag, text) == []) }
}
