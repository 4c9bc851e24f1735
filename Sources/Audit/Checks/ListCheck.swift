import Findings
import Linguistics
import Quantities
import SpecModel

/// Whether each item of a list of the specification is in the text that lists most of them.
struct ListCheck {
  let context: RunContext
  /// Segments that say what our manual says.
  let settled: Set<Int>

  func check() -> [Finding] {
    let open = context.run.segments.indices.filter { !settled.contains($0) }
    let several = Dictionary(
      grouping: context.edition.figures.figures.filter { $0.form == .single && !$0.isPart }, by: \.fact
    ).filter { $0.value.count > 1 }.sorted { $0.key.name < $1.key.name }
    return context.edition.lists.flatMap { $0.items.count > 1 ? check($0) : [] }
      + open.flatMap { quantities($0, several) + names($0) + onlySome($0) }
  }

  private func check(_ list: ExpectedList) -> [Finding] {
    // The list is where most of its items are: neighbouring segments of its section, or a single sentence.
    var findings: [Finding] = []
    for area in areas(of: list) where !area.allSatisfy(settled.contains) {
      let readings = area + beside(area)
      let found = list.items.map { item in readings.first { isIn($0, item) } }
      let count = found.count { $0 != nil }
      guard count * 2 >= list.items.count, count < list.items.count else { continue }
      if list.items.count == 2, area.allSatisfy({ speaksFreely($0, of: 2) }) { continue }
      for (item, place) in zip(list.items, found) where place == nil {
        guard let nearest = area.max(by: { similarity($0, item) < similarity($1, item) }) else { continue }
        let segment = context.run.segments[nearest]
        findings.append(
          context.finding(
            .lostItem, in: segment, at: 0..<segment.text.text.utf8.count, fact: item.id,
            severity: list.isReading ? .major : .critical, "the list lacks \"\(item.text)\"", expected: item.text,
            sources: list.sources))
      }
    }
    return findings
  }

  /// Whether a segment has an item, or words it in spite of a name that is wrong.
  private func isIn(_ segment: Int, _ item: ExpectedList.Item) -> Bool {
    item.isIn(context.run.segments[segment].text)
      || !item.names.isEmpty && context.unit(segment)?.id == item.id && context.score(segment) > 0.5
  }

  /// What stands before and behind an area: further items, or the sentences around one.
  private func beside(_ area: [Int]) -> [Int] {
    guard let first = area.first, let last = area.last else { return [] }
    let segments = context.run.segments
    let (before, behind) = (segments[..<first].indices.reversed(), segments[(last + 1)...].indices)
    let isItem = segments[first].kind == .item
    return [(Array(before), first), (Array(behind), last)].flatMap { others, end in
      let near = others.prefix { isItem ? segments[$0].kind == .item : segments[$0].block == segments[end].block }
      return near.isEmpty ? others.prefix(isItem ? 0 : 1) : near
    }
  }

  /// Whether a sentence may mean both things without naming them: "neither of the two outputs".
  private func speaksFreely(_ segment: Int, of count: Int) -> Bool {
    context.score(segment) < 0.5
      || context.run.segments[segment].text.quantities.contains { $0.amounts[0].value == ExactDecimal(coefficient: count) }
      || context.run.segments[segment].text.tokens.contains {
        context.edition.analyzer.dualWords.contains($0.folded)
      }
  }

  private func similarity(_ segment: Int, _ item: ExpectedList.Item) -> Float {
    context.edition.units.firstIndex { $0.id == item.id && $0.list != nil }.map {
      context.run.similarities[segment][$0]
    } ?? 0
  }

