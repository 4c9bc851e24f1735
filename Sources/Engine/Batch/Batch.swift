extension Engine {
  /// Inputs of many rows, of which none has a value yet.
  package func inputColumns(count: Int) -> InputColumns {
    InputColumns(ids: program.behaviour.inputs.map(\.id), count: count)
  }

  /// The outputs of no rows, to be filled by `advance`.
  package var outputColumns: OutputColumns { OutputColumns(program) }

  /// The state after many rows and the outputs in each of them: the same as `step` row by row, and many times faster.
  ///
  /// A trace may come in pieces, the state after one being that before the next; traces that do not depend on each
  /// other have a state of their own each, and may run on several threads.
  package func step(_ state: State, _ inputs: InputColumns) -> (state: State, outputs: OutputColumns) {
    var (state, outputs) = (state, outputColumns)
    advance(&state, inputs, into: &outputs)
    return (state, outputs)
  }

  /// The same as `step` with many rows, in place; `outputs` keep their memory if they had as many rows before.
  package func advance(_ state: inout State, _ inputs: InputColumns, into outputs: inout OutputColumns) {
    withElements(of: inputs.values + [inputs.seconds]) { advance(&state, $0, count: inputs.count, into: &outputs) }
  }

  /// The same with the first `count` rows of columns that lie anywhere; the seconds come after the inputs, and nil
  /// stands for an empty column.
  package func advance(
    _ state: inout State, _ columns: [UnsafePointer<Double>?], count: Int, into outputs: inout OutputColumns
  ) {
    precondition(outputs.program === program, "outputs of another engine")
    precondition(state.protections.count == program.protections.count, "a state of another product")
    precondition(columns.count == program.behaviour.inputs.count + 1, "inputs of another product")
    outputs.resize(to: count)
    guard count > 0 else { return }
    let automaton = program.remembers ? automata.take(program) : nil
    guard !program.remembers || automaton != nil else {
      return rowByRow(&state, columns, count: count, into: &outputs)
    }
    withElements(ofMutable: &outputs.rows) { rows in
      withElements(ofMutable: &outputs.voltages) { voltages in
        withElements(ofMutable: &outputs.currents) { currents in
          withElements(ofMutable: &outputs.bits) { bits in
            let batch = Batch(columns, rows, voltages, currents, bits)
            if let automaton {
              batch.run(program, automaton, &state, count: count)
            } else {
              batch.run(program, &state.protections, count: count)
            }
          }
        }
      }
    }
    if let automaton { automata.give(automaton) }
  }
}

extension Engine {
  /// The same, one row after the other.
  private func rowByRow(
    _ state: inout State, _ columns: [UnsafePointer<Double>?], count: Int, into outputs: inout OutputColumns
  ) {
    var (inputs, decided) = (self.inputs, Outputs(program))
    for row in 0..<count {
      for number in inputs.values.indices { inputs.values[number] = columns[number]?[row] ?? .nan }
      advance(&state, inputs, after: columns[inputs.values.count]?[row] ?? 0, into: &decided)
      outputs.set(row, to: decided)
    }
  }
}

/// Where the columns of a batch are.
private struct Batch {
  /// The inputs, and then the seconds.
  private let inputs: [UnsafePointer<Double>?]
  private let rows: [UnsafeMutablePointer<Int16>]
  private let voltages: [UnsafeMutablePointer<Double>]
  private let currents: [UnsafeMutablePointer<Double>]
  private let bits: [UnsafeMutablePointer<UInt64>]

  init(
    _ inputs: [UnsafePointer<Double>?], _ rows: [UnsafeMutablePointer<Int16>],
    _ voltages: [UnsafeMutablePointer<Double>], _ currents: [UnsafeMutablePointer<Double>],
    _ bits: [UnsafeMutablePointer<UInt64>]
  ) {
    (self.inputs, self.rows, self.voltages, self.currents, self.bits) = (inputs, rows, voltages, currents, bits)
  }

  /// Runs a program that remembers nothing but protections.
  func run(_ program: Program, _ memory: UnsafeMutablePointer<State.Protection>, count: Int) {
    let words = WordProgram(program)
    let last = UnsafeMutablePointer<Double>.allocate(capacity: 128)
    defer { last.deallocate() }
    for first in stride(from: 0, to: count, by: 64) {
      let length = min(64, count - first)
      read(words, first, length)
      words.decide(memory, count: length, seconds: seconds(first))
      for (table, column) in rows.enumerated() {
        guard length < 64 else {
          words.writeRows(table, to: column + first)
          continue
        }
        last.withMemoryRebound(to: Int16.self, capacity: 64) {
          words.writeRows(table, to: $0)
          (column + first).update(from: $0, count: length)
        }
      }
      write(program, words, last, first, length) {
        words.signal(program.watched[$0])
      } switched: {
        words.switched($0)
      }
    }
  }

  /// Runs a program that remembers, by the instants that it knows.
  func run(_ program: Program, _ automaton: Automaton, _ state: inout State, count: Int) {
    guard let memory = state.memory else { preconditionFailure("a state without memory") }
    let words = WordProgram(program)
    var walk = MemoryBatch(program, automaton, state, memory, to: rows)
    let last = UnsafeMutablePointer<Double>.allocate(capacity: 128)
    defer { last.deallocate() }
    for first in stride(from: 0, to: count, by: 64) {
      let length = min(64, count - first)
      read(words, first, length)
      walk.run(words.compare(), seconds(first), first: first, count: length)
      let flags = walk.flags
      write(program, words, last, first, length) {
        flags[$0]
      } switched: {
        flags[program.watched.count + $0]
      }
    }
    state.memory = walk.leave(&state)
  }

  private func seconds(_ first: Int) -> UnsafePointer<Double>? { inputs[inputs.count - 1].map { $0 + first } }

  private func read(_ words: borrowing WordProgram, _ first: Int, _ length: Int) {
    for number in 0..<inputs.count - 1 {
      if let column = inputs[number] { words.read(number, from: column + first, count: length) }
    }
    words.add()
  }

  /// Writes what holds in a word of rows but which rows of tables decide.
  @inline(__always)
  private func write(
    _ program: Program, _ words: borrowing WordProgram, _ last: UnsafeMutablePointer<Double>, _ first: Int,
    _ length: Int, watched: (Int) -> UInt64, switched: (Int) -> UInt64
  ) {
    let valid = length < 64 ? 1 << UInt64(length) - 1 : ~UInt64(0)
    for number in program.watched.indices { bits[number][first / 64] = watched(number) & valid }
    var column = program.watched.count
    for output in voltages.indices {
      let over: UInt64
      if length == 64 {
        over = words.source(output, switched(output), voltages[output] + first, currents[output] + first)
      } else {
        over = words.source(output, switched(output), last, last + 64)
        (voltages[output] + first).update(from: last, count: length)
        (currents[output] + first).update(from: last + 64, count: length)
      }
      guard program.outputs[output].limit != nil else { continue }
      bits[column][first / 64] = over & valid
      column += 1
    }
  }
}
