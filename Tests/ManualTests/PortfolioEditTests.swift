import FileWriting
import Foundation
import Manual
import ShippedFiles
import SpecModel
import Testing

@testable import Localization

@Suite("Of a portfolio that is there already only what has changed is made anew")
struct PortfolioEditTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "specsheet-\(UUID().uuidString)")

  private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  /// The lines of variants by their ids and masses.
  private func bytes(_ masses: [(id: String, mass: Int)]) -> [UInt8] {
    masses.flatMap { #"{"id": "\#($0.id)", "facts": {"enclosure.mass": \#($0.mass)}}"#.utf8 + [0x0A] }
  }

  @discardableResult
  private func build(
    _ masses: [(id: String, mass: Int)], into name: String, formats: Set<SiteFormat> = [.markdown]
  ) async throws -> Int {
    let bytes = bytes(masses)
    let inputs = try #require(FolderInputs { 1 }).adding(bytes)
    let known = KnownFolder(path(name))
    if let record = known?.record(of: inputs) { return record.count }
    let portfolio = try Portfolio(path: "variants.jsonl", bytes: bytes, of: Shipped.specification)
    return try await PortfolioBuilder(try Shipped.site(), portfolio, madeFrom: inputs, over: known)
      .build(into: path(name), languages: [Language("nl")], formats: formats)
  }

  private func content(_ name: String) throws -> [String: Data] {
    try FileManager.default.subpathsOfDirectory(atPath: path(name)).reduce(into: [:]) { files, path in
      files[path] = try? Data(contentsOf: URL(filePath: self.path(name)).appending(path: path))
    }
  }

  private func number(_ file: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(file))[.systemFileNumber] as? Int
  }

  @Test("One variant is replaced in the folder that stays, and the next build finds all as it is")
  func one() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let formats: Set<SiteFormat> = [.html, .markdown]
    let count = try await build([("A", 2), ("B", 3), ("C", 4)], into: "site", formats: formats)
    let (site, other) = (try number("site"), try number("site/A"))
    #expect(try await build([("A", 2), ("B", 9), ("C", 4)], into: "site", formats: formats) == count)
    #expect(try number("site") == site)
    #expect(try number("site/A") == other)
    try await build([("A", 2), ("B", 9), ("C", 4)], into: "new", formats: formats)
    #expect(try content("site") == content("new"))
    let replaced = try number("site/B")
    #expect(try await build([("A", 2), ("B", 9), ("C", 4)], into: "site", formats: formats) == count)
    #expect(try number("site/B") == replaced)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).count == 2)
  }

  @Test("Whatever is done to lines and files, a build leaves what a whole one writes", arguments: UInt64(1)...2)
  func edits(seed: UInt64) async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = seed
    /// A number below a bound, the next of a sequence that the seed decides.
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    var masses: [(id: String, mass: Int)] = [("A", 2), ("B", 3), ("C", 4)]
    try await build(masses, into: "site")
    for step in 0..<4 {
      for _ in 0...next(2) {
        let variant = next(masses.count)
        let files = ["nl/manual.md", "nl/dimensions.svg"]
        let file = path("site/\(masses[variant].id)/\(files[next(files.count)])")
        switch next(6) {
        case 0, 1: masses[variant].mass = 2 + next(7)
        case 2: masses.append(("N\(step)-\(masses.count)", 2 + next(7)))
        case 3 where masses.count > 1: masses.remove(at: variant)
        // The file that several variants have under names of their own.
        case 4: if let edited = FileHandle(forWritingAtPath: file) { try edited.write(contentsOf: Data("X".utf8)) }
        default: try? FileManager.default.removeItem(atPath: file)
        }
      }
      let count = try await build(masses, into: "site")
      #expect(try await build(masses, into: "new") == count)
      #expect(try content("site") == content("new"), "seed \(seed), step \(step)")
      try FileManager.default.removeItem(atPath: path("new"))
    }
  }
}
