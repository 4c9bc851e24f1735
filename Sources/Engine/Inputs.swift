import SpecModel

/// The values of a product's inputs at one moment; what is not set is absent.
public struct Inputs: Sendable {
  /// The names, in the order of the product's inputs.
  private let ids: [InputID]
  /// The values in the same order.
  package var values: [Double]

  init(ids: [InputID]) {
    self.ids = ids
    values = Array(repeating: .nan, count: ids.count)
  }

  /// The value of a quantity in units without a prefix; absent if it is not a finite number.
  ///
  /// A resistance must not be negative. The name has to be one of the product's inputs.
  public subscript(id: InputID) -> Double {
    get { values[position(of: id)] }
    set { values[position(of: id)] = newValue }
  }

  /// Closes or opens a contact; without this it is open.
  public mutating func setContact(_ id: InputID, closed: Bool) { self[id] = closed ? Inputs.closed : .nan }

  /// What stands for a closed contact; an open one has no value.
  package static let closed = 1.0

  private func position(of id: InputID) -> Int {
    guard let position = ids.firstIndex(of: id) else { preconditionFailure("there is no input \(id)") }
    return position
  }
}
