import Localization

/// The texts of several languages side by side: each column holds the passages that say the same.
///
/// Languages are added one by one, each by the sequence of matches and gaps that is best in all (progressive alignment
/// in the manner of Feng and Doolittle); how alike two passages are is known by their details and by what they word.
struct ParallelColumns {
  /// For each column the passage of each language, by its position in the language.
  private(set) var columns: [[Int?]] = []
  let texts: [[ParallelPassage]]
  /// All details, each once.
  let details: [ParallelPassage.Detail]
  /// For each column how often each language makes each detail.
  private(set) var counts: [[ClaimNumber: [Int]]] = []

  /// The position of a detail.
  typealias ClaimNumber = Int

  private let features: [[Features]]

  /// What a passage has to resemble its column by.
  private static let threshold: Float = 0.22

  private struct Features {
    /// The details, numbered, in ascending order.
    let details: [ClaimNumber]
    let weight: Float
  }

  init(_ texts: [[ParallelPassage]]) {
    self.texts = texts
    var numbers: [ParallelPassage.Detail: ClaimNumber] = [:]
    var all: [ParallelPassage.Detail] = []
    for detail in texts.joined().flatMap(\.details.keys) where numbers[detail] == nil {
      numbers[detail] = all.count
      all.append(detail)
    }
    let shapes = ParallelPassage.Shape.allCases
    let weights = all.map { $0.kind == .concept ? 0.7 : 1 } + shapes.map { _ in 0.5 as Float }
    features = texts.map { text in
      text.map { passage in
        let details = passage.details.keys.compactMap { numbers[$0] }
        let features =
          details.sorted() + shapes.indices.filter { passage.shapes.contains(shapes[$0]) }.map { $0 + all.count }
        return Features(details: features, weight: features.reduce(0) { $0 + weights[$1] })
      }
    }
    details = all
    for language in texts.indices { add(language, weights) }
    join(weights)
    counts = columns.map { cells in
      var counts: [ClaimNumber: [Int]] = [:]
      for (language, cell) in cells.enumerated() {
        guard let cell else { continue }
        for (detail, ranges) in texts[language][cell].details {
          guard let number = numbers[detail] else { continue }
          counts[number, default: Array(repeating: 0, count: texts.count)][language] = ranges.count
        }
      }
      return counts
    }
  }

  private mutating func add(_ language: Int, _ weights: [Float]) {
    let count = texts[language].count
    guard !columns.isEmpty, count > 0 else {
      columns += (0..<count).map { number in texts.indices.map { $0 == language ? number : nil } }
      return
    }
    let width = columns.count
    // Translations go on at the same pace: cells far from the diagonal are never looked at.
    let reach = max(24, abs(width - count) * 2, max(width, count) / 5)
    var best = [[Float]](repeating: [Float](repeating: 0, count: width + 1), count: count + 1)
    var isMatch = [[Bool]](repeating: [Bool](repeating: false, count: width + 1), count: count + 1)
    for row in 1...count {
      let middle = row * width / count
      for column in 1...width {
        best[row][column] = max(best[row - 1][column], best[row][column - 1])
        guard abs(column - middle) <= reach else { continue }
        let score = similarity(row - 1, of: language, to: columns[column - 1], weights) - ParallelColumns.threshold
        if score > 0, best[row - 1][column - 1] + score > best[row][column] {
          best[row][column] = best[row - 1][column - 1] + score
          isMatch[row][column] = true
        }
      }
    }
    var merged: [[Int?]] = []
    var (row, column) = (count, width)
    while row > 0 || column > 0 {
      if row > 0, column > 0, isMatch[row][column] {
        var cells = columns[column - 1]
        cells[language] = row - 1
        merged.append(cells)
        (row, column) = (row - 1, column - 1)
      } else if column == 0 || row > 0 && best[row - 1][column] >= best[row][column - 1] {
        merged.append(texts.indices.map { $0 == language ? row - 1 : nil })
        row -= 1
      } else {
        merged.append(columns[column - 1])
        column -= 1
      }
    }
    columns = merged.reversed()
  }

  /// Joins neighbouring columns that no language has both of, where they are alike at all: two languages with the same
  /// peculiarity can have kept the rest from finding its column.
  private mutating func join(_ weights: [Float]) {
    var joined: [[Int?]] = []
    for cells in columns {
      guard let last = joined.last, zip(last, cells).allSatisfy({ $0 == nil || $1 == nil }) else {
        joined.append(cells)
        continue
      }
      let likenesses = cells.enumerated().compactMap { language, cell in
        cell.map { similarity($0, of: language, to: last, weights) }
      }
      // What is all that a language has in the place of what only it lacks is compared, however unlike it is.
      let sizes = [last, cells].map { $0.count { $0 != nil } }.sorted()
      let fillsGap = sizes == [1, texts.count - 1]
      if fillsGap || (likenesses.max() ?? 0) > ParallelColumns.threshold / 2 {
        joined[joined.count - 1] = zip(last, cells).map { $0 ?? $1 }
      } else {
        joined.append(cells)
      }
    }
    columns = joined
  }

  /// Whether a column makes a detail in half of its languages.
  func says(_ detail: ParallelPassage.Detail, in column: Int) -> Bool {
    columns[column].enumerated().count { language, cell in
      cell.map { texts[language][$0].details[detail] != nil } ?? false
    } * 2 > texts.count
  }

  /// How like the passages of a column a passage is, from 0 to 1.
  private func similarity(_ number: Int, of language: Int, to column: [Int?], _ weights: [Float]) -> Float {
    var (sum, count): (Float, Float) = (0, 0)
    for (other, cell) in column.enumerated() where count < 4 {
      guard let cell else { continue }
      sum += similarity((language, number), (other, cell), weights)
      count += 1
    }
    return count > 0 ? sum / count : 0
  }

  private func similarity(_ one: (Int, Int), _ other: (Int, Int), _ weights: [Float]) -> Float {
    let (left, right) = (features[one.0][one.1], features[other.0][other.1])
    var common: Float = 0
    var (first, second) = (0, 0)
    while first < left.details.count, second < right.details.count {
      let (a, b) = (left.details[first], right.details[second])
      if a == b { common += weights[a] }
      if a <= b { first += 1 }
      if b <= a { second += 1 }
    }
    let total = left.weight + right.weight
    let details = total > 0 ? 2 * common / total : 0
    guard let expectation = texts[one.0][one.1].expectation, let match = texts[other.0][other.1].expectation else {
      return details * 0.7
    }
    return details * 0.7 + (expectation.id == match.id ? 0.3 : expectation.section == match.section ? 0.12 : 0)
  }
}
