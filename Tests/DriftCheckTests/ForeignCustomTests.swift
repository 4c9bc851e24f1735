import Exchange
import Findings
import Localization
import Testing

@testable import DriftCheck

/// What teams write in their own way is no error, and the error beside it is found.
@Suite struct ForeignCustomTests {
  /// The rules that find something in a text of a file of keys, held to another.
  private static func rules(
    _ path: (source: String, target: String), _ write: (String) -> String, _ source: String, _ text: String
  ) throws -> Set<String> {
    let files = try [(path.source, source), (path.target, text)].map { path, text in
      try TranslationFile(path: path, bytes: Array(write(text).utf8))
    }
    let joined = try files[1].joined(to: files[0])
    return Set(try Shipped.translationCheck.get().result(of: joined).findings.map(\.rule.name))
  }

  private static func strings(_ language: String, _ source: String, _ text: String) throws -> Set<String> {
    try rules(("en.lproj/a.strings", "\(language).lproj/a.strings"), { "\"a\" = \"\($0)\";\n" }, source, text)
  }

  private static func android(_ language: String, _ source: String, _ text: String) throws -> Set<String> {
    try rules(
      ("values/a.xml", "values-\(language)/a.xml"),
      { "<resources><string name=\"a\">\($0)</string></resources>" }, source, text)
  }

  @Test(arguments: [
    ("de", "%0 pumps", "%0 Pumpen", "Pumpen"), ("fr", "%0 of %1 filled", "%0 sur %1 remplis", "%0 sur tous remplis"),
    ("es", "Emptied %0 ago", "Vaciado hace %0", "Vaciado hace poco"),
    ("it", "%0% of the tank", "%0% del serbatoio", "una parte del serbatoio"),
    ("sv", "%0 efficient pumps", "%0 effektiva pumpar", "effektiva pumpar"),
  ])
  func `a program for Apple may number what it puts in, and words behind the number are words`(
    language: String, source: String, right: String, wrong: String
  ) throws {
    #expect(try Self.strings(language, source, right) == [])
    #expect(try Self.strings(language, source, wrong).contains("missing-placeholder"))
  }

  @Test(arguments: [
    ("fr", "Filling it to 150% changes nothing.", "Le remplir à 150% n’y change rien."),
    ("fr", "When filled to 90%, which valves open?", "Rempli à 90%, quelles vannes s’ouvrent ?"),
    ("es", "Filled to 80%, the pump stops.", "Lleno al 80%, el motor se para."),
    ("it", "At 60% energy it starts.", "Al 60% d’energia parte."),
    ("pt", "Up to 70% and no more.", "Até 70% e não mais."),
  ])
  func `a per-cent sign behind a figure takes no letter of the next word in files of Android`(
    language: String, source: String, text: String
  ) throws {
    #expect(try Self.android(language, source, text).isDisjoint(with: ["extra-placeholder", "quantity-changed"]))
  }

  @Test(arguments: [("de", "%1$d Pumpen", "%1$ Pumpen"), ("nl", "%1$d pompen", "%%1$d pompen")])
  func `a conversion that lost its letter is still a lost placeholder`(
    language: String, right: String, wrong: String
  ) throws {
    #expect(try Self.android(language, "%1$d pumps", right) == [])
    #expect(try Self.android(language, "%1$d pumps", wrong).contains("missing-placeholder"))
  }

  @Test(arguments: [("fr", "{{count}} pompe"), ("de", "{{count}} Pumpe"), ("es", "{{count}} bomba")])
  func `the form for one may print the number that its source writes out`(language: String, text: String) throws {
    func json(_ one: String, _ many: String) -> String { "{\"n_one\": \"\(one)\", \"n_other\": \"\(many)\"}" }
    let source = try TranslationFile(path: "en.json", bytes: Array(json("1 pump", "{{count}} pumps").utf8))
    func rules(_ one: String) throws -> [String] {
      let file = try TranslationFile(path: "\(language).json", bytes: Array(json(one, "\(text)s").utf8))
      return try Shipped.translationCheck.get().result(of: file.joined(to: source)).findings.map(\.rule.name)
    }
    #expect(try !rules(text).contains("extra-placeholder"))
    #expect(try rules(text + " {{name}}").contains("extra-placeholder"))
  }

