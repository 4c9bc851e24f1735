import SpecModel

/// The values of a product's inputs at one moment; what is not set is absent.
package struct Inputs: Sendable {
  /// The names, in the order of the product's inputs.
  private let ids: [InputID]
  /// The values in the same order, in units without a prefix; absent where they are no finite numbers.
  package var values: [Double]

  init(ids: [InputID]) {
    self.ids = ids
    values = Array(repeating: .nan, count: ids.count)
  }

  /// The value of an input that the product's data name.
  package subscript(id: InputID) -> Double {
    get { values[ids.position(of: id)] }
    set { values[ids.position(of: id)] = newValue }
  }

  /// Closes or opens a contact; without this it is open.
  package mutating func setContact(_ id: InputID, closed: Bool) { self[id] = closed ? Inputs.closed : .nan }

  /// What stands for a closed contact; an open one has no value.
  package static let closed = 1.0
}

extension Behaviour {
  /// The state that a value stands for, of an input that can have several; nil for other inputs.
  package func state(of id: InputID, at value: Double) -> StateID? {
    guard case .choice(let states, let absence)? = inputs.first(where: { $0.id == id })?.kind else { return nil }
    return states.indices.first { Double($0) == value }.map { states[$0] } ?? absence
  }

  /// The value that stands for a state of an input that can have several; absent where it can't have that one.
  package func value(of id: InputID, in state: StateID?) -> Double {
    guard case .choice(let states, _)? = inputs.first(where: { $0.id == id })?.kind else { return .nan }
    return states.firstIndex { $0 == state }.map(Double.init) ?? .nan
  }
}

extension [InputID] {
  /// Where the input stands in the product's data; ids come from there, by keys or by the data themselves.
  func position(of id: InputID) -> Int {
    guard let position = firstIndex(of: id) else { fatalError("there is no input \(id) in the product's behaviour") }
    return position
  }
}
