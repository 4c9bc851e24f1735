import Engine
import SmartBatteryProtect

/// Made-up readings of a Smart BatteryProtect, the same in every run.
enum ProtectReadings: String, CaseIterable {
  /// A battery that is charged and discharged through its levels each hour, at one row a second.
  case cycles
  /// Every reading near a level or missing, independent of the row before, at any time: nothing can be foreseen.
  case random

  func columns(_ device: Simulator<SmartBatteryProtect>, count: Int) -> ReadingColumns<SmartBatteryProtect> {
    var columns = device.columns(count: count)
    var random = SplitMix64(state: 2)
    switch self {
    case .cycles:
      columns[.batteryVoltage] = (0..<count).map { row in
        let phase = Double(row % 3_600) / 3_600
        return ((9.8 + 6.6 * (phase < 0.5 ? 2 * phase : 2 - 2 * phase)) * 100).rounded() / 100
      }
      columns[.remote] = (0..<count).map { $0 / 900 % 8 == 7 ? .floating : .high }
      columns[.shortCircuit] = (0..<count).map { $0 / 60 % 97 == 5 ? .closed : .open }
      columns.seconds = Array(repeating: 1, count: count)
    case .random:
      let levels: [Double] = [5.9, 9, 11, 12.5, 13.5, 16.1, 36, .nan]
      columns[.batteryVoltage] = (0..<count).map { _ in levels.randomElement(using: &random) ?? .nan }
      columns[.remote] = (0..<count).map { _ in SmartBatteryProtect.Remote.allCases.randomElement(using: &random) }
      columns[.shortCircuit] = (0..<count).map { _ in Int.random(in: 0..<8, using: &random) == 0 ? .closed : .open }
      columns.seconds = (0..<count).map { _ in Double(Int.random(in: 0..<4_000, using: &random)) / 100 }
    }
    return columns
  }
}
