import Findings
import Linguistics
import Quantities
import SpecModel

/// Compares every quantity of a text with the fact that it must be about.
struct FigureCheck {
  let context: RunContext
  private let table: FigureTable

  init(_ context: RunContext) {
    self.context = context
    table = context.specification.figures
  }

  /// What is wrong with the figures of a passage, and the facts that it states.
  func check(_ number: Int) -> (findings: [Finding], stated: Set<FactID>) {
    let passage = context.run.passages[number]
    let mentions = passage.text.quantities.filter { $0.amounts.contains { $0.unit != nil } }
    guard !mentions.isEmpty else { return ([], []) }
    let affinities = self.affinities(number)
    guard isAboutProduct(number) else { return ([], []) }
    var stated: Set<FactID> = []
    var claimed: Set<Int> = []
    var open: [QuantityMention] = []
    let passing = PassingFigures(run: context.run)
    var findings: [Finding] = []
    for mention in mentions {
      let candidates = table.figures.indices.filter { table.figures[$0].matches(mention) }
      let wholes = candidates.filter { !table.figures[$0].isPart }
      if candidates.isEmpty, let facts = limits(of: mention) {
        stated.formUnion(facts)
        continue
      }
      if candidates.isEmpty, isWorded(mention, number) { continue }
      if isChoice(mention, in: passage) {
        if let best = wholes.max(by: { affinities[$0] < affinities[$1] }) { stated.insert(table.figures[best].fact) }
        continue
      }
      guard let best = (wholes.isEmpty ? candidates : wholes).max(by: { affinities[$0] < affinities[$1] }) else {
        open.append(mention)
        continue
      }
      if context.score(number) > Likeness.isDistinct, context.subject(of: number) == nil, !table.figures[best].isPart,
        let better = rival(
          of: best, among: affinities, mentions, beside: passage.text.quantities.filter { $0.amounts.last?.unit == nil }
        ),
        !passing.isReading(mention, of: table.figures[better], number)
      {
        findings.append(wrong(mention, better, number))
        claimed.insert(better)
        continue
      }
      stated.insert(table.figures[best].fact)
      claimed.insert(best)
      findings += limit(mention, table.figures[best], number) + rise(mention, table.figures[best], number)
      if let lost = lostScale(mention, table.figures[best], number) { findings.append(lost) }
    }
    findings += ends(mentions, number)
    if !open.isEmpty {
      open.removeAll {
        passing.isExample($0, number) || passing.isTrue($0) || passing.isOfDevice($0, number)
          || passing.isMeasured($0, number)
      }
      let computed = open.isEmpty ? [] : passing.computed(in: number)
      open.removeAll { computed.contains($0.tokens.lowerBound) }
    }
    let right = claimed.filter { figure in mentions.contains { table.figures[figure].matches($0) } }
    for mention in open {
      if passing.isBeside(right, mention, closest: closest(to: mention, affinities, except: []), number) { continue }
      if let best = closest(to: mention, affinities, except: claimed) {
        let figure = table.figures[best]
        if passing.isReading(mention, of: figure, number) { continue }
        claimed.insert(best)
        stated.insert(table.figures[best].fact)
        findings.append(wrong(mention, best, number))
      } else if !passing.isOfOtherKind(mention, number), context.score(number) > Likeness.isRelated,
        context.expectation(number)?.kind != .heading
      {
        findings.append(unknown(mention, number))
      }
    }
    return (findings, stated)
  }

  /// Whether our own words have the figure where the passage has it, though no fact does: the end of a condition's range.
  private func isWorded(_ mention: QuantityMention, _ number: Int) -> Bool {
    context.expectation(number)?.text.quantities.contains { own in
      own.form == mention.form && own.amounts.map(\.baseValue) == mention.amounts.map(\.baseValue)
        && own.amounts.map { $0.unit?.symbol } == mention.amounts.map { $0.unit?.symbol }
        && !table.figures.contains { $0.matches(own) }
    } ?? false
  }

  /// Whether a figure only tells what is chosen: the current in "100 A model".
  private func isChoice(_ mention: QuantityMention, in passage: Passage) -> Bool {
    let keys = passage.text.words.folded
    return context.specification.choices.contains { choice in
      guard choice.count > mention.tokens.count else { return false }
      let starts = max(0, mention.tokens.upperBound - choice.count)...mention.tokens.lowerBound
      return starts.contains { $0 + choice.count <= keys.count && keys[$0..<($0 + choice.count)].elementsEqual(choice) }
    }
  }

  /// Whether a passage words something of the specification, or stands between others that do.
  private func isAboutProduct(_ number: Int) -> Bool {
    let links = context.run.links
    if links[number] != nil || (context.run.similarities[number].max() ?? 0) > Likeness.mayBeFigure { return true }
    let (before, behind) = (links[..<number].suffix(2), links[(number + 1)...].prefix(2))
    return before.contains { $0 != nil } && behind.contains { $0 != nil }
  }

