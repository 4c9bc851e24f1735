/// What protections remember, without the seconds: two bits for each, whether it has tripped and whether its delay runs.
///
/// A delay that runs either has elapsed with the next sample or has not, and both are tried: samples can come at any
/// time, so that whatever the delays are, each of them can be overtaken by any other.
extension Memory {
  /// Whether the protection at this place has tripped.
  func isTripped(_ place: Int) -> Bool { self[bit: 2 * place + 1] }

  /// Whether the protection at this place waits for a delay to elapse.
  func isPending(_ place: Int) -> Bool { self[bit: 2 * place] }

  /// What can come of one protection with a sample.
  func successors(_ place: Int, _ protection: Model.Protection, _ requests: Requests) -> [Memory] {
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

  private func with(_ place: Int, isTripped: Bool, isPending: Bool) -> Memory {
    var result = self
    result[bit: 2 * place + 1] = isTripped
    result[bit: 2 * place] = isPending
    return result
  }

  /// Delays up to this many seconds have elapsed at once, as the engine documents it.
  static let resolution = 1e-6
}

extension Model.Protection {
  /// What a sample asks of it: three bits for each protection.
  var requests: [Formula] { [unusable, trips, releases] }
}

extension Requests {
  fileprivate func isUnusable(_ place: Int) -> Bool { self[bit: 3 * place] }
  fileprivate func trips(_ place: Int) -> Bool { self[bit: 3 * place + 1] }
  fileprivate func releases(_ place: Int) -> Bool { self[bit: 3 * place + 2] }
}
