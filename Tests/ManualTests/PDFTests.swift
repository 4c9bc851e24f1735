import BuiltInFiles
import Foundation
import Localization
import Manual
import Resources
import ShippedFiles
import SmallBMS
import SmartBatteryProtect
import SpecModel
import Testing

@Suite("PDF")
struct PDFTests {
  @Test("Whatever a text holds, Typst reads it as text")
  func escaped() {
    #expect(
      TypstWriter.escaped("#let $a$ *b* <c> @d\\ 1. \"e\" [f] – 5 °C\n")
        == "\\#let \\$a\\$ \\*b\\* \\<c\\> \\@d\\\\ 1\\. \\\"e\\\" \\[f\\] – 5 °C ")
  }

  @Test("A hyphen beside a short part of a name ends no line")
  func compounds() throws {
    let source = try Source.smallBMS.manual("de").source
    #expect(source.contains("#box[Cyrix\\-Li\\-ct\\-]Batteriekoppler"))
  }

  @Test("Links lead to places of the manual; files beside the page are text")
  func links() throws {
    let source = try Source.smallBMS.manual("en").source
    #expect(source.contains("#link(label(\"R13\"))[R13]"))
    #expect(source.contains("#anchor(\"R13\")#strong[R13]"))
    let labels = Set(source.matches(of: #/#(?:chapter\(\d, |anchor\()"([^"]+)"/#).map(\.1))
    for link in source.matches(of: #/#link\(label\("([^"]+)"\)\)/#) { #expect(labels.contains(link.1)) }
  }

  @Test("Without Typst it is said what to install")
  func missing() {
    let error = #expect(throws: MissingTypesetter.self) { try Typesetter(on: "/nowhere") }
    #expect(error?.description.contains("there is no typst on the PATH: install it") == true)
  }

  @Test("A Typst that can't write PDF/UA-1 is said to be too old")
  func old() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "old-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = folder.appending(path: "typst").path(percentEncoded: false)
    _ = FileManager.default.createFile(
      atPath: program, contents: Data("#!/bin/sh\necho typst 0.13.1 '(8ace67d9)'\n".utf8),
      attributes: [.posixPermissions: 0o700])
    let error = #expect(throws: MissingTypesetter.self) { try Typesetter(on: folder.path(percentEncoded: false)) }
    #expect(error?.description.contains("\(program) is Typst 0.13: install") == true)
  }

  @Suite("With Typst", .enabled(if: (try? Typesetter()) != nil, "Typst is not installed"))
  struct Typeset {
    // Each language once, and each product in every other language.
    @Test("The whole manual is in it, and it can be mailed", arguments: Shipped.tags.indices)
    func content(number: Int) throws {
      let tag = Shipped.tags[number]
      let manual = try Source.all[number % Source.all.count].manual(tag)
      let pdf = try Typesetter().pdf(manual.source)
      #expect(pdf.count <= 400_000, "\(tag) \(pdf.count)")
      guard let printed = try Self.text(of: pdf) else { return }
      for text in Set(manual.document.blocks.flatMap(\.printed)) where !text.isEmpty && !printed.holds(text) {
        Issue.record("\(tag): not printed: \(text)")
      }
    }

    @Test("It is tagged, knows its language, and every drawing has its alternative", arguments: ["de", "pt"])
    func tagged(tag: String) throws {
      let source = try Source.smallBMS.manual(tag).source
      let pdf = try Typesetter().pdf(source)
      let text = String(decoding: pdf, as: UTF8.self)
      #expect(text.contains("/Lang(\(Language(tag).variety))"))
      #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>"))
      #expect(text.contains("/Outlines"))
      let figures = text.components(separatedBy: "endobj").filter { $0.contains("/S/Figure") }
      #expect(figures.count == source.components(separatedBy: "#drawing(").count - 1)
      #expect(figures.allSatisfy { $0.contains("/Alt") })
      #expect(try Typesetter().pdf(source) == pdf)
    }

    /// What pdftotext reads, without running headers and page numbers; nil without the program.
    private static func text(of pdf: Data) throws -> String? {
      let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      let program = folders.map { "\($0)/pdftotext" }.first(where: FileManager.default.isExecutableFile)
      guard let program else { return nil }
      let folder = FileManager.default.temporaryDirectory.appending(path: "pdf-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try pdf.write(to: folder.appending(path: "a.pdf"))
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = ["-raw", "-enc", "UTF-8", "a.pdf", "a.txt"]
      process.currentDirectoryURL = folder
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let text = String(decoding: try Data(contentsOf: folder.appending(path: "a.txt")), as: UTF8.self)
      let pages = text.split(separator: "\u{C}").map { $0.split(separator: "\n") }
      return pages.enumerated().map { $1.dropFirst($0 == 0 ? 0 : 1).dropLast().joined() }.joined().tight
    }
  }
}

/// A product whose manuals are made.
private struct Source: Sendable {
  private let specification: Specification
  private let site: Result<Site, any Error>
  private let recordings: Result<FigureRecordings, any Error>

  private init(_ specification: Specification) {
    self.specification = specification
    site = Result {
      try Site(ProductResources(specification.id, in: ShippedFiles.resources), templates: BuiltInFiles.templates)
    }
    recordings = Result { try FigureRecordings(specification) }
  }

  // Made once: in a debug build it takes seconds.
  static let smallBMS = Source(SmallBMS().specification)
  static let all = [smallBMS, Source(SmartBatteryProtect().specification)]

  func manual(_ tag: String) throws -> (source: String, document: ManualDocument) {
    let (site, recordings) = (try site.get(), try recordings.get())
    let edition = try site.edition(Language(tag))
    let wording = Wording(specification, in: edition.vocabulary, numbers: edition.numbers)
    return (
      try site.typesetting(specification, in: edition, recordings), try ManualDocument(wording, recordings)
    )
  }
}

extension DocumentBlock {
  /// What is printed of it, text by text.
  fileprivate var printed: [String] {
    let texts: [String] =
      switch self {
      case .heading(_, _, let title): [title]
      case .paragraph(let text): [text]
      case .list(let items), .steps(let items): items.flatMap(\.lines)
      case .notice(_, let word, let lines): [word] + lines
      case .table(let columns, let rows): columns + rows.flatMap(\.self)
      case .figure(_, _, _, let caption): [caption]
      }
    return texts.map { CMark.plainText($0).tight }
  }
}

extension String {
  /// The text without what a line can end with: spaces and hyphens.
  fileprivate var tight: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" && $0 != "\u{AD}" && $0 != "\u{2010}" }))
  }

  /// Whether a text stands in it, as a whole or in two parts: on two pages, with a drawing before the second part.
  fileprivate func holds(_ text: String) -> Bool {
    contains(text)
      || text.indices.contains { contains(text[..<$0]) && contains(text[$0...]) && text.count > 40 }
  }
}
