/// A type of the values of a parameter; its raw values are what command lines call them.
///
/// ```swift
/// enum Model: String, ParameterValue {
///   static let parameter: ParameterID = "model"
///   case small = "65", large = "220"
/// }
/// ```
public protocol ParameterValue: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The name of the parameter.
  static var parameter: ParameterID { get }
}

extension ParameterValue {
  /// The name of the value.
  var choice: ChoiceID { ChoiceID(rawValue) }
}

/// A value for each value of a parameter, as the current of each model; it may depend on another parameter in turn.
///
/// ```swift
/// Fact<ByChoice<Model, Quantity<Ampere>>>([.small: .amperes(65), .large: .amperes(220)], from: .datasheet("B6"))
/// ```
public struct ByChoice<Choice: ParameterValue, Value: FactValue>: FactValue, ExpressibleByDictionaryLiteral {
  /// The values, in the order in which they are written.
  public let values: [(choice: Choice, value: Value)]

  /// Makes a value that depends on a parameter.
  public init(dictionaryLiteral elements: (Choice, Value)...) {
    values = elements.map { (choice: $0.0, value: $0.1) }
  }

  /// Makes a value that depends on a parameter by a rule, as "twice at 24 V".
  public init(_ value: (Choice) -> Value) { values = Choice.allCases.map { ($0, value($0)) } }

  /// The forms of all its values.
  public var form: FactForm {
    .byChoice(Choice.parameter, values.map { FactForm.Choice(value: $0.choice.choice, form: $0.value.form) })
  }
}

extension FactForm {
  /// The form that a fact has with one value of a parameter.
  public struct Choice: Hashable, Sendable {
    /// The value of the parameter.
    public let value: ChoiceID
    /// The form.
    public let form: FactForm

    /// Makes the form for a value.
    public init(value: ChoiceID, form: FactForm) { (self.value, self.form) = (value, form) }
  }

  /// The form that is left when these choices are made: a form that depends on no parameter, if all are made.
  public func resolved(_ choices: Choices) -> FactForm {
    guard case .byChoice(let parameter, let forms) = self else { return self }
    guard let chosen = choices[parameter] else {
      return .byChoice(parameter, forms.map { Choice(value: $0.value, form: $0.form.resolved(choices)) })
    }
    return forms.first { $0.value == chosen }?.form.resolved(choices) ?? self
  }

  /// The parameters that it depends on.
  public var parameters: Set<ParameterID> {
    guard case .byChoice(let parameter, let forms) = self else { return [] }
    return forms.reduce([parameter]) { $0.union($1.form.parameters) }
  }
}
