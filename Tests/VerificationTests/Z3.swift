import Foundation
import Testing

@testable import Verification

/// A prover that shares nothing with ours.
enum Z3 {
  static let isInstalled = (try? run(["-version"], "")) != nil
  static let hint: Comment = "z3 is not on this machine; \"apt-get install z3\" brings it"

  /// The questions of a text, each with whether there is such a situation.
  static func answers(_ export: SMTExport) throws -> [(SMTExport.Query, Bool)] {
    let lines = try run(["-in"], export.text).split(separator: "\n").map(String.init)
    try #require(lines.count == 2 * export.queries.count)
    return try export.queries.enumerated().map { number, query in
      try #require(lines[2 * number] == query.name && ["sat", "unsat"].contains(lines[2 * number + 1]))
      return (query, lines[2 * number + 1] == "sat")
    }
  }

  private static func run(_ arguments: [String], _ input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["z3"] + arguments
    let (source, sink) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (source, sink, Pipe())
    try process.run()
    try source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try source.fileHandleForWriting.close()
    let output = try sink.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableNotLoadable) }
    return String(decoding: output, as: UTF8.self)
  }
}
