import Engine
import Quantities
import SpecModel

/// Writes the rows of a trace from the outputs of an engine.
struct RowWriter {
  private enum Content {
    case time
    /// The text of the row that decided the table, counted from the first row's.
    case decision(table: Int, firstText: Int)
    case voltage(Int)
    case current(Int)
    case diagnostics
  }

  private let headers: [String]
  private let contents: [Content]
  private let texts: Texts

  init(_ engine: Engine) {
    let behaviour = engine.behaviour
    // First, so that the text of a diagnostic has its number.
    var texts = Texts(engine.diagnosticCodes)
    func decision(_ id: TableID, _ text: (DecisionTable.Outcome) -> String?) -> Content? {
      behaviour.tables.firstIndex { $0.id == id }.map { table in
        .decision(table: table, firstText: texts.add(behaviour.tables[table].rows.map { text($0.outcome) ?? "" }))
      }
    }
    contents = behaviour.trace.compactMap { column in
      switch column.content {
      case .time: .time
      case .diagnostics: .diagnostics
      case .voltage(let id): behaviour.outputs.firstIndex { $0.id == id }.map(Content.voltage)
      case .current(let id): behaviour.outputs.firstIndex { $0.id == id }.map(Content.current)
      case .state(let id):
        decision(id) { outcome in
          if case .state(let state) = outcome, state != column.blank { state.name } else { nil }
        }
      case .amount(let id, let prefix):
        decision(id) { outcome in
          guard case .fact(let fact) = outcome, case .quantity(let quantity) = engine.facts[fact]?.form else {
            return nil
          }
          return quantity.baseValue.scaled(byPowerOfTen: -prefix.rawValue).normalized.description
        }
      }
    }
    headers = behaviour.trace.map(\.name)
    self.texts = texts
  }

  func writeHeader(to output: inout OutputBuffer) {
    output.append(headers.map(Texts.quoted).joined(separator: ",") + "\n")
  }

  /// Writes rows; the times, fields in `bytes`, are repeated as they were written, so that they stay the same numbers.
  func write(
    _ outputs: OutputColumns, _ times: UnsafePointer<RecordReader.Field>, _ bytes: UnsafeBufferPointer<UInt8>,
    to output: inout OutputBuffer
  ) {
    outputs.withPointers { columns in
      for row in 0..<outputs.count { write(row, columns, times[row], bytes, to: &output) }
    }
  }

  private func write(
    _ row: Int, _ columns: OutputColumns.Pointers, _ time: RecordReader.Field, _ bytes: UnsafeBufferPointer<UInt8>,
    to output: inout OutputBuffer
  ) {
    for position in contents.indices {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      switch contents[position] {
      case .time: output.append(bytes, time.start, time.end)
      case .decision(let table, let firstText):
        if let matched = columns.rows[table]?[row], matched >= 0 { texts.write(firstText + Int(matched), to: &output) }
      case .voltage(let number):
        if let voltage = columns.voltages[number]?[row], !voltage.isNaN { output.append(voltage) }
      case .current(let number):
        if let current = columns.currents[number]?[row], !current.isNaN { output.append(current) }
      case .diagnostics: writeDiagnostics(row, columns, to: &output)
      }
    }
    output.append(UInt8(ascii: "\n"))
  }

  private func writeDiagnostics(_ row: Int, _ columns: OutputColumns.Pointers, to output: inout OutputBuffer) {
    var isFirst = true
    for number in columns.diagnostics.indices {
      guard let word = columns.diagnostics[number]?[row / 64], word >> UInt64(row % 64) & 1 == 1 else { continue }
      if !isFirst { output.append(UInt8(ascii: ";")) }
      texts.write(number, to: &output)
      isFirst = false
    }
  }
}

/// Numbered texts, ready to be written: one behind the other, without a string for each.
private struct Texts {
  private var bytes: [UInt8] = []
  /// Where each text starts; the last one is the end of the last text.
  private var starts = [0]

  init(_ texts: [String]) { _ = add(texts) }

  /// Adds texts, quoted where CSV needs it; returns the number of the first.
  mutating func add(_ texts: [String]) -> Int {
    let first = starts.count - 1
    for text in texts {
      bytes += Array(Self.quoted(text).utf8)
      starts.append(bytes.count)
    }
    return first
  }

  func write(_ number: Int, to output: inout OutputBuffer) {
    bytes.withUnsafeBufferPointer { output.append($0, starts[number], starts[number + 1]) }
  }

  static func quoted(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
