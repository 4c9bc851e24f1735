/// The behaviour of a component under the names that it has in its system, with what drives its inputs in their place.
struct ComponentBehaviour {
  private let component: Component
  private let behaviour: Behaviour
  private let structure: SystemStructure
  private let names: (inputs: VisibleNames, options: VisibleNames, trace: VisibleNames, codes: VisibleNames)
  /// The inputs that others share, by their names in the component.
  private let shared: [InputID: InputID]
  private let driven: [InputID: Connection]

  init(_ component: Component, in structure: SystemStructure) {
    self.component = component
    self.structure = structure
    behaviour = component.specification.behaviour.resolved(component.choices)
    names = structure.visibleNames
    let own = behaviour.inputs.map(\.id)
    shared = own.reduce(into: [:]) { shared, input in
      shared[input] = structure.sharedInputs.first { $0.takers.contains(input.inside(component.id)) }?.id
    }
    driven = own.reduce(into: [:]) { driven, input in
      driven[input] = structure.connections.first { $0.input == input.inside(component.id) }
    }
  }

  private var id: ComponentID { component.id }

  /// What is left to be chosen.
  var parameters: [Parameter] {
    behaviour.parameters.filter { component.choices[$0.id] == nil }.map { parameter in
      Parameter(
        parameter.id.inside(id), option: names.options.name(parameter.option, of: id), values: parameter.values,
        standard: parameter.standard, areMarkings: parameter.areMarkings)
    }
  }

  /// All inputs, those that are shared or driven included.
  var inputs: [Input] {
    behaviour.inputs.map { input in
      Input(
        input.id.inside(id), column: names.inputs.name(input.column, of: id), input.kind,
        symbol: input.symbol?.inside(id), of: input.aggregate)
    }
  }

  /// None of them makes the whole system fail safe: what asks whether the component does asks for their conditions.
  var diagnostics: [DiagnosticRule] {
    behaviour.diagnostics.map { rule in
      DiagnosticRule(
        names.codes.name(rule.code, of: id), when: condition(rule.condition),
        disqualifies: rule.disqualifies.map(input), failsSafe: false)
    }
  }

  var protections: [Protection] {
    behaviour.protections.map { protection in
      Protection(
        protection.id.inside(id), input: input(protection.input), trips: protection.trips,
        protection.threshold.inside(id), releases: protection.releases, from: protection.source)
    }
  }

  var timers: [Timer] {
    behaviour.timers.map { timer in
      Timer(
        timer.id.inside(id), while: earlyCondition(timer.condition), for: timer.duration.inside(id),
        isExclusive: timer.isExclusive, from: timer.sources)
    }
  }

  var counters: [Counter] {
    behaviour.counters.map { counter in
      Counter(
        counter.id.inside(id), counts: earlyCondition(counter.counts), to: counter.target.inside(id),
        resets: earlyCondition(counter.resets), from: counter.sources)
    }
  }

  var tables: [DecisionTable] {
    behaviour.tables.map { table in
      DecisionTable(
        table.id.inside(id), initially: table.initially.map { state($0, of: table.id) } ?? firstState(of: table),
        rows: table.rows.map { row in
          DecisionTable.Row(
            row.id, when: row.conditions.map { condition($0) }, then: outcome(row.outcome), from: row.sources)
        })
    }
  }

  var outputs: [PowerOutput] {
    behaviour.outputs.map { output in
      PowerOutput(
        output.id.inside(id), decidedBy: output.table.inside(id), sourcesWhen: output.sourcingState,
        voltage: output.voltage.map { voltage in
          switch voltage {
          case .supply(let supply, let drop): .supply(input(supply), drop: drop?.inside(id))
          case .stated(let fact): .stated(fact.inside(id))
          }
        },
        limit: output.limit.map { limit in
          .init(
            limit.maximum.inside(id), into: input(limit.connected), overcurrent: limit.overcurrent,
            code: names.codes.name(limit.code, of: id))
        })
    }
  }

  var trace: [TraceColumn] {
    behaviour.trace.map { column in
      let content: TraceColumn.Content =
        switch column.content {
        case .time: .time
        case .diagnostics: .diagnostics
        case .state(let table): .state(table.inside(id))
        case .amount(let table, let prefix): .amount(table.inside(id), prefix)
        case .voltage(let output): .voltage(output.inside(id))
        case .current(let output): .current(output.inside(id))
        }
      return TraceColumn(names.trace.name(column.name, of: id), content, solid: column.solid, blank: column.blank)
    }
  }

  var gradedThresholds: [[FactID]] { behaviour.gradedThresholds.map { $0.map { $0.inside(id) } } }

  var orders: [FactOrder] {
    behaviour.orders.map { FactOrder($0.first.inside(id), $0.comparator, $0.second.inside(id)) }
  }

  /// The facts that the component compares an input of the system with: another component has its own figures.
  func thresholds(of input: InputID) -> [FactID] {
    let conditions = diagnostics.map(\.condition) + tables.flatMap(\.rows).flatMap(\.conditions)
    let compared = conditions.flatMap(\.leaves).compactMap { leaf -> FactID? in
      switch leaf {
      case .compare(input, _, let operand): operand.fact
      case .inside(input, let range): range
      default: nil
      }
    }
    return compared + protections.filter { $0.input == input }.map(\.threshold)
  }

