import SpecModel

/// What the rows of one table do in the situations seen so far.
struct TableSurvey {
  /// Two rows, by their position.
  struct Pair: Hashable {
    let above: Int
    let below: Int
  }

  /// A situation in which no row holds.
  private(set) var gap: StateSpace.Situation?
  /// For each row a situation in which it holds.
  private(set) var holding: [StateSpace.Situation?]
  /// Whether each row decides somewhere.
  private(set) var decides: [Bool]
  /// Whether the table would decide otherwise somewhere if the row were not there.
  private(set) var matters: [Bool]
  /// Pairs of rows with conditions and different outcomes that hold at once, the upper one deciding.
  private(set) var overlaps: [Pair: StateSpace.Situation] = [:]
  private let outcomes: [DecisionTable.Outcome]
  /// Whether a row has conditions: that the one without comes last needs no remark.
  private let isConditional: [Bool]
  /// Pairs of rows of which one has held without the other.
  private var differing: Set<Pair> = []

  init(_ table: DecisionTable) {
    outcomes = table.rows.map(\.outcome)
    isConditional = table.rows.map { !$0.conditions.isEmpty }
    holding = outcomes.map { _ in nil }
    decides = outcomes.map { _ in false }
    matters = decides
  }

  mutating func add(_ holds: [Bool], _ situation: StateSpace.Situation) {
    guard let first = holds.firstIndex(of: true) else { return gap = gap ?? situation }
    let next = holds[(first + 1)...].firstIndex(of: true)
    decides[first] = true
    matters[first] = matters[first] || next.map { outcomes[$0] != outcomes[first] } ?? true
    for row in holds.indices {
      if holds[row], holding[row] == nil { holding[row] = situation }
      for other in holds.indices.dropFirst(row + 1) where holds[other] != holds[row] {
        differing.insert(Pair(above: row, below: other))
      }
      if holds[row], isConditional[row], row > first, outcomes[row] != outcomes[first] {
        let pair = Pair(above: first, below: row)
        overlaps[pair] = overlaps[pair] ?? situation
      }
    }
  }

  /// A row above whose conditions hold exactly where those of the row do.
  func original(of row: Int) -> Int? {
    (0..<row).first { !differing.contains(Pair(above: $0, below: row)) }
  }
}
