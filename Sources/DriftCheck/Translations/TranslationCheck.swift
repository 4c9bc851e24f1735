import Exchange
import Findings
import Glossary
import Linguistics
import Localization

/// Holds a translation file of any product to the rules that need to know no product.
public struct TranslationCheck: Sendable {
  /// What is found, and what could not be looked for.
  public struct Result: Sendable {
    /// What is wrong, in the order of the file.
    public internal(set) var findings: [Finding] = []
    /// What was not checked or is taken for the file's own convention, a sentence each.
    public internal(set) var notices: [String] = []
    /// The language of the translations; "und" where nothing says it.
    public internal(set) var language: Language
    /// Whether the spelling was checked, for which a dictionary is needed.
    public internal(set) var checksSpelling = false
    /// The names of the texts, by which findings say what they are about.
    public internal(set) var keys: [String] = []
    /// How many findings are not listed since they are as likely no faults.
    var doubtful = 0
  }

  /// The tag of BCP 47 for a language that nobody knows.
  public static let unknownLanguage: Language = "und"

  private let shared: SharedTools
  /// The dictionaries to check spelling by; nil where it is not asked for, because they take long to load.
  public var spelling: (@Sendable (Language) -> Spelling)?

  /// Whether each text that is missing or in need of review is named, however many there are.
  public var listsStatus = false

  /// Whether what is as likely no fault is listed as well.
  public var listsDoubtful = false

  /// Prepares the check; a language without a profile is held to the rules that need none.
  public init(_ languages: KnownLanguages) {
    shared = SharedTools(languages, product: TranslationReader.product, glossary: .empty)
  }

  /// What is wrong in files, each in the light of all that are translated from and into the same languages; languages
  /// that are given stand before those that a file states.
  ///
  /// - Throws: `LocalizationError.malformed` where the profile of one of the languages is none.
  public func results(
    of files: [TranslationFile], source: Language? = nil, target: Language? = nil
  ) throws -> [Result] {
    let directions = files.map { Direction($0, source ?? sourceLanguage(of: $0), target ?? namedLanguage(of: $0)) }
    try shared.read(Set(directions.flatMap { [$0.source, $0.language] }))
    var evidence: [Direction: EvidenceGatherer] = [:]
    let counts = directions.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for (file, direction) in zip(files, directions) where counts[direction, default: 0] > 1 {
      let (reader, context) = reading(file, direction, nil)
      evidence[direction] = RuleRun.gathered(
        from: reader, context, in: direction.language, beside: evidence[direction] ?? EvidenceGatherer())
    }
    let shown = evidence.mapValues { FileEvidence($0) }
    return summed(zip(files, directions).map { result(of: $0, $1, shown[$1]) }, files, directions)
  }

  /// The results, with what many texts break alike counted over all files; the sums stand with the last of them.
  private func summed(_ found: [Result], _ files: [TranslationFile], _ directions: [Direction]) -> [Result] {
    let paths = files.map(\.path)
    let customs = zip(found, files).map { FileConventions.Custom($0.findings, in: $1) }
    var shared: [Direction: FileConventions.Custom] = [:]
    for (custom, direction) in zip(customs, directions) {
      shared[direction, default: FileConventions.Custom()].add(custom)
    }
    let conventions = found.indices.map { index in
      FileConventions(found[index].findings, customs[index], shared[directions[index]] ?? customs[index])
    }
    let status = StatusSum(conventions.map(\.findings), in: paths, listsAll: listsStatus)
    var results = zip(found, status.findings).map { found, findings in
      var result = found
      result.findings = findings
      return result
    }
    guard let last = results.indices.last else { return [] }
    results[last].notices += CustomSum(conventions, in: paths).notices + status.notices
    let doubtful = found.map(\.doubtful).reduce(0, +)
    if doubtful > 0 {
      results[last].notices.append(
        "\(doubtful) doubtful finding\(doubtful == 1 ? " is" : "s are") not listed; --list-doubtful lists them.")
    }
    return results
  }

