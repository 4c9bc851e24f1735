/// Why products can't be wired together as a system says: where, and what is wrong there.
public struct SystemFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The part of the structure that is wrong.
  public enum Place: Hashable, Sendable, CustomStringConvertible {
    case component(ComponentID)
    case sharedInput(InputID)
    case connection(Connection)

    /// The kind of the part and its name.
    public var description: String {
      switch self {
      case .component(let id): "component \(id)"
      case .sharedInput(let id): "shared input \(id)"
      case .connection(let connection): "connection from \(connection.output) to \(connection.input)"
      }
    }
  }

  /// What is wrong.
  public enum Reason: Hashable, Sendable, CustomStringConvertible {
    case duplicate
    /// What is named is not there: an output, an input, a parameter or a value of one.
    case unknownName(UnknownName)
    /// The two ends can't be one.
    case unlikeEnds(String, other: String)
    /// The output can have a state for which nothing says what the input has.
    case untranslated(StateID)
    /// The input can't have a state that the wire gives it.
    case impossible(StateID, known: [StateID])
    /// Something else drives the input already, or it is read from outside.
    case drivenTwice(by: String)
    /// The component of the input is decided before that of the output.
    case backwards
    /// What is asked for before any table is decided, and remembers nothing of one, can't depend on one.
    case askedTooEarly(by: String)
    /// A component says when the reading can't be used, and another protects itself by it.
    case disqualified(by: ComponentID)

    /// What is wrong, as the end of a sentence.
    public var description: String {
      switch self {
      case .duplicate: "the name is used twice"
      case .unknownName(let error): error.description
      case .unlikeEnds(let end, let other): "a wire between unlike ends: \(end), and \(other)"
      case .untranslated(let state):
        "the output can be \(state), and nothing says what the input is then; expected a state for each"
      case .impossible(let state, let known):
        "a wire between unlike ends: the input can't be \(state); expected one of "
          + known.map(\.name).joined(separator: ", ")
      case .drivenTwice(let other): "the input is driven by \(other) already; expected one driver"
      case .backwards: "the input is decided before the output; expected the component that drives to come first"
      case .askedTooEarly(let asker):
        "\(asker) asks for the input before any table is decided; expected an input that only tables, timers and counters "
          + "ask for"
      case .disqualified(let component):
        "component \(component) says when the reading can't be used, and another one has a protection that watches it"
      }
    }
  }

  /// Where.
  public let place: Place
  /// What.
  public let reason: Reason

  /// Both in a sentence.
  public var description: String { "\(place): \(reason)" }
}
