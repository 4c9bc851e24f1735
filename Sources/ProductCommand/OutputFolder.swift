import ArgumentParser

/// The folder that a command writes, as it is named.
enum OutputFolder {
  /// Makes sure that it is a name: a folder can't be printed.
  static func check(_ name: String) throws {
    guard !["", "-"].contains(name) else { throw ValidationError("--output needs the name of a folder.") }
  }
}
