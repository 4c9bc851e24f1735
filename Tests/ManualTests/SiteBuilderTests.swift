import BuiltInFiles
import FileWriting
import Foundation
import Localization
import Manual
import ShippedFiles
import SmallBMS
import SpecModel
import Testing

@Suite("Building into a folder")
struct SiteBuilderTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "specsheet-\(UUID().uuidString)")
  private var site: String { folder.appending(path: "site").path() }

  private func build(
    _ languages: [String] = ["en", "sv"], from resources: FileTree? = nil
  ) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = try Shipped.site(resources: resources)
    _ = try await SiteBuilder(site: source, specification: Shipped.specification)
      .build(into: site, languages: languages.map(Language.init), formats: SiteFormat.ownFormats)
  }

  private func content() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()) {
      files[path] = try? Data(contentsOf: folder.appending(path: path))
    }
    return files
  }

  @Test("Two builds are the same, byte for byte, and leave nothing beside the site")
  func identical() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try await build()
    let first = try content()
    try await build()
    #expect(try content() == first)
    #expect(
      first.keys.filter { !$0.hasSuffix(".specsheet-files") && !$0.hasSuffix(".svg") }.sorted() == [
        "site/behaviour.js", "site/en/index.html", "site/en/manual.md", "site/en/search-texts.js",
        "site/en/specifications.csv", "site/en/words.js", "site/engine.js", "site/index.html", "site/page.js",
        "site/search.js", "site/spec.json", "site/spec.schema.json", "site/start.js", "site/style.css",
        "site/sv/index.html", "site/sv/manual.md", "site/sv/search-texts.js", "site/sv/specifications.csv",
        "site/sv/words.js", "site/traceability.csv", "site/traceability.html", "site/try-it.js",
      ])
    let drawings = [
      "charger-output", "connections", "connections-wide", "dimensions", "load-output", "operation", "switching-on",
    ]
    #expect(drawings.allSatisfy { first["site/sv/\($0).svg"] != nil })
  }

  @Test("A build with fewer languages takes the others away")
  func fewer() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try await build()
    try await build(["en"])
    #expect(try content().keys.allSatisfy { !$0.hasPrefix("site/sv") })
  }

  @Test("A build that fails leaves the old site as it was")
  func failing() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try await build()
    let before = try content()
    var files = ShippedFiles.resources.files
    let path = "Products/SmallBMS/Texts.xcstrings"
    let text = String(decoding: try #require(files[path]), as: UTF8.self)
    // A placeholder that every language has and no fact is called shows only when the pages are worded.
    files[path] = Array(text.replacing("{loadOutput.sinkCurrent}", with: "{loadOutput.sinkVoltage}").utf8)
    await #expect(throws: LocalizationError.self) {
      try await build(from: FileTree(origin: "broken", files: files))
    }
    #expect(try content() == before)
  }

  @Test("A sentence that the engine denies stops the build, with language and counterexample")
  func denied() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try await build()
    let before = try content()
    var product = SmallBMS()
    product.loadOutput.isShortCircuitProtected.value = true
    product.chargerOutput.floatsOn.value = ["protection.cellOverVoltage"]
    let error = await #expect(throws: DeniedManual.self) {
      try await SiteBuilder(site: try Shipped.site(), specification: product.specification)
        .build(into: site, languages: [Language("nl")], formats: SiteFormat.ownFormats)
    }
    let message = try #require(error?.description)
    #expect(message.contains("\"load.shortCircuit\" (nl: Hij heeft een beveiliging tegen kortsluiting.)"), "\(message)")
    #expect(message.contains("\"charger.behaviour\" (nl: "))
    #expect(message.contains("\n    time,battery_voltage,cell_voltage_min"))
    #expect(try content() == before)
  }

  @Test("A folder with files of others is never replaced")
  func foreign() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try await build()
    try Data("mine".utf8).write(to: URL(filePath: site).appending(path: "notes.txt"))
    let before = try content()
    let error = await #expect(throws: NotWritable.self) { try await build() }
    #expect(error?.description.contains("notes.txt") == true)
    #expect(try content() == before)
  }

  @Test("A link to a folder is written through, and keeps its permissions")
  func link() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "releases")
    try FileManager.default.createDirectory(
      at: target, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.createSymbolicLink(at: URL(filePath: site), withDestinationURL: target)
    try await build(["en"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: site) == target.path(percentEncoded: false))
    #expect(FileManager.default.fileExists(atPath: target.appending(path: "index.html").path(percentEncoded: false)))
    let attributes = try FileManager.default.attributesOfItem(atPath: target.path(percentEncoded: false))
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).count == 2)
  }

  @Test("A build that is cancelled leaves nothing behind")
  func cancelled() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let work = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await build()
    }
    await #expect(throws: CancellationError.self) { try await work.value }
    #expect(try content().isEmpty)
  }

  @Test("A file in the place of the folder is never replaced")
  func file() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: site))
    await #expect(throws: NotWritable.self) { try await build() }
    #expect(try content() == ["site": Data("mine".utf8)])
  }
}
