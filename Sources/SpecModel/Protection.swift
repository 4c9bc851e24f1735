import Quantities

/// A limit that trips when an input passes it, and releases again.
///
/// Without a profile that says otherwise it has neither hysteresis nor delay: it has tripped exactly while the input
/// stands in the tripping relation to the threshold.
public struct Protection: Sendable {
  /// Its name; also the last part of the key of its words.
  public let id: ProtectionID
  /// The input that is watched.
  public var input: InputID
  /// The relation to the threshold that trips.
  public var trips: Comparator
  /// The relation to a release threshold that releases, where a profile sets one.
  public var releases: Comparator
  /// The threshold.
  public var threshold: FactID
  /// Where the tripping relation is stated.
  public let source: Source

  /// Makes a protection that trips while `input` `trips` `threshold`.
  public init(
    _ id: ProtectionID, input: InputID, trips: Comparator, _ threshold: FactID, releases: Comparator,
    from source: Source
  ) {
    self.id = id
    self.input = input
    self.trips = trips
    self.releases = releases
    self.threshold = threshold
    self.source = source
  }

  /// The key of its words.
  public var text: TextKey { Self.text(of: id) }

  static func text(of id: ProtectionID) -> TextKey { TextKey("protection.\(id)") }
}

/// A named set of release thresholds and delays: "datasheet" has none, "field" those of the maker's public manuals.
public struct Profile: Sendable {
  /// The name that the command line knows.
  public let id: String
  /// The release thresholds; a protection that is not here releases as soon as it no longer trips.
  public let releases: [ProtectionID: FactID]
  /// How long an input has to be beyond its threshold before the protection trips; at once where it is not here.
  public let tripDelays: [ProtectionID: FactID]
  /// How long an input has to be back before the protection releases; at once where it is not here.
  public let releaseDelays: [ProtectionID: FactID]

  /// Makes a profile; delays are facts with a unit of time.
  public init(
    _ id: String, releases: [ProtectionID: FactID], tripDelays: [ProtectionID: FactID] = [:],
    releaseDelays: [ProtectionID: FactID] = [:]
  ) {
    self.id = id
    self.releases = releases
    self.tripDelays = tripDelays
    self.releaseDelays = releaseDelays
  }
}
