import Exchange
import Findings
import Localization
import Testing

@testable import DriftCheck

/// A plural form is held to the form of its source for the same number, or else to that for any number.
@Suite struct PluralSourceTests {
  private static func catalog(_ language: Language, _ forms: [(name: String, text: String)]) -> String {
    let texts = forms.map { #""\#($0.name)": {"stringUnit": {"state": "translated", "value": "\#($0.text)"}}"# }
    return #""\#(language)": {"variations": {"plural": {\#(texts.joined(separator: ", "))}}}"#
  }

  private static func rules(
    _ language: Language, source: [(name: String, text: String)], _ forms: [(name: String, text: String)]
  ) throws -> [String] {
    let texts = [catalog("en", source), catalog(language, forms)].joined(separator: ", ")
    let json = #"{"sourceLanguage": "en", "strings": {"n": {"localizations": {\#(texts)}}}, "version": "1.0"}"#
    let files = try TranslationFile.read(path: "L.xcstrings", bytes: Array(json.utf8))
    return try Shipped.translationCheck.get().results(of: files).flatMap(\.findings).map(\.rule.name)
  }

  @Test(
    arguments: [
      ("es", "Sin bombas", "%lld bomba"), ("it", "Nessuna pompa", "%lld pompa"), ("de", "Keine Pumpe", "%lld Pumpe"),
    ] as [(Language, String, String)])
  func `a source with forms for none and for many`(language: Language, none: String, one: String) throws {
    let source = [("other", "%lld pumps are on"), ("zero", "No pump is on")]
    #expect(try Self.rules(language, source: source, [("one", one), ("other", one), ("zero", none)]) == [])
    #expect(try Self.rules(language, source: source, [("one", none), ("other", none), ("zero", none)]) != [])
    #expect(try Self.rules(language, source: [source[0]], [("one", one), ("other", one), ("zero", none)]) == [])
  }

  @Test(arguments: ["de", "nl", "es"] as [Language])
  func `what a String Catalog puts in for each number is held to its own source, or to none`(language: Language) throws
  {
    let unit = { (text: String) in #"{"stringUnit": {"state": "translated", "value": "\#(text)"}}"# }
    let text = { (language: Language, argument: String, form: String) in
      #"""
      "\#(language)": {"stringUnit": {"state": "translated", "value": "%#@tanks@ 1"}, "substitutions":
      {"\#(argument)": {"variations": {"plural": {"one": \#(unit(form)), "other": \#(unit(form))}}}}}
      """#
    }
    for argument in ["tanks", "pumps"] {
      let texts = [text("en", "tanks", "%arg tank"), text(language, argument, "%arg Tank")].joined(separator: ", ")
      let json = #"{"sourceLanguage": "en", "strings": {"n": {"localizations": {\#(texts)}}}, "version": "1.0"}"#
      let files = try TranslationFile.read(path: "L.xcstrings", bytes: Array(json.utf8))
      #expect(try Shipped.translationCheck.get().results(of: files).flatMap(\.findings).map(\.rule.name) == [])
    }
  }

  @Test(arguments: ["de", "nl", "pt"] as [Language])
  func `a source for many alone has translations for many alone`(language: Language) throws {
    let pumps = [("other", "%lld Pumpen")]
    #expect(try Self.rules(language, source: [("other", "%lld pumps")], pumps) == [])
    let source = [("one", "%lld pump"), ("other", "%lld pumps")]
    #expect(try Self.rules(language, source: source, pumps) == ["plural-forms"])
  }
}
