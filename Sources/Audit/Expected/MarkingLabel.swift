import SpecModel

/// A marking that stands before brackets: "Load ON (blue)".
struct MarkingLabel {
  let name: String
  let fact: FactID
  /// The stems between the brackets.
  let stems: Set<String>
  let sources: [Source]

  /// The labels in the expectations of a language.
  static func all(_ expectations: [Expectation], _ specification: Specification, _ names: NamedFacts) -> [MarkingLabel]
  {
    expectations.compactMap { expectation in
      let tokens = expectation.text.tokens
      guard let name = expectation.text.spelledNames.first, name.range.lowerBound == 0,
        let bracket = tokens.firstIndex(where: { $0.text == "(" }),
        tokens[bracket].range.lowerBound <= name.range.upperBound + 2, tokens.last?.text == ")",
        let fact = names.facts(of: name.name).first
      else { return nil }
      return MarkingLabel(
        name: name.name, fact: fact, stems: Set(expectation.text.stems[(bracket + 1)..<(tokens.count - 1)]),
        sources: specification.facts[fact]?.sources ?? [])
    }
  }
}
