import Findings
import Foundation

/// A rewording with its planted errors in place.
struct SpoiledText {
  /// A planted error and the line of the spoiled text that it stands in.
  struct Spot {
    let error: PlantedError
    /// Counted from 1; for what was taken out, the line that followed it.
    let line: Int
  }

  /// What does not stand exactly once in the correct text can't be spoiled.
  struct Ambiguous: Error { let text: String }

  let text: String
  let spots: [Spot]

  init(_ rewording: Rewording) throws {
    let places = try rewording.errors.map { error in
      let ranges = rewording.text.ranges(of: error.right)
      guard ranges.count == 1 else { throw Ambiguous(text: error.right) }
      return (error: error, range: ranges[0])
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var text = ""
    var spots: [Spot] = []
    var end = rewording.text.startIndex
    for (error, range) in places {
      text += rewording.text[end..<range.lowerBound]
      let before = text + error.right.commonPrefix(with: error.wrong)
      spots.append(Spot(error: error, line: before.count { $0 == "\n" } + 1))
      text += error.wrong
      end = range.upperBound
    }
    self.text = text + rewording.text[end...]
    self.spots = spots
  }
}

extension SpoiledText.Spot {
  /// Whether a finding points to it, or to the line before or after it.
  func isNear(_ finding: Finding) -> Bool { abs(finding.place.line - line) <= 1 }

  /// Whether a finding says what was done here.
  func isFound(by finding: Finding) -> Bool {
    isNear(finding) && error.kind.rules.contains(finding.rule.name)
      && (finding.severity > .minor || error.kind == .notation)
  }
}
