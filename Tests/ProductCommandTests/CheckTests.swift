import Foundation
import ShippedFiles
import Testing

@Suite("check as a user meets it")
struct CheckTests {
  /// A folder of resources with two texts, whose other keys are not asked for.
  private func program(_ texts: [String: [String: String]] = texts) throws -> Program {
    let program = try Program()
    for path in ["Shared/Glossary.tbx", "Products/SmallBMS/Glossary.tbx"] {
      let glossary = try #require(ShippedFiles.resources.files[path])
      try program.write(String(decoding: glossary, as: UTF8.self), to: "r/\(path)")
    }
    try program.write(#"{"sourceLanguage": "en", "strings": {}}"#, to: "r/Shared/Texts.xcstrings")
    try write(texts, in: program)
    try program.write(
      #"{"exceptions": [{"rule": "needed-key", "severity": "off", "reason": "two texts are no manual"}]}"#,
      to: "r/Products/SmallBMS/check.json")
    return program
  }

  private func write(_ texts: [String: [String: String]], in program: Program) throws {
    let entries = texts.mapValues { values in
      ["localizations": values.mapValues { ["stringUnit": ["state": "translated", "value": $0]] }]
    }
    let catalog: [String: Any] = ["sourceLanguage": "en", "strings": entries]
    let data = try JSONSerialization.data(withJSONObject: catalog, options: [.sortedKeys, .prettyPrinted])
    try program.write(String(decoding: data, as: UTF8.self), to: "r/Products/SmallBMS/Texts.xcstrings")
  }

  private static let texts = [
    "load.mayControl": ["en": "The Load output may control:", "de": "Der Lastausgang darf ansteuern:"],
    "title.leds": ["en": "LEDs of the module", "de": "LEDs des Moduls"],
  ]

  private func check(_ program: Program, _ arguments: String...) throws -> Program.Result {
    try program.run(["check", "--resources", "r"] + arguments)
  }

  private func accept(_ program: Program, _ arguments: String...) throws -> Program.Result {
    try program.run(
      ["check", "--resources", "r", "--by", "M. Jansen", "--on", "2026-05-31", "--accept"] + arguments)
  }

  @Test("The shipped texts have no finding")
  func shipped() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run("check")
    #expect(result.output.isEmpty, "\(result.output.prefix(2000))")
    #expect(result.errors == "no findings\n")
    #expect(result.status == 0)
  }

  @Test("A text is signed off, changed, stale in its translations, and signed off again")
  func review() throws {
    let program = try program()
    defer { program.clean() }
    let unread = try check(program)
    #expect(unread.status == 1)
    #expect(unread.output.contains("r/Products/SmallBMS/Texts.xcstrings:"))
    #expect(unread.output.contains(": minor: nobody has signed this text off [unreviewed]"))
    #expect(try check(program, "--fail-on", "major").status == 0)

    let signed = try accept(program, "*", "--language", "en", "de")
    #expect(signed.status == 0, "\(signed.errors)")
    #expect(signed.output.contains("title.leds de: LEDs des Moduls\n"))
    #expect(signed.errors == "4 texts signed off by M. Jansen on 2026-05-31\n")
    #expect(try check(program).status == 0)

    var texts = Self.texts
    texts["title.leds"]?["en"] = "LEDs of this module"
    try write(texts, in: program)
    let stale = try check(program, "--language", "de")
    #expect(stale.status == 1)
    #expect(stale.output.contains("M. Jansen signed it off on 2026-05-31 [stale]"))
    #expect(stale.output.contains("    source then: LEDs of the module\n    source now : LEDs of this module\n"))
    #expect(!stale.output.contains("changed-after-sign-off"))

    #expect(try accept(program, "title.leds", "--language", "en,de", "--quiet").status == 0)
    #expect(try check(program).status == 0)
    let progress = try check(program, "--progress")
    #expect(progress.output.contains("de            2           2         2      0        0           0      100"))
    #expect(try check(program, "--progress", "--format", "json").output.contains("\"percent\" : 100"))
  }

