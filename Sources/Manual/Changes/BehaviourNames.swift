import Localization
import SpecModel
import Verification

/// What the parts of a behaviour are called in one language, by what findings call them.
///
/// A row is called by its condition, a timer by what has lasted for its time.
struct BehaviourNames {
  private var names: [String: String] = [:]

  /// Collects the names that a document gives.
  init(_ wording: Wording) {
    let behaviour = wording.specification.behaviour
    let conditions = ConditionText(wording: wording)
    func name(_ place: String, _ words: @autoclosure () throws -> String) {
      if let words = try? words() { names[place] = wording.capitalized(words) }
    }
    for parameter in behaviour.parameters { name("parameter \(parameter.id)", try wording.text(parameter.text)) }
    for input in behaviour.inputs { name("input \(input.id)", try wording.text(input.text)) }
    for rule in behaviour.diagnostics { name("diagnostic \(rule.code)", try conditions.text(of: rule.condition)) }
    for protection in behaviour.protections { name("protection \(protection.id)", try wording.text(protection.text)) }
    for timer in behaviour.timers { name("timer \(timer.id)", try conditions.text(of: .elapsed(timer.id))) }
    for counter in behaviour.counters { name("counter \(counter.id)", try wording.text(counter.text)) }
    for table in behaviour.tables {
      guard let title = try? wording.text(table.text) else { continue }
      name(Behaviour.place(table: table.id.name), title)
      for row in table.rows {
        name(
          Behaviour.place(table: table.id.name, row: row.id.name),
          "\(title): \(try conditions.text(of: row, in: table.id))")
      }
    }
    for output in behaviour.outputs {
      name("output \(output.id)", try behaviour.table(output.table).map { try wording.text($0.text) } ?? "")
    }
  }

  /// The name of a part.
  subscript(place: String) -> String? { names[place] }
}
