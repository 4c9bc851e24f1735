import Linguistics
import Quantities

/// Figures that changed places between the parts of a sentence, the items of a list or the cells of a row.
enum ExchangedFigures: TranslationRule {
  static let description = RuleDescription(
    "exchanged-figures", .major, .mistranslation,
    summary: "Each part of a sentence, each item of a list and each cell has the figure of its part in the source.",
    rationale: "All figures are there and each is at the wrong place: fill below 60 °C, drain below 45 °C.",
    in: .files, yieldingTo: ["untranslated-text", "quantity-changed", "comparison-changed", "range-reversed"],
    accepted: [
      .file("de", "Fill below 45 °C and drain below 60 °C.", "Unter 45 °C füllen und unter 60 °C leeren."),
      .file("fr", "It takes 5 A at 12 V.", "À 12 V, il lui faut 5 A."),
    ],
    rejected: [
      .file("de", "Fill below 45 °C and drain below 60 °C.", "Unter ⟦60 °C⟧ füllen und unter 45 °C leeren."),
      .file("it", "pump: 5 A\nvalve: 2 A", "pompa: ⟦2 A⟧\nvalvola: 5 A"),
      .file("sv", "The pump needs 12 V, the valve 24 V.", "Pumpen behöver ⟦24 V⟧, ventilen 12 V."),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let wanted = parts(pair.source, pair.sourceTools)
    guard wanted.count > 1 else { return [] }
    let found = parts(pair.translation, pair.tools)
    guard wanted.count == found.count else { return [] }
    let (own, others) = (wanted.map(Value.init), found.map(Value.init))
    guard own != others, Set(own).count == own.count, Set(own) == Set(others), Set(own.map(\.unit)).count == 1,
      let index = own.indices.first(where: { own[$0] != others[$0] })
    else { return [] }
    return [
      pair.translation.issue(
        tokens: found[index].tokens,
        "\(pair.translation.text(tokens: found[index].tokens)) stands where the source has "
          + pair.source.text(tokens: wanted[index].tokens),
        expected: pair.source.text(tokens: wanted[index].tokens))
    ]
  }

  private struct Value: Hashable {
    let number: ExactDecimal
    let unit: String?

    init(_ figure: FigureChange.Figure) {
      number = figure.amount.baseValue
      unit = figure.amount.unit?.symbol
    }
  }

  /// More of them are a table, whose figures have nothing to tell them apart by.
  private static let most = 20

  /// The figures of a text that has one in each of its parts, with something to tell the parts by.
  private static func parts(_ text: CheckedText, _ language: LanguageTools) -> [FigureChange.Figure] {
    guard text.quantities.count > 1, text.quantities.allSatisfy({ $0.form == .single }) else { return [] }
    let figures = text.figures(language)
    guard figures.count > 1, figures.count < most else { return [] }
    let ends = text.tokens.indices.filter { index in
      language.joints.contains(text.folded[index]) || [",", ";", ":", ".", "|"].contains(text.folded[index])
        || text.tokens[index].gap == .lineBreak
    }
    for (figure, next) in zip(figures, figures.dropFirst()) {
      let between = figure.tokens.upperBound..<max(figure.tokens.upperBound, next.tokens.lowerBound)
      // The items of "5, 10 and 20 A" have nothing that would tell them apart.
      guard between.contains(where: { text.tokens[$0].kind == .word && !language.joints.contains(text.folded[$0]) }),
        ends.contains(where: { between.contains($0) || $0 == next.tokens.lowerBound })
      else { return [] }
    }
    return figures
  }
}
