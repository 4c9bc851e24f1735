import Engine

/// Runs an engine over a trace: CSV with readings in, CSV with decisions out, row by row in constant memory.
///
/// The columns are those of the product's data: inputs by `Input.column`, outputs by `Behaviour.trace`.
public struct Simulation: Sendable {
  private let engine: Engine

  /// Sees each row with its time, as the engine decides it.
  package typealias Observer = (Double, Inputs, Outputs) -> Void

  /// Makes a simulation of what `engine` runs.
  public init(_ engine: Engine) { self.engine = engine }

  /// Makes a simulation of what a simulator runs, from before its first sample.
  public init<P>(_ simulator: Simulator<P>) { self.init(simulator.engine) }

  /// Reads until `read` returns 0, and passes everything it makes to `write`.
  ///
  /// Rows are passed on whenever more input is needed, and before an error is thrown.
  public func run(
    read: (UnsafeMutableRawBufferPointer) throws(TraceError) -> Int,
    write: (UnsafeRawBufferPointer) throws(TraceError) -> Void
  ) throws(TraceError) {
    try run(read: read, write: write, observe: nil)
  }

  /// The same; `observe` sees each row with its time.
  package func run(
    read: (UnsafeMutableRawBufferPointer) throws(TraceError) -> Int,
    write: (UnsafeRawBufferPointer) throws(TraceError) -> Void, observe: Observer?
  ) throws(TraceError) {
    var reader = RecordReader()
    var rows = PendingRows(engine)
    var output = OutputBuffer()
    do {
      try run(read, write, observe, &reader, &rows, &output)
    } catch {
      rows.decide(reader.bytes, to: &output, observe)
      try output.flush(write)
      throw error
    }
    rows.decide(reader.bytes, to: &output, observe)
    try output.flush(write)
  }

  private func run(
    _ read: (UnsafeMutableRawBufferPointer) throws(TraceError) -> Int,
    _ write: (UnsafeRawBufferPointer) throws(TraceError) -> Void, _ observe: Observer?,
    _ reader: inout RecordReader, _ rows: inout PendingRows, _ output: inout OutputBuffer
  ) throws(TraceError) {
    guard try next(&reader, read, write, observe, &rows, &output) else {
      throw .invalid(TraceError.Place(line: 1, column: 1), .empty)
    }
    let columns = try ColumnReader(header: reader, engine.behaviour)
    rows.writeHeader(to: &output)
    while try next(&reader, read, write, observe, &rows, &output) {
      try columns.read(reader, into: &rows)
      guard rows.isFull else { continue }
      rows.decide(reader.bytes, to: &output, observe)
      if output.count > Self.piece { try output.flush(write) }
    }
  }

  /// Goes on to the next record; false at the end.
  ///
  /// Blank lines may follow the last record, not precede one.
  private func next(
    _ reader: inout RecordReader, _ read: (UnsafeMutableRawBufferPointer) throws(TraceError) -> Int,
    _ write: (UnsafeRawBufferPointer) throws(TraceError) -> Void, _ observe: Observer?,
    _ rows: inout PendingRows, _ output: inout OutputBuffer
  ) throws(TraceError) -> Bool {
    var blank: TraceError.Place?
    while true {
      switch try reader.advance() {
      case .record where reader.isBlank: blank = blank ?? reader.endOfRecord
      case .record:
        if let blank { throw .invalid(blank, .blankLine) }
        return true
      case .needsInput:
        rows.decide(reader.bytes, to: &output, observe)
        try output.flush(write)
        try reader.fill(read)
      case .end: return false
      }
    }
  }

  private static let piece = 1 << 16
}
