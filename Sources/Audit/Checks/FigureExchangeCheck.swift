import Findings
import Linguistics
import SpecModel

/// Figures that stand in each other's place: "1 A" and "10 mA" with the two outputs, "106 mm wide".
struct FigureExchangeCheck {
  let context: RunContext

  /// A part of a sentence with the only figure in it.
  private struct Part {
    let mention: QuantityMention
    let figure: FigureTable.Figure
    let words: Set<String>
    let subjects: Set<OpposedConcepts.Pole>
    /// Which sides of a body it names: 0 is its height.
    let sides: Set<Int>
  }

  func check(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    guard passage.kind != .row, passage.text.quantities.contains(where: { $0.amounts.contains { $0.unit != nil } })
    else {
      return []
    }
    let parts = parts(number)
    var findings = parts.filter { isOnOtherSide($0) || isOfOpposite($0) }.map { finding($0, number) }
    for (index, one) in parts.enumerated() {
      for other in parts[(index + 1)...] where areExchanged(one, other) {
        findings += [one, other].map { finding($0, number) }
      }
    }
    return findings
  }

  /// The parts of a sentence that have one figure each, which one fact states.
  private func parts(_ number: Int) -> [Part] {
    let specification = context.specification
    let text = context.run.passages[number].text
    let isJoint = text.tokens.map { specification.analyzer.joints.contains($0.folded) }
    let named = context.run.mentions(in: number)
    return text.words.parts { isJoint[$0] }.compactMap { range in
      let mentions = text.quantities.filter {
        range.contains($0.tokens.lowerBound) && $0.amounts.contains { $0.unit != nil }
      }
      guard mentions.count == 1, !text.negativeWords.contains(where: range.contains) else { return nil }
      let figures = specification.figures.figures.filter { $0.matches(mentions[0]) }
      let wholes = figures.filter { !$0.isPart }
      let meant = wholes.isEmpty ? figures : wholes
      guard Set(meant.map(\.fact)).count == 1, let figure = meant.first else { return nil }
      return Part(
        mention: mentions[0], figure: figure, words: specification.labels.words(of: text, range),
        subjects: Set(named.filter { range.contains($0.tokens.lowerBound) }.map(\.pole)),
        sides: specification.analyzer.sides(in: text, range))
    }
  }

  /// Whether each of two figures stands with the words for the other, and none for its own.
  private func areExchanged(_ one: Part, _ other: Part) -> Bool {
    let (first, second) = (one.figure, other.figure)
    guard first.fact != second.fact, first.unit == second.unit, first.form == second.form, !first.isPart,
      !second.isPart,
      (first.subtractedFrom == nil) == (second.subtractedFrom == nil)
    else { return false }
    let specification = context.specification
    let (owners, rivals) = (specification.owners[first.fact] ?? [], specification.owners[second.fact] ?? [])
    let mine = owners.subtracting(rivals)
    let theirs = rivals.subtracting(owners)
    // What they belong to tells more than any word.
    if !one.subjects.isEmpty || !other.subjects.isEmpty, !mine.isEmpty, !theirs.isEmpty {
      return one.subjects.isDisjoint(with: mine) && other.subjects.isDisjoint(with: theirs)
        && (!one.subjects.isDisjoint(with: theirs) || !other.subjects.isDisjoint(with: mine))
    }
    let (ofFirst, ofSecond) = (specification.labels.words(of: first.fact), specification.labels.words(of: second.fact))
    let (firstAlone, secondAlone) = (ofFirst.subtracting(ofSecond), ofSecond.subtracting(ofFirst))
    return one.words.isDisjoint(with: firstAlone) && !one.words.isDisjoint(with: secondAlone)
      && other.words.isDisjoint(with: secondAlone) && !other.words.isDisjoint(with: firstAlone)
  }

  /// Whether a figure of a body stands with the word for another side alone.
  private func isOnOtherSide(_ part: Part) -> Bool {
    part.figure.isPart && part.sides.count == 1 && !part.sides.contains(side(of: part.figure))
  }

  /// Whether a figure stands with the opposite of what it is called: a sink current of as much as is sourced.
  private func isOfOpposite(_ part: Part) -> Bool {
    // A limit says what happens on both sides of it.
    guard !context.specification.figures.decisive.contains(part.figure.fact) else { return false }
    return context.specification.labels.words(of: part.figure.fact).contains { word in
      context.specification.opposites.opposite(of: word).map { part.words.contains($0) && !part.words.contains(word) }
        ?? false
    }
  }

  /// Which side of its body a figure is.
  private func side(of figure: FigureTable.Figure) -> Int {
    let whole = context.specification.figures.figures.first { $0.fact == figure.fact && $0.form == .product }
    return whole?.values.firstIndex(of: figure.values[0]) ?? 0
  }

  private func finding(_ part: Part, _ number: Int) -> Finding {
    let specification = context.specification
    let passage = context.run.passages[number]
    let printing = (specification.figures.expectations[part.figure.fact] ?? []).map { specification.expectations[$0] }
    return context.finding(
      .wrongFigure, in: passage, at: part.mention.range, about: .fact(part.figure.fact),
      "\"\(passage.text.excerpt(part.mention.range))\" is what the specification has for something else",
      sources: part.figure.sources, expectation: printing.first { $0.kind == .row } ?? printing.first)
  }
}