  /// How much a passage is about each figure: its similarity to the expectations that print it.
  private func affinities(_ number: Int) -> [Float] {
    let similarities = context.specification.index.similarities(
      of: context.run.passages[number].text, withFigures: false)
    let link = context.run.links[number]?.expectation
    let topic = link.map { context.specification.expectations[$0].topic }
    return table.figures.map { figure in
      (table.expectations[figure.fact] ?? []).map { expectation in
        similarities[expectation]
          + (expectation == link
            ? FigureAffinity.worded
            : context.specification.expectations[expectation].topic == topic ? FigureAffinity.sameTopic : 0)
      }.max() ?? 0
    }
  }

  /// A figure of the same expectation that the passage is clearly about, where it states another one in its place.
  private func rival(
    of best: Int, among affinities: [Float], _ mentions: [QuantityMention], beside numbers: [QuantityMention]
  ) -> Int? {
    let figure = table.figures[best]
    // A text mentions a zero here and there without stating it.
    guard figure.values.contains(where: { $0 != 0 }) else { return nil }
    let rivals = table.figures.indices.filter {
      table.figures[$0].unit == figure.unit && table.figures[$0].form == figure.form
        && table.figures[$0].values != figure.values
        && (table.figures[$0].subtractedFrom == nil) == (figure.subtractedFrom == nil)
    }
    guard let rival = rivals.max(by: { affinities[$0] < affinities[$1] }), affinities[rival] > FigureAffinity.isSubject,
      affinities[rival] - affinities[best] > FigureAffinity.lead,
      !mentions.contains(where: { table.figures[rival].matches($0) }),
      !numbers.contains(where: { table.figures[rival].isNumber($0) })
    else { return nil }
    return rival
  }

  /// The figure that a figure nobody states must have been.
  private func closest(to mention: QuantityMention, _ affinities: [Float], except claimed: Set<Int>) -> Int? {
    // Of two currents, one in amperes is more likely meant by amperes than one in milliamperes.
    let affinities = affinities.indices.map { index in
      affinities[index]
        + (mention.amounts.first?.unit?.exponent == table.figures[index].exponent ? FigureAffinity.sameScale : 0)
        + (table.figures[index].isNearly(mention) ? FigureAffinity.nearNumber : 0)
    }
    func candidates(_ isCandidate: (FigureTable.Figure) -> Bool) -> Int? {
      let fitting = table.figures.indices.filter { !claimed.contains($0) && isCandidate(table.figures[$0]) }
      return fitting.max { affinities[$0] < affinities[$1] }
    }
    let isSubtracted = mention.subtractedFrom != nil
    let sameForm = candidates {
      $0.form == mention.form && $0.hasUnit(of: mention) && ($0.subtractedFrom != nil) == isSubtracted
    }
    if let sameForm, affinities[sameForm] > FigureAffinity.isMeant { return sameForm }
    // A sign or a range that was lost makes another form of the same figure; so does another unit of the same number.
    let sameNumber = candidates { figure in
      figure.values.contains { value in mention.amounts.contains { $0.value == value || $0.baseValue == value } }
    }
    if let sameNumber, affinities[sameNumber] > FigureAffinity.isMeant { return sameNumber }
    return candidates { $0.hasUnit(of: mention) }.flatMap {
      affinities[$0] > FigureAffinity.isMeantByUnit ? $0 : nil
    }
  }

  private func wrong(_ mention: QuantityMention, _ index: Int, _ number: Int) -> Finding {
    let figure = table.figures[index]
    let passage = context.run.passages[number]
    let expected = (try? context.specification.wording.text(of: figure.fact)) ?? ""
    return context.finding(
      .wrongFigure, in: passage, at: mention.range, about: .fact(figure.fact),
      "\"\(passage.text.excerpt(mention.range))\" is not what the specification says", expected: expected,
      sources: figure.sources, expectation: manualExpectation(of: figure.fact))
  }

  /// The row of our manual that states a fact, or a sentence where no row does.
  private func manualExpectation(of fact: FactID) -> Expectation? {
    let printing = (table.expectations[fact] ?? []).map { context.specification.expectations[$0] }
    return printing.first { $0.kind == .row } ?? printing.first
  }

  private func unknown(_ mention: QuantityMention, _ number: Int) -> Finding {
    let passage = context.run.passages[number]
    return context.finding(
      .unknownFigure, in: passage, at: mention.range, about: context.expectation(number)?.subject,
      "no fact of the specification accounts for \"\(passage.text.excerpt(mention.range))\"",
      expectation: context.expectation(number))
  }

