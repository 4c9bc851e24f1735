import Localization
import SpecModel

/// A table of facts by the values of a parameter, in words.
package struct ChoiceTableText {
  /// The table.
  package let block: DocumentBlock

  /// Words a table.
  package init(_ table: ChoiceTable, _ wording: Wording) throws {
    guard let parameter = wording.specification.behaviour.parameters.first(where: { $0.id == table.parameter }) else {
      throw ManualError.unknownReference("the parameter \"\(table.parameter)\"", in: "a table of facts")
    }
    let columns = try table.columns.flatMap { try Column.all(of: $0, parameter.id, wording) }
    var sources: [Source] = []
    for column in table.columns { sources += wording.specification.facts.unnoted[column.fact]?.sources ?? [] }
    block = .table(
      columns: [wording.capitalized(try wording.text(parameter.text))] + columns.map(\.heading)
        + [try wording.text("column.source")],
      rows: try parameter.values.map { value in
        [try wording.text(of: value, of: parameter.id)]
          + (try columns.map { try $0.value(of: value, wording) }) + [MarkdownWriter.links(to: sources)]
      })
  }

  /// A column: a fact, or what it is with one value of a second parameter.
  private struct Column {
    let heading: String
    let fact: FactID
    /// The values by the name of the parameter's value.
    let forms: [ChoiceID: FactForm]

    static func all(of column: ChoiceTable.Column, _ rows: ParameterID, _ wording: Wording) throws -> [Column] {
      guard let fact = wording.specification.facts[column.fact], case .byChoice(rows, let choices) = fact.form else {
        throw ManualError.unknownReference(
          "\"\(column.fact)\" as a fact that depends on \"\(rows)\"", in: "a table of facts")
      }
      let heading = try wording.text(column.heading)
      let forms = Dictionary(choices.map { ($0.value, $0.form) }) { first, _ in first }
      guard case .byChoice(let second, let inner)? = choices.first?.form else {
        return [Column(heading: heading, fact: fact.id, forms: forms)]
      }
      return try inner.map(\.value).map { value in
        Column(
          heading: try wording.text(
            "column.byChoice", ["heading": heading, "choice": try wording.text(of: value, of: second)]),
          fact: fact.id, forms: forms.mapValues { $0.resolved(Choices([second: value])) })
      }
    }

    func value(of choice: ChoiceID, _ wording: Wording) throws -> String {
      guard let form = forms[choice] else {
        throw ManualError.unknownReference("\"\(fact)\" for \"\(choice)\"", in: "a table of facts")
      }
      return try wording.text(of: form)
    }
  }
}
