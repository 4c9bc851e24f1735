import Engine
import SpecModel

extension Simulation {
  /// Runs over a trace and returns the rows that it makes, both as CSV.
  ///
  /// ```swift
  /// let rows = try Simulation(module).run("time,battery_voltage\n0,13.2\n")
  /// ```
  public func run(_ trace: String) throws(TraceError) -> String {
    String(decoding: try run(Array(trace.utf8)), as: UTF8.self)
  }

  /// Runs over the bytes of a trace and returns those of the rows that it makes, both CSV in UTF-8.
  public func run(_ trace: [UInt8]) throws(TraceError) -> [UInt8] {
    var written: [UInt8] = []
    var rest = trace[...]
    try run(read: { rest.moved(to: $0) }, write: { written += $0 })
    return written
  }

  /// Runs over a file of CSV and returns the rows that it makes.
  public func run(file path: String) throws(TraceError) -> String {
    var written: [UInt8] = []
    try reading(path) { read throws(TraceError) in try run(read: read, write: { written += $0 }) }
    return String(decoding: written, as: UTF8.self)
  }
}

extension Simulator {
  /// What a product does, row by row of a trace.
  public typealias Row = (seconds: Double, readings: Readings<P>, moment: Moment<P>)

  /// Runs over a trace as CSV, from before the first sample; `now` stays as it is.
  public func rows(of trace: String) throws(TraceError) -> [Row] {
    var (rows, rest) = ([Row](), Array(trace.utf8)[...])
    try Simulation(engine).run(
      read: { rest.moved(to: $0) }, write: { _ in },
      observe: { rows.append(($0, Readings($1), Moment($2))) })
    return rows
  }

  /// Runs over a file of CSV, from before the first sample, and passes on each row as soon as it is decided.
  public func forEachRow(ofFile path: String, _ body: (Row) -> Void) throws(TraceError) {
    let simulation = Simulation(engine)
    try withoutActuallyEscaping(body) { body throws(TraceError) in
      try simulation.reading(path) { read throws(TraceError) in
        try simulation.run(read: read, write: { _ in }, observe: { body(($0, Readings($1), Moment($2))) })
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Moves as many bytes from the front as there is room for; returns how many these are.
  fileprivate mutating func moved(to buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = prefix(buffer.count)
    buffer.copyBytes(from: piece)
    self = dropFirst(piece.count)
    return piece.count
  }
}
