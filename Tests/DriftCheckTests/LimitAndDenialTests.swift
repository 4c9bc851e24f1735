import Localization
import Testing

@testable import DriftCheck

/// Limits and denials in words that have two meanings, in several languages: what is wrong, and what is not.
@Suite struct LimitAndDenialTests {
  typealias Pair = CorrectTextTests.Pair

  @Test(arguments: [
    Pair("de", "It works outside the range of 5 to 40 °C.", "Sie arbeitet im Bereich von 5 bis 40\u{A0}°C."),
    Pair("nl", "It works outside 5 to 40 °C.", "Hij werkt tussen 5 en 40\u{A0}°C."),
    Pair("fr", "It works outside the range 5 to 40 °C.", "Elle fonctionne entre 5 et 40\u{A0}°C."),
    Pair("sv", "It works between 5 and 40 °C.", "Den arbetar utanför området 5\u{2013}40\u{A0}°C."),
    Pair("es", "It works outside 5 to 40 °C.", "Funciona entre 5 y 40\u{A0}°C."),
    Pair("it", "It works between 5 and 40 °C.", "Funziona al di fuori di 5\u{2013}40\u{A0}°C."),
  ])
  func `outside a range and inside it are opposites`(pair: Pair) throws {
    #expect(try pair.rules().contains("comparison-changed"))
  }

  @Test(arguments: [
    Pair(
      "de", "It stops outside the range of 5 to 40 °C.", "Sie stoppt, wenn sie nicht zwischen 5 und 40\u{A0}°C liegt."),
    Pair("nl", "It stops outside 5 to 40 °C.", "Hij stopt buiten het bereik van 5 tot 40\u{A0}°C."),
    Pair("fr", "It stops outside 5 to 40 °C.", "Elle s’arrête hors de la plage de 5 à 40\u{A0}°C."),
    Pair("es", "It stops if it is not between 5 and 40 °C.", "Se para fuera del rango de 5 a 40\u{A0}°C."),
    Pair("pt", "It stops outside 5 to 40 °C.", "Para fora da faixa de 5 a 40\u{A0}°C."),
    Pair("sv", "It stops outside 5 to 40 °C.", "Den stannar utanför intervallet 5\u{2013}40\u{A0}°C."),
  ])
  func `outside a range is said in several ways`(pair: Pair) throws { #expect(try pair.rules() == []) }

  @Test(arguments: [
    Pair("de", "It runs from 5 °C.", "Sie läuft bis 5\u{A0}°C."),
    Pair("nl", "It runs from 5 °C.", "Hij draait tot 5\u{A0}°C."),
    Pair("fr", "It runs from 5 °C.", "Elle tourne jusqu’à 5\u{A0}°C."),
    Pair("sv", "It runs from 5 °C.", "Den går upp till 5\u{A0}°C."),
    Pair("es", "It runs from 5 °C.", "Funciona hasta 5\u{A0}°C."),
  ])
  func `where something begins is not where it ends`(pair: Pair) throws {
    #expect(try pair.rules().contains("comparison-changed"))
  }

  @Test(arguments: [
    Pair("de", "It runs from 5 °C.", "Sie läuft ab 5\u{A0}°C."),
    Pair("nl", "It runs from 5 °C.", "Hij draait vanaf 5\u{A0}°C."),
    Pair("fr", "It runs from 5 °C.", "Elle tourne dès 5\u{A0}°C."),
    Pair("sv", "It runs from 5 °C.", "Den går från 5\u{A0}°C."),
    Pair("it", "It cools down from 50 °C.", "Si raffredda da 50\u{A0}°C."),
    Pair("de", "It runs from 5 °C upwards.", "Sie läuft bei mindestens 5\u{A0}°C."),
  ])
  func `where something begins is at least that`(pair: Pair) throws { #expect(try pair.rules() == []) }

  @Test(arguments: [
    Pair("sv", "Hold it down for more than 5 s.", "Håll den intryckt under 5\u{A0}s."),
    Pair("sv", "The mean over 5 min is shown.", "Medelvärdet under 5\u{A0}min visas."),
    Pair("sv", "It runs for at least 2 h.", "Den går under minst 2\u{A0}h."),
    Pair("de", "Hold it down for 5 s.", "5\u{A0}s lang gedrückt halten."),
    Pair("fr", "It stops within 5 s.", "Elle s’arrête en 5\u{A0}s."),
  ])
  func `how long something lasts is no limit`(pair: Pair) throws {
    #expect(try !pair.rules().contains("comparison-changed"))
  }

  @Test(arguments: [
    Pair("sv", "It stops above 5 V.", "Den stannar under 5\u{A0}V."),
    Pair("de", "It stops after more than 5 s.", "Sie stoppt nach weniger als 5\u{A0}s."),
    Pair("nl", "It stops above 5 V.", "Hij stopt onder 5\u{A0}V."),
    Pair("es", "It stops above 5 V.", "Se para por debajo de 5\u{A0}V."),
  ])
  func `beside what is no time the same word is a limit`(pair: Pair) throws {
    #expect(try pair.rules().contains("comparison-changed"))
  }

  @Test(arguments: [
    Pair("de", "Nothing may touch the belt.", "Alles darf den Riemen berühren."),
    Pair("nl", "Nothing may touch the belt.", "Alles mag de riem raken."),
    Pair("sv", "Nothing may touch the belt.", "Allt får röra remmen."),
    Pair("es", "Nothing may touch the belt.", "Todo puede tocar la correa."),
    Pair("it", "Everything may touch the belt.", "Niente può toccare la cinghia."),
    Pair("pt", "Everything may touch the belt.", "Nada pode tocar na correia."),
  ])
  func `nothing denies`(pair: Pair) throws { #expect(try pair.rules().contains("negation-changed")) }

  @Test(arguments: [
    Pair("de", "Do not open the valve. Close the tap.", "Öffnen Sie das Ventil. Schließen Sie nicht den Hahn."),
    Pair("nl", "Do not open the valve. Close the tap.", "Open de klep. Sluit de kraan niet."),
    Pair("fr", "Do not open the valve. Close the tap.", "Ouvrez la vanne. Ne fermez pas le robinet."),
    Pair("es", "Do not open the valve. Close the tap.", "Abra la válvula. No cierre el grifo."),
  ])
  func `a denial that has moved to another sentence is found`(pair: Pair) throws {
    #expect(try pair.rules().contains("negation-changed"))
  }

  @Test(arguments: [
    Pair("sv", "The pump must get power from the unit.", "Pumpen får ström från enheten."),
    Pair("sv", "The tank must be filled by the pump.", "Tanken får vatten av pumpen."),
  ])
  func `a verb that gives something allows nothing`(pair: Pair) throws {
    #expect(try !pair.rules().contains("modality-changed"))
  }

  @Test(arguments: [
    Pair("sv", "The valve must be open.", "Ventilen får vara öppen."),
    Pair("de", "The valve must be open.", "Das Ventil darf offen sein."),
    Pair("nl", "The valve must be open.", "De klep mag open zijn."),
    Pair("it", "The valve must be open.", "La valvola può essere aperta."),
  ])
  func `with an infinitive it allows`(pair: Pair) throws { #expect(try pair.rules().contains("modality-changed")) }
}

extension CorrectTextTests.Pair {
  /// The rules that find something.
  fileprivate func rules() throws -> [String] { try FileTexts(language, (source, text)).rules() }
}
