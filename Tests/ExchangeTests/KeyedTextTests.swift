import Exchange
import Localization
import Testing

@Suite("Files of one language, whose sources are keys")
struct KeyedTextTests {
  /// A text of each format, with the place of "6".
  private static let files: [(path: String, text: String, key: String, read: String, place: String)] = [
    ("de.json", #"{"a": {"b": ["x", "b\u00e4\n6"]}}"#, "a.b[1]", "bä\n6", "de.json:1:29"),
    ("app_de.arb", #"{"@@locale": "de_AT", "b": "bä 6", "@b": {"description": "n"}}"#, "b", "bä 6", "app_de.arb:1:33"),
    ("de.lproj/a.strings", "/* n */\n\"b\" = \"b\\U00e4 \\\"6\\\"\";\n", "b", "bä \"6\"", "de.lproj/a.strings:2:18"),
    ("a_de.properties", "# n\nb : b\\u00e4 \\\n  6\n", "b", "bä 6", "a_de.properties:3:3"),
    (
      "values-de/strings.xml", "<resources>\n<string name=\"b\">\n  b\\u00e4\n  <b>6</b> </string></resources>", "b",
      "bä <b>6</b>", "values-de/strings.xml:4:6"
    ),
    (
      "a.de.resx",
      "<root><resheader name=\"x\"/>\n<data name=\"b\"><value>bä &amp; 6</value><comment>n</comment></data></root>",
      "b",
      "bä & 6", "a.de.resx:2:33"
    ),
  ]

  @Test("Each format gives key, text, language and the place of every character", arguments: files)
  func formats(path: String, text: String, key: String, read: String, place: String) throws {
    let file = try file(text, path)
    #expect(file.targetLanguage?.primary == "de" && !file.format.hasSources)
    let unit = try #require(file.units.last)
    #expect(unit.id == key && unit.isKeyed && unit.source.text == key && unit.target?.text == read)
    let six = try #require(read.utf8.firstIndex(of: UInt8(ascii: "6")))
    let offset = read.utf8.distance(from: read.startIndex, to: six)
    #expect(unit.target.map { "\($0.place(at: offset))" } == place)
    #expect(path.hasSuffix("json") || path.hasSuffix("xml") || unit.notes == ["n"])
  }

  @Test("What is said to translators beside the texts of JSON is no text")
  func notesInJSON() throws {
    let file = try file(
      ##"{"a": {"@info": "Keep it short.", "b": "Füllen", "@b": "A button."}, "@ b": "@ b"}"##, "de.json")
    #expect(file.units.map(\.id) == ["a.b", "@ b"])
  }

  @Test("Keys get the texts of another file, what lacks is untranslated, and what the other lacks is said")
  func joining() throws {
    let source = try file(
      #"{"limit": "At most 5 A", "new": "New", "n_one": "a pump", "n_other": "{{n}} pumps"}"#, "en.json")
    let target = try file(#"{"limit": "Höchstens 5 A", "old": "Alt", "n_other": "{{n}} Pumpen"}"#, "de.json")
    let joined = try target.joined(to: source)
    #expect(joined.sourceLanguage?.tag == "en" && joined.targetLanguage?.tag == "de" && joined.keyNotice == nil)
    #expect(joined.units.map(\.id) == ["limit", "old", "n", "new"])
    #expect(joined.units.map(\.source.text) == ["At most 5 A", "old", "a pump", "New"])
    #expect(joined.units[2].pluralSource?.text == "{{n}} pumps" && joined.units[2].pluralCategories == ["other"])
    #expect(joined.units[1].isKeyed && !joined.units[0].isKeyed)
    #expect("\(joined.units[3].place)" == "en.json:1:26" && joined.units[3].state == .untranslated)
    #expect(joined.notices.count == 1 && joined.notices[0].hasPrefix("de.json:1:29: 1 key has no text in en.json"))
    let other = try file(#"{"x": "y"}"#, "en.json")
    let error = #expect(throws: ExchangeError.self) { try target.joined(to: other) }
    #expect(
      error?.description == "de.json:1:2: error: found \"limit\", which is no key of en.json; "
        + "expected the translations of en.json")
  }

  @Test("Of two source texts with one key the first is the source, and the other is no text to translate")
  func repeatedSource() throws {
    let target = try file("\"a\" = \"Füllen\";\n", "de.lproj/Main.strings")
    func joined(_ source: String) throws -> TranslationFile {
      try target.joined(to: file(source, "en.lproj/Main.strings"))
    }
    let differing = try joined("\"a\" = \"Fill\";\n\"a\" = \"Empty\";\n")
    #expect(differing.units.map(\.source.text) == ["Fill"])
    #expect(differing.notices.count == 1 && differing.notices[0].hasPrefix("en.lproj/Main.strings:2:1: the key \"a\""))
    #expect(try joined("\"a\" = \"Fill\";\n\"a\" = \"Fill\";\n").notices == [])
  }

  @Test("The names that Interface Builder gives stand for the texts in the comments beside them, or for none")
  func interfaceBuilder() throws {
    let comment = #"Class = \"NSMenuItem\"; title = \"Fill\\t\\\"A\\\"\"; ObjectID = \"1b-2\";"#
    let german = #""localizations": {"de": {"stringUnit": {"state": "translated", "value": "Füllen"}}}"#
    let catalog =
      #"{"sourceLanguage": "en", "version": "1.0", "strings": {"1aB-c2-D3e.title": {"comment": ""# + comment + #"", "#
      + german + #"}, "x1B-c2-D3e.title": {"# + german + #"}, "Fill-up-now.": {"# + german + "}}}"
    let units = try file(catalog, "Main.xcstrings").units
    #expect(units.map(\.source.text) == ["Fill\t\"A\"", "x1B-c2-D3e.title", "Fill-up-now."])
    #expect(units.map(\.isKeyed) == [false, true, false])
    let strings =
      "/* Class = \"NSCell\"; placeholderString = \"Fill\"; */\n\"1aB-c2-D3e.placeholderString\" = \"Füllen\";\n"
    let read = try file(strings, "de.lproj/Main.strings").units[0]
    #expect(read.source.text == "Fill" && !read.isKeyed && read.id == "1aB-c2-D3e.placeholderString")
  }

  @Test("Beside its forms a text that was there before them is none, in whatever order they stand")
  func formsBesideText() throws {
    let forms = [#""n_one": "a pump""#, #""n_other": "{{n}} pumps""#, #""n": "pumps""#]
    for order in [[0, 1, 2], [2, 0, 1], [0, 2, 1]] {
      let json = "{" + order.map { forms[$0] }.joined(separator: ", ") + "}"
      let read = try file(json, "en.json")
      #expect(read.units.map(\.id) == ["n"] && read.units[0].pluralCategories == ["one", "other"])
    }
    let short = try file(#"{"n": "a pump", "n_other": "{{n}} pumps"}"#, "en.json")
    #expect(short.units.map(\.id) == ["n"] && short.units[0].pluralTargets.map(\.text) == ["a pump", "{{n}} pumps"])
  }

  @Test("Keys as sources of PO, XLIFF or Qt are recognised by the file; words, addresses and file names are no keys")
  func recognition() throws {
    func po(_ sources: [String]) throws -> TranslationFile {
      try file(sources.map { "msgid \"\($0)\"\nmsgstr \"x\"\n" }.joined(separator: "\n"))
    }
    #expect(try po(["tank.edit.fill_state", "pump.first_name", "log:entry"]).units.allSatisfy(\.isKeyed))
    #expect(try po(["tank.edit.fill_state", "pump.first_name"]).keyNotice == nil)
    let more = try po(
      (1...20).map { "tank.row\($0)" } + ["lastModified", "mail.hi %name%", "Yes", "See a.b.", "https://a.b/c"])
    #expect(more.units.suffix(5).map(\.isKeyed) == [true, true, false, false, false])
    #expect(more.keyNotice?.hasPrefix("x:1:8: 22 of 25 sources are keys, such as \"tank.row1\"") == true)
    #expect(try po(["pump.first_name", "Open the valve.", "Close it."]).keyNotice == nil)
    #expect(try po(["config.json", "Open", "Close"]).units.allSatisfy { !$0.isKeyed })
  }

  @Test("What is null in ARB is not there, and missing beside its source")
  func null() throws {
    let target = try file(#"{"@@locale": "pt", "a": null, "b": "Bomba"}"#, "app_pt.arb")
    #expect(target.units.map(\.id) == ["b"])
    let joined = try target.joined(to: file(#"{"@@locale": "en", "a": "Tank", "b": "Pump"}"#, "app_en.arb"))
    #expect(joined.units.map(\.state) == [.translated, .untranslated])
  }

  @Test("A file of several languages is one for each of them")
  func several() throws {
    let json = try TranslationFile.read(
      path: "all.json", bytes: Array(#"{"en": {"a": "A"}, "de": {"a": "Ä"}}"#.utf8))
    #expect(json.map(\.targetLanguage?.tag) == ["en", "de"])
    let catalog = #"""
      {"sourceLanguage": "en", "strings": {
      "At most %@": {"localizations": {"de": {"stringUnit": {"state": "translated", "value": "Höchstens %@"}}}},
      "gone": {"extractionState": "stale"}, "name": {"shouldTranslate": false},
      "n": {"comment": "c", "localizations": {
        "en": {"variations": {"plural": {"one": {"stringUnit": {"value": "%d pump"}}, "other": {"stringUnit": {"value": "%d pumps"}}}}},
        "fr": {"variations": {"plural": {"one": {"stringUnit": {"state": "needs_review", "value": "%d pompe"}}, "other": {"stringUnit": {"state": "translated", "value": "%d pompes"}}}}},
        "de": {"variations": {"device": {"mac": {"stringUnit": {"state": "new", "value": "x"}}, "other": {"stringUnit": {"state": "translated", "value": "%d Pumpen"}}}}}}}
      }, "version": "1.0"}
      """#
    let files = try TranslationFile.read(path: "L.xcstrings", bytes: Array(catalog.utf8))
    #expect(files.map(\.targetLanguage?.tag) == ["de", "fr"] && files.allSatisfy { $0.sourceLanguage?.tag == "en" })
    let (german, french) = (files[0].units, files[1].units)
    #expect(german.map(\.id) == ["At most %@", "gone", "name", "n (device.mac)", "n (device.other)"])
    #expect(german.map(\.isObsolete) == [false, true, true, false, false])
    #expect(german.map(\.state) == [.translated, .untranslated, .untranslated, .untranslated, .translated])
    #expect(german[0].source.text == "At most %@" && german[4].source.text == "%d pumps")
    let plural = try #require(french.last)
    #expect(plural.source.text == "%d pump" && plural.pluralSource?.text == "%d pumps" && plural.notes == ["c"])
    #expect(plural.pluralCategories == ["one", "other"] && plural.state == .needsReview)
    #expect(french[0].state == .untranslated)
    let several = #expect(throws: ExchangeError.self) { try file(catalog, "L.xcstrings") }
    #expect(several?.description == "L.xcstrings:1:1: error: found 2 languages; expected one pair of languages")
  }

  @Test("Plural forms have their names: of Android, i18next in both ways, Rails")
  func plurals() throws {
    func forms(_ text: String, _ path: String) throws -> [[String]] {
      try file(text, path).units.map(\.pluralCategories)
    }
    #expect(
      try forms(
        "<resources><plurals name=\"n\"><item quantity=\"few\">a</item><item quantity=\"other\">b</item></plurals>"
          + "<string-array name=\"l\"><item>x</item></string-array></resources>", "values-pl/strings.xml")
        == [["few", "other"], []])
    #expect(
      try forms(#"{"n_one": "a", "n_few": "b", "n_many": "c", "n_other": "d", "by_one": "e"}"#, "pl.json") == [
        ["one", "few", "many", "other"], [],
      ])
    #expect(
      try forms(#"{"n": "a", "n_plural": "b", "m": {"one": "a", "other": "b"}}"#, "de.json") == [
        ["one", "other"], ["one", "other"],
      ])
  }

  @Test(
    "Paths name languages in the ways of each platform, and where the source stands",
    arguments: [
      ("locales/de/app.json", "de", "locales/en/app.json"), ("de.json", "de", "en.json"),
      ("a/app_pt_BR.arb", "pt-BR", "a/app_en.arb"),
      ("res/values-pt-rBR/strings.xml", "pt-BR", "res/values/strings.xml"),
      ("res/values-b+sr+Latn/strings.xml", "sr-Latn", "res/values/strings.xml"),
      ("x/zh-Hans.lproj/L.strings", "zh-Hans", "x/Base.lproj/L.strings"), ("R.de.resx", "de", "R.resx"),
      ("m_es_419.properties", "es-419", "m.properties"),
      ("locales/de/or.json", "de", "locales/en/or.json"), ("l/fr/log-in.json", "fr", "l/en/log-in.json"),
      ("sv.lproj/is.strings", "sv", "en.lproj/is.strings"), ("pt/pt-BR.json", "pt-BR", "pt/en.json"),
      ("values-nl/no.xml", "nl", "values/no.xml"), ("i18n/es-MX/LC_MESSAGES/a.po", "es-MX", "i18n/en/LC_MESSAGES/a.po"),
    ])
  func paths(path: String, tag: String, source: String) throws {
    let found = try #require(PathLanguage(of: path))
    #expect(found.language == Language(tag))
    #expect(found.counterparts(in: Language("en")).contains(source))
  }

  @Test("A key that stands twice is read twice, be it a text, a form or a group")
  func repeated() throws {
    let forms = #""n_one": "1", "n_other": "2", "n_one": "3""#
    let read = try file(#"{"a": "x", \#(forms), "g": {"b": "y"}, "g": {"b": "z"}, "a": "v"}"#, "de.json")
    #expect(read.units.map(\.id) == ["a", "n", "n", "g.b", "g.b", "a"])
    #expect(read.units.map { $0.target?.text } == ["x", "1", "3", "y", "z", "v"])
    #expect(read.notices == ["de.json:1:73: the group \"g\" stands in line 1 already; programs read one of the two."])
  }

  @Test("What catalogs take back is what they gave: PO or XLIFF")
  func importing() throws {
    let catalogs = [try catalog(["a": Entry(source: "A", target: "B")])]
    let refused = #expect(throws: RefusedImport.self) {
      try TranslationImport(try file(#"{"a": "C"}"#, "de.json"), into: catalogs)
    }
    #expect(refused?.description.contains("found JSON; expected PO or XLIFF, as export writes it") == true)
  }

  @Test(
    "A path without a language names none",
    arguments: ["a.po", "strings.xml", "res/values/strings.xml", "app/log.json"])
  func noLanguage(path: String) { #expect(PathLanguage(of: path) == nil) }
}
