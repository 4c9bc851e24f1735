import Foundation
import Linguistics
import Localization
import Quantities
import Testing

/// The ways in which each language says where a limit lies, as the sentences of manuals have them.
@Suite struct ComparisonWordingTests {
  private static func comparators(_ texts: String, _ language: String) throws -> [String: Quantities.Comparator?] {
    try Dictionary(
      texts.split(separator: "|").map { text in
        let text = text.trimmingCharacters(in: .whitespaces)
        return (text, try ShippedProfiles.quantities(text, language).first?.comparator)
      }, uniquingKeysWith: { first, _ in first })
  }

  private func expect(_ comparator: Quantities.Comparator, _ texts: String, _ language: String) throws {
    let read = try Self.comparators(texts, language)
    #expect(read.filter { $0.value != comparator }.keys.sorted() == [])
    #expect(read.count == texts.split(separator: "|").count)
  }

  @Test(
    arguments: [
      ("en", "it falls below 5 V | less than 5 V | lower than 5 V | under the 5 V | shorter than 5 s | fewer than 5 V"),
      (
        "de",
        "unter 5 V | sie fällt unter die 5 V | weniger als 5 V | kürzer als 5 s | wenn sie 5 V unterschreitet | kleiner 5 V"
      ),
      (
        "nl",
        "onder 5 V | lager dan 5 V | daalt onder de 5 V | korter dan 5 s | wanneer hij 5 V onderschrijdt | minder dan 5 V"
      ),
      (
        "fr",
        "en dessous de 5 V | au-dessous des 5 V | inférieures à 5 V | plus bas que 5 V | moins de 5 V | plus courte que 5 s"
      ),
      (
        "it",
        "sotto i 5 V | inferiore alle 5 ore | minore di 5 V | al di sotto della 5 V | più breve di 5 s | meno di 5 V"
      ),
      (
        "es",
        "por debajo de los 5 V | inferior a 5 V | menor a 5 V | menos de 5 V | menores que 5 V | más corto que 5 s"
      ),
      (
        "pt",
        "abaixo dos 5 V | inferior a 5 V | menor que 5 V | menos de 5 V | inferior às 5 horas | menores do que 5 V"
      ),
      ("sv", "under 5 V | lägre än 5 V | mindre än 5 V | färre än 5 V | om den underskrider 5 V | kortare än 5 s"),
    ] as [(String, String)])
  func `below a limit`(language: String, texts: String) throws { try expect(.lessThan, texts, language) }

  @Test(
    arguments: [
      (
        "en",
        "no more than 5 V | must not exceed 5 V | never exceed 5 V | up to and including 5 V | not over 5 V | within 5 s | 5 V or less | 5 V at the most | up to a maximum of 5 V | limited to 5 V | 5 V is not exceeded"
      ),
      (
        "de",
        "höchstens 5 V | nicht mehr als 5 V | darf 5 V nicht überschreiten | 5 V oder weniger | kleiner oder gleich 5 V | bis maximal 5 V | nicht länger als 5 s | innerhalb von 5 s | maximal 5 V | gleich oder kleiner als 5 V | begrenzt auf 5 V"
      ),
      (
        "nl",
        "hoogstens 5 V | niet meer dan 5 V | mag 5 V niet overschrijden | 5 V of minder | kleiner of gelijk aan 5 V | tot en met 5 V | niet langer dan 5 s | binnen 5 s | maximaal 5 V | op zijn hoogst 5 V | beperkt tot 5 V"
      ),
      (
        "fr",
        "au plus 5 V | pas plus de 5 V | ne dépasse pas 5 V | 5 V ou moins | inférieure ou égale à 5 V | jusqu'à 5 V | un maximum de 5 V | ne pas excéder 5 V | sans dépasser 5 V | limité à 5 V | 5 V au maximum"
      ),
      (
        "it",
        "al massimo 5 V | non più di 5 V | non superare i 5 V | 5 V o meno | inferiore o uguale a 5 V | fino a 5 V | un massimo di 5 V | non oltre i 5 V | entro 5 s | senza superare i 5 V | minore o pari a 5 V"
      ),
      (
        "es",
        "como máximo 5 V | no más de 5 V | no supere los 5 V | 5 V o menos | menor o igual a 5 V | hasta 5 V | un máximo de 5 V | no exceder los 5 V | sin sobrepasar los 5 V | a lo sumo 5 V | 5 V como mucho"
      ),
      (
        "pt",
        "no máximo 5 V | não mais de 5 V | não ultrapasse os 5 V | 5 V ou menos | menor ou igual a 5 V | até 5 V | um máximo de 5 V | não exceder 5 V | sem ultrapassar 5 V | não mais do que 5 V | 5 V no máximo"
      ),
      (
        "sv",
        "högst 5 V | inte mer än 5 V | får inte överskrida 5 V | 5 V eller mindre | mindre eller lika med 5 V | till och med 5 V | inom 5 s | ej över 5 V | 5 V som mest | aldrig över 5 V | begränsad till 5 V"
      ),
    ] as [(String, String)])
  func `up to a limit`(language: String, texts: String) throws { try expect(.atMost, texts, language) }

