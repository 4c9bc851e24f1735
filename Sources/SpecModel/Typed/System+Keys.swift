// A system names what it has of a component by keys of its own, made of the component's keys:
//
//   static let cellVoltage = InputKey(\Pair.bms, .cellVoltageMin)

extension Identifier where Tag == SpecModel.Tag.Component {
  /// The name of the component that a property of a system holds.
  init<S: Product, P: Product>(_ place: KeyPath<S, P>) {
    self.init(String("\(place)".dropFirst("\\\(S.self).".count)))
  }
}

extension InputKey {
  /// Makes the key of an input of a component.
  public init<Part: Product>(_ place: KeyPath<P, Part>, _ input: InputKey<Part, Value>) {
    id = input.id.inside(ComponentID(place))
  }
}

extension TableKey {
  /// Makes the key of a table of a component.
  public init<Part: Product>(_ place: KeyPath<P, Part>, _ table: TableKey<Part, State, Row>) {
    id = table.id.inside(ComponentID(place))
  }
}

extension ProtectionKey {
  /// Makes the key of a protection of a component.
  public init<Part: Product>(_ place: KeyPath<P, Part>, _ protection: ProtectionKey<Part, Unit>) {
    id = protection.id.inside(ComponentID(place))
  }
}

extension TimerKey {
  /// Makes the key of a timer of a component.
  public init<Part: Product>(_ place: KeyPath<P, Part>, _ timer: TimerKey<Part>) {
    id = timer.id.inside(ComponentID(place))
  }
}

extension CounterKey {
  /// Makes the key of a counter of a component.
  public init<Part: Product>(_ place: KeyPath<P, Part>, _ counter: CounterKey<Part>) {
    id = counter.id.inside(ComponentID(place))
  }
}

/// A value of a parameter of a product.
public struct Chosen<P: Product>: Sendable {
  fileprivate let parameter: ParameterID
  fileprivate let value: ChoiceID

  /// Makes a choice.
  public init<Value>(_ parameter: ParameterKey<P, Value>, _ value: Value) {
    (self.parameter, self.value) = (parameter.id, value.choice)
  }
}

extension Component {
  /// Makes the component that a property of a system holds, with what is chosen for it.
  public init<S: Product, P: Product>(_ place: KeyPath<S, P>, of system: S, choosing choices: Chosen<P>...) {
    self.init(
      ComponentID(place), system[keyPath: place].specification,
      choosing: Choices(Dictionary(choices.map { ($0.parameter, $0.value) }) { $1 }))
  }
}

extension SharedInput {
  /// Makes the input of a key, which several components share.
  public init<S, Value>(_ key: InputKey<S, Value>, column: String, for takers: InputKey<S, Value>...) {
    self.init(key.id, column: column, for: takers.map(\.id))
  }
}

extension Connection {
  /// Makes a wire; `translate` says which state the input has with each state of the output.
  public init<S, Out, Row, In>(
    from output: TableKey<S, Out, Row>, to input: InputKey<S, In>, _ translate: (Out) -> In
  ) where Out: RawRepresentable<String> & CaseIterable, In: RawRepresentable<String> {
    let states = Out.allCases.map { (StateID($0.rawValue), StateID(translate($0).rawValue)) }
    self.init(from: output.id, to: input.id, Dictionary(uniqueKeysWithValues: states))
  }

  /// Makes a wire to a contact; `translate` says whether it is closed with each state of the output.
  public init<S, Out, Row>(
    from output: TableKey<S, Out, Row>, to input: InputKey<S, Contact>, _ translate: (Out) -> Contact
  ) where Out: RawRepresentable<String> & CaseIterable {
    let states = Out.allCases.map { (StateID($0.rawValue), translate($0) == .closed ? Self.closed : Self.open) }
    self.init(from: output.id, to: input.id, Dictionary(uniqueKeysWithValues: states))
  }
}
