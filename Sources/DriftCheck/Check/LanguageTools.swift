import Foundation
import Glossary
import Linguistics
import Localization
import Quantities

/// What rules know of a language, prepared once for all its texts.
final class LanguageTools: Sendable {
  let language: Language
  /// nil for a language of which nothing is known but its tag; rules that need more are silent then.
  let profile: LanguageProfile?
  /// Whether the other languages are translated from it.
  let isSource: Bool
  let product: ProductTexts
  let functionWords: Set<String>
  let negations: NegationReader
  /// The words that deny by themselves.
  let negativeParticles: PhraseTable<Void>
  /// What may stand for a negation of another language.
  let negativeAffixes: WordPatterns
  /// What undoes something, and stands for no negation where the other language undoes as well.
  let undoings: WordPatterns
  /// What may stand for the negation of its opposite.
  let privatives: WordPatterns
  let modality: PhraseTable<ModalStrength>
  /// What the denial of a duty says; nothing of one that says both.
  let deniedModals: PhraseTable<ModalMeaning>
  let participleDuties: ParticipleDuties
  /// The two sides of what can be one way or the other.
  let opposites: Opposites
  /// What stands before a figure that is compared with, and behind it.
  let comparisonsBefore: PhraseTable<Quantities.Comparator>
  let comparisonsBehind: PhraseTable<Quantities.Comparator>
  let units: UnitWords
  let figureWords: FigureWords
  let terms: TermIndex
  let names: NameFinder
  let quantities: QuantityReader?
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
  /// "And", "or": what stands before the last item of a list.
  let joints: Set<String>
  /// Words that a writer puts in capitals to stress them: negations and verbs of obligation.
  let emphasised: Set<String>
  /// Words for two things that belong together.
  let duals: Set<String>
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
    functionWords = Set(profile?.functionWords ?? [])
    let conventions = profile?.conventions
    negations = NegationReader(profile)
    negativeParticles = PhraseTable((conventions?.negativeParticles ?? []).map { ($0, ()) })
    negativeAffixes = WordPatterns([conventions?.negativeAffixes ?? []])
    undoings = WordPatterns([conventions?.undoings ?? []])
    privatives = WordPatterns([conventions?.privatives ?? []])
    opposites = Opposites(profile)
    participleDuties = ParticipleDuties(conventions?.participleDuties)
    deniedModals = PhraseTable(
      (conventions?.deniedModals.forbid ?? []).map { ($0, ModalMeaning.prohibition) }
        + (conventions?.deniedModals.free ?? []).map { ($0, .exemption) })
    modality = PhraseTable(
      ((profile?.modality.must ?? []) + participleDuties.verbs.sorted()).map { ($0, ModalStrength.must) }
        + (profile?.modality.should ?? []).map { ($0, .should) } + (profile?.modality.may ?? []).map { ($0, .may) })
    comparisonsBefore = PhraseTable(profile?.comparisons.phrases ?? [])
    comparisonsBehind = PhraseTable(profile?.comparisonsBehind.phrases ?? [])
    units = UnitWords(profile)
    figureWords = FigureWords(profile)
    terms = TermIndex(
      glossary, language, ignoring: Set(conventions?.linkingWords ?? []),
      isCompounding: conventions?.isCompounding ?? false, stem: stem)
    names = NameFinder(product.names, ordinary: Set((profile?.numberWords ?? []).joined()))
    quantities =
      profile.map { QuantityReader($0, in: language, references: Set(product.names)) }
      ?? (product.facts == nil ? QuantityReader(digitsOf: language) : nil)
    softeners = PhraseTable((conventions?.softeners ?? []).map { ($0, ()) })
    exampleWords = PhraseTable((conventions?.exampleWords ?? []).map { ($0, ()) })
    variableWords = PhraseTable((conventions?.variableWords ?? []).map { ($0, ()) })
    negativeDeterminers = Set(conventions?.negativeDeterminers ?? [])
    untilWords = PhraseTable((conventions?.untilWords ?? []).map { ($0, ()) })
    ordinalEndings = Set(conventions?.ordinalEndings ?? [])
    joints = Set((profile?.conjunctions ?? []) + (profile?.disjunctions ?? []))
    emphasised = Set(
      (profile?.negations ?? []) + (profile?.modality.must ?? []) + (profile?.modality.may ?? [])
        + (conventions?.signalWords ?? [:]).values.joined().map { $0.lowercased() })
    duals = Set(conventions?.dualWords ?? [])
    let locale = language.formattingLocale
    quotes =
      conventions?.quotes.compactMap(QuotationMarks.init)
      ?? [
        QuotationMarks([locale.quotationBeginDelimiter, locale.quotationEndDelimiter]),
        QuotationMarks([locale.alternateQuotationBeginDelimiter, locale.alternateQuotationEndDelimiter]),
      ].compactMap(\.self)
  }
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
