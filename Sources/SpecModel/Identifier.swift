/// A name that refers to one thing of a specification; the tag keeps names of different kinds apart.
public struct Identifier<Tag>: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The name as it is written.
  public let name: String

  /// Makes an identifier of a name known only when the program runs.
  public init(_ name: String) { self.name = name }

  /// Makes an identifier of a literal.
  public init(stringLiteral name: String) { self.name = name }

  /// The name.
  public var description: String { name }
}

/// The kinds of things that identifiers name.
public enum Tag {
  /// A product.
  public enum Product {}
  /// A product in its place in a system.
  public enum Component {}
  /// A fact: its path through the product's structs, "loadOutput.maximumCurrent".
  public enum Fact {}
  /// A statement of the datasheet, "F6", or a reading of what it leaves open, "R3".
  public enum Clause {}
  /// A measured or connected input of the behaviour.
  public enum Input {}
  /// A protection that trips and releases.
  public enum Protection {}
  /// A decision table; also the state that it decides.
  public enum Table {}
  /// A row of a decision table.
  public enum Row {}
  /// An electrical output.
  public enum Output {}
  /// A state that a decision table yields: high, floating, on, off.
  public enum State {}
  /// What is chosen once for an installation.
  public enum Parameter {}
  /// A value of a parameter.
  public enum Choice {}
  /// A timer.
  public enum Timer {}
  /// A counter.
  public enum Counter {}
  /// A safety property.
  public enum Property {}
  /// A text of the catalogs.
  public enum Text {}
  /// A place of the document that links can point to.
  public enum Anchor {}
}

/// What folders, web addresses and command lines call a product: "SmallBMS".
public typealias ProductID = Identifier<Tag.Product>
/// The name of a product in its place in a system, that of the property that holds it: "bms".
public typealias ComponentID = Identifier<Tag.Component>
/// The path of a fact through the product's structs: "loadOutput.maximumCurrent".
public typealias FactID = Identifier<Tag.Fact>
/// A statement of the datasheet ("F6") or a reading ("R3").
public typealias ClauseID = Identifier<Tag.Clause>
/// The name of an input.
public typealias InputID = Identifier<Tag.Input>
/// The name of a protection.
public typealias ProtectionID = Identifier<Tag.Protection>
/// The name of a decision table and of the state it decides.
public typealias TableID = Identifier<Tag.Table>
/// The name of a row of a decision table.
public typealias RowID = Identifier<Tag.Row>
/// The name of an electrical output.
public typealias OutputID = Identifier<Tag.Output>
/// The name of a state that a decision table yields.
public typealias StateID = Identifier<Tag.State>
/// The name of a parameter: "model", "mode".
public typealias ParameterID = Identifier<Tag.Parameter>
/// A value of a parameter, as command lines call it: "65", "A".
public typealias ChoiceID = Identifier<Tag.Choice>
/// The name of a timer.
public typealias TimerID = Identifier<Tag.Timer>
/// The name of a counter.
public typealias CounterID = Identifier<Tag.Counter>
/// The name of a safety property.
public typealias PropertyID = Identifier<Tag.Property>
/// The key of a text in the catalogs.
public typealias TextKey = Identifier<Tag.Text>
/// The id of a chapter or section, the same in every language.
public typealias AnchorID = Identifier<Tag.Anchor>
