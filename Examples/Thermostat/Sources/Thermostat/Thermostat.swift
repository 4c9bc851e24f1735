import Quantities
import SpecModel

/// A room thermostat with two relays: invented, no real product.
///
/// `F…` are the statements of its datasheet, which is as invented, `R…` the readings of what that leaves open.
public struct Thermostat: Product {
  /// What folders and command lines call it.
  public static let id: ProductID = "Thermostat"

  /// When it heats.
  public var heating = Heating()
  /// When it cools.
  public var cooling = Cooling()
  /// What it measures.
  public var sensor = Sensor()
  /// What its relays can switch.
  public var relays = Relays()
  /// Its body.
  public var enclosure = Enclosure()
  /// Names that no language alters.
  public var names = Names()

  /// Makes the product as its datasheet states it.
  public init() {}

  /// The product as engine, document and checks take it.
  public var specification: Specification {
    Specification(
      id: Self.id, product: names.product.value, revision: "1.0", facts: FactIndex(of: self), clauses: Self.clauses,
      readings: Self.readings, behaviour: Self.behaviour, chapters: Self.chapters, specifications: Self.technicalData)
  }

  private static let clauses = [
    ClauseGroup("purpose", F: 1...1), ClauseGroup("connection", F: 2...3), ClauseGroup("operation", F: 4...7),
    ClauseGroup("technical-data", F: 8...9),
  ]
}
