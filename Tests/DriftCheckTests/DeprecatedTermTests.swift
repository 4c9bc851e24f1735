import Glossary
import Localization
import SmallBMS
import Testing

@testable import DriftCheck

/// A term that is wrong for one concept may be right for another, as "Überlast" is for overload and not for over-voltage.
@Suite struct DeprecatedTermTests {
  /// A term, the concept that it is deprecated for, and the one that may be called so.
  private struct Shared {
    let term: String
    let wrong: Glossary.Concept
    let right: Glossary.Concept
  }

  private static let translations = Shipped.languages.filter { $0 != "en" }

  private static func sharedTerms(_ language: Language) throws -> [Shared] {
    let concepts = try Shipped.glossary.get().concepts
    return concepts.flatMap { wrong in
      wrong.terms[language, default: []].filter { $0.status == .deprecated }.flatMap { term in
        concepts.filter { $0.terms[language, default: []].contains { $0.text == term.text && $0.status.isUsable } }
          .map { Shared(term: term.text, wrong: wrong, right: $0) }
      }
    }
  }

  /// The texts of a language, each with its English source, in which a deprecated term is found.
  private static func found(_ pairs: [(source: String, text: String)], _ language: Language) throws -> [String] {
    func unit(_ text: String) -> String { #"{"stringUnit": {"state": "translated", "value": "\#(text)"}}"# }
    let strings = pairs.enumerated().map { number, pair in
      #""text.\#(number)": {"localizations": {"en": \#(unit(pair.source)), "\#(language)": \#(unit(pair.text))}}"#
    }
    let json = #"{"sourceLanguage": "en", "version": "1.0", "strings": {\#(strings.joined(separator: ", "))}}"#
    let check = CatalogCheck(
      product: ProductTexts(SmallBMS().specification), glossary: try Shipped.glossary.get(),
      profiles: try Shipped.profiles.get(), rules: [DeprecatedTerm.self])
    let findings = check.findings(
      in: [try StringCatalog(path: "Texts.xcstrings", bytes: Array(json.utf8))], languages: [language])
    return findings.compactMap { $0.excerpt?.text }
  }

  @Test(arguments: translations)
  func `a term that another concept may be called by is reported where the concept is meant that it misleads about`(
    language: Language
  ) throws {
    let pairs = try Self.sharedTerms(language).map { (source: try Self.english($0.wrong), text: $0.term) }
    #expect(try Self.found(pairs, language) == pairs.map(\.text))
  }

  @Test(arguments: translations)
  func `it is reported as well beside the other concept, if that has its own term there, and not in place of it`(
    language: Language
  ) throws {
    let pairs = try Self.sharedTerms(language).compactMap { shared -> (source: String, wrong: String, right: String)? in
      let misleading = Set(shared.wrong.terms[language, default: []].filter { !$0.status.isUsable }.map(\.text))
      let others = shared.right.terms[language, default: []].filter { $0.status.isUsable }.map(\.text)
      guard let other = others.first(where: { !misleading.contains($0) }),
        let right = shared.wrong.preferred(language)
      else { return nil }
      let source = "\(try Self.english(shared.wrong)); \(try Self.english(shared.right))"
      return (source, "\(shared.term); \(other)", "\(right); \(shared.term)")
    }
    let wrong = pairs.map { (source: $0.source, text: $0.wrong) }
    #expect(try Self.found(wrong, language) == wrong.map(\.text))
    #expect(try Self.found(pairs.map { (source: $0.source, text: $0.right) }, language) == [])
  }

  private static func english(_ concept: Glossary.Concept) throws -> String {
    try #require(concept.preferred("en"))
  }
}
