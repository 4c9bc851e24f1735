import SpecModel

/// The values of a product's inputs in many rows, one array for each input; what is not set is absent in all of them.
///
/// Arrays are taken over without a copy.
package struct InputColumns: Sendable {
  /// The number of rows.
  package let count: Int
  /// How many seconds have passed before each row since the one before it; empty stands for none.
  ///
  /// Only protections with a delay ask for it.
  package var seconds: [Double] = [] { didSet { check(seconds) } }

  /// The names, in the order of the product's inputs.
  private let ids: [InputID]
  /// The values in the same order; empty where an input is absent in all rows.
  private(set) var values: [[Double]]

  init(ids: [InputID], count: Int) {
    precondition(count >= 0, "\(count) rows")
    self.ids = ids
    self.count = count
    values = Array(repeating: [], count: ids.count)
  }

  /// The values of a quantity in units without a prefix, one for each row; absent where they are no finite numbers.
  ///
  /// An empty array stands for an input that is absent in all rows.
  package subscript(id: InputID) -> [Double] {
    get { values[ids.position(of: id)] }
    set {
      check(newValue)
      values[ids.position(of: id)] = newValue
    }
  }

  /// Closes or opens a contact in each row; without this it is open.
  package mutating func setContact(_ id: InputID, closed: [Bool]) {
    self[id] = closed.map { $0 ? Inputs.closed : .nan }
  }

  /// Takes one row into inputs of the same product, as `Engine.step` needs them.
  package func copy(row: Int, to inputs: inout Inputs) {
    precondition(inputs.values.count == values.count, "inputs of another product")
    for (number, column) in values.enumerated() { inputs.values[number] = column.isEmpty ? .nan : column[row] }
  }

  private func check(_ column: [Double]) {
    precondition(column.isEmpty || column.count == count, "\(column.count) values for \(count) rows")
  }
}
