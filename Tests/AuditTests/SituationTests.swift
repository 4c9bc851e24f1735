import Audit
import Documents
import Localization
import Testing

/// Sentences of our own about what happens when, not from the texts that the checks were measured on.
@Suite("What is said to happen is compared with the decision tables")
struct SituationTests {
  struct Sentence: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String
    var testDescription: String { "\(language): \(text)" }

    init(_ tag: String, _ text: String) { (language, self.text) = (Language(tag), text) }
  }

  private static func rules(_ sentence: Sentence) throws -> [String] {
    let document = try DocumentReader().read(Array(sentence.text.utf8), named: "sentence", as: .plainText)
    return try ShippedAudit.shared.get().auditor.audit(document, language: sentence.language, regardless: true)
      .findings.filter { $0.severity != .minor }.map(\.rule.name)
  }

  @Test(
    "What the tables decide raises nothing",
    arguments: [
      Sentence("en", "When the weakest cell drops to 2.8 V, the Load output floats and the blue light goes dark."),
      Sentence("en", "While the system is off, both LEDs are dark and both outputs float."),
      Sentence("en", "A cell that gets too hot stops the charger; the loads keep running."),
      Sentence("en", "Opening the switch between Remote L and Remote H turns the system off."),
      Sentence("en", "Over-voltage of a cell acts on the Charger output alone."),
      Sentence("en", "The Charger output withstands a short circuit, the Load output does not."),
      Sentence("en", "Is the red LED lit when a cell is too cold? Yes, it is lit."),
      Sentence("de", "Bei einer zu kalten Zelle leuchtet die rote LED, und der Ladegerät-Ausgang ist hochohmig."),
      Sentence("de", "Wird der Schalter zwischen Remote L und Remote H geöffnet, ist das System aus."),
      Sentence("de", "Eine zu niedrige Zellspannung berührt den Ladegerät-Ausgang nicht."),
      Sentence("fr", "Quand le système est à l'arrêt, les deux LED sont éteintes."),
      Sentence("fr", "Une cellule trop froide n'affecte pas la sortie consommateurs."),
      Sentence("nl", "Als het systeem uit is, zijn beide uitgangen zwevend."),
      Sentence("nl", "De rode led brandt als een cel te warm is."),
      Sentence("es", "Con el sistema apagado, las dos salidas están flotantes y los dos LED apagados."),
      Sentence("es", "La salida para cargadores soporta un cortocircuito."),
      Sentence("it", "Se una cella è troppo calda, la spia rossa è accesa e i caricabatterie si fermano."),
      Sentence("it", "Con l'interruttore aperto il sistema è spento."),
      Sentence("pt", "Com uma célula demasiado fria, o LED vermelho está aceso."),
      Sentence("pt", "Um contactor liga-se à saída para consumidores."),
      Sentence("sv", "När systemet är avslaget är båda lysdioderna släckta."),
      Sentence("sv", "En för varm cell påverkar inte förbrukarutgången."),
    ])
  func right(sentence: Sentence) throws { #expect(try Self.rules(sentence) == []) }

  @Test(
    "What they decide otherwise is found",
    arguments: [
      Sentence("en", "While the system is off, both LEDs are lit."),
      Sentence("en", "A cell that gets too hot stops the loads."),
      Sentence("en", "Opening the switch between Remote L and Remote H turns the system on."),
      Sentence("en", "Over-voltage of a cell acts on the Load output alone."),
      Sentence("en", "The Load output withstands a short circuit."),
      Sentence("en", "Is the red LED lit when a cell is too cold? No, it is dark."),
      Sentence("de", "Bei einer zu kalten Zelle ist die rote LED dunkel."),
      Sentence("de", "Wird der Schalter zwischen Remote L und Remote H geöffnet, ist das System eingeschaltet."),
      Sentence("de", "Eine zu niedrige Zellspannung berührt den Lastausgang nicht."),
      Sentence("fr", "Quand le système est à l'arrêt, les deux LED sont allumées."),
      Sentence("fr", "Une cellule trop froide affecte la sortie consommateurs."),
      Sentence("nl", "De rode led is gedoofd als een cel te warm is."),
      Sentence("es", "Con el sistema apagado, las dos salidas están a nivel alto."),
      Sentence("es", "La salida para consumidores soporta un cortocircuito."),
      Sentence("it", "Se una cella è troppo calda, la spia rossa è spenta."),
      Sentence("it", "Con l'interruttore aperto il sistema è acceso."),
      Sentence("pt", "Com uma célula demasiado fria, o LED vermelho está apagado."),
      Sentence("pt", "Um contactor liga-se à saída para carregadores."),
      Sentence("sv", "En för varm cell påverkar förbrukarutgången."),
    ])
  func wrong(sentence: Sentence) throws { #expect(try Self.rules(sentence) != []) }
}
