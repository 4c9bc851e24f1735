import Engine
import Quantities
import ReferenceModels
import SpecModel
import Testing

@Suite struct MemoryTests {
  @Test("a counter counts each time that something becomes true, up to its target, and a reset wins")
  func counter() throws {
    var light = try Simulator(Staircase())
    func press() -> Staircase.Bell? {
      light.step(after: .zero) { $0[.button] = .open }
      return light.step(after: .seconds(1)) { $0[.button] = .closed }[.bell]
    }
    #expect(press() == .silent, "that which lights the light does not count, as the counter is reset until then")
    #expect(press() == .silent)
    #expect(light.step(after: .seconds(1))[.bell] == .silent, "held, it counts once")
    #expect(press() == .silent)
    #expect(press() == .ringing)
    #expect(press() == .ringing)
    #expect(light.step(after: .zero) { $0[.key] = .locked }[.bell] == .silent)
    light.step(after: .zero) { $0[.button] = .open }
    #expect(light.step(after: .zero) { $0[.button] = .closed }[.bell] == .silent, "nothing counts while it is reset")
  }

  @Test("before the first sample a table has decided what it is said to have decided")
  func initially() throws {
    let engine = try Staircase.engine { $0.tables[0] = $0.tables[0].starting("lit") }
    #expect(engine.initialOutputs.state(of: "light") == "lit")
    var bench = Bench(engine)
    #expect(bench.sample(after: 0).state(of: "light") == "lit")
    #expect(bench.sample(after: 30).state(of: "light") == "dark")
  }

  @Test("an input of several states has that of an absent one until another is set")
  func enumeratedInput() throws {
    var light = try Simulator(Staircase())
    #expect(light.step(after: .zero) { $0[.button] = .closed }[.light] == .lit)
    #expect(light.readings[.key] == nil)
    #expect(light.step(after: .zero) { $0[.key] = .locked }.row(.light) == .locked)
    #expect(light.readings[.key] == .locked)
    #expect(light.step(after: .zero) { $0[.key] = .cleaning }.row(.light) == .cleaning)
    #expect(light.step(after: .zero) { $0[.key] = nil }.row(.light) == .pressed)
  }

  @Test("tables that contradict themselves do not settle, and the engine says so")
  func endless() throws {
    let engine = try Staircase.engine {
      $0.tables[1] = DecisionTable(
        "lamp", initially: "off",
        rows: [
          .init("lights", when: .was("lamp", "off"), then: .state("on")), .init("goesOut", then: .state("off")),
        ])
    }
    var bench = Bench(engine)
    #expect(!bench.sample(after: 0).isSettled)
    var settling = Bench(try Staircase.engine())
    #expect(settling.sample(after: 0).isSettled)
  }

  @Test("it does the same whether it is sampled often or only when inputs change", arguments: 0..<40)
  func densities(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let engine = try Staircase.engine()
    var (coarse, fine) = (Bench(engine), Bench(engine))
    for _ in 0..<60 {
      // Whole and odd parts of seconds, so that some samples fall on what runs out.
      let pieces = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Double(Int.random(in: 0...24, using: &random)) / (Bool.random(using: &random) ? 2 : 3)
      }
      for piece in pieces.dropLast() { fine.sample(after: piece) }
      let values: [InputID: Double] = [
        "mains": [.nan, 9, 10, 12].randomElement(using: &random) ?? 0,
        "button": [.nan, 1].randomElement(using: &random) ?? 0,
        "key": [.nan, 0, 1, 2].randomElement(using: &random) ?? 0,
      ]
      fine.sample(values, after: pieces.last ?? 0)
      coarse.sample(values, after: pieces.reduce(0, +))
      #expect(fine.outputs == coarse.outputs)
      #expect(fine.state.memory?.timers == coarse.state.memory?.timers)
    }
  }

  @Test("many rows at once give the same as one after the other, in pieces of any length", arguments: 0..<20)
  func batch(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let engine = try Staircase.engine()
    var (state, bench) = (engine.initialState, Bench(engine))
    for count in [1, 63, 64, 65, 200] {
      var columns = engine.inputColumns(count: count)
      let stays = Double.random(in: 0...1, using: &random)
      func column(_ values: [Double]) -> [Double] {
        var last = Double.nan
        return (0..<count).map { _ in
          if Double.random(in: 0...1, using: &random) > stays { last = values.randomElement(using: &random) ?? .nan }
          return last
        }
      }
      columns["mains"] = column([.nan, 9, 10, 12])
      columns["button"] = column([.nan, 1])
      columns["key"] = column([.nan, 0, 1, 2])
      columns.seconds = (0..<count).map { _ in [0, 0.5, 1, 1.0 / 3, 7, 31].randomElement(using: &random) ?? 0 }
      let step = engine.step(state, columns)
      for row in 0..<count {
        columns.copy(row: row, to: &bench.inputs)
        bench.sample(after: columns.seconds[row])
        for table in engine.behaviour.tables {
          #expect(step.outputs.state(of: table.id, at: row) == bench.outputs.state(of: table.id))
        }
        #expect(step.outputs.tripped("weak")[row] == bench.outputs.isTripped("weak"))
      }
      #expect(step.state == bench.state)
      state = step.state
    }
  }
}

extension DecisionTable {
  fileprivate func starting(_ state: StateID) -> DecisionTable { DecisionTable(id, initially: state, rows: rows) }
}
