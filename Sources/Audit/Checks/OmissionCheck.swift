import Findings
import Localization
import SpecModel

/// Figures of the datasheet that a language states nowhere, though it states most of them.
struct OmissionCheck: Reporting {
  let document: PublishedDocument
  let edition: Edition
  /// For each unit the last segment of the language that words it.
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

  /// The row above or below it, where the text goes through the rows of its group in their order; others may leave out
  /// what they like.
  private func neighbour(of unit: Int) -> Segment? {
    let rows = edition.units.indices.filter { index in
      index != unit && edition.units[index].section == edition.units[unit].section && edition.units[index].kind == .row
    }
    let worded = rows.compactMap { row in wordedBy[row].map { (row, $0) } }
    let isInOrder = zip(worded, worded.dropFirst()).allSatisfy { ($0.1.block, $0.1.offset) <= ($1.1.block, $1.1.offset) }
    guard worded.count * 3 >= rows.count * 2, isInOrder else { return nil }
    return worded.min { abs($0.0 - unit) < abs($1.0 - unit) }?.1
  }
}
