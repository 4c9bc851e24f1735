import Localization

/// Texts with their translations into one language, as a file of any tool has them.
///
/// In files with a single language the sources are keys; `joined(to:)` replaces them by the texts of another file.
public struct TranslationFile: Sendable {
  /// What kind of file.
  public enum Format: String, Sendable, CaseIterable {
    case po = "PO"
    case xliff1 = "XLIFF 1.2"
    case xliff2 = "XLIFF 2"
    case qt = "Qt .ts"
    case stringCatalog = "Apple .xcstrings"
    case strings = "Apple .strings"
    case android = "Android strings.xml"
    case resx = ".resx"
    case arb = "Flutter ARB"
    case json = "JSON"
    case properties = "Java .properties"
  }

  /// A text with its translation.
  public struct Unit: Sendable {
    /// What names it in the file: msgctxt, or the name or else the id of a unit; nil if nothing does.
    public var id: String?
    /// The text; its key where `isKeyed`.
    public var source: LocatedText
    /// What tells it from a text with the same words beside its `id`, such as the class that shows it; nil if nothing does.
    public var context: String?
    /// Whether a key takes the place of the source.
    public var isKeyed = false
    /// The text for more than one (`msgid_plural`).
    public var pluralSource: LocatedText? {
      get { plural.first?.source }
      set { changePlural { $0.source = newValue } }
    }
    /// The texts for other numbers by their names in CLDR, where the source has more forms than one and many: "zero".
    public var otherPluralSources: [String: LocatedText] {
      get { plural.first?.otherSources ?? [:] }
      set { changePlural { $0.otherSources = newValue } }
    }
    /// The translation, that for one (`msgstr[0]`) where there are several; nil where there is none.
    public var target: LocatedText?
    /// The translations for all numbers, in the order of the language's forms; empty where the text has no plural.
    public var pluralTargets: [LocatedText] {
      get { plural.first?.targets ?? [] }
      set { changePlural { $0.targets = newValue } }
    }
    /// The names of these forms in CLDR, where the file has them; empty where it counts them.
    public var pluralCategories: [String] {
      get { plural.first?.categories ?? [] }
      set { changePlural { $0.categories = newValue } }
    }
    /// The state of the translation.
    public var state = TranslationState.untranslated
    /// The comments of programmers and translators.
    public var notes: [String] = []
    /// Where the text stands in the program or document.
    public var references: [String] = []
    /// The source at the time of translation, if the file records it (`#|`).
    public var previousSource: String?
    /// Whether the text is no longer used (`#~`) or not to be translated (`translate="no"`).
    public var isObsolete = false
    /// The names of the formats that its placeholders follow (`#, c-format`).
    public var flags: [String] = []
    /// Which of the files inside an XLIFF file it belongs to; ids are told apart within one.
    public var part = 0
    /// Where it starts.
    public var place: Place
    /// What few texts have, and takes no room in the others: nothing or one.
    private var plural: [Plural] = []

    private struct Plural: Sendable {
      var source: LocatedText?
      var otherSources: [String: LocatedText] = [:]
      var targets: [LocatedText] = []
      var categories: [String] = []
    }

    init(source: LocatedText, place: Place) {
      self.source = source
      self.place = place
    }

    private mutating func changePlural(_ change: (inout Plural) -> Void) {
      var changed = plural.first ?? Plural()
      change(&changed)
      plural = changed.source == nil && changed.targets.isEmpty && changed.categories.isEmpty ? [] : [changed]
    }

    /// Takes the forms of a source, each with its name in CLDR.
    mutating func takeSources(_ forms: [(category: String, text: LocatedText)]) {
      guard let first = forms.first?.text, let last = forms.last?.text else { return }
      func form(_ name: String) -> LocatedText? { forms.first { $0.category == name }?.text }
      source = form("one") ?? form("other") ?? first
      pluralSource = form("other") ?? last
      otherPluralSources = Dictionary(forms.filter { !["", "one", "other"].contains($0.category) }) { first, _ in first
      }
    }

    /// Whether somebody should review the translation.
    public var isFuzzy: Bool { state == .needsReview }
  }

  /// The path.
  public let path: String
  /// What kind of file.
  public let format: Format
  /// The language of the sources, if the file states it.
  public internal(set) var sourceLanguage: Language?
  /// The language of the translations, if the file or its path states it.
  public var targetLanguage: Language?
  /// Where the file states it, or should.
  public let languagePlace: Place
  /// The texts, in the order of the file.
  public internal(set) var units: [Unit]
  /// The file that the sources of its keys were taken from.
  public internal(set) var sourcePath: String?
  /// What was read differently from what the file says, one sentence each.
  public internal(set) var notices: [String] = []
}

/// The state of a translation.
public enum TranslationState: Sendable, Hashable, Comparable {
  /// There is none.
  case untranslated
  /// It is a draft, a guess, or made for another source.
  case needsReview
  /// It is done.
  case translated
  /// A second person has read it.
  case reviewed
}
