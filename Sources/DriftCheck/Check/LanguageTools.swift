import Foundation
import Glossary
import Linguistics
import Localization

/// What rules know of a language, prepared once for all its texts.
final class LanguageTools: Sendable {
  let language: Language
  /// nil for a language of which nothing is known but its tag; rules that need more are silent then.
  let profile: LanguageProfile?
  /// Whether the other languages are translated from it.
  let isSource: Bool
  let product: ProductTexts
  /// What its texts are read by.
  let reader: TextReader
  /// The words that deny by themselves.
  let negativeParticles: PhraseTable<Void>
  /// What may stand for a negation of another language.
  let negativeAffixes: WordPatterns
  /// Those of it whose particle stands apart: "schließe … aus".
  let negativeSplitVerbs: SplitVerbs
  /// What undoes something, and stands for no negation where the other language undoes as well.
  let undoings: WordPatterns
  /// What may stand for the negation of its opposite.
  let privatives: WordPatterns
  let modality: PhraseTable<ModalStrength>
  /// What the denial of a duty says; nothing of one that says both.
  let deniedModals: PhraseTable<ModalMeaning>
  let participleDuties: CompanionForms
  let infinitiveModals: CompanionForms
  let units: UnitWords
  let figureWords: FigureWords
  /// What takes from the strength of an obligation: "possibly".
  let softeners: PhraseTable<Void>
  /// What stands before an example.
  let exampleWords: PhraseTable<Void>
  /// What placeholders are called.
  let variableWords: PhraseTable<Void>
  /// What denies a noun: "no".
  let negativeDeterminers: Set<String>
  /// What makes a denial end: "until".
  let untilWords: PhraseTable<Void>
  /// What makes a number an ordinal.
  let ordinalEndings: Set<String>
  /// What stands for hours and days in each language.
  let timeLetters: Set<String>
  /// Words that a writer puts in capitals to stress them: negations and verbs of obligation.
  let emphasised: Set<String>
  /// The pairs that quotations stand between, the outer ones first; CLDR's where the profile has none.
  let quotes: [QuotationMarks]
  /// All languages whose words are known, for telling in which one a text is written.
  let recognizer: LanguageRecognizer

  init(
    _ language: Language, isSource: Bool, profile: LanguageProfile?, product: ProductTexts, glossary: Glossary,
    recognizer: LanguageRecognizer, stem: (String) -> String
  ) {
    self.language = language
    self.isSource = isSource
    self.profile = profile
    self.product = product
    self.recognizer = recognizer
    reader = TextReader(
      language, profile, names: product.names, glossary: glossary, readsDigits: product.facts == nil, stem: stem)
    let conventions = profile?.conventions
    negativeParticles = PhraseTable((conventions?.negativeParticles ?? []).map { ($0, ()) })
    let affixes = conventions?.negativeAffixes ?? []
    negativeAffixes = WordPatterns([affixes.filter { !SplitVerbs.isOne($0) }])
    negativeSplitVerbs = SplitVerbs(
      [affixes], joints: Set((profile?.conjunctions ?? []) + (profile?.disjunctions ?? [])))
    undoings = WordPatterns([conventions?.undoings ?? []])
    privatives = WordPatterns([conventions?.privatives ?? []])
    participleDuties = CompanionForms(conventions?.participleDuties)
    infinitiveModals = CompanionForms(conventions?.infinitiveModals)
    deniedModals = PhraseTable(
      (conventions?.deniedModals.forbid ?? []).map { ($0, ModalMeaning.prohibition) }
        + (conventions?.deniedModals.free ?? []).map { ($0, .exemption) })
    modality = PhraseTable(
      ((profile?.modality.must ?? []) + participleDuties.verbs.sorted()).map { ($0, ModalStrength.must) }
        + (profile?.modality.should ?? []).map { ($0, .should) } + (profile?.modality.may ?? []).map { ($0, .may) })
    units = UnitWords(profile)
    figureWords = FigureWords(profile)
    softeners = PhraseTable((conventions?.softeners ?? []).map { ($0, ()) })
    exampleWords = PhraseTable((conventions?.exampleWords ?? []).map { ($0, ()) })
    variableWords = PhraseTable((conventions?.variableWords ?? []).map { ($0, ()) })
    negativeDeterminers = Set(conventions?.negativeDeterminers ?? [])
    untilWords = PhraseTable((conventions?.untilWords ?? []).map { ($0, ()) })
    ordinalEndings = Set(conventions?.ordinalEndings ?? [])
    timeLetters = Set(conventions?.timeLetters ?? [])
    emphasised = Set(
      (profile?.negations ?? []) + (profile?.modality.must ?? []) + (profile?.modality.may ?? [])
        + (conventions?.signalWords ?? [:]).values.joined().map { $0.lowercased() })
    let locale = language.formattingLocale
    quotes =
      conventions?.quotes.compactMap(QuotationMarks.init)
      ?? [
        QuotationMarks([locale.quotationBeginDelimiter, locale.quotationEndDelimiter]),
        QuotationMarks([locale.alternateQuotationBeginDelimiter, locale.alternateQuotationEndDelimiter]),
      ].compactMap(\.self)
  }
}

extension LanguageTools {
  var functionWords: Set<String> { reader.functionWords }
  var negations: NegationReader { reader.negations }
  var quantities: QuantityReader? { reader.quantities }
  var terms: TermIndex { reader.terms }
  var joints: Set<String> { reader.joints }
  var duals: Set<String> { reader.dualWords }
}

/// How strong an obligation is.
enum ModalStrength: String, Sendable {
  case must = "obligation"
  case should = "recommendation"
  case may = "permission"
}

/// What a quotation stands between.
struct QuotationMarks: Sendable, Hashable {
  let opening: Unicode.Scalar
  let closing: Unicode.Scalar
  /// The space inside, as in « … ».
  let inside: Unicode.Scalar?

  /// Takes an opening and a closing mark, each with the space that belongs to it.
  init?(_ pair: [String?]) {
    guard pair.count == 2, let opening = pair[0]?.unicodeScalars, let closing = pair[1]?.unicodeScalars,
      let first = opening.first, let last = closing.last
    else { return nil }
    self.opening = first
    self.closing = last
    inside = opening.count > 1 ? opening.last : nil
  }
}
