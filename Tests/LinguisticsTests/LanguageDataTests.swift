import Linguistics
import Localization
import Quantities
import Testing

/// What the profiles know of each language: the usual ways to set a limit, to oblige and to deny.
@Suite struct LanguageDataTests {
  private static func profile(_ language: String) throws -> LanguageProfile {
    try ShippedProfiles.of(language)
  }

  private static func comparator(_ text: String, _ language: String) throws -> Quantities.Comparator? {
    let mentions = try ShippedProfiles.quantities(text, language)
    return mentions.first?.comparator
  }

  @Test(
    arguments: [
      ("en", "equal to or less than 5 V"), ("en", "less than or equal to 5 V"), ("en", "must not exceed 5 V"),
      ("en", "5 V and less"), ("de", "kleiner oder gleich 5 V"), ("de", "bis einschließlich 5 V"),
      ("nl", "tot en met 5 V"), ("nl", "gelijk aan of lager dan 5 V"), ("fr", "ne dépasse pas 5 V"),
      ("fr", "égale ou inférieure à 5 V"), ("fr", "5 V ou en dessous"), ("es", "igual o inferior a 5 V"),
      ("es", "menor o igual que 5 V"), ("it", "non oltre 5 V"), ("it", "entro 5 V"), ("it", "uguale o inferiore a 5 V"),
      ("pt", "igual ou inferior a 5 V"), ("pt", "não ultrapasse 5 V"), ("sv", "lika med eller mindre än 5 V"),
      ("sv", "överskrider inte 5 V"),
    ] as [(String, String)])
  func `a limit that belongs to what is allowed is at most`(language: String, text: String) throws {
    #expect(try Self.comparator(text, language) == .atMost)
  }

  @Test(
    arguments: [
      ("en", "equal to or greater than 5 V"), ("de", "größer oder gleich 5 V"), ("de", "5 V und mehr"),
      ("nl", "gelijk aan of hoger dan 5 V"), ("fr", "égal ou supérieur à 5 V"), ("es", "igual o superior a 5 V"),
      ("it", "uguale o superiore a 5 V"), ("pt", "igual ou superior a 5 V"), ("sv", "lika med eller högre än 5 V"),
    ] as [(String, String)])
  func `a limit that belongs to what is asked for is at least`(language: String, text: String) throws {
    #expect(try Self.comparator(text, language) == .atLeast)
  }

  @Test(
    arguments: [
      ("en", "if they exceed 5 V"), ("de", "übersteigt 5 V"), ("de", "oberhalb 5 V"), ("nl", "hoger is dan 5 V"),
      ("nl", "overschrijdt 5 V"), ("fr", "au-delà de 5 V"), ("es", "supere 5 V"), ("es", "excede 5 V"),
      ("es", "sobrepasa 5 V"), ("it", "superi 5 V"), ("pt", "ultrapasse 5 V"), ("pt", "excede 5 V"),
      ("sv", "överskrider 5 V"),
    ] as [(String, String)])
  func `what goes beyond a limit is greater`(language: String, text: String) throws {
    #expect(try Self.comparator(text, language) == .greaterThan)
  }

  @Test(
    arguments: [
      ("de", "geringer als 5 V"), ("fr", "en deçà de 5 V"), ("it", "al di sotto di 5 V"), ("en", "falls below 5 V"),
      ("sv", "underskrider 5 V"),
    ] as [(String, String)])
  func `what stays under a limit is less`(language: String, text: String) throws {
    #expect(try Self.comparator(text, language) == .lessThan)
  }

  @Test(
    arguments: [
      ("en", "between 5 and 10 V"), ("en", "between the 5 V and the 10 V"), ("de", "zwischen 5 und 10 V"),
      ("de", "zwischen 5 V und 10 V"), ("nl", "tussen 5 en 10 V"), ("nl", "tussen de 5 en de 10 V"),
      ("fr", "entre 5 et 10 V"), ("fr", "comprise entre 5 V et 10 V"), ("it", "tra 5 e 10 V"),
      ("it", "fra i 5 V ed i 10 V"), ("es", "entre 5 y 10 V"), ("es", "entre los 5 y los 10 V"),
      ("pt", "entre 5 e 10 V"),
      ("pt", "entre os 5 V e os 10 V"), ("sv", "mellan 5 och 10 V"), ("sv", "mellan 5 V och 10 V"),
    ] as [(String, String)])
  func `what stands between two values is a range`(language: String, text: String) throws {
    let mentions = try ShippedProfiles.quantities(text, language)
    #expect(mentions.map(\.form) == [.range] && mentions[0].amounts.map { "\($0.baseValue)" } == ["5", "10"])
    #expect(mentions.flatMap(\.amounts).allSatisfy { $0.unit?.symbol == "V" })
  }

