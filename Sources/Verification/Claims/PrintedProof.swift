import Engine
import Quantities
import SpecModel

/// Whether what a document prints of tables and protections is what the engine does, in every situation.
///
/// What is printed is read as it stands: a protection without hysteresis and delays has tripped exactly while its
/// comparison holds; one with them trips and releases as printed, by readings that can be used, and remembers it. Rows are
/// read from the top, as the document says.
struct PrintedProof {
  private let engine: Engine
  private let printed: PrintedBehaviour
  private let part: Model.Part
  private var witnesses: Witnesses
  /// What is printed of each protection: what trips it and what releases it.
  private var limits: [ProtectionID: (trips: Formula, releases: Formula)] = [:]
  private var rows: [TableID: [Formula]] = [:]
  private var timers: [TimerID: Formula] = [:]
  /// What was found to be nowhere, or is known to be.
  var impossible: [Moments: Set<Formula>] = [:]

  /// What the proofs depend on, without the figures.
  var logic: Logic {
    let behaviour = part.behaviour
    let printed =
      behaviour.tables.flatMap { rows[$0.id] ?? [] }
      + behaviour.protections.compactMap { limits[$0.id] }.flatMap { [$0.trips, $0.releases] }
      + behaviour.timers.compactMap { timers[$0.id] }
    return Logic(witnesses.universe.model, witnesses.universe.grid, part.diagnostics + part.tables.joined() + printed)
  }

  /// Prepares to compare what is printed with what the engine does.
  init(_ engine: Engine, _ printed: PrintedBehaviour) {
    (self.engine, self.printed) = (engine, printed)
    let figures = Figures(engine.facts)
    var model = Model(reading: engine.behaviour)
    let part = model.add(engine)
    for (id, trip) in printed.trips {
      let formulas = [trip.trip, trip.release].map { limit in
        limit.map { model.formula(.compare(trip.input, $0.comparator, $0.bound), in: part, figures) }
      }
      let trips = formulas[0] ?? .constant(false)
      limits[id] = (trips, formulas[1] ?? .not(trips))
    }
    var meaning = PrintedMeaning(
      model: model, part: part, figures: figures, printed: printed, limits: limits, choices: engine.choices)
    for (id, timer) in printed.timers { timers[id] = meaning.formula(timer.condition) }
    for (table, conditions) in printed.tables { rows[table] = meaning.formulas(conditions) }
    self.part = part
    let grid = Grid(meaning.model, remarkable: part.diagnostics + meaning.model.protections.map(\.trips))
    witnesses = Witnesses(engine, figures, Universe(meaning.model, grid))
  }

  /// Where the engine does not decide by the row just where the printed table does; nil if there is no such place.
  mutating func denial(of row: RowID, in table: TableID) -> ClaimVerdict.Denial? {
    guard let tableNumber = engine.behaviour.tables.firstIndex(where: { $0.id == table }), let rows = rows[table],
      let number = engine.behaviour.tables[tableNumber].rows.firstIndex(where: { $0.id == row })
    else { return ClaimVerdict.Denial(words: "there is no row \(row) in the table \(table)", trace: nil) }
    for case .tripped(let id) in printed.tables[table]?[number].leaves ?? [] where printed.trips[id]?.isLatched == true
    {
      if let denial = denial(of: id) { return denial }
    }
    for case .elapsed(let id) in printed.tables[table]?[number].leaves ?? [] {
      if let denial = denial(of: id) { return denial }
    }
    let (asPrinted, asRun) = (decides(rows, number), decides(part.tables[tableNumber], number))
    return denial(.all([asPrinted, .not(asRun)])) {
      "\($0): what is printed of the row holds, and the engine decides otherwise"
    }
      ?? denial(.all([asRun, .not(asPrinted)])) {
        "\($0): the engine decides by the row, and what is printed of it does not hold"
      }
  }

  /// Where the engine does not trip or release the protection as printed; nil if there is no such place.
  mutating func denial(of id: ProtectionID) -> ClaimVerdict.Denial? {
    guard let number = engine.behaviour.protections.firstIndex(where: { $0.id == id }), let limits = limits[id],
      let printed = printed.trips[id]
    else { return ClaimVerdict.Denial(words: "there is no protection \(id)", trace: nil) }
    let place = part.protections[number]
    let (own, was) = (witnesses.universe.model.protections[place], Formula.leaf(.wasTripped(place)))
    let isUsable = Formula.not(own.unusable)
    return denial(.all([.not(was), isUsable, .differ(limits.trips, own.trips)])) {
      "\($0): the engine does not trip \(id) where it is printed to trip"
    }
      ?? denial(.all([was, isUsable, .differ(limits.releases, own.releases)])) {
        "\($0): the engine does not release \(id) where it is printed to be released"
      }
      ?? denial(of: printed.trip.delay, own.tripDelay, .all([.not(was), isUsable, own.trips]), "trips \(id)")
      ?? denial(of: printed.release?.delay, own.releaseDelay, .all([was, isUsable, own.releases]), "releases \(id)")
  }

