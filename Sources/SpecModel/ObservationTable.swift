/// What is to be seen in a situation, and what says so.
public struct Observation<P: Product>: Sendable {
  /// What a table has to decide for.
  public struct Seen: Sendable {
    fileprivate let table: TableID
    fileprivate let state: StateID

    /// Makes the state that is seen of a table.
    public init<State: RawRepresentable<String>, Row>(_ table: TableKey<P, State, Row>, _ state: State) {
      (self.table, self.state) = (table.id, StateID(state.rawValue))
    }
  }

  fileprivate let situation: Statement
  fileprivate let seen: [Seen]

  /// Makes an observation; its statement claims that whenever `situation` holds, the tables decide so.
  public init(_ id: TextKey, when situation: Condition, _ seen: Seen..., from sources: Source...) {
    self.situation = Statement(
      id, from: sources,
      as: .behaviour(seen.map { .whenever(situation, .state($0.table, $0.state)) }))
    self.seen = seen
  }
}

/// A lamp on a product, and the table that decides whether it is lit.
public struct Lamp<P: Product>: Sendable {
  /// The key of its name.
  public let name: TextKey
  fileprivate let table: TableID
  fileprivate let litState: StateID
  fileprivate let colour: FactID

  /// Makes the lamp that is lit in a state of a table.
  public init<State: RawRepresentable<String>, Row>(
    _ name: TextKey, _ table: TableKey<P, State, Row>, litIn state: State, colour: KeyPath<P, Fact<Term>>
  ) {
    (self.name, self.table, litState, self.colour) = (name, table.id, StateID(state.rawValue), FactID(colour))
  }

  /// How it looks in a state.
  fileprivate func look(in state: StateID) -> Look { .lamp(colour: colour, isLit: state == litState) }

  /// A cell that shows it, lit or not, beside texts.
  public func cell(isLit: Bool, _ texts: [TextKey]) -> TextTable.Cell {
    .beside(.lamp(colour: colour, isLit: isLit), .texts(texts))
  }
}

extension TextTable {
  /// A table of what lamps show in each situation: every cell is a state that the engine has to decide for.
  public init<P>(observing observations: [Observation<P>], _ lamps: [Lamp<P>]) {
    self.init(
      columns: ["column.situation"] + lamps.map(\.name) + ["column.source"],
      rows: observations.map { row in
        let cells = row.seen.map { seen -> Cell in
          let words = Cell.state(seen.table, seen.state)
          return lamps.first { $0.table == seen.table }.map { .beside($0.look(in: seen.state), words) } ?? words
        }
        return [.statement(row.situation)] + cells + [.sources(row.situation.sources)]
      })
  }
}
