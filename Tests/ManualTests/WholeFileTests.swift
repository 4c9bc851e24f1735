import Foundation
import Manual
import Testing

@Suite("Files are replaced all together or not at all")
struct WholeFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "whole-\(UUID().uuidString)")

  private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  private func prepared(_ body: () throws -> Void) throws {
    for name in ["one", "two"] {
      try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
      try Data("old".utf8).write(to: folder.appending(path: "\(name)/file"))
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    try body()
  }

  private func content(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test("All files are replaced, with the permissions that they had, and nothing is left beside them")
  func all() throws {
    try prepared {
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("one/file"))
      let files = try ["one/file", "two/file"].map { (try WholeFile(path: path($0)), Data("new \($0)".utf8)) }
      try WholeFile.commit(files)
      #expect(try content("one/file") == "new one/file" && content("two/file") == "new two/file")
      let attributes = try FileManager.default.attributesOfItem(atPath: path("one/file"))
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(try FileManager.default.contentsOfDirectory(atPath: path("one")) == ["file"])
    }
  }

  @Test("Where one can't be put in place, those that were are taken back")
  func none() throws {
    try prepared {
      let files = try ["one/file", "two/file"].map { (try WholeFile(path: path($0)), Data("new".utf8)) }
      try FileManager.default.removeItem(atPath: path("two/file"))
      try FileManager.default.createDirectory(atPath: path("two/file/inside"), withIntermediateDirectories: true)
      let error = #expect(throws: SiteWriter.NotWritable.self) { try WholeFile.commit(files) }
      #expect(error?.path == path("two/file"))
      #expect(try content("one/file") == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: path("one")) == ["file"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: path("two")) == ["file"])
    }
  }
}
