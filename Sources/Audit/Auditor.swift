import Findings
import Glossary
import Linguistics
import Localization
import Manual
import SpecModel

/// Holds published documents against a specification, in every language that it has words for.
public struct Auditor {
  let editions: [Language: Edition]
  let recognizer: LanguageRecognizer
  /// What a language calls itself and is called by the others, in lower case.
  let languageNames: [String: Language]

  /// Prepares a specification in the languages of its wordings; a language without a profile is left out.
  public init(_ wordings: [Wording], profiles: [LanguageProfile], glossary: Glossary) throws {
    var editions: [Language: Edition] = [:]
    var samples: [(Language, [String])] = []
    guard let specification = wordings.first?.specification else {
      (self.editions, languageNames, recognizer) = ([:], [:], LanguageRecognizer([]))
      return
    }
    let recordings = try FigureRecordings(specification)
    for wording in wordings {
      guard let profile = profiles.first(where: { $0.language.primary == wording.language.primary }) else { continue }
      let edition = try Edition(wording, recordings, profile, glossary)
      editions[wording.language] = edition
      let terms = glossary.concepts.flatMap { $0.terms[wording.language] ?? [] }.map(\.text)
      let common = Array(repeating: profile.functionWords, count: 3).flatMap { $0 }
      samples.append((wording.language, edition.own.sentences.map(\.text.text) + terms + common))
    }
    self.editions = editions
    recognizer = LanguageRecognizer(samples.sorted { $0.0 < $1.0 })
    var names: [String: Language] = [:]
    for language in editions.keys {
      let locale = language.formattingLocale
      for name in [locale.localizedString(forLanguageCode: language.primary), language.tag].compactMap(\.self) {
        names[name.lowercased()] = language
      }
    }
    languageNames = names
  }

  /// A segment with the unit that it words.
  public struct AlignedSegment: Sendable {
    /// Where it starts.
    public let place: Place
    /// Its language.
    public let language: Language
    /// The id of the statement, row or term; nil where it words none.
    public let unit: String?
    /// How similar they are, from 0 to 1.
    public let score: Float
    /// The published text.
    public let text: String
  }

  /// The alignment of a document.
  public func alignment(of document: PublishedDocument, language: Language? = nil) -> [AlignedSegment] {
    runs(of: document, language).flatMap { run -> [AlignedSegment] in
      guard let edition = editions[run.language] else { return [] }
      let section = AlignedRun(run, of: document, in: edition)
      return zip(section.segments, section.links).map { segment, link in
        AlignedSegment(
          place: document.blocks[segment.block].place(of: segment.offset, in: document.path), language: run.language,
          unit: link.map { edition.units[$0.unit].id }, score: link?.score ?? 0, text: segment.text.text)
      }
    }
  }

  /// What is wrong in a document, in its order.
  public func findings(in document: PublishedDocument, language: Language? = nil) -> [Finding] {
    var findings: [Finding] = []
    var stated: [Language: Set<FactID>] = [:]
    var runs: [Language: [AlignedRun]] = [:]
    for run in self.runs(of: document, language) {
      guard let edition = editions[run.language] else { continue }
      let aligned = AlignedRun(run, of: document, in: edition)
      let result = RunAudit(RunContext(document: document, run: aligned)).result()
      findings += result.findings
      stated[run.language, default: []].formUnion(result.stated)
      runs[run.language, default: []].append(aligned)
    }
    for (language, aligned) in runs {
      guard let edition = editions[language] else { continue }
      findings +=
        OmissionCheck(document: document, edition: edition, runs: aligned, stated: stated[language] ?? []).check()
    }
    return findings.sorted {
      ($0.page ?? 0, $0.place.line, $0.place.column, $0.rule.name) < ($1.page ?? 0, $1.place.line, $1.place.column, $1.rule.name)
    }
  }

  func runs(of document: PublishedDocument, _ language: Language?) -> [LanguageRun] {
    if let language { return [LanguageRun(language: language, blocks: document.blocks.indices)] }
    return recognizer.runs(of: document.blocks, names: languageNames)
  }
}

/// A run of one language with its segments and what they word.
struct AlignedRun {
  let edition: Edition
  let segments: [Segment]
  let links: [Aligner.Link?]
  /// For each segment its similarity to each unit.
  let similarities: [[Float]]

  init(_ run: LanguageRun, of document: PublishedDocument, in edition: Edition) {
    self.edition = edition
    segments = edition.segments(of: document.blocks, run.blocks)
    similarities = segments.map { edition.index.similarities(of: $0.text) }
    links = edition.aligner.align(segments, similarities)
  }
}
