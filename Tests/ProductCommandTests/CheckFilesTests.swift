import Foundation
import Testing

@Suite("check of translation files as a user meets it")
struct CheckFilesTests {
  private static let po = """
    msgid ""
    msgstr "Language: it\\n"

    msgctxt "cutoff"
    msgid "Below 2.8\u{A0}V the output is not on."
    msgstr "Al di sotto di 28\u{A0}V l’uscita non è accesa."

    """

  private func program(_ files: [String: String]) throws -> Program {
    let program = try Program()
    for (path, text) in files { try program.write(text, to: path) }
    return program
  }

  @Test("A finding is said with place, text and exit code; standard input is as good as a file")
  func text() throws {
    let program = try program(["it.po": Self.po])
    defer { program.clean() }
    let result = try program.run("check", "it.po")
    #expect(result.status == 1)
    #expect(result.errors == "1 finding: 1 critical\n")
    #expect(
      result.output.hasPrefix(
        "it.po:6:24: critical: the source states 2.8\u{A0}V, the translation 28\u{A0}V [quantity-changed]\n"))
    #expect(result.output.contains("    about: cutoff, it\n"))
    let piped = try program.run(["check", "-"], input: Self.po)
    #expect(piped.status == 1)
    #expect(piped.output.hasPrefix("standard input:6:24: critical: "))
  }

  @Test("A file that can't be read keeps no finding of the others back, and decides the exit code")
  func broken() throws {
    let program = try program(["it.po": Self.po, "de.po": "msgid \"Tank", "fr.xlf": "<xliff"])
    defer { program.clean() }
    let result = try program.run("check", "de.po", "it.po", "fr.xlf")
    #expect(result.status == 65)
    #expect(result.output.hasPrefix("it.po:6:24: critical: "))
    #expect(result.errors.contains("de.po:1:"))
    #expect(result.errors.contains("fr.xlf:1:"))
    let written = try program.run("check", "de.po", "it.po", "--write-baseline", "known.json")
    #expect(written.status == 65)
    #expect(try program.run("check", "it.po", "--baseline", "known.json").status == 66)
    #expect(try program.run("check", "de.po").status == 65)
    #expect(try program.run("check", "it.po", "none.po").status == 66)
  }

  @Test("Beside a file whose sources are keys, that in the source language has their texts")
  func counterpart() throws {
    func xliff(_ language: String, _ target: String) -> String {
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" \
      target-language="\(language)" datatype="plaintext" original="x"><body><trans-unit id="a">
      <source>default</source><target>\(target)</target></trans-unit></body></file></xliff>

      """
    }
    let german = xliff("de", "Die Pumpe hält bei 5 kg und nicht früher an.")
    let program = try program([
      "mail.de.xlf": german, "mail.en.xlf": xliff("en", "The pump stops at 4 kg, not before."),
    ])
    defer { program.clean() }
    #expect(try program.run("check", "mail.de.xlf").output.contains("the source states 4 kg, the translation 5 kg"))
    // Some tools leave the language to the name of the file.
    try program.write(german.replacing("target-language=\"de\" ", with: ""), to: "mail.de.xlf")
    #expect(try program.run("check", "mail.de.xlf").output.contains("the source states 4 kg, the translation 5 kg"))
    try program.write(german, to: "mail.de.xlf")
    // Where the texts in the source language are the sources, nothing is gained.
    try program.write(xliff("en", "default"), to: "mail.en.xlf")
    #expect(try program.run("check", "mail.de.xlf").output.contains("[length-ratio]"))
  }

  @Test("Several files are one report, in every form", arguments: ["json", "sarif", "github", "junit"])
  func forms(form: String) throws {
    let xliff = """
      <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de"><file id="f">
      <unit id="stop"><segment><source>Do not touch.</source><target>Berühren.</target></segment></unit>
      </file></xliff>

      """
    let program = try program(["it.po": Self.po, "de.xlf": xliff])
    defer { program.clean() }
    let result = try program.run("check", "it.po", "de.xlf", "--format", form, "--quiet")
    #expect(result.status == 1)
    #expect(result.errors == "")
    for word in ["quantity-changed", "negation-changed", "it.po", "de.xlf"] { #expect(result.output.contains(word)) }
  }

  @Test("A baseline accepts what a team knows, an exception what it has decided, a threshold what can wait")
  func adoption() throws {
    let program = try program(["it.po": Self.po])
    defer { program.clean() }
    #expect(try program.run("check", "it.po", "--write-baseline", "known.json").status == 0)
    let known = try program.text("known.json").replacing("\"reason\" : \"\"", with: "\"reason\" : \"to be fixed\"")
    try program.write(known, to: "known.json")
    let accepted = try program.run("check", "it.po", "--baseline", "known.json")
    #expect(accepted.status == 0)
    #expect(accepted.errors == "no findings; 1 accepted\n")
    try program.write(
      #"{"exceptions": [{"rule": "quantity-changed", "key": "cut*", "severity": "minor", "reason": "a draft"}]}"#,
      to: "check.json")
    #expect(try program.run("check", "it.po", "--config", "check.json").errors == "1 finding: 1 minor\n")
    #expect(try program.run("check", "it.po", "--config", "check.json", "--fail-on", "major").status == 0)
  }

  @Test("A language that the file does not say is named, or said to be missing")
  func languages() throws {
    let program = try program(["a.po": "msgid \"at least 5 V\"\nmsgstr \"höchstens 5 V\"\n"])
    defer { program.clean() }
    let unnamed = try program.run("check", "a.po")
    #expect(unnamed.status == 65)
    #expect(unnamed.errors.hasPrefix("a.po:1:1: no language of the translations; name it with --language."))
    let quiet = try program.run("check", "a.po", "--quiet")
    #expect(quiet.status == 65 && quiet.errors.hasPrefix("a.po:1:1: no language"))
    #expect(try program.run("check", "--language", "de", "a.po").output.contains("[comparison-changed]"))
    #expect(try program.run("check", "a.po", "--language", "de", "--source-language", "fi").status == 0)
  }

  @Test(
    "What can't be checked is refused with its place or its reason, and the right exit code",
    arguments: [
      (["check", "none.po"], Int32(66), "none.po: error: No such file"),
      (["check", "broken.po"], 65, "broken.po:1:7: error: found "),
      (["check", "words.txt"], 65, "words.txt:1:1: error: found "),
      (["check", "-", "-"], 64, "standard input can only be read once"),
      (["check", "it.po", "--progress"], 64, "take no files"),
      (["check", "it.po", "--language", "de,fr"], 65, "found a file in \"it\"; expected one of several"),
      (["check", "--source-language", "de"], 64, "--source-language is for translation files"),
    ])
  func refusals(arguments: [String], status: Int32, message: String) throws {
    let program = try program(["it.po": Self.po, "broken.po": "msgid 5\n", "words.txt": "Only words.\n"])
    defer { program.clean() }
    let result = try program.run(arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }
}
