import Findings
import Localization
import Testing

@testable import DriftCheck

/// The help of commands: its arguments are words, and its columns are made of spaces.
@Suite struct UsageTextTests {
  @Test(arguments: [
    ("de", " -l, --level <label>  set the level", " -l, --level <marke>  den Pegel setzen"),
    ("nl", " -w, --wait <sec>   wait", " -w, --wait <s>     wachten"),
    ("pt", "[<option>] of the tank", "[<opção>] do tanque"),
    ("sv", "%s [options] new_tank old_tank", "%s [flaggor] ny_tank gammal_tank"),
    ("fr", "new_tank: the tank to fill", "nouvelle_cuve\u{A0}: la cuve à remplir"),
    ("es", "--waiting-- (pass %d)", "--esperando-- (paso %d)"), ("sv", "--waiting-- (%d)", "--väntar-- (%d)"),
  ])
  func `what stands for a word is translated`(language: String, source: String, text: String) throws {
    let rules = try FileTexts(Language(language), (source, text)).rules()
    #expect(Set(rules).isDisjoint(with: ["changed-tag", "changed-address", "lost-name", "stray-space"]), "\(rules)")
  }

  @Test(arguments: [
    ("de", "Fill <b>slowly</b>.", "<b>Langsam füllen."), ("fr", "<label>Tank</label>", "<label>Cuve"),
    ("it", "Use <code>fill</code>.", "Usare fill."),
  ])
  func `a tag that is lost is found as before`(language: String, source: String, text: String) throws {
    #expect(try FileTexts(Language(language), (source, text)).rules().contains("changed-tag"))
  }

  @Test(arguments: [
    ("de", "a file of 100K", "eine Datei mit 200.000", "quantity-changed"),
    ("fr", "https://example.org/{key}", "https://example.org/", "missing-placeholder"),
    ("nl", "Use `low > high` here.", "Gebruik hier `low < high`.", "changed-code"),
    ("sv", "fill [--wait] <tank>", "fill [--vanta] <tank>", "changed-address"),
  ])
  func `what looks alike and is another thing is found as before`(
    language: String, source: String, text: String, rule: String
  ) throws {
    #expect(try FileTexts(Language(language), (source, text)).rules().contains(rule))
  }

  @Test func `an option that is lost or misspelt is found as before`() throws {
    let rules = try FileTexts("nl", ("Use --wait here.", "Gebruik hier --wiat.")).rules()
    #expect(rules.contains("changed-address"))
  }

  @Test(arguments: [
    ("de", "Use the tank, not the pump: it must be full, not empty.", "Er muss voll sein, nicht leer."),
    ("nl", "It must be full, not empty.", "Hij moet vol zijn, niet leeg."),
  ])
  func `a contrast behind a comma forbids nothing`(language: String, source: String, text: String) throws {
    #expect(try !FileTexts(Language(language), (source, text)).rules().contains("modality-changed"))
  }

  @Test(arguments: ["..", ",.", ",...", "...", "a..", "a,...", ":;", "a::"])
  func `marks alone, and at the very start, are read`(text: String) throws {
    let isEllipsis = text.hasSuffix("...")
    #expect(try FileTexts("de", ("Tank", text)).rules().contains("doubled-punctuation") != isEllipsis)
  }

  @Test func `keys among texts are held to no text; single names among them are`() throws {
    var texts = FileTexts("sv", ("Fill the tank.", "Fyll tanken."))
    for number in 20..<32 { texts.pairs.append(("state.\(number)", "Läge \(number - 18) av tanken")) }
    #expect(try !texts.rules().contains("quantity-changed"))
    texts.pairs = [("Edit tank.20 now.", "Ändra tank.30 nu."), ("state.20", "Läge 2")]
    #expect(try texts.rules().count { $0 == "quantity-changed" || $0 == "changed-address" } > 0)
  }

  @Test func `spaces that most texts of a file do without are left over, a single one is lost`() throws {
    let labels = [
      ("Level: ", "Pegel:"), ("Tank: ", "Behälter:"), ("Pump: ", "Pumpe:"), ("Pipe: ", "Rohr:"), ("Lid: ", "Deckel:"),
    ]
    var texts = FileTexts("de")
    texts.pairs = labels.map { (source: $0, text: $1) }
    #expect(try !texts.rules().contains("edge-space"))
    texts.pairs = labels.enumerated().map { (source: $1.0, text: $0 == 0 ? $1.1 : $1.1 + " ") }
    #expect(try texts.rules().count { $0 == "edge-space" } == 1)
  }

