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
    let segment = context.run.segments[number]
    guard context.run.links[number] != nil || (context.run.similarities[number].max() ?? 0) > 0.10 else { return [] }
    return context.edition.markingFamilies.compactMap { family in
      guard !segment.text.spelledNames.contains(where: { family.names.contains($0.name) }) else { return nil }
      let marks = family.letters.map { letter in
        segment.text.tokens.indices.filter { segment.text.tokens[$0].text == letter }
      }
      guard !marks.contains(where: \.isEmpty) else { return nil }
      for one in marks[0] {
        for other in marks[1] where one != other && abs(one - other) <= Self.reach {
          let shared = neighbours(of: one, family, segment.text)
            .intersection(neighbours(of: other, family, segment.text))
          guard !shared.isEmpty else { continue }
          let tokens = segment.text.tokens
          let (low, high) = (max(0, min(one, other) - 1), min(tokens.count - 1, max(one, other) + 1))
          let range = tokens[low].range.lowerBound..<tokens[high].range.upperBound
          return context.finding(
            .alteredName, in: segment, at: range, fact: family.facts.first?.name,
            "\"\(segment.text.excerpt(range))\" translates what is printed on the product",
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
          && !context.edition.analyzer.functionWords.contains(text.tokens[position].folded)
          && !terms.contains { $0.tokens.contains(position) }
      }.map { text.stems[$0] })
  }

  /// A label before brackets, such as that of an LED before its colour, that is not the one of the product.
  private func labels(_ number: Int) -> [Finding] {
    let segment = context.run.segments[number]
    let tokens = segment.text.tokens
    guard let bracket = tokens.firstIndex(where: { $0.text == "(" }), (1...8).contains(bracket), segment.offset == 0,
      let close = tokens[bracket...].firstIndex(where: { $0.text == ")" })
    else { return [] }
    let inside = Set(segment.text.stems[(bracket + 1)..<close])
    guard let label = context.edition.labels.first(where: { $0.stems == inside }),
      !segment.text.spelledNames.contains(where: { $0.name == label.name })
    else { return [] }
    let range = 0..<tokens[bracket - 1].range.upperBound
    // One translated word of a marking that keeps the others is found all the same; an abbreviation is not.
    let parts = label.name.split(separator: " ").map(String.init)
    let kept = parts.count { part in tokens[..<bracket].contains { $0.text == part } }
    return [
      context.finding(
        .alteredName, in: segment, at: range, fact: label.fact.name,
        severity: kept * 3 >= parts.count * 2 ? .minor : .major,
        "\"\(segment.text.excerpt(range))\" is not what is printed on the product", expected: label.name,
        sources: label.sources)
    ]
  }
}

/// Names that share all but a letter.
struct MarkingFamily {
  let names: [String]
  let letters: [String]
  let facts: [FactID]
  let sources: [Source]
  /// The concepts that our own sentences name along with them: what is marked.
  let companions: Set<String>

  /// The families of a specification.
  static func all(_ specification: Specification, _ units: [ExpectedUnit]) -> [MarkingFamily] {
    var groups: [String: [(name: String, letter: String, fact: IndexedFact)]] = [:]
    for fact in specification.facts.facts {
      guard case .name(let name) = fact.form else { continue }
      let parts = name.split(separator: " ").map(String.init)
      guard parts.count == 2, parts[1].count == 1, parts[1].first?.isUppercase == true else { continue }
      groups[parts[0], default: []].append((name, parts[1], fact))
    }
    return groups.sorted { $0.key < $1.key }.compactMap { _, members in
      guard members.count == 2 else { return nil }
      return MarkingFamily(
        names: members.map(\.name), letters: members.map(\.letter), facts: members.map(\.fact.id),
        sources: members.flatMap(\.fact.sources),
        companions: companions(of: Set(members.map(\.name)), in: units))
    }
  }

  /// The terms of the sentences that have all the names, such as the one that says what they mark.
  private static func companions(of names: Set<String>, in units: [ExpectedUnit]) -> Set<String> {
    let sentences = units.filter { $0.kind == .sentence && names.isSubset(of: $0.text.spelledNames.map(\.name)) }
    return Set(sentences.flatMap(\.concepts))
  }
}

/// A marking that stands before brackets: "Load ON (blue)".
struct MarkingLabel {
  let name: String
  let fact: FactID
  /// The stems between the brackets.
  let stems: Set<String>
  let sources: [Source]

  /// The labels in the units of a language.
  static func all(_ units: [ExpectedUnit], _ specification: Specification, _ names: NamedFacts) -> [MarkingLabel] {
    units.compactMap { unit in
      let tokens = unit.text.tokens
      guard let name = unit.text.spelledNames.first, name.range.lowerBound == 0,
        let bracket = tokens.firstIndex(where: { $0.text == "(" }),
        tokens[bracket].range.lowerBound <= name.range.upperBound + 2, tokens.last?.text == ")",
        let fact = names.facts(of: name.name).first
      else { return nil }
      return MarkingLabel(
        name: name.name, fact: fact, stems: Set(unit.text.stems[(bracket + 1)..<(tokens.count - 1)]),
        sources: specification.facts[fact]?.sources ?? [])
    }
  }
}
