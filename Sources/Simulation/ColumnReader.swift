import Engine
import SpecModel

/// Takes the rows of a trace into the inputs of an engine: which column is which, and what may stand in it.
struct ColumnReader {
  private enum Kind {
    case time
    case quantity(Input.Absence)
    case contact
    case choice
  }

  private struct Column {
    let header: String
    let kind: Kind
    let isRequired: Bool
    /// The position of the input in the product's data; −1 for the time.
    let input: Int
    /// The words for a closed and an open contact, or for each of several states; empty for other columns.
    let words: [[UInt8]]

    init(timeOf behaviour: Behaviour) {
      let echo = behaviour.trace.first { if case .time = $0.content { true } else { false } }
      (header, kind, isRequired, input) = (echo?.name ?? "time", .time, true, -1)
      words = []
    }

    init(_ position: Int, _ input: Input) {
      switch input.kind {
      case .quantity(_, let absence): (kind, words) = (.quantity(absence), [])
      case .contact(let closed, let open): (kind, words) = (.contact, [Array(closed.utf8), Array(open.utf8)])
      case .choice(let states, _): (kind, words) = (.choice, states.map { Array($0.name.utf8) })
      }
      (header, isRequired, self.input) = (input.column, input.isRequired, position)
    }
  }

  private let columns: [Column]

  /// Reads the header that the reader stands at.
  init(header reader: borrowing RecordReader, _ behaviour: Behaviour) throws(TraceError) {
    let known = [Column(timeOf: behaviour)] + behaviour.inputs.enumerated().map { Column($0, $1) }
    if let (place, sign) = Self.wrongSeparator(reader, known) { throw .invalid(place, .wrongSeparator(sign)) }
    var columns: [Column] = []
    for field in reader.fields {
      let name = reader.text(field)
      guard let column = known.first(where: { $0.header == name }) else {
        let defect = TraceError.Defect.unknownColumn(Self.excerpt(field, reader), known: known.map(\.header))
        throw .invalid(reader.place(field), name.utf8.contains(0x0D) ? .loneCarriageReturn : defect)
      }
      guard !columns.contains(where: { $0.header == name }) else {
        throw .invalid(reader.place(field), .duplicateColumn(name))
      }
      columns.append(column)
    }
    let required = known.filter(\.isRequired).map(\.header)
    let missing = required.filter { name in !columns.contains { $0.header == name } }
    guard missing.isEmpty else { throw .invalid(reader.endOfRecord, .missingColumns(missing)) }
    self.columns = columns
  }

  /// The first sign that parts names of columns in a header that has no comma, as spreadsheets of some languages write it.
  private static func wrongSeparator(
    _ reader: borrowing RecordReader, _ known: [Column]
  ) -> (TraceError.Place, String)? {
    guard reader.fields.count == 1 else { return nil }
    let header = reader.text(reader.fields[0])
    for (sign, shown) in [(Character(";"), ";"), ("\t", "tab"), ("|", "|")] {
      let names = header.split(separator: sign, omittingEmptySubsequences: false)
      guard names.count > 1, names.allSatisfy({ name in known.contains { $0.header == name } }) else { continue }
      let start = reader.place(reader.fields[0])
      return (.init(line: start.line, column: start.column + names[0].utf8.count), shown)
    }
    return nil
  }

  /// Reads the row that the reader stands at.
  func read(_ reader: borrowing RecordReader, into rows: inout PendingRows) throws(TraceError) {
    guard reader.fields.count == columns.count else { throw wrongCount(reader) }
    let bytes = reader.bytes
    var result: (time: Double, field: RecordReader.Field)?
    for position in columns.indices {
      let field = reader.fields[position]
      switch columns[position].kind {
      case .time: result = (try time(field, columns[position].header, reader, notBefore: rows.lastTime), field)
      case .quantity(let absence):
        guard !field.isEmpty else {
          rows.set(columns[position].input, to: .nan)
          continue
        }
        guard let number = DecimalParser.number(bytes, field.start, field.end) else {
          throw invalid(field, columns[position].header, reader, .notANumber(Self.excerpt(field, reader)))
        }
        if number < 0, case .nothingConnected = absence {
          throw invalid(field, columns[position].header, reader, .negativeResistance(Self.excerpt(field, reader)))
        }
        rows.set(columns[position].input, to: number)
      case .contact:
        let isClosed = try word(field, of: columns[position], reader) == 0
        rows.set(columns[position].input, to: isClosed ? Inputs.closed : .nan)
      case .choice:
        rows.set(columns[position].input, to: try word(field, of: columns[position], reader).map(Double.init) ?? .nan)
      }
    }
    guard let result else { throw .invalid(reader.endOfRecord, .missingTime) }
    rows.append(time: result.time, field: result.field)
  }

  /// Which of the words of its column stands in a field; nil where none does.
  private func word(
    _ field: RecordReader.Field, of column: Column, _ reader: borrowing RecordReader
  ) throws(TraceError) -> Int? {
    guard !field.isEmpty else { return nil }
    let bytes = reader.bytes
    if let number = column.words.firstIndex(where: { bytes[field.start..<field.end].elementsEqual($0) }) {
      return number
    }
    let words = column.words.map { String(decoding: $0, as: UTF8.self) }
    throw invalid(field, column.header, reader, .unknownWord(Self.excerpt(field, reader), expected: words))
  }

  private func time(
    _ field: RecordReader.Field, _ header: String, _ reader: borrowing RecordReader, notBefore previous: Double?
  ) throws(TraceError) -> Double {
    guard !field.isEmpty else { throw .invalid(reader.place(field, header: header), .missingTime) }
    guard let time = DecimalParser.number(reader.bytes, field.start, field.end), time.isFinite else {
      throw invalid(field, header, reader, .notANumber(Self.excerpt(field, reader)))
    }
    if let previous, time < previous {
      throw .invalid(reader.place(field, header: header), .timeDecreases(from: previous, to: time))
    }
    return time
  }
}

// MARK: Errors

extension ColumnReader {
  private func wrongCount(_ reader: borrowing RecordReader) -> TraceError {
    if reader.fields.count > columns.count {
      .invalid(reader.place(reader.fields[columns.count]), .tooManyFields(expected: columns.count))
    } else {
      .invalid(reader.endOfRecord, .tooFewFields(expected: columns.count, found: reader.fields.count))
    }
  }

  /// What is wrong with a field, unless the whole row is the header again.
  private func invalid(
    _ field: RecordReader.Field, _ header: String, _ reader: borrowing RecordReader, _ defect: TraceError.Defect
  ) -> TraceError {
    for (position, column) in columns.enumerated() where reader.text(reader.fields[position]) != column.header {
      return .invalid(reader.place(field, header: header), defect)
    }
    return .invalid(reader.place(reader.fields[0]), .repeatedHeader)
  }

  /// Enough of a field to know it by, in one line.
  private static func excerpt(_ field: RecordReader.Field, _ reader: borrowing RecordReader) -> String {
    let text = reader.text(field)
    let start = text.prefix(40).map { $0.isNewline || $0.asciiValue.map { $0 < 32 || $0 == 127 } == true ? "�" : $0 }
    return String(start) + (text.count > 40 ? "…" : "")
  }
}