  @Test(
    arguments: [
      ("en", "between −5 and +5 °C"), ("de", "zwischen minus 5 und plus 5 °C"), ("nl", "tussen −5 °C en +5 °C"),
      ("fr", "entre −5 °C et 5 °C"), ("it", "tra −5 e 5 °C"), ("es", "entre menos 5 y 5 °C"),
      ("sv", "mellan −5 och 5 °C"),
    ] as [(String, String)])
  func `the ends of a range may be below nought`(language: String, text: String) throws {
    let mentions = try ShippedProfiles.quantities(text, language)
    #expect(mentions.map(\.form) == [.range] && mentions[0].amounts.map { "\($0.baseValue)" } == ["-5", "5"])
  }

  @Test(
    arguments: [
      ("en", "outside the range of 5 to 10 V", true), ("de", "außerhalb von 5 bis 10 V", true),
      ("nl", "buiten het bereik van 5 tot 10 V", true), ("fr", "hors de la plage de 5 à 10 V", true),
      ("it", "al di fuori dell’intervallo di 5–10 V", true), ("es", "fuera del rango de 5 a 10 V", true),
      ("pt", "fora da faixa de 5 a 10 V", true), ("sv", "utanför området 5–10 V", true),
      ("en", "within the range of 5 to 10 V", false), ("de", "zwischen 5 und 10 V", false),
      ("fr", "de 5 à 10 V", false), ("es", "entre 5 y 10 V", false),
    ] as [(String, String, Bool)])
  func `what is outside a range is told from what is inside`(language: String, text: String, isOutside: Bool) throws {
    let mentions = try ShippedProfiles.quantities(text, language)
    #expect(mentions.map(\.form) == [.range] && mentions.map(\.isOutside) == [isOutside])
  }

  @Test(
    arguments: [
      ("sv", "under 5 min", nil), ("sv", "under 5 V", .lessThan), ("sv", "mindre än 5 min", .lessThan),
      ("en", "under 5 min", .lessThan), ("de", "unter 5 min", .lessThan), ("nl", "onder 5 V", .lessThan),
    ] as [(String, String, Quantities.Comparator?)])
  func `a word that also says how long is no limit beside a time`(
    language: String, text: String, comparator: Quantities.Comparator?
  ) throws {
    #expect(try Self.comparator(text, language) == comparator)
  }

  @Test(
    arguments: [
      ("en", "at 5 and 10 V"), ("de", "bei 5 und 10 V"), ("fr", "à 5 et 10 V"), ("es", "a 5 y 10 V"),
    ] as [(String, String)])
  func `two values that nothing opens as a range are two values`(language: String, text: String) throws {
    let mentions = try ShippedProfiles.quantities(text, language)
    #expect(mentions.map(\.form) == [.single, .single])
  }

  @Test(
    arguments: [
      ("de", "Die Grenze nicht außer acht lassen."), ("nl", "Neem dit in acht."), ("it", "Sei sicuro?"),
      ("fr", "La pompe est remise à neuf."),
    ] as [(String, String)])
  func `a word that is a number elsewhere is none in a phrase of another meaning`(language: String, text: String) throws
  {
    #expect(try ShippedProfiles.quantities(text, language).isEmpty)
  }

  @Test func `Dutch "over" says when or about what, and never more than`() throws {
    #expect(try Self.comparator("over 5 V", "nl") == nil)
  }

  @Test(
    arguments: [
      ("de", ["notwendig", "nötig"]), ("nl", ["nodig", "dient te"]), ("fr", ["requis", "nécessaire"]),
      ("es", ["deberá", "tiene que"]), ("pt", ["deverá"]), ("sv", ["behöver"]),
    ] as [(String, [String])])
  func `words of duty oblige`(language: String, words: [String]) throws {
    let must = try Self.profile(language).modality.must
    #expect(words.filter { !must.contains($0) } == [])
  }

