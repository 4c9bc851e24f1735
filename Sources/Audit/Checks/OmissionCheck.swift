import Documents
import Findings
import Localization
import SpecModel

/// Figures of the datasheet that a language states nowhere, though it states most of them.
struct OmissionCheck: FindingMaker {
  let document: PublishedDocument
  let specification: WordedSpecification
  /// For each expectation the passage of the language that words it best.
  let wordedBy: [Int: Passage]
  /// The facts that they state.
  let stated: Set<FactID>

  func check() -> [Finding] {
    let required = requiredFacts
    let missing = required.filter { !stated.contains($0) }
    guard !missing.isEmpty, missing.count * 5 <= required.count else { return [] }
    return missing.compactMap(finding)
  }

  /// The figures that the datasheet states in its table.
  private var requiredFacts: [FactID] {
    var seen: Set<FactID> = []
    return specification.expectations.filter { $0.kind == .row && $0.isStatedByDatasheet }.flatMap(\.facts).filter {
      fact in
      specification.figures.figures.contains { $0.fact == fact } && seen.insert(fact).inserted
        && specification.wording.specification.facts[fact]?.sources.contains {
          if case .datasheet = $0 { true } else { false }
        }
          == true
    }
  }

  /// The finding stands where the rows before and after the lost one are.
  private func finding(_ fact: FactID) -> Finding? {
    guard let row = specification.expectations.firstIndex(where: { $0.kind == .row && $0.facts.contains(fact) }),
      let passage = neighbour(of: row)
    else { return nil }
    let expectation = specification.expectations[row]
    return finding(
      .lostFact, in: passage, at: 0..<passage.text.text.utf8.count, about: .fact(fact),
      "the text lacks \"\(expectation.text.text.replacing("\t", with: ": "))\", which belongs after this",
      expected: try? specification.wording.text(of: fact), sources: expectation.sources, expectation: expectation)
  }

  /// The row above it, or below, where the text has the rows around it one after the other; others may leave out what
  /// they like.
  private func neighbour(of expectation: Int) -> Passage? {
    func row(_ index: Int) -> Passage? {
      guard specification.expectations.indices.contains(index),
        specification.expectations[index].section == specification.expectations[expectation].section,
        specification.expectations[index].kind == .row
      else { return nil }
      return wordedBy[index]
    }
    func isSentence(_ passage: Passage) -> Bool {
      passage.kind != .row && [".", "!", "?"].contains(passage.text.tokens.last?.text)
    }
    func isRight(_ one: Passage, _ next: Passage) -> Bool {
      (0...4).contains(next.block - one.block) && !isSentence(one) && !isSentence(next)
    }
    let (above, below) = (row(expectation - 1), row(expectation + 1))
    if let above, let next = below ?? row(expectation - 2) {
      return below == nil ? isRight(next, above) ? above : nil : isRight(above, next) ? above : nil
    }
    if let below, let next = row(expectation + 2), isRight(below, next) { return below }
    return nil
  }
}
