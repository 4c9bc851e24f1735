import Engine
import Quantities
import SpecModel
import Testing

@testable import Verification

/// What is printed of tables and protections is a claim like any other.
@Suite struct PrintedProofTests {
  private static let specification = Controller().specification

  @Test func `what is printed of every row and protection is what the engine does`() {
    let verdicts = ClaimCheck(Self.specification).verdicts()
    #expect(verdicts.flatMap(\.denials).map(\.words) == [])
    #expect(
      verdicts.map(\.name) == [
        "load/low", "load/jumper", "load/otherwise", "charge/blind", "charge/shaded", "charge/hot", "charge/otherwise",
        "lamp/dark", "lamp/otherwise", "low", "hot",
      ])
  }

  /// Something that is left out of what is printed, or printed otherwise, and what is denied then.
  struct Misprint: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let denied: Set<String>
    let change: @Sendable (inout PrintedBehaviour) -> Void
  }

  static let misprints: [Misprint] = [
    Misprint(testDescription: "no release", denied: ["load/low", "low"]) { $0.trips["low"]?.release = nil },
    Misprint(testDescription: "no trip delay", denied: ["load/low", "low"]) { $0.trips["low"]?.trip.delay = nil },
    Misprint(testDescription: "no release delay", denied: ["load/low", "low"]) {
      $0.trips["low"]?.release?.delay = nil
    },
    Misprint(
      testDescription: "neither release nor delays", denied: ["load/low", "load/jumper", "load/otherwise", "low"]
    ) {
      $0.trips["low"]?.release = nil
      $0.trips["low"]?.trip.delay = nil
    },
    Misprint(testDescription: "another delay", denied: ["load/low", "low"]) {
      $0.trips["low"]?.trip.delay = .fact("recovery")
    },
    Misprint(testDescription: "the bound left out", denied: ["load/low", "low"]) {
      $0.trips["low"]?.trip.comparator = .lessThan
    },
    Misprint(
      testDescription: "the other end of a range",
      denied: ["charge/hot", "charge/otherwise", "lamp/dark", "lamp/otherwise", "hot"]
    ) {
      $0.trips["hot"]?.trip.bound = .fact("temperature.lower")
    },
    Misprint(testDescription: "an offset left out", denied: ["charge/shaded", "charge/hot", "charge/otherwise"]) {
      $0.tables["charge"]?[1] = .compare("panel", .atMost, .input("battery"))
    },
    Misprint(testDescription: "an offset the wrong way", denied: ["charge/shaded", "charge/hot", "charge/otherwise"]) {
      $0.tables["charge"]?[1] = .compare("panel", .atMost, .offset("battery", .minus("headroom")))
    },
    Misprint(testDescription: "a contact the wrong way", denied: ["load/jumper", "load/otherwise"]) {
      $0.tables["load"]?[1] = .closed("enable")
    },
  ]

  @Test(arguments: misprints)
  func `what is printed otherwise is denied, with readings that show it`(_ misprint: Misprint) {
    var printed = PrintedBehaviour(Self.specification.behaviour)
    misprint.change(&printed)
    let denied = ClaimCheck(Self.specification, printed: printed).verdicts().filter { !$0.denials.isEmpty }
    #expect(Set(denied.map(\.name)) == misprint.denied)
    #expect(denied.flatMap(\.denials).allSatisfy { $0.trace?.rows.isEmpty == false })
  }

  @Test func `a trip that outlasts its reading is denied where only the comparison is printed`() throws {
    var specification = Self.specification
    specification.behaviour.edit("charge", "blind") {
      $0.conditions = [.any([.missing("panel"), .missing("battery")])]
    }
    let denied = ClaimCheck(specification).verdicts().filter { !$0.denials.isEmpty }
    #expect(denied.map(\.name) == ["charge/hot", "charge/otherwise"])
    let trace = try #require(denied.first?.denials.first?.trace)
    #expect(trace.rows.count == 2 && trace.rows[0].values[2] != nil && trace.rows[1].values[2] == nil)
  }

  @Test func `a comparison that is denied also holds without a value, and is printed so`() {
    let printed = PrintedBehaviour(Self.specification.behaviour)
    #expect(
      printed.tables["charge"]?[1]
        == .any([
          .compare("panel", .atMost, .offset("battery", .plus("headroom"))), .missing("panel"), .missing("battery"),
        ]))
    #expect(printed.tables["load"]?[1] == .open("enable"))
    #expect(
      printed.tables["lamp"]?[0] == .any([.state("load", "off"), .all([.not(.tripped("hot")), .present("air")])]))
  }

  @Test func `the controller has no defect, and its property is proven`() {
    let report = Verifier(Self.specification).report()
    #expect(report.defects.map { "\($0.place): \($0.message)" } == [])
    #expect(report.properties.allSatisfy(\.isProven) && report.properties.count == 1)
  }

  @Test func `an offset the wrong way breaks the property, and the engine agrees`() throws {
    var specification = Self.specification
    specification.behaviour.edit("charge", "shaded") {
      $0.conditions = [.not(.compare("panel", .greaterThan, .offset("battery", .minus("headroom"))))]
    }
    let failures = Verifier(specification).report().properties.flatMap(\.failures)
    #expect(try #require(failures.first).counterexample.isConfirmed)
  }

  @Test func `the points of inputs with an offset between them tell all comparisons apart`() {
    let grid = Grid(Self.model, remarkable: [])
    // Panel against battery + 5 V: below, at and above, with the battery below, at and above either of its limits.
    for battery in [11, 11.1, 12, 12.6, 13] as [ExactDecimal] {
      for distance in [4, 5, 6] as [ExactDecimal] {
        let wanted = [battery <= 11.1, battery >= 12.6, distance > 5, distance >= 5]
        #expect(
          grid.groups[0].tuples.contains { tuple in
            let found = [0, 1, 2, 3].map { grid.holds($0, tuple) }
            return found == wanted && !tuple.contains(-1)
          }, "\(battery) \(distance)")
      }
    }
  }

  private static let model = {
    var model = Model(reading: Controller.behaviour)
    _ = model.atom(.compare(0, .atMost, .number(11.1)))
    _ = model.atom(.compare(0, .atLeast, .number(12.6)))
    _ = model.atom(.compare(1, .greaterThan, .input(0, plus: 5)))
    _ = model.atom(.compare(1, .atLeast, .input(0, plus: 5)))
    return model
  }()

  @Test func `vectors reach a delay and an offset, and SMT-LIB adds`() throws {
    let vectors = try TestVectors(Self.specification)
    #expect(vectors.vectors.contains { $0.id == "low.trips.2.true" })
    #expect(vectors.vectors.contains { $0.decision == "table charge, row shaded" })
    let text = try SMTExport.text(of: Self.specification)
    #expect(text.contains("(> |panel| (+ |battery| 5.0))") && text.contains("(> |air| 50.0)"))
  }
}

/// A statement of the datasheet is printed where its value is printed, and nowhere else.
@Suite struct PrintedClauseTests {
  private let specification = Controller().specification

  @Test func `facts in lists, in conditions and in arrays are printed`() {
    #expect(ClaimCoverage(specification, naming: []).unprintedClauses.isEmpty)
  }

  @Test func `what is not in the document is not printed, unless a text names it`() {
    let bare = Specification(
      id: specification.id, product: specification.product, revision: "1", facts: specification.facts,
      clauses: specification.clauseGroups, readings: [], behaviour: specification.behaviour,
      chapters: [Chapter("data", [.decisions("load")])], specifications: specification.specifications)
    #expect(ClaimCoverage(bare, naming: []).unprintedClauses == ["F3", "F4", "F6", "F7"])
    #expect(ClaimCoverage(bare, naming: ["temperature", "channels.1.current"]).unprintedClauses == ["F3", "F6"])
  }
}