  @Test(arguments: ShippedProfiles.tags)
  func `every pattern for words can match`(language: String) throws {
    let profile = try Self.profile(language)
    let conventions = profile.conventions
    let lists =
      [
        conventions.negativeAffixes, conventions.undoings, conventions.privatives,
        conventions.participleDuties.forms, conventions.infinitiveModals.forms,
      ] + profile.opposites.values.joined()
    let dead = lists.joined().filter { pattern in
      // "por *ar": a word before what ends so.
      if pattern.wholeMatch(of: /\w+ \*\w+/) != nil { return false }
      let words = pattern.drop { $0 == "!" || $0 == "=" }
      let isException = pattern.hasPrefix("!") || pattern.hasPrefix("=")
      // A star stands at one end of a word, and only at the end of what is none.
      return words.dropFirst().dropLast().contains("*") || isException && words.hasPrefix("*")
        || words.contains("*") && words.contains { " '-".contains($0) }
    }
    #expect(dead == [])
  }

  @Test(
    arguments: [
      ("en", "twenty-four hours", "fifteen minutes"), ("de", "vierundzwanzig Stunden", "fünfzehn Minuten"),
      ("nl", "vierentwintig uur", "vijftien minuten"), ("fr", "vingt-quatre heures", "quinze minutes"),
      ("it", "ventiquattro ore", "quindici minuti"), ("es", "veinticuatro horas", "quince minutos"),
      ("pt", "vinte e quatro horas", "quinze minutos"), ("sv", "tjugofyra timmar", "femton minuter"),
    ] as [(String, String, String)])
  func `numbers above twelve are read in words`(language: String, hours: String, minutes: String) throws {
    let read = { (text: String) in
      try ShippedProfiles.quantities(text, language).flatMap(\.amounts).map { "\($0.value) \($0.unit?.symbol ?? "")" }
    }
    #expect(try read(hours) == ["24 h"])
    #expect(try read(minutes) == ["15 min"])
  }

  @Test(arguments: ShippedProfiles.tags)
  func `each number up to ninety-nine has words of its own`(language: String) throws {
    let numbers = try Self.profile(language).numberWords
    #expect(numbers.count == 100 && numbers.allSatisfy { !$0.isEmpty })
    #expect(Set(numbers.joined()).count == numbers.joined().count)
  }

  @Test(
    arguments: [
      ("de", "20 Megawattstunden", "20 MWh"), ("es", "20 hertz", "20 Hz"), ("it", "20 chilowatt", "20 kW"),
      ("fr", "20 kilomètres à l’heure", "20 km/h"), ("nl", "20 ampèreuur", "20 Ah"),
      ("pt", "20 graus centígrados", "20 °C"), ("sv", "20 kilometer i timmen", "20 km/h"),
      ("en", "20 kilovolt amperes", "20 kVA"), ("de", "20 Grad", "20°"),
    ] as [(String, String, String)])
  func `units are read by the names that people call them`(language: String, words: String, symbols: String) throws {
    let named = try ShippedProfiles.quantities(words, language)
    let written = try ShippedProfiles.quantities(symbols, language)
    #expect(named.flatMap(\.amounts).map(\.baseValue) == written.flatMap(\.amounts).map(\.baseValue))
    #expect(named.flatMap(\.amounts).map { $0.unit?.symbol } == written.flatMap(\.amounts).map { $0.unit?.symbol })
    #expect(named.first?.amounts.first?.unit != nil)
  }

  @Test(arguments: ShippedProfiles.tags)
  func `no list of a language says a word twice, and opposites have two sides in all`(language: String) throws {
    let profile = try Self.profile(language)
    let conventions = profile.conventions
    for list in [
      conventions.negativeParticles, conventions.negativeAffixes, conventions.undoings, conventions.privatives,
      conventions.affirmations,
      profile.negations, profile.comparisons.atMost, profile.comparisons.atLeast, profile.modality.must,
    ] {
      #expect(Set(list).count == list.count, "\(list)")
    }
    let english = try Self.profile("en").opposites
    #expect(profile.opposites.keys.sorted() == english.keys.sorted())
    #expect(profile.opposites.values.allSatisfy { $0.count == 2 && $0.allSatisfy { !$0.isEmpty } })
  }
}
