import Localization
import SpecModel

/// The page that sets products side by side in one language, and the variants of each.
package struct ComparisonDocument {
  /// The products in the words of the language.
  private let wordings: [Wording]
  /// The same in the language in which rows are compared.
  private let references: [Wording]

  /// Prepares the page; rows are found to be about the same in the language of `references`, so that every language has
  /// the same rows.
  package init(_ wordings: [Wording], comparedIn references: [Wording]) {
    (self.wordings, self.references) = (wordings, references)
  }

  /// Whether there is anything to compare: two products, or one that comes in variants.
  package static func isNeeded(for specifications: [Specification]) -> Bool {
    specifications.count > 1 || specifications.contains { !$0.variantParameters.isEmpty }
  }

  /// The page as a value.
  package func document() throws -> ManualDocument {
    // The words of the page are among those that all products share.
    guard let words = wordings.first else { return ManualDocument(title: "", description: "", blocks: []) }
    let about = try words.text("compare.about")
    let marks = try words.text("compare.marks", ["differs": Self.differs, "nothing": Self.nothing])
    return ManualDocument(
      title: try words.text("compare.title"), description: about,
      blocks: [.paragraph("\(about) \(marks)")] + (try products(words)) + (try wordings.flatMap(variants)))
  }

  private func products(_ words: Wording) throws -> [DocumentBlock] {
    guard wordings.count > 1 else { return [] }
    let data = try wordings.map { try $0.technicalData() }
    let comparison = Comparison(try references.map { try $0.technicalData() })
    let names = wordings.map { Markdown.escaped($0.specification.product.text) }
    var blocks: [DocumentBlock] = [.heading(level: 2, "products", try words.text("compare.products"))]
    blocks += try tables(comparison.rows.map(\.positions), data, columns: names) { try wordings[$0].text($1) }
    return blocks
  }

  /// One product with each value of the parameters that its technical data depend on: every row for the first of them,
  /// which tells models apart, and for the others the rows that depend on them.
  private func variants(_ wording: Wording) throws -> [DocumentBlock] {
    let specification = wording.specification
    let parameters = specification.variantParameters
    let asked = specification.specifications.flatMap(\.rows).map { specification.parameters(of: $0) }
    return try parameters.flatMap { parameter -> [DocumentBlock] in
      let variants = parameter.values.map { value in
        Wording(
          specification.resolved(Choices([parameter.id: value])), in: wording.vocabulary, numbers: wording.numbers)
      }
      let data = try variants.map { try $0.technicalData() }
      let names = try parameter.values.map { try wording.text(of: $0, of: parameter.id) }
      let product = Markdown.escaped(specification.product.text)
      let title = try wording.text(
        "compare.variants", ["product": product, "variants": wording.numbers.and(names)])
      let rows = asked.indices.filter { parameter.id == parameters[0].id || asked[$0].contains(parameter.id) }
      return [.heading(level: 2, AnchorID("\(specification.id)-\(parameter.option)"), title)]
        + (try tables(rows.map { row in data.map { _ in row } }, data, columns: names.map(wording.capitalized)) {
          try variants[$0].text($1)
        })
    }
  }

  /// A table for each group of rows; `heading` words the key of one in the language of a column.
  private func tables(
    _ rows: [[Int?]], _ data: [[TechnicalDataRow]], columns: [String], heading: (Int, TextKey) throws -> String
  ) throws -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    var (group, lines): (String?, [[String]]) = (nil, [])
    func close() { if !lines.isEmpty { blocks.append(.table(columns: [group ?? ""] + columns, rows: lines)) } }
    for positions in rows {
      guard let first = positions.indices.first(where: { positions[$0] != nil }), let own = positions[first] else {
        continue
      }
      let title = try heading(first, data[first][own].group)
      if title != group {
        close()
        (group, lines) = (title, [])
      }
      let values = positions.enumerated().map { column, row in row.map { data[column][$0].value } }
      let isEqual = Set(values.compactMap(\.self)).count <= 1
      let names = positions.enumerated().compactMap { column, row in row.map { data[column][$0].characteristic } }
      // What one product adds in brackets, such as a symbol, is not the other's.
      let name = names.allSatisfy { $0 == names[0] } ? names[0] : data[first][own].bareCharacteristic
      lines.append([isEqual ? name : "\(Self.differs) **\(name)**"] + values.map { $0 ?? Self.nothing })
    }
    close()
    return blocks
  }

  /// What stands before a row whose values differ, and in the place of a value that nobody states.
  private static let differs = "≠"
  private static let nothing = "–"
}

extension Specification {
  /// The parameters that rows of the technical data depend on, in the order of the data.
  var variantParameters: [Parameter] {
    let asked = specifications.flatMap(\.rows).reduce(into: Set<ParameterID>()) { $0.formUnion(parameters(of: $1)) }
    return behaviour.parameters.filter { asked.contains($0.id) }
  }

  /// The parameters that the value of a row depends on.
  fileprivate func parameters(of row: SpecificationGroup.Row) -> Set<ParameterID> {
    let asked: [FactID] =
      switch row.value {
      case .fact(let fact): [fact]
      case .facts(let facts): facts
      case .conditions, .outcome, .trip, .statement: []
      }
    return asked.reduce(into: []) { $0.formUnion(facts[$1]?.form.parameters ?? []) }
  }
}
