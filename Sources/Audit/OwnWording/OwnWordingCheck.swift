import Findings
import Linguistics
import Quantities
import SpecModel

/// Compares what stands in the place of sentences of our own manual with them, figure by figure and name by name.
///
/// A document that is ours but for a few places has to say there what we say, whatever its words.
struct OwnWordingCheck {
  let context: RunContext
  let coverage: OwnCoverage

  private var own: OwnSentences { context.edition.own }
  private var segments: [Segment] { context.run.segments }

  /// The findings, and the segments that need no other check.
  func check() -> (findings: [Finding], settled: Set<Int>) {
    var findings: [Finding] = []
    var settled = Set(coverage.isOwn.indices.filter { coverage.isOwn[$0] })
    for gap in coverage.gaps {
      if gap.stream.isEmpty {
        findings += lost(gap)
      } else if isSimilar(gap) {
        findings += compare(gap)
        settled.formUnion(gap.stream.map { coverage.positions[$0].segment })
      }
    }
    return (findings, settled)
  }

  /// Whether the words of a gap are those of our sentences but for some.
  private func isSimilar(_ gap: OwnCoverage.Gap) -> Bool {
    var counts: [String: Int] = [:]
    let words = gap.own.flatMap { own.sentences[$0].text.stems }
    for word in words { counts[word, default: 0] += 1 }
    var common = 0
    for index in gap.stream {
      let position = coverage.positions[index]
      let stem = segments[position.segment].text.stems[position.token]
      if counts[stem, default: 0] > 0 {
        common += 1
        counts[stem, default: 0] -= 1
      }
    }
    return common * 2 * 10 >= (words.count + gap.stream.count) * 4
  }

  /// The sentences of ours that are not there.
  private func lost(_ gap: OwnCoverage.Gap) -> [Finding] {
    gap.own.compactMap { index in
      let sentence = own.sentences[index]
      guard sentence.kind != .heading, let place = spot(before: gap.stream.lowerBound) else { return nil }
      let unit = sentence.unit.map { context.edition.units[$0] }
      return context.finding(
        sentence.kind == .sentence ? .lostPart : .lostItem, in: segments[place.segment], at: place.range,
        fact: unit?.id, "after this, \"\(printed(sentence.text.text))\" is missing", expected: printed(sentence.text.text),
        sources: unit?.sources ?? [], unit: unit)
    }
  }

  private func printed(_ text: String) -> String { text.split(separator: "\t").joined(separator: ": ") }

  private func compare(_ gap: OwnCoverage.Gap) -> [Finding] {
    let ours = gap.own.map { own.sentences[$0] }
    let unit = ours.compactMap(\.unit).first.map { context.edition.units[$0] }
    let members = Set(gap.stream.map { coverage.positions[$0].segment }).sorted()
    func isInGap(_ segment: Int, _ token: Int) -> Bool {
      gap.stream.contains { coverage.positions[$0].segment == segment && coverage.positions[$0].token == token }
    }
    var findings: [Finding] = []
    func report(_ rule: AuditRule, _ segment: Int, _ range: Range<Int>, _ message: String, expected: String?) {
      findings.append(
        context.finding(
          rule, in: segments[segment], at: range, fact: unit?.id, message, expected: expected,
          sources: unit?.sources ?? [], unit: unit))
    }
    let start = spot(at: gap.stream.lowerBound)

    // Figures, each with its comparison.
    var expected = ours.flatMap { sentence in sentence.text.quantities.map { ($0, sentence.text.excerpt($0.range)) } }
    var found: [(mention: QuantityMention, segment: Int)] = []
    for segment in members {
      for mention in segments[segment].text.quantities where isInGap(segment, mention.tokens.lowerBound) {
        if let match = expected.firstIndex(where: { $0.0.says(mention) }) {
          expected.remove(at: match)
        } else {
          found.append((mention, segment))
        }
      }
    }
    for (mention, segment) in found {
      let written = segments[segment].text.excerpt(mention.range)
      let closest = expected.firstIndex { $0.0.figureKey == mention.figureKey } ?? (expected.isEmpty ? nil : 0)
      let wanted = closest.map { expected.remove(at: $0) }
      let isLimit = wanted?.0.figureKey == mention.figureKey
      report(
        isLimit ? .wrongLimit : .wrongFigure, segment, mention.range, "\"\(written)\" is not what the specification says",
        expected: wanted?.1)
    }
    for (_, text) in expected { report(.wrongFigure, start.segment, start.range, "the figure \"\(text)\" is missing", expected: text) }

    // Negations.
    let cues = members.flatMap { segment in
      segments[segment].text.negations.filter { isInGap(segment, $0) }.map { (segment, $0) }
    }
    if cues.count != ours.reduce(0, { $0 + $1.text.negations.count }) {
      let spot = cues.first.map { ($0.0, segments[$0.0].text.tokens[$0.1].range) } ?? (start.segment, start.range)
      report(
        .wrongPolarity, spot.0, spot.1, "the text and the specification differ in a negation",
        expected: ours.map { printed($0.text.text) }.joined(separator: " "))
    }

    // Names, then terms.
    var names = ours.flatMap { $0.text.names.map(\.name) }
    for segment in members {
      for match in segments[segment].text.names {
        if let index = names.firstIndex(of: match.name) { names.remove(at: index) }
      }
    }
    for name in Set(names).sorted() { report(.otherName, start.segment, start.range, "the name \"\(name)\" is not here", expected: name) }
    let concepts = Set(members.flatMap { segments[$0].text.concepts.map(\.term.concept) })
    let stems = Set(members.flatMap { segments[$0].text.stems })
    for concept in Set(ours.flatMap { $0.text.concepts.filter(\.term.status.isUsable).map(\.term.concept) }).sorted()
    where !concepts.contains(concept) {
      guard findings.isEmpty, let match = ours.flatMap({ sentence in sentence.text.concepts.filter { $0.term.concept == concept } }).first,
        !match.term.text.split(separator: " ").contains(where: { stems.contains(context.edition.analyzer.stemmer.stem($0.lowercased())) })
      else { continue }
      report(
        ours.contains { $0.kind == .item } ? .lostItem : .lostPart, start.segment, start.range,
        "the text says nothing of \"\(match.term.text)\"", expected: ours.map { printed($0.text.text) }.joined(separator: " "))
    }
    return findings
  }

  /// The segment and the word at a position of the stream.
  private func spot(at index: Int) -> (segment: Int, range: Range<Int>) {
    let position = coverage.positions[min(index, coverage.positions.count - 1)]
    return (position.segment, segments[position.segment].text.tokens[position.token].range)
  }

  private func spot(before index: Int) -> (segment: Int, range: Range<Int>)? {
    index > 0 && !coverage.positions.isEmpty ? spot(at: index - 1) : nil
  }
}

extension QuantityMention {
  /// Whether two mentions say the same: figure, comparison and what it is subtracted from.
  func says(_ other: QuantityMention) -> Bool {
    figureKey == other.figureKey && comparator == other.comparator && subtractedFrom == other.subtractedFrom
      && form == other.form
  }
}
