import Findings
import Localization
import SpecModel

/// Figures of the datasheet that a language states nowhere, though it states most of them.
struct OmissionCheck: Reporting {
  let document: PublishedDocument
  let edition: Edition
  /// For each unit the segment of the language that words it best.
  let wordedBy: [Int: Segment]
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
    return edition.units.filter { $0.kind == .row && $0.isStatedByDatasheet }.flatMap(\.facts).filter { fact in
      edition.figures.figures.contains { $0.fact == fact } && seen.insert(fact).inserted
        && edition.wording.specification.facts[fact]?.sources.contains {
          if case .datasheet = $0 { true } else { false }
        }
          == true
    }
  }

  /// The finding stands where the rows before and after the lost one are.
  private func finding(_ fact: FactID) -> Finding? {
    guard let unit = edition.units.firstIndex(where: { $0.kind == .row && $0.facts.contains(fact) }),
      let segment = neighbour(of: unit)
    else { return nil }
    return finding(
      .lostFact, in: segment, at: 0..<segment.text.text.utf8.count, fact: fact.name,
      "the text lacks \"\(edition.units[unit].text.text.replacing("\t", with: ": "))\", which belongs after this",
      expected: try? edition.wording.text(of: fact), sources: edition.units[unit].sources, unit: edition.units[unit])
  }

  /// The row above it, or below, where the text has the rows around it one after the other; others may leave out what
  /// they like.
  private func neighbour(of unit: Int) -> Segment? {
    func row(_ index: Int) -> Segment? {
      guard edition.units.indices.contains(index), edition.units[index].section == edition.units[unit].section,
        edition.units[index].kind == .row
      else { return nil }
      return wordedBy[index]
    }
    func isSentence(_ segment: Segment) -> Bool {
      segment.kind != .row && [".", "!", "?"].contains(segment.text.tokens.last?.text)
    }
    func isRight(_ one: Segment, _ next: Segment) -> Bool {
      (0...4).contains(next.block - one.block) && !isSentence(one) && !isSentence(next)
    }
    let (above, below) = (row(unit - 1), row(unit + 1))
    if let above, let next = below ?? row(unit - 2) {
      return below == nil ? isRight(next, above) ? above : nil : isRight(above, next) ? above : nil
    }
    if let below, let next = row(unit + 2), isRight(below, next) { return below }
    return nil
  }
}
