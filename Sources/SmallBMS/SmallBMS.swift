import Quantities
import SpecModel

/// The smallBMS, in the order of its datasheet: every figure, list, name and yes-or-no of the product stands here.
///
/// `F…` are the statements of the published datasheet, `R…` the readings of what it leaves open (`Readings.swift`).
public struct SmallBMS: Product {
  /// What folders, web addresses and command lines call it.
  public static let id: ProductID = "SmallBMS"

  /// What it is for.
  public var purpose = Purpose()
  /// The output that switches loads.
  public var loadOutput = LoadOutput()
  /// The output that switches chargers.
  public var chargerOutput = ChargerOutput()
  /// The input that switches both outputs off.
  public var onOffInput = OnOffInput()
  /// Supply voltage and own consumption.
  public var supply = Supply()
  /// The two LEDs.
  public var leds = LEDs()
  /// What makes an output float.
  public var protections = Protections()
  /// Where it may be used.
  public var environment = Environment()
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
      readings: Self.readings, behaviour: Self.behaviour, chapters: Self.chapters,
      specifications: Self.specifications)
  }

  /// The statements of the datasheet, F1 to F20, and where the manual prints them.
  public static let clauses = [
    ClauseGroup("purpose", F: 1...4), ClauseGroup("load-output", F: 5...7), ClauseGroup("charger-output", F: 8...11),
    ClauseGroup("on-off-input", F: 12...14), ClauseGroup("technical-data", F: 15...15), ClauseGroup("leds", F: 16...17),
    ClauseGroup("technical-data", F: 18...20),
  ]
}
