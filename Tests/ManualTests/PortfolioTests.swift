import FileWriting
import Foundation
import Localization
import Manual
import ReferenceModels
import ShippedFiles
import SmallBMS
import SpecModel
import Testing

@Suite("Portfolios of variants")
struct PortfolioTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "specsheet-\(UUID().uuidString)")
  private let languages = [Language("sv")]

  private static let lines = [
    #"{"id": "P-one"}"#,
    #"{"id": "P-two", "product": "BMS-1 <*2*>", "facts": {"enclosure.mass": 0.25}}"#,
    "",
    #"{"id": "P-three", "product": "BMS-1 <*2*>"}"#,
  ]

  private func portfolio(_ lines: [String] = Self.lines) throws -> Portfolio {
    try Portfolio(
      path: "variants.jsonl", bytes: Array(lines.joined(separator: "\n").utf8), of: Shipped.specification)
  }

  private func build(
    _ lines: [String] = Self.lines, into name: String, shard: Shard? = nil,
    formats: Set<SiteFormat> = [.html, .markdown]
  ) async throws {
    _ = try await PortfolioBuilder(try Shipped.site(), try portfolio(lines))
      .build(into: path(name), languages: languages, formats: formats, shard: shard)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  private func content(_ name: String) throws -> [String: Data] {
    try FileManager.default.subpathsOfDirectory(atPath: path(name)).reduce(into: [:]) { files, path in
      files[path] = try? Data(contentsOf: URL(filePath: self.path(name)).appending(path: path))
    }
  }

  @Test("The pages of a variant are those that it has when it is built alone, byte for byte")
  func sameAsAlone() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines =
      Self.lines + [
        #"{"id": "P-four", "facts": {"protections.overVoltage": 3.7, "supply.operatingVoltage.upper": 60}}"#,
        #"{"id": "P-five", "product": "BMS-3 <*4*>", "facts": {"enclosure.mass": 0.3}}"#,
        // Figures that look alike, among them equal ones, and ones with a digit more.
        #"{"id": "P-six", "facts": {"loadOutput.maximumCurrent": 2, "chargerOutput.maximumCurrent": 2, "enclosure.mass": 0.2}}"#,
        #"{"id": "P-seven", "facts": {"loadOutput.maximumCurrent": 7, "chargerOutput.maximumCurrent": 9, "enclosure.mass": 1.4}}"#,
        #"{"id": "P-eight", "facts": {"loadOutput.maximumCurrent": 71, "chargerOutput.maximumCurrent": 11, "enclosure.mass": 3}}"#,
      ]
    try await build(lines, into: "all", formats: SiteFormat.ownFormats)
    let all = try content("all")
    for specification in try portfolio(lines).specifications.suffix(7) {
      _ = try await SiteBuilder(site: try Shipped.site(), specification: specification)
        .build(into: path("alone"), languages: languages, formats: SiteFormat.ownFormats)
      for (path, bytes) in try content("alone") where path != WholeFolder.manifest {
        #expect(all["\(specification.id)/\(path)"] == bytes, "\(specification.id)/\(path)")
      }
    }
  }

  @Test("Whatever was there before, a build writes what a build into a new folder writes")
  func incremental() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var lines = Self.lines
    try await build(lines, into: "again", formats: [.markdown])
    // A figure changed in one variant, another one gone, a third one new, and a page edited by hand, all at once.
    lines[0] = #"{"id": "P-one", "facts": {"enclosure.mass": 0.3}}"#
    lines[1] = #"{"id": "New", "product": "New"}"#
    try Data("by hand".utf8).write(to: URL(filePath: path("again/P-three/sv/manual.md")))
    try await build(lines, into: "again", formats: [.markdown])
    try await build(lines, into: "new", formats: [.markdown])
    #expect(try content("again") == content("new"))
  }

  @Test("A file that stays the same stays the file that it is")
  func unchanged() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    func number(_ file: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path("site/\(file)"))[.systemFileNumber] as? Int
    }
    try await build(into: "site")
    let (same, other) = (try number("P-one/sv/index.html"), try number("P-two/sv/index.html"))
    var lines = Self.lines
    lines[1] = #"{"id": "P-two", "product": "Other"}"#
    try await build(lines, into: "site")
    #expect(try number("P-one/sv/index.html") == same)
    #expect(try number("P-two/sv/index.html") != other)
  }

  @Test("Shards that are merged make the site that is built without them; a missing one is named")
  func shards() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try await build(into: "whole")
    let shards = (1...3).compactMap { Shard($0, of: 3) }
    let builder = PortfolioBuilder(try Shipped.site(), try portfolio())
    let formats: Set<SiteFormat> = [.html, .markdown]
    for shard in shards {
      _ = try await builder.build(
        into: path("part-\(shard.number)"), languages: languages, formats: formats, shard: shard)
    }
    func merge(
      _ numbers: Int..., by other: PortfolioBuilder? = nil, into folder: String = "merged",
      formats: Set<SiteFormat> = [.html, .markdown]
    ) async throws {
      _ = try await (other ?? builder).merge(
        numbers.map { path("part-\($0)") }, into: path(folder), languages: languages, formats: formats)
    }
    let missing = await #expect(throws: MergeFault.self) { try await merge(3, 1) }
    #expect(missing?.description == "error: shard 2/3 missing; build each with --shard and name its folder too")
    await #expect(throws: MergeFault.self) { try await merge(1, 2, 3, formats: [.html]) }
    await #expect(throws: MergeFault.self) { try await merge(1, 1, 2, 3) }
    let others = PortfolioBuilder(try Shipped.site(), try portfolio(), tables: .spreadsheet(separator: ";"))
    await #expect(throws: MergeFault.self) { try await merge(1, 2, 3, by: others) }
    let parts = try content("part-1")
    for place in ["part-1", "part-1/P-one", "./part-1/../part-1/new"] {
      let changed = await #expect(throws: MergeFault.self) { try await merge(1, 2, 3, into: place) }
      #expect(changed?.description.contains("would change") == true)
    }
    #expect(try content("part-1") == parts)
    #expect(!FileManager.default.fileExists(atPath: path("merged")))
    try await merge(2, 3, 1)
    #expect(try content("merged") == content("whole"))
  }

  @Test(
    "What is wrong in a line is said with line and column",
    arguments: [
      (#"{"id": "a b"}"#, #"2:2: error: found "a b"; expected letters of ASCII, digits, "-" and "_""#),
      (#"{"id": "p-ONE"}"#, "line 1 has too"),
      (#"{"id": "x", "facts": {"enclosure.mas": 1}}"#, "enclosure.mass"),
      (#"{"id": "x", "facts": {"enclosure.mass": "heavy"}}"#, "variants.jsonl:2:23"),
      (#"{"id": "x", "facts": {"supply.operatingVoltage": 5}}"#, "supply.operatingVoltage.lower"),
      (#"{"id": "x", "facts": {"supply.operatingVoltage.upper": 5}}"#, "the smaller number"),
      (#"{"id": "x", "facts": {"names.product": "X"}}"#, "\"product\""),
      (#"{"id": "x", "product": "two\nlines"}"#, "in one line"),
      (#"{"id": "x", "colour": "red"}"#, "one of id, product, facts"),
      (#"{"id": "x""#, "variants.jsonl:2:11"),
    ])
  func faults(_ line: String, _ words: String) throws {
    let error = #expect(throws: LocalizationError.self) { try portfolio([#"{"id": "P-one"}"#, line]) }
    let message = try #require(error?.description)
    #expect(message.hasPrefix("variants.jsonl:2:"), "\(message)")
    #expect(message.contains(words), "\(message)")
  }

  @Test("A variant that the engine denies is named, and nothing is written")
  func denied() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = [#"{"id": "P-one"}"#, #"{"id": "Bad", "facts": {"loadOutput.isShortCircuitProtected": true}}"#]
    let error = await #expect(throws: DeniedManual.self) { try await build(lines, into: "site") }
    #expect(error?.description.hasPrefix("error: Bad is denied:") == true)
    #expect(!FileManager.default.fileExists(atPath: path("site")))
  }
}
