import Quantities

extension FactID {
  /// The id of the fact at the end of a key path: "loadOutput.maximumCurrent" for `\SmallBMS.loadOutput.maximumCurrent`.
  ///
  /// A path through anything but stored properties is the id of no fact; what refers to it is refused by that name.
  public init<Group: FactGroup, Value>(_ path: KeyPath<Group, Fact<Value>>) {
    self.init(String(path.debugDescription.dropFirst("\\\(Group.self).".count)))
  }
}

/// A value of a fact that is a quantity of one unit, or one for each value of a parameter.
public protocol QuantityValue: FactValue {
  /// The unit.
  associatedtype Unit: UnitOfMeasure
}

extension Quantity: QuantityValue {}

extension ByChoice: QuantityValue where Value: QuantityValue {
  /// That of the quantities.
  public typealias Unit = Value.Unit
}

/// A value of a fact that is a range of one unit.
public protocol RangeValue: FactValue {
  /// The unit of its bounds.
  associatedtype Unit: UnitOfMeasure
}

extension QuantityRange: RangeValue {}

extension DirectVoltageRange: RangeValue {
  /// Volts.
  public typealias Unit = Volt
}
