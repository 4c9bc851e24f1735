import Engine

/// The rows that are read and not yet decided, as columns for the engine.
struct PendingRows: ~Copyable {
  /// Enough to be worth while, and few enough to stay in the cache.
  private static let capacity = 256

  /// The time of the last row.
  private(set) var lastTime: Double?
  private let engine: Engine
  private let writer: RowWriter
  /// One column for each input, and one for the seconds since the row before.
  private let values: UnsafeMutablePointer<Double>
  private let columns: [UnsafePointer<Double>?]
  /// The fields in which the times stand.
  private let times = UnsafeMutablePointer<RecordReader.Field>.allocate(capacity: capacity)
  private var count = 0
  private var state: State
  private var outputs: OutputColumns

  init(_ engine: Engine) {
    self.engine = engine
    writer = RowWriter(engine)
    (state, outputs) = (engine.initialState, engine.outputColumns)
    let width = engine.behaviour.inputs.count + 1
    let values = UnsafeMutablePointer<Double>.allocate(capacity: width * Self.capacity)
    values.initialize(repeating: .nan, count: width * Self.capacity)
    self.values = values
    columns = (0..<width).map { UnsafePointer(values + $0 * Self.capacity) }
  }

  deinit {
    values.deallocate()
    times.deallocate()
  }

  var isFull: Bool { count == Self.capacity }

  /// Sets an input in the row that is being read; one that is never set is absent.
  func set(_ input: Int, to value: Double) { values[input * Self.capacity + count] = value }

  /// Ends the row that is being read.
  mutating func append(time: Double, field: RecordReader.Field) {
    set(columns.count - 1, to: time - (lastTime ?? time))
    (times + count).initialize(to: field)
    lastTime = time
    count += 1
  }

  func writeHeader(to output: inout OutputBuffer) { writer.writeHeader(to: &output) }

  /// Decides the rows and writes them; `bytes` hold the fields of their times.
  mutating func decide(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer) {
    guard count > 0 else { return }
    engine.advance(&state, columns, count: count, into: &outputs)
    writer.write(outputs, times, bytes, to: &output)
    count = 0
  }
}
