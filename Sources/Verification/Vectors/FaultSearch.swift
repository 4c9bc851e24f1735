import Engine
import SpecModel

/// Finds vectors that show faults, with one choice of parameters after the other.
struct FaultSearch {
  private(set) var vectors: [TestVector] = []
  private var missing: [(key: [String], redundant: TestVectors.Redundant)] = []
  private var shown: Set<[String]> = []
  /// The number of each part of a decision, in the ids of vectors.
  private var numbers: [[String]: Int] = [:]
  private var counts: [String: Int] = [:]
  private var conditions: Set<[String]> = []

  /// Conditions that are proven not to matter with any choice.
  var redundant: [TestVectors.Redundant] { missing.filter { !shown.contains($0.key) }.map(\.redundant) }

  /// How many conditions there are in all decisions.
  var conditionCount: Int { conditions.count }

  /// Looks for a vector for each fault of what the engine runs that none has shown yet, and for each of what is chosen in
  /// the behaviour as it is declared.
  ///
  /// - Throws: why what the engine runs could not be run with a fault in it, as it can't be without one.
  mutating func look(
    in engine: Engine, _ declared: Behaviour, _ facts: FactIndex, _ settings: Settings
  ) throws(EngineError) {
    _ = try Engine(engine.behaviour, engine.facts, settings)
    var model = Model(reading: engine.behaviour)
    let part = model.add(engine)
    var faults = Faults(engine, settings, part, &model)
    faults.addChoices(of: declared, facts)
    var witnesses = Witnesses(
      engine, Figures(engine.facts), Universe(model, Grid(model, remarkable: part.diagnostics)))
    let output = OutputRow(engine)
    // What has shown one fault may show another: a trace is looked for only if none does.
    var known: [(trace: Trace, expected: [[String]])] = []
    for fault in faults.all {
      if fault.condition != nil { conditions.insert([fault.decision, fault.part]) }
      guard !shown.contains(fault.key) else { continue }
      guard let changed = try? Engine(fault.behaviour, fault.facts, fault.settings) else { continue }
      let changedOutput = OutputRow(changed)
      var vector = known.first { changedOutput.rows($0.trace) != $0.expected }
      if vector == nil,
        fault.must.map({ witnesses.first($0) { _ in true } != nil }) ?? !engine.decidesTheSame(as: changed),
        let trace = ObservableDifference(between: engine, and: changed).trace
      {
        vector = (trace, output.rows(trace))
        if let vector { known.append(vector) }
      }
      if let vector {
        add(fault, vector.trace, vector.expected, settings)
      } else if let condition = fault.condition, let value = fault.value,
        !missing.contains(where: { $0.key == fault.key })
      {
        missing.append(
          (fault.key, TestVectors.Redundant(decision: fault.decision, condition: condition, value: value)))
      }
    }
  }

  private mutating func add(_ fault: Fault, _ trace: Trace, _ expected: [[String]], _ settings: Settings) {
    shown.insert(fault.key)
    let part = [fault.decision, fault.part]
    let number = numbers[part] ?? counts[fault.place, default: 0] + 1
    if numbers[part] == nil { (numbers[part], counts[fault.place]) = (number, number) }
    vectors.append(
      TestVector(
        id: "\(fault.place).\(number)" + (fault.value.map { ".\($0)" } ?? ""), decision: fault.decision,
        condition: fault.condition, value: fault.value, purpose: fault.purpose, inputs: trace, expected: expected,
        choices: settings.choices))
  }
}
