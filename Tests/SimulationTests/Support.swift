import Engine
import Simulation
import SmallBMS
import SpecModel

/// What a simulation of a text writes, and the error that it ends with.
struct Run: Equatable {
  var text = ""
  var error: TraceError?

  /// The rows as fields; none of the texts here needs quotes.
  var rows: [[String]] { text.split(separator: "\n").dropFirst().map(fields) }
  var header: [String] { text.split(separator: "\n").first.map(fields) ?? [] }

  /// The field of this column in a row.
  func field(_ column: String, row: Int = 0) -> String? {
    guard rows.indices.contains(row), let position = header.firstIndex(of: column) else { return nil }
    return rows[row][position]
  }

  private func fields(_ line: some StringProtocol) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
  }
}

/// Simulates a text that is handed over in pieces of at most `chunk` bytes.
func simulate(_ text: String, chunk: Int = .max, settings: Settings = Settings()) throws -> Run {
  try simulate(Array(text.utf8), chunk: { _ in chunk }, engine: Engine(SmallBMS().specification, settings))
}

/// Simulates bytes that are handed over in pieces: `chunk` says how long the one is that starts at a position.
func simulate(_ bytes: [UInt8], chunk: (Int) -> Int, engine: Engine) -> Run {
  var position = 0
  var written: [UInt8] = []
  var run = Run()
  do throws(TraceError) {
    try Simulation(engine).run { buffer throws(TraceError) in
      let count = min(chunk(position), buffer.count, bytes.count - position)
      buffer.copyBytes(from: bytes[position..<position + count])
      position += count
      return count
    } write: { piece throws(TraceError) in
      written += piece
    }
  } catch {
    run.error = error
  }
  run.text = String(decoding: written, as: UTF8.self)
  return run
}

let allColumns =
  "time,battery_voltage,cell_voltage_min,cell_voltage_max,cell_temperature_min,cell_temperature_max,remote,remote_l,"
  + "remote_h,load_resistance,charger_resistance"
let requiredColumns =
  "time,battery_voltage,cell_voltage_min,cell_voltage_max,cell_temperature_min,cell_temperature_max"
/// A row of the required columns in which all is well.
let goodRow = "0,12,3.3,3.35,20,25"
