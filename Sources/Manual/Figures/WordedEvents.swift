import Engine
import Localization
import Quantities
import Recording
import SpecModel

/// The events of a recording in words.
struct WordedEvents {
  /// A moment at which tables changed state.
  struct Event {
    /// The time since the start.
    let time: String
    /// What the tables that changed have decided since.
    let changes: [(table: DecisionTable, state: String)]
    /// The conditions that made them change, where they say more than what has changed.
    let reason: String?
  }

  /// The events, in the order of time.
  let events: [Event]
  /// How many there are beyond these, as a phrase; nil if none.
  let further: String?

  init(_ recording: Recording, _ wording: Wording) throws {
    let times = TimeUnits(numbers: wording.numbers)
    let unit = recording.span.map { TimeUnits.steps(in: $0, atMost: 6).unit } ?? "s"
    let conditions = ConditionText(wording: wording, printed: PrintedBehaviour(recording.engine))
    events = try recording.events.map { event in
      let reasons = try event.changes.compactMap { table, row in
        try row.flatMap { $0.isReason ? try conditions.text(of: $0, in: table.id) : nil }
      }
      var seen: Set<String> = []
      return Event(
        time: times.text(event.time, zero: unit),
        changes: try event.changes.map { table, row in
          (table, try wording.text(of: row?.outcome ?? .unspecified, in: table.id))
        },
        reason: reasons.isEmpty ? nil : wording.numbers.and(reasons.filter { seen.insert($0).inserted }))
    }
    further =
      recording.furtherEvents > 0
      ? try wording.text(
        "figure.further", ["count": wording.numbers.format(.init(coefficient: recording.furtherEvents))]) : nil
  }
}

extension PrintedBehaviour {
  /// What is printed of what an engine runs, with the limits that it runs it with.
  fileprivate init(_ engine: Engine) {
    self.init(engine.behaviour)
    for protection in engine.behaviour.protections {
      guard let limits = engine.limits(of: protection.id) else { continue }
      trips[protection.id] = PrintedTrip(
        protection, threshold: .constant(limits.threshold), release: limits.releaseThreshold.map { .constant($0) },
        tripDelay: Self.delay(limits.tripDelay), releaseDelay: Self.delay(limits.releaseDelay))
    }
  }

  private static func delay(_ seconds: Double) -> PrintedTrip.Delay? {
    seconds > 0 ? ExactDecimal(seconds.description).map { .seconds($0.normalized) } : nil
  }
}

extension DecisionTable.Row {
  /// Whether its conditions tell more than that another table has changed, or that no other row holds.
  fileprivate var isReason: Bool {
    !conditions.isEmpty && !conditions.contains { if case .state = $0 { true } else { false } }
  }
}
