/// A document as a reader read it.
public struct PublishedDocument: Sendable {
  /// The path that findings name it by.
  public let path: String
  /// Its format.
  public let format: DocumentFormat
  /// Its blocks.
  public let blocks: [TextBlock]
  /// The text in which places count: of each page where the format has pages, else of the whole file.
  public let pages: [String]
  /// What whoever reads the findings should know of how it was read.
  public let notices: [String]

  /// Makes a document.
  public init(
    path: String, format: DocumentFormat = .plainText, blocks: [TextBlock], pages: [String] = [],
    notices: [String] = []
  ) {
    self.path = path
    self.format = format
    self.blocks = blocks
    self.pages = pages
    self.notices = notices
  }
}
