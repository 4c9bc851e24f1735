/// What protections remember, without the seconds: two bits for each, whether it has tripped and whether its delay runs.
///
/// A delay that runs either has elapsed with the next sample or has not, and both are tried: samples can come at any
/// time, so that whatever the delays are, each of them can be overtaken by any other.
struct Phases: Hashable, Sendable {
  private var bits = 0

  /// Whether the protection at this place has tripped.
  func isTripped(_ place: Int) -> Bool { bits >> (2 * place) & 2 != 0 }

  /// Whether the protection at this place waits for a delay to elapse.
  func isPending(_ place: Int) -> Bool { bits >> (2 * place) & 1 != 0 }

  /// What can come of one protection with a sample.
  func successors(_ place: Int, _ protection: Model.Protection, _ requests: Requests) -> [Phases] {
    let isTripped = isTripped(place)
    guard !requests.isUnusable(place), isTripped ? requests.releases(place) : requests.trips(place) else {
      return [with(place, isTripped: isTripped, isPending: false)]
    }
    let changed = with(place, isTripped: !isTripped, isPending: false)
    guard (isTripped ? protection.releaseDelay : protection.tripDelay) > Self.resolution else { return [changed] }
    let waiting = with(place, isTripped: isTripped, isPending: true)
    // The delay starts with the first sample that asks for it, so that this one can't end it.
    return isPending(place) ? [waiting, changed] : [waiting]
  }

  private func with(_ place: Int, isTripped: Bool, isPending: Bool) -> Phases {
    var result = self
    result.bits &= ~(3 << (2 * place))
    result.bits |= ((isTripped ? 2 : 0) | (isPending ? 1 : 0)) << (2 * place)
    return result
  }

  /// Delays up to this many seconds have elapsed at once, as the engine documents it.
  private static let resolution = 1e-6
}

/// What a sample asks of protections: three bits for each.
struct Requests: Hashable, Sendable {
  private var bits = 0

  /// Notes what is asked of the protection at this place.
  mutating func set(_ place: Int, isUnusable: Bool, trips: Bool, releases: Bool) {
    bits |= ((isUnusable ? 1 : 0) | (trips ? 2 : 0) | (releases ? 4 : 0)) << (3 * place)
  }

  func isUnusable(_ place: Int) -> Bool { bits >> (3 * place) & 1 != 0 }
  func trips(_ place: Int) -> Bool { bits >> (3 * place) & 2 != 0 }
  func releases(_ place: Int) -> Bool { bits >> (3 * place) & 4 != 0 }
}

/// What a sample can make of the protections.
struct Move: Hashable, Sendable {
  var before = Phases()
  var after = Phases()
}
