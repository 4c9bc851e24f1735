import Foundation
import Testing

@testable import FileWriting

@Suite("Files are changed all together or not at all")
struct FileChangesTests {
  private let folder: TemporaryFolder
  private let paths: [String]

  init() throws {
    folder = try TemporaryFolder()
    paths = ["one/file", "two/file"].map(folder.path)
    for name in ["one/file", "two/file"] { try folder.write("old", name) }
  }

  private var changes: [(path: String, content: Data)] { paths.map { ($0, Data("new".utf8)) } }
  private var isOld: Bool { get throws { try folder.text("one/file") == "old" && folder.text("two/file") == "old" } }
  private var isNew: Bool { get throws { try folder.text("one/file") == "new" && folder.text("two/file") == "new" } }
  private static let clean = ["one", "one/file", "two", "two/file"]

  @Test("All files are replaced, with the permissions that they had, and nothing is left beside them")
  func all() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("one/file"))
    try FileChanges(in: folder.path, of: paths).commit(changes)
    #expect(try isNew)
    #expect(try folder.mode("one/file") == 0o640)
    #expect(try folder.names() == Self.clean)
  }

  @Test("A file that another program has changed since it was read is not replaced, nor are the others")
  func changedMeanwhile() throws {
    let started = try FileChanges(in: folder.path, of: paths)
    try folder.write("theirs", "two/file")
    let error = #expect(throws: NotWritable.self) { try started.commit(changes) }
    #expect(error?.path == folder.path("two/file"))
    #expect(error?.reason.contains("another program") == true)
    #expect(try folder.text("one/file") == "old" && folder.text("two/file") == "theirs")
    #expect(try folder.names() == Self.clean)
  }

  @Test("A file that has come since is not replaced")
  func comeSince() throws {
    let started = try FileChanges(in: folder.path, of: [folder.path("three")])
    try folder.write("theirs", "three")
    #expect(throws: NotWritable.self) { try started.commit([(folder.path("three"), Data())]) }
    #expect(try folder.text("three") == "theirs")
    #expect(try folder.names() == ["one", "one/file", "three", "two", "two/file"])
  }

  @Test("What is no file is never replaced")
  func noFile() throws {
    let path = folder.path("one")
    #expect(throws: NotWritable.self) { try FileChanges(in: folder.path, of: [path]).commit([(path, Data())]) }
    #expect(try folder.names() == Self.clean)
  }

  @Test("A read-only file is not replaced, nor is what belongs to it")
  func readOnly() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path("two/file"))
    let error = #expect(throws: NotWritable.self) { try FileChanges(in: folder.path, of: paths).commit(changes) }
    #expect(error?.description == "\(folder.path("two/file")): error: is read-only; nothing was changed")
    #expect(try isOld)
    #expect(try folder.names() == Self.clean)
  }

  @Test("Whoever comes second waits, reads what the first has written, and loses nothing")
  func together() async throws {
    let path = folder.path("list")
    let (root, count) = (folder.path, 8)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<count {
        group.addTask {
          let changes = try FileChanges(in: root, of: [path])
          let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
          try changes.commit([(path, Data("\(text)\(number)\n".utf8))])
        }
      }
      try await group.waitForAll()
    }
    #expect(try folder.text("list").split(separator: "\n").sorted() == (0..<count).map { "\($0)" })
  }

  @Test("What a program began that died between two files, the next finishes", arguments: [0, 1, 2])
  func interrupted(replaced: Int) throws {
    var staged: [StagedFile] = []
    for (path, content) in changes { staged.append(try StagedFile(content, for: path)) }
    try Journal(in: URL(filePath: folder.path)).begin(staged)
    for file in staged.prefix(replaced) { try file.put() }
    staged = []
    try FileChanges.finishInterrupted(in: folder.path)
    #expect(try isNew)
    #expect(try folder.names() == Self.clean)
  }

  @Test("What a program left that died before it began is removed; what one writes that lives is not")
  func leftovers() throws {
    let alive = try StagedFile(Data("alive".utf8), for: paths[0])
    let name = (alive.path as NSString).lastPathComponent
    for dead in [".file.new-4711", ".file.old-\(UUID().uuidString)"] { try folder.write("dead", "one/\(dead)") }
    try folder.write("not ours", "one/.other.new-1")
    _ = try FileChanges(in: folder.path, of: paths)
    #expect(try folder.names() == ["one", "one/\(name)", "one/.other.new-1", "one/file", "two", "two/file"].sorted())
    alive.discard()
  }

  @Test("A journal moves nothing but what this package has written beside its file")
  func plantedJournal() throws {
    try folder.write("theirs", "secret")
    try folder.write([folder.path("secret"), folder.path("one/file")].map { $0 + "\0" }.joined(), ".specsheet-changes")
    try FileChanges.finishInterrupted(in: folder.path)
    #expect(try isOld)
    #expect(try folder.text("secret") == "theirs")
  }

  @Test("A link with a name of our kind is neither written through nor removed, and a link to a file is kept")
  func links() throws {
    try folder.write("victim", "victim")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("one/.file.new-1"), withDestinationPath: folder.path("victim"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("two/file"))
    let linked = [paths[0], folder.path("link")]
    try FileChanges(in: folder.path, of: linked).commit(linked.map { ($0, Data("new".utf8)) })
    #expect(try folder.text("victim") == "victim")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == folder.path("two/file"))
    #expect(try isNew)
  }
}
