import SpecModel

/// The Smart BatteryProtect 12/24V, a switch that disconnects loads before a battery is discharged too far.
///
/// `B…` are the statements of the published documents, `Q…` the readings of what they leave open (`Readings.swift`).
public struct SmartBatteryProtect: Product {
  /// What folders, web addresses and command lines call it.
  public static let id: ProductID = "SmartBatteryProtect"

  /// What it is for.
  public var purpose = Purpose()
  /// What it is connected to.
  public var supply = Supply()
  /// What current it carries.
  public var ratings = Ratings()
  /// Too high a voltage.
  public var overVoltage = OverVoltage()
  /// The levels of the settings.
  public var levels = Levels()
  /// How long things take.
  public var delays = Delays()
  /// What it does with a lithium-ion battery.
  public var lithium = Lithium()
  /// What it does with a short circuit.
  public var shortCircuit = ShortCircuit()
  /// The output for a buzzer, an LED or a relay.
  public var alarmOutput = AlarmOutput()
  /// The dot of the display.
  public var dot = Dot()
  /// What the display shows when something is wrong.
  public var codes = Codes()
  /// How it is installed.
  public var installation = Installation()
  /// Its body.
  public var enclosure = Enclosure()
  /// Names that no language alters.
  public var names = Names()

  /// Makes the product as its documents state it.
  public init() {}

  /// The product as engine, document and checks take it.
  public var specification: Specification {
    Specification(
      id: Self.id, product: names.product.value, revision: "1.0", facts: FactIndex(of: self), clauses: Self.clauses,
      readings: Self.readings, behaviour: Self.behaviour, chapters: Self.chapters,
      specifications: Self.specifications)
  }
}