  @Test("A text that is wrong can't be signed off, and nothing is written")
  func refused() throws {
    var texts = Self.texts
    texts["title.leds"]?["de"] = "2 LEDs des Moduls"
    let program = try program(texts)
    defer { program.clean() }
    let result = try accept(program, "*", "--language", "de")
    #expect(result.status == 1)
    #expect(result.output.contains("[literal-digit]"))
    #expect(result.errors.contains("nothing was signed off"))
    #expect(!program.exists("r/Products/SmallBMS/sign-offs.jsonl"))
  }

  @Test("A catalog full of defects is reported to its end, each with its place")
  func manyDefects() throws {
    let program = try program([
      "load.mayControl": ["en": "The Load output may control:", "de": "Der {unbekannt} Lastausgang {"],
      "title.leds": ["en": "LEDs of the module", "de": "  "], "nobody.asks": ["en": "A text", "de": "12 V"],
      "title.safety": ["de": "Sicherheit"],
    ])
    defer { program.clean() }
    let result = try check(program, "--format", "json")
    #expect(result.status == 1)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let rules = Set(findings.compactMap { $0["rule"] as? String })
    let expected: Set = [
      "broken-placeholder", "unknown-placeholder", "empty-text", "missing-text", "literal-digit", "orphan-key",
    ]
    #expect(rules.isSuperset(of: expected), "\(expected.subtracting(rules))")
    #expect(findings.allSatisfy { ($0["line"] as? Int ?? 0) > 0 && $0["path"] as? String != nil })
  }

