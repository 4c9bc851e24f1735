import Findings
import Linguistics
import SpecModel

/// Lists that stand in one sentence.
extension ListCheck {
  /// Names of one fact in one sentence, of which some are missing.
  func names(_ number: Int) -> [Finding] {
    guard let expectation = context.expectation(number), context.score(number) > Likeness.isWorded else { return [] }
    let passage = context.run.passages[number]
    var found = Set(passage.text.spelledNames.map(\.name))
    // What a question or a heading names its answer need not repeat.
    if number > 0, case let lead = context.run.passages[number - 1],
      lead.text.tokens.last?.text == "?" || lead.kind == .heading || lead.block != passage.block
    {
      found.formUnion(lead.text.spelledNames.map(\.name))
    }
    return expectation.facts.flatMap { id -> [Finding] in
      guard let fact = context.specification.wording.specification.facts[id], case .names(let names) = fact.form,
        names.contains(where: found.contains)
      else { return [] }
      // Who has named them all may go on with one.
      let isListed = context.run.passages.contains { names.allSatisfy(Set($0.text.spelledNames.map(\.name)).contains) }
      return isListed
        ? []
        : names.filter { !found.contains($0) }.map { name in
          context.finding(
            .lostItem, in: passage, at: 0..<passage.text.text.utf8.count, about: .fact(id),
            "the list lacks \"\(name)\"",
            expected: name, sources: fact.sources, expectation: expectation)
        }
    }
  }

  /// A sentence that has most of a list and says that nothing else is meant, "only a relay or a combiner", or all of it but
  /// one item, three at least, and no word of an example.
  func onlySome(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    let analyzer = context.specification.analyzer
    let isExclusive = analyzer.isExclusive(passage.text)
    guard isExclusive || analyzer.lists(passage.text) else { return [] }
    return context.specification.lists.flatMap { list -> [Finding] in
      let absent = list.items.filter { !$0.isIn(passage.text) }
      let found = list.items.count - absent.count
      guard found > 1, found < list.items.count, found * 2 > list.items.count,
        isExclusive
          || found > 2 && absent.count == 1 && hasFewer(than: list, number) && !isNear(absent[0], number)
            && isAbout(list, number)
      else { return [] }
      return absent.filter(\.hasOwnWords).map { item in
        context.finding(
          .lostItem, in: passage, at: 0..<passage.text.text.utf8.count, about: .text(TextKey(item.id)),
          "the list lacks \"\(item.text)\"", expected: item.text, sources: list.sources)
      }
    }
  }

  /// Whether a sentence lists fewer things than a list has, so that none of them may be the item in other words.
  private func hasFewer(than list: ExpectedList, _ number: Int) -> Bool {
    let text = context.run.passages[number].text
    let isJoint = text.tokens.map { context.specification.analyzer.joints.contains($0.folded) }
    let parts = text.words.parts { isJoint[$0] }.filter { part in part.contains { text.tokens[$0].kind == .word } }
    return parts.count < list.items.count
  }

  /// Whether an item stands in the passages of the same block or beside them.
  private func isNear(_ item: ExpectedList.Item, _ number: Int) -> Bool {
    let passages = context.run.passages
    return passages.indices.contains { (other: Int) in
      (abs(other - number) == 1 || passages[other].block == passages[number].block) && item.isIn(passages[other].text)
    }
  }

  /// Whether a passage speaks of what a list belongs to.
  private func isAbout(_ list: ExpectedList, _ number: Int) -> Bool {
    let sections = context.specification.expectations.filter { $0.list == list.fact || $0.facts.contains(list.fact) }
    guard context.score(number) > Likeness.isRelated, let expectation = context.expectation(number) else {
      return false
    }
    return sections.contains { $0.topic == expectation.topic }
  }

  /// "12 V, 24 V and 48 V": figures of one fact in one sentence.
  func quantities(_ number: Int, _ several: [(FactID, [FigureTable.Figure])]) -> [Finding] {
    let passage = context.run.passages[number]
    guard !passage.text.quantities.isEmpty else { return [] }
    var findings: [Finding] = []
    for (fact, members) in several {
      let found = members.map { figure in passage.text.quantities.first { figure.matches($0) } }
      let count = found.count { $0 != nil }
      guard count >= 2, count < members.count else { continue }
      // A wrong figure in its place has been reported as such.
      let mentions = passage.text.quantities.filter { mention in
        members[0].hasUnit(of: mention) && mention.form == .single
          && !context.specification.figures.figures.contains { $0.fact != fact && $0.matches(mention) }
      }
      guard mentions.count < members.count else { continue }
      // "Ours are 12 V. A sister ship has 24 V, and 48 V would suit it too."
      let near = context.run.passages.filter { $0.block == passage.block }.flatMap(\.text.quantities)
      for (figure, mention) in zip(members, found) where mention == nil && !near.contains(where: figure.matches) {
        let range = found.compactMap(\.self).first?.range ?? 0..<passage.text.text.utf8.count
        findings.append(
          context.finding(
            .lostItem, in: passage, at: range, about: .fact(fact), "the list lacks \(figure.values[0]) \(figure.unit)",
            expected: try? context.specification.wording.text(of: fact), sources: figure.sources))
      }
    }
    return findings
  }
}
