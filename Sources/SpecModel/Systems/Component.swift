/// A product in its place in a system, with what is chosen for it there.
///
/// Everything of it has a name in the system that starts with the component's: "bms.loadOutput".
public struct Component: Sendable {
  /// Its name in the system, that of the property that holds the product.
  public let id: ComponentID
  /// The product.
  public let specification: Specification
  /// What is chosen for it once and for all; what is not here stays open.
  public let choices: Choices

  /// Makes a component.
  public init(_ id: ComponentID, _ specification: Specification, choosing choices: Choices = Choices()) {
    self.id = id
    self.specification = specification
    self.choices = choices
  }
}

/// One reading for inputs of several components, as the voltage of the battery that feeds them all.
public struct SharedInput: Sendable {
  /// Its name in the system.
  public let id: InputID
  /// The header of its column in a CSV file.
  public let column: String
  /// The inputs of the components that take it, by their names in the system.
  public let takers: [InputID]

  /// Makes an input that several components share.
  public init(_ id: InputID, column: String, for takers: [InputID]) {
    self.id = id
    self.column = column
    self.takers = takers
  }
}

/// A wire from an output of one component to an input of another.
///
/// It takes no time: the input has what the output has been decided for in the same instant.
public struct Connection: Hashable, Sendable {
  /// The decision table of the output, by its name in the system.
  public let output: TableID
  /// The input, by its name in the system.
  public let input: InputID
  /// The state that the input has with each state of the output; a contact is "closed" or "open".
  public let states: [StateID: StateID]

  /// Makes a wire.
  public init(from output: TableID, to input: InputID, _ states: [StateID: StateID]) {
    self.output = output
    self.input = input
    self.states = states
  }

  /// The states of a contact, as a connection names them.
  static let closed: StateID = "closed"
  static let open: StateID = "open"
}

/// The products of a system and how they are wired together.
///
/// An input that nothing drives and no other shares is an input of the system.
public struct SystemStructure: Sendable {
  /// The products; one that drives another comes before it.
  public let components: [Component]
  /// What several of them read.
  public let sharedInputs: [SharedInput]
  /// The wires.
  public let connections: [Connection]

  /// Makes a structure.
  public init(components: [Component], sharedInputs: [SharedInput] = [], connections: [Connection] = []) {
    self.components = components
    self.sharedInputs = sharedInputs
    self.connections = connections
  }
}
