import Foundation

/// The documents of the project that tests write and keep current.
enum Documents {
  /// Whether they are to be written anew.
  static let areRecorded = ProcessInfo.processInfo.environment["RECORD_DOCUMENTS"] != nil

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: root.appending(path: path))
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
