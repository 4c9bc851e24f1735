import Findings
import Linguistics
import Quantities
import SpecModel

/// Whether each item of a list of the specification is in the text that lists most of them.
struct ListCheck {
  let context: RunContext
  /// Passages that say what our manual says.
  let settled: Set<Int>

  func check() -> [Finding] {
    let open = context.run.passages.indices.filter {
      !settled.contains($0) && !context.specification.analyzer.isQuotation(context.run.passages[$0].text)
    }
    let several = Dictionary(
      grouping: context.specification.figures.figures.filter {
        $0.form == .single && !$0.isPart && !isByChoice($0.fact)
      },
      by: \.fact
    ).filter { $0.value.count > 1 }.sorted { $0.key.name < $1.key.name }
    return context.specification.lists.flatMap { $0.items.count > 1 ? check($0) : [] }
      + open.flatMap { quantities($0, several) + names($0) + onlySome($0) }
  }

  /// Whether a fact has a value for each model or setting, of which a text about one of them needs no other.
  private func isByChoice(_ fact: FactID) -> Bool {
    if case .byChoice? = context.specification.wording.specification.facts[fact]?.form { true } else { false }
  }

  private func check(_ list: ExpectedList) -> [Finding] {
    // The list is where most of its items are: neighbouring passages of its section, or a single sentence.
    var findings: [Finding] = []
    for area in areas(of: list) where !area.allSatisfy(settled.contains) {
      let readings = area + beside(area)
      let found = list.items.map { item in readings.first { isIn($0, item) } }
      let count = found.count { $0 != nil }
      // Who names no more than half of many gives examples, and so does who says so.
      guard count * 3 >= list.items.count * 2 || list.items.count == 2 && count == 1, count < list.items.count,
        !givesExamples(area)
      else { continue }
      if list.items.count == 2, area.allSatisfy({ speaksFreely($0, of: 2) }) { continue }
      for (item, place) in zip(list.items, found) where place == nil && item.hasOwnWords {
        guard let nearest = area.max(by: { similarity($0, item) < similarity($1, item) }) else { continue }
        let passage = context.run.passages[nearest]
        findings.append(
          context.finding(
            .lostItem, in: passage, at: 0..<passage.text.text.utf8.count, about: .text(TextKey(item.id)),
            severity: list.isReading ? .major : .critical, "the list lacks \"\(item.text)\"", expected: item.text,
            sources: list.sources))
      }
    }
    return findings
  }

  /// Whether a passage has an item, or words it in spite of a name that is wrong.
  private func isIn(_ passage: Int, _ item: ExpectedList.Item) -> Bool {
    item.isIn(context.run.passages[passage].text)
      || !item.names.isEmpty && context.expectation(passage)?.id == item.id
        && context.score(passage) > Likeness.isWorded
  }

  /// What stands before and behind an area: further items, or the sentences around one.
  private func beside(_ area: [Int]) -> [Int] {
    guard let first = area.first, let last = area.last else { return [] }
    let passages = context.run.passages
    let (before, behind) = (passages[..<first].indices.reversed(), passages[(last + 1)...].indices)
    let isItem = passages[first].kind == .item
    return [(Array(before), first), (Array(behind), last)].flatMap { others, end in
      let near = others.prefix { isItem ? passages[$0].kind == .item : passages[$0].block == passages[end].block }
      return near.isEmpty ? others.prefix(isItem ? 0 : 1) : near
    }
  }

  /// Whether passages, or the one that leads to them, call what they list examples.
  private func givesExamples(_ area: [Int]) -> Bool {
    guard let first = area.first else { return false }
    return ([max(0, first - 1)] + area).contains {
      context.specification.analyzer.givesExamples(context.run.passages[$0].text)
    }
  }

  /// Whether a sentence may mean both things without naming them: "neither of the two outputs".
  private func speaksFreely(_ passage: Int, of count: Int) -> Bool {
    context.score(passage) < Likeness.isWorded
      || context.run.passages[passage].text.quantities.contains {
        $0.amounts[0].value == ExactDecimal(coefficient: count)
      }
      || context.run.passages[passage].text.tokens.contains {
        context.specification.analyzer.dualWords.contains($0.folded)
      }
  }

  private func similarity(_ passage: Int, _ item: ExpectedList.Item) -> Float {
    context.specification.expectations.firstIndex { $0.id == item.id && $0.list != nil }.map {
      context.run.similarities[passage][$0]
    } ?? 0
  }

  /// The groups of passages in which a list may stand.
  private func areas(of list: ExpectedList) -> [[Int]] {
    if list.isInSentence {
      let members = context.run.passages.indices.filter { index in
        context.expectation(index).map { list.expectations.contains($0.id) } ?? false
          && context.score(index) > Likeness.isRelated
      }
      // A semicolon does not end the sentence that lists them.
      return members.reduce(into: [[Int]]()) { areas, index in
        if let last = areas.last?.last, last + 1 == index, isSameSentence(last, index) {
          areas[areas.count - 1].append(index)
        } else {
          areas.append([index])
        }
      }
    }
    let members = context.run.passages.indices.filter { index in
      context.expectation(index).map { $0.list == list.fact } ?? false
    }
    // Sentences here and there make no list.
    guard members.count(where: isParagraph) * 2 <= members.count else { return [] }
    guard let first = members.first, let last = members.last, members.count >= 2, last - first < 30,
      last - first < members.count * 2
    else { return [] }
    return [Array(first...last)]
  }

  /// Whether a passage stands among more sentences than an item of a list has.
  private func isParagraph(_ passage: Int) -> Bool {
    let passages = context.run.passages
    let block = passages[passage].block
    let start = passages[..<passage].lastIndex { $0.block != block } ?? -1
    return start + Self.longestItem + 1 < passages.count && passages[start + Self.longestItem + 1].block == block
  }

  /// The most sentences of an item.
  private static let longestItem = 2

  private func isSameSentence(_ one: Int, _ next: Int) -> Bool {
    let (first, second) = (context.run.passages[one], context.run.passages[next])
    return first.block == second.block && ![".", "!", "?"].contains(first.text.tokens.last?.text)
  }
}
