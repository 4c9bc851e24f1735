import Findings
import Linguistics
import SpecModel

/// Whether a text allows what the specification denies, or the reverse, in words of its own: "shrugs off a short circuit".
struct VerdictCheck {
  let context: RunContext

  private var verdicts: Verdicts { context.specification.verdicts }
  private var terms: SituationTerms { context.specification.situations }

  func check(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    let text = passage.text
    guard passage.kind != .heading, text.tokens.last?.text != "?", text.text.count(where: { $0 == "\t" }) < 2 else {
      return []
    }
    let words = terms.words(in: text)
    let wrong = verdicts.matters.lazy.compactMap { matter in
      spot(of: matter, number, words).map { (matter, $0) }
    }.first
    if let (matter, spot) = wrong {
      return [
        finding(
          spot,
          "the text says \(matter.isAllowed ? "no, the specification says yes" : "yes, the specification says no")",
          matter, number)
      ]
    }
    guard let spot = suited(text, words) else { return [] }
    return [finding(spot, "the text says yes, the specification has that in denials alone", nil, number)]
  }

  /// The words that say of a matter what it is not.
  private func spot(of matter: Verdicts.Matter, _ number: Int, _ words: [SituationTerms.Word]) -> Range<Int>? {
    let text = context.run.passages[number].text
    let places = text.concepts.filter { $0.term.status.isUsable && matter.concepts.contains($0.term.concept) }
      .map(\.tokens.lowerBound)
    guard let first = places.first else { return nil }
    // "That protection" in a part behind is the one against it.
    let behind = matter.isPermission ? [] : words.filter { $0.group == .protection && $0.tokens.lowerBound > first }
    for place in places + behind.map(\.tokens.lowerBound) {
      let part = text.words.part(around: place)
      guard pole(number, part) == matter.pole else { continue }
      if let (isAllowed, spot) = verdict(on: matter, in: text, from: part, words) {
        return isAllowed == matter.isAllowed ? nil : spot
      }
    }
    return nil
  }

  /// What a part of a sentence says of a matter, or the next one where it says nothing.
  private func verdict(
    on matter: Verdicts.Matter, in text: ReadText, from part: Range<Int>, _ words: [SituationTerms.Word]
  ) -> (isAllowed: Bool, spot: Range<Int>)? {
    for next in text.words.parts() where next.lowerBound >= part.lowerBound {
      let denials = self.denials(in: text, next)
      let isOfProtection = words.contains { $0.group == .protection && next.contains($0.tokens.lowerBound) }
      let said = words.filter { word in
        next.contains(word.tokens.lowerBound)
          && (matter.isPermission
            ? word.group == .permitting : word.group == .enduring || word.group == .having && isOfProtection)
      }
      if let word = said.first, denials < 2 { return (denials == 0, word.tokens) }
      if denials > 0 || !said.isEmpty { return nil }
    }
    return nil
  }

  private func denials(in text: ReadText, _ part: Range<Int>) -> Int {
    let implicit = context.specification.analyzer.implicitNegations
    return text.negativeWords.count(where: part.contains) + part.count { implicit.contains(text.tokens[$0].folded) }
  }

  /// Which of two parts of the product a part of a sentence is about.
  private func pole(_ number: Int, _ part: Range<Int>) -> OpposedConcepts.Pole? {
    let mentions = context.run.mentions(in: number)
    let near = Set(mentions.filter { part.contains($0.tokens.lowerBound) }.map(\.pole))
    if !near.isEmpty { return near.count == 1 ? near.first : nil }
    let all = Set(mentions.map(\.pole))
    if !all.isEmpty { return all.count == 1 ? all.first : nil }
    let meant = Set(
      terms.poles(byConsumersIn: context.run.passages[number].text, context.specification.opposites).map(\.pole))
    if !meant.isEmpty { return meant.count == 1 ? meant.first : nil }
    return context.subject(of: number)
  }

  /// Where a text says that something goes with what the specification has in denials alone.
  private func suited(_ text: ReadText, _ words: [SituationTerms.Word]) -> Range<Int>? {
    let names = text.spelledNames
    guard names.contains(where: { verdicts.deniedNames.contains($0.name) }),
      names.allSatisfy({
        verdicts.deniedNames.contains($0.name) || verdicts.namesBeside.contains($0.name)
      })
    else { return nil }
    return words.first { word in
      let part = text.words.part(around: word.tokens.lowerBound)
      let inside = names.filter { name in text.tokens[part].contains { $0.range.overlaps(name.range) } }
      guard denials(in: text, part) == 0 else { return false }
      switch word.group {
      case .suiting:
        return inside.contains { verdicts.deniedNames.contains($0.name) }
          || denials(in: text, text.tokens.indices) == 0
      case .having:
        return !inside.isEmpty && inside.allSatisfy { verdicts.namesBeside.contains($0.name) }
      default: return false
      }
    }?.tokens
  }

  private func finding(_ words: Range<Int>, _ message: String, _ matter: Verdicts.Matter?, _ number: Int) -> Finding {
    let passage = context.run.passages[number]
    let tokens = passage.text.tokens
    let range = tokens[words.lowerBound].range.lowerBound..<tokens[words.upperBound - 1].range.upperBound
    let fact = matter.flatMap { context.specification.wording.specification.facts[$0.fact] }
    return context.finding(
      .wrongPolarity, in: passage, at: range,
      about: matter.map { .fact($0.fact) } ?? context.expectation(number)?.subject, message,
      expected: matter?.anchor.text, sources: fact?.sources ?? context.expectation(number)?.sources ?? [])
  }
}
