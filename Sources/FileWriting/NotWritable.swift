import Foundation

/// A file or folder that can't be written.
package struct NotWritable: Error, CustomStringConvertible {
  /// The path, as the user named it.
  package let path: String
  /// Why not.
  package let reason: String

  /// Says why `path` can't be written.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// Says why `path` can't be written, in the words of the system.
  package init(path: String, _ error: any Error) {
    self.init(path: path, reason: NotWritable.reason(error))
  }

  /// The same of the call that has just failed.
  package static func now(_ path: String) -> NotWritable { NotWritable(path: path, SystemError.last) }

  /// The message.
  package var description: String { "\(path): error: \(reason)" }

  private static func reason(_ error: any Error) -> String {
    let cause = error as? POSIXError ?? (error as? CocoaError)?.underlying as? POSIXError
    guard let cause else { return error.localizedDescription }
    if cause.code == .EBUSY { return "a mount point can't be replaced; name a folder in it" }
    return String(cString: strerror(cause.code.rawValue))
  }
}

/// Errors of the system's calls.
enum SystemError {
  /// That of the call that has just failed.
  static var last: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
