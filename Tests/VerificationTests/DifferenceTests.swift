import Engine
import Quantities
import SmallBMS
import SpecModel
import Testing
import Verification

/// What a behaviour does otherwise than another.
@Suite struct DifferenceTests {
  private typealias Stated = BehaviourChange.Stated

  private static let memory: Stated = (Disconnect.behaviour, Disconnect.facts)

  /// The module as it ships.
  private static let module: Stated = (SmallBMS.behaviour, FactIndex(of: SmallBMS()))

  /// The present and the former results in the last row of a witness, run by the engines themselves.
  private func decisions(_ witness: BehaviourChange.Witness, _ old: Stated, _ new: Stated) throws -> [[StateID?]] {
    try [old, new].map { stated in
      let profile = try witness.profile.map { try stated.behaviour.profile(named: $0) }
      let engine = try Engine(stated.behaviour, stated.facts, Settings(profile, choices: witness.choices))
      let last = witness.difference.trace.run(on: engine).last?.outputs
      return stated.behaviour.tables.map { last?.matchedRow(of: $0.id)?.outcome.state }
    }
  }

  @Test func `nothing differs from itself`() throws {
    for stated in [Self.memory, Self.module] {
      let change = try BehaviourChange(from: stated, to: stated)
      #expect(change.witnesses.isEmpty && change.unlikeInputs.isEmpty)
    }
  }

  @Test func `rows in another order, or conditions in other words, are no difference where they decide the same`()
    throws
  {
    var old = Self.module
    let table = try #require(old.behaviour.tables.firstIndex { $0.id == "loadOutput" })
    old.behaviour.tables[table].rows.swapAt(0, 1)
    let last = old.behaviour.tables[table].rows.count - 1
    old.behaviour.tables[table].rows[last].conditions = [.not(.failSafe)]
    #expect(try BehaviourChange(from: old, to: Self.module).witnesses.isEmpty)
  }

  @Test func `a threshold that has moved is shown by a reading between the two`() throws {
    var product = SmallBMS()
    product.protections.underVoltage.value = .volts(2.9)
    let old: Stated = (SmallBMS.behaviour, FactIndex(of: product))
    let change = try BehaviourChange(from: old, to: Self.module)
    let witness = try #require(change.witnesses.first)
    #expect(witness.difference.subject == .table("loadOutput"))
    let column = try #require(witness.difference.trace.header.firstIndex(of: "cell_voltage_min"))
    let voltage = try #require(witness.difference.trace.rows.last?.values[column - 1])
    #expect(voltage > 2.8 && voltage <= 2.9)
    let results = try #require(witness.difference.columns.first)
    #expect(results.name == "load_output" && results.first == "floating" && results.second == "high")
    let both = try decisions(witness, old, Self.module)
    #expect(both[0] != both[1])
    // LED and supply current follow from the same cause, and the same row shows them.
    #expect(change.witnesses.count == 1)
  }

  @Test func `a release threshold differs in the profile that has it alone`() throws {
    var product = SmallBMS()
    product.protections.underVoltageRelease.value = .volts(3.1)
    let change = try BehaviourChange(from: (SmallBMS.behaviour, FactIndex(of: product)), to: Self.module)
    #expect(change.witnesses.map(\.profile) == ["field"])
    #expect(change.witnesses.first?.difference.trace.rows.count == 2)
  }

  @Test(arguments: [("load", "load_output_current"), ("charger", "charger_output_current")])
  func `another current limit is shown by a resistance that tells the two apart`(output: String, column: String) throws
  {
    var product = SmallBMS()
    product.loadOutput.maximumCurrent.value = .amperes(1.2)
    product.chargerOutput.maximumCurrent.value = .milliamperes(12)
    let change = try BehaviourChange(from: (SmallBMS.behaviour, FactIndex(of: product)), to: Self.module)
    let witness = try #require(change.witnesses.first { $0.difference.subject == .output(OutputID(output)) })
    let names = Set(witness.difference.columns.map(\.name))
    #expect(!names.isDisjoint(with: [column, "diagnostics"]), "\(names)")
  }

