import Linguistics

/// A text with the text it was translated from.
final class TextPair: Sendable {
  let translation: CheckedText
  let source: CheckedText
  let tools: LanguageTools
  let sourceTools: LanguageTools
  /// What the translator was told about the key.
  let comment: String?
  /// Whether it is the form of a text for the number one.
  let isForOne: Bool
  /// The source for more than one, where this is the form for one.
  let sourceForMany: CheckedText?
  /// What the file shows of how its words are translated; nil where nobody has looked.
  let evidence: FileEvidence?

  init(
    _ translation: CheckedText, of source: CheckedText, _ tools: LanguageTools, _ sourceTools: LanguageTools,
    comment: String?, form: String = "", sourceForMany: CheckedText? = nil, evidence: FileEvidence? = nil
  ) {
    self.evidence = evidence
    isForOne = form.hasSuffix("plural.one")
    self.sourceForMany = isForOne ? sourceForMany : nil
    self.translation = translation
    self.source = source
    self.tools = tools
    self.sourceTools = sourceTools
    self.comment = comment
  }

  private let remedy = Once<String>()

  /// What the source says, for who mends the translation; made once, however many issues a long text has.
  var sourceAsRemedy: String { remedy.value { "the source is \"\(source.content)\"" } }

  /// Whether it is the source itself, or has none beside it that could be read.
  var isSource: Bool { translation.language == source.language }
}