  @Test(arguments: [
    ("fr", "It could not be emptied.", "Elle n'a pu être vidée.", "negation-changed"),
    ("sv", "Levels are added to those there.", "Pegel läggs till till de andra.", "doubled-word"),
    ("it", "Error downloading the level", "Errore nel caricamento del livello", "opposite-stated"),
    ("de", "%d kbps", "%d kbit/s", "exchanged-placeholders"),
    ("es", "levels (low, ...)", "niveles (bajo,...)", "doubled-punctuation"),
    ("it", "It is full.", "<b>È pieno.</b>", "end-punctuation"),
    ("fr", "a text (?-i)", "un texte (?-i)", "punctuation-space"),
    ("nl", "Copyright (C) 2020-2026 The Tank Team", "Copyright (C) 2020-2026 The Tank Team", "untranslated-text"),
    ("de", "It isn&#39t full.", "Er ist nicht voll.", "quantity-changed"),
    ("de", "%06lX is wrong", "%06lx ist falsch", "missing-placeholder"),
    ("fr", "The app is here.", "L\u{2BC}application est ici.", "mixed-scripts"),
    ("it", "Edit /some/path here.", "Modificare /un/percorso qui.", "changed-address"),
    ("nl", "https://{your-tank}.example.org/{key}", "https://{uw-tank}.example.org/{sleutel}", "missing-placeholder"),
    ("de", "%b %e %Y", "%d. %b %Y", "extra-placeholder"),
    ("sv", "level:first_day:0", "level:first_day:1", "quantity-changed"),
    (
      "de", "every {n, plural, one {minute} other {{n} minutes}}",
      "{n, plural, one {jede Minute} other {alle {n} Minuten}}", "exchanged-placeholders"
    ),
    ("it", "Three stars", "***", "broken-markup"), ("sv", "<Select All>", "<Markera alla>", "changed-tag"),
    (
      "de", "See <A href=\"http://example.org/x\">it</A>.", "Siehe <a href=\"https://example.org/x/\">dort</a>.",
      "changed-tag"
    ),
    ("es", "Usage: %1 %/hour", "Uso: %1 %/hora", "exchanged-placeholders"),
    ("es", "View.Tanks.Tank10", "Ver.Depositos.Depos10", "lost-name"),
    ("nl", "It is full.", "Hij is vol.<a href=\"x\">meer</a>", "end-punctuation"),
    (
      "de", "{n, plural, one {It wasn’t} other {They weren’t}} sent",
      "{n, plural, one {Es wurde} other {Sie wurden}} nicht gesendet",
      "negation-changed"
    ), ("sv", "{n, plural, one {hour} other {hours}}", "{n, number} timme", "missing-placeholder"),
    ("fr", "There may be at most 5 tanks.", "Il ne peut y avoir plus de 5 cuves.", "comparison-changed"),
    ("fr", "%d not less than %d", "%d ne peut être moins que %d", "comparison-changed"),
    ("it", "100K seconds of it", "100.000 secondi", "quantity-changed"),
    ("nl", "hanging '%' in it", "een '%' in het", "extra-placeholder"),
    ("de", "Look in `Settings -> Tank` now.", "Unter `Einstellungen -> Tank` nachsehen.", "changed-code"),
    ("de", "each __ levels", "jede __ Pegel", "broken-markup"), ("es", "TankV2|Automatic", "Automático", "lost-name"),
    ("fr", "Format: tank://folder/file", "Format\u{A0}: tank://dossier/fichier", "changed-address"),
    (
      "fr", "See <a href=\"https://example.org/Help:Tank\">it</a>.",
      "Voir <a href=\"https://example.org/Help:Tank/fr#Aide\">là</a>.", "changed-tag"
    ), ("de", "%d MB per month", "%d MB pro Mond", "exchanged-placeholders"),
    ("fr", "up to 4294967295 of them", "jusqu\u{2019}à 4 294 967 295", "quantity-changed"),
    ("de", "more than %s bytes and less than %s", "mehr als %s und weniger als %s Bytes", "exchanged-placeholders"),
    ("fr", "Time (format: [hh:]mm)", "Heure (format\u{A0}: [hh:]mm)", "punctuation-space"),
    ("de", "Final\nLevel", "Endpegel", "line-breaks"), ("nl", "    full: %lu\n", "      vol: %lu\n", "edge-space"),
    ("fr", "ms", "\u{A0}ms", "edge-space"), ("de", "It is full.\n\n", "Er ist voll.", "edge-space"),
    (
      "de", "It is full and can take nothing.\nTry another.",
      "Er ist voll und kann\n(so ist es) nichts aufnehmen.\nNehmen Sie\neinen anderen.", "line-breaks"
    ),
    (
      "sv", "Examples:\nfill 1     (one)\nfill all   (all)", "Exempel:\nfill 1       (en)\nfill all     (alla)",
      "stray-space"
    ),
    ("pt", "Tank: id = %s\n  class = %s\n  info = %s", "Tanque: id = %s\n  classe = %s\n  dados = %s", "changed-code"),
    ("de", "<span weight=\"bold\">Level</span> of it", "<b>Pegel</b> davon", "changed-code"),
    ("sv", "Line%0AEnd", "Rad%0ASlut, %0A", "extra-placeholder"),
    ("de", "from '%s' to '%s' (%u)", "von `%s' nach `%s' (%u)", "missing-placeholder"),
  ])
  func `what is right in its language or its notation is no fault`(
    language: String, source: String, text: String, rule: String
  ) throws {
    #expect(try !FileTexts(Language(language), (source, text)).rules().contains(rule))
  }
}
