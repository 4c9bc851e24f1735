import Quantities
import SpecModel

/// What a user sets for the protections of a product without changing it.
///
/// ```swift
/// let module = try Simulator(SmallBMS(), profile: "field") {
///   $0[.cellOverVoltage].threshold = .volts(3.65)
///   $0[.cellUnderVoltage].tripDelay = .seconds(5)
/// }
/// ```
public struct ProtectionSettings<P: Product>: Sendable {
  private(set) var overrides: [ProtectionID: Settings.Override] = [:]

  /// What is set for one protection.
  public subscript<Unit>(protection: ProtectionKey<P, Unit>) -> ProtectionSetting<Unit> {
    get { ProtectionSetting(overrides[protection.id] ?? Settings.Override()) }
    set { overrides[protection.id] = newValue.override }
  }
}

/// What is set for a protection whose limits are in `Unit`; what is nil stays as product and profile have it.
public struct ProtectionSetting<Unit: UnitOfMeasure>: Sendable {
  /// The threshold that trips.
  public var threshold: Quantity<Unit>?
  /// The threshold that releases.
  public var releaseThreshold: Quantity<Unit>?
  /// How long the input has to be beyond the threshold before the protection trips.
  public var tripDelay: Duration?
  /// How long the input has to be back before the protection releases.
  public var releaseDelay: Duration?

  init(_ override: Settings.Override) {
    threshold = override.threshold.map { Quantity($0) }
    releaseThreshold = override.releaseThreshold.map { Quantity($0) }
    (tripDelay, releaseDelay) = (
      override.tripDelay.map { .seconds($0) }, override.releaseDelay.map { .seconds($0) }
    )
  }

  var override: Settings.Override {
    Settings.Override(
      threshold: threshold?.baseValue, releaseThreshold: releaseThreshold?.baseValue,
      tripDelay: tripDelay.map { $0 / .seconds(1) }, releaseDelay: releaseDelay.map { $0 / .seconds(1) })
  }
}

/// The limits that a protection works with, after profile and settings.
public struct Limits<Unit: UnitOfMeasure>: Hashable, Sendable {
  /// The threshold that trips.
  public let threshold: Quantity<Unit>
  /// The threshold that releases; nil where the protection releases as soon as it no longer trips.
  public let releaseThreshold: Quantity<Unit>?
  /// How long it takes to trip.
  public let tripDelay: Duration
  /// How long it takes to release.
  public let releaseDelay: Duration

  init(_ limits: ProtectionLimits) {
    threshold = Quantity(limits.threshold)
    releaseThreshold = limits.releaseThreshold.map { Quantity($0) }
    (tripDelay, releaseDelay) = (.seconds(limits.tripDelay), .seconds(limits.releaseDelay))
  }
}
