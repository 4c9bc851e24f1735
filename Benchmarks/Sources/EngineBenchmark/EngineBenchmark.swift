import Engine
import Foundation
import SmallBMS
import SmartBatteryProtect

/// Compares the engine with loops that state the same behaviour by hand, in C: of a product that remembers its protections
/// alone, and of one with timers, counters and memory.
///
/// `swift run -c release --package-path Benchmarks EngineBenchmark [rows ...] [way ...]`
@main
enum EngineBenchmark {
  private static let repetitions = 31

  static func main() throws {
    let counts = CommandLine.arguments.dropFirst().compactMap(Int.init)
    print("readings  profile        rows   way           rows/s   time : C   MB/s of CSV")
    for readings in Readings.allCases {
      for profile in SmallBMS.behaviour.profiles {
        let module = try Simulator(SmallBMS(), profile: profile.id)
        for count in counts.isEmpty ? [4_096, 500_000] : counts {
          let name = readings.rawValue.padded(10) + profile.id.padded(10)
          try run(readings.columns(module, count: count), module, name: name)
        }
      }
    }
    for readings in ProtectReadings.allCases {
      for mode in ProtectMode.allCases {
        let device = try Simulator(SmartBatteryProtect(), choices: .choose(.mode, mode))
        for count in counts.isEmpty ? [4_096, 1_000_000] : counts {
          let name = readings.rawValue.padded(10) + "mode \(mode.rawValue)".padded(10)
          try run(readings.columns(device, count: count), device, mode, name: name)
        }
      }
    }
  }

  private static func run(
    _ columns: ReadingColumns<SmartBatteryProtect>, _ device: Simulator<SmartBatteryProtect>, _ mode: ProtectMode,
    name: String
  ) throws {
    let byHand = ProtectByHand(columns, device, mode)
    var batch = device.decisions
    let all: [Way] = [
      ("C loop", { byHand.run() }),
      (
        "batch",
        {
          var device = device
          device.step(columns, into: &batch)
        }
      ),
    ]
    for way in all { try way.work() }
    if let row = byHand.firstDifference(from: batch) {
      throw Difference(description: "\(name): row \(row) differs")
    }
    try compare(all, rows: columns.count, name: name)
  }

  private static func run(
    _ columns: ReadingColumns<SmallBMS>, _ module: Simulator<SmallBMS>, name: String
  ) throws {
    let count = columns.count
    let byHand = ByHand(columns, module)
    let trace = try Trace(columns, module)
    var batch = module.decisions
    let all: [Way] = [
      ("C loop", { byHand.run() }),
      (
        "batch",
        {
          var module = module
          module.step(columns, into: &batch)
        }
      ),
      (
        "step",
        {
          var module = module
          for row in 0..<count { module.step(after: .zero) { columns.copy(row: row, to: &$0) } }
        }
      ),
      ("simulate", { try trace.simulate() }),
    ]
    for way in all.prefix(2) { try way.work() }
    if let row = byHand.firstDifference(from: batch) {
      throw Difference(description: "\(name): row \(row) differs")
    }
    try compare(all, rows: count, name: name, bytes: trace.bytes)
  }

  private typealias Way = (name: String, work: () throws -> Void)

  /// Prints how fast each way is, and how long it takes compared with the first; `bytes` are those of its CSV.
  private static func compare(_ all: [Way], rows count: Int, name: String, bytes: Int = 0) throws {
    let chosen = CommandLine.arguments.dropFirst().filter { Int($0) == nil }
    let ways = all.filter { chosen.isEmpty || $0.name == all[0].name || chosen.contains($0.name) }
    // In turn, so that what else the machine does meets all of them alike.
    var seconds: [[Double]] = ways.map { _ in [] }
    for _ in 0..<repetitions {
      for (number, way) in ways.enumerated() { seconds[number].append(try time(way.work, rows: count)) }
    }
    let medians = seconds.map { $0.sorted()[$0.count / 2] }
    for (way, median) in zip(ways, medians) {
      let rate = String(format: "%8d   ", count) + way.name.padded(10)
      let ratio = String(format: "%10.2fM %9.2f", Double(count) / median / 1e6, median / medians[0])
      let text = way.name == "simulate" ? String(format: "%14.1f", Double(bytes) / median / 1e6) : ""
      print(name + rate + ratio + text)
    }
  }

  /// Seconds for one pass; short ones are repeated until the clock can tell them.
  private static func time(_ work: () throws -> Void, rows: Int) rethrows -> Double {
    let passes = max(1, 100_000 / rows)
    let start = ContinuousClock.now
    for _ in 0..<passes { try work() }
    return (ContinuousClock.now - start) / .seconds(1) / Double(passes)
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { padding(toLength: width, withPad: " ", startingAt: 0) }
}

/// The loop in C and the engine do not agree, so that a comparison of their times would mean nothing.
struct Difference: Error, CustomStringConvertible {
  let description: String
}
