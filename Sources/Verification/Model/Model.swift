import Engine
import Quantities
import SpecModel

/// Behaviours over the same inputs as formulas, apart from the engine: it shares nothing with how the engine runs them.
struct Model {
  /// A behaviour in the model.
  struct Part {
    let behaviour: Behaviour
    /// Where the model has its protections, in the order of the behaviour.
    fileprivate(set) var protections: [Int] = []
    fileprivate(set) var diagnostics: [Formula] = []
    fileprivate(set) var failSafe = Formula.constant(false)
    /// The conditions of every row of every table.
    fileprivate(set) var tables: [[Formula]] = []
    /// The cells of its timers and counters, and of those tables of which it is asked what they decided before.
    fileprivate(set) var timers: [TimerID: Int] = [:]
    fileprivate(set) var counters: [CounterID: Int] = [:]
    fileprivate(set) var states: [TableID: Int] = [:]
    /// The states of those tables, in the order in which their cells number them.
    fileprivate(set) var stateNames: [TableID: [StateID]] = [:]
    /// Whether what a table was is what the instant before had settled to, as a property means it, and not what it was a
    /// scan before.
    fileprivate var asksInstants = false
  }

  /// A protection: when it asks for the other state, and how long it takes.
  struct Protection: Hashable, Sendable {
    let unusable: Formula
    let trips: Formula
    let releases: Formula
    let tripDelay: Double
    let releaseDelay: Double
  }

  let inputs: [Input]
  /// The header of the time in a trace.
  let timeColumn: String
  private(set) var atoms: [Atom] = []
  private(set) var protections: [Protection] = []
  /// What is remembered apart from protections.
  private(set) var cells: [Cell] = []
  /// Whether delays of protections elapse at instants of their own, as in a product that has timers.
  private(set) var timesProtections = false
  private var numbers: [Atom: Int] = [:]
  private var cellNumbers: [Cell: Int] = [:]

  /// Makes an empty model of behaviours that read what this one reads.
  init(reading behaviour: Behaviour) {
    inputs = behaviour.inputs
    let time = behaviour.trace.first { if case .time = $0.content { true } else { false } }
    timeColumn = time?.name ?? "time"
  }

  /// Adds what the engine runs, with the limits it runs it with.
  ///
  /// What its `twin` remembers in the same way is in the model once, and what a table had decided is taken from the twin:
  /// up to the first scan in which the two decide otherwise, both remember the same. So a situation in which they do is
  /// found if there is one, and there are hardly more situations than one of them has.
  mutating func add(_ engine: Engine, beside twin: Part? = nil, apart: Set<TableID> = []) -> Part {
    let behaviour = engine.behaviour
    var part = Part(behaviour: behaviour)
    let facts = Figures(engine.facts)
    part.diagnostics = behaviour.diagnostics.map { formula($0.condition, in: part, facts) }
    part.failSafe = .any(zip(behaviour.diagnostics, part.diagnostics).filter(\.0.failsSafe).map(\.1))
    for protection in behaviour.protections {
      guard let limits = engine.limits(of: protection.id) else { continue }
      let untrusted = zip(behaviour.diagnostics, part.diagnostics).filter {
        $0.0.disqualifies.contains(protection.input)
      }
      let trips = formula(.compare(protection.input, protection.trips, .constant(limits.threshold)), in: part, facts)
      let made = Protection(
        unusable: .any([formula(.missing(protection.input), in: part, facts)] + untrusted.map(\.1)), trips: trips,
        releases: limits.releaseThreshold.map {
          formula(.compare(protection.input, protection.releases, .constant($0)), in: part, facts)
        } ?? .not(trips),
        tripDelay: limits.tripDelay, releaseDelay: limits.releaseDelay)
      if let same = twin?.protections.first(where: { protections[$0] == made }) {
        part.protections.append(same)
      } else {
        part.protections.append(protections.count)
        protections.append(made)
      }
    }
    addMemory(of: behaviour, to: &part, facts, beside: twin, apart)
    timesProtections = timesProtections || !cells.isEmpty
    for table in behaviour.tables {
      part.tables.append(table.rows.map { .all($0.conditions.map { formula($0, in: part, facts) }) })
    }
    for (table, cell) in part.states where twin?.states[table] != cell {
      let initially = behaviour.table(table)?.initially
      cells[cell] = .state(
        formulas(of: table, in: part), initially: initially.flatMap { part.stateNames[table]?.firstIndex(of: $0) })
    }
    return part
  }

