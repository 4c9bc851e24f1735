import Findings
import Linguistics
import SpecModel

/// Whether something that one part of the product alone may control stands with the other: "a Cyrix-Li-ct at the Load
/// output".
struct ListOwnerCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    let text = passage.text
    guard passage.kind == .item || passage.kind == .paragraph, text.tokens.last?.text != "?",
      !context.specification.analyzer.mayExcept(text)
    else { return [] }
    for own in context.specification.ownedTerms {
      for tokens in own.places(in: text) where pole(of: tokens, number) == own.pole.reversed {
        return [finding(tokens, own, number)]
      }
    }
    guard passage.kind == .item, let list = listed(around: number),
      let own = context.specification.ownedTerms.first(where: { $0.pole == list.reversed })
    else { return [] }
    let strange = own.places(in: text) + own.consumers(in: text, context.specification.situations)
    return strange.first.map { [finding($0, own, number)] } ?? []
  }

  /// Which of two parts the words around a term name, where nothing is denied.
  private func pole(of tokens: Range<Int>, _ number: Int) -> OpposedConcepts.Pole? {
    let text = context.run.passages[number].text
    let part = text.words.part(around: tokens.lowerBound)
    let near = Set(context.run.mentions(in: number).filter { part.contains($0.tokens.lowerBound) }.map(\.pole))
    return near.count == 1 && !text.negativeWords.contains(where: part.contains) ? near.first : nil
  }

  /// How many of the other items of a list have to be of one part for the list to be that part's.
  private static let ownItems = 2

  /// The part whose list the items around are, where they name no other and nothing is denied.
  private func listed(around number: Int) -> OpposedConcepts.Pole? {
    let passages = context.run.passages
    guard context.run.subjects[number].isEmpty, passages[number].text.negativeWords.isEmpty else { return nil }
    let before = passages[..<number].indices.reversed().prefix { passages[$0].kind == .item }
    let behind = passages[(number + 1)...].indices.prefix { passages[$0].kind == .item }
    let others = Array(before) + Array(behind)
    let poles = others.flatMap { other in
      Set(context.specification.ownedTerms.filter { !$0.places(in: passages[other].text).isEmpty }.map(\.pole))
    }
    guard let pole = poles.first, Set(poles).count == 1, poles.count >= Self.ownItems else { return nil }
    return pole
  }

  private func finding(_ tokens: Range<Int>, _ own: OwnedTerms, _ number: Int) -> Finding {
    let passage = context.run.passages[number]
    let words = passage.text.tokens
    let range = words[tokens.lowerBound].range.lowerBound..<words[tokens.upperBound - 1].range.upperBound
    return context.finding(
      .opposite, in: passage, at: range, about: .fact(own.list),
      "\"\(passage.text.excerpt(range))\" is what the specification has for the opposite",
      sources: context.specification.wording.specification.facts[own.list]?.sources ?? [])
  }
}
