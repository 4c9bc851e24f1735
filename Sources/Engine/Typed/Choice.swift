import SpecModel

/// A value of a parameter of a product, as it is chosen when a simulator is made.
///
/// ```swift
/// var device = try Simulator(SmartBatteryProtect(), choices: .choose(.mode, .lithium), .choose(.setting, .s3))
/// ```
public struct Choice<P: Product>: Sendable {
  fileprivate let parameter: ParameterID
  fileprivate let value: ChoiceID

  /// Chooses a value.
  public static func choose<Value>(_ parameter: ParameterKey<P, Value>, _ value: Value) -> Choice {
    Choice(parameter: parameter.id, value: ChoiceID(value.rawValue))
  }
}

extension Choices {
  /// Of two choices for one parameter the later one holds.
  init<P>(_ choices: [Choice<P>]) {
    self.init(Dictionary(choices.map { ($0.parameter, $0.value) }, uniquingKeysWith: { $1 }))
  }
}