  /// Adds what another engine runs, with one memory of all that it and its `twin` remember in the same way for ever.
  ///
  /// A table is taken to have decided what that of the twin has. Where its formulas show that it does not, it gets a memory
  /// of its own, and so on, until there is none left: then no scan can be the first in which the memories differ.
  mutating func add(_ engine: Engine, sharingWith twin: Part) -> Part {
    var apart: Set<TableID> = []
    while true {
      var trial = self
      let part = trial.add(engine, beside: twin, apart: apart)
      let unlike = part.states.filter { twin.states[$0.key] == $0.value }.keys.filter { table in
        part.behaviour.table(table)?.states != part.stateNames[table]
          || trial.cells[part.states[table] ?? 0].formulas != trial.formulas(of: table, in: part)
      }
      guard !unlike.isEmpty else {
        self = trial
        return part
      }
      apart.formUnion(unlike)
    }
  }

  /// The formulas of all states of a table.
  private func formulas(of table: TableID, in part: Part) -> [Formula] {
    (part.behaviour.table(table)?.states ?? []).map { state in part.decided(table) { $0.outcome == .state(state) } }
  }

  /// Adds timers and counters, and a cell for each table that a condition asks what it decided before.
  private mutating func addMemory(
    of behaviour: Behaviour, to part: inout Part, _ facts: Figures, beside twin: Part?, _ apart: Set<TableID>
  ) {
    for case .was(let table, _) in behaviour.allConditions.flatMap(\.leaves) where part.states[table] == nil {
      let own = behaviour.table(table)
      if let twin, !apart.contains(table), let cell = twin.states[table],
        twin.behaviour.table(table)?.initially == own?.initially
      {
        (part.states[table], part.stateNames[table]) = (cell, twin.stateNames[table])
        continue
      }
      part.stateNames[table] = own?.states
      part.states[table] = cells.count
      // What it decides is known when all tables are; until then it only has its place.
      cells.append(.state([], initially: nil))
    }
    for timer in behaviour.timers {
      part.timers[timer.id] = add(
        .timer(formula(timer.condition, in: part, facts), delay: facts.microseconds(timer) ?? 0))
    }
    for counter in behaviour.counters {
      part.counters[counter.id] = add(
        .counter(
          counts: formula(counter.counts, in: part, facts), resets: formula(counter.resets, in: part, facts),
          target: facts.count(counter.target) ?? 0))
    }
  }

  /// The number of the cell; what remembers the same is one cell.
  private mutating func add(_ cell: Cell) -> Int {
    let number = cellNumbers[cell] ?? cells.count
    if number == cells.count {
      cells.append(cell)
      cellNumbers[cell] = number
    }
    return number
  }

  /// The part as a property asks it, with timers of the property beside its own.
  mutating func observing(_ timers: [Timer], _ part: Part, _ facts: Figures) -> Part {
    var observing = part
    observing.asksInstants = true
    for timer in timers {
      let formula = formula(timer.condition, in: observing, facts)
      observing.timers[timer.id] = add(.observer(formula, delay: facts.microseconds(timer) ?? 0))
    }
    return observing
  }

  /// That the condition held when the instant before had settled; before the first one nothing held.
  mutating func formulaBefore(_ condition: Condition, in part: Part, _ facts: Figures) -> Formula {
    let formula = formula(condition, in: part, facts)
    if condition.leaves.allSatisfy(\.isTripped) { return formula.before }
    return .leaf(.began(add(.state([formula], initially: nil)), 0))
  }

