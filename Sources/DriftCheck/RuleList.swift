import Findings

/// All rules, by theme.
package enum RuleList {
  /// The rules, in the order in which they are documented.
  package static let all: [any Rule.Type] =
    completeness + placeholders + figuresAndNames + terminology + polarity + markup + punctuation + characters + style

  /// What they are.
  package static let descriptions: [RuleDescription] = all.map { $0.description }

  /// The rule that needs dictionaries, and is silent where there are none.
  package static let spelling = MisspeltWord.description.id

  /// The rule that finds texts that nothing uses.
  package static let orphan = OrphanKey.description.id

  private static let completeness: [any Rule.Type] = [
    MissingText.self, EmptyText.self, UntranslatedText.self, WrongLanguage.self, PluralForms.self, NeedsReview.self,
    DuplicateKey.self, OrphanKey.self, NeededKey.self,
  ]

  private static let placeholders: [any Rule.Type] = [
    MissingPlaceholder.self, ExtraPlaceholder.self, PlaceholderKind.self, UnknownPlaceholder.self,
    ExchangedPlaceholders.self, MessageFormat.self, BrokenPlaceholder.self, CircularPlaceholder.self,
    ChangedAccelerator.self,
  ]

  private static let figuresAndNames: [any Rule.Type] = [
    LiteralDigit.self, LookAlikeDigit.self, LiteralUnit.self, QuantityChanged.self, ComparisonChanged.self,
    LimitTurned.self, RangeReversed.self, RangeChanged.self, ExchangedFigures.self, QuantityNotation.self,
    LiteralName.self, AlteredName.self, LostName.self, ChangedAddress.self,
  ]

  private static let terminology: [any Rule.Type] = [
    DeprecatedTerm.self, RequiredTerm.self, InconsistentTerm.self, OneTextTwoMeanings.self, OneTextForOpposites.self,
    OneSourceTwoTexts.self,
  ]

  private static let polarity: [any Rule.Type] = [
    PolarityPair.self, NegationChanged.self, OppositeStated.self, ModalityChanged.self, SignalWordChosen.self,
    ChangedSignalWord.self,
  ]

  private static let markup: [any Rule.Type] = [
    BrokenMarkup.self, ChangedMarkup.self, ChangedLink.self, UnsafeLink.self, RawMarkup.self,
    ChangedTag.self, ChangedCode.self, LineBreaks.self, ListItems.self,
  ]

  private static let punctuation: [any Rule.Type] = [
    UnbalancedBrackets.self, QuotationMarkPairs.self, Apostrophe.self, PunctuationSpace.self, EndPunctuation.self,
    DoubledPunctuation.self, Ellipsis.self, HyphenForDash.self, DegreeSign.self, UnitSpace.self,
  ]

  private static let characters: [any Rule.Type] = [
    InvisibleCharacter.self, MixedScripts.self, Normalization.self, Mojibake.self,
  ]

  private static let style: [any Rule.Type] = [
    DoubledWord.self, StraySpace.self, EdgeSpace.self, LengthRatio.self, Capitalisation.self, MisspeltWord.self,
  ]
}
