import ArgumentParser
import Audit
import BuiltInFiles
import Documents
import Engine
import Exchange
import FileWriting
import Localization
import Manual
import Preview
import Simulation

/// The exit codes of the command, by the table of `sysexits.h`.
enum Failure {
  static let badData = ExitCode(65)
  static let unreadable = ExitCode(66)
  static let missingProgram = ExitCode(69)
  static let unwritable = ExitCode(73)

  /// Runs the work of a command; an error is printed and becomes its exit code.
  static func reported<Result>(_ work: () throws -> Result) throws -> Result {
    do { return try work() } catch { throw told(error) }
  }

  /// The same for work that waits.
  static func reported<Result>(_ work: () async throws -> Result) async throws -> Result {
    do { return try await work() } catch { throw told(error) }
  }

  /// Prints an error that the argument parser does not print, and returns its exit code.
  private static func told(_ error: any Error) -> any Error {
    if error is ExitCode || error is ValidationError { return error }
    tell(error)
    return code(of: error)
  }

  /// Prints an error.
  static func tell(_ error: any Error) { lines(of: error).forEach(Console.diagnostic) }

  /// What an error says, line by line.
  static func lines(of error: any Error) -> [String] {
    switch error {
    case let error as RefusedImport: error.lines
    case let error as DeniedManual: error.lines
    case let error as DeniedTexts: error.lines
    case is EngineError: ["error: \(error)"]
    default: ["\(error)"]
    }
  }

  private static func code(of error: any Error) -> any Error {
    switch error {
    case is FileTree.Unreadable: unreadable
    case LocalizationError.unknownLanguage, is ValidationError: ExitCode.validationFailure
    case is NotWritable: unwritable
    case is PreviewServer.Unavailable: missingProgram
    case is MissingTypesetter: missingProgram
    case is DeniedManual: ExitCode.failure
    case let error as DocumentError: error.isUnreadable ? unreadable : badData
    case let failure as SimulationFailure: code(of: failure.error)
    // The behaviour that ships compiles, so that only the options can be wrong.
    case is EngineError: ExitCode.validationFailure
    default: badData
    }
  }

  private static func code(of error: TraceError) -> ExitCode {
    switch error {
    case .readFailed: unreadable
    case .writeFailed: unwritable
    case .invalid: badData
    }
  }
}
