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
  }

  /// The tag of BCP 47 for a language that nobody knows.
  public static let unknownLanguage: Language = "und"

  private let profiles: [Language: LanguageProfile]
  /// The dictionaries to check spelling by; nil where it is not asked for, because they take long to load.
  public var spelling: (@Sendable (Language) -> Spelling)?

  /// Whether each text that is missing or in need of review is named, however many there are.
  public var listsStatus = false

  /// Prepares the check; a language without a profile is held to the rules that need none.
  public init(profiles: [Language: LanguageProfile]) { self.profiles = profiles }

  /// What is wrong in a file; languages that are given stand before those that the file states.
  public func result(
    of file: TranslationFile, source: Language? = nil, target: Language? = nil
  ) -> Result {
    let target = target ?? file.targetLanguage
    var source = source ?? file.sourceLanguage ?? "en"
    // A text may be reworded in its own language.
    if source == target { source = Language("\(source)-x-source") }
    var result = Result(language: target ?? TranslationCheck.unknownLanguage)
    let own = [source, result.language].map { profiles[$0] ?? profiles[Language($0.primary)] }
    result.notices = file.notices + (file.keyNotice.map { [$0 + " " + Self.silent] } ?? [])
    result.notices += notices(file, target, [(source, own[0]), (result.language, own[1])])
    let spelling = spelling?(result.language)
    result.notices += spelling?.notices ?? []
    result.checksSpelling = spelling?.notices.isEmpty == true
    let reader = TranslationReader(
      file, source: source, target: result.language, own, LanguageRecognizer(profiles), spelling)
    result.keys = reader.keys.map(\.name)
    let context = CheckContext(
      product: TranslationReader.product, sourceLanguage: source, languages: [result.language],
      tools: [source: reader.tools[0], result.language: reader.tools[1]])
    let run = RuleRun(
      rules: RuleList.all.filter { $0.description.scope != .catalogs }, context: context, source: reader,
      sparesWhatSourceHas: true)
    let conventions = FileConventions(run.findings, in: file)
    let status = FileStatus(conventions.findings, listsAll: listsStatus)
    result.findings = status.findings
    result.notices += conventions.notices(file.path) + status.notices(file.path)
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
