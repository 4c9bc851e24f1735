import SpecModel

// A key names a part of a product, and the compiler knows of which one: what is not found here is a key that the
// product's own behaviour does not list.
extension Program {
  func position<P, State, Row>(of key: TableKey<P, State, Row>) -> Int {
    guard let position = behaviour.tables.firstIndex(where: { $0.id == key.id }) else {
      fatalError("there is no table \(key.id) in the behaviour of \(P.id)")
    }
    return position
  }

  func position<P>(of key: OutputKey<P>) -> Int {
    guard let position = behaviour.outputs.firstIndex(where: { $0.id == key.id }) else {
      fatalError("there is no output \(key.id) in the behaviour of \(P.id)")
    }
    return position
  }

  func position<P, Unit>(of key: ProtectionKey<P, Unit>) -> Int {
    guard let position = behaviour.protections.firstIndex(where: { $0.id == key.id }) else {
      fatalError("there is no protection \(key.id) in the behaviour of \(P.id)")
    }
    return position
  }

  /// The quantity that a row decides for; nil if it decides for a state, or leaves it open.
  func quantity(of row: DecisionTable.Row) -> AnyQuantity? {
    guard case .fact(let id) = row.outcome, case .quantity(let quantity) = facts[id]?.form else { return nil }
    return quantity
  }
}