  @Test("A file that is no catalog stops the check with its place")
  func noCatalog() throws {
    let program = try program()
    defer { program.clean() }
    try program.write("{\n  \"strings\" : {\n", to: "r/Shared/Texts.xcstrings")
    let result = try check(program)
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("r/Shared/Texts.xcstrings:3:1: error: found the end of the file"))
    #expect(result.output.isEmpty)
  }

  @Test("A baseline is written, refused until its reasons are there, and asks to be shortened when a finding is gone")
  func baseline() throws {
    let program = try program()
    defer { program.clean() }
    let written = try check(program, "--write-baseline", "known.json")
    #expect(written.status == 0)
    #expect(written.errors.hasPrefix("known.json: 4 findings: 4 minor;"), "\(written.errors)")
    #expect(written.errors.hasSuffix("; 4 reasons to fill in\n"), "\(written.errors)")
    let unfilled = try check(program, "--baseline", "known.json")
    #expect(unfilled.status == 65)
    #expect(unfilled.errors.contains("error: found an empty \"reason\""))

    let text = try program.text("known.json")
    try program.write(text.replacing("\"reason\" : \"\"", with: "\"reason\" : \"read next week\""), to: "known.json")
    let known = try check(program, "--baseline", "known.json")
    #expect(known.status == 0)
    #expect(known.errors.hasPrefix("no findings; "))

    #expect(try accept(program, "title.leds", "--language", "de", "--quiet").status == 0)
    let shorter = try check(program, "--baseline", "known.json")
    #expect(shorter.status == 1)
    #expect(shorter.output.contains("[unused-baseline-entry]"))
    #expect(try check(program, "--write-baseline", "known.json").errors.contains("0 reasons to fill in"))
    #expect(try check(program, "--baseline", "known.json").status == 0)
  }

  @Test("The configuration is beside the catalogs, or where --config says; what is wrong in it is named with its place")
  func configuration() throws {
    let program = try program()
    defer { program.clean() }
    try program.write(
      #"{"exceptions": [{"rule": "unreviewd", "severity": "off", "reason": "a draft"}]}"#, to: "mine.json")
    let misspelt = try check(program, "--config", "mine.json")
    #expect(misspelt.status == 65)
    #expect(misspelt.errors.hasPrefix("mine.json:1:26: error: found \"unreviewd\""), "\(misspelt.errors)")
    #expect(misspelt.errors.contains("did you mean \"unreviewed\"?"))
    try program.write(
      """
      {"exceptions": [{"rule": "needed-key", "severity": "off", "reason": "two texts are no manual"},
      {"rule": "unreviewed", "language": "de", "key": "title.*", "severity": "critical", "reason": "a heading"}]}
      """, to: "mine.json")
    let graded = try check(program, "--config", "mine.json", "--fail-on", "critical")
    #expect(graded.status == 1)
    #expect(graded.errors.hasPrefix("4 findings: 1 critical, 3 minor"))
  }

  @Test(
    "Wrong usage exits with 64 and says what would be right",
    arguments: [
      (["--explain", "stael"], "did you mean \"stale\"?"), (["--explain", "nothing-like-it"], "--list-rules"),
      (["--format", "xml"], "\"sarif\""), (["--fail-on", "none"], "\"critical\""),
      (["--language", "xx"], "there are de en"),
      (["--progress", "--format", "sarif"], "text or json"), (["--progress", "--list-rules"], "exclude each other"),
      (["--by", "a"], "--accept"), (["--accept", "title.leds", "--language", "de"], "--by NAME"),
      (["--accept", "title.leds", "--by", "a"], "--language"),
      (["--accept", "title.leds", "--by", "a", "--language", "de", "--on", "31.5.2026"], "yyyy-mm-dd"),
      (["--accept", "titel.leds", "--by", "a", "--language", "de"], "did you mean \"title.leds\"?"),
      (["--baseline", "a", "--write-baseline", "b"], "keeps the reasons"), (["--baseline", ""], "argument 5 is empty"),
    ])
  func usage(arguments: [String], message: String) throws {
    let program = try program()
    defer { program.clean() }
    let result = try program.run(["check", "--resources", "r"] + arguments)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("The built-in texts can't be signed off")
  func builtIn() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run("check", "--accept", "*", "--language", "de", "--by", "a")
    #expect(result.status == 66)
    #expect(result.errors.hasPrefix("Resources: error:") && result.errors.contains("--resources"), "\(result.errors)")
  }

  @Test("A sign-off takes the mark of the catalog away, and changes nothing else in it")
  func marked() throws {
    let program = try program()
    defer { program.clean() }
    let path = "r/Products/SmallBMS/Texts.xcstrings"
    let whole = try program.text(path)
    try program.write(whole.replacing("\"translated\"", with: "\"needs_review\""), to: path)
    #expect(try accept(program, "*", "--language", "de", "--quiet").status == 0)
    #expect(try program.text(path).matches(of: #/needs_review/#).count == 2)
    #expect(try check(program).output.matches(of: #/the catalog marks this text/#).count == 2)
    #expect(try accept(program, "*", "--language", "en", "--quiet").status == 0)
    #expect(try check(program).status == 0)
    let ours = try JSONSerialization.jsonObject(with: Data(try program.text(path).utf8)) as? NSDictionary
    #expect(ours == (try JSONSerialization.jsonObject(with: Data(whole.utf8)) as? NSDictionary))
  }

  @Test("Files that can't be read or written have exit codes of their own")
  func files() throws {
    let program = try program()
    defer { program.clean() }
    #expect(try check(program, "--baseline", "nowhere.json").status == 66)
    #expect(try check(program, "--config", "nowhere.json").status == 66)
    #expect(try check(program, "--write-baseline", "/proc/known.json").status == 73)
    #expect(try program.run("check", "--resources", "nowhere").status == 66)
    try program.write("<<<<<<< ours\n", to: "r/Products/SmallBMS/sign-offs.jsonl")
    let conflict = try check(program)
    #expect(conflict.status == 65)
    #expect(conflict.errors.hasPrefix("r/Products/SmallBMS/sign-offs.jsonl:1:1: error:"), "\(conflict.errors)")
  }

  @Test("Every rule is listed, and explains itself")
  func rules() throws {
    let program = try Program()
    defer { program.clean() }
    let ids = try program.run("check", "--list-rules").output.split(separator: "\n").compactMap {
      $0.split(separator: " ").first
    }
    #expect(ids.count > 50 && Set(ids).count == ids.count && ids == ids.sorted())
    for id in ["stale", "literal-digit", "unused-exception"] {
      #expect(ids.contains(Substring(id)))
      let text = try program.run("check", "--explain", id).output
      #expect(text.hasPrefix("\(id) ("), "\(text)")
    }
  }
}