  /// A temperature without a scale.
  private func lostScale(_ mention: QuantityMention, _ figure: FigureTable.Figure, _ number: Int) -> Finding? {
    guard let fault = mention.faults.first(where: { $0.kind == .missingScale || $0.kind == .missingDegreeSign }) else {
      return nil
    }
    let start = mention.amounts[0].numberRange.lowerBound
    return context.finding(
      .lostUnit, in: context.run.passages[number], at: start..<max(start, mention.range.upperBound),
      about: .fact(figure.fact),
      "\"\(context.run.passages[number].text.excerpt(mention.range))\" lacks a part of its unit",
      expected: fault.expected, sources: figure.sources)
  }

  /// On which side of a figure a limit holds.
  private func limit(_ mention: QuantityMention, _ figure: FigureTable.Figure, _ number: Int) -> [Finding] {
    guard let printing = table.expectations[figure.fact] else { return [] }
    func comparators(_ expectation: Int) -> [Comparator] { bounds(on: figure, in: expectation) }
    let passage = context.run.passages[number]
    let link = context.run.links[number]
    let isOwnWording = link.map { $0.score > Likeness.comparesAlike && printing.contains($0.expectation) } ?? false
    guard let comparator = mention.comparator else { return [] }
    var expected = link.map { printing.contains($0.expectation) ? comparators($0.expectation) : [] } ?? []
    // "1 A" is a maximum, and "more than 1 A" an overload: of a figure that decides nothing, neither side is wrong.
    if expected.isEmpty, !table.decisive.contains(figure.fact) { return least(mention, figure, number) }
    if !isOwnWording || expected.isEmpty { expected = side(of: printing, comparators, passage.text) }
    guard !expected.isEmpty else { return [] }
    // What does not happen at 2.8 V or less happens above 2.8 V.
    let isRight = expected.contains {
      isOwnWording ? $0 == comparator : $0.isUpward == comparator.isUpward || $0.negated == comparator
    }
    guard !isRight || isBesideBoth(comparator, expected), let tokens = mention.comparatorTokens else { return [] }
    return [
      wrongLimit(mention, tokens, figure, Set(expected).map(\.rawValue).sorted().joined(separator: " or "), number)
    ]
  }

  /// What an expectation compares with a figure by.
  func bounds(on figure: FigureTable.Figure, in expectation: Int) -> [Comparator] {
    context.specification.expectations[expectation].text.quantities.filter { figure.matches($0) }.compactMap(
      \.comparator)
  }

  /// Whether a bound is included on the side where it is not: "2.8 V or more" where one thing holds at 2.8 V or less and
  /// another above.
  private func isBesideBoth(_ comparator: Comparator, _ expected: [Comparator]) -> Bool {
    guard comparator == .atLeast || comparator == .atMost else { return false }
    let mirrored: Comparator = comparator == .atLeast ? .atMost : .atLeast
    return expected.contains(mirrored) && !expected.contains(comparator) && !expected.contains(comparator.negated)
  }

  func wrongLimit(
    _ mention: QuantityMention, _ tokens: Range<Int>, _ figure: FigureTable.Figure, _ expected: String, _ number: Int
  ) -> Finding {
    let passage = context.run.passages[number]
    let range =
      passage.text.tokens[tokens.lowerBound].range
      .lowerBound..<passage.text.tokens[tokens.upperBound - 1].range
      .upperBound
    return context.finding(
      .wrongLimit, in: passage, at: range, about: .fact(figure.fact),
      "\"\(passage.text.excerpt(range))\" puts the limit on another side than the specification", expected: expected,
      sources: figure.sources, expectation: context.expectation(number))
  }
}

extension FigureCheck {
  /// The comparisons that fit a text, where expectations compare the same figure on both sides: those of the expectations
  /// whose terms it uses and not the terms of the others ("high", "free floating").
  private func side(
    of expectations: [Int], _ comparators: (Int) -> [Comparator], _ text: ReadText
  ) -> [Comparator] {
    let all = expectations.map {
      (comparators: comparators($0), concepts: context.specification.expectations[$0].concepts)
    }
    .filter { !$0.comparators.isEmpty }
    let (up, down) = (all.filter { $0.comparators[0].isUpward }, all.filter { !$0.comparators[0].isUpward })
    guard let _ = up.first, let _ = down.first else { return all.flatMap(\.comparators) }
    let upward = Set(up.flatMap(\.concepts)).subtracting(down.flatMap(\.concepts))
    let downward = Set(down.flatMap(\.concepts)).subtracting(up.flatMap(\.concepts))
    let concepts = Set(text.concepts.map(\.term.concept))
    let (votesUp, votesDown) = (concepts.intersection(upward).count, concepts.intersection(downward).count)
    // One term may be there for another reason, unless the other side has none that it could be there for.
    if votesUp > votesDown + 1 { return up.flatMap(\.comparators) }
    return votesDown > votesUp + 1 ? down.flatMap(\.comparators) : all.flatMap(\.comparators)
  }
}
