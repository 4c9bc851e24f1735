import ReferenceModels
import Testing

@Suite struct SmartBatteryProtectTracesTests {
  private typealias Figures = SmartBatteryProtectFigures

  private static let traces = Array(SmartBatteryProtectTraces(seed: 1).prefix(2_000))
  private static let figures: [WritableKeyPath<Figures, Int> & Sendable] =
    [
      \.overVoltage, \.lockoutRelease, \.lowestOperating, \.highestOperating, \.alarmDelay, \.shutdownDelay,
      \.reconnectDelay, \.remoteDelay, \.retryInterval, \.triesBeforeError, \.deadTime, \.attemptsBeforeLockout,
      \.lockoutReleaseDelay,
    ] + Figures().settings.indices.flatMap { [\Figures.settings[$0].shutdown, \Figures.settings[$0].restart] }

  @Test("Random traces tell each figure from one that is a millivolt, a millisecond or one more or less")
  func everyFigureMatters() {
    for figure in Self.figures {
      for difference in [-1, 1] {
        var changed = Figures()
        changed[keyPath: figure] += difference
        let isTold = Self.traces.contains { trace in
          SmartBatteryProtectOracle.results(of: trace)
            != SmartBatteryProtectOracle.results(of: trace, figures: changed)
        }
        #expect(isTold, "\(figure) \(difference)")
      }
    }
  }

  @Test("Random traces are in the order of time, and meet every option, alarm and code in both states that it can have")
  func variety() {
    typealias Trace = SmartBatteryProtectTrace
    var options: Set<[String]> = []
    var seen: Set<Trace.Result> = []
    for trace in Self.traces {
      #expect(zip(trace.rows, trace.rows.dropFirst()).allSatisfy { $0.time < $1.time })
      options.insert(trace.options.arguments)
      seen.formUnion(SmartBatteryProtectOracle.results(of: trace))
    }
    for argument in 0..<4 {
      let expected = [
        Trace.Options.models.count, Figures().settings.count, Trace.Mode.allCases.count,
        Trace.SystemVoltage.allCases.count,
      ][argument]
      #expect(Set(options.map { $0[2 * argument + 1] }).count == expected)
    }
    for alarm in Trace.Alarm.allCases { #expect(seen.contains { $0.alarm == alarm }, "\(alarm)") }
    for code in Trace.Code.allCases { #expect(seen.contains { $0.display == code }, "\(code)") }
    for isConnected in [false, true] {
      #expect(seen.contains(Trace.Result(isConnected: isConnected, alarm: .continuous, display: .underVoltageWarning)))
      #expect(seen.contains(Trace.Result(isConnected: isConnected, alarm: .engaged, display: .underVoltageWarning)))
    }
  }

  @Test("The same seed gives the same traces, another seed others")
  func repeatable() {
    func text(_ seed: UInt64) -> [String] { SmartBatteryProtectTraces(seed: seed).prefix(5).map(\.input) }
    #expect(text(7) == text(7))
    #expect(text(7) != text(8))
  }
}
