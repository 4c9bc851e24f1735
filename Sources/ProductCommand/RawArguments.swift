import ArgumentParser

/// The arguments of the process as bytes.
enum RawArguments {
  /// Refuses an argument that is not UTF-8: Swift would put other characters in its place, and a file of another name would be
  /// read or written.
  static func validate() throws {
    let count = Int(CommandLine.argc)
    for argument in UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: count).dropFirst() {
      guard let argument, String(validatingCString: argument) == nil else { continue }
      throw ValidationError(
        "The argument \"\(String(cString: argument))\" is not UTF-8, which names of files have to be: rename it, or the "
          + "folder that it stands in.")
    }
  }
}
