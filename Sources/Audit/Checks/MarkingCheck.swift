import Findings
import Linguistics
import SpecModel

/// Markings that a translation has to leave as they are printed on the product.
struct MarkingCheck {
  let context: RunContext

  /// The names of a family stand as near to each other as this, in tokens.
  private static let reach = 5

  func check(_ number: Int) -> [Finding] { families(number) + labels(number) }

  /// Names that share a word and differ in a letter ("Remote L", "Remote H"), with the word translated.
  private func families(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    guard
      context.run.links[number] != nil || (context.run.similarities[number].max() ?? 0) > Likeness.mayBeMarking
    else { return [] }
    return context.specification.markingFamilies.compactMap { family in
      guard !passage.text.spelledNames.contains(where: { family.names.contains($0.name) }) else { return nil }
      let marks = family.letters.map { letter in
        passage.text.tokens.indices.filter { passage.text.tokens[$0].text == letter }
      }
      guard !marks.contains(where: \.isEmpty) else { return nil }
      for one in marks[0] {
        for other in marks[1] where one != other && abs(one - other) <= Self.reach {
          let shared = neighbours(of: one, family, passage.text)
            .intersection(neighbours(of: other, family, passage.text))
          guard !shared.isEmpty else { continue }
          let tokens = passage.text.tokens
          let (low, high) = (max(0, min(one, other) - 1), min(tokens.count - 1, max(one, other) + 1))
          let range = tokens[low].range.lowerBound..<tokens[high].range.upperBound
          return context.finding(
            .alteredName, in: passage, at: range, about: family.facts.first.map(FindingSubject.fact),
            "\"\(passage.text.excerpt(range))\" translates what is printed on the product",
            expected: family.names.joined(separator: ", "), sources: family.sources)
        }
      }
      return nil
    }
  }

  /// The words beside a letter that are neither common words nor terms for what is marked.
  private func neighbours(of index: Int, _ family: MarkingFamily, _ text: ReadText) -> Set<String> {
    let terms = text.concepts.filter { family.companions.contains($0.term.concept) }
    let near = [index - 1, index + 1, index + 2].filter { text.tokens.indices.contains($0) }
    return Set(
      near.filter { position in
        text.tokens[position].kind == .word && text.tokens[position].text.count > 3
          && !context.specification.analyzer.functionWords.contains(text.tokens[position].folded)
          && !terms.contains { $0.tokens.contains(position) }
      }.map { text.stems[$0] })
  }

  /// A label before brackets, such as that of an LED before its colour, that is not the one of the product.
  private func labels(_ number: Int) -> [Finding] {
    let passage = context.run.passages[number]
    let tokens = passage.text.tokens
    guard let bracket = tokens.firstIndex(where: { $0.text == "(" }), (1...8).contains(bracket), passage.offset == 0,
      let close = tokens[bracket...].firstIndex(where: { $0.text == ")" })
    else { return [] }
    let inside = Set(passage.text.stems[(bracket + 1)..<close])
    guard let label = context.specification.markingLabels.first(where: { $0.stems == inside }),
      !passage.text.spelledNames.contains(where: { $0.name == label.name })
    else { return [] }
    let range = 0..<tokens[bracket - 1].range.upperBound
    // One translated word of a marking that keeps the others is found all the same; an abbreviation is not.
    let parts = label.name.split(separator: " ").map(String.init)
    let kept = parts.count { part in tokens[..<bracket].contains { $0.text == part } }
    return [
      context.finding(
        .alteredName, in: passage, at: range, about: .fact(label.fact),
        severity: kept * 3 >= parts.count * 2 ? .minor : .major,
        "\"\(passage.text.excerpt(range))\" is not what is printed on the product", expected: label.name,
        sources: label.sources)
    ]
  }
}
