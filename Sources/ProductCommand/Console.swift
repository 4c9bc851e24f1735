import ArgumentParser
import Foundation
import Manual

/// Results go to standard output, everything else to standard error.
enum Console {
  /// Whether progress may be drawn: standard error is a terminal that can move its cursor.
  static let isTerminal = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  /// Whether results may be coloured: standard output is a terminal, and colour has not been declined (no-color.org).
  static var hasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb" && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Prints a message about what went wrong or was done.
  static func diagnostic(_ message: String) {
    try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
  }

  /// Shows the state of some work in place, on a terminal only.
  static func progress(_ message: String) {
    guard isTerminal else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(message)".utf8))
  }

  /// Prints a result.
  static func result(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw SiteWriter.NotWritable(path: "standard output", reason: SiteWriter.reason(error))
    }
  }
}

/// What every command prints besides its results.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print nothing but results and errors.")
  var quiet = false
}
