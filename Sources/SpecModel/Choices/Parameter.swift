/// What is chosen once for an installation: the model, a setting, an operating mode, the system voltage.
public struct Parameter: Sendable {
  /// Its name; also the last part of the key of its words.
  public let id: ParameterID
  /// What the command line calls it, without the dashes: "system-voltage".
  public let option: String
  /// What can be chosen, in the order in which it is printed.
  public let values: [ChoiceID]
  /// What holds where nothing is chosen.
  public let standard: ChoiceID
  /// Whether the values are what is marked on the product or shown by it, the same in every language; otherwise each
  /// language has words for them.
  public let areMarkings: Bool

  /// Makes a parameter.
  public init(_ id: ParameterID, option: String, values: [ChoiceID], standard: ChoiceID, areMarkings: Bool = false) {
    self.id = id
    self.option = option
    self.values = values
    self.standard = standard
    self.areMarkings = areMarkings
  }

  /// The key of its words.
  public var text: TextKey { TextKey("parameter.\(id)") }

  /// The key of the words for one of its values.
  public func text(of value: ChoiceID) -> TextKey { TextKey("\(text).\(value)") }
}

/// What is chosen for each of a product's parameters, or for some of them.
public struct Choices: Hashable, Sendable {
  /// The values by the names of their parameters.
  public var values: [ParameterID: ChoiceID]

  /// Makes choices.
  public init(_ values: [ParameterID: ChoiceID] = [:]) { self.values = values }

  /// What is chosen for a parameter; nil while that is open.
  public subscript(parameter: ParameterID) -> ChoiceID? {
    get { values[parameter] }
    set { values[parameter] = newValue }
  }
}

extension Behaviour {
  /// These choices, and for all other parameters what holds where nothing is chosen.
  ///
  /// - Throws: Which parameter there is not, or which of its values.
  public func completed(_ choices: Choices) throws(UnknownName) -> Choices {
    for id in choices.values.keys.map(\.name).sorted() where !parameters.contains(where: { $0.id.name == id }) {
      throw UnknownName(id, kind: "parameter", known: parameters.map(\.id.name))
    }
    var complete = Choices()
    for parameter in parameters {
      let value = choices[parameter.id] ?? parameter.standard
      guard parameter.values.contains(value) else {
        throw UnknownName(value.name, kind: parameter.id.name, known: parameter.values.map(\.name))
      }
      complete[parameter.id] = value
    }
    return complete
  }

  /// Every combination of the values of these parameters, of all if none is named, in the order of the data.
  public func combinations(of ids: Set<ParameterID>? = nil) -> [Choices] {
    parameters.filter { ids?.contains($0.id) ?? true }.reduce([Choices()]) { combinations, parameter in
      combinations.flatMap { choices in
        parameter.values.map { value in
          var more = choices
          more[parameter.id] = value
          return more
        }
      }
    }
  }
}
