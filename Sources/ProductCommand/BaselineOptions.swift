import ArgumentParser
import BuiltInFiles
import FileWriting
import Findings
import Foundation

/// The findings that a team knows about.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Accept the findings in this file, each of which has a reason.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write the findings into this file as a baseline, for reasons to be filled in.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  func validate() throws {
    if writeBaseline != nil, baseline != nil {
      throw ValidationError("--write-baseline keeps the reasons of its own file; leave --baseline out.")
    }
    for (name, path) in [("--baseline", baseline), ("--write-baseline", writeBaseline)] where path == "" {
      throw ValidationError("\(name) needs the name of a file.")
    }
  }

  /// The baseline that is given.
  func read() throws -> Baseline? {
    try baseline.map { try Baseline(path: $0, bytes: FileTree.bytes(ofFile: $0)) }
  }

  /// Writes the findings if asked to, and returns whether it did; reasons that the file already has are kept.
  func wrote(_ report: Report, isQuiet: Bool) throws -> Bool {
    guard let path = writeBaseline else { return false }
    let changes = try FileChanges(of: path)
    let earlier = try FileTree.optionalBytes(ofFile: path).map { try Baseline(path: path, bytes: $0, isDraft: true) }
    let baseline = Baseline.text(of: report.findings, earlier: earlier)
    try changes.commit([(path, Data(baseline.text.utf8))])
    if !isQuiet { Console.diagnostic("\(path): \(report.count); \(baseline.open) reasons to fill in") }
    return true
  }
}
