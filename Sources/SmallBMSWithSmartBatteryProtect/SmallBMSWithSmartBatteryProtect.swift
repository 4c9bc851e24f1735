import SmallBMS
import SmartBatteryProtect
import SpecModel

/// A smallBMS whose Load output controls a Smart BatteryProtect in mode C: what no document of either says.
///
/// `P…` are readings of what the documents of both leave open about the pair; `F…` and `B…` are their statements.
public struct SmallBMSWithSmartBatteryProtect: Product {
  /// What folders, web addresses and command lines call it.
  public static let id: ProductID = "SmallBMS-SmartBatteryProtect"

  /// The battery management system.
  public var bms = SmallBMS()
  /// The switch that the loads are connected through.
  public var protect = SmartBatteryProtect()
  /// Names that no language alters.
  public var names = PairNames()

  /// Makes the pair.
  public init() {}

  /// How they are wired: one battery feeds both, and the Load output drives Remote H.
  public var structure: SystemStructure {
    SystemStructure(
      components: [
        Component(\Self.bms, of: self), Component(\Self.protect, of: self, choosing: Chosen(.mode, .lithium)),
      ],
      sharedInputs: [
        SharedInput(
          Self.batteryVoltage, column: "battery_voltage", for: InputKey(\Self.bms, .batteryVoltage),
          InputKey(\Self.protect, .batteryVoltage))
      ],
      connections: [
        Connection(from: Self.loadOutput, to: Self.remoteH) { output in
          switch output {
          case .high: .high
          case .floating: .floating
          }
        }
      ])
  }

  /// The pair as engine, document and checks take it.
  public var specification: Specification {
    Specification(
      id: Self.id, product: names.product.value, revision: "1.0", facts: FactIndex(of: self), clauses: Self.clauses,
      readings: Self.readings, structure: structure, properties: Self.safetyProperties, chapters: Self.chapters)
  }
}

/// Names that no language alters.
public struct PairNames: FactGroup {
  /// The name of the pair.
  public var product = Fact<Name>("smallBMS + Smart BatteryProtect")
}

extension Source {
  /// A statement of the smallBMS's datasheet by its number.
  static func bms(_ number: Int) -> Source { .F(number) }
  /// A statement of the Smart BatteryProtect's documents by its number.
  static func protect(_ number: Int) -> Source { .datasheet("B\(number)") }
  /// A reading of what both leave open by its number.
  static func P(_ number: Int) -> Source { .reading("P\(number)") }
}
