import Foundation

/// A folder as it was found before it is made anew.
package struct KnownFolder: Sendable {
  /// Its path, whatever links lead to it.
  let path: String
  let state: FolderState

  /// Looks at a folder; nil where there is none, or none that can be replaced, or nothing has been noted of it.
  package init?(_ path: String) {
    let folder = WholeFolder.target(of: path)
    guard FolderRecord.isOn(folder.plainPath),
      // What can't be replaced is refused, whether it is as it should be or not.
      (try? WholeFolder.checkedStatus(of: folder, named: path)) != nil,
      let state = FolderState(of: folder.plainPath)
    else { return nil }
    (self.path, self.state) = (folder.plainPath, state)
  }

  /// The record of the whole folder if it is as it would be if it was made from these; nil where it has to be.
  package func record(of inputs: FolderInputs) -> FolderRecord? {
    guard let record = FolderRecord(noteOf: path, inputs: inputs.digest, state: state.whole) else { return nil }
    StagedName.removeLeftovers(beside: URL(filePath: path))
    return record
  }

  /// The counts of files of those folders in it that are as they would be if they were made from these, by name.
  package func parts(of inputs: FolderInputs) -> [String: Int] {
    var counts: [String: Int] = [:]
    for (name, digest) in inputs.parts {
      guard let state = state.parts[name]?.whole else { continue }
      counts[name] = FolderRecord(noteOf: "\(path)/\(name)", inputs: digest, state: state)?.count
    }
    return counts
  }

  /// Whether these files and folders are all that is in it, and each of these files has this content.
  package func has(only names: Set<String>, files: [(path: String, bytes: [UInt8])]) -> Bool {
    Set(state.parts.keys) == names
      && files.allSatisfy { OpenFile.status(ofFileOf: $0.bytes, at: "\(path)/\($0.path)") != nil }
  }

  /// The path of a file in it.
  package func file(_ path: String) -> URL { URL(filePath: "\(self.path)/\(path)") }
}
