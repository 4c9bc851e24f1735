import FileWriting

/// All that pages are made from: the program with what is embedded in it, options, and folders and files that are named.
struct BuildInputs {
  private var digest: Digest

  /// Begins with the program; nil where it is not known which one runs.
  init?(options: [String]) {
    guard let program = RunningProgram.digest else { return nil }
    digest = Digest()
    digest.add(program)
    for option in options { digest.add(whole: option.utf8) }
  }

  var value: UInt64 { digest.value }

  /// Adds all files below a folder, if one is named; false where one can't be read.
  mutating func add(folder: String?) -> Bool {
    digest.add(whole: (folder ?? "").utf8)
    guard let folder else { return true }
    guard let paths = try? SystemFile.paths(below: folder) else { return false }
    for path in paths.sorted() {
      let whole = "\(folder)/\(path)"
      guard !SystemFile.isFolderItself(whole) else { continue }
      // A link to a folder can't be read as a file, nor is it looked into.
      guard let bytes = try? SystemFile.bytes(of: whole) else { return false }
      digest.add(whole: path.utf8)
      digest.add(whole: bytes)
    }
    return true
  }
}
