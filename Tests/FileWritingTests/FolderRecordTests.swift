import FileWriting
import Foundation
import Testing

@Suite("A folder that nothing has happened to need not be made again")
struct FolderRecordTests {
  private let folder: TemporaryFolder
  private var site: String { folder.path("site") }

  init() throws { folder = try TemporaryFolder() }

  /// Writes what the inputs say, if it is not there already.
  ///
  /// - Returns: whether it was there.
  private func build(_ inputs: UInt64) throws -> Bool {
    let known = try #require(FolderInputs { inputs })
    if let record = FolderRecord(ofFolder: site, madeFrom: known) {
      #expect(record.count == Self.paths.count)
      return true
    }
    let new = try WholeFolder(path: site)
    for path in Self.paths { try new.write(path, Self.text(path, inputs)) }
    // As a portfolio has it: one file under two names.
    #expect(try new.link("a", "other/a"))
    try new.commit(replaceable: Self.paths + ["other/a"], noting: MadeFolder(inputs: known, count: Self.paths.count))
    return false
  }

  private static let paths = ["a", "b", "en/manual", "en/pictures/one", "de/manual"]

  /// "de/manual" is the same whatever the inputs are.
  private static func text(_ path: String, _ inputs: UInt64) -> String {
    path == "de/manual" ? path : "\(path) \(inputs)"
  }

  private func content() throws -> [String: String] {
    try FileManager.default.subpathsOfDirectory(atPath: site).reduce(into: [:]) { files, path in
      files[path] = try? folder.text("site/\(path)")
    }
  }

  /// What somebody may do to a folder.
  private enum Edit: CaseIterable {
    case nothing, otherInputs, sameSize, sameSizeAndDate, delete, deleteList, moveAndCopyBack, swap, mode, copyAll

    /// Whether the folder has to be made again.
    var isSeen: Bool { self != .nothing }
  }

  private func apply(_ edit: Edit, to path: String, _ inputs: inout UInt64) throws {
    let files = FileManager.default
    let file = "\(site)/\(path)"
    switch edit {
    case .nothing: break
    case .otherInputs: inputs += 1
    case .sameSize, .sameSizeAndDate:
      let date = try files.attributesOfItem(atPath: file)[.modificationDate]
      let handle = try FileHandle(forWritingTo: URL(filePath: file))
      try handle.write(contentsOf: Data("X".utf8))
      try handle.close()
      if edit == .sameSizeAndDate, let date { try files.setAttributes([.modificationDate: date], ofItemAtPath: file) }
    case .delete: try files.removeItem(atPath: file)
    case .deleteList: try files.removeItem(atPath: "\(site)/\(WholeFolder.manifest)")
    case .moveAndCopyBack:
      try files.moveItem(atPath: file, toPath: folder.path("moved"))
      try files.copyItem(atPath: folder.path("moved"), toPath: file)
      try files.removeItem(atPath: folder.path("moved"))
    case .swap:
      let other = path == "b" ? "en/manual" : "b"
      try files.moveItem(atPath: file, toPath: folder.path("moved"))
      try files.moveItem(atPath: "\(site)/\(other)", toPath: file)
      try files.moveItem(atPath: folder.path("moved"), toPath: "\(site)/\(other)")
    case .mode: try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    case .copyAll:
      try files.moveItem(atPath: site, toPath: folder.path("moved"))
      try files.copyItem(atPath: folder.path("moved"), toPath: site)
      try files.removeItem(atPath: folder.path("moved"))
    }
  }

  // These seeds bring every kind of edit.
  @Test("Whatever is done to a folder, a build leaves in it what a whole one writes", arguments: UInt64(1)...13)
  func edits(seed: UInt64) throws {
    var random = seed
    /// A number below a bound, the next of a sequence that the seed decides.
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    var inputs: UInt64 = 0
    #expect(try !build(inputs))
    for _ in 0..<6 {
      let edit = Edit.allCases[next(Edit.allCases.count)]
      try apply(edit, to: Self.paths[next(Self.paths.count)], &inputs)
      // Without its list the folder holds files of who knows whom.
      if edit == .deleteList {
        #expect(throws: NotWritable.self) { try build(inputs) }
        try FileManager.default.removeItem(atPath: site)
      }
      #expect(try build(inputs) == !edit.isSeen)
      let made = try content()
      try FileManager.default.removeItem(atPath: site)
      #expect(try !build(inputs))
      #expect(try content() == made)
      #expect(try build(inputs))
    }
  }

  @Test("A file of somebody else is refused, whatever the folder was before")
  func foreign() throws {
    #expect(try !build(1))
    try folder.write("mine", "site/en/notes")
    #expect(throws: NotWritable.self) { try build(1) }
    #expect(try folder.text("site/en/notes") == "mine")
  }

  @Test("A folder that is read-only is refused, even if it is as it would be")
  func readOnly() throws {
    #expect(try !build(1))
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: site)
    #expect(throws: NotWritable.self) { try build(1) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: site)
  }

  @Test("A file that is edited before the build has ended is none that it wrote")
  func editedMeanwhile() throws {
    let known = try #require(FolderInputs { 1 })
    let new = try WholeFolder(path: site)
    for path in Self.paths { try new.write(path, Self.text(path, 1)) }
    let staged = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
    try folder.write("else", "\(staged)/en/manual")
    try new.commit(replaceable: Self.paths, noting: MadeFolder(inputs: known, count: Self.paths.count))
    #expect(FolderRecord(ofFolder: site, madeFrom: known) == nil)
  }

  @Test("Inputs that change while the folder is made are not noted")
  func inputsChangedMeanwhile() throws {
    let text = folder.path("input")
    try folder.write("1", "input")
    let known = try #require(FolderInputs { (try? String(contentsOfFile: text, encoding: .utf8)).flatMap(UInt64.init) })
    let new = try WholeFolder(path: site)
    try new.write("a", "1")
    try folder.write("2", "input")
    try new.commit(replaceable: ["a"], noting: MadeFolder(inputs: known, count: 1))
    try folder.write("1", "input")
    #expect(FolderRecord(ofFolder: site, madeFrom: known) == nil)
  }
}
