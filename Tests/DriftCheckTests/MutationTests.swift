import Findings
import Foundation
import Glossary
import Localization
import ShippedFiles
import Testing

@testable import DriftCheck

/// Errors planted in the shipped catalogs, in every language, are found.
@Suite struct MutationTests {
  /// An error that was planted, and the rules that found something in its text.
  private struct Planted {
    let mutation: Mutation
    let language: String
    let key: String
    let text: String
    var rules: Set<String> = []
  }

  private static let languages = Shipped.languages.map(\.tag)

  @Test func `every kind of error is found in every language, and each language has at least twenty kinds`() throws {
    let texts = try Self.texts()
    let terms = try Self.terms()
    var planted: [Planted] = []
    let occasions = Self.languages.map { Self.occasions(in: $0, texts, terms[$0, default: []]) }
    for round in 0..<3 { planted += try check(plant(occasions, round: round)) }
    for mutant in planted {
      #expect(
        !mutant.rules.isDisjoint(with: mutant.mutation.caughtBy),
        "\(mutant.mutation.kind) in \(mutant.language) \(mutant.key): \(mutant.text) raised \(mutant.rules.sorted())")
    }
    for language in Self.languages {
      #expect(Set(planted.filter { $0.language == language }.map(\.mutation.kind)).count >= 20, "\(language)")
    }
    for mutation in Mutation.all {
      #expect(planted.contains { $0.mutation.kind == mutation.kind }, "\(mutation.kind) is nowhere planted")
    }
    if ProjectDocuments.areRecorded {
      try ProjectDocuments.write(Self.introduction + Self.table(of: planted) + "\n", to: "docs/planted-errors.md")
    }
  }

  private static let introduction = """
    # Planted errors

    Each kind of error is planted in up to three correct texts of every language of the shipped catalogs, and has to be
    found by a rule that is meant for it. Written by the test `MutationTests` with `RECORD_DOCUMENTS=1`; the numbers say in
    how many of the texts a rule found something.


    """

  /// The texts by language and key.
  private static func texts() throws -> [String: [String: String]] {
    var texts: [String: [String: String]] = [:]
    for entry in try Shipped.catalogs.get().flatMap(\.entries) {
      for localization in entry.value["localizations"]?.members ?? [] {
        texts[localization.key.text, default: [:]][entry.key.text] = localization.value["stringUnit"]?["value"]?.text
      }
    }
    return texts
  }

  /// Preferred terms with the deprecated ones that mean the same, the longest first.
  private static func terms() throws -> [String: [Mutation.Term]] {
    var terms: [String: [Mutation.Term]] = [:]
    let concepts = try Shipped.glossary.get().concepts
    // "load output" is wrong for one output and, but for a capital, right for the other: no error that shows.
    let right = Set(
      concepts.flatMap { $0.terms["en", default: []] }.filter { $0.status != .deprecated }.map { $0.text.lowercased() })
    for concept in concepts {
      for (language, list) in concept.terms {
        // Adjectives and verbs are worded around.
        guard let preferred = concept.preferred(language), preferred.count > 4,
          concept.terms["en"]?.contains(where: { ["adjective", "verb"].contains($0.partOfSpeech) }) != true
        else { continue }
        terms[language.tag, default: []].append(
          Mutation.Term(
            source: concept.preferred("en") ?? "", preferred: preferred,
            deprecated: list.filter { $0.status == .deprecated }.map(\.text).filter { term in
              language != "en" || !right.contains(term.lowercased())
            }))
      }
    }
    return terms.mapValues { $0.sorted { ($0.preferred.count, $0.preferred) > ($1.preferred.count, $1.preferred) } }
  }

  /// Where in a language each kind of error can be made, and what comes of it.
  private static func occasions(
    in language: String, _ texts: [String: [String: String]], _ terms: [Mutation.Term]
  ) -> [Occasions] {
    let own = texts[language, default: [:]]
    let kinds = Mutation.all.map { mutation in
      // A dozen places are enough to choose from, in an order that is the kind's own and the same in every run.
      let keys = own.keys.map { (seed("\(mutation.kind) \(language) \($0)"), $0) }.sorted { $0 < $1 }.map(\.1)
      var places: [(key: String, text: String)] = []
      for key in keys where places.count < 12 {
        guard let text = own[key] else { continue }
        let subject = Mutation.Subject(
          key: key, language: language, text: text, source: texts["en"]?[key] ?? "", texts: own, terms: terms)
        guard let mutant = mutation.apply(subject), !mutant.unicodeScalars.elementsEqual(text.unicodeScalars) else {
          continue
        }
        places.append((key, mutant))
      }
      return Occasions(mutation: mutation, language: language, places: places)
    }
    // The kinds with the fewest occasions choose first.
    return kinds.sorted { $0.places.count < $1.places.count }
  }

  private struct Occasions {
    let mutation: Mutation
    let language: String
    let places: [(key: String, text: String)]
  }

  /// One mutant of each kind in each language, each in a text of its own; the source's in texts that no other has.
  private func plant(_ occasions: [[Occasions]], round: Int) -> [Planted] {
    var planted: [Planted] = []
    var taken: Set<String> = []
    for kinds in occasions {
      var used: Set<String> = []
      // What only one text can show is left to the translations.
      for kind in kinds where kind.language != "en" || kind.places.count > 2 {
        let free = kind.places.filter { !taken.contains($0.key) && !used.contains($0.key) }
        guard !free.isEmpty else { continue }
        let place = free[round % free.count]
        planted.append(Planted(mutation: kind.mutation, language: kind.language, key: place.key, text: place.text))
        used.insert(place.key)
      }
      if kinds.first?.language == "en" { taken = used }
    }
    return planted
  }

  /// FNV-1a.
  private static func seed(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The mutants with the rules that their catalogs raise at their texts.
  private func check(_ planted: [Planted]) throws -> [Planted] {
    var catalogs = try Shipped.catalogs.get()
    for index in catalogs.indices {
      catalogs[index] = try StringCatalog(
        path: catalogs[index].path, bytes: Array(mutated(catalogs[index].document, planted).xcodeText.utf8))
    }
    var found: [String: Set<String>] = [:]
    for finding in try Shipped.check().findings(in: catalogs) {
      guard let key = finding.subject?.name, let language = finding.language else { continue }
      found["\(key) \(language)", default: []].insert(finding.rule.name)
      // A mistake in the source shows where the translations differ from it.
      if planted.contains(where: { $0.language == "en" && $0.key == key }) {
        found["\(key) en", default: []].insert(finding.rule.name)
      }
    }
    return planted.map { mutant in
      var mutant = mutant
      mutant.rules = found["\(mutant.key) \(mutant.language)", default: []]
      return mutant
    }
  }

  private func mutated(_ document: JSONValue, _ planted: [Planted]) -> JSONValue {
    func edit(_ value: JSONValue, _ path: [String], _ change: (JSONValue) -> JSONValue?) -> JSONValue {
      guard let name = path.first, case .object(var members) = value,
        let index = members.firstIndex(where: { $0.key.text == name })
      else { return value }
      if path.count == 1 {
        if let changed = change(members[index].value) {
          members[index].value = changed
        } else {
          members.remove(at: index)
        }
      } else {
        members[index].value = edit(members[index].value, Array(path.dropFirst()), change)
      }
      return .object(members)
    }
    return planted.reduce(document) { document, mutant in
      let path = ["strings", mutant.key, "localizations", mutant.language]
      guard !mutant.text.isEmpty else { return edit(document, path) { _ in nil } }
      return edit(document, path + ["stringUnit", "value"]) { _ in .string(JSONString(mutant.text)) }
    }
  }

  /// Kind × rules, for the documentation.
  private static func table(of planted: [Planted]) -> String {
    let rows = Mutation.all.map { mutation in
      let mutants = planted.filter { $0.mutation.kind == mutation.kind }
      let rules = mutants.reduce(into: [String: Int]()) { counts, mutant in
        for rule in mutant.rules { counts[rule, default: 0] += 1 }
      }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "`\($0.key)` \($0.value)" }
      let languages = Set(mutants.map(\.language)).sorted().joined(separator: " ")
      return "| \(mutation.kind) | \(mutants.count) | \(languages) | \(rules.joined(separator: ", ")) |"
    }
    return (["| planted | texts | languages | found by |", "| --- | --- | --- | --- |"] + rows).joined(separator: "\n")
  }
}
