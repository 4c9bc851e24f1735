import Documents

/// The columns of tables that set products side by side: what stands in those of others says nothing about this one.
struct ProductColumns {
  private let names: ProductNames
  /// Of the table that is being read.
  private var others: Set<Int> = []
  private var isInTable = false

  init(_ names: ProductNames) { self.names = names }

  /// The text of the next block, with spaces in the place of what is another product's.
  mutating func text(of block: TextBlock) -> String {
    guard block.kind == .row else {
      (others, isInTable) = ([], false)
      return block.text
    }
    let cells = block.text.split(separator: "\t", omittingEmptySubsequences: false)
    if let heads = isInTable ? columns(headedBy: cells) : columns(ofTable: cells) { others = heads }
    isInTable = true
    guard !others.isEmpty else { return block.text }
    return cells.enumerated().map { number, cell in
      others.contains(number) ? String(repeating: " ", count: cell.utf8.count) : String(cell)
    }.joined(separator: "\t")
  }

  /// The columns of other products, where a row is the head of a table that has this one and others.
  private func columns(headedBy cells: [Substring]) -> Set<Int>? {
    let heads = cells.indices.dropFirst()
    guard heads.contains(where: { names.isHead(of: .own, String(cells[$0])) }) else { return nil }
    let others = heads.filter { names.isHead(of: .other, String(cells[$0])) }
    return others.isEmpty ? nil : Set(others)
  }

  /// The columns that the first row of a table heads with anything but the product that it names beside: "Charger".
  private func columns(ofTable cells: [Substring]) -> Set<Int>? {
    let heads = cells.indices.dropFirst().filter { cells[$0].contains(where: \.isLetter) }
    let others = heads.filter { !names.isOwn(in: String(cells[$0])) }
    return others.isEmpty || others.count == heads.count ? nil : Set(others)
  }
}