  /// The condition as a formula; an unknown name holds nowhere, since the engine has refused it before.
  mutating func formula(_ condition: Condition, in part: Part, _ facts: Figures) -> Formula {
    switch condition {
    case .compare(let id, let comparator, let operand):
      guard let input = input(id), let bound = bound(operand, facts) else { return .constant(false) }
      return atom(.compare(input, comparator, bound))
    case .inside(let id, let fact):
      guard let input = input(id), let (lower, upper) = facts.range(fact) else { return .constant(false) }
      return .all([
        atom(.compare(input, .atLeast, .number(lower))),
        atom(.compare(input, .atMost, .number(upper))),
      ])
    case .closed(let id): return input(id).map { atom(.present($0)) } ?? .constant(false)
    case .missing(let id): return input(id).map { .not(atom(.present($0))) } ?? .constant(false)
    case .tripped(let id):
      let number = part.behaviour.protections.firstIndex { $0.id == id }
      return number.map { .leaf(.tripped(part.protections[$0])) } ?? .constant(false)
    case .holds(let id, let state):
      guard let input = input(id), case .choice(let states, _) = inputs[input].kind,
        let number = states.firstIndex(of: state)
      else { return .constant(false) }
      return atom(.holds(input, number))
    case .elapsed(let id):
      return part.timers[id].map { .leaf(cells[$0].isObserver ? .held($0) : .elapsed($0)) } ?? .constant(false)
    case .reached(let id): return part.counters[id].map { .leaf(.reached($0)) } ?? .constant(false)
    case .was(let id, let state):
      guard let cell = part.states[id], let number = part.stateNames[id]?.firstIndex(of: state) else {
        return formulaOfUnasked(id, state, in: part)
      }
      return .leaf(part.asksInstants ? .began(cell, number) : .was(cell, number))
    // The engine runs what has been chosen; nothing asks for a choice any more.
    case .chosen: return .constant(false)
    case .state(let id, let state): return part.decided(id) { $0.outcome == .state(state) }
    case .failSafe: return part.failSafe
    case .not(let condition): return .not(formula(condition, in: part, facts))
    case .all(let conditions): return .all(conditions.map { formula($0, in: part, facts) })
    case .any(let conditions): return .any(conditions.map { formula($0, in: part, facts) })
    }
  }

  /// That a table had decided so, of which nothing asks that with the choices that are made: it is remembered for this.
  private mutating func formulaOfUnasked(_ id: TableID, _ state: StateID, in part: Part) -> Formula {
    guard let table = part.behaviour.table(id), let number = table.states.firstIndex(of: state) else {
      return .constant(false)
    }
    let cell = Cell.state(
      formulas(of: id, in: part), initially: table.initially.flatMap(table.states.firstIndex))
    return .leaf(part.asksInstants ? .began(add(cell), number) : .was(add(cell), number))
  }

  /// The position of the input.
  func input(_ id: InputID) -> Int? { inputs.firstIndex { $0.id == id } }

  /// What the operand stands for.
  func bound(_ operand: Operand, _ facts: Figures) -> Atom.Bound? {
    switch operand {
    case .fact(let id): facts.number(id).map(Atom.Bound.number)
    case .input(let id): input(id).map { .input($0, plus: 0) }
    case .offset(let id, let offset):
      facts.amount(of: offset).flatMap { sum in input(id).map { .input($0, plus: sum) } }
    case .constant(let number): .number(number)
    }
  }

  /// The formula that asks this.
  mutating func atom(_ atom: Atom) -> Formula {
    let number = numbers[atom] ?? atoms.count
    if number == atoms.count {
      atoms.append(atom)
      numbers[atom] = number
    }
    return .leaf(.atom(number))
  }
}

extension Model.Part {
  /// That the table is decided by a row that `isMeant`: one whose conditions hold while those of no row above do.
  func decided(_ id: TableID, _ isMeant: (DecisionTable.Row) -> Bool) -> Formula {
    guard let number = behaviour.tables.firstIndex(where: { $0.id == id }), number < tables.count else {
      return .constant(false)
    }
    let (rows, formulas) = (behaviour.tables[number].rows, tables[number])
    var result = Formula.constant(false)
    for (row, formula) in zip(rows, formulas).reversed() where !row.isExcluded {
      result = isMeant(row) ? .any([formula, result]) : .all([.not(formula), result])
    }
    return result
  }
}

extension Formula {
  /// The formula about the protections before the sample.
  var before: Formula {
    replacing { if case .tripped(let number) = $0 { .leaf(.wasTripped(number)) } else { nil } }
  }
}

extension Behaviour {
  /// Every condition by which something is decided or remembered.
  var allConditions: [Condition] {
    diagnostics.map(\.condition) + timers.map(\.condition) + counters.flatMap { [$0.counts, $0.resets] }
      + tables.flatMap(\.rows).flatMap(\.conditions)
  }
}

extension DecisionTable {
  /// The states that its rows decide for, in the order of the rows.
  var states: [StateID] {
    var states: [StateID] = []
    for case .state(let state) in rows.map(\.outcome) where !states.contains(state) { states.append(state) }
    return states
  }
}