  /// The groups of segments in which a list may stand.
  private func areas(of list: ExpectedList) -> [[Int]] {
    if list.isInSentence {
      let members = context.run.segments.indices.filter { index in
        context.unit(index).map { list.units.contains($0.id) } ?? false && context.score(index) > 0.3
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
    let members = context.run.segments.indices.filter { index in
      context.unit(index).map { $0.list == list.fact } ?? false
    }
    guard let first = members.first, let last = members.last, members.count >= 2, last - first < 30 else { return [] }
    return [Array(first...last)]
  }

  private func isSameSentence(_ one: Int, _ next: Int) -> Bool {
    let (first, second) = (context.run.segments[one], context.run.segments[next])
    return first.block == second.block && ![".", "!", "?"].contains(first.text.tokens.last?.text)
  }

  /// Names of one fact in one sentence, of which some are missing.
  private func names(_ number: Int) -> [Finding] {
    guard let unit = context.unit(number), context.score(number) > 0.5 else { return [] }
    let segment = context.run.segments[number]
    var found = Set(segment.text.names.map(\.name))
    // What a question names its answer need not repeat.
    if number > 0, case let question = context.run.segments[number - 1].text, question.tokens.last?.text == "?" {
      found.formUnion(question.names.map(\.name))
    }
    return unit.facts.flatMap { id -> [Finding] in
      guard let fact = context.edition.wording.specification.facts[id], case .names(let names) = fact.form,
        names.contains(where: found.contains)
      else { return [] }
      // Who has named them all may go on with one.
      let isListed = context.run.segments.contains { names.allSatisfy(Set($0.text.names.map(\.name)).contains) }
      return isListed ? [] : names.filter { !found.contains($0) }.map { name in
        context.finding(
          .lostItem, in: segment, at: 0..<segment.text.text.utf8.count, fact: id.name, "the list lacks \"\(name)\"",
          expected: name, sources: fact.sources, unit: unit)
      }
    }
  }

  /// A sentence that says that nothing else is meant and has most of a list: "only a relay or a combiner".
  private func onlySome(_ number: Int) -> [Finding] {
    let segment = context.run.segments[number]
    guard context.edition.analyzer.isExclusive(segment.text) else { return [] }
    return context.edition.lists.flatMap { list -> [Finding] in
      let missing = list.items.filter { !$0.isIn(segment.text) }
      let found = list.items.count - missing.count
      guard found > 1, found < list.items.count, found * 2 > list.items.count else { return [] }
      return missing.map { item in
        context.finding(
          .lostItem, in: segment, at: 0..<segment.text.text.utf8.count, fact: item.id,
          "the list lacks \"\(item.text)\"", expected: item.text, sources: list.sources)
      }
    }
  }

  /// "12 V, 24 V and 48 V": figures of one fact in one sentence.
  private func quantities(_ number: Int, _ several: [(FactID, [FigureTable.Figure])]) -> [Finding] {
    let segment = context.run.segments[number]
    guard !segment.text.quantities.isEmpty else { return [] }
    var findings: [Finding] = []
    for (fact, members) in several {
      let found = members.map { figure in segment.text.quantities.first { figure.matches($0) } }
      let count = found.count { $0 != nil }
      guard count >= 2, count < members.count else { continue }
      // A wrong figure in its place has been reported as such.
      let mentions = segment.text.quantities.filter { mention in
        members[0].hasUnit(of: mention) && mention.form == .single
          && !context.edition.figures.figures.contains { $0.fact != fact && $0.matches(mention) }
      }
      guard mentions.count < members.count else { continue }
      for (figure, mention) in zip(members, found) where mention == nil {
        let range = found.compactMap(\.self).first?.range ?? 0..<segment.text.text.utf8.count
        findings.append(
          context.finding(
            .lostItem, in: segment, at: range, fact: fact.name, "the list lacks \(figure.values[0]) \(figure.unit)",
            expected: try? context.edition.wording.text(of: fact), sources: figure.sources))
      }
    }
    return findings
  }
}

extension AnalyzedText {
  /// First parts of compounds whose second part stands elsewhere: "over- and under-temperature".
  fileprivate var firstParts: [String] {
    tokens.indices.dropLast().filter { index in
      let next = tokens[index + 1]
      return tokens[index].kind == .word && tokens[index].text.count > 2 && next.text == "-" && next.gap == .none
        && index + 2 < tokens.count && tokens[index + 2].gap != .none
    }.map { stems[$0] }
  }

  /// Whether a misleading term is only a part of the right term for another thing, as "converter" of "DC-DC converter".
  fileprivate func isPart(_ match: ConceptMatch) -> Bool {
    guard !match.term.status.isUsable else { return false }
    return concepts.contains { other in
      other.term.status.isUsable && other.term.concept != match.term.concept && other.tokens.count > match.tokens.count
        && other.tokens.lowerBound <= match.tokens.lowerBound && other.tokens.upperBound >= match.tokens.upperBound
    }
  }
}

extension String {
  /// Whether one is the other with an ending that its stem kept: "relés" and "relé".
  fileprivate func isInflection(of other: String) -> Bool {
    abs(count - other.count) < 3 && min(count, other.count) > 2 && (hasPrefix(other) || other.hasPrefix(self))
  }
}

/// A list of the specification in the words of a language.
struct ExpectedList {
  struct Item {
    let id: String
    let text: String
    /// The stems, concepts and names that no other item of the list has; any one of a kind shows the item.
    let stems: Set<String>
    let concepts: Set<String>
    let names: Set<String>

    func isIn(_ text: AnalyzedText) -> Bool {
      if !names.isEmpty { return text.names.contains { names.contains($0.name) } }
      if stems.isEmpty { return true }
      if text.concepts.contains(where: { concepts.contains($0.term.concept) && !text.isPart($0) }) { return true }
      let hits = stems.count { stem in
        text.stems.contains { $0 == stem || $0.isInflection(of: stem) } || text.firstParts.contains(where: stem.hasPrefix)
      }
      return hits > 0 && hits * 2 >= stems.count
    }
  }

  let fact: FactID
  let items: [Item]
  /// The units that print it in a sentence.
  let units: Set<String>
  let isInSentence: Bool
  /// Whether the datasheet leaves a part of it to a reading.
  let isReading: Bool
  let sources: [Source]
}
