import Findings

/// Rows of our own tables that have the value of another row: the text is ours, and yet says something else.
struct RowExchanges {
  let context: RunContext
  let coverage: ManualCoverage
  private let stream: [String]
  /// For each sentence of ours the row that its words are of.
  private let rows: Set<[String]>

  init(context: RunContext, coverage: ManualCoverage) {
    (self.context, self.coverage) = (context, coverage)
    stream = coverage.positions.map { context.run.passages[$0.passage].text.tokens[$0.token].folded }
    rows = Set(context.specification.own.tables.joined().map { Array($0.joined()) })
  }

  /// The rows with another row's value around a gap between our sentences.
  func findings(in gap: ManualCoverage.Gap) -> [Finding] {
    let own = context.specification.own
    let gapped = gap.own.filter { own.sentences[$0].kind == .row }.map { own.sentences[$0] }
    guard !gapped.isEmpty, !gap.stream.isEmpty else { return [] }
    return own.tables.flatMap { table in
      table.filter { row in gapped.contains { contains($0.keys, in: Array(row.joined())) } }.flatMap { row in
        row.indices.compactMap { column in exchange(of: column, in: row, of: table, gap) }
      }
    }
  }

  /// The finding where a row stands with the value of another row in one of its columns.
  private func exchange(of column: Int, in row: [[String]], of table: [[[String]]], _ gap: ManualCoverage.Gap)
    -> Finding?
  {
    for other in Set(table.filter { $0.indices.contains(column) }.map { $0[column] }) where other != row[column] {
      var changed = row
      changed[column] = other
      let words = Array(changed.joined())
      // Of the first cell nothing can be said: with that of another row it is the other row with other values.
      guard !other.isEmpty, column > 0, !rows.contains(words), let start = place(of: words, around: gap.stream) else {
        continue
      }
      let first = coverage.positions[start + changed[..<column].joined().count]
      let expectation = context.specification.expectations.first { $0.text.tokens.map(\.folded) == Array(row.joined()) }
      return context.finding(
        .wrongFigure, in: context.run.passages[first.passage],
        at: context.run.passages[first.passage].text.tokens[first.token].range, about: expectation?.subject,
        "the value is that of another row", expected: row[column].joined(separator: " "),
        sources: expectation?.sources ?? [],
        expectation: expectation)
    }
    return nil
  }

  /// Where words stand in the stream, all of them around a gap.
  private func place(of words: [String], around gap: Range<Int>) -> Int? {
    let starts = max(0, gap.lowerBound - words.count + 1)..<gap.upperBound
    return starts.first { start in
      start + words.count <= stream.count && start < gap.upperBound && start + words.count > gap.lowerBound
        && stream[start..<(start + words.count)].elementsEqual(words)
    }
  }

  private func contains(_ part: [String], in whole: [String]) -> Bool {
    whole.count >= part.count
      && (0...(whole.count - part.count)).contains { whole[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
