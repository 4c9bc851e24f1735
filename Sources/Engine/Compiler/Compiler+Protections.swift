import Quantities
import SpecModel

extension Compiler {
  mutating func compileProtections(_ settings: Settings) throws(EngineError) {
    let profile = settings.profile ?? behaviour.profiles.first ?? Profile("", releases: [:])
    for ids in [profile.releases, profile.tripDelays, profile.releaseDelays].map(\.keys) {
      for id in ids where !behaviour.protections.contains(where: { $0.id == id }) {
        throw EngineError(.profile(profile.id), .unknownProtection(id))
      }
    }
    let known = behaviour.protections.map(\.id)
    for id in settings.overrides.keys where !known.contains(id) {
      throw EngineError(.settings, .unknownName(UnknownName(id.name, kind: "protection", known: known.map(\.name))))
    }
    for protection in behaviour.protections {
      let place = EngineError.Place.protection(protection.id)
      let limits = try limits(of: protection, profile, settings.overrides[protection.id] ?? Settings.Override())
      let trips = Condition.compare(protection.input, protection.trips, .constant(limits.threshold))
      let releases: Condition =
        limits.releaseThreshold.map { .compare(protection.input, protection.releases, .constant($0)) } ?? .not(trips)
      let untrusted = behaviour.diagnostics.filter { $0.disqualifies.contains(protection.input) }.map(\.condition)
      let compiled = Program.Protection(
        unusable: try signal(.any([.missing(protection.input)] + untrusted), at: place),
        trips: try signal(trips, at: place), releases: try signal(releases, at: place), tripDelay: limits.tripDelay,
        releaseDelay: limits.releaseDelay)
      signals[.tripped(protection.id)] = emit(.tripped, protections.count)
      protections.append(compiled)
      self.limits.append(limits)
    }
  }

  func limits(
    of protection: Protection, _ profile: Profile, _ override: Settings.Override
  ) throws(EngineError) -> ProtectionLimits {
    let place = EngineError.Place.protection(protection.id)
    let unit = try quantity(protection.input, at: place).unit
    let stated = try quantity(protection.threshold, unit: unit, at: place)
    var release = override.releaseThreshold
    if release == nil, let fact = profile.releases[protection.id] {
      release = try quantity(fact, unit: unit, at: .profile(profile.id))
    }
    let limits = ProtectionLimits(
      threshold: override.threshold ?? stated, releaseThreshold: release,
      tripDelay: try delay(override.tripDelay, profile.tripDelays[protection.id], of: profile),
      releaseDelay: try delay(override.releaseDelay, profile.releaseDelays[protection.id], of: profile))
    for delay in [limits.tripDelay, limits.releaseDelay] where !(delay.isFinite && delay >= 0) {
      throw EngineError(place, .invalidDelay(delay))
    }
    if let release, !protection.trips.excludes(limits.threshold, protection.releases, release) {
      throw EngineError(
        place,
        .releaseOnWrongSide(
          trips: protection.trips, threshold: limits.threshold, releases: protection.releases, release: release))
    }
    return limits
  }

  /// The seconds that a user has set, or those of a profile's delay; none where it states no delay.
  func delay(_ set: Double?, _ fact: FactID?, of profile: Profile) throws(EngineError) -> Double {
    if let set { return set }
    guard let fact else { return 0 }
    let place = EngineError.Place.profile(profile.id)
    let quantity = try quantity(fact, at: place)
    guard let seconds = quantity.seconds else {
      throw EngineError(place, .unitMismatch(expected: Second.symbol, found: quantity.unit))
    }
    return seconds.doubleValue
  }
}

extension Comparator {
  /// Whether no value stands in this relation to `bound` and in the relation `other` to `otherBound` as well.
  fileprivate func excludes(_ bound: ExactDecimal, _ other: Comparator, _ otherBound: ExactDecimal) -> Bool {
    switch (self, other) {
    case (.atMost, .atLeast): bound < otherBound
    case (.atLeast, .atMost): bound > otherBound
    case (.lessThan, .atLeast), (.lessThan, .greaterThan), (.atMost, .greaterThan): bound <= otherBound
    case (.greaterThan, .atMost), (.greaterThan, .lessThan), (.atLeast, .lessThan): bound >= otherBound
    default: false
    }
  }
}
