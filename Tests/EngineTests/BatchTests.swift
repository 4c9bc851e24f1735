import Engine
import Quantities
import ReferenceModels
import SmallBMS
import SpecModel
import Testing

/// A batch decides what `step` does row by row.
@Suite struct BatchTests {
  private static let ids = SmallBMS.behaviour.inputs.map(\.id)
  /// Around the 64 rows that are decided at a time.
  private static let pieces = [1, 63, 64, 65, .max]

  /// The rows of some columns, from `start` on.
  private static func piece(_ columns: InputColumns, _ rows: Range<Int>, _ engine: Engine) -> InputColumns {
    var piece = engine.inputColumns(count: rows.count)
    for id in engine.behaviour.inputs.map(\.id) where !columns[id].isEmpty { piece[id] = Array(columns[id][rows]) }
    if !columns.seconds.isEmpty { piece.seconds = Array(columns.seconds[rows]) }
    return piece
  }

  /// Expects the same from `step` row by row and from batches of each length.
  private static func expectSame(_ engine: Engine, _ columns: InputColumns) {
    let (expected, state) = Decisions.byStep(engine, engine.initialState, columns)
    for length in pieces {
      var (found, batchState, batch) = (Decisions(engine), engine.initialState, engine.outputColumns)
      for start in stride(from: 0, to: columns.count, by: min(length, columns.count)) {
        let rows = start..<min(columns.count, start + min(length, columns.count))
        engine.advance(&batchState, piece(columns, rows, engine), into: &batch)
        found.append(batch, engine)
      }
      // Not inside the macro, which would show all rows.
      let isSame = found == expected
      #expect(isSame, "by \(length)")
      #expect(batchState == state)
    }
  }

  private static func columns(_ engine: Engine, _ rows: [Inputs]) -> InputColumns {
    var columns = engine.inputColumns(count: rows.count)
    for id in engine.behaviour.inputs.map(\.id) { columns[id] = rows.map { $0[id] } }
    return columns
  }

  private static func engine(_ profile: String, delay: Double) throws -> Engine {
    let delays = Settings.Override(tripDelay: delay, releaseDelay: 2 * delay)
    let overrides = Dictionary(
      uniqueKeysWithValues: SmallBMS.behaviour.protections.map { ($0.id, delays) })
    return try Bench(profile: profile, overrides: delay > 0 ? overrides : [:]).engine
  }

  @Test(arguments: ["datasheet", "field"], [0, 1.5, 200])
  func `any readings give the same, wherever they are cut`(_ profile: String, _ delay: Double) throws {
    let engine = try Self.engine(profile, delay: delay)
    var random = SplitMix64(state: 5)
    var columns = Self.columns(engine, (0..<301).map { _ in PropertyTests.inputs(engine, &random) })
    for id in Self.ids {
      columns[id] = columns[id].map {
        switch Int.random(in: 0..<200, using: &random) {
        case 0: .infinity
        case 1: -.infinity
        case 2: -0.0
        default: $0
        }
      }
    }
    columns.seconds = columns[Self.ids[0]].map { _ in Double.random(in: -0.5...3, using: &random) }
    Self.expectSame(engine, columns)
  }

  /// Each profile with one of the delays: the readings above have them all, and what is calm is longer.
  @Test(arguments: [("datasheet", 0), ("field", 30)])
  func `a calm trace gives the same through each event`(_ profile: String, _ delay: Double) throws {
    let engine = try Self.engine(profile, delay: delay)
    var random = SplitMix64(state: 6)
    var calm = try Bench().inputs
    var rows: [Inputs] = []
    // Stretches of several words in which one input differs or is not there, and then all is well again.
    for id in Self.ids {
      do {
        let usual = calm[id]
        rows += Array(repeating: calm, count: Int.random(in: 1...200, using: &random))
        calm[id] = PropertyTests.inputs(engine, &random)[id]
        rows += Array(repeating: calm, count: Int.random(in: 1...200, using: &random))
        calm[id] = usual
      }
    }
    var columns = Self.columns(engine, rows)
    for isTimed in [false, true] {
      if isTimed { columns.seconds = rows.map { _ in 1 } }
      Self.expectSame(engine, columns)
    }
  }

