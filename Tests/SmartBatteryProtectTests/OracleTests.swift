import Engine
import ReferenceModels
import Simulation
import SmartBatteryProtect
import SpecModel
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The product against a second model, which was written from the published facts alone.
@Suite struct OracleTests {
  /// How many traces are compared; more than these few by the environment variable `ORACLE_TRACES`.
  private static let count = getenv("ORACLE_TRACES").flatMap { Int(String(cString: $0)) } ?? 300

  @Test("random traces give what the second model gives, in every mode, setting, model and system voltage")
  func traces() throws {
    var engines: [[String]: Engine] = [:]
    for (number, trace) in SmartBatteryProtectTraces(seed: 12).prefix(Self.count).enumerated() {
      let options = trace.options.arguments
      let engine = try engines[options] ?? Engine(SmartBatteryProtect().specification, settings(options))
      engines[options] = engine
      let expected = trace.output(SmartBatteryProtectOracle.results(of: trace))
      let found = try Simulation(engine).run(trace.input)
      guard found != expected else { continue }
      Issue.record("trace \(number), \(options.joined(separator: " ")): \(Self.difference(trace, found, expected))")
    }
  }

  private func settings(_ options: [String]) throws -> Settings {
    var choices = Choices()
    for place in stride(from: 0, to: options.count, by: 2) {
      let parameter = try #require(
        SmartBatteryProtect.behaviour.parameters.first { "--\($0.option)" == options[place] })
      choices[parameter.id] = ChoiceID(options[place + 1])
    }
    return Settings(choices: choices)
  }

  /// The rows up to the first that differs, readings beside results.
  private static func difference(_ trace: SmartBatteryProtectTrace, _ found: String, _ expected: String) -> String {
    let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    let (inputs, found, expected) = (lines(trace.input), lines(found), lines(expected))
    let first = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? found.count
    let shown = (0..<min(first, inputs.count)).map { "\(inputs[$0])  \(expected[$0])" }
    guard inputs.indices.contains(first) else { return "one has more rows" }
    return "\n" + shown.joined(separator: "\n")
      + "\n\(inputs[first])\n  expected \(expected[first])\n  found    \(found[first])"
  }
}
