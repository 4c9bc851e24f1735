import Linguistics
import Localization
import SpecModel

/// What states, tables and protections are called, as senses: what their names say in most languages.
struct StateMeanings: Sendable {
  private var meanings: [TextKey: Set<Sense>] = [:]

  /// Reads the names that the texts of all languages have for what a specification decides.
  init(_ specification: Specification, _ texts: [TextKey: [CheckedText]], _ read: (CheckedText) -> [Sense]) {
    for key in Self.names(in: specification) + Self.factNames(in: specification) {
      var votes: [Sense: Int] = [:]
      for text in texts[key, default: []] { for sense in Set(read(text)) { votes[sense, default: 0] += 1 } }
      meanings[key] = Set(votes.filter { $0.value > votes[$0.key.opposite, default: 0] }.map(\.key))
    }
  }

  /// What the poles of a battery are called.
  static let batteryPlus: TextKey = "picture.batteryPlus"
  static let batteryMinus: TextKey = "picture.batteryMinus"

  /// What a name says; nothing for what has none.
  subscript(_ key: TextKey) -> Set<Sense> { meanings[key, default: []] }

  /// The keys of all that has a name.
  static func names(in specification: Specification) -> [TextKey] {
    let behaviour = specification.behaviour
    var keys = [batteryPlus, batteryMinus] + behaviour.protections.map(\.text) + behaviour.tables.map(\.text)
    for table in behaviour.tables {
      for state in Set(table.rows.map(\.outcome.state)) { keys += names(of: state, in: table.id) }
    }
    for input in behaviour.inputs {
      switch input.kind {
      case .quantity: break
      case .contact: keys.append(input.closedText)
      case .choice(let states, _): keys += states.map(input.text)
      }
    }
    return keys
  }

  /// The keys of what facts are called: in changes, and in the rows of the technical data.
  static func factNames(in specification: Specification) -> [TextKey] {
    specification.facts.facts.map(\.id.text)
      + specification.specifications.flatMap(\.rows).compactMap { row in
        if case .fact = row.value { row.id } else { nil }
      }
  }

  /// What each fact is called, as far as a name says something that has a contrary.
  func facts(in specification: Specification) -> [FactID: Set<Sense>] {
    var facts: [FactID: Set<Sense>] = [:]
    for fact in specification.facts.facts { facts[fact.id] = self[fact.id.text] }
    for row in specification.specifications.flatMap(\.rows) {
      if case .fact(let id) = row.value { facts[id, default: []].formUnion(self[row.id]) }
    }
    return facts
  }

  /// The keys of the names of a state.
  static func names(of state: StateID, in table: TableID) -> [TextKey] {
    [TextKey("outcome.\(table).\(state)"), TextKey("state.\(table).\(state)")]
  }
}
