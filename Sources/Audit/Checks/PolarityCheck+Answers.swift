import Findings
import Linguistics
import SpecModel

extension PolarityCheck {
  /// What is wrong in a row that answers for each column, "| yes | no | protected |"; nil where it is no such row.
  func answers(_ number: Int) -> [Finding]? {
    let segment = context.run.segments[number]
    guard segment.kind == .row, case let cells = TableColumns.cells(of: segment.text), cells.count > 2,
      cells.contains(where: { isDenial($0, in: segment.text) })
    else { return nil }
    guard let table = TableColumns(number, of: context.run.segments) else { return [] }
    return anchors.sorted { $0.key.name < $1.key.name }.compactMap { fact, statements in
      guard let anchor = statements.first, anchor.clause(in: segment.text) != nil,
        let subject = table.header.wholeTerms.first(where: { anchor.subjects.contains($0.term.concept) }),
        let cell = table.cell(below: table.header.tokens[subject.tokens.lowerBound].range),
        segment.text.excerpt(cell).allSatisfy(\.isLetter), isDenial(cell, in: segment.text) != anchor.isNegated
      else { return nil }
      return finding(fact, anchor, in: segment, at: cell)
    }
  }

  private func isDenial(_ cell: Range<Int>, in text: ReadText) -> Bool {
    text.negativeWords.contains { text.tokens[$0].range == cell }
  }
}
