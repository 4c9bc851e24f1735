import Engine
import SmallBMS
import SpecModel

/// Made-up readings, the same in every run.
enum Readings: String, CaseIterable {
  /// A battery that is charged and discharged through its limits each few hours, at one row a second.
  case cycles
  /// Every reading near a threshold or missing, independent of the row before: nothing can be foreseen.
  case random

  func columns(_ engine: Engine, count: Int) -> InputColumns {
    var columns = engine.inputColumns(count: count)
    var random = SplitMix64(state: 1)
    // Also what is absent in all rows is an array, as the loop in C has no other way.
    for input in engine.behaviour.inputs { columns[input.id] = Array(repeating: .nan, count: count) }
    for (id, values) in self == .cycles ? Self.cycles(count) : Self.random(count, &random) { columns[id] = values }
    return columns
  }

  private static func cycles(_ count: Int) -> [InputID: [Double]] {
    /// Up and down between two values, rounded as a measurement is.
    func wave(_ period: Int, _ low: Double, _ high: Double, _ unit: Double) -> [Double] {
      (0..<count).map { row in
        let phase = Double(row % period) / Double(period)
        return ((low + (high - low) * (phase < 0.5 ? 2 * phase : 2 - 2 * phase)) * unit).rounded() / unit
      }
    }
    func steps(_ period: Int, _ value: (Int) -> Double) -> [Double] { (0..<count).map { value($0 / period % 8) } }
    let cells = wave(14_400, 2.75, 3.8, 1000)
    let temperatures = wave(86_400, 2, 53, 10)
    return [
      "batteryVoltage": cells.map { (($0 + 0.01) * 400).rounded() / 100 },
      "cellVoltageMin": cells, "cellVoltageMax": cells.map { (($0 + 0.02) * 1000).rounded() / 1000 },
      "cellTemperatureMin": temperatures, "cellTemperatureMax": temperatures.map { $0 + 1.5 },
      "remote": steps(5_000) { $0 == 7 ? .nan : 1 },
      "loadResistance": steps(600) { [12, 15, 24, 120, 33, 10, 47, .nan][$0] },
      "chargerResistance": steps(900) { [1500, 2200, 1000, 4700, .nan, 1500, 1500, 1200][$0] },
    ]
  }

  private static func random(_ count: Int, _ random: inout SplitMix64) -> [InputID: [Double]] {
    func near(_ values: [Double], spread: Double) -> [Double] {
      (0..<count).map { _ in
        let value = values.randomElement(using: &random) ?? 0
        return ((value + Double.random(in: -spread...spread, using: &random)) * 1000).rounded() / 1000
      }
    }
    let (low, warm) = (near([2.8, 3.2, 3.6], spread: 0.2), near([5, 20, 50], spread: 5))
    return [
      "batteryVoltage": near([8, 12, 24, 48, 70], spread: 1), "cellVoltageMin": low,
      "cellVoltageMax": zip(low, near([0.2], spread: 0.21)).map { (($0 + $1) * 1000).rounded() / 1000 },
      "cellTemperatureMin": warm,
      "cellTemperatureMax": zip(warm, near([2], spread: 2.1)).map { (($0 + $1) * 1000).rounded() / 1000 },
      "remote": near([0, 2], spread: 0.5).map { $0 < 1 ? .nan : 1 },
      "remoteL": near([.nan, 0, 3.5], spread: 1), "remoteH": near([.nan, 2.9, 12], spread: 1),
      "loadResistance": near([.nan, 12, 1000], spread: 10).map(\.magnitude),
      "chargerResistance": near([.nan, 700, 1000], spread: 500).map(\.magnitude),
    ]
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
