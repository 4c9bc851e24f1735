import Exchange
import Foundation
import Localization
import SpecModel
import Testing

@Suite("What goes to a translator comes back as it was")
struct RoundTripTests {
  @Test(
    "Every shipped language in every format leaves the catalogs as they are, byte for byte", arguments: Form.allCases,
    shippedProducts)
  func shipped(form: Form, product: String) throws {
    let catalogs = try shippedCatalogs(of: product)
    let languages = Set(catalogs.flatMap(\.languages)).subtracting([Language("en")])
    #expect(languages.count == 7)
    // Both products in a form have all languages between them, and so have all forms of a product.
    let offset = (Form.allCases.firstIndex(of: form) ?? 0) + (shippedProducts.firstIndex(of: product) ?? 0)
    for (number, language) in languages.sorted(by: { $0.tag < $1.tag }).enumerated()
    where (number + offset).isMultiple(of: 2) {
      let document = try TranslationDocument(
        catalogs, into: language, title: "Test", values: ["names.product": "&<\">"])
      let read = try file(form.text(of: document))
      #expect(read.targetLanguage == language && read.sourceLanguage == Language("en"))
      let taken = try TranslationImport(read, into: catalogs)
      #expect(taken.changedCatalogs.isEmpty && taken.summary.untranslated == 0, "\(language)")
      // Nothing but a change touches a catalog, so that one language stands for all.
      guard number < 2 else { continue }
      for (before, after) in zip(catalogs, taken.catalogs) { #expect(before.serialized == after.serialized) }
    }
  }

  /// Pieces that some format or tool could trip over.
  private static let pieces = [
    "\"", "\\", "\\n", "'", "&", "&amp;", "]]>", "-->", ">", "%s", "%", "e\u{301}", "é", "👩‍🔧", "\u{A0}", "\u{202F}", "—",
    "–", "-",
    "/", "**", "*", "_", "`", "[a](#b)", "{a.b}", "{c}", "**{a.b}**", " ", "  ", "#", "|", "msgid", "~", "„“", "word",
    "ß",
    "\u{2028}", "\u{FEFF}", "\u{E000}",
  ]

  /// Texts of random pieces: always the same ones.
  private static func texts(_ count: Int) -> [(source: String, target: String)] {
    var state: UInt64 = 42
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    func text(_ needed: [String]) -> String {
      var parts = (0...next(12)).map { _ in pieces[next(pieces.count)] }.filter { !$0.contains("{") }
      for placeholder in needed { parts.insert(placeholder, at: next(parts.count + 1)) }
      let text = parts.joined()
      // What Markdown takes for markup at the start is no text, and neither is what can't be seen.
      return text.first.map { "#>|=".contains($0) } ?? true
        ? "x" + text : text.allSatisfy(\.isWhitespace) ? text + "x" : text
    }
    return (0..<count).map { _ in
      let needed = [[], ["{a.b}"], ["{c}", "**{a.b}**"], ["{a.b}", "{c}"]][next(4)]
      // A language may say a thing twice.
      return (text(needed), text(next(3) == 0 ? needed + needed : needed))
    }
  }

  private static func entries() -> [String: Entry] {
    let states = ["translated", "needs_review", "new", "stale"]
    var entries: [String: Entry] = [:]
    for (number, text) in texts(400).enumerated() {
      entries["key.\(number)"] = Entry(
        source: text.source, target: number % 7 == 0 ? nil : text.target, state: states[number % 4],
        comment: number % 3 == 0 ? "line one & \"two\"\nline <three> -->\u{1} at most 4000 characters" : nil)
    }
    entries["a key \"with\" & <spaces> ü"] = Entry(source: "source", target: "Ziel")
    return entries
  }

  @Test("Texts full of what formats are made of survive, with their states", arguments: Form.allCases)
  func nasty(form: Form) throws {
    let entries = Self.entries()
    let original = try catalog(entries)
    let document = try TranslationDocument(
      [original], into: german, title: "T & \"T\"", values: ["a.b": "1\u{A0}A & <b>", "c": "\"\\"])
    let read = try file(form.text(of: document))
    let same = try TranslationImport(read, into: [original])
    #expect(same.changedCatalogs.isEmpty && same.catalogs[0].serialized == original.serialized)

    // Into catalogs without German: what is there afterwards came through the file alone.
    let bare = try catalog(entries.mapValues { Entry(source: $0.source, comment: $0.comment) })
    let taken = try TranslationImport(read, into: [bare], allowsNewLanguage: true)
    let texts = try original.texts(in: german)
    let afterwards = try taken.catalogs[0].texts(in: german)
    #expect(texts.count == 401 && afterwards.count == texts.count)
    for (old, new) in zip(texts, afterwards) {
      #expect(old.target?.segments == new.target?.segments, "\(old.key)")
      #expect(old.needsReview == new.needsReview, "\(old.key)")
    }
    let translated = texts.filter { $0.target != nil }
    #expect(taken.summary.new == translated.count && taken.summary.changed == 0)
    #expect(taken.summary.needReview == translated.filter(\.needsReview).count)
    #expect(taken.summary.untranslated == texts.count - translated.count)
  }

  @Test("A changed translation changes its lines in the catalog and nothing else", arguments: Form.allCases)
  func change(form: Form) throws {
    let original = try catalog([
      "a": Entry(source: "A {x}", target: "B {x}"), "b": Entry(source: "B", target: "b"), "c": Entry(source: "C"),
    ])
    let text = form.text(of: try TranslationDocument([original], into: german, title: "T"))
    let read = try file(text.replacing("B ", with: "Neu "))
    let taken = try TranslationImport(read, into: [original])
    #expect(taken.summary.changed == 1 && taken.summary.new == 0 && taken.summary.untranslated == 1)
    let before = String(decoding: original.serialized, as: UTF8.self)
    #expect(String(decoding: taken.catalogs[0].serialized, as: UTF8.self) == before.replacing("B {x}", with: "Neu {x}"))
  }

  /// How an editor may have saved a catalog.
  enum Saved: CaseIterable, Sendable {
    case withCarriageReturns
    case withMark
    case withBoth

    func bytes(of text: String) -> [UInt8] {
      let mark: [UInt8] = self == .withCarriageReturns ? [] : [0xEF, 0xBB, 0xBF]
      return mark + Array((self == .withMark ? text : text.replacing("\n", with: "\r\n")).utf8)
    }
  }

  @Test("Carriage returns and a byte order mark outlive an import, whatever it changes", arguments: Saved.allCases)
  func savedOtherwise(saved: Saved) throws {
    let text = String(
      decoding: try catalog(["a": Entry(source: "A {x}", target: "B {x}"), "b": Entry(source: "C", target: "c")])
        .serialized, as: UTF8.self)
    let bytes = saved.bytes(of: text)
    let original = try StringCatalog(path: "R/Strings/Test.xcstrings", bytes: bytes)
    for form in Form.allCases {
      let sent = form.text(of: try TranslationDocument([original], into: german, title: "T"))
      let same = try TranslationImport(try file(sent), into: [original])
      #expect(same.changedCatalogs.isEmpty && Array(same.catalogs[0].serialized) == bytes)
      let changed = try TranslationImport(try file(sent.replacing("B ", with: "Neu ")), into: [original])
      #expect(changed.summary.changed == 1)
      #expect(Array(changed.catalogs[0].serialized) == saved.bytes(of: text.replacing("B {x}", with: "Neu {x}")))
    }
  }

  @Test("An unknown state of Xcode, and keys that only Xcode knows, outlive an import")
  func xcode() throws {
    let text = #"""
      {
        "sourceLanguage" : "en",
        "strings" : {
          "a" : {
            "isCommentAutoGenerated" : true,
            "localizations" : {
              "de" : {
                "stringUnit" : {
                  "state" : "needs_review",
                  "value" : "\u00c4"
                }
              },
              "en" : {
                "stringUnit" : {
                  "state" : "new",
                  "value" : "not yet"
                }
              }
            },
            "shouldTranslate" : false
          },
          "b" : {
            "localizations" : {
              "de" : {
                "stringUnit" : {
                  "state" : "needs_review",
                  "value" : "\u00dc"
                }
              },
              "en" : {
                "stringUnit" : {
                  "state" : "translated",
                  "value" : "B"
                }
              }
            }
          }
        },
        "version" : "1.0"
      }
      """#
    let catalog = try StringCatalog(path: "x", bytes: Array(text.utf8))
    let po = try TranslationDocument([catalog], into: german, title: "T").po
    #expect(!po.contains("\"a\"") && po.contains("#, fuzzy\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"Ü\""))
    let taken = try TranslationImport(try file(po.replacing("#, fuzzy\n", with: "")), into: [catalog])
    let last = try #require(text.ranges(of: "needs_review").last)
    let expected = text.replacingCharacters(in: last, with: "translated")
    #expect(String(decoding: taken.catalogs[0].serialized, as: UTF8.self) == expected)
    #expect(taken.summary.changed == 1)
  }
}