  @Test func `inputs that are set in no row are absent`() throws {
    let engine = try Bench().engine
    var columns = engine.inputColumns(count: 130)
    Self.expectSame(engine, columns)
    columns["batteryVoltage"] = Array(repeating: 12, count: 130)
    columns.setContact("remote", closed: (0..<130).map { $0 > 100 })
    Self.expectSame(engine, columns)
    let (_, outputs) = engine.step(engine.initialState, columns)
    #expect(outputs.diagnostic("cell-voltage-missing").trueCount == 130)
    #expect(outputs.diagnostic("battery-voltage-missing").trueCount == 0)
    #expect(outputs.state(of: "system", at: 100) == "off" && outputs.state(of: "system", at: 101) == "on")
  }

  @Test func `no rows change nothing`() throws {
    let engine = try Bench().engine
    var state = engine.initialState
    state.protections[0] = State.Protection(isTripped: true, pending: 1)
    let (next, outputs) = engine.step(state, engine.inputColumns(count: 0))
    #expect(next == state && outputs.count == 0 && outputs.failsSafe.isEmpty)
  }

  @Test func `another product runs in batches too, also where no row decides`() throws {
    var random = SplitMix64(state: 7)
    let tables = [
      FanController.draw, DecisionTable("draw", rows: []),
      // Holds for every reading there is, and for none that is missing.
      DecisionTable("draw", rows: [.init("any", when: .compare("air", .lessThan, .constant(100)), then: .unspecified)]),
    ]
    for table in tables {
      let engine = try FanController.engine { $0.tables[1] = table }
      let rows = (0..<500).map { _ in
        var inputs = engine.inputs
        inputs["supply"] = [.nan, 0.5, 1.25, 12, 12, 12].randomElement(using: &random) ?? 0
        inputs["air"] = [.nan, 18, 24, 30, 35, 36, 40, 41].randomElement(using: &random) ?? 0
        inputs["motor"] = [.nan, 0, 5, 10, 1000].randomElement(using: &random) ?? 0
        inputs.setContact("door", closed: Int.random(in: 0..<4, using: &random) > 0)
        return inputs
      }
      Self.expectSame(engine, Self.columns(engine, rows))
    }
  }

  @Test func `thresholds that are one number in binary toggle as step does`() throws {
    let release = try #require(ExactDecimal("2.80000000000000001"))
    let override = Settings.Override(threshold: 2.8, releaseThreshold: release)
    let engine = try Bench(overrides: ["cellUnderVoltage": override]).engine
    let bench = try Bench()
    let rows = [2.8, 2.8, 2.8, 3, 2.7, 2.8].map { voltage in
      var inputs = bench.inputs
      inputs["cellVoltageMin"] = voltage
      return inputs
    }
    Self.expectSame(engine, Self.columns(engine, rows))
  }

  @Test func `a pending delay of any kind is taken over`() throws {
    for delay in [0, 5.0] {
      let engine = try Self.engine("field", delay: delay)
      for pending in [nil, -1, 0, 4, 5, .nan] as [Double?] {
        for isTripped in [false, true] {
          var inputs = try Bench().inputs
          inputs["cellVoltageMin"] = isTripped ? 3.3 : 2.5
          var columns = Self.columns(engine, Array(repeating: inputs, count: 70))
          columns.seconds = Array(repeating: 0.1, count: 70)
          var state = engine.initialState
          state.protections[0] = State.Protection(isTripped: isTripped, pending: pending)
          let (next, outputs) = engine.step(state, columns)
          var found = Decisions(engine)
          found.append(outputs, engine)
          let (expected, last) = Decisions.byStep(engine, state, columns)
          #expect(found == expected)
          state = last
          #expect(next.protections[0].isTripped == state.protections[0].isTripped)
          #expect(next.protections[0].pending?.bitPattern == state.protections[0].pending?.bitPattern)
        }
      }
    }
  }
}