  @Test func `a diagnostic that has gone is shown by what is no longer reported`() throws {
    var new = Self.module
    let gone = new.behaviour.diagnostics.removeFirst()
    let change = try BehaviourChange(from: Self.module, to: new)
    let shown = change.witnesses.flatMap(\.difference.columns).first { $0.name == "diagnostics" }
    #expect(shown?.first?.contains(gone.code) == true && shown?.second?.contains(gone.code) == false)
  }

  /// What is changed of the product that remembers, and the column that shows it.
  static let slips: [(name: String, change: @Sendable (inout Disconnect, inout Behaviour) -> Void, column: String)] = [
    ("a delay", { product, _ in product.patience.value = .seconds(91) }, "load"),
    ("a delay by a millisecond", { product, _ in product.recovery.value = .seconds(30.001) }, "load"),
    ("a count", { product, _ in product.trips.value = 2 }, "lamp"),
    ("a threshold that is remembered", { product, _ in product.restart.value = .volts(12.1) }, "load"),
    (
      "what was at first", { $1.tables[1] = DecisionTable("trip", initially: "tripped", rows: $1.tables[1].rows) },
      "load"
    ),
    ("what a timer waits for", { $1.timers[1].condition = .not(.was("level", "good")) }, ""),
    ("what resets", { $1.counters[0].resets = .holds("remote", "open") }, "lamp"),
  ]

  @Test(arguments: slips.indices)
  func `what differs after a time is shown by a trace that lasts as long`(number: Int) throws {
    let slip = Self.slips[number]
    var (product, behaviour) = (Disconnect(), Disconnect.behaviour)
    slip.change(&product, &behaviour)
    let old: Stated = (behaviour, FactIndex(of: product))
    let change = try BehaviourChange(from: old, to: Self.memory)
    guard !slip.column.isEmpty else {
      #expect(change.witnesses.isEmpty, "\(slip.name)")
      return
    }
    let witness = try #require(change.witnesses.first, "\(slip.name)")
    #expect(
      witness.difference.columns.map(\.name).contains(slip.column), "\(slip.name): \(witness.difference.trace.csv)")
    let both = try decisions(witness, old, Self.memory)
    #expect(both[0] != both[1], "\(slip.name)")
  }

  @Test func `an input that has become something else is named, and nothing is compared`() throws {
    var old = Self.memory
    old.behaviour.inputs[0] = Input("voltage", column: "voltage", .quantity(unit: "mV", ifAbsent: .missingReading))
    old.behaviour.tables[2].rows.removeFirst()
    // A behaviour whose levels are volts can't run on millivolts.
    #expect(throws: EngineError.self) { try BehaviourChange(from: old, to: Self.memory) }
    old = Self.memory
    old.behaviour.inputs[2] = Input("reset", column: "reset", .choice(["no", "yes"], ifAbsent: "no"))
    old.behaviour.counters[0].resets = .holds("reset", "yes")
    let change = try BehaviourChange(from: old, to: Self.memory)
    #expect(change.unlikeInputs == ["reset"] && change.witnesses.isEmpty)
  }

  @Test func `an input that only one of the two reads is a column of the trace`() throws {
    var new = Self.memory
    new.behaviour.inputs.append(Input("lock", column: "lock", .contact(closed: "on", open: "off")))
    new.behaviour.tables[2].rows.insert(
      .init("locked", when: .closed("lock"), then: .state("off"), from: .datasheet("D4")), at: 0)
    for (old, new) in [(Self.memory, new), (new, Self.memory)] {
      let witness = try #require(try BehaviourChange(from: old, to: new).witnesses.first)
      let column = try #require(witness.difference.trace.header.firstIndex(of: "lock"))
      #expect(witness.difference.trace.fields.last?[column] == "on")
      #expect(witness.difference.columns.map(\.name) == ["load"])
    }
  }
}
