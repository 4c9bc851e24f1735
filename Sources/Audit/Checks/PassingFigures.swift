import Linguistics
import Quantities

/// Figures by which a text claims no fact: what it computes, what somebody measures, what belongs to another thing.
struct PassingFigures {
  let run: AlignedRun

  /// How far away, in passages, what a figure is computed from may stand, and how many figures are tried.
  private static let reach = 12
  private static let mostGiven = 32

  /// The first tokens of the mentions of a passage that no fact has and that are computed from others nearby or of the
  /// specification, or that others are computed from.
  func computed(in number: Int) -> Set<Int> {
    let passages = run.passages
    let near = max(0, number - Self.reach)...min(passages.count - 1, number + Self.reach)
    let table = run.specification.figures
    var given: [(passage: Int, token: Int, isForeign: Bool, amount: ComputedAmounts.Given)] = []
    for passage in near.sorted(by: { abs($0 - number) < abs($1 - number) }) {
      for mention in passages[passage].text.quantities where mention.form == .single {
        let amount = mention.amounts[0]
        let isForeign = amount.unit != nil && !table.figures.contains { $0.hasUnit(of: mention) }
        let isKnown = amount.unit == nil || !isForeign && table.figures.contains { $0.matches(mention) }
        let kind: ComputedAmounts.Given.Kind =
          isKnown ? .known : isForeign || isInSentence(mention, passage) ? .open : .label
        guard given.count < Self.mostGiven, let known = ComputedAmounts.Given(amount.value, amount.unit, kind) else {
          continue
        }
        given.append((passage, mention.tokens.lowerBound, isForeign, known))
      }
    }
    let facts = table.figures.filter { $0.form == .single && ($0.isDrop || !$0.isPart) }
      .compactMap { ComputedAmounts.Given($0.values[0], MeasurementUnit($0.unit), $0.isDrop ? .drop : .known) }
    let found = ComputedAmounts.positions(in: given.map(\.amount) + facts)
    let own = given.indices.filter { given[$0].passage == number }
    let computed = own.filter(found.contains)
    // Whoever computes one figure of a sentence computes those of its kind, of which the specification has none.
    let others = computed.isEmpty ? [] : own.filter { given[$0].isForeign }
    return Set((computed + others).map { given[$0].token })
  }

  /// Whether a sentence gives a figure in passing: one within a range, which contradicts nothing, or one of a thing that
  /// no figure of the specification is about, such as a coil.
  func isExample(_ mention: QuantityMention, _ number: Int) -> Bool {
    guard isInPassing(mention, number) else { return false }
    let table = run.specification.figures
    let value = mention.amounts[0].baseValue
    let isInside = table.figures.contains {
      $0.form == .range && $0.hasUnit(of: mention) && $0.values[0] != 0 && $0.values[0] < value && value < $0.values[1]
    }
    return isInside || isOfOtherThing(mention, number)
  }

  /// Whether a comparison or a figure is true of a part of what the specification says: "more than 10 cm" of a side of
  /// 106 mm, "106 × 42 mm" of 106 × 42 × 23 mm.
  func isTrue(_ mention: QuantityMention) -> Bool {
    if mention.form == .product {
      return run.specification.figures.figures.contains {
        $0.form == .product && $0.hasUnit(of: mention) && $0.values.starts(with: mention.amounts.map(\.baseValue))
      }
    }
    guard let comparator = mention.comparator, mention.form == .single else { return false }
    let value = mention.amounts[0].baseValue
    return run.specification.figures.figures.contains { figure in
      figure.form == .product && figure.hasUnit(of: mention)
        && figure.values.contains { comparator.isUpward ? $0 > value : $0 < value }
    }
  }

  /// Whether a figure may be what somebody reads on an instrument: a limit is one only where something is compared with
  /// it or in a sentence like ours, and a range has two ends.
  func isReading(_ mention: QuantityMention, of figure: FigureTable.Figure, _ number: Int) -> Bool {
    // What an output does at a value is no reading of it.
    guard run.subjects[number].isEmpty, isInPassing(mention, number) else { return false }
    let isLike = (run.links[number]?.score ?? 0) >= Likeness.isWorded
    let isOfRange = run.specification.figures.figures.contains { $0.fact == figure.fact && $0.form == .range }
    return isOfRange || run.specification.figures.decisive.contains(figure.fact) && !isLike
  }

  /// Whether a figure stands in a table whose head says that its values were measured.
  func isMeasured(_ mention: QuantityMention, _ number: Int) -> Bool {
    guard mention.form == .single, mention.comparator == nil, let table = TableColumns(number, of: run.passages) else {
      return false
    }
    return table.header.wholeTerms.contains { $0.term.concept == Self.measured }
  }

  /// The concept of the shared glossary for what somebody reads on an instrument.
  private static let measured = "measuredReading"

