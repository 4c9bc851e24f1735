import Localization
import Recording
import SpecModel

/// What a recording shows, as a table: a row for each moment at which something changed, with all states and the reason.
struct RecordingTable {
  /// The table, and how many changes it leaves out.
  let blocks: [DocumentBlock]

  init(_ recording: Recording, _ wording: Wording) throws {
    let worded = try WordedEvents(recording, wording)
    let tables = recording.lanes.map(\.table)
    var states: [TableID: String] = [:]
    let rows = worded.events.enumerated().map { number, event in
      for (table, state) in event.changes { states[table.id] = state }
      // In the first row everything is new, so that nothing stands out.
      let changed = number == 0 ? [] : Set(event.changes.map(\.table.id))
      let cells = tables.map { table in
        let state = states[table.id] ?? ""
        return changed.contains(table.id) ? "**\(state)**" : state
      }
      return [event.time] + cells + [event.reason ?? ""]
    }
    let columns =
      [try wording.text("column.time")] + (try tables.map { try wording.text($0.text) })
      + [try wording.text("column.condition")]
    blocks = [.table(columns: columns, rows: rows)] + (worded.further.map { [.paragraph($0 + ".")] } ?? [])
  }
}
