import Exchange
import Findings
import Localization
import ShippedFiles
import Testing

@testable import DriftCheck

/// Translation files of others: what is planted in them is found, and nothing else is.
@Suite struct TranslationCheckTests {
  private static func result(
    of file: TranslationFile, source: Language? = nil, target: Language? = nil
  ) throws -> TranslationCheck.Result {
    try Shipped.translationCheck.get().result(of: file, source: source, target: target)
  }

  private static func result(_ po: String, target: Language? = nil) throws -> TranslationCheck.Result {
    try result(of: TranslationFile(path: "texts.po", bytes: Array(po.utf8)), target: target)
  }

  @Test(arguments: PlantedErrors.languages)
  func `nothing is found in correct texts`(language: String) throws {
    let result = try Self.result(of: PlantedErrors.clean(language))
    #expect(result.findings.map { "\($0.place) \($0.rule): \($0.message)" } == [])
    #expect(result.notices == [])
  }

  @Test(arguments: PlantedErrors.languages)
  func `every planted error is found by a rule for its kind, and no correct text beside it`(language: String) throws {
    let errors = try PlantedErrors()
    let findings = try Self.result(of: errors.file(language)).findings
    let rules = Dictionary(grouping: findings) { $0.subject?.name ?? "" }.mapValues { Set($0.map(\.rule.name)) }
    for (number, error) in errors.definitions.enumerated() {
      let found = rules["planted \(number)", default: []]
      #expect(!found.isDisjoint(with: error.rules), "\(error.kind): \(found.sorted())")
    }
    #expect(rules.keys.filter { !$0.hasPrefix("planted ") } == [])
    #expect(errors.definitions.count > 24)
  }

  @Test(arguments: PlantedErrors.languages)
  func `nothing is found in what the project itself exports`(language: String) throws {
    let document = try TranslationDocument(Shipped.catalogs.get(), into: Language(language), title: "Texts")
    // The rules read the same texts whatever the format is, so that each language is checked in one of them.
    let forms = [document.po, document.xliff1, document.xliff2]
    let number = try #require(PlantedErrors.languages.firstIndex(of: language))
    let result = try Self.result(of: TranslationFile(path: "export", bytes: Array(forms[number % forms.count].utf8)))
    #expect(result.findings.map { "\($0.place) \($0.rule): \($0.message)" } == [])
  }

  @Test(arguments: [
    ("de", "Nicht zu 100 % gefüllt"), ("fr", "Rempli pas tout à fait à 100 %"), ("it", "Non pieno al 100%"),
    ("es", "No lleno al 100%"),
  ])
  func `a sign of per cent before a word is no conversion, whatever the file says of its format`(
    language: String, text: String
  ) throws {
    let findings = try Self.result(
      "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n\n#, c-format\nmsgid \"Not 100% guaranteed full\"\nmsgstr \"\(text)\"\n"
    ).findings
    #expect(!findings.contains { $0.rule.name.hasSuffix("-placeholder") })
  }

  @Test func `a finding says line and column of the file, and what text it is about`() throws {
    let findings = try Self.result(
      """
      msgid ""
      msgstr "Language: de\\n"

      #: panel.c:12
      msgid "up to 20 A"
      msgstr ""
      "bis zu "
      "200 A"

      """
    ).findings
    #expect(findings.map(\.rule) == ["quantity-changed"])
    #expect(findings.first?.place == Place(path: "texts.po", line: 8, column: 2))
    #expect(findings.first?.subject == .text("up to 20 A"))
    #expect(findings.first?.language == "de")
  }

  @Test func `what is fuzzy or untranslated is said once, and what is obsolete not at all`() throws {
    let findings = try Self.result(
      """
      msgid ""
      msgstr "Language: sv\\n"

      #, fuzzy
      #| msgid "Open the valves."
      msgid "Open 2 valves."
      msgstr "Öppna 3 ventiler"

      msgid "Close the valve."
      msgstr ""

      #~ msgid "9 pumps"
      #~ msgstr "8 pumpar"

      """
    ).findings
    #expect(findings.map(\.rule) == ["needs-review", "missing-text"])
    #expect(findings.first?.remedy?.contains("Open the valves.") == true)
  }

  @Test func `a language that nothing is known of is named, and held to the rules that need no knowledge`() throws {
    let po = """
      msgid ""
      msgstr "Language: fi\\n"

      msgid "See https://tanks.example/levels."
      msgstr "Katso https://tanks.example/tasot  nyt nyt."

      """
    let result = try Self.result(po)
    #expect(result.notices.count == 1)
    #expect(result.notices.first?.contains("\"fi\"") == true)
    #expect(Set(result.findings.map(\.rule)) == ["changed-address", "stray-space", "doubled-word"])
  }

