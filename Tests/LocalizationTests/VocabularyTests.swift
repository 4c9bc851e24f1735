import Localization
import SpecModel
import Testing

@Suite("A language is complete or it is refused")
struct VocabularyTests {
  private func failure(_ texts: [String: [String: String]], _ language: String = "de") throws -> String {
    let catalogs = [try catalog(texts)]
    let error = #expect(throws: LocalizationError.self) { try Vocabulary(Language(language), from: catalogs) }
    return error?.description ?? ""
  }

  @Test("A missing translation is named with its key and place: English never stands in for it")
  func untranslated() throws {
    let message = try failure(["a": ["en": "A", "de": "A"], "b": ["en": "B"], "c": ["en": "C", "de": ""]])
    #expect(message.hasPrefix("Test.xcstrings:18:5: error: 2 texts are not translated into \"de\": b, c"), "\(message)")
  }

  @Test("A translation that loses or adds a placeholder is refused")
  func placeholders() throws {
    let message = try failure(["a": ["en": "{x} {y}", "de": "{x} {z}"]])
    #expect(message.contains("lacks {y}, adds {z}"), "\(message)")
  }

  @Test("A digit is refused, in any script", arguments: ["2 A", "zwei²", "٣"])
  func digits(text: String) throws {
    #expect(try failure(["a": ["en": "A", "de": text]]).contains("has a digit"))
  }

  @Test(
    "What the document or the data bring is refused in a text",
    arguments: ["a\n## b", "<script>x</script>", "# a", "> a", "a\u{1B}[31m", "a\0"])
  func markup(text: String) throws {
    #expect(try failure(["a": ["en": "A", "de": text]]).contains("\"a\" in \"de\" has a "))
  }

  @Test(
    "A link to what could act is refused, and so is a picture",
    arguments: [
      "[b](javascript:alert)", "[b]( JavaScript:alert)", "[b](data:text/html)", "[b](&#x6A;avascript:c)",
      "[b](java\\script:c)", "[b]({x}script:c)", "b ![c](http://d)", "[b]: http://c", "[b](//c)",
    ])
  func unsafeLinks(text: String) throws {
    let message = try failure(["a": ["en": "{x}", "de": text.contains("{x}") ? text : text + "{x}"]])
    #expect(message.contains("\"a\" in \"de\" has a "), "\(message)")
  }

  @Test("A link to a web page, a mail address or a place of the page is allowed", arguments: SafeAddress.starts)
  func safeLinks(start: String) throws {
    let text = "[b](\(start)c)"
    _ = try Vocabulary(Language("de"), from: [catalog(["a": ["en": "A", "de": text]])])
  }

  @Test("A text of white space alone is missing", arguments: [" ", "\u{200B}", "\u{A0}"])
  func blank(text: String) throws {
    #expect(try failure(["a": ["en": "A", "de": text]]).contains("not translated"))
  }

  @Test("A key without a text in the source language is refused in every language")
  func withoutSource() throws {
    #expect(try failure(["a": ["de": "A"]]).contains("1 text is not translated into \"en\": a"))
  }

  @Test("A language that is no tag is refused, since it names a folder", arguments: ["..", "../x", "/x", "", "a b"])
  func tags(tag: String) {
    #expect(throws: LocalizationError.self) { try catalog(["a": ["en": "A", tag: "A"]]) }
  }

  @Test(
    "A broken placeholder is named with its column",
    arguments: [("ab {x", 27), ("ab} c", 26), ("a {} b", 26), ("a {x y}", 26)])
  func brokenPlaceholder(text: String, column: Int) throws {
    let message = try failure(["a": ["en": "A", "de": text]])
    #expect(message.hasPrefix("Test.xcstrings:8:\(column): error:"), "\(message)")
  }

  @Test("A language without texts is refused with the list of those that have some")
  func unknownLanguage() throws {
    #expect(try failure(["a": ["en": "A", "de": "A"]], "xx").contains("there are de en"))
  }

  @Test("A key may stand in one catalog only")
  func duplicateKey() throws {
    let catalogs = [try catalog(["a": ["en": "A"]]), try catalog(["a": ["en": "B"]], path: "Other.xcstrings")]
    let error = #expect(throws: LocalizationError.self) { try Vocabulary(Language("en"), from: catalogs) }
    #expect("\(error as Any)".contains("Other.xcstrings:4:5"), "\(error as Any)")
  }
}
