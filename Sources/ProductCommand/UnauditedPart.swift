import Audit
import Documents
import Findings
import Localization

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
    guard blocks != nil else { return "\(document.path): \(reason); --force audits it all the same" }
    let (start, end) = (first, last)
    let place =
      start == end
      ? "\(Self.page(start))line \(start.line) is"
      : start.page == end.page
        ? "\(Self.page(start))lines \(start.line) to \(end.line) are"
        : "\(Self.page(start))line \(start.line) to \(Self.page(end))line \(end.line) are"
    return "\(document.path): \(place) \(reason)"
  }

  /// What a program is told.
  var passedOver: Report.PassedOver {
    Report.PassedOver(
      from: Place(path: document.path, line: first.line, column: 1), page: first.page, to: last, because: reason)
  }

  private var reason: String {
    let names = products.joined(separator: " or ")
    return blocks == nil ? "not about \(names): nothing audited" : "not about \(names): not audited"
  }

  private typealias Spot = (page: Int?, line: Int)

  private static func page(_ spot: Spot) -> String { spot.page.map { "page \($0) " } ?? "" }

  private var first: Spot { spot(document.blocks[(blocks ?? document.blocks.indices).lowerBound], at: 0) }

  private var last: Spot {
    let block = document.blocks[(blocks ?? document.blocks.indices).upperBound - 1]
    return spot(block, at: block.text.utf8.count)
  }

  private func spot(_ block: TextBlock, at offset: Int) -> Spot {
    (block.page(of: offset), block.place(of: offset, in: document.path).line)
  }
}
