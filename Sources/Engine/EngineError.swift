import Quantities
import SpecModel

/// Why a behaviour can't run: where in the data, and what is wrong there.
public struct EngineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The part of the data that is wrong.
  public enum Place: Hashable, Sendable {
    case behaviour
    case parameter(ParameterID)
    case fact(FactID)
    case input(InputID)
    case diagnostic(String)
    case protection(ProtectionID)
    case timer(TimerID)
    case counter(CounterID)
    case table(TableID)
    case row(TableID, RowID)
    case output(OutputID)
    case profile(String)
    case column(String)
    case settings
    /// How two facts have to stand to each other.
    case order(FactOrder)
    /// Example readings of a figure.
    case example
    /// The wiring of a system of products.
    case wiring(SystemFault.Place)
  }

  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    case duplicate(String)
    /// A name that was asked for, by a user or in a file.
    case unknownName(UnknownName)
    case unknownInput(InputID)
    case unknownFact(FactID)
    case unknownProtection(ProtectionID)
    case unknownTable(TableID)
    case unknownOutput(OutputID)
    /// No row of the table yields the state.
    case unknownState(TableID, StateID)
    /// The table is not decided yet at this place.
    case laterTable(TableID)
    case unknownTimer(TimerID)
    /// The timer is not updated yet at this place.
    case laterTimer(TimerID)
    case unknownCounter(CounterID)
    /// The counter is not updated yet at this place.
    case laterCounter(CounterID)
    case unknownParameter(ParameterID)
    /// A fact has no value for this value of a parameter.
    case noValue(ParameterID, ChoiceID)
    /// The input can't have the state.
    case unknownInputState(InputID, StateID)
    /// What the table had decided before the first instant is asked for and not stated.
    case noInitialState(TableID)
    /// The condition that resets a counter can't hold.
    case neverReset
    case notPositive(FactID)
    /// With these choices the quantities don't stand to each other as they have to.
    case wrongOrder(Choices, ExactDecimal, Comparator, ExactDecimal)
    /// A diagnostic can depend on inputs alone.
    case dependsOnDecisions
    case notAQuantity(InputID)
    case notAContact(InputID)
    case notAChoice(InputID)
    case wrongKindOfFact(FactID, expected: String)
    /// A property of the product holds facts where none are looked for.
    case unreachableFacts(String)
    /// The output is a contact.
    case noVoltage(OutputID)
    /// Nothing is said of what is connected to the output.
    case noCurrent(OutputID)
    case unitMismatch(expected: String, found: String)
    /// The release threshold would release what is still to trip.
    case releaseOnWrongSide(trips: Comparator, threshold: ExactDecimal, releases: Comparator, release: ExactDecimal)
    /// A delay is negative, or not a finite number.
    case invalidDelay(Double)
    /// Products can't be wired together so.
    case wiring(SystemFault.Reason)
  }

  /// Where.
  public let place: Place
  /// What.
  public let reason: Reason

  /// Makes an error.
  public init(_ place: Place, _ reason: Reason) {
    self.place = place
    self.reason = reason
  }

  /// Both in a sentence.
  public var description: String { "\(place): \(reason)" }
}

extension EngineError.Place: CustomStringConvertible {
  /// The kind of the part and its name.
  public var description: String {
    switch self {
    case .behaviour: "behaviour"
    case .parameter(let id): "parameter \(id)"
    case .fact(let id): "fact \(id)"
    case .input(let id): "input \(id)"
    case .diagnostic(let code): "diagnostic \(code)"
    case .timer(let id): "timer \(id)"
    case .counter(let id): "counter \(id)"
    case .order(let order): "order \(order.first) \(order.comparator.rawValue) \(order.second)"
    case .protection(let id): "protection \(id)"
    case .table(let id): "table \(id)"
    case .row(let table, let row): "table \(table), row \(row)"
    case .output(let id): "output \(id)"
    case .profile(let id): "profile \(id)"
    case .column(let name): "trace column \(name)"
    case .settings: "settings"
    case .example: "example readings"
    case .wiring(let place): place.description
    }
  }
}

extension EngineError.Reason: CustomStringConvertible {
  /// What is wrong, as the end of a sentence.
  public var description: String {
    switch self {
    case .duplicate(let id): "the name \(id) is used twice"
    case .unknownName(let error): error.description
    case .unknownInput(let id): "there is no input \(id)"
    case .unknownFact(let id): "there is no fact \(id)"
    case .unknownProtection(let id): "there is no protection \(id)"
    case .unknownTable(let id): "there is no table \(id)"
    case .unknownOutput(let id): "there is no output \(id)"
    case .unknownState(let table, let state): "no row of table \(table) yields the state \(state)"
    case .laterTable(let id): "table \(id) is decided later; a table can refer to earlier ones only"
    case .dependsOnDecisions: "a diagnostic can depend on inputs only, not on protections, tables or fail-safe"
    case .unknownTimer(let id): "there is no timer \(id)"
    case .laterTimer(let id): "timer \(id) is updated later; a timer can refer to earlier timers only"
    case .unknownCounter(let id): "there is no counter \(id)"
    case .laterCounter(let id):
      "counter \(id) is updated later; timers can't refer to counters, counters to earlier ones only"
    case .unknownParameter(let id): "there is no parameter \(id)"
    case .noValue(let parameter, let value): "there is no value for \(parameter) \(value)"
    case .unknownInputState(let id, let state): "input \(id) can't be \(state)"
    case .noInitialState(let id):
      "table \(id) is asked for what it decided before, and does not say what that is at first"
    case .neverReset: "nothing resets the counter; expected a condition that can hold"
    case .notPositive(let id): "fact \(id) is not above 0"
    case .wrongOrder(let choices, let first, let comparator, let second):
      "expected \(first) \(comparator.rawValue) \(second)" + choices.suffix
    case .notAQuantity(let id): "input \(id) is no quantity, a quantity is needed"
    case .notAContact(let id): "input \(id) is no contact, a contact is needed"
    case .notAChoice(let id): "input \(id) does not have one of several states, an input that does is needed"
    case .wrongKindOfFact(let id, let expected): "fact \(id) is not \(expected)"
    case .unreachableFacts(let path):
      "facts in \(path) have no id; they belong into properties of a FactGroup, or into arrays of facts or groups"
    case .noVoltage(let id): "output \(id) is a contact and has no voltage"
    case .noCurrent(let id): "output \(id) has no current limit, so that no current is worked out"
    case .unitMismatch(let expected, let found): "the unit is \(found) where \(expected) is needed"
    case .releaseOnWrongSide(let trips, let threshold, let releases, let release):
      "the release threshold (\(releases.rawValue) \(release)) would release what trips (\(trips.rawValue) \(threshold))"
    case .wiring(let reason): reason.description
    case .invalidDelay(let seconds): "a delay of \(seconds) s is not a finite number of at least 0 s"
    }
  }
}

extension Choices {
  /// What is chosen, in the end of a message; nothing where nothing depends on a choice.
  fileprivate var suffix: String {
    guard !values.isEmpty else { return "" }
    return " with " + values.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
  }
}
