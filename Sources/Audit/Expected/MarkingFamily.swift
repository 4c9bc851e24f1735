import SpecModel

/// Names that share all but a letter.
struct MarkingFamily {
  let names: [String]
  let letters: [String]
  let facts: [FactID]
  let sources: [Source]
  /// The concepts that our own sentences name along with them: what is marked.
  let companions: Set<String>

  /// The families of a specification.
  static func all(_ specification: Specification, _ expectations: [Expectation]) -> [MarkingFamily] {
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
        companions: companions(of: Set(members.map(\.name)), in: expectations))
    }
  }

  /// The terms of the sentences that have all the names, such as the one that says what they mark.
  private static func companions(of names: Set<String>, in expectations: [Expectation]) -> Set<String> {
    let sentences = expectations.filter { $0.kind == .sentence && names.isSubset(of: $0.text.spelledNames.map(\.name)) }
    return Set(sentences.flatMap(\.concepts))
  }
}
