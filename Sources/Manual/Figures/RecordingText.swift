import Localization
import Recording

/// What a recording shows, in words: the first states, and then every change with its time and its reason.
struct RecordingText {
  /// For each event its time and its reason, followed by a sentence for each change.
  let events: [String]
  /// All of them.
  var text: String { events.joined(separator: " ") }

  init(_ recording: Recording, _ wording: Wording) throws {
    let worded = try WordedEvents(recording, wording)
    let sentences = try worded.events.map { event in
      let changes = try event.changes.map { table, state in
        try wording.text("figure.change", ["subject": try wording.text(table.text), "state": state])
      }
      var arguments = ["time": event.time, "changes": changes.joined(separator: ". ")]
      guard let reason = event.reason else { return try wording.text("figure.event", arguments) }
      arguments["reason"] = reason
      return try wording.text("figure.eventBecause", arguments)
    }
    events = (sentences + [worded.further].compactMap(\.self)).map { wording.plain($0 + ".") }
  }
}