  @Test(
    arguments: [
      (
        "en",
        "above the 5 V | more than 5 V | it exceeds 5 V | over 5 V | in excess of 5 V | longer than 5 s | beyond 5 V | if 5 V is exceeded"
      ),
      (
        "de",
        "über 5 V | mehr als 5 V | wenn sie 5 V überschreitet | wenn 5 V überschritten werden | oberhalb von 5 V | länger als 5 s | größer 5 V | bei Überschreiten von 5 V"
      ),
      (
        "nl",
        "boven de 5 V | meer dan 5 V | als hij 5 V overschrijdt | wanneer 5 V overschreden wordt | groter dan 5 V | langer dan 5 s | hoger is dan 5 V"
      ),
      (
        "fr",
        "au-dessus de 5 V | plus de 5 V | elle dépasse les 5 V | au-delà de 5 V | supérieures à 5 V | plus long que 5 s | excède 5 V | elle vient de dépasser 5 V"
      ),
      (
        "it",
        "sopra i 5 V | più di 5 V | se supera i 5 V | oltre i 5 V | superiore alle 5 ore | maggiore di 5 V | eccede 5 V | al di sopra dei 5 V"
      ),
      (
        "es",
        "por encima de los 5 V | más de 5 V | si supera los 5 V | mayor a 5 V | superiores a 5 V | sobrepasa 5 V | exceda 5 V | más largo que 5 s"
      ),
      (
        "pt",
        "acima dos 5 V | mais de 5 V | se ultrapassar os 5 V | superior às 5 horas | maior do que 5 V | excede 5 V | além de 5 V | mais longo que 5 s"
      ),
      (
        "sv",
        "över 5 V | mer än 5 V | om den överstiger 5 V | högre än 5 V | längre än 5 s | fler än 5 V | när 5 V överskrids | utöver 5 V"
      ),
    ] as [(String, String)])
  func `beyond a limit`(language: String, texts: String) throws { try expect(.greaterThan, texts, language) }

  @Test(
    arguments: [
      (
        "en",
        "at least 5 V | no less than 5 V | not below 5 V | 5 V or more | greater than or equal to 5 V | a minimum of 5 V | 5 V and up | at or above 5 V | never less than 5 V | starting at 5 V"
      ),
      (
        "de",
        "mindestens 5 V | nicht weniger als 5 V | 5 V oder mehr | größer oder gleich 5 V | nicht kürzer als 5 s | ab 5 V | 5 V aufwärts | nicht unter 5 V | gleich oder größer als 5 V | zumindest 5 V"
      ),
      (
        "nl",
        "minstens 5 V | niet minder dan 5 V | 5 V of meer | groter of gelijk aan 5 V | niet korter dan 5 s | vanaf 5 V | op zijn minst 5 V | niet onder 5 V | van minimaal 5 V | ten minste 5 V"
      ),
      (
        "fr",
        "au moins 5 V | pas moins de 5 V | 5 V ou plus | supérieur ou égal à 5 V | un minimum de 5 V | à partir de 5 V | 5 V et au-delà | pas en dessous de 5 V | d'au moins 5 V | dès 5 V"
      ),
      (
        "it",
        "almeno 5 V | non meno di 5 V | 5 V o più | maggiore o uguale a 5 V | un minimo di 5 V | a partire da 5 V | 5 V o superiore | non inferiore a 5 V | perlomeno 5 V | di almeno 5 V"
      ),
      (
        "es",
        "al menos 5 V | no menos de 5 V | 5 V o más | mayor o igual que 5 V | un mínimo de 5 V | a partir de 5 V | 5 V en adelante | no inferior a 5 V | como mínimo 5 V | por lo menos 5 V"
      ),
      (
        "pt",
        "pelo menos 5 V | não menos de 5 V | 5 V ou mais | maior ou igual a 5 V | um mínimo de 5 V | a partir de 5 V | 5 V em diante | não inferior a 5 V | ao menos 5 V | no mínimo 5 V"
      ),
      (
        "sv",
        "minst 5 V | inte mindre än 5 V | 5 V eller mer | större eller lika med 5 V | åtminstone 5 V | från och med 5 V | 5 V och uppåt | inte under 5 V | inte kortare än 5 s | 5 V eller däröver"
      ),
    ] as [(String, String)])
  func `from a limit on`(language: String, texts: String) throws { try expect(.atLeast, texts, language) }
}
