import Foundation
import Testing

@Suite("check of files in the formats and places of each platform, as a user meets it")
struct CheckFormatsTests {
  private func program(_ files: [String: String]) throws -> Program {
    let program = try Program()
    for (path, text) in files { try program.write(text, to: path) }
    return program
  }

  private static let xcstrings = """
    {"sourceLanguage": "en", "strings": {"up to 5 A": {"localizations": {
    "de": {"stringUnit": {"state": "translated", "value": "bis 6 A"}},
    "fr": {"stringUnit": {"state": "translated", "value": "jusqu’à 5 A"}}}}}}
    """

  private static let qt = """
    <!DOCTYPE TS><TS language="de"><context><message>
    <source>up to 5 A</source><translation>bis 6 A</translation></message></context></TS>
    """

  private static func android(_ text: String) -> String {
    "<resources><string name=\"b\">\(text)</string></resources>"
  }

  private static func resx(_ text: String) -> String { "<root><data name=\"b\"><value>\(text)</value></data></root>" }

  /// An English text and a German one that states another figure, in files of a platform; what is checked; the place.
  private static let platforms: [(files: [String: String], check: [String], place: String)] = [
    (
      ["l/en/a.json": #"{"a": {"b": "up to 5 A"}}"#, "l/de/a.json": #"{"a": {"b": "bis 6 A"}}"#],
      ["l/{language}/a.json"], "l/de/a.json:1:18"
    ),
    (
      [
        "l/en/a.json": #"{"b": "up to 5 A"}"#, "l/de/v/w/b.json": #"{"b": "bis 6 A"}"#,
        "l/en/v/w/b.json": #"{"b": "up to 5 A"}"#,
      ],
      ["l/{language}/**/*.json"], "l/de/v/w/b.json:1:12"
    ),
    (
      ["x.json": #"{"b": "up to 5 A"}"#, "y.json": #"{"b": "bis 6 A"}"#],
      ["--source", "x.json", "y.json", "--language", "de"], "y.json:1:12"
    ),
    (["all.json": #"{"en": {"b": "up to 5 A"}, "de": {"b": "bis 6 A"}}"#], ["all.json"], "all.json:1:45"),
    (
      ["app_en.arb": #"{"b": "up to 5 A"}"#, "app_de.arb": #"{"@@locale": "de", "b": "bis 6 A"}"#], ["app_de.arb"],
      "app_de.arb:1:30"
    ),
    (
      ["values/strings.xml": android("up to 5 A"), "values-de/strings.xml": android("bis 6 A")],
      ["values-{language}/strings.xml"], "values-de/strings.xml:1:33"
    ),
    (
      ["en.lproj/L.strings": "\"b\" = \"up to 5 A\";", "de.lproj/L.strings": "\"b\" = \"bis 6 A\";"],
      ["de.lproj/L.strings"], "de.lproj/L.strings:1:12"
    ),
    (["m.properties": "b=up to 5 A", "m_de.properties": "b=bis 6 A"], ["m_de.properties"], "m_de.properties:1:7"),
    (["R.resx": resx("up to 5 A"), "R.de.resx": resx("bis 6 A")], ["R.de.resx"], "R.de.resx:1:33"),
    (["a.ts": qt], ["a.ts"], "a.ts:2:44"), (["L.xcstrings": xcstrings], ["L.xcstrings"], "L.xcstrings:2:60"),
    (
      [
        "en.po": "msgid \"pump.max_a\"\nmsgstr \"up to 5 A\"\n",
        "po/de/a.po": "msgid \"pump.max_a\"\nmsgstr \"bis 6 A\"\n",
      ],
      ["--source", "en.po", "po/{language}/a.po"], "po/de/a.po:2:13"
    ),
  ]

  @Test("A figure that changed is found in each, with its place", arguments: platforms)
  func formats(files: [String: String], check: [String], place: String) throws {
    let program = try program(files)
    defer { program.clean() }
    let result = try program.run(["check", "--fail-on", "critical"] + check)
    #expect(result.status == 1, "\(result.errors)")
    let message = "\(place): critical: the source states 5 A, the translation 6 A"
    #expect(result.output.hasPrefix(message), "\(result.output)")
    #expect(result.errors == "1 finding: 1 critical\n")
  }

  @Test("A number of Qt's is the same with and without the notation of the reader's language")
  func localizedNumbers() throws {
    let text = { (translation: String) in
      """
      <!DOCTYPE TS><TS language="es"><context><message>
      <source>Fill %L1 tanks of %2</source><translation>\(translation)</translation></message></context></TS>
      """
    }
    let program = try program(["a.ts": text("Llenar %1 tanques de %2"), "b.ts": text("Llenar tanques de %2")])
    defer { program.clean() }
    #expect(try program.run("check", "a.ts").status == 0)
    #expect(try program.run("check", "b.ts").output.contains("missing-placeholder"))
  }

  @Test("Of a file with several languages those are checked that are asked for, and of its own none")
  func severalLanguages() throws {
    let texts = ["en", "en-GB", "de", "fr"].map {
      "\"\($0)\":{\"stringUnit\":{\"state\":\"translated\",\"value\":\"6 A\"}}"
    }
    let catalog =
      "{\"sourceLanguage\":\"en\",\"version\":\"1.0\",\"strings\":{\"5 A\":{\"localizations\":{\(texts.dropFirst().joined(separator: ","))}}}}"
    let program = try program(["L.xcstrings": catalog, "one.po": "msgid \"5 A\"\nmsgstr \"6 A\"\n"])
    defer { program.clean() }
    for (asked, count) in [("de,fr", 2), ("de", 1), ("en-GB,fr", 2)] {
      let result = try program.run(["check", "L.xcstrings", "--language", asked])
      #expect(
        result.status == 1 && result.errors == "\(count) finding\(count == 1 ? "" : "s"): \(count) critical\n",
        "\(result)")
    }
    let refused = try program.run(["check", "one.po", "--language", "de,fr"])
    #expect(refused.status == 65 && refused.errors.contains("one.po:1:1: error:"), "\(refused.errors)")
  }

  @Test("Keys without their texts are said once, and nothing is compared with them")
  func keys() throws {
    let entries = (1...4).map { "msgid \"pump.row_\($0)\"\nmsgstr \"\($0) Pumpen\"\n" }.joined(separator: "\n")
    let program = try program(["de.po": entries, "de.json": #"{"a": "5 Pumpen"}"#])
    defer { program.clean() }
    for path in ["de.po", "de.json"] {
      let result = try program.run(["check", path, "--language", "de"])
      #expect(result.status == 0 && result.output.isEmpty, "\(result)")
      #expect(result.errors.contains("all sources are keys") && result.errors.contains("--source"))
    }
  }

  @Test(
    "What does not fit is refused with its place or its reason",
    arguments: [
      (
        ["check", "--source", "en.json", "other.json"], Int32(65),
        "other.json:1:2: error: found \"x\", which is no key of en.json"
      ),
      (["check", "l/{language}.json"], 66, "l/{language}.json: error: no file with the tag of a language"),
      (["check", "--source", "none.json", "other.json"], 66, "none.json: error: No such file"),
      (["check", "--source", "en.json"], 64, "--source is for translation files"),
      (["check", "broken.arb"], 65, "broken.arb:1:3: error: found"),
    ])
  func refusals(arguments: [String], status: Int32, message: String) throws {
    let program = try program([
      "en.json": #"{"a": "b"}"#, "other.json": #"{"x": "y"}"#, "l/notes.json": "{}", "broken.arb": "{ x",
    ])
    defer { program.clean() }
    let result = try program.run(arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
