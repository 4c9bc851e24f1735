import FileWriting
import Foundation
import Testing

@Suite("A folder is replaced whole or not at all")
struct WholeFolderTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("site") }

  init() throws { folder = try TemporaryFolder() }

  private func write(_ files: [String: String]) throws -> WholeFolder {
    let new = try WholeFolder(path: path)
    for (path, text) in files { try new.write(path, text) }
    return new
  }

  private func build(_ files: [String: String]) throws { try write(files).commit(replaceable: Array(files.keys)) }

  @Test("The new files take the place of the old ones, and nothing is left beside the folder")
  func replaced() throws {
    try build(["a/one": "1", "two": "2"])
    try build(["two": "3"])
    #expect(try folder.names() == ["site", "site/.specsheet-files", "site/two"])
    #expect(try folder.text("site/two") == "3")
  }

  @Test("A file that somebody puts into the folder while the new one is written is kept, and so is the folder")
  func putInMeanwhile() throws {
    try build(["one": "1"])
    let new = try write(["one": "2"])
    try folder.write("mine", "site/notes")
    let error = #expect(throws: NotWritable.self) { try new.commit(replaceable: ["one"]) }
    new.discard()
    #expect(error?.description.contains("notes") == true)
    #expect(try folder.text("site/notes") == "mine" && folder.text("site/one") == "1")
    #expect(try folder.names() == ["site", "site/.specsheet-files", "site/notes", "site/one"])
  }

  @Test("A read-only folder is not replaced")
  func readOnly() throws {
    try build(["one": "1"])
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
    #expect(throws: NotWritable.self) { try build(["one": "2"]) }
    #expect(try folder.text("site/one") == "1")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  @Test("What a program left that died while it wrote is removed by the next; what one writes that lives is not")
  func leftovers() throws {
    try folder.write("dead", ".site.new-4711/one")
    let alive = try write(["one": "1"])
    try build(["one": "2"])
    #expect(try folder.names().filter { $0.hasPrefix(".site") && !$0.contains("/") }.count == 1)
    alive.discard()
    #expect(try folder.names() == ["site", "site/.specsheet-files", "site/one"])
  }

  @Test("A folder that should be new is never made in the place of another, even one that comes meanwhile")
  func new() throws {
    let new = try WholeFolder(path: path, isNew: true)
    try new.write("one", "1")
    try folder.write("mine", "site/notes")
    #expect(throws: NotWritable.self) { try new.commit(replaceable: nil) }
    new.discard()
    #expect(throws: NotWritable.self) { try WholeFolder(path: path, isNew: true) }
    #expect(try folder.names() == ["site", "site/notes"])
  }
}
