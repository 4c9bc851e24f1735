import ReferenceModels

/// A trace and what is expected of each of its rows.
///
/// One row a line, in words that stand apart:
///
///     time  voltage  remote  [short]  |  load  alarm  [code]
///
/// The voltage is `-` where the reading is missing.
struct Story {
  var trace: SmartBatteryProtectTrace
  var expected: [SmartBatteryProtectTrace.Result] = []

  enum Mistake: Error { case line(String) }

  init(_ options: SmartBatteryProtectTrace.Options, _ text: String) throws {
    trace = SmartBatteryProtectTrace(options, rows: [])
    for line in text.split(separator: "\n") {
      guard let (row, result) = Self.parsed(line) else { throw Mistake.line(String(line)) }
      trace.rows.append(row)
      expected.append(result)
    }
  }

  /// What the command has to write.
  var expectedOutput: String { trace.output(expected) }
  /// What the oracle says.
  var output: String { trace.output(SmartBatteryProtectOracle.results(of: trace)) }

  private static func parsed(
    _ line: some StringProtocol
  ) -> (SmartBatteryProtectTrace.Row, SmartBatteryProtectTrace.Result)? {
    let halves = line.split(separator: "|").map { half in half.split(separator: " ").map { String($0) } }
    guard halves.count == 2 else { return nil }
    let (readings, results) = (halves[0], halves[1])
    guard (3...4).contains(readings.count), (2...3).contains(results.count),
      let time = thousandths(readings[0]),
      let remote = SmartBatteryProtectTrace.Remote(rawValue: readings[2]),
      let alarm = SmartBatteryProtectTrace.Alarm(rawValue: results[1])
    else { return nil }
    let voltage = thousandths(readings[1])
    let isShortCircuited = readings.last == "short"
    let isConnected = results[0] == "connected"
    let code = results.dropFirst(2).first.flatMap { SmartBatteryProtectTrace.Code(rawValue: $0) }
    guard voltage != nil || readings[1] == "-", isShortCircuited == (readings.count == 4),
      isConnected || results[0] == "disconnected", (code != nil) == (results.count == 3)
    else { return nil }
    return (
      SmartBatteryProtectTrace.Row(
        time: time, batteryVoltage: voltage, remote: remote, isShortCircuited: isShortCircuited),
      SmartBatteryProtectTrace.Result(isConnected: isConnected, alarm: alarm, display: code)
    )
  }

  /// Thousandths of a decimal number with at most three digits behind the point.
  private static func thousandths(_ text: String) -> Int? {
    let parts = text.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
    let digits = parts.count == 2 ? parts[1] : ""
    guard let fraction = Int(digits + String(repeating: "0", count: max(0, 3 - digits.count))) else { return nil }
    return whole * 1_000 + fraction
  }
}