  /// What the component asks before anything is remembered, with who asks.
  var earlyInputs: [(asker: String, inputs: Set<InputID>)] {
    behaviour.diagnostics.map { ("diagnostic \($0.code)", $0.condition.inputs.union($0.disqualifies)) }
      + behaviour.protections.map { ("protection \($0.id)", [$0.input]) }
  }

  /// The inputs that timers and counters ask for, by their names in the system.
  var timedInputs: Set<InputID> {
    let conditions = behaviour.timers.map(\.condition) + behaviour.counters.flatMap { [$0.counts, $0.resets] }
    return Set(conditions.flatMap(\.inputs).map { $0.inside(id) })
  }

  /// What an output that drives the timer or counter of another component is before the first instant, where it does not
  /// say so: what gives the input the state that it has without a reading.
  private func firstState(of table: DecisionTable) -> StateID? {
    let wires = structure.connections.filter { $0.output == table.id.inside(id) }
    for wire in wires where structure.timedInputs.contains(wire.input) {
      let absent = structure.stateWithoutReading(of: wire.input)
      let states = table.rows.map(\.outcome.state)
      return states.first { wire.states[$0] == absent } ?? states.last
    }
    return nil
  }

  // MARK: Names

  private func input(_ input: InputID) -> InputID { shared[input] ?? input.inside(id) }

  private func outcome(_ outcome: DecisionTable.Outcome) -> DecisionTable.Outcome {
    if case .fact(let fact) = outcome { .fact(fact.inside(id)) } else { outcome }
  }

  private func operand(_ operand: Operand) -> Operand {
    switch operand {
    case .fact(let fact): .fact(fact.inside(id))
    case .input(let other): .input(input(other))
    case .offset(let other, .plus(let fact)): .offset(input(other), .plus(fact.inside(id)))
    case .offset(let other, .minus(let fact)): .offset(input(other), .minus(fact.inside(id)))
    case .constant: operand
    }
  }

  /// A state of one of the component's tables, which is called as the fact where the table decides a quantity.
  private func state(_ state: StateID, of table: TableID) -> StateID {
    let isFact = behaviour.table(table)?.rows.contains { $0.outcome == .fact(FactID(state.name)) } ?? false
    return isFact ? state.inside(id) : state
  }

  /// A condition that is asked before the tables decide: of a wire it sees what was, and is asked again when that changes.
  private func earlyCondition(_ condition: Condition) -> Condition {
    self.condition(condition, of: { .was($0, $1) })
  }

  private func condition(
    _ condition: Condition, of output: (TableID, StateID) -> Condition = { .state($0, $1) }
  ) -> Condition {
    condition.mapLeaves { leaf in
      switch leaf {
      case .compare(let asked, let comparator, let bound): .compare(input(asked), comparator, operand(bound))
      case .inside(let asked, let range): .inside(input(asked), range.inside(id))
      case .closed(let asked): driven[asked].map { $0.holds(Connection.closed, output) } ?? .closed(input(asked))
      case .missing(let asked):
        // An open contact has no value; whatever else is driven has one.
        driven[asked].map { $0.holds(Connection.open, output) } ?? .missing(input(asked))
      case .holds(let asked, let state): driven[asked].map { $0.holds(state, output) } ?? .holds(input(asked), state)
      case .tripped(let protection): .tripped(protection.inside(id))
      case .state(let table, let asked): .state(table.inside(id), state(asked, of: table))
      case .was(let table, let asked): .was(table.inside(id), state(asked, of: table))
      case .chosen(let parameter, let value): .chosen(parameter.inside(id), value)
      case .elapsed(let timer): .elapsed(timer.inside(id))
      case .reached(let counter): .reached(counter.inside(id))
      case .failSafe:
        .any(of: behaviour.diagnostics.filter(\.failsSafe).map { self.condition($0.condition) })
      case .not, .all, .any: leaf
      }
    }
  }
}

extension Connection {
  /// That the output has put its input into this state.
  fileprivate func holds(_ state: StateID, _ condition: (TableID, StateID) -> Condition) -> Condition {
    .any(
      of: states.filter { $0.value == state }.keys.sorted { $0.name < $1.name }.map { condition(output, $0) })
  }
}

extension Condition {
  /// The inputs that it asks for.
  fileprivate var inputs: Set<InputID> {
    switch self {
    case .compare(let input, _, let operand): Set([input, operand.input].compactMap(\.self))
    case .inside(let input, _), .closed(let input), .missing(let input), .holds(let input, _): [input]
    case .not(let condition): condition.inputs
    case .all(let conditions), .any(let conditions): conditions.reduce([]) { $0.union($1.inputs) }
    case .tripped, .state, .was, .chosen, .elapsed, .reached, .failSafe: []
    }
  }
}

extension SystemStructure {
  /// The inputs that timers and counters of all components ask for.
  fileprivate var timedInputs: Set<InputID> {
    components.reduce(into: []) { $0.formUnion(ComponentBehaviour($1, in: self).timedInputs) }
  }

  /// The state of an input that has no reading; a contact is open.
  fileprivate func stateWithoutReading(of id: InputID) -> StateID {
    for component in components {
      for input in component.specification.behaviour.inputs where input.id.inside(component.id) == id {
        if case .choice(_, let absence) = input.kind { return absence }
      }
    }
    return Connection.open
  }
}
