import Linguistics
import Localization
import Manual
import SpecModel

/// The lists of a specification, each item with what tells it from the others.
struct ExpectedLists {
  private(set) var lists: [ExpectedList] = []

  init(_ wording: Wording, _ analyzer: TextAnalyzer, _ expectations: [Expectation]) throws {
    let stops = Set(analyzer.functionWords.map(analyzer.stemmer.stem))
    for fact in wording.specification.facts.facts {
      let keys: [TextKey]
      let isInSentence: Bool
      switch fact.form {
      case .terms(let list): (keys, isInSentence) = (list, !expectations.contains { $0.list == fact.id })
      case .alternatives(let list): (keys, isInSentence) = (list, true)
      default: continue
      }
      let printing = expectations.filter { $0.facts.contains(fact.id) && $0.kind == .sentence }
      let texts = try keys.map { analyzer.analyze(CMark.plainText(try wording.text($0))) }
      let items = zip(keys, texts).map { key, text in
        let others = texts.filter { $0.text != text.text }
        let concepts = { (text: ReadText) in
          Set(text.concepts.filter(\.term.status.isUsable).map(\.term.concept))
        }
        return ExpectedList.Item(
          id: key.name, text: text.text,
          stems: Set(text.stems.filter { $0.count > 2 && !stops.contains($0) }).subtracting(others.flatMap(\.stems)),
          concepts: concepts(text).subtracting(others.flatMap { concepts($0) }),
          names: Set(text.spelledNames.map(\.name)).subtracting(others.flatMap { $0.spelledNames.map(\.name) }))
      }
      lists.append(
        ExpectedList(
          fact: fact.id, items: items, expectations: Set(printing.map(\.id)), isInSentence: isInSentence,
          isReading: printing.contains { expectation in
            expectation.sources.contains { if case .reading = $0 { true } else { false } }
          }, sources: fact.sources))
    }
  }
}
