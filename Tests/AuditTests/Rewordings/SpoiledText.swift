import Findings
import Foundation

/// A rewording with its planted errors in place.
struct SpoiledText {
  /// A planted error and the line of the spoiled text that it stands in.
  struct Error {
    let kind: PlantedError.Kind
    let wrong: String
    /// Counted from 1; for what was taken out, the line that followed it.
    let line: Int
  }

  /// What stands not exactly once in the correct text can't be spoiled.
  struct Ambiguous: Swift.Error { let text: String }

  let text: String
  let errors: [Error]

  init(_ rewording: Rewording) throws {
    let places = try rewording.errors.map { error in
      let ranges = rewording.text.ranges(of: error.right)
      guard ranges.count == 1 else { throw Ambiguous(text: error.right) }
      return (error: error, range: ranges[0])
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var text = ""
    var errors: [Error] = []
    var end = rewording.text.startIndex
    for (error, range) in places {
      text += rewording.text[end..<range.lowerBound]
      let same = error.right.commonPrefix(with: error.wrong)
      let line = (text + same).count { $0 == "\n" } + 1
      errors.append(Error(kind: error.kind, wrong: error.wrong, line: line))
      text += error.wrong
      end = range.upperBound
    }
    self.text = text + rewording.text[end...]
    self.errors = errors
  }
}

extension SpoiledText.Error {
  /// Whether a finding points to it, or to the line before or after it.
  func isNear(_ finding: Finding) -> Bool { abs(finding.place.line - line) <= 1 }
}
