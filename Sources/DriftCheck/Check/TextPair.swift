import Linguistics
import Synchronization

/// A text with the text it was translated from.
final class TextPair: Sendable {
  let translation: CheckedText
  let source: CheckedText
  let tools: LanguageTools
  let sourceTools: LanguageTools
  /// What the translator was told about the key.
  let comment: String?
  /// Whether it is one of the forms that a text has for different numbers.
  let isPluralForm: Bool
  /// Whether it is the form for a single number, which it may say in a word: "one pump", "no pump".
  let isForOneNumber: Bool
  /// Whether it is the form for no thing at all, which may deny what the others state.
  let isForNone: Bool
  /// The source for any number, where this is a plural form.
  let sourceForMany: CheckedText?
  /// Whether it is the source itself, or has none beside it that could be read.
  let isSource: Bool
  private let shown: ShownEvidence
  private let isAskedTooEarly = Atomic(false)

  init(
    _ translation: CheckedText, of source: CheckedText, _ tools: LanguageTools, _ sourceTools: LanguageTools,
    comment: String?, form: String = "", sourceForMany: CheckedText? = nil, evidence: ShownEvidence = .nothing
  ) {
    shown = evidence
    isSource = translation.language == source.language
    let number = form.split(separator: ".").last.map(String.init) ?? form
    isPluralForm = form.contains("plural.")
    isForOneNumber = isPluralForm && ["zero", "one", "two"].contains(number)
    isForNone = isPluralForm && number == "zero"
    self.sourceForMany = isPluralForm ? sourceForMany : nil
    self.translation = translation
    self.source = source
    self.tools = tools
    self.sourceTools = sourceTools
    self.comment = comment
  }

  /// What the file shows of how its words are translated; nil where nobody has looked, or not at all pairs yet.
  var evidence: FileEvidence? {
    switch shown {
    case .nothing: return nil
    case .all(let evidence): return evidence
    case .notYet:
      asksTooEarly = true
      return nil
    }
  }

  /// Whether somebody has asked for evidence that is not there yet.
  var asksTooEarly: Bool {
    get { isAskedTooEarly.load(ordering: .relaxed) }
    set { isAskedTooEarly.store(newValue, ordering: .relaxed) }
  }

  private let remedy = Once<String>()

  /// What the source says, for who mends the translation; made once, however many issues a long text has.
  var sourceAsRemedy: String { remedy.value { "the source is \"\(source.content)\"" } }

  /// Up to so many tokens a text says one thing.
  private static let plainest = 16

  /// Whether there is room in it to say a thing in other words.
  var isLong: Bool { max(source.tokens.count, translation.tokens.count) > Self.plainest }
}
