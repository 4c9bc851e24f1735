/// What the languages of a column say, and what those say that stand around it.
///
/// A translator joins sentences and parts them: what one language has in the next column is not lost.
struct ColumnVotes {
  typealias Detail = ParallelPassage.Detail

  private let columns: ParallelColumns
  /// The column, and the columns from the one before that most languages share to the one after.
  let column: Int
  private let around: ClosedRange<Int>
  /// The languages that have the column, by their position.
  let voters: [Int]
  /// For each detail how often each language makes it here.
  private let counts: [ParallelColumns.ClaimNumber: [Int]]

  init(_ columns: ParallelColumns, _ column: Int, around: ClosedRange<Int>) {
    self.columns = columns
    self.column = column
    self.around = around
    voters = columns.texts.indices.filter { columns.columns[column][$0] != nil }
    counts = columns.counts[column]
  }

  /// The passage of a language.
  func passage(of language: Int) -> ParallelPassage? {
    columns.columns[column][language].map { columns.texts[language][$0] }
  }

  /// What each language says, of those that have the column.
  func values(_ value: (ParallelPassage) -> Int) -> [Int] {
    columns.texts.indices.map { passage(of: $0).map(value) ?? 0 }
  }

  /// What each language says here and around.
  func valuesAround(_ value: (ParallelPassage) -> Int) -> [Int] {
    columns.texts.indices.map { language in
      around.reduce(0) { sum, column in
        sum + (columns.columns[column][language].map { value(columns.texts[language][$0]) } ?? 0)
      }
    }
  }

  /// The value that three in four of the other languages reach; nil where too few languages have the column.
  func agreed(_ values: [Int], without language: Int) -> Int? {
    let others = voters.filter { $0 != language }
    let needed = (others.count * 3 + 3) / 4
    // Of the whole document they have to be most as well.
    guard needed >= 3, needed * 3 >= (columns.texts.count - 1) * 2 else { return nil }
    return others.map { values[$0] }.sorted(by: >)[needed - 1]
  }

  /// The details that most of the other languages make more often than this one, here and with what stands around.
  func lost(by language: Int) -> [(detail: Detail, voters: Int)] {
    lostNumbers(by: language).map { number in
      let values = counts[number] ?? []
      return (columns.details[number], voters.count { $0 != language && values[$0] > values[language] })
    }.sorted { ($0.detail.kind, $0.detail.text) < ($1.detail.kind, $1.detail.text) }
  }

  private func lostNumbers(by language: Int) -> [ParallelColumns.ClaimNumber] {
    counts.compactMap { number, values in
      guard let here = agreed(values, without: language), here > values[language] else { return nil }
      let sums = countsAround(number)
      guard let all = agreed(sums, without: language), all > sums[language] else { return nil }
      return number
    }
  }

  /// How many details most of the other languages make, and how many of them this one does not.
  func shares(of language: Int) -> (made: Int, lost: Int) {
    (counts.values.count { (agreed($0, without: language) ?? 0) > 0 }, lostNumbers(by: language).count)
  }

  private func countsAround(_ number: ParallelColumns.ClaimNumber) -> [Int] {
    var sums = [Int](repeating: 0, count: columns.texts.count)
    for column in around {
      guard let values = columns.counts[column][number] else { continue }
      for index in sums.indices { sums[index] += values[index] }
    }
    return sums
  }

  /// The details of a kind that a language makes more often than any other.
  func alone(_ language: Int, _ kind: Detail.Kind) -> [(detail: Detail, range: Range<Int>)] {
    counts.compactMap { number, values in
      let detail = columns.details[number]
      guard detail.kind == kind, isTop(values, language), isTop(countsAround(number), language),
        let range = passage(of: language)?.details[detail]?.last
      else { return nil }
      return (detail, range)
    }.sorted { ($0.range.lowerBound, $0.detail.text) < ($1.range.lowerBound, $1.detail.text) }
  }

  /// Whether the others have an item of a list here, and this one an item less than they.
  func lacksItem(_ language: Int) -> Bool {
    let isItem = { (passage: ParallelPassage) in passage.shapes.contains(.item) ? 1 : 0 }
    guard agreed(values(isItem), without: language) == 1 else { return false }
    let around = valuesAround(isItem)
    return around[language] < agreed(around, without: language) ?? 0
  }

  /// Whether another language has the letters of a word here, in whatever words: "Battery Protect" for "BatteryProtect".
  func around(_ language: Int, _ word: String) -> Bool {
    voters.contains { other in
      other != language
        && passage(of: other).map {
          $0.passage.text.text.lowercased().filter(\.isLetter).contains(word.filter(\.isLetter))
        } ?? false
    }
  }

  /// Whether most write a word like a name, not only with the capital that a sentence starts with.
  func isName(_ detail: Detail) -> Bool {
    let places = voters.compactMap { language in
      passage(of: language).flatMap { passage in passage.details[detail]?.first.map { (passage, $0) } }
    }
    return places.count { passage, range in
      range.lowerBound > 0 || passage.passage.text.excerpt(range).dropFirst().contains { $0.isUppercase || $0.isNumber }
    } * 2 > places.count
  }

  /// Whether a language says something here or around that few others have beside it.
  func hasMore(_ language: Int) -> Bool {
    around.contains { column in
      columns.columns[column][language] != nil
        && columns.columns[column].count { $0 != nil } * 2 <= columns.texts.count
    }
  }

  private func isTop(_ values: [Int], _ language: Int) -> Bool {
    values.indices.allSatisfy { $0 == language || values[$0] < values[language] }
  }
}
