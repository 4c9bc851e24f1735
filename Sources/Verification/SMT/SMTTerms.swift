import Engine
import Quantities
import SpecModel

/// The names and terms of SMT-LIB for conditions.
struct SMTTerms {
  private let behaviour: Behaviour
  private let figures: Figures
  /// The timers of a property, with what says that they have elapsed; nil where it is no property that asks.
  private(set) var observed: [TimerID: String]?

  init(_ behaviour: Behaviour, _ figures: Figures) { (self.behaviour, self.figures) = (behaviour, figures) }

  func value(_ input: InputID) -> String { "|\(input)|" }
  func isPresent(_ input: InputID) -> String { "|\(input) present|" }
  func diagnostic(_ code: String) -> String { "|diagnostic \(code)|" }
  func protection(_ id: ProtectionID, _ part: String) -> String { "|\(id) \(part)|" }
  func tripped(_ id: ProtectionID) -> String { protection(id, "tripped") }
  func row(_ table: TableID, _ row: RowID) -> String { "|\(table) row \(row)|" }
  func decides(_ table: TableID, _ row: RowID) -> String { "|\(table) decided by \(row)|" }
  func state(_ table: TableID, _ state: StateID) -> String { "|\(table) is \(state)|" }
  func was(_ table: TableID) -> String { "|\(table) was|" }
  func timer(_ id: TimerID, _ part: String) -> String { "|timer \(id) \(part)|" }
  func elapsed(_ id: TimerID) -> String { timer(id, "elapsed") }
  func counter(_ id: CounterID, _ part: String) -> String { "|counter \(id) \(part)|" }
  func reached(_ id: CounterID) -> String { counter(id, "reached") }
  /// What a table was when the instant before had settled.
  func began(_ table: TableID) -> String { "|\(table) began|" }
  var failSafe: String { "|fail-safe|" }

  /// The terms as a property means them: with timers of its own, and with what was when an instant began.
  func observing(_ timers: [TimerID: String]) -> SMTTerms {
    var terms = self
    terms.observed = timers
    return terms
  }

  /// The number that stands for a state of a table that is asked what it was; one more stands for none of them.
  func number(of state: StateID, in table: TableID) -> Int? { behaviour.table(table)?.states.firstIndex(of: state) }

  func not(_ term: String) -> String { "(not \(term))" }
  func all(_ terms: [String]) -> String { terms.isEmpty ? "true" : "(and \(terms.joined(separator: " ")))" }
  func any(_ terms: [String]) -> String { terms.isEmpty ? "false" : "(or \(terms.joined(separator: " ")))" }

  /// That the condition holds.
  func text(_ condition: Condition) -> String {
    switch condition {
    case .compare(let input, let comparator, .input(let other)):
      all([isPresent(input), isPresent(other), compare(input, comparator, value(other))])
    case .compare(let input, let comparator, .offset(let other, let offset)):
      figures.amount(of: offset).map { amount in
        all([
          isPresent(input), isPresent(other), compare(input, comparator, "(+ \(value(other)) \(number(amount)))"),
        ])
      } ?? "false"
    case .compare(let input, let comparator, .fact(let fact)):
      figures.number(fact).map { all([isPresent(input), compare(input, comparator, number($0))]) } ?? "false"
    case .compare(let input, let comparator, .constant(let bound)):
      all([isPresent(input), compare(input, comparator, number(bound))])
    case .inside(let input, let fact):
      figures.range(fact).map { range in
        all([
          isPresent(input), compare(input, .atLeast, number(range.lower)), compare(input, .atMost, number(range.upper)),
        ])
      } ?? "false"
    case .closed(let input): isPresent(input)
    case .missing(let input): not(isPresent(input))
    case .tripped(let id): tripped(id)
    case .state(let table, let state): self.state(table, state)
    case .holds(let input, let state):
      behaviour.inputs.first { $0.id == input }.flatMap { $0.states.firstIndex(of: state) }
        .map { "(= \(value(input)) \($0))" } ?? "false"
    // The engine runs what has been chosen; nothing asks for a choice any more.
    case .chosen: "false"
    case .elapsed(let timer): observed?[timer] ?? elapsed(timer)
    case .reached(let counter): reached(counter)
    case .was(let table, let state):
      number(of: state, in: table).map { "(= \(observed == nil ? was(table) : began(table)) \($0))" } ?? "false"
    case .failSafe: failSafe
    case .not(let condition): not(text(condition))
    case .all(let conditions): all(conditions.map(text))
    case .any(let conditions): any(conditions.map(text))
    }
  }

  /// That a condition on protections held before the sample.
  func before(_ condition: Condition) -> String {
    switch condition {
    case .tripped(let id): protection(id, "was")
    case .not(let condition): not(before(condition))
    case .all(let conditions): all(conditions.map(before))
    case .any(let conditions): any(conditions.map(before))
    default: "false"
    }
  }

  private func compare(_ input: InputID, _ comparator: Comparator, _ bound: String) -> String {
    let relation =
      switch comparator {
      case .lessThan: "<"
      case .atMost: "<="
      case .greaterThan: ">"
      case .atLeast: ">="
      }
    return "(\(relation) \(value(input)) \(bound))"
  }

  /// How long a timer runs, in seconds.
  func delay(of timer: Timer) -> String { seconds(figures.microseconds(timer) ?? 0) }

  /// Millionths of a second as seconds.
  func seconds(_ microseconds: Int) -> String {
    number(ExactDecimal(coefficient: microseconds) * ExactDecimal(coefficient: 1, fractionDigits: 6))
  }

  /// Up to where a counter counts.
  func target(of counter: Counter) -> Int { figures.count(counter.target) ?? 0 }

  /// What a scan makes of a count: it counts what has become true, unless it is reset.
  func count(of counter: Counter) -> String {
    let (was, held) = (self.counter(counter.id, "was"), self.counter(counter.id, "counted already"))
    let counts = all([text(counter.counts), not(held), "(< \(was) \(target(of: counter)))"])
    return "(ite \(text(counter.resets)) 0 (ite \(counts) (+ \(was) 1) \(was)))"
  }

  /// A real number has a decimal point and no sign.
  func number(_ number: ExactDecimal) -> String {
    let magnitude = number < 0 ? -number : number
    let digits = magnitude.fractionDigits == 0 ? "\(magnitude).0" : "\(magnitude)"
    return number < 0 ? "(- \(digits))" : digits
  }
}

extension Input {
  /// The states that it can have; none of what has a value or is a contact.
  var states: [StateID] { if case .choice(let states, _) = kind { states } else { [] } }
}
