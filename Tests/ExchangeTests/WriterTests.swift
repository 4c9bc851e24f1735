import Exchange
import Foundation
import Glossary
import Localization
import ShippedFiles
import Testing

@Suite("What a translator is shown")
struct WriterTests {
  private static let entries = [
    "a": Entry(
      source: "At most {x.y}, **{z}** & more", target: "**{z}**: {x.y}, {x.y}",
      comment: "a heading\nat most 40 characters"),
    "b": Entry(source: "draft", target: "Entwurf", state: "needs_review"), "c": Entry(source: "new"),
  ]

  private func document(_ glossary: Glossary? = nil, _ entries: [String: Entry] = entries) throws -> TranslationDocument
  {
    try TranslationDocument(
      [try catalog(entries)], into: german, title: "Product 1.0", values: ["x.y": "1\u{A0}A"], glossary: glossary,
      previousSources: ["b": "old draft"])
  }

  @Test("PO: context, comments, printed values, place, flags and the source before")
  func po() throws {
    let text = try document().po
    #expect(text.hasPrefix("msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: Product 1.0\\n\"\n"))
    #expect(text.contains("\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n"))
    #expect(
      text.contains(
        """

        #. a heading
        #. at most 40 characters
        #. {x.y} prints 1\u{A0}A
        #: Strings/Test.xcstrings:4
        #, python-brace-format
        msgctxt "a"
        msgid "At most {x.y}, **{z}** & more"
        msgstr "**{z}**: {x.y}, {x.y}"

        """))
    #expect(text.contains("#, fuzzy\n#| msgid \"old draft\"\nmsgctxt \"b\"\nmsgid \"draft\"\nmsgstr \"Entwurf\"\n"))
    #expect(text.contains("msgctxt \"c\"\nmsgid \"new\"\nmsgstr \"\"\n"))
    #expect(try file(text).units[1].previousSource == "old draft")
  }

  @Test("XLIFF 1.2: codes with their text, the printed value, state, length, note and place")
  func xliff1() throws {
    let text = try document().xliff1
    #expect(
      text.contains(
        """
              <trans-unit id="a" resname="a" approved="yes" xml:space="preserve" maxwidth="40" size-unit="char">
                <source xml:lang="en">At most <ph id="1" ctype="x-placeholder" equiv-text="1\u{A0}A">{x.y}</ph>, \
        <bpt id="2" ctype="bold">**</bpt><ph id="3" ctype="x-placeholder">{z}</ph><ept id="2">**</ept> &amp; more</source>
        """))
    #expect(text.contains("</ph>, <ph id=\"4\" ctype=\"x-placeholder\" equiv-text=\"1\u{A0}A\">{x.y}</ph></target>"))
    #expect(text.contains("<note from=\"developer\">a heading\nat most 40 characters</note>"))
    #expect(text.contains("<context context-type=\"linenumber\">4</context>"))
    #expect(text.contains("id=\"b\" resname=\"b\" approved=\"no\""))
    #expect(text.contains("<target xml:lang=\"de\" state=\"needs-review-translation\">Entwurf</target>"))
    #expect(text.ranges(of: "<target").count == 2)
  }

  @Test("XLIFF 2.1: codes, of which the first of each can't be deleted, their data, states and length")
  func xliff2() throws {
    let text = try document().xliff2
    #expect(text.contains("<slr:profiles generalProfile=\"xliff:codepoints\"/>"))
    #expect(text.contains("<unit id=\"a\" name=\"a\" slr:sizeRestriction=\"40\">"))
    #expect(text.contains("<data id=\"d1\">{x.y}</data>") && text.contains("<data id=\"d2\">**</data>"))
    #expect(text.contains("<ph id=\"1\" canDelete=\"no\" dataRef=\"d1\" equiv=\"1\u{A0}A\" disp=\"x.y: 1\u{A0}A\"/>"))
    #expect(
      text.contains("<pc id=\"2\" type=\"fmt\" subType=\"xlf:b\" dataRefStart=\"d2\" dataRefEnd=\"d2\"><ph id=\"3\""))
    #expect(text.contains("<ph id=\"4\" dataRef=\"d1\""))
    #expect(text.contains("<segment state=\"translated\">"))
    #expect(text.contains("<segment state=\"initial\" subState=\"xcstrings:needs_review\">"))
    #expect(text.contains("<note category=\"developer\" appliesTo=\"source\">a heading"))
  }

  @Test("A bold marker without a partner is text")
  func lonelyMarker() throws {
    let document = try document(nil, ["a": Entry(source: "a ** b", target: "**a** **b")])
    #expect(document.xliff1.contains(">a ** b</source>") && document.xliff2.contains("<target>**a** **b</target>"))
  }

  private func glossary() throws -> Glossary {
    let path = "Products/SmallBMS/Glossary.tbx"
    return try Glossary(path: path, bytes: try ShippedFiles.resources.bytes(of: path))
  }

  @Test("XLIFF 2.1 brings the terms that a text has, with what to call them and what they are")
  func terms() throws {
    let text = try document(try glossary(), ["a": Entry(source: "The Load output, and no other; unloading")]).xliff2
    #expect(text.contains("<gls:glossEntry id=\"loadOutput\">"))
    #expect(text.contains("<gls:translation>Lastausgang</gls:translation>"))
    #expect(!text.contains("Ladeausgang"), "a deprecated term is no proposal")
    #expect(!text.contains("\"chargerOutput\""))
    #expect(try document(try glossary(), ["a": Entry(source: "unloadings")]).xliff2.contains("gls:glossary>") == false)
  }

  @Test("TBX-Basic has every term of every language with its status")
  func tbx() throws {
    let glossary = try glossary()
    let text = glossary.tbx(title: "T", sourceLanguage: Language("en"))
    let terms = glossary.concepts.flatMap { $0.terms.values.flatMap { $0 } }
    #expect(text.ranges(of: "<tig>").count == terms.count)
    for status in Glossary.Status.allCases {
      #expect(text.ranges(of: ">\(status.rawValue)<").count == terms.count { $0.status == status })
    }
    #expect(text.ranges(of: "<termEntry ").count == glossary.concepts.count)
  }

  @Test("A character that XML lacks, a key that stands twice, a broken text: nothing is exported")
  func refused() throws {
    let lacking = #expect(throws: ExchangeError.self) { try document(nil, ["a": Entry(source: "a\u{FFFE}")]) }
    #expect(lacking?.description.contains("found the character U+FFFE in \"a\"") == true)
    #expect(throws: LocalizationError.self) { try document(nil, ["a": Entry(source: "a {", target: "b")]) }
    #expect(throws: LocalizationError.self) { try document(nil, ["a": Entry(source: "{a}", target: "b")]) }
    let one = try catalog(["a": Entry(source: "A")])
    #expect(throws: LocalizationError.self) { try TranslationDocument([one, one], into: german, title: "T") }
  }

  @Test(
    "The plural forms of a language are those of its tag, or else of its language; of others nothing is said",
    arguments: [
      ("fr", "nplurals=2; plural=(n > 1);"), ("pt", "nplurals=2; plural=(n != 1);"),
      ("pt-BR", "nplurals=2; plural=(n > 1);"),
      ("de-AT", "nplurals=2; plural=(n != 1);"), ("ja", "nplurals=1; plural=0;"), ("tlh", nil),
    ])
  func plurals(tag: String, rule: String?) throws {
    let po = try TranslationDocument([try catalog(["a": Entry(source: "A")])], into: Language(tag), title: "T").po
    #expect(po.contains("Language: \(tag.replacing("-", with: "_"))\\n"))
    #expect(rule.map { po.contains("\"Plural-Forms: \($0)\\n\"") } ?? !po.contains("Plural-Forms"))
  }

  @Test("Long texts are wrapped between words, never inside a placeholder, and no line is too long")
  func wrapping() throws {
    let word = "{a.rather.long.name.of.a.fact} and-so-on/further "
    let text = String(repeating: word, count: 20)
    let po = try document(nil, ["a": Entry(source: text)]).po
    let lines = po.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 79 } && lines.count > 12)
    #expect(lines.allSatisfy { $0.count { $0 == "{" } == $0.count { $0 == "}" } })
    #expect(try file(po).units[0].source.text == text)
  }

  private static let msgfmt: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/msgfmt" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "gettext's own check has nothing to say about any language", .enabled(if: msgfmt != nil, "needs msgfmt of gettext"),
    arguments: shippedProducts)
  func gettext(product: String) throws {
    let msgfmt = try #require(Self.msgfmt)
    let catalogs = try shippedCatalogs(of: product)
    let folder = FileManager.default.temporaryDirectory.appending(path: "exchange-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for language in Set(catalogs.flatMap(\.languages)).subtracting([Language("en")]) {
      let path = folder.appending(path: "\(language).po")
      let document = try TranslationDocument(catalogs, into: language, title: "T")
      try Data(document.po.utf8).write(to: path)
      let process = Process()
      process.executableURL = URL(filePath: msgfmt)
      process.arguments = ["--check", "--output-file=/dev/null", path.path(percentEncoded: false)]
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let said = try errors.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0 && said.isEmpty, "\(language): \(String(decoding: said, as: UTF8.self))")
    }
  }
}
