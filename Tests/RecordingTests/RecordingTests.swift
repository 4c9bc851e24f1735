import Engine
import Quantities
import SmallBMS
import SpecModel
import Testing

@testable import Recording

/// Runs the shipped engine over samples and records it.
private func recording(
  columns: Int = 64, events: Int = 24, _ samples: [(time: Double, lowest: Double)]
) throws -> Recording {
  var module = try Simulator(SmallBMS())
  var recording = Recording(module.engine, columns: columns, events: events)
  for sample in samples {
    module.step(after: .seconds(1)) {
      ($0[.batteryVoltage], $0[.cellVoltageMax], $0[.remote]) = (.volts(13), .volts(3.5), .closed)
      ($0[.cellTemperatureMin], $0[.cellTemperatureMax]) = (.celsius(20), .celsius(21))
      $0[.cellVoltageMin, in: Volt.self] = sample.lowest
    }
    recording.add(module, at: sample.time)
  }
  return recording
}

extension Recording {
  fileprivate var lowest: [[SeriesColumn.Point]] { series.first { $0.input.id == "cellVoltageMin" }?.lines ?? [] }
  fileprivate var load: [Segment] { lanes.first { $0.table.id == "loadOutput" }?.segments ?? [] }
}

@Suite("Recording in constant memory")
struct RecordingTests {
  @Test("A spike of one sample among many is still there, at its time", arguments: [64, 1024])
  func decimation(columns: Int) throws {
    var spiked = (0..<20_000).map { number -> (time: Double, lowest: Double) in
      (Double(number) * 0.5, 3 + Double(number * 7919 % 1000) / 4000)
    }
    spiked[12_345].lowest = 3.4
    spiked[4_321].lowest = 2.9
    let line = try #require(try recording(columns: columns, spiked).lowest.first)
    #expect(line.count <= 4 * columns && line.count > columns)
    #expect(line.contains(.init(time: 6172.5, value: 3.4)) && line.contains(.init(time: 2160.5, value: 2.9)))
    #expect(line.first?.time == 0 && line.last?.time == 9999.5)
    #expect(zip(line, line.dropFirst()).allSatisfy { $0.time < $1.time })
    let values = Dictionary(uniqueKeysWithValues: spiked.map { ($0.time, $0.lowest) })
    #expect(line.allSatisfy { values[$0.time] == $0.value })
  }

  @Test("Each column keeps its extremes, however the times are spaced", arguments: 1...20)
  func extremes(seed: Int) throws {
    var (random, time) = (UInt64(seed), 0.0)
    func next() -> Double {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(random >> 40) / Double(1 << 24)
    }
    let samples = (0..<500).map { _ in
      if next() > 0.2 { time += next() * (next() > 0.98 ? 1e6 : 1) }
      return (time: time, lowest: 3 + next() * 0.4)
    }
    let line = try #require(try recording(columns: 16, samples).lowest.first)
    #expect(line.map(\.value).min() == samples.map(\.lowest).min())
    #expect(line.map(\.value).max() == samples.map(\.lowest).max())
    #expect(line.first?.value == samples.first?.lowest && line.last?.value == samples.last?.lowest)
    #expect(line.count <= 64)
  }

  @Test("Few samples are kept as they are, and a missing reading ends the line")
  func sparse() throws {
    let run = try recording([(0, 3.3), (1, 3.2), (2, .nan), (3, 3.1), (4, 2.7), (5, 3.2)])
    #expect(run.lowest.map { $0.map(\.value) } == [[3.3, 3.2], [3.1, 2.7, 3.2]])
    #expect(run.load.map(\.start) == [0, 2, 3, 4, 5])
    let states: [StateID] = ["high", "floating", "high", "floating", "high"]
    #expect(run.load.map(\.content) == states.map { .state($0) })
    #expect(run.events.map(\.time) == [0, 2, 3, 4, 5])
  }

  @Test("A change is exact in a long run, and many changes are shown as that")
  func lanes() throws {
    let calm = try recording((0..<5000).map { (Double($0), $0 < 3456 ? 3.3 : 2.7) })
    #expect(calm.load.map(\.start) == [0, 3456])
    let restless = try recording((0..<5000).map { (Double($0), $0 < 3000 || $0.isMultiple(of: 2) ? 3.3 : 2.7) })
    #expect(restless.load.map(\.content) == [.state("high"), .unresolved])
    #expect(restless.events.count == 24 && restless.furtherEvents > 1900)
  }

  @Test("Times at the ends of what a number can hold")
  func hugeTimes() throws {
    let run = try recording([(-1e308, 3.3), (0, 3.2), (.leastNonzeroMagnitude, 3.1), (1e308, 3)])
    #expect(run.lowest.joined().last?.value == 3)
    #expect(run.span == -1e308...1e308)
    #expect(try recording([]).span == nil)
  }

  @Test("An example that reads what the product does not have is refused by name")
  func unknownInput() throws {
    let engine = try Engine(SmallBMS().specification)
    let example = ExampleReadings(of: ["cellVotlageMin"], every: .seconds(1), [.init(hours: 0, 3)])
    let error = #expect(throws: EngineError.self) { try Recording(engine, of: example) }
    #expect(error == EngineError(.example, .unknownInput("cellVotlageMin")))
  }
}
