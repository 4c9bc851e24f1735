import SpecModel

/// The names of a specification with the facts that they come from.
struct NamedFacts {
  /// The longest first.
  let all: [(name: String, facts: [FactID])]

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
  }

  /// The facts that state a name.
  func facts(of name: String) -> [FactID] { all.first { $0.name == name }?.facts ?? [] }
}