  @Test(arguments: [("de", "eine Pumpe", "Pumpen"), ("es", "una bomba", "bombas"), ("fr", "une pompe", "pompes")])
  func `the first form in an array may say the number in words, and no other one`(
    language: String, one: String, many: String
  ) throws {
    func json(_ forms: String...) -> [UInt8] {
      Array("{\"%d pumps\": [\(forms.map { "\"\($0)\"" }.joined(separator: ", "))]}".utf8)
    }
    let source = try TranslationFile(path: "en.json", bytes: json("%d pump", "%d pumps"))
    func rules(_ last: String) throws -> [String] {
      let file = try TranslationFile(path: "\(language).json", bytes: json(one, "%d \(many)", last))
      return try Shipped.translationCheck.get().result(of: file.joined(to: source)).findings.map(\.rule.name)
    }
    #expect(try rules("%d \(many)") == [])
    #expect(try rules(many).contains("missing-placeholder"))
  }

  typealias Pair = (language: Language, source: String, right: String, wrong: String, rule: String)

  @Test(
    arguments: [
      (
        "fr", "It must be at least {limit}.", "Il doit être au moins de {limit}.", "Il doit être de moins de {limit}.",
        "comparison-changed"
      ),
      (
        "es", "It must be at least {limit}.", "Debe ser al menos de {limit}.", "Debe ser menos de {limit}.",
        "comparison-changed"
      ),
      (
        "pt", "It must be at least {limit}.", "Deve ser pelo menos de {limit}.", "Deve ser menos de {limit}.",
        "comparison-changed"
      ),
      (
        "fr", "It stops within {time} minutes.", "Il s’arrête dans {time} min.",
        "Il s’arrête au plus tôt dans {time} min.",
        ""
      ),
      ("nl", "The value is 3mg/dl.", "De waarde is 3\u{A0}mg / dl.", "De waarde is 3\u{A0}mg / l.", "quantity-changed"),
      ("pt", "The value is 3 g/l.", "O valor é 3 g / l.", "O valor é 3 g / ml.", "quantity-changed"),
      ("de", "Show RS&-485", "RS-485 &zeigen", "RS-422 &zeigen", "quantity-changed"),
      (
        "it", "It is off by 1.5 hours.", "È sfasato di 1\u{A0}h e 30\u{A0}min.", "È sfasato di 1\u{A0}h e 40\u{A0}min.",
        "quantity-changed"
      ),
      (
        "de", "It is off by 2 h 15 min.", "Es geht 2,25 Stunden falsch.", "Es geht 2,5 Stunden falsch.",
        "quantity-changed"
      ),
      (
        "fr", "It is off by 1.5 hours.", "Il est décalé d’une heure et demie.", "Il est décalé d’une heure.",
        "quantity-changed"
      ),
      ("de", "Do not include the pump.", "Schließe die Pumpe aus.", "Schließe die Pumpe ein.", "negation-changed"),
      ("nl", "Do not include the pump.", "Sluit de pomp uit.", "Neem de pomp op.", "negation-changed"),
      ("sv", "Do not include the pump.", "Lämna pumpen utanför.", "Ta med pumpen.", "negation-changed"),
      ("sv", "Part no", "Delnummer", "", ""), ("it", "No of pumps", "Numero di pompe", "", ""),
      ("de", "The maximum that the pump can't go over", "Höchstwert der Pumpe", "", ""),
      ("de", "It must know that the pump is not open.", "Es muss wissen, dass die Pumpe nicht offen ist.", "", ""),
      (
        "it", "All valves needed for the tank could be found.",
        "Tutte le valvole necessarie per il serbatoio sono state trovate.", "", ""
      ),
    ] as [Pair])
  func `what a language says in its own way is no error, and what it says otherwise is one`(pair: Pair) throws {
    #expect(try FileTexts(pair.language, (pair.source, pair.right)).rules() == [])
    guard !pair.rule.isEmpty else { return }
    #expect(try FileTexts(pair.language, (pair.source, pair.wrong)).rules().contains(pair.rule))
  }

  @Test(
    arguments: [
      ("nl", "Enter it (e.g. https://yoursite.yourhost.tld).", "Voer het in (bv. https://jouwsite.jouwhost.tld)."),
      ("it", "It must be valid, such as https://example.com.", "Deve essere valido, ad es. https://esempio.com."),
      ("fr", "e.g. example@email.com", "p. ex. exemple@email.com"),
      ("sv", "https://yoursite.example/data is read", "https://dinwebbplats.example/data läses"),
      ("de", "Fetch all", "Alles holen (fetch --all)"),
    ] as [(Language, String, String)])
  func `an address that is made up for its readers, and an option that explains, are no changed address`(
    language: Language, source: String, text: String
  ) throws {
    #expect(try !FileTexts(language, (source, text)).rules().contains("changed-address"))
  }

  @Test(
    arguments: [
      ("de", "https://example.org/levels", "https://example.org/levles"), ("fr", "git --bare", "git --base"),
      ("es", "https://a.example.org", "https://a.example.com"),
    ] as [(Language, String, String)])
  func `an address or an option with a slip leads elsewhere`(language: Language, right: String, wrong: String) throws {
    let texts = FileTexts(language, ("See \(right) there.", "\(wrong)"))
    #expect(try texts.rules().contains("changed-address"))
  }

  @Test(
    arguments: [
      ("de", "Rock and Roll"), ("fr", "Drum and Bass"), ("it", "Rhythm and Blues"), ("nl", "An Post"),
      ("pt", "On Demand"),
    ] as [(Language, String)])
  func `a few words with capitals may be a name that every language keeps`(language: Language, text: String) throws {
    #expect(try FileTexts(language, (text, text)).rules() == [])
    let sentence = "Play \(text) in the tank"
    #expect(try FileTexts(language, (sentence, sentence)).rules() == ["untranslated-text"])
  }

  @Test(arguments: [("fr", "DIA", "DAI"), ("es", "DNA", "DAN"), ("it", "MPA", "MAP")] as [(Language, String, String)])
  func `an abbreviation that the texts turn round throughout is that of the language`(
    language: Language, name: String, own: String
  ) throws {
    let pairs = (1..<9).map { ("One \(name) before pump \($0)", "Pompa \($0) \(own)") }
    var texts = FileTexts(language)
    texts.pairs = pairs
    #expect(try !texts.rules().contains("lost-name"))
    texts.pairs = [pairs[0]]
    #expect(try texts.findings().filter { $0.rule == "lost-name" }.map(\.severity) == [.major])
  }

  @Test(
    arguments: [("de", "$tank", ""), ("it", "%1", ""), ("nl", "{tank}", ""), ("fr", "", "%s"), ("sv", "{0}", "")]
      as [(Language, String, String)])
  func `what most texts of a file do not keep may be no placeholder, and its loss is not critical`(
    language: Language, source: String, text: String
  ) throws {
    func severities(lost: Int, kept: Int) throws -> [Severity] {
      var texts = FileTexts(language)
      let placeholder = source + text
      texts.pairs =
        (0..<lost).map { ("Pump \(source) no \($0)", "Pomp \(text) no \($0)") }
        + (0..<kept).map { ("Valve \(placeholder) no \($0)", "Ventil \(placeholder) no \($0)") }
      let findings = try texts.findings().filter { $0.rule.name.hasSuffix("placeholder") }
      #expect(findings.count == lost)
      return Set(findings.map(\.severity)).sorted()
    }
    #expect(try severities(lost: 1, kept: 0) == [.critical])
    #expect(try severities(lost: 3, kept: 12) == [.critical])
    #expect(try severities(lost: 3, kept: 6) == [.major])
  }

  @Test(arguments: ["{0}", "{tank}"])
  func `a program may know more than the source asks for, so that what is put in beside it is not critical`(
    placeholder: String
  ) throws {
    let findings = try FileTexts("pt", ("The tank is full.", "O tanque \(placeholder) está cheio.")).findings()
    #expect(findings.map { "\($0.rule) \($0.severity)" } == ["extra-placeholder major"])
  }

  @Test(arguments: ["sv", "nl", "it"] as [Language])
  func `braces with nothing between them are no placeholder of Java, and one of Python`(language: Language) throws {
    func rules(_ text: String, _ path: (source: String, target: String)) throws -> [String] {
      let source = try TranslationFile.read(path: path.source, bytes: Array("tank=Superscript\n".utf8))[0]
      let target = try TranslationFile.read(path: path.target, bytes: Array("tank=\(text)\n".utf8))[0]
      return try Shipped.translationCheck.get().result(of: target.joined(to: source)).findings.map(\.rule.name)
    }
    #expect(try rules("Text {}", ("t_en.properties", "t_\(language).properties")) == [])
    #expect(try rules("Text '{tank}'", ("t_en.properties", "t_\(language).properties")) == [])
    #expect(try rules("Text {0}", ("t_en.properties", "t_\(language).properties")) == ["extra-placeholder"])
    #expect(try FileTexts(language, ("Tank", "Text {}")).rules() == ["extra-placeholder"])
  }

  @Test(
    arguments: [
      ("de", "CAUTION: It closes.", "WARNUNG: Es schließt.", .minor),
      ("sv", "CAUTION: It closes.", "VARNING: Den stängs.", .minor),
      ("de", "DANGER: It closes.", "VORSICHT: Es schließt.", .critical),
    ] as [(Language, String, String, Severity)])
  func `most programs know no grades of harm but the gravest`(
    language: Language, source: String, text: String, severity: Severity
  ) throws {
    let findings = try FileTexts(language, (source, text)).findings().filter { $0.rule == "signal-word-changed" }
    #expect(findings.map(\.severity) == [severity])
  }

  @Test(arguments: [("de", "80", "110"), ("fr", "80", "90")] as [(Language, String, String)])
  func `a number alone may be the width of a button`(language: Language, source: String, text: String) throws {
    #expect(try FileTexts(language, (source, text)).findings().map(\.severity) == [.minor])
    #expect(try FileTexts(language, ("\(source) kg", "\(text)\u{A0}kg")).findings().map(\.severity) == [.critical])
  }

  @Test(arguments: ["de", "fr", "es"] as [Language])
  func `a plural form may have the number that another form has in a word`(language: Language) throws {
    func findings(_ one: String, _ other: String) throws -> [Finding] {
      let po = """
        msgid ""
        msgstr "Language: \(language)\\n"

        msgid "one tank"
        msgid_plural "%d tanks"
        msgstr[0] "\(one)"
        msgstr[1] "\(other)"

        """
      let file = try TranslationFile(path: "texts.po", bytes: Array(po.utf8))
      let findings = try Shipped.translationCheck.get().result(of: file).findings
      return findings.filter { $0.rule.name.hasSuffix("placeholder") }
    }
    #expect(try findings("%d tank", "%d tanks").isEmpty)
    #expect(try findings("1 tank", "%d tanks").isEmpty)
    #expect(try findings("1 tank", "tanks").map(\.severity) == [.major])
    #expect(try findings("1 tank", "%d tanks %d").map(\.severity) == [.major])
  }

  @Test(arguments: ["fr", "de", "sv"] as [Language])
  func `a soft hyphen inside a word is none too many, and a space without width is said once`(
    language: Language
  ) throws {
    #expect(try FileTexts(language, ("Tank", "Reser\u{AD}voar")).rules() == [])
    let unseen = try FileTexts(language, ("Tank one", "Reser\u{200B}\u{200B}voar\u{200B}")).rules()
    #expect(unseen.filter { $0 == "invisible-character" }.count == 1)
  }

  @Test(
    arguments: [
      ("de", "It weighs 3 kg.", "Es ist schwer.", "quantity-changed", Severity.minor),
      ("nl", "It weighs 3 kg.", "Het weegt 4 kg.", "quantity-changed", .critical),
      ("sv", "a:\n\n1. pump\n\n2. valve\n\n3. hose", "a:\n\n1. pump\n\n2. ventil\n\nslang", "list-items", .minor),
      ("fr", "a:\n1. pump\n2. valve\n3. hose", "a:\n1. pompe\n2. vanne", "list-items", .major),
      ("it", "Tank one", "Ser\u{200B}batoio uno", "invisible-character", .minor),
      ("es", "Tank one", "Tan\u{202E}que uno", "invisible-character", .major),
    ] as [(Language, String, String, RuleID, Severity)])
  func `severity is as sure as what is seen`(
    language: Language, source: String, text: String, rule: RuleID, severity: Severity
  ) throws {
    let findings = try FileTexts(language, (source, text)).findings()
    #expect(findings.filter { $0.rule == rule }.map(\.severity) == [severity])
    #expect(!findings.contains { $0.rule == "quantity-changed" && rule == "list-items" })
  }

  @Test func `a key that stands twice matters more where its texts differ, and one without a source is not looked at`()
    throws
  {
    func findings(_ texts: String) throws -> [Finding] {
      let files = try [("en.lproj/a.strings", "\"a\" = \"Full\";"), ("de.lproj/a.strings", texts)].map { path, text in
        try TranslationFile(path: path, bytes: Array(text.utf8))
      }
      return try Shipped.translationCheck.get().result(of: files[1].joined(to: files[0])).findings
    }
    func severities(_ texts: String) throws -> [Severity] {
      try findings(texts).filter { $0.rule == "duplicate-key" }.map(\.severity)
    }
    #expect(try severities("\"a\" = \"Voll\"; \"a\" = \"Voll\";") == [.minor])
    #expect(try severities("\"a\" = \"Voll\"; \"a\" = \"Gefüllt\";") == [.major])
    let second = try findings("\"a\" = \"Voll\";\n\"a\" = \"Gefüllt\";").filter { $0.rule == "duplicate-key" }
    #expect(second.map(\.place.line) == [2] && second.map(\.message) == ["the text at 1:1 has the same key"])
    #expect(try findings("\"a\" = \"Voll\"; \"old\" = \"Alt  \";") == [])
  }

  @Test func `in Android a text and one with forms for numbers may have the same name`() throws {
    let xml = """
      <resources><string name="hours">Stunden</string><plurals name="hours"><item quantity="one">Stunde</item>\
      <item quantity="other">Stunden</item></plurals></resources>
      """
    let file = try TranslationFile(path: "values-de/strings.xml", bytes: Array(xml.utf8))
    let findings = try Shipped.translationCheck.get().result(of: file).findings
    #expect(!findings.contains { $0.rule == "duplicate-key" })
  }

  @Test func `what many files break alike is said once`() throws {
    let files = try (1...12).map { number in
      let entries = ["x", "y"].map { "\nmsgid \"the \($0) \(number)\"\nmsgstr \"\"\n" }.joined()
      let custom = "\nmsgid \"the tank’s pump\"\nmsgstr \"l'eau d'un réservoir\"\n"
      let po = "msgid \"\"\nmsgstr \"Language: fr\\n\"\n" + entries + custom
      return try TranslationFile(path: "\(number).po", bytes: Array(po.utf8))
    }
    let results = try Shipped.translationCheck.get().results(of: files)
    let findings = results.flatMap(\.findings)
    #expect(findings.map(\.rule) == ["missing-text"])
    #expect(findings.first?.message.hasSuffix("here and in 23 more texts of 12 files") == true)
    let notices = results.flatMap(\.notices)
    #expect(notices.count == 2)
    #expect(notices.contains { $0.hasPrefix("12 files: 12 texts break apostrophe") })
    #expect(notices.contains { $0.hasPrefix("12 files: 24 texts break missing-text") })
  }

  @Test(
    arguments: [
      ("pt", "Chame-o “nivel”, e %{nivel} é substituído."), ("de", "Nenne es „stand“, und %{stand} wird ersetzt."),
      ("fr", "Appelez-le \"niveau\", et %{niveau} est remplacé."),
    ] as [(Language, String)])
  func `a name that a text makes up and quotes may be made up anew`(language: Language, text: String) throws {
    let source = "Call it \"tank\", and %{tank} is replaced."
    #expect(try !FileTexts(language, (source, text)).rules().contains { $0.hasSuffix("-placeholder") })
    let lost = FileTexts(language, ("Call it, and %{tank} is replaced.", "\(text.prefix { $0 != "%" })."))
    #expect(try lost.rules().contains("missing-placeholder"))
  }
}
