import ArgumentParser
import FileWriting
import Foundation
import Localization

/// Results go to standard output, everything else to standard error.
enum Console {
  /// Whether progress may be drawn: standard error is a terminal that can move its cursor.
  static let isTerminal = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  /// Prints a message about what went wrong or was done, on one line: a name or text in it that comes from a file can
  /// neither start another nor move the cursor.
  static func diagnostic(_ message: String) {
    try? SystemFile.write(Data((Visible.line(message) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Shows the state of some work in place, on a terminal only.
  static func progress(_ message: String) {
    guard isTerminal else { return }
    try? SystemFile.write(Data("\r\u{1B}[K\(message)".utf8), to: STDERR_FILENO)
  }

  /// Prints a result.
  static func result(_ text: String) throws {
    do {
      try SystemFile.write(Data(text.utf8), to: STDOUT_FILENO)
    } catch {
      throw NotWritable(path: "standard output", error)
    }
  }
}

/// What every command prints besides its results.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print nothing but results and errors.")
  var quiet = false
}
