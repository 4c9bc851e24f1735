import Localization
import SpecModel

/// The technical data of several products side by side: which row of one is which row of another.
///
/// Two rows are about the same if they have one name, what stands in brackets aside, and no figures in different units.
/// Ids don't count: a product gives them for itself. Only where a product has the name twice, as of two outputs, has the id
/// to be the same too. What only one product states has a row of its own.
struct Comparison {
  /// A row, and where each product has it.
  struct Row {
    /// The number of the product's own row among its technical data; nil where it has none.
    fileprivate(set) var positions: [Int?]
  }

  /// The rows, in the order of the first product that has them, those of one group together.
  private(set) var rows: [Row] = []

  /// Aligns technical data in one language.
  init(_ products: [[TechnicalDataRow]]) {
    for (product, data) in products.enumerated() {
      for (position, row) in data.enumerated() {
        let known = rows.indices.first { place in
          rows[place].positions[product] == nil
            && rows[place].positions.enumerated().contains { other, own in
              own.map { row.isAbout(products[other][$0], in: data, products[other]) } ?? false
            }
        }
        if let known {
          rows[known].positions[product] = position
          continue
        }
        var added = Row(positions: products.map { _ in nil })
        added.positions[product] = position
        // Behind the row that it follows in its own product, or else behind the last one under the same heading.
        let previous = rows.firstIndex { position > 0 && $0.positions[product] == position - 1 }
        let isNeighbour = previous.map { group(of: rows[$0], products) == row.group } ?? false
        let last = rows.lastIndex { group(of: $0, products) == row.group }
        var place = (isNeighbour ? previous : last).map { $0 + 1 } ?? rows.count
        // What other products state there comes first.
        while place < rows.count, rows[place].positions[product] == nil, group(of: rows[place], products) == row.group {
          place += 1
        }
        rows.insert(added, at: place)
      }
    }
  }

  /// The heading that a row stands under in the first product that has it.
  private func group(of row: Row, _ products: [[TechnicalDataRow]]) -> TextKey? {
    row.positions.indices.lazy.compactMap { product in row.positions[product].map { products[product][$0].group } }
      .first
  }
}

extension TechnicalDataRow {
  /// Whether a row of another product is about the same thing; `own` are all rows of this one.
  fileprivate func isAbout(_ other: Self, in own: [Self], _ others: [Self]) -> Bool {
    guard name == other.name else { return false }
    let isUnique = [own, others].allSatisfy { rows in rows.count { $0.name == name } == 1 }
    guard isUnique || id == other.id else { return false }
    guard let baseUnit, let otherUnit = other.baseUnit else { return true }
    return baseUnit == otherUnit
  }

  /// The name without what stands in brackets, in small letters.
  private var name: String { bareCharacteristic.lowercased() }

  /// The name without what stands in brackets.
  var bareCharacteristic: String {
    characteristic.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
  }
}
