import CFileSystem
import Foundation

/// What a folder was made from and what it was like then, kept with the folder itself as an extended attribute.
///
/// It goes with the folder, comes into no copy, and says nothing once anything in the folder has been touched.
package struct FolderRecord: Equatable {
  /// How many files were written.
  package let count: Int
  private let inputs: UInt64
  private let state: UInt64

  private static let name = "user.specsheet.record"
  /// Of the form of the record, which is part of it.
  private static let version = "1"

  /// The record of a folder that is as it would be if it was made anew; nil where it has to be.
  package init?(ofFolder path: String, madeFrom inputs: FolderInputs) {
    guard let known = KnownFolder(path), let record = known.record(of: inputs) else { return nil }
    self = record
  }

  /// The record of a folder that is in this state if it is made from these inputs; nil where it may have to be made anew.
  init?(noteOf folder: String, inputs: UInt64, state: UInt64) {
    guard let record = FolderRecord(noteOf: folder), record.inputs == inputs, record.state == state else { return nil }
    self = record
  }

  private init(count: Int, inputs: UInt64, state: UInt64) {
    (self.count, self.inputs, self.state) = (count, inputs, state)
  }

  /// Whether there is one on a folder.
  static func isOn(_ folder: String) -> Bool { FolderRecord(noteOf: folder) != nil }

  private init?(noteOf folder: String) {
    var bytes = [UInt8](repeating: 0, count: Self.size)
    let size = get_note(folder.system, Self.name, &bytes, bytes.count)
    guard size > 0 else { return nil }
    let words = String(decoding: bytes.prefix(size), as: UTF8.self).split(separator: " ")
    guard words.count == 4, words[0] == Self.version, let count = Int(words[1]),
      let inputs = UInt64(words[2], radix: 16), let state = UInt64(words[3], radix: 16)
    else { return nil }
    self.init(count: count, inputs: inputs, state: state)
  }

  /// More than two numbers of 64 bits and a count need.
  private static let size = 128

  /// Notes on a folder, and on those in it that have inputs of their own, what they were made from, if what is in it is what
  /// was written.
  ///
  /// Nothing is noted where the file system takes no notes or its clock does not go on: whatever happens to a file after it was
  /// looked at has to have a later time than all that happened before. The next build is then a whole one.
  static func note(on folder: String, _ made: MadeFolder, isWritten: (FolderState) -> Bool) {
    for attempt in 0..<attempts {
      // The folder gets the time that its file system has now; for what it has already it would not.
      let trial = "\(attempt)"
      guard set_note(folder.system, name, trial, trial.utf8.count) == 0,
        let now = FileStatus(ofPath: folder)?.lastChange, let state = FolderState(of: folder), isWritten(state)
      else { return }
      if state.lastChange.lexicographicallyPrecedes(now) {
        for (part, digest) in made.inputs.parts {
          guard let state = state.parts[part]?.whole, let count = made.parts[part] else { continue }
          FolderRecord(count: count, inputs: digest, state: state).note(on: "\(folder)/\(part)")
        }
        FolderRecord(count: made.count, inputs: made.inputs.digest, state: state.whole).note(on: folder)
        return
      }
      usleep(pause)
    }
  }

  private func note(on folder: String) {
    let text = "\(Self.version) \(count) \(String(inputs, radix: 16)) \(String(state, radix: 16))"
    _ = set_note(folder.system, Self.name, text, text.utf8.count)
  }

  /// Clocks of file systems go on every 1 to 10 ms, but for old ones, on which nothing is noted.
  private static let (attempts, pause): (Int, useconds_t) = (20, 2000)
}

/// How many files were written into a folder, and what it was made from.
package struct MadeFolder: Sendable {
  package let inputs: FolderInputs
  package let count: Int
  /// The counts of the files in folders with inputs of their own, by their names.
  package let parts: [String: Int]

  package init(inputs: FolderInputs, count: Int, parts: [String: Int] = [:]) {
    (self.inputs, self.count, self.parts) = (inputs, count, parts)
  }
}
