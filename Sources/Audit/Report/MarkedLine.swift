import Findings
import Manual

/// A line of a published text with the spots of its findings marked, as HTML.
struct MarkedLine {
  let html: String
  /// So many bytes of a long line are shown before and behind a spot, where not all of it is.
  private static let around = 200

  init(_ line: String, _ findings: [ListedFinding], isShortened: Bool) {
    let spots = findings.map { (range: Self.spot(of: $0.finding, in: line), listed: $0) }
    let isCut = isShortened && line.utf8.count > 4 * Self.around
    var html = ""
    var (piece, pieceOwner, isHidden) = ("", ListedFinding?.none, false)
    func close() {
      guard !piece.isEmpty else { return }
      html += pieceOwner.map { Self.mark(piece, $0) } ?? Markup.escaped(piece)
      piece = ""
    }
    var offset = 0
    for character in line {
      let range = offset..<(offset + character.utf8.count)
      offset = range.upperBound
      guard !isCut || Self.isNear(range, spots.map(\.range)) else {
        if !isHidden {
          close()
          html += "…"
          isHidden = true
        }
        continue
      }
      isHidden = false
      // Where spots overlap the gravest finding, which has the lowest number, has the mark; the margin shows all.
      let owner = spots.filter { $0.range.overlaps(range) }.map(\.listed).min { $0.number < $1.number }
      if owner?.number != pieceOwner?.number {
        close()
        pieceOwner = owner
      }
      piece.append(character)
    }
    close()
    self.html = html
  }

  private static func mark(_ text: String, _ owner: ListedFinding) -> String {
    let severity = owner.finding.severity.rawValue
    return "<mark class=\"\(severity)\"><a href=\"#f\(owner.number)\">\(Markup.escaped(text))</a></mark>"
  }

  /// A line without spots is shown from its start.
  private static func isNear(_ range: Range<Int>, _ spots: [Range<Int>]) -> Bool {
    if spots.isEmpty { return range.lowerBound < 2 * around }
    return spots.contains { $0.lowerBound - around < range.upperBound && range.lowerBound < $0.upperBound + around }
  }

  /// The bytes of the line that a finding is about: as much of its excerpt's spot as stands there letter by letter.
  private static func spot(of finding: Finding, in line: String) -> Range<Int> {
    let bytes = line.utf8.dropFirst(finding.place.column - 1)
    let start = min(finding.place.column - 1, line.utf8.count)
    guard let excerpt = finding.excerpt else { return start..<start }
    let spot = excerpt.text.utf8.dropFirst(excerpt.spot.lowerBound).prefix(excerpt.spot.count)
    let common = zip(bytes, spot).prefix { $0 == $1 }.count
    // Where it is written in another way, in markup or with character references, its start is marked.
    return start..<min(line.utf8.count, start + max(common, spot.isEmpty ? 0 : 1))
  }
}
