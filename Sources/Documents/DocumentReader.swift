import Foundation
import Localization

/// Reads published documents of any format.
public struct DocumentReader: Sendable {
  /// No document is longer, in bytes, with its pictures.
  public static let largest = 32 * 1_048_576

  /// No document has more text, in bytes: some 8,000 pages.
  public static let largestText = 16 * 1_048_576

  private let pdf: PDFReader
  private let largestText: Int

  /// Makes a reader.
  public init(pdf: PDFReader = PDFReader()) { self.init(pdf: pdf, largestText: Self.largestText) }

  /// Makes a reader that refuses more text than this.
  package init(pdf: PDFReader = PDFReader(), largestText: Int) {
    self.pdf = pdf
    self.largestText = largestText
  }

  /// Reads a file, or standard input where the path is "-"; a format that is given is not recognised but taken.
  public func read(file path: String, as format: DocumentFormat? = nil) throws(DocumentError) -> PublishedDocument {
    let name = path == "-" ? "standard input" : path
    let data: Data
    do {
      let file = path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      data = try file.read(upToCount: Self.largest + 1) ?? Data()
    } catch {
      throw .unreadable(path: name, reason: Self.reason(error))
    }
    guard data.count <= Self.largest else { throw .tooLarge(path: name, limit: Self.largest) }
    return try read(Array(data), named: name, as: format)
  }

  /// Reads a document of bytes.
  public func read(
    _ bytes: [UInt8], named path: String, as format: DocumentFormat? = nil
  ) throws(DocumentError) -> PublishedDocument {
    let format = format ?? DocumentFormat(of: bytes, named: path)
    let blocks: [TextBlock]
    let pages: [String]
    var notices: [String] = []
    if format == .pdf {
      let content = try pdf.read(bytes, named: path)
      (blocks, pages, notices) = (content.blocks, content.pages, content.notices)
    } else {
      let (text, notice) = try TextDecoder(bytes: bytes, path: path).decoded()
      if let notice { notices.append(notice) }
      // Pages of HTML may have pictures within.
      guard format == .html || text.utf8.count <= largestText else {
        throw .tooMuchText(path: path, limit: largestText)
      }
      pages = [text]
      switch format {
      case .markdown: blocks = MarkdownReader.blocks(of: text)
      case .html: blocks = try html(text, named: path)
      case .csv: blocks = try CSVReader.blocks(of: text, named: path)
      case .plainText, .pdf: blocks = PlainTextReader.blocks(of: text)
      }
    }
    guard blocks.reduce(0, { $0 + $1.text.utf8.count }) <= largestText else {
      throw .tooMuchText(path: path, limit: largestText)
    }
    guard !blocks.isEmpty else { throw .noText(path: path, format: format) }
    return PublishedDocument(path: path, format: format, blocks: blocks, pages: pages, notices: notices)
  }

  private func html(_ text: String, named path: String) throws(DocumentError) -> [TextBlock] {
    if let crowded = CrowdedTag.first(in: text) {
      throw .malformed(
        Place(path: path, bytes: Array(text.utf8), offset: crowded),
        found: "a tag with more than \(CrowdedTag.mostAttributes) attributes", expected: "a page that people read")
    }
    return HTMLReader.blocks(of: text)
  }

  /// Why a file could not be read, in the words of the system.
  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let cause, cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(cause.code)))
  }
}
