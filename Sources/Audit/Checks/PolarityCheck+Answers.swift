import Findings
import Linguistics
import SpecModel

extension PolarityCheck {
  /// What is wrong in a row that answers for each column, "| yes | no | protected |"; nil where it is no such row.
  func answers(_ number: Int) -> [Finding]? {
    let passage = context.run.passages[number]
    guard passage.kind == .row, case let cells = TableColumns.cells(of: passage.text), cells.count > 2,
      cells.contains(where: { isDenial($0, in: passage.text) })
    else { return nil }
    guard let table = TableColumns(number, of: context.run.passages) else { return [] }
    return anchors.sorted { $0.key.name < $1.key.name }.compactMap { fact, statements in
      guard let anchor = statements.first, anchor.clause(in: passage.text) != nil,
        let subject = table.header.wholeTerms.first(where: { anchor.subjects.contains($0.term.concept) }),
        let cell = table.cell(below: table.header.tokens[subject.tokens.lowerBound].range),
        passage.text.excerpt(cell).allSatisfy(\.isLetter), isDenial(cell, in: passage.text) != anchor.isNegated
      else { return nil }
      return finding(fact, anchor, in: passage, at: cell)
    }
  }

  private func isDenial(_ cell: Range<Int>, in text: ReadText) -> Bool {
    text.negativeWords.contains { text.tokens[$0].range == cell }
  }
}
