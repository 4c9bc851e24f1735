import FileWriting
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
    let bytes: [UInt8]
    do throws(POSIXError) {
      bytes = try SystemFile.bytes(of: path, limit: Self.largest)
    } catch {
      throw .unreadable(path: name, reason: String(cString: strerror(error.code.rawValue)))
    }
    guard bytes.count <= Self.largest else { throw .tooLarge(path: name, limit: Self.largest) }
    return try read(bytes, named: name, as: format)
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
}
