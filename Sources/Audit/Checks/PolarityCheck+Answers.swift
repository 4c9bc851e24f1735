import Findings
import SpecModel

extension PolarityCheck {
  /// What is wrong in a row that answers for each column, "| yes | no | protected |"; nil where it is no such row.
  func answers(_ number: Int) -> [Finding]? {
    let segment = context.run.segments[number]
    let cells = cells(of: segment.text)
    guard segment.kind == .row, cells.count > 2, cells.contains(where: { isDenial($0, in: segment.text) }) else {
      return nil
    }
    guard let header = header(of: number) else { return [] }
    let columns = self.cells(of: header)
    return anchors.sorted { $0.key.name < $1.key.name }.compactMap { fact, statements in
      guard let anchor = statements.first, anchor.clause(in: segment.text) != nil,
        let subject = header.wholeTerms.first(where: { anchor.subjects.contains($0.term.concept) }),
        let place = columns.firstIndex(where: { $0.overlaps(header.tokens[subject.tokens.lowerBound].range) }),
        // The first column may have no heading.
        case let column = columns.count + 1 == cells.count ? place + 1 : place, cells.indices.contains(column), segment.text.excerpt(cells[column]).allSatisfy(\.isLetter),
        isDenial(cells[column], in: segment.text) != anchor.isNegated
      else { return nil }
      return finding(fact, anchor, in: segment, at: cells[column])
    }
  }

  /// Where the cells of a row stand.
  private func cells(of text: AnalyzedText) -> [Range<Int>] {
    let bytes = Array(text.text.utf8)
    return bytes.split(separator: 0x09, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
  }

  private func isDenial(_ cell: Range<Int>, in text: AnalyzedText) -> Bool {
    text.negations.contains { text.tokens[$0].range == cell }
  }

  /// The first row of the table that a row is in.
  private func header(of number: Int) -> AnalyzedText? {
    let segments = context.run.segments
    let start = segments[...number].lastIndex { $0.kind != .row }.map { $0 + 1 } ?? 0
    return start < number ? segments[start].text : nil
  }
}
