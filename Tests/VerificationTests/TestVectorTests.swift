import Engine
import Foundation
import Simulation
import SmallBMS
import SpecModel
import Testing

@testable import Verification

@Suite struct TestVectorTests {
  private static let facts = SmallBMS().specification.facts
  private static let settings = SmallBMS.behaviour.profiles.map { Settings($0) }
  private static let made = Result { try settings.map { try TestVectors(SmallBMS.behaviour, facts, $0) } }

  @Test(arguments: [0, 1])
  func `each condition is shown with both values, or proven not to matter`(profile: Int) throws {
    let made = try Self.made.get()[profile]
    let shown = made.vectors.filter { $0.condition != nil }
    #expect(shown.count.isMultiple(of: 2))
    #expect(shown.count / 2 + made.redundant.count == made.conditionCount)
    #expect(shown.filter { $0.value == true }.count == shown.count / 2)
    #expect(Set(made.vectors.map(\.id)).count == made.vectors.count)
    // Nothing is missing but what a comparison with an absent reading settles anyway.
    #expect(made.redundant.allSatisfy { $0.decision.hasPrefix("protection") })
    let rows = SmallBMS.behaviour.tables.flatMap(\.rows).count
    #expect(made.vectors.filter { $0.purpose == .row }.count == rows)
  }

  @Test(arguments: [0, 1])
  func `the engine decides otherwise in the two vectors of a pair`(profile: Int) throws {
    let engine = try Engine(SmallBMS.behaviour, Self.facts, Self.settings[profile])
    let shown = try Self.made.get()[profile].vectors.filter { $0.condition != nil }
    for (first, second) in zip(shown, shown.dropFirst()) where first.value == true {
      #expect(second.decision == first.decision && second.condition == first.condition && second.value == false)
      #expect(Self.decides(first, engine) != Self.decides(second, engine), "\(first.id)")
    }
  }

  /// Whether the decision holds in the last sample; a probe at the end keeps what a protection decided before it.
  private static func decides(_ vector: TestVector, _ engine: Engine) -> Bool {
    let (names, samples) = (vector.id.split(separator: ".").map(String.init), vector.inputs.run(on: engine))
    guard let last = samples.last?.outputs else { return false }
    if vector.decision.hasPrefix("diagnostic") { return last.diagnostics.contains(names[0]) }
    if let tripped = last.isTripped(ProtectionID(names[0])) { return tripped == (names[1] == "trips") }
    let row = engine.behaviour.table(TableID(names[0]))?.rows.firstIndex { $0.id.name == names[1] }
    return row.map { last.rowsThatHold(in: TableID(names[0]))[$0] } ?? false
  }

  @Test func `the texts have a line for each sample and an object for each vector`() throws {
    let made = try Self.made.get()[0]
    let lines = made.csv.split(separator: "\n")
    #expect(lines.count == 1 + made.vectors.reduce(0) { $0 + $1.inputs.rows.count })
    #expect(lines[0].hasPrefix("vector,decision,condition,value,purpose,sample,time,battery_voltage,"))
    #expect(lines[0].contains(",charger_resistance,expected_system,expected_load_output,"))
    let json = try JSONSerialization.jsonObject(with: Data(made.json.utf8)) as? [[String: Any]]
    #expect(json?.compactMap { $0["id"] as? String } == made.vectors.map(\.id))
  }

  @Test func `what is expected is what a simulation writes`() throws {
    let engine = try Engine(SmallBMS.behaviour, Self.facts, Self.settings[1])
    for vector in try Self.made.get()[1].vectors {
      var (input, output) = (Array(vector.inputs.csv.utf8)[...], [UInt8]())
      try Simulation(engine).run { buffer in
        let count = min(buffer.count, input.count)
        buffer.copyBytes(from: input.prefix(count))
        input = input.dropFirst(count)
        return count
      } write: {
        output += $0
      }
      let rows = String(decoding: output, as: UTF8.self).split(separator: "\n").dropFirst()
      let expected = zip(vector.inputs.fields, vector.expected).map { ([$0[0]] + $1).joined(separator: ",") }
      #expect(rows.map(String.init) == expected, "\(vector.id)")
    }
  }
}
