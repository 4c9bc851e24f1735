import Findings
import Linguistics
import SpecModel

/// Figures that the specification has for the opposite of what a text gives them to: the current of one output to the
/// other.
struct FigureOwnerCheck {
  let context: RunContext

  func check(_ number: Int) -> [Finding] {
    let text = context.run.passages[number].text
    guard !text.quantities.isEmpty else { return [] }
    if let table = TableColumns(number, of: context.run.passages) { return columns(table, number) }
    // "Never more than 10 mA" denies nothing of whose figure it is.
    let isAtMost = text.quantities.count == 1 && text.quantities[0].comparator == .greaterThan
    guard text.negativeWords.isEmpty || isAtMost && text.negativeWords.count == 1,
      !context.specification.analyzer.mayExcept(text),
      let pole = context.subject(of: number)
    else { return [] }
    return text.quantities.compactMap { finding($0, of: pole, number) }
  }

  private func columns(_ table: TableColumns, _ number: Int) -> [Finding] {
    table.subjects(context.specification).flatMap { subject -> [Finding] in
      guard let cell = table.cell(below: table.header.tokens[subject.tokens.lowerBound].range) else { return [] }
      return table.row.quantities.filter { cell.overlaps($0.range) }.compactMap {
        finding($0, of: subject.pole, number)
      }
    }
  }

  private func finding(_ mention: QuantityMention, of pole: OpposedConcepts.Pole, _ number: Int) -> Finding? {
    let table = context.specification.figures
    let figures = table.figures.filter { !$0.isPart && $0.matches(mention) }
    let owners = figures.reduce(into: Set()) { $0.formUnion(context.specification.owners[$1.fact] ?? []) }
    guard let figure = figures.first, owners.contains(pole.reversed), !owners.contains(pole) else { return nil }
    let passage = context.run.passages[number]
    let expectation = (table.expectations[figure.fact] ?? []).first.map { context.specification.expectations[$0] }
    return context.finding(
      .wrongFigure, in: passage, at: mention.range, about: .fact(figure.fact),
      "\"\(passage.text.excerpt(mention.range))\" is what the specification has for the opposite",
      sources: figure.sources,
      expectation: expectation)
  }
}
