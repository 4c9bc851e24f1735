import Findings
import Linguistics
import SpecModel

/// Whether a text denies what the specification denies, and nothing else.
///
/// What a yes-or-no fact is about is known by the words that its two texts share; the negation counts that stands in
/// the same clause.
struct PolarityCheck {
  let context: RunContext
  let anchors: [FactID: [PolarityAnchor]]

  func check(_ number: Int) -> [Finding] {
    if let findings = answers(number) { return findings }
    if let reply = reply(number) { return check(number - 1, as: reply) + unsuitable(number, reply) }
    // A question states nothing.
    guard !context.run.passages[number].text.tokens.contains(where: { $0.text == "?" }), !isQuestioned(number) else {
      return []
    }
    return check(number, as: nil)
  }

  /// Whether a short question follows that asks whether a sentence is true: "They say that it is protected. Is it?"
  private func isQuestioned(_ number: Int) -> Bool {
    let passages = context.run.passages
    guard passages.indices.contains(number + 1), case let next = passages[number + 1],
      next.block == passages[number].block
    else { return false }
    return next.text.tokens.count <= Self.longestDoubt && next.text.tokens.last?.text == "?"
  }

  /// The most tokens of a question that asks no more than whether something is true.
  private static let longestDoubt = 5

  /// What is wrong with what a passage states, or the question that a reply says yes or no to.
  private func check(_ number: Int, as reply: Reply?) -> [Finding] {
    let passage = context.run.passages[number]
    guard let link = context.run.links[number] else { return [] }
    let topic = context.specification.expectations[link.expectation].topic
    var named = Set(passage.text.wholeTerms.map(\.term.concept))
    if let subject = context.subject(of: number) ?? subjectBefore(number) { named.insert(subject.concept) }
    var findings: [Finding] = []
    for (fact, statements) in anchors.sorted(by: { $0.key.name < $1.key.name }) {
      // What a text names is what it speaks of, wherever it stands.
      let isNamed = !(statements.first?.subjects.isDisjoint(with: named) ?? true)
      let isOfOther = !isNamed && (statements.first?.isOfRival(named) ?? false)
      let isNear = context.specification.expectations.contains { $0.polarity == fact && $0.topic == topic }
      guard !isOfOther,
        context.specification.expectations[link.expectation].polarity == fact
          || (isNear || isNamed) && link.score > Likeness.isRelated
      else { continue }
      // Of two facts with the same words, such as the protection of two outputs, the one of the section counts.
      if !isNamed, let own = context.specification.expectations[link.expectation].polarity, own != fact,
        anchors[own]?.first?.stems == statements.first?.stems
      {
        continue
      }
      // "not permitted" alone says of nothing what is permitted; the row that it stands in does.
      let shortest = statements.prefix(1).first {
        !$0.concepts.isEmpty || $0.stems.count > 1 || link.score >= Likeness.isAlmostWhole
      }
      // A longer statement counts where it is the one that is worded, and then for the sentence as a whole: "is not
      // suitable, as a source for …" negates behind the comma too.
      let worded = statements.first {
        link.score > Likeness.isWorded
          && $0.text == context.specification.expectations[link.expectation].text.text
      }
      guard
        let (anchor, clause) = shortest.flatMap({ anchor in
          anchor.clause(in: passage.text).map { (anchor, $0) }
            ?? (reply != nil && isNamed && anchor.isMeant(by: passage.text)
              ? (anchor, 0..<passage.text.tokens.count) : nil)
        })
          ?? worded.flatMap({ anchor in
            anchor.clause(in: passage.text).map { _ in (anchor, 0..<passage.text.tokens.count) }
          })
      else { continue }
      if let subject = context.run.mentions(in: number).first(where: { anchor.subjects.contains($0.pole.concept) }),
        isAside(subject, of: clause, number)
      {
        continue
      }
      // "A short circuit destroys it, as it is not protected": a denial may stand in the next clause about the same.
      let clauses = [clause] + (anchor.isNegated ? anchor.sequel(of: clause, in: passage.text) : [])
      let negation = passage.text.negativeWords.first { negation in clauses.contains { $0.contains(negation) } }
      let isDenied = reply?.isDenial ?? (negation != nil)
      guard isDenied != anchor.isNegated,
        reply.map({ _ in negation == nil }) ?? !isOpen(number, anchor, clause, negation)
      else { continue }
      if let reply {
        findings.append(finding(fact, anchor, in: reply.passage, at: 0..<reply.passage.text.text.utf8.count))
        continue
      }
      let tokens = passage.text.tokens
      let range =
        negation.map { tokens[$0].range } ?? tokens[clause.lowerBound].range
        .lowerBound..<tokens[clause.upperBound - 1].range.upperBound
      findings.append(finding(fact, anchor, in: passage, at: range))
    }
    if findings.isEmpty, reply == nil, let finding = ownWording(number, link) { findings.append(finding) }
    return findings
  }

