/// Runs a program over 64 rows at a time: a signal is a word, one bit for each row.
struct WordProgram: ~Copyable {
  private let program: Program
  /// The values of the inputs, and then of the constants.
  private let values: UnsafeMutablePointer<WordValues>
  private let signals: UnsafeMutablePointer<UInt64>
  /// For each row of a table the rows of readings that it decided.
  private let decided: UnsafeMutablePointer<UInt64>
  /// Each constant twice, and then twice no number.
  private let pairs: UnsafeMutablePointer<Double>
  /// For each input 64 values, in place of those that can't be read where they are.
  private let copies: UnsafeMutablePointer<Double>
  /// For each sum 64 values.
  private let sumValues: UnsafeMutablePointer<Double>

  init(_ program: Program) {
    self.program = program
    let (inputs, constants) = (program.behaviour.inputs.count, program.constants)
    pairs = .allocate(capacity: (constants.count + 1) * 2)
    for (number, constant) in (constants + [.nan]).enumerated() {
      (pairs + number * 2).initialize(repeating: constant, count: 2)
    }
    values = .allocate(capacity: inputs + constants.count)
    values.initialize(repeating: WordValues(repeating: pairs + constants.count * 2), count: inputs)
    for number in constants.indices {
      (values + inputs + number).initialize(to: WordValues(repeating: pairs + number * 2))
    }
    copies = .allocate(capacity: inputs * 64)
    copies.initialize(repeating: .nan, count: inputs * 64)
    sumValues = .allocate(capacity: program.sums.count * 64)
    sumValues.initialize(repeating: .nan, count: program.sums.count * 64)
    signals = .allocate(capacity: program.operations.count)
    signals.initialize(repeating: 0, count: program.operations.count)
    decided = .allocate(capacity: program.rows.count)
    decided.initialize(repeating: 0, count: program.rows.count)
  }

  deinit {
    values.deallocate()
    signals.deallocate()
    decided.deallocate()
    pairs.deallocate()
    copies.deallocate()
    sumValues.deallocate()
  }

  /// Takes the first `count` of 64 values of an input.
  func read(_ number: Int, from column: UnsafePointer<Double>, count: Int) {
    if count == 64 {
      values[number] = WordValues(column)
      guard values[number].hasInfinity else { return }
    }
    let copy = copies + number * 64
    for row in 0..<64 { copy[row] = row < count && column[row].isFinite ? column[row] : .nan }
    values[number] = WordValues(copy)
  }

  /// Works out the sums of inputs and constants.
  func add() {
    for (number, sum) in program.sums.enumerated() {
      let start = sumValues + number * 64
      for pair in 0..<32 {
        let result = values[sum.input].values(at: pair) + sum.constant
        (start[2 * pair], start[2 * pair + 1]) = (result[0], result[1])
      }
      values[sum.value] = WordValues(start)
    }
  }

  /// Runs all comparisons; returns their words.
  func compare() -> UnsafePointer<UInt64> {
    for (number, operation) in program.operations[..<program.comparisonCount].enumerated() {
      let (first, second) = (Int(operation.first), Int(operation.second))
      signals[number] =
        operation.kind == .lessThan
        ? values[first].isLess(than: values[second])
        : first == second ? values[first].present : values[first].isAtMost(values[second])
    }
    return UnsafePointer(signals)
  }

  /// Runs all operations on the first `count` of 64 rows.
  func decide(_ memory: UnsafeMutablePointer<State.Protection>, count: Int, seconds: UnsafePointer<Double>?) {
    for (number, operation) in program.operations.enumerated() {
      let (first, second) = (Int(operation.first), Int(operation.second))
      signals[number] =
        switch operation.kind {
        case .lessThan: values[first].isLess(than: values[second])
        case .atMost: first == second ? values[first].present : values[first].isAtMost(values[second])
        case .not: ~signals[first]
        case .all: all(first, second)
        case .any: any(first, second)
        case .tripped: program.protections[first].update(&memory[first], signals, count: count, seconds: seconds)
        case .decide: decide(program.tables[first])
        case .decided: decided(program.tables[first], operation.second)
        // What is remembered is found by `MemoryBatch`, or row by row.
        case .elapsed, .reached, .was: 0
        }
    }
  }

  /// The word of a signal.
  func signal(_ number: Int32) -> UInt64 { signals[Int(number)] }

  /// Writes for each of 64 rows the position of the table's row that decided.
  func writeRows(_ table: Int, to rows: UnsafeMutablePointer<Int16>) {
    WordRows.write(UnsafeBufferPointer(rebasing: decidedRows[program.tables[table]]), to: rows)
  }

  /// The rows in which an output is switched on by the table that decides it.
  func switched(_ number: Int) -> UInt64 {
    let output = program.outputs[number]
    return decided(program.tables[output.table], output.sourcingState)
  }

  /// Writes voltage and current of an output, switched on in some of 64 rows; returns the rows that ask for more than the
  /// largest current.
  func source(
    _ number: Int, _ switched: UInt64, _ voltages: UnsafeMutablePointer<Double>,
    _ currents: UnsafeMutablePointer<Double>
  ) -> UInt64 {
    let output = program.outputs[number]
    let supply = values[output.supply]
    return output.source(
      switched & supply.present, from: supply, into: output.limit.map { values[$0.connected] }, voltages, currents)
  }

  private var decidedRows: UnsafeBufferPointer<UInt64> {
    UnsafeBufferPointer(start: decided, count: program.rows.count)
  }

  private func all(_ first: Int, _ end: Int) -> UInt64 {
    var result = ~UInt64(0)
    for operand in first..<end { result &= signals[Int(program.operands[operand])] }
    return result
  }

  private func any(_ first: Int, _ end: Int) -> UInt64 {
    var result: UInt64 = 0
    for operand in first..<end { result |= signals[Int(program.operands[operand])] }
    return result
  }

  private func decide(_ table: Range<Int>) -> UInt64 {
    var result: UInt64 = 0
    for row in table {
      let holds = signals[Int(program.rows[row].signal)]
      decided[row] = holds & ~result
      result |= holds
    }
    return result
  }

  private func decided(_ table: Range<Int>, _ state: Int32) -> UInt64 {
    var result: UInt64 = 0
    for row in table where program.rows[row].state == state { result |= decided[row] }
    return result
  }
}
