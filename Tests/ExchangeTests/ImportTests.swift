import Exchange
import Localization
import Testing

@Suite("An import is taken whole or refused whole")
struct ImportTests {
  private static let entries = [
    "a": Entry(source: "At most {x.y} of **{z}**", target: "Höchstens {x.y} von **{z}**"),
    "b": Entry(source: "same", target: "eins"), "c": Entry(source: "same", target: "zwei"),
    "d": Entry(source: "short", target: "kurz", comment: "heading; at most 6 characters"),
  ]

  private static func exported(_ form: Form) throws -> String {
    form.text(of: try TranslationDocument([try catalog(entries)], into: german, title: "T"))
  }

  /// What an import of an exported file says after an edit.
  private func refusal(_ form: Form, _ old: String, _ new: String, expecting: Language? = nil) throws -> String {
    let text = try Self.exported(form)
    #expect(text.contains(old), "nothing was edited")
    return try refusal(of: text.replacing(old, with: new), expecting: expecting)
  }

  private func refusal(of text: String, expecting: Language? = nil) throws -> String {
    let catalogs = [try catalog(Self.entries)]
    do {
      _ = try TranslationImport(try file(text), into: catalogs, expecting: expecting)
      return "taken"
    } catch {
      return "\(error)"
    }
  }

  /// The place of a piece of text, "x:line:column".
  private func place(_ form: Form, of piece: String, edited old: String = "", _ new: String = "") throws -> String {
    let text = old.isEmpty ? try Self.exported(form) : try Self.exported(form).replacing(old, with: new)
    let range = try #require(text.firstRange(of: piece))
    let before = text[..<range.lowerBound]
    let line = before.utf8.count { $0 == 0x0A } + 1
    let start = before.utf8.lastIndex(of: 0x0A).map(text.utf8.index(after:)) ?? text.startIndex
    return "x:\(line):\(text.utf8.distance(from: start, to: range.lowerBound) + 1)"
  }