  @Test func `figures in digits are compared in languages that nothing else is known of`() throws {
    func rules(_ text: String) throws -> [RuleID] {
      let po =
        "msgid \"\"\nmsgstr \"Language: fi\\n\"\n\nmsgid \"two pumps at 2.4 V and 1,200 W\"\nmsgstr \"\(text)\"\n"
      return try Self.result(po).findings.map(\.rule)
    }
    #expect(try rules("kaksi pumppua, 2,4 V ja 1 200 watilla") == [])
    #expect(try rules("kaksi pumppua, 24 V ja 1 200 watilla") == ["quantity-changed"])
  }

  @Test func `a file that states no language is checked as far as can be, or in the language that is named`() throws {
    let po = "msgid \"at most 5 pumps\"\nmsgstr \"mindestens 5 Pumpen\"\n"
    let unnamed = try Self.result(po)
    #expect(unnamed.findings == [])
    #expect(unnamed.notices.first?.contains("--language") == true)
    let figures = "msgid \"Use 1,200 W at 2.4 V.\"\nmsgstr \"Mit %@ W bei 2,4 V.\"\n"
    func unnamedFigures(_ watts: String) throws -> [RuleID] {
      try Self.result(figures.replacing("%@", with: watts)).findings.map(\.rule)
    }
    #expect(try unnamedFigures("1.200") == [] && unnamedFigures("1 200") == [])
    #expect(try unnamedFigures("1.300") == ["quantity-changed"])
    let named = try Self.result(po, target: "de-AT")
    #expect(named.findings.map(\.rule) == ["comparison-changed"])
    #expect(named.notices == [])
  }

  @Test func `a language that is named stands before that of the file, and a contradiction is said`() throws {
    let po = "msgid \"\"\nmsgstr \"Language: de\\n\"\n\nmsgid \"at most 5 pumps\"\nmsgstr \"mindestens 5 Pumpen\"\n"
    let contradicting = try Self.result(po, target: "fr")
    #expect(contradicting.language == "fr")
    #expect(contradicting.notices == ["texts.po:2:9: the file is in \"de\" by its own words, and checked as \"fr\"."])
    #expect(try Self.result(po, target: "de-AT").notices == [])
  }

  @Test func `a file whose header is that of another language is checked in the language of its name`() throws {
    let german = try ProjectDocuments.text("Tests/Corpus/nl.po").replacing("Language: nl", with: "Language: de")
    func result(_ path: String) throws -> TranslationCheck.Result {
      try Self.result(of: TranslationFile(path: path, bytes: Array(german.utf8)))
    }
    let named = try result("po/nl.po")
    #expect(named.language == "nl" && named.findings == [])
    #expect(named.notices.first?.hasSuffix("is in \"de\" by its own words, and checked as \"nl\".") == true)
    #expect(try result("po/fr.po").language == "de")
    #expect(try result("texts.po").findings.map(\.rule).contains("wrong-language"))
  }

  @Test(arguments: [
    ("ar", "صل الجهاز AB-200 عند 5 V."), ("ru", "Подключите AB-200 при 5 V."), ("ja", "AB-200を5 Vに接続します。"),
  ])
  func `symbols and names are in Latin letters in every script`(language: String, text: String) throws {
    let po =
      "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n\nmsgid \"Connect the AB-200 at 5 V.\"\nmsgstr \"\(text)\"\n"
    #expect(try Self.result(po).findings.map(\.rule) == [])
  }

  @Test func `an XLIFF file is held to the same, its inline codes being placeholders`() throws {
    let xliff = """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="a" source-language="en" target-language="es" datatype="plaintext"><body>
      <trans-unit id="level"><source>Level <x id="1"/> at 2.8 V</source>
      <target state="translated">Nivel a 2.8 V</target></trans-unit>
      </body></file></xliff>

      """
    let file = try TranslationFile(path: "texts.xlf", bytes: Array(xliff.utf8))
    let findings = try Self.result(of: file).findings
    #expect(Set(findings.map(\.rule)) == ["missing-placeholder", "number-notation"])
    #expect(findings.allSatisfy { $0.place.line == 4 && $0.subject == .text("level") })
  }

  @Test func `typography that a file writes its own way throughout is said once`() throws {
    let texts = ["pump", "valve", "tank", "hose"].map { "msgid \"the \($0)\"\nmsgstr \"l'objet \($0)e\"\n" }
    let result = try Self.result("msgid \"\"\nmsgstr \"Language: fr\\n\"\n\n" + texts.joined(separator: "\n"))
    #expect(result.findings == [])
    #expect(result.notices.count == 1)
    #expect(result.notices.first?.contains("apostrophe") == true)
  }

