import Findings

/// Compares what stands in the place of sentences of our own manual with them, figure by figure and name by name.
///
/// A document that is ours but for a few places has to say there what we say, whatever its words.
struct ManualTextCheck {
  let context: RunContext
  let coverage: ManualCoverage

  private var own: ManualSentences { context.specification.own }
  private var passages: [Passage] { context.run.passages }

  /// The findings, and the passages that need no other check.
  func check() -> (findings: [Finding], settled: Set<Int>) {
    var findings: [Finding] = []
    var settled = Set(coverage.isOwn.indices.filter { coverage.isOwn[$0] })
    let exchanges = RowExchanges(context: context, coverage: coverage)
    for gap in coverage.gaps {
      findings += exchanges.findings(in: gap)
      let words = gap.stream.map {
        ManualComparison.Word(passage: coverage.positions[$0].passage, token: coverage.positions[$0].token)
      }
      let (present, absent) = sentences(of: gap, words)
      findings += absent.compactMap { lost($0, before: gap.stream) }
      guard !present.isEmpty, !words.isEmpty else { continue }
      findings += ManualComparison(context, present, words).findings()
      settled.formUnion(words.map(\.passage))
    }
    return (findings, settled)
  }

  /// The sentences of ours whose words stand in a gap but for some, and those that are not there at all; nothing of
  /// either where the gap holds another text.
  private func sentences(
    of gap: ManualCoverage.Gap, _ words: [ManualComparison.Word]
  ) -> (present: [ManualSentences.Sentence], absent: [ManualSentences.Sentence]) {
    let all = gap.own.map { own.sentences[$0] }
    let stems = words.map { passages[$0.passage].text.stems[$0.token] }
    var present: [ManualSentences.Sentence] = []
    var absent: [ManualSentences.Sentence] = []
    var rest = stems.count
    for (index, sentence) in all.enumerated() {
      let isLeftOut =
        sentence.text.stems.count > 3 && common(sentence.text.stems, stems) * 10 < sentence.text.stems.count * 4
      // What is left has to hold the sentences that follow.
      let others = all[(index + 1)...].reduce(0) { $0 + $1.text.stems.count }
      if words.isEmpty || isLeftOut && rest < others + sentence.text.stems.count / 2 {
        absent.append(sentence)
      } else {
        present.append(sentence)
        rest -= sentence.text.stems.count
      }
    }
    let ours = present.flatMap(\.text.stems)
    let isSimilar = common(ours, stems) * 2 * 10 >= (ours.count + stems.count) * 4
    // What is much shorter than the sentences of ours does not say the same in other words.
    let isShort = stems.count * 3 <= all.reduce(0) { $0 + $1.text.stems.count }
    return isSimilar ? (present, absent) : ([], isShort ? all : [])
  }

  /// How many words two texts share.
  private func common(_ one: [String], _ other: [String]) -> Int {
    var counts: [String: Int] = [:]
    for word in one { counts[word, default: 0] += 1 }
    return other.count { word in
      counts[word, default: 0] -= 1
      return counts[word, default: 0] >= 0
    }
  }

  /// A sentence of ours that is not there.
  private func lost(_ sentence: ManualSentences.Sentence, before stream: Range<Int>) -> Finding? {
    guard sentence.kind != .heading, !sentence.isOptional, stream.lowerBound > 0, !coverage.positions.isEmpty else {
      return nil
    }
    let position = coverage.positions[stream.lowerBound - 1]
    let expectation = sentence.expectation.map { context.specification.expectations[$0] }
    let text = ManualComparison.printed(sentence.text.text)
    return context.finding(
      sentence.kind == .sentence ? .lostPart : .lostItem, in: passages[position.passage],
      at: passages[position.passage].text.tokens[position.token].range, about: expectation?.subject,
      "after this, \"\(text)\" is missing", expected: text, sources: expectation?.sources ?? [],
      expectation: expectation)
  }
}
