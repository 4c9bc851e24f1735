/// A product: its facts are its stored properties, and everything else is made from its specification.
public protocol Product: FactGroup {
  /// What folders, web addresses and command lines call it: letters of ASCII, digits, "-" and "_".
  static var id: ProductID { get }

  /// The product as engine, document and checks take it.
  var specification: Specification { get }
}