  /// What the sentence before is about: "Never short the Load output. It has no protection."
  private func subjectBefore(_ number: Int) -> OpposedConcepts.Pole? {
    let run = context.run
    guard number > 0, run.subjects[number].isEmpty, run.passages[number - 1].block == run.passages[number].block,
      run.subjects[number - 1].count == 1
    else { return nil }
    return run.subjects[number - 1].first
  }

  /// Whether a subject only stands beside what a clause is about, where the sentence before or the heading names its opposite:
  /// "a hundredth of the Load output, but protected", "that one is not (only the Charger output is)".
  private func isAside(_ subject: OpposedConcepts.Mention, of clause: Range<Int>, _ number: Int) -> Bool {
    let passages = context.run.passages
    let part = passages[number].text.words.part(around: subject.tokens.lowerBound)
    let isBracketed = part.lowerBound > 0 && passages[number].text.tokens[part.lowerBound - 1].text == "("
    guard !part.overlaps(clause) else { return false }
    if isBracketed { return true }
    guard
      let lead = passages[..<number].lastIndex(where: {
        $0.kind == .heading || $0.block == passages[number].block
      }),
      case let named = context.run.subjects[lead], named.count == 1
    else { return false }
    return named.first == subject.pole.reversed
  }

  func finding(_ fact: FactID, _ anchor: PolarityAnchor, in passage: Passage, at range: Range<Int>) -> Finding {
    context.finding(
      .wrongPolarity, in: passage, at: range, about: .fact(fact),
      anchor.isNegated
        ? "the text says yes, the specification says no" : "the text says no, the specification says yes",
      expected: anchor.text, sources: context.specification.wording.specification.facts[fact]?.sources ?? [],
      expectation: context.specification.expectations.first { $0.polarity == fact })
  }

  /// Whether a free text may deny in another way: by a word, "that protection is missing there", or elsewhere, where a
  /// clause only names what the fact is about.
  private func isOpen(_ number: Int, _ anchor: PolarityAnchor, _ clause: Range<Int>, _ negation: Int?) -> Bool {
    let text = context.run.passages[number].text
    guard negation == nil else { return false }
    let isWorded = clause.contains { index in
      anchor.stems.contains(text.stems[index])
        && !text.spelledNames.contains { $0.range.overlaps(text.tokens[index].range) }
    }
    let whole = text.tokens.indices
    // "If there is a short circuit, nothing protects it": the denial may follow in other words.
    let next = text.words.parts().first { $0.lowerBound >= clause.upperBound }
    let behind = next.map { $0.lowerBound..<text.tokens.count } ?? 0..<0
    let reach = isWorded ? behind : whole
    if context.score(number) < Likeness.deniesAlike {
      if text.negativeWords.contains(where: reach.contains) { return true }
      // "If you buy a MultiPlus, the module has to go: it has no VE.Bus interface."
      if !isWorded, let sequel = sequel(of: number), !sequel.negativeWords.isEmpty { return true }
    }
    let implicit = context.specification.analyzer.implicitNegations
    return text.tokens[isWorded ? clause : whole].contains { implicit.contains($0.folded) }
  }

  /// What follows a passage in its block.
  private func sequel(of number: Int) -> ReadText? {
    let passages = context.run.passages
    guard passages.indices.contains(number + 1), passages[number + 1].block == passages[number].block else {
      return nil
    }
    return passages[number + 1].text
  }

  /// How many of its words a sentence shares with ours to be ours with a denial more or less.
  private static let sharedWords = 0.85

  /// Where a text is our own but for a few words, each negation must be there and no other.
  private func ownWording(_ number: Int, _ link: Aligner.Link) -> Finding? {
    let passage = context.run.passages[number]
    let expectation = context.specification.expectations[link.expectation]
    guard link.score > Likeness.isOwn, expectation.kind != .heading else { return nil }
    let sentences = context.specification.analyzer.sentences(of: expectation)
    guard let same = sentences.max(by: { $0.overlap(with: passage.text) < $1.overlap(with: passage.text) }),
      same.overlap(with: passage.text) > Self.sharedWords, same.negativeWords.count != passage.text.negativeWords.count
    else { return nil }
    let range =
      passage.text.negativeWords.first.map { passage.text.tokens[$0].range } ?? 0..<passage.text.text.utf8.count
    return context.finding(
      .wrongPolarity, in: passage, at: range, about: expectation.subject,
      "the text and the specification differ in a negation",
      expected: same.text, sources: expectation.sources, expectation: expectation)
  }
}
