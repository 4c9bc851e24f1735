import Quantities
import SpecModel

/// What a user may set without changing the product: parameters, release thresholds, thresholds and delays of the protections.
public struct Settings: Sendable {
  /// What is chosen for the product's parameters; what is not here is as the product has it.
  public var choices: Choices
  /// What is set for one protection; what is nil stays as the product and the profile have it.
  public struct Override: Sendable {
    /// The threshold that trips, in units without a prefix.
    public var threshold: ExactDecimal?
    /// The threshold that releases, in units without a prefix.
    public var releaseThreshold: ExactDecimal?
    /// For how many seconds the input has to be beyond the threshold before the protection trips.
    public var tripDelay: Double?
    /// For how many seconds the input has to be back before the protection releases.
    public var releaseDelay: Double?

    /// Makes an override.
    public init(
      threshold: ExactDecimal? = nil, releaseThreshold: ExactDecimal? = nil, tripDelay: Double? = nil,
      releaseDelay: Double? = nil
    ) {
      self.threshold = threshold
      self.releaseThreshold = releaseThreshold
      self.tripDelay = tripDelay
      self.releaseDelay = releaseDelay
    }
  }

  /// The release thresholds and delays; nil stands for the first profile of the product.
  public var profile: Profile?
  /// What differs from the product and the profile.
  public var overrides: [ProtectionID: Override]

  /// Makes settings from a profile.
  public init(
    _ profile: Profile? = nil, overrides: [ProtectionID: Override] = [:], choices: Choices = Choices()
  ) {
    self.choices = choices
    self.profile = profile
    self.overrides = overrides
  }
}

/// The limits that one protection works with, after profile and overrides; in units without a prefix and seconds.
package struct ProtectionLimits: Hashable, Sendable {
  /// The threshold that trips.
  package let threshold: ExactDecimal
  /// The threshold that releases; nil where the protection releases as soon as it no longer trips.
  package let releaseThreshold: ExactDecimal?
  /// How long it takes to trip.
  package let tripDelay: Double
  /// How long it takes to release.
  package let releaseDelay: Double
}
