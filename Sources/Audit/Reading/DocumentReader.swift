import Foundation

/// A published document with its text and the blocks that it was read into.
public struct ReadDocument: Sendable {
  /// The name that messages give it.
  public let path: String
  /// Its format.
  public let format: DocumentFormat
  /// Its blocks.
  public let blocks: [TextBlock]
  /// The text that lines and columns count in: of each page, where the format has pages, else of the file.
  public let pages: [String]
  /// What whoever reads the findings should know of the reading.
  public let notices: [String]
}

/// Reads published documents of any format.
public struct DocumentReader: Sendable {
  /// Reads plain text, of a page where there are pages.
  public typealias PlainText = @Sendable (_ text: String, _ page: Int?) -> [TextBlock]

  /// No document is longer, in bytes.
  public static let largest = 256 * 1_048_576

  private let plainText: PlainText
  private let pdf: PDFReader

  /// Makes a reader.
  public init(pdf: PDFReader = PDFReader(), plainText: @escaping PlainText) {
    self.pdf = pdf
    self.plainText = plainText
  }

  /// Reads a file, or standard input where the path is "-"; a format that is given is not recognised but taken.
  public func read(file path: String, as format: DocumentFormat? = nil) throws(DocumentError) -> ReadDocument {
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
  ) throws(DocumentError) -> ReadDocument {
    let format = format ?? DocumentFormat(of: bytes, named: path)
    var notices: [String] = []
    let pages: [String]
    var blocks: [TextBlock] = []
    if format == .pdf {
      pages = try pdf.pages(of: bytes, named: path)
    } else {
      let (text, notice) = try TextDecoder(bytes: bytes, path: path).decoded()
      if let notice { notices.append(notice) }
      pages = [text]
    }
    for (index, page) in pages.enumerated() {
      switch format {
      case .plainText: blocks += plainText(page, nil)
      case .markdown: blocks += MarkdownReader.blocks(of: page)
      case .html: blocks += HTMLReader.blocks(of: page)
      case .pdf: blocks += plainText(page, index + 1)
      }
    }
    guard !blocks.isEmpty else { throw .noText(path: path, format: format) }
    return ReadDocument(path: path, format: format, blocks: blocks, pages: pages, notices: notices)
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as? CocoaError)?.underlying as? POSIXError
    return cause.map { String(cString: strerror($0.code.rawValue)) } ?? error.localizedDescription
  }
}
