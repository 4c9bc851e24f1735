import Foundation

/// Reads the text of PDF files by poppler's `pdftotext`, page by page.
public struct PDFReader: Sendable {
  /// What a PDF holds.
  package struct Content {
    /// The text in which places count, page by page.
    let pages: [String]
    /// What the pages are made of.
    package let blocks: [TextBlock]
    /// What was left out.
    let notices: [String]
  }

  private let executable: URL?

  /// Looks for the program in the folders of a PATH; by default in those of the environment.
  public init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") {
    let folders = path.split(separator: ":").map { URL(filePath: String($0), directoryHint: .isDirectory) }
    executable = folders.lazy.map { $0.appending(path: "pdftotext") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
    }
  }

  /// Whether the program is there.
  package var isAvailable: Bool { executable != nil }

  /// The pages of a PDF by where their words stand; as lines of text where the program is too old to say it.
  func read(_ bytes: [UInt8], named path: String) throws(DocumentError) -> Content {
    if let table = try? run(on: bytes, as: "-tsv", named: path), let content = Self.content(of: table, named: path) {
      return content
    }
    var pages = try run(on: bytes, as: "-layout", named: path).split(
      separator: "\u{0C}", omittingEmptySubsequences: false
    ).map(String.init)
    // Each page ends with a form feed.
    if pages.last?.isEmpty == true { pages.removeLast() }
    let blocks = pages.enumerated().flatMap { PlainTextReader.blocks(of: $1, page: $0 + 1) }
    return Content(pages: pages, blocks: blocks, notices: [])
  }

  /// What the table that the program writes says of the words; nil where it is none.
  package static func content(of table: String, named path: String) -> Content? {
    guard let pages = PrintedPage.pages(ofTable: table) else { return nil }
    let document = PrintedDocument(pages)
    let figures = document.figures.map(String.init).joined(separator: ", ")
    let notices = figures.isEmpty ? [] : ["\(path): note: the labels of figures are not read (page \(figures))"]
    return Content(pages: document.pages, blocks: document.blocks, notices: notices)
  }

  /// What the program writes in one of its forms.
  private func run(on bytes: [UInt8], as form: String, named path: String) throws(DocumentError) -> String {
    guard let executable else {
      throw .missingProgram(path: path, program: "pdftotext", package: "poppler-utils")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "pdf-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let output: (text: Data, message: String, status: Int32)
    do {
      output = try Self.run(executable, on: bytes, as: form, in: folder)
    } catch {
      throw .unreadable(path: path, reason: "pdftotext can't be run: \(error.localizedDescription)")
    }
    guard output.status == 0 else {
      if output.message.contains("Incorrect password") { throw .encrypted(path: path) }
      let lines = output.message.split(separator: "\n")
      let reason = lines.last { $0.contains("Error") } ?? "pdftotext ends with status \(output.status)"
      throw .broken(path: path, reason: "\(reason)")
    }
    return String(decoding: output.text, as: UTF8.self)
  }

  /// Runs the program on files of a folder of its own, where no name can be mistaken for an option.
  private static func run(
    _ executable: URL, on bytes: [UInt8], as form: String, in folder: URL
  ) throws -> (text: Data, message: String, status: Int32) {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let messages = folder.appending(path: "messages")
    try Data(bytes).write(to: folder.appending(path: "document.pdf"))
    try Data().write(to: messages)
    let process = Process()
    process.executableURL = executable
    process.arguments = [form, "-enc", "UTF-8", "document.pdf", "text"]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -1
    let text = status == 0 ? try Data(contentsOf: folder.appending(path: "text")) : Data()
    return (text, String(decoding: try Data(contentsOf: messages), as: UTF8.self), status)
  }
}
