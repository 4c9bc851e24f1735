import Quantities

/// A contact: the value of an input that is joined or not.
public enum Contact: Hashable, Sendable {
  case open
  case closed
}

/// Names an input of a product and says what it takes: `Quantity<Volt>`, `Contact`, or an enum of its states.
///
/// ```swift
/// extension InputKey<SmallBMS, Quantity<Volt>> {
///   public static var cellVoltageMin: Self { Self() }
/// }
/// ```
/// The name is that of the property, which therefore is a computed one. So it is with all keys.
public struct InputKey<P: Product, Value>: Hashable, Sendable {
  /// The name.
  public let id: InputID

  /// Makes a key, named as the property that makes it.
  public init(_ name: String = #function) { id = InputID(name) }
}

/// Names a decision table of a product and says what it decides and which rows it has.
///
/// `State` is an enum of the states or `Quantity` of a unit, `Row` an enum of the rows' names, both with raw strings.
public struct TableKey<P: Product, State, Row>: Hashable, Sendable {
  /// The name.
  public let id: TableID

  /// Makes a key, named as the property that makes it.
  public init(_ name: String = #function) { id = TableID(name) }
}

/// Names a protection of a product and says in which unit its limits are.
public struct ProtectionKey<P: Product, Unit: UnitOfMeasure>: Hashable, Sendable {
  /// The name.
  public let id: ProtectionID

  /// Makes a key, named as the property that makes it.
  public init(_ name: String = #function) { id = ProtectionID(name) }
}

/// Names an electrical output of a product.
public struct OutputKey<P: Product>: Hashable, Sendable {
  /// The name.
  public let id: OutputID

  /// Makes a key, named as the property that makes it.
  public init(_ name: String = #function) { id = OutputID(name) }
}

/// Names a parameter of a product by the type of its values.
public struct ParameterKey<P: Product, Value: ParameterValue>: Hashable, Sendable {
  /// The name.
  public var id: ParameterID { Value.parameter }

  /// Makes a key, named by the type.
  public init() {}
}

/// Names a timer of a product.
public struct TimerKey<P: Product>: Hashable, Sendable {
  /// The name.
  public let id: TimerID

  /// Makes a key, named as the property that makes it.
  public init(_ name: String = #function) { id = TimerID(name) }
}

/// Names a counter of a product.
public struct CounterKey<P: Product>: Hashable, Sendable {
  /// The name.
  public let id: CounterID

  /// Makes a key, named as the property that makes it.
  public init(_ name: String = #function) { id = CounterID(name) }
}

/// What a row decides that leaves open what holds.
public enum Unspecified: Sendable {
  case unspecified
}
