import Findings

/// Whether a text puts one of two opposites where the specification has the other.
struct OppositeCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    let text = context.run.passages[number].text
    guard context.run.links[number] != nil || (context.run.similarities[number].max() ?? 0) > Likeness.mayBeOpposed,
      !context.specification.analyzer.mayExcept(text)
    else { return [] }
    let names = Set(
      text.spelledNames.map(\.name) + context.specification.opposites.letters(in: text).map(\.name))
    for mentions in context.specification.opposites.groups(in: text) {
      for (index, mention) in mentions.enumerated() {
        for other in others(than: mention, mentions[(index + 1)...], number) {
          guard let text = context.specification.opposites.contradiction(of: mention.pole, beside: other, names) else {
            continue
          }
          return [finding(mention, text, number)]
        }
      }
    }
    return []
  }

  /// What stands beside a term: other terms, and what the section is about.
  private func others(
    than mention: OpposedConcepts.Mention, _ mentions: ArraySlice<OpposedConcepts.Mention>, _ number: Int
  ) -> [OpposedConcepts.Pole] {
    // What names both sides is about neither alone.
    guard context.run.subjects[number].count < 2 else { return mentions.map(\.pole) }
    let section = context.score(number) > Likeness.isRelated ? context.expectation(number)?.section : nil
    let topics = section.map(context.specification.opposites.topics) ?? []
    let subject = context.subject(of: number)
    let around = subject.map { subject in [subject] + topics.filter { $0 != subject.reversed } } ?? Array(topics)
    return mentions.map(\.pole) + around.filter { $0 != mention.pole && $0 != mention.pole.reversed }
  }

  private func finding(_ mention: OpposedConcepts.Mention, _ expected: String, _ number: Int) -> Finding {
    let passage = context.run.passages[number]
    let tokens = passage.text.tokens
    let range =
      tokens[mention.tokens.lowerBound].range.lowerBound..<tokens[mention.tokens.upperBound - 1].range.upperBound
    return context.finding(
      .opposite, in: passage, at: range, about: context.expectation(number)?.subject,
      "\"\(passage.text.excerpt(range))\" is the opposite of what the specification has here", expected: expected,
      sources: context.expectation(number)?.sources ?? [])
  }
}
