import Audit
import Documents

/// A document, or some of its lines, that is about none of the products and was not audited.
struct UnauditedPart {
  let document: PublishedDocument
  /// The blocks; nil for the whole document.
  let blocks: Range<Int>?
  /// The products that it is not about.
  let products: [String]

  /// What of a document none of the products was found in.
  static func all(of document: PublishedDocument, _ results: [AuditResult], products: [String]) -> [UnauditedPart] {
    guard results.contains(where: \.isAboutProduct) else {
      return [UnauditedPart(document: document, blocks: nil, products: products)]
    }
    let audited = results.flatMap(\.parts).filter(\.isAboutProduct).map(\.blocks).sorted {
      $0.lowerBound < $1.lowerBound
    }
    var gaps: [Range<Int>] = []
    var start = 0
    for blocks in audited {
      if start < blocks.lowerBound { gaps.append(start..<blocks.lowerBound) }
      start = max(start, blocks.upperBound)
    }
    if start < document.blocks.count { gaps.append(start..<document.blocks.count) }
    return gaps.map { UnauditedPart(document: document, blocks: $0, products: products) }
  }

  /// What a person is told.
  var notice: String {
    let names = products.joined(separator: " or ")
    guard let blocks else {
      return "\(document.path): not about \(names): nothing audited; --force audits it all the same"
    }
    let (first, last) = (document.blocks[blocks.lowerBound], document.blocks[blocks.upperBound - 1])
    let (start, end) = (spot(first, at: 0), spot(last, at: last.text.utf8.count))
    let place =
      start == end
      ? "\(start.page)line \(start.line) is"
      : start.page == end.page
        ? "\(start.page)lines \(start.line) to \(end.line) are"
        : "\(start.page)line \(start.line) to \(end.page)line \(end.line) are"
    return "\(document.path): \(place) not about \(names): not audited"
  }

  private func spot(_ block: TextBlock, at offset: Int) -> (page: String, line: Int) {
    let line = block.place(of: offset, in: document.path).line
    return (block.page(of: offset).map { "page \($0) " } ?? "", line)
  }
}
