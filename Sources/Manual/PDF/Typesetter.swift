import FileWriting
import Foundation

/// The program that makes PDF: Typst, by itself or as a module of Python.
public struct Typesetter: Sendable {
  /// How a program is called, and how it says its version.
  private struct Command {
    let name: String
    let version: [String]
    let compile: [String]
  }

  private let program: String
  private let arguments: [String]

  /// The first version that writes PDF/UA-1.
  private static let oldest = (0, 14)

  private static let commands = [
    Command(
      name: "typst", version: ["--version"],
      compile: [
        "compile", "--format", "pdf", "--pdf-standard", "ua-1", "--ignore-system-fonts", "--creation-timestamp", "0",
        "-", "-",
      ]),
    Command(
      name: "python3", version: ["-c", "import typst; print('typst', typst.__version__)"],
      compile: ["-c", Self.script]),
  ]

  private static let script = """
    import os, sys, typst
    fonts = [path for path in os.environ.get("TYPST_FONT_PATHS", "").split(os.pathsep) if path]
    try:
        pdf = typst.compile(
            sys.stdin.buffer.read(), format="pdf", pdf_standards="ua-1", ignore_system_fonts=True, font_paths=fonts,
            timestamp=0)
    except typst.TypstError as error:
        sys.exit("\\n".join(["error: " + error.message, *error.hints]))
    sys.stdout.buffer.write(pdf)
    """

  /// Looks for the program on a path such as that of the environment, "/usr/local/bin:/usr/bin".
  ///
  /// - Throws: `MissingTypesetter`.
  public init(on path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws {
    var found: String?
    for command in Self.commands {
      guard let program = Self.executable(command.name, on: path) else { continue }
      let answer = try? Self.run(program, command.version, input: Data())
      guard let answer, answer.status == 0, let version = Self.version(in: answer.output) else { continue }
      guard version >= Self.oldest else {
        found = found ?? "\(program) is Typst \(version.0).\(version.1)"
        continue
      }
      (self.program, arguments) = (program, command.compile)
      return
    }
    throw MissingTypesetter(found: found, oldest: "\(Self.oldest.0).\(Self.oldest.1)")
  }

  /// The PDF of a source, the same for the same source.
  ///
  /// - Throws: `TypesettingFailure`, or where the program can't be run.
  package func pdf(_ source: String) throws -> Data {
    let answer = try Self.run(program, arguments, input: Data(source.utf8))
    guard answer.status == 0, answer.output.starts(with: "%PDF".utf8) else {
      throw TypesettingFailure(said: String(decoding: answer.errors, as: UTF8.self))
    }
    return answer.output
  }

  private static func executable(_ name: String, on path: String) -> String? {
    path.split(separator: ":").map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// The version in "typst 0.15.1 (d8f4c2a)".
  private static func version(in output: Data) -> (Int, Int)? {
    let words = String(decoding: output, as: UTF8.self).split(separator: " ")
    guard words.count > 1, words[0] == "typst" else { return nil }
    let numbers = words[1].split(separator: ".").prefix(2).compactMap { Int($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  /// Runs a program.
  ///
  /// Files in place of pipes: a program that ends early can't stop this one by a broken pipe, and none waits for another.
  /// They have no names, so that nothing is left of them.
  private static func run(
    _ program: String, _ arguments: [String], input: Data
  ) throws -> (status: Int32, output: Data, errors: Data) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let (source, output, errors) = (try namelessFile(), try namelessFile(), try namelessFile())
    try source.write(contentsOf: input)
    try source.seek(toOffset: 0)
    process.standardInput = source
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    func content(_ file: FileHandle) throws -> Data {
      try file.seek(toOffset: 0)
      return try file.readToEnd() ?? Data()
    }
    return (process.terminationStatus, try content(output), try content(errors))
  }

  private static func namelessFile() throws -> FileHandle {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    var path = Array("\(folder)/specsheet-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw NotWritable.now(folder) }
    unlink(path)
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}

/// Typst is not there, or is too old.
public struct MissingTypesetter: Error, CustomStringConvertible {
  /// What was found in its place.
  let found: String?
  /// The first version that will do.
  let oldest: String

  /// What is missing, and where to get it.
  public var description: String {
    "error: PDF is made by Typst \(oldest) or later, and \(found ?? "there is no typst on the PATH"): install it "
      + "(typst.app, or a package of the system), or its module for python3: pip install typst"
  }
}

/// Typst has refused the source of a manual.
struct TypesettingFailure: Error, CustomStringConvertible {
  /// What it said.
  let said: String
  /// The file that was to be made.
  var path = ""

  var description: String {
    "\(path): error: Typst made no PDF\n\(said.trimmingCharacters(in: .whitespacesAndNewlines))"
  }
}