  /// What is wrong in a file; languages that are given stand before those that the file states.
  public func result(
    of file: TranslationFile, source: Language? = nil, target: Language? = nil
  ) throws -> Result {
    try results(of: [file], source: source, target: target)[0]
  }

  /// What a file that states nothing is translated from, as a rule.
  private static let usualSource: Language = "en"

  /// More texts than that say no more of the language that they are in.
  private static let sampledTexts = 1_000

  /// The language that the sources of a file are in where it states none and they are clearly in no English.
  private func sourceLanguage(of file: TranslationFile) -> Language? {
    guard file.sourceLanguage == nil else { return nil }
    let texts = file.units.lazy.filter { !$0.isKeyed }.prefix(Self.sampledTexts).map(\.source.text)
    return shared.recognizer.otherLanguage(of: texts, than: Self.usualSource)
  }

  /// The language that the path of a file names, where its texts are clearly in that and not in the one that it states.
  private func namedLanguage(of file: TranslationFile) -> Language? {
    guard let stated = file.targetLanguage, let named = PathLanguage(of: file.path)?.language,
      named.primary != stated.primary
    else { return nil }
    let texts = file.units.lazy.compactMap(\.target?.text).prefix(Self.sampledTexts)
    return shared.recognizer.otherLanguage(of: texts, than: stated)?.primary == named.primary ? named : nil
  }

  /// From which language into which.
  private struct Direction: Hashable {
    let source: Language
    /// nil where nothing says it.
    let target: Language?
    var language: Language { target ?? TranslationCheck.unknownLanguage }

    init(_ file: TranslationFile, _ source: Language?, _ target: Language?) {
      let stated = source ?? file.sourceLanguage ?? TranslationCheck.usualSource
      self.target = target ?? file.targetLanguage
      // A text may be reworded in its own language.
      self.source = stated == self.target ? Language("\(stated)-x-source") : stated
    }
  }

  /// A file with what is known of its languages.
  private func reading(
    _ file: TranslationFile, _ direction: Direction, _ spelling: Spelling?
  ) -> (TranslationReader, CheckContext) {
    let (source, language) = (direction.source, direction.language)
    let tools = shared.tools(from: source, into: language)
    let reader = TranslationReader(file, tools, spelling)
    let context = CheckContext(
      product: TranslationReader.product, sourceLanguage: source, languages: [language],
      tools: [source: reader.tools[0], language: reader.tools[1]])
    return (reader, context)
  }

  /// What is wrong in a file, before anything is counted.
  private func result(of file: TranslationFile, _ direction: Direction, _ evidence: FileEvidence?) -> Result {
    let (source, target) = (direction.source, direction.target)
    var result = Result(language: direction.language)
    result.notices = file.notices + (file.keyNotice.map { [$0 + " " + Self.silent] } ?? [])
    result.notices += notices(file, target, [source, result.language].map { ($0, shared.profile($0)) })
    let spelling = spelling?(result.language)
    result.notices += spelling?.notices ?? []
    result.checksSpelling = spelling?.notices.isEmpty == true
    let (reader, context) = reading(file, direction, spelling)
    result.keys = reader.keys.map(\.name)
    let run = RuleRun(
      rules: RuleList.all.filter { $0.description.scope != .catalogs }, context: context, source: reader,
      sparesWhatSourceHas: true, evidence: evidence, listsDoubtful: listsDoubtful)
    (result.findings, result.doubtful) = (run.findings, run.doubtful)
    return result
  }

  private func notices(
    _ file: TranslationFile, _ target: Language?, _ languages: [(language: Language, profile: LanguageProfile?)]
  ) -> [String] {
    guard let target else {
      return ["\(file.languagePlace): no language of the translations; name it with --language. \(Self.silent)"]
    }
    var notices: [String] = []
    if let stated = file.targetLanguage, stated.primary != target.primary {
      notices = ["\(file.languagePlace): the file is in \"\(stated)\" by its own words, and checked as \"\(target)\"."]
    }
    return notices
      + languages.filter { $0.profile == nil }.map { language, _ in
        "\(file.path): nothing is known of the language \"\(language)\". \(Self.silent)"
      }
  }

  private static let silent = "Rules that need it are silent."
}
