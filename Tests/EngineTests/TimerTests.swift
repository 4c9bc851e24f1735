import Engine
import Quantities
import SpecModel
import Testing

@Suite struct TimerTests {
  /// A light whose button has just been released.
  private func lit(_ choices: Choice<Staircase>...) throws -> Simulator<Staircase> {
    var light =
      try choices.isEmpty
      ? Simulator(Staircase()) : Simulator(Staircase(), choices: .choose(.model, .hotel))
    light.step(after: .zero) { $0[.button] = .closed }
    light.step(after: .zero) { $0[.button] = .open }
    return light
  }

  @Test("a timer has run out at its time, and not a millionth of a second before")
  func boundary() throws {
    for (early, late) in [(Duration.microseconds(29_999_999), Duration.microseconds(1)), (.seconds(29), .seconds(1))] {
      var light = try lit()
      #expect(light.step(after: early)[.light] == .lit)
      #expect(light.step(after: late)[.light] == .dark)
    }
  }

  @Test("a time that a parameter chooses is the one that runs")
  func chosenTime() throws {
    var light = try lit(.choose(.model, .hotel))
    #expect(light.step(after: .milliseconds(9_999))[.light] == .lit)
    #expect(light.step(after: .milliseconds(1))[.light] == .dark)
  }

  @Test("what runs out before a sample, or exactly at it, does so with the inputs from before", arguments: [30, 50])
  func before(seconds: Int) throws {
    for (time, bell) in [(29, Staircase.Bell.ringing), (seconds, .silent)] {
      var light = try lit()
      for _ in 0..<2 {
        light.step(after: .zero) { $0[.button] = .closed }
        light.step(after: .zero) { $0[.button] = .open }
      }
      // Had the light burnt until now, this would be the third time that counts.
      #expect(light.step(after: .seconds(time)) { $0[.button] = .closed }[.bell] == bell)
      #expect(light.now[.light] == .lit)
    }
  }

  @Test("a timer whose condition breaks starts anew")
  func broken() throws {
    var light = try lit()
    light.step(after: .seconds(29)) { $0[.button] = .closed }
    light.step(after: .zero) { $0[.button] = .open }
    #expect(light.step(after: .seconds(29))[.light] == .lit)
    #expect(light.step(after: .seconds(1))[.light] == .dark)
  }

  @Test(
    "timers that start each other go on between two samples", arguments: [(3, Staircase.Lamp.on), (5, .off), (7, .on)])
  func chain(seconds: Int, lamp: Staircase.Lamp) throws {
    var light = try Simulator(Staircase())
    light.step(after: .zero) { $0[.key] = .cleaning }
    #expect(light.step(after: .seconds(seconds))[.lamp] == lamp)
  }

  @Test("a product that goes round for years is in the right place of its round at once")
  func years() throws {
    let year = 365 * 24 * 3600
    for (seconds, lamp) in [(1, Staircase.Lamp.off), (3, .on)] {
      var light = try Simulator(Staircase())
      light.step(after: .zero) { $0[.key] = .cleaning }
      // A whole number of rounds of four seconds, and a part of one.
      #expect(light.step(after: .seconds(100_000 * year + seconds))[.lamp] == lamp)
      #expect(light.step(after: .seconds(2))[.lamp] != lamp)
    }
  }

  @Test("short times sum up to what they are, however they are rounded")
  func manyShortTimes() throws {
    let engine = try Staircase.engine()
    var bench = Bench(engine)
    bench.inputs.setContact("button", closed: true)
    bench.sample(after: 0)
    bench.inputs.setContact("button", closed: false)
    bench.sample(after: 0)
    for _ in 0..<89 { bench.sample(after: 1.0 / 3) }
    #expect(bench.outputs.state(of: "light") == "lit")
    #expect(bench.sample(after: 1.0 / 3).state(of: "light") == "dark")
  }

  @Test("a protection with a delay trips at its own instant, not at the sample that finds it tripped")
  func protection() throws {
    var light = try Simulator(Staircase())
    light.step(after: .zero) {
      $0[.mains] = .volts(9)
      $0[.button] = .closed
    }
    // It trips after 3 s; had that been missed, the light would burn on.
    let later = light.step(after: .seconds(4)) { $0[.mains] = .volts(12) }
    #expect(!later.isTripped(.weak))
    var dark = try Simulator(Staircase())
    dark.step(after: .zero) { $0[.mains] = .volts(9) }
    #expect(!dark.step(after: .milliseconds(2_999)).isTripped(.weak))
    #expect(dark.step(after: .milliseconds(1)).isTripped(.weak))
  }
}