  /// Whether a figure of a sentence is a time or what has flowed in one, hours or ampere-hours, of which the specification has
  /// none.
  func isOfOtherKind(_ mention: QuantityMention, _ number: Int) -> Bool {
    guard isInPassing(mention, number), mention.amounts[0].unit?.growsWithTime ?? false else { return false }
    return !run.specification.figures.figures.contains { $0.hasUnit(of: mention) }
  }

  /// Whether a figure stands beside the right one: "2.71 V, below the limit of 2.8 V", or in a sentence next to one that is
  /// compared with readings: "2 V is too low; it takes more than 2.9 V".
  func isBeside(_ right: Set<Int>, _ mention: QuantityMention, closest: Int?, _ number: Int) -> Bool {
    guard mention.form == .single, mention.comparator == nil else { return false }
    let table = run.specification.figures
    if let closest, right.contains(closest), case let figure = table.figures[closest], !figure.isPart,
      !table.figures.contains(where: { $0.fact == figure.fact && !$0.isPart && $0.values != figure.values })
    {
      // The cells of a row have figures of several things; who compares one with a limit has read it.
      return run.passages[number].kind != .row || table.decisive.contains(figure.fact)
    }
    guard run.subjects[number].isEmpty, isInPassing(mention, number) else { return false }
    let passages = run.passages
    return (max(0, number - 1)...min(passages.count - 1, number + 1)).contains { near in
      passages[near].block == passages[number].block
        && passages[near].text.quantities.contains { other in
          table.figures.contains { table.decisive.contains($0.fact) && $0.hasUnit(of: mention) && $0.matches(other) }
        }
    }
  }

  /// Whether a figure stands in a sentence, where nothing is compared with it and nothing added or subtracted.
  private func isInPassing(_ mention: QuantityMention, _ number: Int) -> Bool {
    guard mention.form == .single, mention.comparator == nil, mention.subtractedFrom == nil,
      !mention.amounts[0].hasPlus, isInSentence(mention, number), !isListed(mention, number)
    else { return false }
    let analyzer = run.specification.analyzer
    let (text, signs) = (run.passages[number].text, analyzer.profile.signWords)
    let before = text.tokens[..<mention.tokens.lowerBound].last
    // "1 V less than the battery" is a difference.
    let isLess = analyzer.reader.comparisons.before.match(text.words.folded, at: mention.tokens.upperBound) != nil
    return !isLess && !(signs.minus + signs.plus).contains(before?.folded ?? "")
  }

  /// Whether a figure stands in a sentence, and not behind a label or in a cell.
  private func isInSentence(_ mention: QuantityMention, _ number: Int) -> Bool {
    let passage = run.passages[number]
    let tokens = passage.text.tokens
    guard passage.kind != .row else { return false }
    // What stands before a colon is no label where it has a figure itself: "Two coils of 0.6 A: 1.2 A".
    let isValue =
      tokens[..<mention.tokens.lowerBound].last?.text == ":"
      && passage.text.quantities.first { $0.amounts.contains { $0.unit != nil } } == mention
    let last = tokens.last { $0.kind != .sign || Self.stops.contains($0.text) }
    return !isValue && (last.map { Self.stops.contains($0.text) } ?? false || tokens.count > Self.longestLabel)
  }

  /// The marks that end a sentence.
  private static let stops: Set<String> = [".", "!", "?", ";", "…"]
  /// The most tokens that a label with its value has.
  private static let longestLabel = 12

  /// Whether a figure stands in a list with others of one fact: "12, 24 or 36 V".
  private func isListed(_ mention: QuantityMention, _ number: Int) -> Bool {
    let text = run.passages[number].text
    let figures = run.specification.figures.figures
    return text.quantities.contains { other in
      guard other.tokens != mention.tokens, figures.contains(where: { $0.form == .single && $0.matches(other) }) else {
        return false
      }
      let ends = [other, mention].map { $0.amounts[0].tokens }.sorted { $0.lowerBound < $1.lowerBound }
      guard ends[0].upperBound <= ends[1].lowerBound else { return false }
      let between = ends[0].upperBound..<ends[1].lowerBound
      return (1...2).contains(between.count)
        && between.allSatisfy {
          run.specification.analyzer.joints.contains(text.tokens[$0].folded)
            || [",", ";", "/"].contains(text.tokens[$0].text)
        }
    }
  }

  /// Whether the clause of a figure names a thing that no row or heading of the specification does, and none that does.
  private func isOfOtherThing(_ mention: QuantityMention, _ number: Int) -> Bool {
    let text = run.passages[number].text
    let clause = text.words.part(around: mention.tokens.lowerBound)
    let named = text.wholeTerms.filter { clause.contains($0.tokens.lowerBound) }.map(\.term.concept)
    let table = run.specification.figures
    return named.contains(where: table.things.contains)
      && !run.mentions(in: number).contains { clause.contains($0.tokens.lowerBound) }
  }
}
