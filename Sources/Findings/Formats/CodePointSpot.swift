/// The spot of a finding in its line, in Unicode code points from 1, as SARIF and GitHub count columns.
struct CodePointSpot {
  /// The column of the first code point.
  let start: Int
  /// The column after the last code point.
  let end: Int

  /// Converts the column in bytes by what the excerpt shows before the spot; the rest of the line, which the excerpt
  /// does not show, is the file's own syntax and is counted as ASCII.
  init(_ finding: Finding) {
    guard let excerpt = finding.excerpt else {
      (start, end) = (finding.place.column, finding.place.column)
      return
    }
    let bytes = excerpt.text.utf8
    let spot = excerpt.spot
    let before = bytes.prefix(spot.lowerBound).suffix(finding.place.column - 1)
    start = finding.place.column - before.count(where: UTF8.isContinuation)
    end = start + bytes.prefix(spot.upperBound).dropFirst(spot.lowerBound).count { !UTF8.isContinuation($0) }
  }
}
