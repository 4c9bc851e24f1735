import BuiltInFiles
import Foundation

/// The built program, run as a user would.
struct Program {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// A folder of its own for each test, removed with `clean`.
  let folder = FileManager.default.temporaryDirectory.appending(path: "smallbms-\(UUID().uuidString)")

  /// The program `smallbms`, or the one of a target.
  init(_ name: String = "smallbms") throws {
    executable = Self.products.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func clean() { try? FileManager.default.removeItem(at: folder) }

  /// Runs it in the folder.
  func run(_ arguments: String..., input: String = "") throws -> Result { try run(arguments, input: input) }

  /// Runs it in the folder.
  func run(_ arguments: [String], input: String = "", environment: [String: String]? = nil) throws -> Result {
    try run(executable, arguments, input, environment)
  }

  /// Runs a script of the shell in the folder, to which the program is `$0`.
  func run(script: String) throws -> Result {
    try run(URL(filePath: "/bin/sh"), ["-c", script, executable.path(percentEncoded: false)], "", nil)
  }

  private func run(
    _ executable: URL, _ arguments: [String], _ input: String, _ environment: [String: String]?
  ) throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    if let environment { process.environment = environment }
    let (output, errors) = (folder.appending(path: ".stdout"), folder.appending(path: ".stderr"))
    let source = folder.appending(path: ".stdin")
    try Data(input.utf8).write(to: source)
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  func write(_ text: String, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func write(_ tree: FileTree, to folder: String) throws {
    for (path, bytes) in tree.files { try write(String(decoding: bytes, as: UTF8.self), to: "\(folder)/\(path)") }
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// What lies in the folder, but for what `run` puts there.
  func names(in path: String = "") throws -> [String] {
    let place = folder.appending(path: path).path(percentEncoded: false)
    let names = try FileManager.default.contentsOfDirectory(atPath: place)
    return names.filter { ![".stdin", ".stdout", ".stderr"].contains($0) }.sorted()
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path(percentEncoded: false))
  }

  private let executable: URL

  /// The programs lie beside the tests.
  private static let products: URL = {
    #if os(macOS)
      let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
    #else
      let tests = Bundle.main.bundleURL.appending(path: "tests")
    #endif
    return tests.deletingLastPathComponent()
  }()
}
