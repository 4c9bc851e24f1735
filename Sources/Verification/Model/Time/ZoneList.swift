/// Zones of the same clocks, each once, with those of them that it lies in.
struct ZoneList {
  private var zones: [Zone] = []
  private var numbers: [Zone: Int] = [:]
  /// For each zone its own number, and then those of the zones before it that contain it.
  private var coverings: [[Int]] = []

  /// The number of the zone, and then those of the zones that contain it, as far as they were there before it.
  mutating func covering(_ zone: Zone) -> [Int] {
    if let number = numbers[zone] { return coverings[number] }
    numbers[zone] = zones.count
    coverings.append([zones.count] + zones.indices.filter { zones[$0].contains(zone) })
    zones.append(zone)
    return coverings[zones.count - 1]
  }
}
