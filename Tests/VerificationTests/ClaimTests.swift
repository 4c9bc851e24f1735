import Quantities
import SmallBMS
import SpecModel
import Testing
import Verification

@Suite struct ClaimTests {
  @Test func `the engine confirms every claim, and a statement of behaviour has one`() {
    let verdicts = ClaimCheck(SmallBMS().specification).verdicts()
    #expect(verdicts.flatMap(\.denials).isEmpty)
    for verdict in verdicts {
      if case .behaviour(let claims) = verdict.kind { #expect(!claims.isEmpty, "\(verdict.name)") }
    }
    #expect(verdicts.contains { !$0.kind.claims.isEmpty })
  }

  /// A change of the data that makes a sentence false, and a sentence that it makes false.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let denied: String
    var product: @Sendable (inout SmallBMS) -> Void = { _ in }
    var behaviour: @Sendable (inout Behaviour) -> Void = { _ in }

    var specification: Specification {
      var product = SmallBMS()
      self.product(&product)
      var specification = product.specification
      behaviour(&specification.behaviour)
      return specification
    }
  }

  static let changes: [Change] = [
    Change(
      testDescription: "a protected output that is none", denied: "load.shortCircuit",
      product: { $0.loadOutput.isShortCircuitProtected.value = true }),
    Change(
      testDescription: "an unprotected output that is protected", denied: "charger.shortCircuit",
      product: { $0.chargerOutput.isShortCircuitProtected.value = false }),
    Change(
      testDescription: "a floating output that sinks current", denied: "load.limits",
      product: { $0.loadOutput.sinkCurrent.value = .amperes(0.1) }),
    Change(
      testDescription: "a list that lost an item", denied: "charger.behaviour",
      product: { $0.chargerOutput.floatsOn.value = ["protection.cellOverVoltage"] }),
    Change(
      testDescription: "a list that gained an item", denied: "load.behaviour",
      product: { $0.loadOutput.floatsOn.value = ["protection.cellUnderVoltage", "protection.cellOverVoltage"] }),
    Change(
      testDescription: "a lost row", denied: "load.behaviour",
      behaviour: { $0.drop("underVoltage", from: "loadOutput") }),
    Change(
      testDescription: "a lost off row", denied: "onOff.controls", behaviour: { $0.drop("off", from: "chargerOutput") }),
    Change(
      testDescription: "a swapped outcome", denied: "purpose.outputs",
      behaviour: { $0.row("underTemperature", of: "chargerOutput") { $0.outcome = .state("high") } }),
    Change(
      testDescription: "a swapped quantity", denied: "reading.supplyCurrent",
      behaviour: { $0.row("lowCell", of: "supplyCurrent") { $0.outcome = .fact("supply.currentNormal") } }),
    Change(
      testDescription: "an LED that shows the wrong state", denied: "led.loadOn.lit.meaning",
      behaviour: { $0.row("loadHigh", of: "ledLoadOn") { $0.conditions = [.state("loadOutput", "floating")] } }),
    Change(
      testDescription: "a comparator that leaves its bound out", denied: "reading.equality",
      behaviour: { $0.protection("cellUnderVoltage", trips: .lessThan, "protections.underVoltage") }),
    Change(
      testDescription: "another threshold", denied: "load.behaviour",
      behaviour: { $0.protection("cellUnderVoltage", trips: .atMost, "onOffInput.highThreshold") }),
    Change(
      testDescription: "a terminal that is not on at battery plus", denied: "onOff.high",
      behaviour: {
        $0.row("high", of: "system") {
          $0.conditions = [
            .compare("remoteH", .greaterThan, .fact("onOffInput.highThreshold")),
            .compare("remoteH", .lessThan, .input("batteryVoltage")),
          ]
        }
      }),
    Change(
      testDescription: "a contact that does nothing", denied: "onOff.join",
      behaviour: { $0.drop("joined", from: "system") }),
    Change(
      testDescription: "another voltage", denied: "load.limits",
      behaviour: { $0.output("load", voltage: "chargerOutput.voltageWhenHigh", clamped: false) }),
    Change(
      testDescription: "a current that is limited", denied: "safety.loadShort.hazard",
      behaviour: { $0.output("load", voltage: "loadOutput.voltageWhenHigh", clamped: true) }),
    Change(
      testDescription: "a missing reading that is trusted", denied: "reading.invalidReading",
      behaviour: { behaviour in
        for rule in behaviour.diagnostics.indices { behaviour.diagnostics[rule].failsSafe = false }
      }),
  ]

  @Test(arguments: changes)
  func `a change of the data that makes a sentence false is denied`(_ change: Change) throws {
    let denials = ClaimCheck(change.specification).verdicts(of: [change.denied]).flatMap(\.denials)
    #expect(!denials.isEmpty)
    #expect(denials.allSatisfy { !$0.words.isEmpty })
  }

  @Test func `every row of every table is behind a claim, and every clause is printed`() {
    let specification = SmallBMS().specification
    let coverage = ClaimCoverage(specification, naming: [])
    #expect(coverage.unclaimedRows.isEmpty)
    #expect(coverage.unprintedClauses.isEmpty && coverage.unlistedClauses.isEmpty)
    #expect(coverage.rowCount == specification.behaviour.tables.reduce(0) { $0 + $1.rows.count })
  }

  @Test func `what is cited and listed neither as a clause nor as a reading is named`() {
    let whole = SmallBMS().specification
    let unlisted = Specification(
      id: whole.id, product: whole.product, revision: whole.revision, facts: whole.facts, readings: whole.readings,
      chapters: [])
    let coverage = ClaimCoverage(unlisted, naming: [])
    #expect(coverage.unlistedClauses.contains("F6") && !coverage.unlistedClauses.contains("R7"))
    #expect(!coverage.isComplete)
  }

  @Test func `a table with a gap is refused, whatever the claims say`() {
    var specification = SmallBMS().specification
    specification.behaviour.drop("otherwise", from: "ledTempOrOVP")
    #expect(!Verifier(specification).report().isFlawless)
  }
}

extension Behaviour {
  fileprivate mutating func row(_ id: RowID, of table: TableID, _ change: (inout DecisionTable.Row) -> Void) {
    for number in tables.indices where tables[number].id == table {
      for row in tables[number].rows.indices where tables[number].rows[row].id == id {
        change(&tables[number].rows[row])
      }
    }
  }

  fileprivate mutating func drop(_ id: RowID, from table: TableID) {
    for number in tables.indices where tables[number].id == table { tables[number].rows.removeAll { $0.id == id } }
  }

  fileprivate mutating func protection(_ id: ProtectionID, trips: Comparator, _ threshold: FactID) {
    protections = protections.map { protection in
      protection.id != id
        ? protection
        : Protection(
          id, input: protection.input, trips: trips, threshold, releases: protection.releases, from: protection.source)
    }
  }

  fileprivate mutating func output(_ id: OutputID, voltage: FactID, clamped: Bool) {
    outputs = outputs.map { output in
      output.id != id
        ? output
        : PowerOutput(
          id, decidedBy: output.table, sourcesWhen: output.sourcingState,
          voltage: .supply("batteryVoltage", drop: voltage),
          limit: output.limit.map {
            .init($0.maximum, into: $0.connected, overcurrent: clamped ? .clamped : .reported, code: $0.code)
          })
    }
  }
}
