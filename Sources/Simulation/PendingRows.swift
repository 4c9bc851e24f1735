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
  /// What an observer is shown, row by row; and the times of the rows, kept for it.
  private var observed: (state: State, inputs: Inputs, outputs: Outputs)
  private var clock: [Double] = []

  init(_ engine: Engine) {
    self.engine = engine
    writer = RowWriter(engine)
    (state, outputs) = (engine.initialState, engine.outputColumns)
    observed = (engine.initialState, engine.inputs, engine.initialOutputs)
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
    clock.append(time)
    lastTime = time
    count += 1
  }

  func writeHeader(to output: inout OutputBuffer) { writer.writeHeader(to: &output) }

  /// Decides the rows and writes them; `bytes` hold the fields of their times.
  mutating func decide(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer, _ observe: Simulation.Observer?
  ) {
    guard count > 0 else { return }
    engine.advance(&state, columns, count: count, into: &outputs)
    writer.write(outputs, times, bytes, to: &output)
    if let observe { show(to: observe) }
    clock.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Decides the rows once more, one by one: an observer wants all of each row, and who watches has time.
  private mutating func show(to observe: Simulation.Observer) {
    for row in 0..<count {
      for (input, definition) in engine.behaviour.inputs.enumerated() {
        observed.inputs[definition.id] = values[input * Self.capacity + row]
      }
      let seconds = values[(columns.count - 1) * Self.capacity + row]
      engine.advance(&observed.state, observed.inputs, after: seconds, into: &observed.outputs)
      observe(clock[row], observed.inputs, observed.outputs)
    }
  }
}
