import Foundation

/// How often two things stand in the same pair of texts, of all the pairs of a file.
struct Association {
  /// The pairs with both.
  let both: Int
  /// The pairs with the first, and those with the second.
  let first: Int
  let second: Int
  /// All pairs.
  let all: Int

  /// Dunning’s log-likelihood ratio: how much likelier the counts are if the two belong together, negative where they
  /// shun each other.
  var logLikelihood: Double {
    let cells = [
      Double(both), Double(first - both), Double(second - both), Double(all - first - second + both),
    ]
    let (rows, columns) = ([cells[0] + cells[1], cells[2] + cells[3]], [cells[0] + cells[2], cells[1] + cells[3]])
    let entropy = { (counts: [Double]) in counts.reduce(0) { $0 + ($1 > 0 ? $1 * log($1 / Double(all)) : 0) } }
    let ratio = 2 * (entropy(cells) - entropy(rows) - entropy(columns))
    return cells[0] * Double(all) >= rows[0] * columns[0] ? ratio : -ratio
  }

  /// Whether chance would make as much of it once in a thousand files at most: the quantile of χ² with one degree.
  var isSure: Bool { both > 1 && logLikelihood > 10.83 }

  /// The share of the pairs with the first that have the second as well.
  var share: Double { first > 0 ? Double(both) / Double(first) : 0 }
}
