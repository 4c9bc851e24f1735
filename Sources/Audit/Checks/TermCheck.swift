import Findings
import Glossary
import Linguistics
import SpecModel

/// Terms that the glossary deprecates, because they mislead, or supersedes, because better ones are in use.
struct TermCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    guard let expectation = context.expectation(number), context.score(number) > Likeness.usesTerms else { return [] }
    let columns = conceptsOfColumns(number)
    let expected = context.specification.expectedConcepts(around: expectation).union(columns)
    let isSentence = passage.text.tokens.contains { [".", "!", "?"].contains($0.text) }
    let used = Set(passage.text.concepts.filter(\.term.status.isUsable).map(\.term.concept))
    var findings: [Finding] = []
    var covered: [Range<Int>] = []
    for match in passage.text.concepts.filter({ !$0.term.status.isUsable }).sorted(by: precedes) {
      guard !covered.contains(where: { $0.overlaps(match.tokens) }), !isName(match, passage.text) else { continue }
      // "The voltage of the battery minus 0.1 V" is a difference.
      let signs = context.specification.analyzer.profile.signWords
      let last = passage.text.tokens[match.tokens.upperBound - 1].folded
      if (signs.minus + signs.plus).contains(last), match.tokens.upperBound < passage.text.tokens.count,
        passage.text.tokens[match.tokens.upperBound].kind == .number
      {
        continue
      }
      // The same words, or longer ones around them, may be right for another concept.
      let others = passage.text.concepts.filter {
        $0.term.status.isUsable && $0.tokens.lowerBound <= match.tokens.lowerBound
          && $0.tokens.upperBound >= match.tokens.upperBound
      }
      // A word of a longer term that is right is right.
      if others.contains(where: { $0.tokens.count > match.tokens.count }) { continue }
      let isExpected = expected.contains(match.term.concept)
      if !others.isEmpty {
        let isMeant = expectation.text.wholeTerms.contains {
          $0.term.concept == match.term.concept && $0.term.status.isUsable
        }
        // Where another concept is named by a term of its own, the words do not stand for that one.
        let mayBeRight = others.contains { other in
          columns.contains(other.term.concept)
            // A row speaks of nothing but its own matter.
            || (isMeant && expectation.kind == .row ? expectation.concepts : expected).contains(other.term.concept)
              && !names(other.term.concept, passage.text, beside: match)
        }
        guard isExpected,
          !used.contains(match.term.concept),
          isMeant || expectation.kind == .item && (!isSentence || context.score(number) > Likeness.isWorded),
          isWorded(expectation, number, beside: match), !mayBeRight
        else { continue }
      } else if match.tokens.count == 1, !isExpected || used.contains(match.term.concept) {
        continue
      }
      covered.append(match.tokens)
      findings.append(finding(match, passage, expectation))
    }
    return findings
  }

  /// The concepts that the columns of a table may speak of, each of them about another subject.
  private func conceptsOfColumns(_ number: Int) -> Set<String> {
    guard let table = TableColumns(number, of: context.run.passages) else { return [] }
    let subjects = Set(context.specification.opposites.subjects(in: table.header).map(\.pole))
    guard subjects.count > 1 else { return [] }
    let own = context.specification.expectations.filter {
      !context.specification.opposites.topics(of: $0.section).isDisjoint(with: subjects)
    }
    return own.reduce(into: []) { $0.formUnion($1.concepts) }
  }

  /// Whether a text names a concept by another term than that of a match.
  private func names(_ concept: String, _ text: ReadText, beside match: ConceptMatch) -> Bool {
    let named = text.concepts.filter { $0.term.concept == concept && $0.term.status.isUsable }
    // The same word twice is no second term, unless it is one of two opposites, each of which may stand for the other.
    let isOpposed = context.specification.glossary.concepts.contains { $0.id == concept && $0.opposite != nil }
    let here = isOpposed ? [] : named.filter { $0.tokens.overlaps(match.tokens) }.map(\.term.text)
    return named.contains { !$0.tokens.overlaps(match.tokens) && !here.contains($0.term.text) }
  }

  /// Whether more than a term shows that a passage words an expectation.
  private func isWorded(_ expectation: Expectation, _ number: Int, beside match: ConceptMatch) -> Bool {
    let others = context.run.passages[number].text.concepts.filter { !$0.tokens.overlaps(match.tokens) }
    let isAlike = others.contains { expectation.concepts.contains($0.term.concept) }
    return context.score(number) > (isAlike ? Likeness.meansTerm : Likeness.meansTermAlone)
  }

  /// Whether it is a name as its owner writes it, which its stem alone takes for a translation.
  private func isName(_ match: ConceptMatch, _ text: ReadText) -> Bool {
    let first = text.tokens[match.tokens.lowerBound].range
    return text.spelledNames.contains { $0.isExact && $0.range.overlaps(first) }
  }

  /// The longest first; of the same words the mildest judgement, since they may be meant so.
  private func precedes(_ one: ConceptMatch, _ other: ConceptMatch) -> Bool {
    if one.tokens.count != other.tokens.count { return one.tokens.count > other.tokens.count }
    return one.term.status == .superseded && other.term.status == .deprecated
  }

  private func finding(_ match: ConceptMatch, _ passage: Passage, _ expectation: Expectation) -> Finding {
    let tokens = passage.text.tokens
    let range = tokens[match.tokens.lowerBound].range.lowerBound..<tokens[match.tokens.upperBound - 1].range.upperBound
    let concept = context.specification.glossary.concepts.first { $0.id == match.term.concept }
    let isMisleading = match.term.status == .deprecated
    let meaning = concept?.definition ?? match.term.concept
    let word = passage.text.excerpt(range)
    return context.finding(
      isMisleading ? .misleadingTerm : .supersededTerm, in: passage, at: range, about: .concept(match.term.concept),
      isMisleading ? "\"\(word)\" misleads; meant is: \(meaning)" : "\"\(word)\" is not the usual term for: \(meaning)",
      expected: concept?.preferred(context.specification.language), sources: expectation.sources,
      expectation: expectation)
  }
}
