import Findings
import Linguistics
import SpecModel

extension PolarityCheck {
  /// What is wrong in a row that answers for each column, "| yes | no | protected |"; nil where it is no such row.
  func answers(_ number: Int) -> [Finding]? {
    let passage = context.run.passages[number]
    guard passage.kind == .row, case let cells = TableColumns.cells(of: passage.text), cells.count > 2,
      cells.contains(where: { isDenial($0, in: passage.text) })
    else { return nil }
    guard let table = TableColumns(number, of: context.run.passages) else { return [] }
    return anchors.sorted { $0.key.name < $1.key.name }.compactMap { fact, statements in
      guard let anchor = statements.first, anchor.clause(in: passage.text) != nil || isNamed(fact, in: passage.text),
        let subject = table.subjects(context.specification).first(where: { anchor.subjects.contains($0.pole.concept) }),
        let cell = table.cell(below: table.header.tokens[subject.tokens.lowerBound].range),
        passage.text.excerpt(cell).allSatisfy(\.isLetter), isDenial(cell, in: passage.text) != anchor.isNegated
      else { return nil }
      return finding(fact, anchor, in: passage, at: cell)
    }
  }

  /// Whether a text names what a fact is about: a short circuit.
  private func isNamed(_ fact: FactID, in text: ReadText) -> Bool {
    context.specification.verdicts.matters.contains { matter in
      matter.fact == fact && text.concepts.contains { matter.concepts.contains($0.term.concept) }
    }
  }

  private func isDenial(_ cell: Range<Int>, in text: ReadText) -> Bool {
    text.negativeWords.contains { text.tokens[$0].range == cell }
  }

  /// A yes or no to the question before it.
  struct Reply {
    let passage: Passage
    let isDenial: Bool
  }

  /// The reply that a passage is; nil where it is none, or where the question denies something itself.
  func reply(_ number: Int) -> Reply? {
    let passages = context.run.passages
    let words = context.specification.answers
    guard number > 0, case let question = passages[number - 1].text,
      question.tokens.last?.text == "?", question.negativeWords.isEmpty, question.words.parts().count < 3,
      case let tokens = passages[number].text.tokens,
      let first = tokens.firstIndex(where: { $0.kind == .word }), tokens[..<first].allSatisfy({ $0.kind == .sign }),
      first + 1 == tokens.count || tokens[first + 1].kind == .sign
    else { return nil }
    switch tokens[first].folded {
    case words.yes: return Reply(passage: passages[number], isDenial: false)
    case words.no: return Reply(passage: passages[number], isDenial: true)
    default: return nil
    }
  }

  /// "Can I use it with a MultiPlus? Yes": a name that the specification has in denials alone.
  func unsuitable(_ number: Int, _ reply: Reply) -> [Finding] {
    let question = context.run.passages[number - 1].text
    let names = Set(question.spelledNames.map(\.name))
    guard !reply.isDenial, context.specification.analyzer.permissions.isIn(question.words.folded) else { return [] }
    let denials = context.specification.expectations.filter {
      !names.isDisjoint(with: $0.text.spelledNames.map(\.name))
    }
    guard let denial = denials.first, let name = names.first(where: { isDenied($0) }) else { return [] }
    return [
      context.finding(
        .wrongPolarity, in: reply.passage, at: 0..<reply.passage.text.text.utf8.count, about: denial.subject,
        "the text says yes, the specification has \"\(name)\" in denials alone", expected: denial.text.text,
        sources: denial.sources, expectation: denial)
    ]
  }

  private func isDenied(_ name: String) -> Bool {
    let statements = context.specification.expectations.filter { expectation in
      expectation.kind != .heading && expectation.text.spelledNames.contains { $0.name == name }
    }
    return !statements.isEmpty && statements.allSatisfy { !$0.text.negativeWords.isEmpty }
  }
}
