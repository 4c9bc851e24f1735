import Dispatch
import Documents
import Findings
import Glossary
import Linguistics
import Localization
import Manual
import SpecModel
import Synchronization

/// Holds published documents against a specification, in every language that it has words for.
public struct Auditor: Sendable {
  private let specifications: [Language: SharedSpecification]
  private let glossary: Glossary
  private let classifier: LanguageClassifier
  /// What a language calls itself, in lower case.
  private let languageNames: [String: Language]

  /// Prepares a specification in the languages of its wordings; a language without a profile is left out.
  ///
  /// Columns of tables that are headed by the names of `others` are theirs.
  public init(
    _ wordings: [Wording], profiles: [LanguageProfile], glossary: Glossary, beside others: [String] = []
  ) throws {
    var specifications: [Language: SharedSpecification] = [:]
    var samples: [(Language, [String])] = []
    let recordings = try wordings.first.map { try FigureRecordings($0.specification) }
    for wording in wordings {
      guard let recordings,
        let profile = profiles.first(where: { $0.language.primary == wording.language.primary })
      else { continue }
      specifications[wording.language] = SharedSpecification(
        wording, recordings, profile, glossary, beside: others)
      samples.append((wording.language, Auditor.sample(of: wording, profile, glossary)))
    }
    self.specifications = specifications
    self.glossary = glossary
    classifier = LanguageClassifier(samples.sorted { $0.0 < $1.0 })
    var names: [String: Language] = [:]
    for language in specifications.keys {
      let locale = language.formattingLocale
      for name in [locale.localizedString(forLanguageCode: language.primary), language.tag].compactMap(\.self) {
        names[name.lowercased()] = language
      }
    }
    languageNames = names
  }

  /// Texts that the language is learned from: those of the catalogs, the terms of the glossary, the commonest words.
  private static func sample(of wording: Wording, _ profile: LanguageProfile, _ glossary: Glossary) -> [String] {
    let texts = wording.vocabulary.keys.compactMap(wording.vocabulary.message).flatMap(\.segments).compactMap {
      passage in
      if case .text(let text) = passage { text } else { nil }
    }
    let terms = glossary.concepts.flatMap { $0.terms[wording.language] ?? [] }.map(\.text)
    return texts + terms + Array(repeating: profile.functionWords, count: 3).flatMap { $0 }
  }

  /// A passage with the expectation that it words.
  public struct AlignedPassage: Sendable {
    /// Where it starts.
    public let place: Place
    /// Its language.
    public let language: Language
    /// The id of the statement, row or term; nil where it words none.
    public let expectation: String?
    /// How similar they are, from 0 to 1.
    public let score: Float
    /// The published text.
    public let text: String
  }

  /// The alignment of a document.
  public func alignment(of document: PublishedDocument, language: Language? = nil) throws -> [AlignedPassage] {
    try inEachLanguage(of: document, language) { specification, runs in
      runs.flatMap { run -> [AlignedPassage] in
        let aligned = AlignedRun(run, of: document, in: specification)
        return zip(aligned.passages, aligned.links).map { passage, link in
          AlignedPassage(
            place: document.blocks[passage.block].place(of: passage.offset, in: document.path), language: run.language,
            expectation: link.map { specification.expectations[$0.expectation].id }, score: link?.score ?? 0,
            text: passage.text.text)
        }
      }
    }.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }

  /// What is wrong in a document, in its order.
  ///
  /// What is not about the product is passed over, unless `regardless` asks for everything.
  public func audit(
    _ document: PublishedDocument, language: Language? = nil, regardless: Bool = false
  ) throws -> AuditResult {
    try audit(document, language, regardless ? .everything : .subject)
  }

  /// What is wrong in a document that may be about several products, for each of them.
  ///
  /// What more than one of them claims goes to the likeliest, or to all that it names.
  public static func audit(
    _ document: PublishedDocument, by auditors: [Auditor], language: Language? = nil, regardless: Bool = false
  ) throws -> [AuditResult] {
    let results = try auditors.map { try $0.audit(document, language: language, regardless: regardless) }
    guard !regardless else { return results }
    let lost = ClaimedBlocks(results).lost()
    return try zip(auditors.indices, results).map { number, result in
      lost[number].isEmpty ? result : try auditors[number].audit(document, language, .except(lost[number]))
    }
  }

  private func audit(
    _ document: PublishedDocument, _ language: Language?, _ scope: AuditScope
  ) throws -> AuditResult {
    let results = try inEachLanguage(of: document, language) { specification, runs in
      [LanguageAudit(document: document, specification: specification, scope: scope).result(of: runs)]
    }
    let known = Consensus(results.flatMap(\.findings)).findings
    let outvoted = ConsensusCheck.each(
      of: document, results.map(\.parallel), glossary, names: Set(languageNames.keys)
    ).flatMap { $0.findings(beside: known) }
    let findings = (known + outvoted).sorted {
      ($0.page ?? 0, $0.place.line, $0.place.column, $0.rule.name)
        < ($1.page ?? 0, $1.place.line, $1.place.column, $1.rule.name)
    }
    let shown = findings.map { finding in
      var finding = finding
      finding.excerpt = finding.excerpt?.shortened()
      return finding
    }
    return AuditResult(
      findings: shown, parts: results.flatMap(\.parts).sorted { $0.blocks.lowerBound < $1.blocks.lowerBound })
  }

  /// The languages of a document, each once, in the order in which they begin.
  public func languages(of document: PublishedDocument) -> [Language] {
    var seen: Set<Language> = []
    return classifier.runs(of: document.blocks, names: languageNames).map(\.language).filter {
      seen.insert($0).inserted
    }
  }

  /// Does some work for each language of a document, several at a time.
  private func inEachLanguage<Result: Sendable>(
    of document: PublishedDocument, _ language: Language?,
    _ work: @Sendable (WordedSpecification, [LanguageRun]) throws -> [Result]
  ) throws -> [Result] {
    let runs =
      language.map { [LanguageRun(language: $0, blocks: document.blocks.indices)] }
      ?? classifier.runs(of: document.blocks, names: languageNames)
    let parts = runs.flatMap { $0.parts(of: document.blocks) }
    let groups = Dictionary(grouping: parts, by: \.language).sorted { $0.key < $1.key }
    let results = Mutex<[Int: Swift.Result<[Result], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: groups.count) { number in
      guard let specification = specifications[groups[number].key] else { return }
      let result = Swift.Result { try specification.use { try work($0, groups[number].value) } }
      results.withLock { $0[number] = result }
    }
    return try results.withLock { $0 }.sorted { $0.key < $1.key }.flatMap { try $0.value.get() }
  }
}