  @Test("A placeholder that is lost, added, altered or broken is refused, with its place in the translation")
  func placeholders() throws {
    let lost = try refusal(.po, "Höchstens {x.y}", "Höchstens")
    let start = try place(.po, of: "Höchstens")
    #expect(lost == "\(start): error: found other placeholders in \"a\": lacks {x.y}; expected {x.y}, {z}")
    let added = try refusal(.po, "von **{z}**", "von **{z}** {w}")
    #expect(
      added.hasPrefix("\(try place(.po, of: "{w}", edited: "von **{z}**", "von **{z}** {w}")): error: found other"))
    #expect(added.contains("adds {w}"))
    #expect(try refusal(.po, "Höchstens {x.y}", "Höchstens {x.Y}").contains("lacks {x.y}, adds {x.Y}"))
    let broken = try refusal(.po, "Höchstens {x.y}", "Höchstens {x.y} {")
    #expect(broken.contains("found a '{' without '}'; expected placeholders of the form {name.of.fact} in \"a\""))
    #expect(broken.hasPrefix(try place(.po, of: "{ von", edited: "Höchstens {x.y}", "Höchstens {x.y} {")))
    let one = "Höchstens <ph id=\"1\" ctype=\"x-placeholder\">{x.y}</ph>"
    #expect(try refusal(.xliff1, one, "Höchstens").contains("lacks {x.y}"))
    #expect(try refusal(.xliff1, one, "Höchstens <ph id=\"1\">{x.z}</ph>").contains("lacks {x.y}, adds {x.z}"))
    let two = "Höchstens <ph id=\"1\" canDelete=\"no\" dataRef=\"d1\" disp=\"x.y\"/>"
    #expect(try refusal(.xliff2, two, "Höchstens ").contains("lacks {x.y}"))
    #expect(try refusal(.xliff2, two, "Höchstens <ph id=\"9\"/>").contains("found \"{ph:9}\""))
  }

  @Test("A code that a tool sends back by its id alone is what it was in the source")
  func codesByID() throws {
    let one = "Höchstens <ph id=\"1\" ctype=\"x-placeholder\">{x.y}</ph>"
    #expect(try refusal(.xliff1, one, "Höchstens <x id=\"1\"/>") == "taken")
    let two = "Höchstens <ph id=\"1\" canDelete=\"no\" dataRef=\"d1\" disp=\"x.y\"/>"
    #expect(try refusal(.xliff2, two, "Höchstens <ph id=\"1\"/>") == "taken")
    #expect(try refusal(.xliff2, two, "Höchstens <ph id=\"1\"/> <ph id=\"7\" copyOf=\"1\"/>") == "taken")
  }

  @Test("What no text may have is refused where it stands", arguments: Form.allCases)
  func forbidden(form: Form) throws {
    for (text, what) in [
      ("ei2ns", "a digit"), ("ei&lt;ns", "a '<'"), ("ei\tns", "a line break or control character"),
    ] {
      let written = form == .po ? text.replacing("&lt;", with: "<") : text
      let message = try refusal(form, "eins", written)
      let spot = written.dropFirst(2).prefix(2)
      #expect(message.hasPrefix(try place(form, of: String(spot), edited: "eins", written)), "\(message)")
      #expect(message.contains("found \(what)") && message.contains("expected words alone in \"b\""), "\(message)")
    }
  }

  @Test("A longer text than the comment allows is refused")
  func tooLong() throws {
    let message = try refusal(.xliff2, "kurz", "zu lange")
    #expect(message.contains("found 8 characters in \"d\"; expected at most 6, as the catalog's comment says"))
  }

  @Test("A text for another source than the catalog has, an unknown key and a key twice are refused")
  func units() throws {
    let stale = try refusal(.po, "msgid \"At most", "msgid \"At least")
    let place = try place(.po, of: "east", edited: "msgid \"At most", "msgid \"At least")
    #expect(
      stale.hasPrefix("\(place.dropLast(2))")
        && stale.contains("found another source text of \"a\"; expected \"At most"),
      "\(stale)")
    #expect(try refusal(.po, "msgctxt \"b\"", "msgctxt \"nope\"").contains("found the key \"nope\"; expected a key"))
    #expect(try refusal(.xliff1, "id=\"b\" resname=\"b\"", "id=\"nope\"").contains("found the key \"nope\""))
    let empty = try Self.exported(.po).replacing("msgid \"At most", with: "msgid \"At least").split(separator: "\n")
      .map { $0.hasPrefix("msgstr \"H") ? "msgstr \"\"" : String($0) }.joined(separator: "\n")
    #expect(try refusal(of: empty).contains("found another source text of \"a\""))
    let twice = try refusal(.po, "msgctxt \"c\"", "msgctxt \"b\"")
    #expect(twice.contains("found the text \"b\" a second time; expected it once; the first is in line"), "\(twice)")
  }

  @Test("Everything that is wrong is said at once, in the order of the file")
  func all() throws {
    let text = try Self.exported(.po).replacing("eins", with: "1").replacing("Höchstens {x.y}", with: "Höchstens")
    let lines = try refusal(of: text).split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("lacks {x.y}") && lines[1].contains("a digit"), "\(lines)")
  }

  @Test("Without keys, a text is found by its source, and by its place where two sources are the same")
  func withoutKeys() throws {
    let text = try Self.exported(.po)
    let bare = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("msgctxt") }
      .joined(separator: "\n")
    #expect(try refusal(of: bare) == "taken")
    let lost = bare.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#:") }
      .joined(separator: "\n")
    #expect(
      try refusal(of: lost).contains(
        "\"same\" without a key, which 2 texts say; expected msgctxt or id with one of b, c"))
    #expect(
      try refusal(of: bare.replacing("msgid \"same\"", with: "msgid \"other\"")).contains("\"other\" without a key"))
  }

  @Test(
    "The wrong language and a file without one are refused; a region that a tool adds is not", arguments: Form.allCases)
  func languages(form: Form) throws {
    func with(_ tag: String) throws -> String {
      try Self.exported(form).replacing("trgLang=\"de\"", with: "trgLang=\"\(tag)\"")
        .replacing("target-language=\"de\"", with: "target-language=\"\(tag)\"")
        .replacing("Language: de", with: "Language: \(tag)")
    }
    for tag in ["fr", "en", "xx", "d"] {
      let message = try refusal(of: try with(tag))
      #expect(message.contains("found translations into \"\(tag)\"; expected one of de"), "\(message)")
    }
    for tag in ["de-DE", "de-AT", "DE"] { #expect(try refusal(of: try with(tag)) == "taken") }
    #expect(try refusal(of: try with("de"), expecting: Language("fr")).contains("into \"de\"; expected \"fr\""))
    let without = try Self.exported(form).replacing(" trgLang=\"de\"", with: "")
      .replacing(" target-language=\"de\"", with: "").replacing("\"Language: de\\n\"\n", with: "")
    #expect(try refusal(of: without).contains("found no language of the translations; expected "))
    #expect(try refusal(of: without, expecting: german) == "taken")
    let other = try Self.exported(form).replacing("srcLang=\"en\"", with: "srcLang=\"fr\"")
      .replacing("source-language=\"en\"", with: "source-language=\"fr\"").replacing(
        "Language: en", with: "Language: fr")
    #expect(try refusal(of: other).contains("found texts translated from \"fr\"; expected from \"en\""))
  }

  @Test("A language that no catalog has is taken where that is wanted, and stands where Xcode sorts it")
  func newLanguage() throws {
    let original = try catalog(Self.entries)
    let document = try TranslationDocument([original], into: Language("fi"), title: "T")
    let text = document.po.replacing("msgid \"short\"\nmsgstr \"\"", with: "msgid \"short\"\nmsgstr \"lyhyt\"")
    #expect(throws: RefusedImport.self) { try TranslationImport(try file(text), into: [original]) }
    let taken = try TranslationImport(try file(text), into: [original], allowsNewLanguage: true)
    #expect(taken.summary.new == 1 && taken.summary.untranslated == 3 && taken.summary.language == Language("fi"))
    let localizations = taken.catalogs[0].document["strings"]?["d"]?["localizations"]
    #expect(localizations?.members.map(\.key.text) == ["de", "en", "fi"])
    #expect(localizations?["fi"]?["stringUnit"]?.members.map(\.key.text) == ["state", "value"])
  }

  @Test("A translation that no manual could be built with can be fixed by an import")
  func mending() throws {
    var entries = Self.entries
    entries["b"]?.target = "eins 1"
    let broken = try catalog(entries)
    #expect(throws: LocalizationError.self) { try TranslationDocument([broken], into: german, title: "T") }
    let taken = try TranslationImport(try file(try Self.exported(.po)), into: [broken])
    #expect(taken.catalogs[0].serialized == (try catalog(Self.entries)).serialized)
  }

  @Test("A text that the catalog has in variations is not replaced by one")
  func variations() throws {
    let text = String(decoding: try catalog(["a": Entry(source: "A", target: "B")]).serialized, as: UTF8.self)
      .replacing("\"de\" : {\n          \"stringUnit\"", with: "\"de\" : {\n          \"variations\"")
    let varied = try StringCatalog(path: "x", bytes: Array(text.utf8))
    let po = try TranslationDocument([varied], into: german, title: "T").po
    #expect(try TranslationImport(try file(po), into: [varied]).summary.untranslated == 1)
    let translated = po.replacing("msgid \"A\"\nmsgstr \"\"", with: "msgid \"A\"\nmsgstr \"B\"")
    let error = #expect(throws: RefusedImport.self) { try TranslationImport(try file(translated), into: [varied]) }
    #expect(error?.description.contains("the catalog has it in variations") == true)
  }

  @Test("Plural forms, which the catalogs do not have, are refused")
  func plurals() throws {
    let message = try refusal(
      .po, "msgid \"same\"\nmsgstr \"eins\"",
      "msgid \"same\"\nmsgid_plural \"same\"\nmsgstr[0] \"eins\"\nmsgstr[1] \"zwei\"")
    #expect(message.contains("found plural forms of \"b\"; expected one text"), "\(message)")
  }
}
