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
}
