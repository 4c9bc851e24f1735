import Engine
import SmallBMS
import SpecModel

/// Made-up readings, the same in every run.
enum Readings: String, CaseIterable {
  /// A battery that is charged and discharged through its limits each few hours, at one row a second.
  case cycles
  /// Every reading near a threshold or missing, independent of the row before: nothing can be foreseen.
  case random

  func columns(_ module: Simulator<SmallBMS>, count: Int) -> ReadingColumns<SmallBMS> {
    var columns = module.columns(count: count)
    var random = SplitMix64(state: 1)
    // Also what is absent in all rows is an array, as the loop in C has no other way.
    (columns[.remoteL], columns[.remoteH]) = (
      Array(repeating: .nan, count: count), Array(repeating: .nan, count: count)
    )
    if self == .cycles { Self.cycle(&columns) } else { Self.randomize(&columns, &random) }
    return columns
  }

  private static func cycle(_ columns: inout ReadingColumns<SmallBMS>) {
    let count = columns.count
    /// Up and down between two values, rounded as a measurement is.
    func wave(_ period: Int, _ low: Double, _ high: Double, _ unit: Double) -> [Double] {
      (0..<count).map { row in
        let phase = Double(row % period) / Double(period)
        return ((low + (high - low) * (phase < 0.5 ? 2 * phase : 2 - 2 * phase)) * unit).rounded() / unit
      }
    }
    func steps<Value>(_ period: Int, _ value: (Int) -> Value) -> [Value] { (0..<count).map { value($0 / period % 8) } }
    let cells = wave(14_400, 2.75, 3.8, 1000)
    let temperatures = wave(86_400, 2, 53, 10)
    columns[.batteryVoltage] = cells.map { (($0 + 0.01) * 400).rounded() / 100 }
    columns[.cellVoltageMin] = cells
    columns[.cellVoltageMax] = cells.map { (($0 + 0.02) * 1000).rounded() / 1000 }
    columns[.cellTemperatureMin] = temperatures
    columns[.cellTemperatureMax] = temperatures.map { $0 + 1.5 }
    columns[.remote] = steps(5_000) { $0 == 7 ? .open : .closed }
    columns[.loadResistance] = steps(600) { [12, 15, 24, 120, 33, 10, 47, .nan][$0] }
    columns[.chargerResistance] = steps(900) { [1500, 2200, 1000, 4700, .nan, 1500, 1500, 1200][$0] }
  }

  private static func randomize(_ columns: inout ReadingColumns<SmallBMS>, _ random: inout SplitMix64) {
    let count = columns.count
    func near(_ values: [Double], spread: Double) -> [Double] {
      (0..<count).map { _ in
        let value = values.randomElement(using: &random) ?? 0
        return ((value + Double.random(in: -spread...spread, using: &random)) * 1000).rounded() / 1000
      }
    }
    let (low, warm) = (near([2.8, 3.2, 3.6], spread: 0.2), near([5, 20, 50], spread: 5))
    columns[.batteryVoltage] = near([8, 12, 24, 48, 70], spread: 1)
    columns[.cellVoltageMin] = low
    columns[.cellVoltageMax] = zip(low, near([0.2], spread: 0.21)).map { (($0 + $1) * 1000).rounded() / 1000 }
    columns[.cellTemperatureMin] = warm
    columns[.cellTemperatureMax] = zip(warm, near([2], spread: 2.1)).map { (($0 + $1) * 1000).rounded() / 1000 }
    columns[.remote] = near([0, 2], spread: 0.5).map { $0 < 1 ? .open : .closed }
    columns[.remoteL] = near([.nan, 0, 3.5], spread: 1)
    columns[.remoteH] = near([.nan, 2.9, 12], spread: 1)
    columns[.loadResistance] = near([.nan, 12, 1000], spread: 10).map(\.magnitude)
    columns[.chargerResistance] = near([.nan, 700, 1000], spread: 500).map(\.magnitude)
  }
}

/// A repeatable source of random numbers.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension ReadingColumns<SmallBMS> {
  /// All columns as numbers, in the order of the product's data; a closed contact is 1.
  var doubles: [[Double]] {
    [
      self[.batteryVoltage], self[.cellVoltageMin], self[.cellVoltageMax], self[.cellTemperatureMin],
      self[.cellTemperatureMax], self[.remote].map { $0 == .closed ? 1 : .nan }, self[.remoteL], self[.remoteH],
      self[.loadResistance], self[.chargerResistance],
    ]
  }
}
