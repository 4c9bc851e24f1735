import Exchange
import Findings
import Localization
import Testing

@testable import DriftCheck

/// What a file says of the formats of its texts decides how sure it is that something is a placeholder.
@Suite struct DeclaredFormatTests {
  private static func placeholderFindings(_ file: TranslationFile) throws -> [Finding] {
    try Shipped.translationCheck.get().result(of: file).findings.filter { $0.rule.name.hasSuffix("-placeholder") }
  }

  private static func po(_ flags: String, _ source: String, _ text: String) throws -> [Finding] {
    let entries = [
      ("c-format", "The pump needs %d minutes.", "Die Pumpe braucht %d Minuten."), (flags, source, text),
    ].map { "\n\($0.isEmpty ? "" : "#, \($0)\n")msgid \"\($1)\"\nmsgstr \"\($2)\"\n" }
    let text = "msgid \"\"\nmsgstr \"Language: de\\n\"\n" + entries.joined()
    return try placeholderFindings(TranslationFile(path: "a.po", bytes: Array(text.utf8)))
  }

  private static func qt(_ source: String, _ text: String) throws -> [Finding] {
    let xml = """
      <TS version="2.1" language="es"><context><name>Tank</name><message><source>\(source)</source>\
      <translation>\(text)</translation></message></context></TS>
      """
    return try placeholderFindings(TranslationFile(path: "a.ts", bytes: Array(xml.utf8)))
  }

  @Test(arguments: [
    ("", "${cut:level}: the level, cut", "${cut:pegel}: der Pegel, gekürzt", Severity.major),
    ("", "Write {level} in it.", "Schreiben Sie {pegel} hinein.", .major),
    ("python-brace-format", "Tank {level} is full.", "Behälter {pegel} ist voll.", .critical),
    ("c-format", "Tank %s is full.", "Behälter ist voll.", .critical),
    ("objc-format", "Tank %1$@ is full.", "Behälter ist voll.", .critical),
    ("c-format", "%Es of the tank", "Behälter", .major),
    ("", "${level > 5 ? level : 5} mm", "5 mm", .major),
    ("lisp-format", "Tank ~a is full.~%", "Behälter voll~%", .critical),
  ])
  func `in a file that names formats, one that it does not name is less sure`(
    flags: String, source: String, text: String, severity: Severity
  ) throws {
    let findings = try Self.po(flags, source, text)
    #expect(!findings.isEmpty && findings.allSatisfy { $0.severity == severity }, "\(findings)")
  }

  @Test(arguments: [
    ("Begins a page%n- but not in a book", "Comienza una página, pero no en un libro"),
    ("\\bold{text} prints it bold", "\\bold{texto} lo imprime en negrita"), ("Bold - \\bold{}", "Negrita - \\bold"),
  ])
  func `a letter behind a per-cent sign without forms, and what a command of TeX has in braces, are no placeholders`(
    source: String, text: String
  ) throws {
    #expect(try Self.qt(source, text).isEmpty)
  }

  @Test(arguments: [
    ("lisp-format", "It stops.~%Empty it to ~2f.~%", "Er hält an.~%~%Auf ~2f leeren."),
    ("c-format", "%d pump%s", "%d Pumpen"), ("", "{n, plural, one {Pump} other {Pumps}}", "Pumpen"),
    ("", "'<center level>'", "'<mittlerer Pegel>'"), ("", "external ref='a/b.png' md5='1f'", "ok"),
    ("scheme-format", "~%Close ~a", "~%Deckel ~a schließen"), ("sh-format", "at 5 %s $level", "bei 5 %d $level"),
  ])
  func `signs of other formats, endings of a plural and what nobody reads are no placeholders that have to stay`(
    flags: String, source: String, text: String
  ) throws {
    #expect(try Self.po(flags, source, text).isEmpty)
  }

  @Test(arguments: [("%1", []), ("%2", ["missing-placeholder"])] as [(String, [String])])
  func `what the comment for translators offers may stand in the place of another`(
    placeholder: String, rules: [String]
  ) throws {
    let po = """
      msgid ""
      msgstr "Language: de\\n"

      #. %0 is the hour that has begun, %1 the next one
      msgid "half past %0"
      msgstr "halb \(placeholder)"
      """
    let file = try TranslationFile(path: "clock.po", bytes: Array(po.utf8))
    #expect(try Shipped.translationCheck.get().result(of: file).findings.map(\.rule.name) == rules)
  }

  @Test func `a text in braces alone is a label`() throws {
    #expect(try Self.qt("{unset}", "{sin definir}").isEmpty && Self.qt("{All}", "{Todo}").isEmpty)
  }

  @Test func `in Qt a number in its format that is lost is as bad as ever`() throws {
    #expect(try Self.qt("Tank %1 is full.", "El depósito está lleno.").map(\.severity) == [.critical])
  }

  @Test(arguments: [
    ("<xliff:g> %s </xliff:g>", true), ("<xliff:g id=\"tank\">%s</xliff:g>", true), ("%s", true), ("", false),
  ])
  func `what marks a placeholder as none of the translator's may be there or not`(code: String, isKept: Bool) throws {
    let texts = [
      ("values/a.xml", "Filling tank <xliff:g>%s</xliff:g>"), ("values-sv/a.xml", "Fylla tank \(code) nu"),
    ]
    let files = try texts.map { path, text in
      let xml = """
        <resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2"><string name="a">\(text)</string></resources>
        """
      return try TranslationFile(path: path, bytes: Array(xml.utf8))
    }
    #expect(try Self.placeholderFindings(files[1].joined(to: files[0])).isEmpty == isKept)
  }

  @Test(arguments: [
    ("de", "16 Bit pro Bildpunkt"), ("nl", "16 bits per beeldpunt"), ("fr", "16 bits par point"),
    ("es", "16 bits por punto"), ("it", "16 bit per punto"),
  ])
  func `a quantity per something stays one where another word says of what`(language: String, text: String) throws {
    let rules = try FileTexts(Language(language), ("16 bits per pixel", text)).rules()
    #expect(!rules.contains("quantity-changed"))
    let other = try FileTexts(Language(language), ("16 bits per pixel", text.replacing("16", with: "8"))).rules()
    #expect(other.contains("quantity-changed"))
  }

  @Test(arguments: [
    ("de", "in %sund mehr"), ("nl", "in %sen meer"), ("fr", "en %set plus"), ("it", "in %se altro"),
  ])
  func `a placeholder that runs into the next word is not lost`(language: String, text: String) throws {
    #expect(try !FileTexts(Language(language), ("in %s and more", text)).rules().contains("missing-placeholder"))
    let cut = text.replacing("%s", with: "")
    #expect(try FileTexts(Language(language), ("in %s and more", cut)).rules().contains("missing-placeholder"))
  }

  @Test func `what the help of a program calls its arguments is translated like any word, where the file does so`()
    throws
  {
    let names = ["level", "tank", "pump", "valve", "pipe"]
    let words = ["pegel", "behälter", "pumpe", "ventil", "rohr"]
    let texts = zip(names, words).map { name, word in
      "\nmsgid \"${show:\(name)}: prints the \(name)\"\nmsgstr \"${show:\(word)}: druckt es\"\n"
    }
    let head = "msgid \"\"\nmsgstr \"Language: de\\n\"\n\n#, c-format\nmsgid \"%d l\"\nmsgstr \"%d l\"\n"
    let po = head + texts.joined()
    #expect(try Self.placeholderFindings(TranslationFile(path: "a.po", bytes: Array(po.utf8))).isEmpty)
    let lost = po + "\nmsgid \"Write ${show:level} in it.\"\nmsgstr \"Schreiben Sie etwas hinein.\"\n"
    #expect(try !Self.placeholderFindings(TranslationFile(path: "a.po", bytes: Array(lost.utf8))).isEmpty)
  }
}
