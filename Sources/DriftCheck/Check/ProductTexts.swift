import Localization
import Quantities
import SpecModel

/// What texts refer to: the facts of a product, its names, and what needs which text.
struct ProductTexts: Sendable {
  /// The facts by id; nil where the texts belong to no specification, as in a translation file made elsewhere.
  let facts: [String: FactForm]?
  /// The names that no language alters, the longest first.
  let names: [String]
  /// The keys that are needed, each with the placeholders that its user fills.
  let uses: [TextKey: Set<String>]
  /// The comparisons that are true of a limit, by the name that its placeholder has.
  let limits: [String: Set<Comparator>]

  /// The keys of names that may be there, and are used if they are.
  let offered: Set<TextKey>

  init(
    facts: [String: FactForm]?, uses: [TextKey: Set<String>], offered: Set<TextKey> = [],
    limits: [String: Set<Comparator>] = [:]
  ) {
    self.facts = facts
    self.limits = limits
    self.uses = uses
    self.offered = offered
    var names: Set<String> = []
    for form in (facts ?? [:]).values.flatMap(\.plainForms) {
      switch form {
      case .name(let name): names.insert(name)
      case .names(let list): names.formUnion(list)
      default: break
      }
    }
    self.names = names.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  init(_ specification: Specification) {
    var facts: [String: FactForm] = [:]
    var limits: [String: Set<Comparator>] = [:]
    let compared = specification.comparedLimits
    for fact in specification.facts.printable {
      facts[fact.id.name] = fact.form
      // A value by choice has the name of the choice behind that of its fact.
      let whole = FactID(fact.id.name.split(separator: ".").dropLast().joined(separator: "."))
      limits[fact.id.name] = compared[fact.id] ?? compared[whole]
    }
    var uses: [TextKey: Set<String>] = [:]
    for use in TextUse.kit + specification.textUses { uses[use.key, default: []].formUnion(use.arguments) }
    self.init(facts: facts, uses: uses, offered: specification.offeredNames, limits: limits)
  }
}
