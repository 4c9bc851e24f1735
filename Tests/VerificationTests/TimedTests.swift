import Engine
import SpecModel
import Testing
import Verification

/// Proofs about what happens over time.
@Suite struct TimedTests {
  @Test func `a product that remembers is proven`() {
    let report = Verifier(Disconnect.behaviour, Disconnect.facts).report()
    #expect(report.defects.map { "\($0.place): \($0.message)" } == [])
    #expect(report.properties.filter { !$0.isProven }.map(\.id.name) == [])
    #expect(report.properties.count == 2)
  }

  /// A slip in the data, what is said of it, and where.
  struct Slip: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: Finding.Kind
    let place: String
    let change: @Sendable (inout Behaviour) -> Void
  }

  static let slips: [Slip] = [
    Slip(testDescription: "a timer whose condition ceases too soon", kind: .contradictory, place: "timer waited") {
      $0.timers[2].condition = .all([.was("level", "low"), .not(.elapsed("warned"))])
    },
    Slip(testDescription: "a timer that nobody asks", kind: .unread, place: "timer warned") {
      $0.edit("lamp", "warning") { $0.conditions = [.elapsed("waited")] }
    },
    Slip(testDescription: "a timer that is there twice", kind: .duplicate, place: "timer again") {
      $0.timers.append(Timer("again", while: .was("level", "low"), for: "patience", from: .datasheet("D2")))
      $0.edit("lamp", "warning") { $0.conditions.append(.not(.elapsed("again"))) }
    },
    Slip(testDescription: "a counter that is reset before it can count", kind: .contradictory, place: "counter trips") {
      $0.counters[0].resets = .was("trip", "ready")
    },
    Slip(testDescription: "a counter that nothing resets", kind: .neverReleases, place: "counter trips") {
      $0.counters[0].resets = .all([.was("trip", "ready"), .was("trip", "tripped")])
    },
    Slip(testDescription: "a row for a state that was never", kind: .contradictory, place: "table lamp, row never") {
      $0.edit("lamp") { rows in
        rows.insert(
          .init(
            "never", when: .elapsed("waited"), .state("level", "good"), .was("level", "good"), then: .state("red"),
            from: .datasheet("D2")), at: 0)
      }
    },
    Slip(testDescription: "a row that time makes needless", kind: .unreachable, place: "table lamp, row late") {
      $0.edit("lamp") { rows in
        rows.insert(
          .init("late", when: .elapsed("waited"), then: .state("dark"), from: .datasheet("D2")), at: 1)
        rows[2].conditions = [.elapsed("warned")]
        rows.swapAt(1, 2)
      }
    },
    Slip(testDescription: "tables that contradict each other", kind: .unsettled, place: "behaviour") {
      $0.edit("level", "stays") { $0.conditions = [.was("level", "good"), .closed("reset")] }
    },
  ]

  @Test(arguments: slips)
  func `a slip in what happens over time is found, with a trace that shows it`(_ slip: Slip) throws {
    var behaviour = Disconnect.behaviour
    slip.change(&behaviour)
    let report = Verifier(behaviour, Disconnect.facts).report()
    let defect = report.defects.first { $0.kind == slip.kind && $0.place == slip.place }
    #expect(defect != nil, "\(report.defects.map { "\($0.kind) \($0.place): \($0.message)" })")
    #expect(defect?.counterexample?.isConfirmed == true)
  }

  @Test func `a time that is too long is refuted by a trace that the engine confirms`() throws {
    var behaviour = Disconnect.behaviour
    behaviour.properties = [Disconnect.staysOff("tooLong")]
    let report = Verifier(behaviour, Disconnect.facts).report()
    let example = try #require(report.properties.first?.failures.first?.counterexample)
    #expect(example.isConfirmed, "\(example.trace.csv)")
  }

  @Test func `with choices a row needs one that lets it hold, and a property all of them`() throws {
    var behaviour = Disconnect.behaviour
    behaviour.parameters = [Parameter("lamp", option: "lamp", values: ["plain", "counting"], standard: "plain")]
    behaviour.edit("lamp", "often") { $0.conditions.append(.chosen("lamp", "counting")) }
    behaviour.properties.append(
      SafetyProperty(
        "redAfterThree", [.init(when: .reached("trips"), then: .state("lamp", "red"))], from: .datasheet("D5")))
    let report = Verifier(behaviour, Disconnect.facts).report()
    #expect(report.defects.map { "\($0.place): \($0.message)" } == [])
    let failures = try #require(report.properties.last).failures
    #expect(failures.map(\.counterexample.choices) == [Choices(["lamp": "plain"])])
    #expect(failures.map(\.counterexample.isConfirmed) == [true])
    let counting = Settings(choices: Choices(["lamp": "counting"]))
    #expect(Verifier(behaviour, Disconnect.facts, counting).report().isFlawless)
    behaviour.edit("lamp", "often") {
      $0.conditions = [.chosen("lamp", "counting"), .chosen("lamp", "plain")]
    }
    let idle = Verifier(behaviour, Disconnect.facts).report().defects.first { $0.place == "table lamp, row often" }
    #expect(idle?.kind == .contradictory)
  }

  /// Slips by which no choice lets something hold or decide.
  static let idleParts: [(place: String, change: @Sendable (inout Behaviour) -> Void)] = [
    ("timer waited", { $0.timers[2].condition = .all([.chosen("lamp", "plain"), .chosen("lamp", "counting")]) }),
    ("counter trips", { $0.counters[0].counts = .all([.chosen("lamp", "plain"), .chosen("lamp", "counting")]) }),
    (
      "table lamp, row often",
      {
        $0.edit("lamp", "often") {
          $0.conditions = [.any([.chosen("lamp", "plain"), .chosen("lamp", "counting"), .reached("trips")])]
        }
      }
    ),
  ]

  @Test(arguments: idleParts.indices)
  func `with choices a timer, a counter and a condition need one that lets them matter`(_ number: Int) throws {
    var behaviour = Disconnect.behaviour
    behaviour.parameters = [Parameter("lamp", option: "lamp", values: ["plain", "counting"], standard: "plain")]
    #expect(Verifier(behaviour, Disconnect.facts).report().defects.isEmpty)
    let (place, change) = Self.idleParts[number]
    change(&behaviour)
    let defects = Verifier(behaviour, Disconnect.facts).report().defects.filter { $0.place == place }
    #expect(defects.contains { $0.kind == .contradictory && $0.message.hasPrefix("no choice of parameters lets") })
  }

  @Test func `what a table was is what the instant before had settled to`() throws {
    var behaviour = Disconnect.behaviour
    let trips = Condition.all([.was("trip", "ready"), Disconnect.tripped])
    behaviour.properties = [
      SafetyProperty("tripsWhileLow", [.init(when: trips, then: .was("level", "low"))], from: .datasheet("D2")),
      SafetyProperty("neverTrips", [.init(when: trips, then: .never)], from: .datasheet("D2")),
      SafetyProperty(
        "lowLasts", [.init(before: .state("level", "low"), when: .state("level", "good"), then: .never)],
        from: .datasheet("D1")),
    ]
    let verdicts = Verifier(behaviour, Disconnect.facts).report().properties
    #expect(verdicts.map(\.isProven) == [true, false, false])
    for example in verdicts.flatMap(\.failures).map(\.counterexample) {
      #expect(example.isConfirmed, "\(example.trace.csv)")
    }
  }

  /// A misprint of a timer.
  static let misprints: [@Sendable (inout PrintedTimer) -> Void] = [
    { $0.duration = "warning" }, { $0.isExclusive = true }, { $0.condition = .state("level", "good") },
  ]

  @Test(arguments: misprints.indices)
  func `a timer that is printed otherwise is denied`(number: Int) throws {
    let specification = Disconnect.specification
    let whole = ClaimCheck(specification).verdicts()
    #expect(whole.flatMap(\.denials).map(\.words) == [])
    #expect(whole.contains { $0.name == "trip/trips" })
    var printed = PrintedBehaviour(specification.behaviour)
    var timer = try #require(printed.timers["waited"])
    Self.misprints[number](&timer)
    printed.timers["waited"] = timer
    let denials = ClaimCheck(specification, printed: printed).verdicts(of: ["trip/trips"]).flatMap(\.denials)
    #expect(denials.count == 1 && denials[0].trace != nil)
  }
}
