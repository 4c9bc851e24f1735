import SpecModel

/// The names of a specification with the facts that they come from.
struct NamedFacts {
  /// The longest first.
  let all: [(name: String, facts: [FactID])]
  /// Those that are codes, taken apart.
  let codes: [(code: Code, name: String)]
  /// Those of three words and more.
  let phrases: [(words: [String], name: String)]

  init(_ specification: Specification) {
    var facts: [String: [FactID]] = [:]
    for fact in specification.facts.facts {
      for form in fact.form.plainForms {
        switch form {
        case .name(let name): facts[name, default: []].append(fact.id)
        case .names(let list): for name in list { facts[name, default: []].append(fact.id) }
        default: break
        }
      }
    }
    all = facts.sorted { ($0.key.count, $1.key) > ($1.key.count, $0.key) }.map { ($0.key, $0.value) }
    codes = all.compactMap { name, _ in Code(name).map { ($0, name) } }
    phrases = all.map { (words: $0.name.split(separator: " ").map(String.init), name: $0.name) }
      .filter { $0.words.count > 2 }
  }

  /// The facts that state a name.
  func facts(of name: String) -> [FactID] { all.first { $0.name == name }?.facts ?? [] }
}
