import Engine
import SpecModel

/// A behaviour with one fault, for which a vector is looked for that shows it.
struct Fault {
  /// What decides where the fault is: "table load, row off".
  let decision: String
  /// The start of the ids of the vectors of that decision.
  let place: String
  /// What is at fault in it: a part of its condition, its time, its order.
  let part: String
  /// The condition that is at fault; nil where it is something else.
  var condition: String?
  /// The value that the condition never has because of the fault.
  var value: Bool?
  let purpose: TestVector.Purpose
  /// What has to be possible, in a scan at least, for the fault to matter.
  var must: Formula?
  /// The behaviour with the fault, and the facts that it refers to.
  var behaviour: Behaviour
  var facts: FactIndex
  var settings: Settings

  /// What tells it from others: the same fault with other choices is one.
  var key: [String] { [decision, part, value.map { "\($0)" } ?? ""] }
}
