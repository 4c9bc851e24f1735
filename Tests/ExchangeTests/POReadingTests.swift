import Exchange
import Localization
import Testing

@Suite("PO files of any tool")
struct POReadingTests {
  private static let text = #"""
    # Translator's name
    #, fuzzy
    msgid ""
    msgstr ""
    "Language: pt_BR\n"
    "Content-Type: text/plain; charset=UTF-8\n"
    "X-Source-Language: en_US\n"

    # translator says
    #. programmer says
    #: src/a.c:12 src/b.c:3
    #: ⁨my file.c⁩:7
    #, fuzzy, c-format
    #| msgctxt "menu"
    #| msgid "Old "
    #| "text"
    msgctxt "menu"
    msgid "Say \"hi\"\tto %s\n"
    "and \\ \x41\101."
    msgstr ""
    "Diga "
    "\"oi\" a %s"

    msgid "file"
    msgid_plural "files"
    msgstr[0] "ficheiro"
    msgstr[1] "ficheiros"
    msgid "no blank line"
    msgstr ""

    #~ msgctxt "x"
    #~| msgid "older"
    #~ msgid "gone"
    #~ msgstr "foi"

    # comment at the end
    """#

  @Test("Contexts, plurals, comments, escapes, texts over lines, obsolete entries: everything has its place")
  func everything() throws {
    let read = try file(Self.text, "a.po")
    #expect(read.format == .po && read.targetLanguage == Language("pt-BR") && read.sourceLanguage == Language("en-US"))
    #expect(read.units.count == 4 && read.languagePlace.line == 4)
    let first = read.units[0]
    #expect(first.id == "menu" && first.source.text == "Say \"hi\"\tto %s\nand \\ AA.")
    #expect(first.target?.text == "Diga \"oi\" a %s" && first.state == .needsReview && first.isFuzzy)
    #expect(first.notes == ["translator says", "programmer says"] && first.previousSource == "Old text")
    #expect(first.references == ["src/a.c:12", "src/b.c:3", "my file.c:7"] && first.flags == ["c-format"])
    #expect("\(first.place)" == "a.po:17:1" && "\(first.source.place)" == "a.po:18:8")
    let source = first.source.text.utf8
    let offset = try #require(first.source.text.firstRange(of: "and")).lowerBound
    #expect("\(first.source.place(at: source.distance(from: source.startIndex, to: offset)))" == "a.po:19:2")
    #expect(first.target.map { "\($0.place(at: 6))" } == "a.po:22:4")
    let plural = read.units[1]
    #expect(plural.pluralSource?.text == "files" && plural.pluralTargets.map(\.text) == ["ficheiro", "ficheiros"])
    #expect(plural.target?.text == "ficheiro" && plural.state == .translated)
    #expect(read.units[2].target == nil && read.units[2].state == .untranslated && !read.units[2].isObsolete)
    #expect(read.units[3].isObsolete && read.units[3].id == "x" && read.units[3].previousSource == "older")
    #expect("\(read.units[3].place)" == "a.po:31:4")
  }

  @Test("Line ends of DOS and a byte order mark are no part of any text")
  func dos() throws {
    let read = try file("\u{FEFF}" + Self.text.replacing("\n", with: "\r\n"))
    #expect(read.units.map(\.source.text) == (try file(Self.text)).units.map(\.source.text))
    #expect(read.units[0].notes == ["translator says", "programmer says"])
  }

  @Test(
    "What is no PO file is refused with line, column and what was expected",
    arguments: [
      ("", "x:1:1: error: found an empty file"), (" \n\n", "x:3:1: error: found an empty file"),
      ("# a\n", "x:2:1: error: found no msgid"),
      ("hello", "x:1:1: error: found \"hello\"; expected a comment, msgctxt"),
      ("msgid \"a\"\n", "x:2:1: error: found msgid without msgstr; expected msgstr"),
      ("msgid \"a\nmsgstr \"b\"", "x:1:9: error: found the end of the line; expected a closing quote"),
      ("msgid \"a\" b\nmsgstr \"\"", "x:1:10: error: found \" b\"; expected nothing after the closing quote"),
      ("msgid \"a\\q\"\nmsgstr \"\"", "x:1:9: error: found the escape \\q; expected one of"),
      ("msgid \"a\\xFF\"\nmsgstr \"\"", "x:1:9: error: found the escape \\x"),
      ("msgid a\nmsgstr \"\"", "x:1:7: error: found no quote after msgid; expected a text in quotes"),
      ("msgstr \"a\"", "x:1:9: error: found a text without msgid"), ("\"a\"", "x:1:2: error: found a text in quotes"),
      ("msgctxt \"a\"\nmsgstr \"b\"", "x:2:9: error: found a text without msgid"),
      ("msgctxt \"a\"\n", "x:2:1: error: found msgctxt without msgid"),
      ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"", "x:2:8: error: found the same keyword twice"),
      ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", "x:3:9: error: found the same keyword twice"),
      ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"", "x:3:12: error: found msgstr[1]; expected msgstr[0]"),
      ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"", "found msgid_plural without msgstr[0]; expected both"),
      ("msgid \"a\"\nmsgstr[0] \"c\"", "found msgstr[0] without msgid_plural; expected both"),
      ("msgid \"a\"\nmsgstr[x] \"c\"", "x:2:7: error: found \"[x] \"c\"\"; expected a number in brackets"),
      ("msgid \"\"\nmsgstr \"a: b\\n\"\n\nmsgid \"\"\nmsgstr \"\"", "x:4:1: error: found a second header"),
    ])
  func broken(text: String, message: String) {
    let error = #expect(throws: ExchangeError.self) { try file(text) }
    #expect(error?.description.contains(message) == true, "\(error as Any)")
  }
}
