import Foundation

/// The parts of the way from data to a page.
enum Phase: String, CaseIterable {
  case reading, wording, markdown, cmark, templates, writing

  var column: String { String(repeating: " ", count: 11 - rawValue.count) + rawValue }
}

/// How long each phase took, summed over all threads.
struct PhaseTimes {
  private var seconds: [Phase: Double] = [:]

  var sum: Double { seconds.values.reduce(0, +) }

  func share(of phase: Phase) -> Double { (seconds[phase] ?? 0) / sum }

  mutating func measure<Result>(_ phase: Phase, _ work: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { seconds[phase, default: 0] += (ContinuousClock.now - start) / .seconds(1) }
    return try work()
  }

  mutating func measure<Result>(_ phase: Phase, _ work: () async throws -> Result) async rethrows -> Result {
    let start = ContinuousClock.now
    let result = try await work()
    seconds[phase, default: 0] += (ContinuousClock.now - start) / .seconds(1)
    return result
  }

  static func += (left: inout PhaseTimes, right: PhaseTimes) {
    left.seconds.merge(right.seconds) { $0 + $1 }
  }
}

/// The result of one run.
struct Measurement {
  let variants: Int
  let pages: Int
  let wall: Duration
  let phases: PhaseTimes

  var line: String {
    let seconds = wall / .seconds(1)
    let figures = [
      String(format: "%8d%8d", variants, pages),
      String(format: "%9.0f%9.2f", Double(pages) / seconds, 1000 * seconds / Double(pages)),
      String(format: "%9.1f   ", Measurement.peakMegabytes),
    ]
    return figures.joined()
      + Phase.allCases.map { String(format: "%10.1f%%", 100 * phases.share(of: $0)) }.joined()
  }

  /// The most memory the process has ever held.
  private static var peakMegabytes: Double {
    #if os(Linux)
      // ru_maxrss would count what `swift run` held before it became this program.
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      return (peak?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? .nan) / 1024
    #else
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_048_576
    #endif
  }
}