  /// Where the engine does not run the timer as printed, or not as long; nil if there is no such place.
  private mutating func denial(of id: TimerID) -> ClaimVerdict.Denial? {
    guard let cell = part.timers[id], let printed = printed.timers[id], let timer = timers[id],
      case .timer(let own, let delay) = witnesses.universe.model.cells[cell]
    else { return ClaimVerdict.Denial(words: "there is no timer \(id)", trace: nil) }
    // In the words of the document what was is what is: that it differs while an instant settles is not printed.
    if let denial = denial(
      .differ(timer, own), .settled, { "\($0): the engine does not run \(id) where it is printed to run" })
    {
      return denial
    }
    let time = Int(Microseconds(seconds: seconds(.fact(printed.duration)))) + (printed.isExclusive ? 1 : 0)
    guard time != delay else { return nil }
    return denial(.leaf(.elapsed(cell))) {
      "\($0): the engine lets \(id) run out after \(delay) µs, and printed are \(time) µs"
    }
  }

  private mutating func denial(
    of delay: PrintedTrip.Delay?, _ seconds: Double, _ asks: Formula, _ does: String
  ) -> ClaimVerdict.Denial? {
    let printed = self.seconds(delay)
    guard printed != seconds else { return nil }
    return denial(asks) { "\($0): the engine \(does) after \(seconds) s, and printed are \(printed) s" }
  }

  private func seconds(_ delay: PrintedTrip.Delay?) -> Double {
    switch delay {
    case nil: return 0
    case .seconds(let number): return number.doubleValue
    case .fact(let fact):
      guard case .quantity(let quantity)? = engine.facts[fact]?.form else { return .nan }
      return quantity.seconds?.doubleValue ?? .nan
    }
  }

  private func decides(_ rows: [Formula], _ number: Int) -> Formula {
    .all(rows.prefix(number).map(Formula.not) + [rows[number]])
  }

  private mutating func denial(
    _ formula: Formula, _ moments: Moments = .scans, _ words: (String) -> String
  ) -> ClaimVerdict.Denial? {
    guard impossible[moments]?.contains(formula) != true else { return nil }
    guard let found = witnesses.first(formula, moments, confirmedBy: { _ in true }) else {
      impossible[moments, default: []].insert(formula)
      return nil
    }
    return ClaimVerdict.Denial(words: words("with \(found.trace.lastSample)"), trace: found.trace)
  }
}

/// Turns printed conditions into formulas.
private struct PrintedMeaning {
  var model: Model
  let part: Model.Part
  let figures: Figures
  let printed: PrintedBehaviour
  let limits: [ProtectionID: (trips: Formula, releases: Formula)]
  let choices: Choices

  /// The formulas of rows, read from the top; what stands below a row that always holds says nothing.
  mutating func formulas(_ rows: [PrintedCondition]) -> [Formula] {
    let last = rows.firstIndex { answer(to: $0) == true } ?? rows.endIndex
    return rows.enumerated().map { $0 > last ? .constant(false) : formula($1) }
  }

  mutating func formula(_ condition: PrintedCondition) -> Formula {
    if let answer = answer(to: condition) { return .constant(answer) }
    switch condition {
    case .otherwise: return .constant(true)
    case .compare(let input, let comparator, let operand): return own(.compare(input, comparator, operand))
    case .between(let bottom, let below, let input, let above, let top):
      let lower: Comparator = below == .lessThan ? .greaterThan : .atLeast
      return .all([own(.compare(input, lower, bottom)), own(.compare(input, above, top))])
    case .inside(let input, let range): return own(.inside(input, range))
    case .outside(let input, let range): return .all([own(.not(.missing(input))), own(.not(.inside(input, range)))])
    case .closed(let input): return own(.closed(input))
    case .open(let input): return own(.not(.closed(input)))
    case .missing(let input): return own(.missing(input))
    case .present(let input): return own(.not(.missing(input)))
    case .tripped(let id):
      let isLatched = printed.trips[id]?.isLatched ?? true
      return isLatched ? own(.tripped(id)) : limits[id]?.trips ?? .constant(false)
    case .state(let table, let state): return own(.state(table, state))
    case .holds(let input, let state): return own(.holds(input, state))
    case .chosen(let parameter, let value): return .constant(choices[parameter] == value)
    case .elapsed(let timer): return own(.elapsed(timer))
    case .reached(let counter): return own(.reached(counter))
    case .was(let table, let state): return own(.was(table, state))
    case .failSafe: return own(.failSafe)
    case .not(let condition): return .not(formula(condition))
    case .all(let conditions): return .all(conditions.map { formula($0) })
    case .any(let conditions): return .any(conditions.map { formula($0) })
    }
  }

  /// What the condition says whatever is read, with what is chosen; nil if that depends.
  private func answer(to condition: PrintedCondition) -> Bool? {
    switch condition {
    case .otherwise: return true
    case .chosen(let parameter, let value): return choices[parameter] == value
    case .state(let table, let state): return part.behaviour.answer(to: .state(table, state))
    case .was(let table, let state): return part.behaviour.answer(to: .was(table, state))
    case .elapsed(let timer): return part.behaviour.answer(to: .elapsed(timer))
    case .reached(let counter): return part.behaviour.answer(to: .reached(counter))
    case .not(let condition): return answer(to: condition).map { !$0 }
    case .all(let conditions): return Self.answer(conditions.map(answer), deciding: false)
    case .any(let conditions): return Self.answer(conditions.map(answer), deciding: true)
    default: return nil
    }
  }

  /// What several say together, one of which is enough if it says what decides.
  private static func answer(_ parts: [Bool?], deciding: Bool) -> Bool? {
    if parts.contains(deciding) { return deciding }
    return parts.allSatisfy { $0 == !deciding } ? !deciding : nil
  }

  private mutating func own(_ condition: Condition) -> Formula { model.formula(condition, in: part, figures) }
}
