import Findings

/// A remark in brackets about something that neither the specification nor the glossary speaks of; one that adds a thing,
/// "(or alternator)", claims more than one that explains a word.
struct AdditionCheck {
  let context: RunContext

  private var joints: Set<String> { context.specification.analyzer.joints }

  func check(_ number: Int) -> [Finding] {
    guard context.score(number) > Likeness.isRelated else { return [] }
    let passage = context.run.passages[number]
    let tokens = passage.text.tokens
    var findings: [Finding] = []
    var open: Int?
    for index in tokens.indices {
      if tokens[index].text == "(" { open = index }
      guard tokens[index].text == ")", let start = open else { continue }
      open = nil
      let inside = (start + 1)..<index
      let words = inside.filter {
        tokens[$0].kind == .word && tokens[$0].text.count > 3 && tokens[$0].text.dropFirst().allSatisfy(\.isLowercase)
          && !context.specification.analyzer.functionWords.contains(tokens[$0].folded)
      }
      guard (1...3).contains(words.count), !inside.contains(where: { tokens[$0].kind == .number }),
        words.allSatisfy({ !context.specification.vocabulary.contain(tokens[$0].folded, stem: passage.text.stems[$0]) }
        ),
        !passage.text.spelledNames.contains(where: { name in words.contains { tokens[$0].range.overlaps(name.range) } })
      else { continue }
      let range = tokens[start].range.lowerBound..<tokens[index].range.upperBound
      findings.append(
        context.finding(
          .addedClaim, in: passage, at: range, about: context.expectation(number)?.subject,
          severity: joints.contains(tokens[start + 1].folded) ? .critical : .minor,
          "\"\(passage.text.excerpt(range))\" adds what the specification does not say",
          sources: context.expectation(number)?.sources ?? [], expectation: context.expectation(number)))
    }
    return findings
  }
}
