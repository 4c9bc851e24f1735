import Findings
import Localization
import Testing

@testable import DriftCheck

/// Errors of kinds that pass a check of single words, each kind in several languages.
@Suite struct UnseenErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let language: Language
    let source: String
    let text: String
    var testDescription: String { "\(language): \(text)" }

    init(_ rule: String, _ language: Language, _ source: String, _ text: String) {
      (self.rule, self.language, self.source, self.text) = (rule, language, source, text)
    }
  }

  private func expectFound(_ error: Case) throws {
    #expect(try FileTexts(error.language, (error.source, error.text)).rules().contains(error.rule))
  }

  @Test(arguments: [
    Case("negation-changed", "de", "Never open the valve without a filter.", "Das Ventil ohne Filter öffnen."),
    Case("negation-changed", "nl", "Never open the valve without a filter.", "Open de klep zonder filter."),
    Case("negation-changed", "fr", "Never open the valve without a filter.", "Ouvrir la vanne sans filtre."),
    Case("negation-changed", "it", "Never open the valve without a filter.", "Aprire la valvola senza filtro."),
    Case("negation-changed", "es", "Never open the valve without a filter.", "Abra la válvula sin filtro."),
    Case("negation-changed", "sv", "Never open the valve without a filter.", "Öppna ventilen utan filter."),
  ])
  func `one of two denials that is lost is found`(error: Case) throws { try expectFound(error) }

  @Test(arguments: [
    Case("negation-changed", "fr", "The fan is turning.", "Le ventilateur ne tourne plus."),
    Case("negation-changed", "fr", "The tank is full.", "Le réservoir n’est guère plein."),
    Case("negation-changed", "fr", "The tank is not full.", "Le réservoir est plein."),
    Case("negation-changed", "de", "Do not open the housing.", "Das Gehäuse unbedingt öffnen."),
    Case("negation-changed", "de", "Do not open the housing.", "Das Gehäuse unverzüglich öffnen."),
    Case("negation-changed", "nl", "Do not open the housing.", "De behuizing onmiddellijk openen."),
    Case("negation-changed", "sv", "Do not open the housing.", "Öppna höljet omedelbart."),
  ])
  func `a denial is read by what it says, not by what a word looks like`(error: Case) throws { try expectFound(error) }

  @Test(arguments: [
    Case("opposite-stated", "nl", "The pump is off.", "De pomp is aan."),
    Case("opposite-stated", "de", "Connect the cells in parallel.", "Die Zellen in Reihe schalten."),
    Case("opposite-stated", "fr", "Turn the knob to the left.", "Tourner le bouton à droite."),
    Case("opposite-stated", "it", "The maximum level is low.", "Il livello minimo è basso."),
    Case("opposite-stated", "es", "Disable the alarm.", "Activar la alarma."),
    Case("opposite-stated", "pt", "The input is full.", "A saída está cheia."),
    Case("opposite-stated", "sv", "Unlock the door.", "Lås dörren."),
  ])
  func `the opposite of what the source says is found`(error: Case) throws { try expectFound(error) }

  @Test(arguments: [
    Case(
      "exchanged-figures", "de", "Fill below 40 °C and empty below 55 °C.", "Unter 55 °C füllen und unter 40 °C leeren."
    ),
    Case("exchanged-figures", "fr", "Fill at 40 °C, empty at 55 °C.", "Remplir à 55 °C, vider à 40 °C."),
    Case("exchanged-figures", "nl", "pump: 5 A\nvalve: 2 A", "pomp: 2 A\nklep: 5 A"),
    Case("exchanged-figures", "es", "The pump takes 5 A and the valve 2 A.", "La bomba usa 2 A y la válvula 5 A."),
    Case("exchanged-figures", "pt", "pump | 5 A | valve | 2 A", "bomba | 2 A | válvula | 5 A"),
  ])
  func `figures that changed places are found`(error: Case) throws { try expectFound(error) }

  @Test(arguments: [
    Case("exchanged-placeholders", "de", "Pump {n} lifts {v} kg.", "Pumpe {v} hebt {n} kg."),
    Case("exchanged-placeholders", "nl", "{u} V at {i} A", "{i} V bij {u} A"),
    Case("exchanged-placeholders", "es", "after %1$s s at %2$s V", "tras %1$s V"),
    Case("exchanged-placeholders", "it", "The pump takes {i} A.", "La pompa assorbe {i} V."),
    Case(
      "message-format", "fr", "{n, plural, one {# fan} other {# fans}}",
      "{n, plural, one {# ventilateur} autre {# ventilateurs}}"),
    Case(
      "message-format", "sv", "{n, plural, one {# fan} other {# fans}}", "{n, plural, one {# fläkt} other {# fläktar}"),
    Case("missing-placeholder", "pt", "%s of %d", "%d de %s"),
  ])
  func `placeholders that changed places, units or keywords are found`(error: Case) throws {
    let found = try FileTexts(error.language, (error.source, error.text)).rules()
    #expect(found.contains(error.rule) || error.source.contains("%1") && found.contains("missing-placeholder"))
  }

  @Test(arguments: [
    Case("changed-address", "de", "See :ref:`filling`.", "Siehe :ref:`befüllen`."),
    Case("changed-address", "fr", "See `Filling <filling>`_.", "Voir `Remplissage <remplissage>`_."),
    Case("changed-link", "nl", "See [filling](#filling).", "Zie [vullen](#vullen)."),
    Case("changed-code", "es", "Set `max_level` first.", "Ponga primero `nivel_max`."),
    Case("changed-code", "it", "[tank]\n#   The level.\nmax_level: 5", "[tank]\n#   Il livello.\nlivello_max: 5"),
  ])
  func `a target or a name of code that was translated is found`(error: Case) throws { try expectFound(error) }

  @Test(arguments: ["de", "fr", "it", "sv"] as [Language])
  func `two sources that say the opposite have no translation in common`(language: Language) throws {
    let texts = FileTexts(language, ("Enable motor", "Motor"), ("Disable motor", "Motor"))
    #expect(try texts.rules().contains("one-text-for-opposites"))
  }

  @Test(arguments: ["de", "nl", "es", "sv"] as [Language])
  func `a page of a document without pages is no division by nought`(language: Language) throws {
    #expect(try FileTexts(language, ("page 0/0", "0/0")).rules().allSatisfy { $0 != "quantity-changed" })
  }
}
