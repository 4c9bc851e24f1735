/// What protections remember, without the seconds: two bits for each, whether it has tripped and whether its delay runs.
///
/// A delay that runs either has elapsed with the next sample or has not, and both are tried: samples can come at any
/// time, so that whatever the delays are, each of them can be overtaken by any other.
struct Phases: Hashable, Sendable {
  private(set) var bits = 0

  /// Whether the protection at this place has tripped.
  func isTripped(_ place: Int) -> Bool { bits >> (2 * place) & 2 != 0 }

  /// Whether the protection at this place waits for a delay to elapse.
  func isPending(_ place: Int) -> Bool { bits >> (2 * place) & 1 != 0 }

  /// The same, but for the protection at this place.
  func with(_ place: Int, isTripped: Bool, isPending: Bool) -> Phases {
    var result = self
    result.bits &= ~(3 << (2 * place))
    result.bits |= ((isTripped ? 2 : 0) | (isPending ? 1 : 0)) << (2 * place)
    return result
  }

  /// What can come of one protection with a sample.
  func successors(_ place: Int, _ protection: Model.Protection, _ request: Request) -> [Phases] {
    let isTripped = isTripped(place)
    guard !request.isUnusable, isTripped ? request.releases : request.trips else {
      return [with(place, isTripped: isTripped, isPending: false)]
    }
    let changed = with(place, isTripped: !isTripped, isPending: false)
    guard (isTripped ? protection.releaseDelay : protection.tripDelay) > Self.resolution else { return [changed] }
    let waiting = with(place, isTripped: isTripped, isPending: true)
    // The delay starts with the first sample that asks for it, so that this one can't end it.
    return isPending(place) ? [waiting, changed] : [waiting]
  }

  /// What a sample asks of a protection.
  struct Request: Hashable {
    let isUnusable: Bool
    let trips: Bool
    let releases: Bool
  }

  /// Delays up to this many seconds have elapsed at once, as the engine documents it.
  private static let resolution = 1e-6
}
