import Foundation

/// Files and folders by the system's own calls, which take any name.
package enum SystemFile {
  /// Whether a path leads to something.
  package static func exists(_ path: String) -> Bool { access(path.system, F_OK) == 0 }

  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool { type(of: path) == S_IFDIR }

  /// Whether a path leads to a file, and not to a folder, a pipe or a device.
  package static func isFile(_ path: String) -> Bool { type(of: path) == S_IFREG }

  /// Whether a path is that of a folder, and not of a link to one.
  package static func isFolderItself(_ path: String) -> Bool { FileStatus(ofPath: path)?.isFolder == true }

  private static func type(of path: String) -> mode_t? {
    var status = stat()
    return stat(path.system, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Opens a file for reading; "-" is standard input.
  package static func descriptor(of path: String) throws(POSIXError) -> Int32 {
    guard path != "-" else { return STDIN_FILENO }
    // A folder opens like a file and fails only when it is read.
    guard !isFolder(path) else { throw POSIXError(.EISDIR) }
    let descriptor = open(path.system, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError.last }
    return descriptor
  }

  /// The content of a file, of which at most `limit` bytes and one more are read; "-" is standard input.
  package static func bytes(of path: String, limit: Int = .max - 1) throws(POSIXError) -> [UInt8] {
    let descriptor = try descriptor(of: path)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0 { bytes.reserveCapacity(min(limit, Int(status.st_size)) + 1) }
    var piece = [UInt8](repeating: 0, count: pieceSize)
    while bytes.count <= limit {
      let count = read(descriptor, &piece, min(piece.count, limit + 1 - bytes.count))
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError.last }
      bytes += piece[..<count]
    }
    return bytes
  }

  private static let pieceSize = 1 << 16

  /// Writes all of some bytes to what is open for it.
  package static func write(_ bytes: some ContiguousBytes, to descriptor: Int32) throws {
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw SystemError.last }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// The names in a folder, in no order.
  package static func names(in folder: String) throws(POSIXError) -> [String] {
    guard let stream = opendir(folder.system) else { throw SystemError.last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream), let start = MemoryLayout<dirent>.offset(of: \.d_name) {
      let name = (UnsafeRawPointer(entry) + start).assumingMemoryBound(to: CChar.self)
      let bytes = UnsafeBufferPointer(start: name, count: strlen(name)).map(UInt8.init(bitPattern:))
      if bytes != [UInt8(ascii: ".")], bytes != Array("..".utf8) { names.append(SystemPath.text(of: bytes)) }
    }
    return names
  }

  /// The paths of all that is below a folder, links not followed.
  package static func paths(below folder: String) throws(POSIXError) -> [String] {
    var paths: [String] = []
    for name in try names(in: folder) {
      paths.append(name)
      let path = "\(folder)/\(name)"
      guard isFolderItself(path) else { continue }
      paths += try Self.paths(below: path).map { "\(name)/\($0)" }
    }
    return paths
  }

  /// Removes a file, or a folder with all that is in it.
  static func remove(_ path: String) throws(POSIXError) {
    guard isFolderItself(path) else {
      guard unlink(path.system) == 0 else { throw SystemError.last }
      return
    }
    for name in try names(in: path) { try remove("\(path)/\(name)") }
    guard rmdir(path.system) == 0 else { throw SystemError.last }
  }

  /// Makes a folder and those that it stands in, as far as they are not there.
  static func makeFolder(_ path: String) throws(POSIXError) {
    if mkdir(path.system, 0o777) == 0 || isFolder(path) { return }
    let parent = URL(filePath: path).deletingLastPathComponent().plainPath
    guard errno == ENOENT, parent != path else { throw SystemError.last }
    try makeFolder(parent)
    guard mkdir(path.system, 0o777) == 0 || errno == EEXIST else { throw SystemError.last }
  }
}