  @Test func `plural forms are those of the language: three of Spanish with its millions, and none of them empty`()
    throws
  {
    func rules(_ forms: [String]) throws -> [RuleID] {
      let texts = forms.enumerated().map { "msgstr[\($0)] \"\($1)\"\n" }.joined()
      return try Self.result(
        "msgid \"\"\nmsgstr \"Language: es\\n\"\n\n#, c-format\nmsgid \"%d pump\"\nmsgid_plural \"%d pumps\"\n\(texts)"
      ).findings.map(\.rule)
    }
    #expect(try rules(["una bomba", "%d bombas"]) == [])
    #expect(try rules(["%d bomba", "%d de bombas", "%d bombas"]) == [])
    #expect(try rules(["%d bomba", ""]) == ["plural-forms"])
    #expect(try rules(["%d bomba", "%d bombas", ""]) == [])
    #expect(try rules(["%d bombas"]) == ["plural-forms"])
  }

  @Test(arguments: [
    ("de", "No valve is open.", "Ein Ventil ist offen.", "negation-changed", Severity.minor),
    ("fr", "No valve is open.", "Une vanne est ouverte.", "negation-changed", .minor),
    ("es", "No valve is open.", "Una válvula está abierta.", "negation-changed", .minor),
    ("nl", "No valve is open.", "Een klep is open.", "negation-changed", .minor),
    ("sv", "The valve is not open.", "Ventilen är öppen.", "negation-changed", .major),
    ("it", "It does not run until it is full.", "Funziona dopo essersi riempito.", "negation-changed", .minor),
    ("de", "It does not run until it is full.", "Es läuft, wenn es voll ist.", "negation-changed", .minor),
    ("it", "Choose TankRoman here.", "Scegliere qui Tank Roman.", "lost-name", .minor),
    ("de", "Choose TankRoman here.", "Hier Tank Roman wählen.", "lost-name", .minor),
    ("fr", "Wire it to RS485T.", "Reliez-le à RS 485T.", "lost-name", .minor),
    ("es", "Wire it to RS485T.", "Conéctelo a RS 485T.", "lost-name", .minor),
    ("sv", "See https://tanks.example/levels.", "Se https://tank.example.se/.", "changed-address", .major),
    ("it", "See https://example.org/levels.", "Vedere https://example.org/levles.", "changed-address", .major),
    ("nl", "Edit tank.conf now.", "Bewerk nu Tank.conf.", "changed-address", .minor),
    ("pt", "Edit tank.conf now.", "Edite agora Tank.conf.", "changed-address", .minor),
    ("de", "The variable {tank} is its name.", "Die Variable ist sein Name.", "missing-placeholder", .major),
    ("pt", "It holds {tank} litres.", "Tem litros.", "missing-placeholder", .critical),
  ])
  func `critical is what nobody words in another way`(
    language: Language, source: String, text: String, rule: String, severity: Severity
  ) throws {
    let findings = try FileTexts(language, (source, text)).findings().filter { $0.rule.name == rule }
    #expect(findings.map(\.severity) == [severity])
  }

  @Test func `in Qt a text is named by its class, its words and its comment`() throws {
    func rules(_ second: String) throws -> [RuleID] {
      let message = { (comment: String) in
        "<message><source>Tank</source>\(comment)<translation>Behälter</translation></message>"
      }
      let ts = """
        <TS version="2.1" language="de"><context><name>Window</name>\(message(""))</context>
        <context><name>\(second)</name>\(message(""))\(message("<comment>of a car</comment>"))</context></TS>
        """
      return try Self.result(of: TranslationFile(path: "texts.ts", bytes: Array(ts.utf8))).findings.map(\.rule)
    }
    #expect(try rules("Dialog") == [])
    #expect(try rules("Window") == ["duplicate-key"])
  }

  @Test(arguments: [
    ("de", "Der Behälter fasst 12.000 Liter, und das Ventil ist geschlossen."),
    ("nl", "Het reservoir heeft een inhoud van 12.000 liter en de klep is gesloten."),
    ("es", "El depósito tiene una capacidad de 12.000 litros y la válvula está cerrada."),
  ])
  func `a file that states no source language is read in the one that its sources are in`(
    language: Language, text: String
  ) throws {
    let texts = (1...10).map { number in
      "\nmsgid \"\(number) \(text)\"\nmsgstr \"\(number) Il serbatoio contiene 12.000 litri e la valvola è chiusa.\"\n"
    }
    let po = "msgid \"\"\nmsgstr \"Language: it\\n\"\n" + texts.joined()
    #expect(try Self.result(po).findings == [])
  }
}
