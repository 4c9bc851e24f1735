import BuiltInFiles
import Findings
import Manual

/// Reads and writes baselines.
enum BaselineFile {
  static func read(_ path: String) throws -> Baseline {
    try Baseline(path: path, bytes: FileTree.bytes(ofFile: path))
  }

  /// Writes the findings; reasons that the file has already are kept.
  static func write(_ report: Report, to path: String, isQuiet: Bool) throws {
    let file = try WholeFile(path: path)
    let earlier = try FileTree.optionalBytes(ofFile: path).map { try Baseline(path: path, bytes: $0, isDraft: true) }
    let baseline = Baseline.text(of: report.findings, earlier: earlier)
    try file.commit(baseline.text)
    guard !isQuiet else { return }
    Console.diagnostic("\(path): \(report.count); \(baseline.open) reasons to fill in")
  }
}
