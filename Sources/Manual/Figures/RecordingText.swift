import Engine
import Localization
import Quantities
import Recording
import SpecModel

/// What a recording shows, in words: the first states, and then every change with its time and its reason.
struct RecordingText {
  /// The time and the reason of each event, followed by a sentence for each change.
  let text: String

  init(_ recording: Recording, _ wording: Wording) throws {
    let times = TimeUnits(numbers: wording.numbers)
    let unit = recording.span.map { TimeUnits.steps(in: $0, atMost: 6).unit } ?? "s"
    let conditions = ConditionText(wording: wording, printed: PrintedBehaviour(recording.engine))
    var sentences = try recording.events.map { event in
      let changes = try event.changes.map { table, row in
        try wording.text(
          "figure.change",
          [
            "subject": try wording.text(table.text),
            "state": try wording.text(of: row?.outcome ?? .unspecified, in: table.id),
          ])
      }
      let reasons = try event.changes.compactMap { table, row in
        try row.flatMap { $0.isReason ? try conditions.text(of: $0, in: table.id) : nil }
      }
      var arguments = [
        "time": times.text(event.time, zero: unit), "changes": changes.joined(separator: ". "),
      ]
      guard !reasons.isEmpty else { return try wording.text("figure.event", arguments) }
      var seen: Set<String> = []
      arguments["reason"] = wording.numbers.and(reasons.filter { seen.insert($0).inserted })
      return try wording.text("figure.eventBecause", arguments)
    }
    if recording.furtherEvents > 0 {
      let count = wording.numbers.format(.init(coefficient: recording.furtherEvents))
      sentences.append(try wording.text("figure.further", ["count": count]))
    }
    text = wording.plain(sentences.map { $0 + "." }.joined(separator: " "))
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
