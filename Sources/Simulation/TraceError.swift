import SpecModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why a simulation stopped; the rows before the place have been written.
public enum TraceError: Error, Hashable, Sendable {
  /// Reading failed with this `errno`.
  case readFailed(Int32)
  /// Writing failed with this `errno`.
  case writeFailed(Int32)
  /// The input is not a trace.
  case invalid(Place, Defect)

  /// A place of the input: the start of a field.
  public struct Place: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The byte in the line, from 1.
    public let column: Int
    /// The header of the field's column, where it has one.
    public let header: String?

    /// Makes a place.
    public init(line: Int, column: Int, header: String? = nil) {
      self.line = line
      self.column = column
      self.header = header
    }
  }

  /// What is wrong at a place.
  public enum Defect: Hashable, Sendable {
    case empty
    case missingColumns([String])
    case duplicateColumn(String)
    case unknownColumn(String, known: [String])
    /// Another sign than a comma stands between the names of columns.
    case wrongSeparator(String)
    /// The header line stands among the rows again.
    case repeatedHeader
    case blankLine
    case tooFewFields(expected: Int, found: Int)
    case tooManyFields(expected: Int)
    case notANumber(String)
    case missingTime
    case timeDecreases(from: Double, to: Double)
    case unknownWord(String, expected: [String])
    case negativeResistance(String)
    case nulByte
    /// A line ends with a carriage return alone.
    case loneCarriageReturn
    case strayQuote
    case unterminatedQuote
    case tooLong(limit: Int)
  }
}

extension TraceError: CustomStringConvertible {
  /// What is wrong and what was expected; with "line:column: " in front where there is such a place.
  public var description: String {
    switch self {
    case .readFailed(let code): "the input can't be read: \(String(cString: strerror(code)))"
    case .writeFailed(let code): "the output can't be written: \(String(cString: strerror(code)))"
    case .invalid(let place, let defect):
      "\(place.line):\(place.column): " + (place.header.map { "\($0): " } ?? "") + defect.description
    }
  }
}

extension TraceError.Defect: CustomStringConvertible {
  /// What is wrong and what was expected.
  public var description: String {
    switch self {
    case .empty: "the file is empty; expected a header line with the names of the columns"
    case .missingColumns(let names): "required columns are missing: " + names.joined(separator: ", ")
    case .duplicateColumn(let name): "the column \(name) is there twice"
    case .unknownColumn(let name, let known):
      UnknownName(name, kind: "column", known: known).description
    case .wrongSeparator(let sign):
      "\"\(sign)\" stands between the columns; expected \",\", and numbers with a decimal point"
    case .repeatedHeader: "the header is there twice; expected a row of values"
    case .blankLine: "a blank line among the lines; expected a row of values"
    case .tooFewFields(let expected, let found): "the row has \(found) of \(expected) fields"
    case .tooManyFields(let expected): "the row has more fields than the header, which has \(expected)"
    case .notANumber(let text): "\"\(text)\" is not a number; expected one with a decimal point, such as 12.5"
    case .missingTime: "the time is missing; expected a number of seconds"
    case .timeDecreases(let earlier, let later): "time goes backwards, from \(earlier) s to \(later) s"
    case .unknownWord(let text, let expected):
      "\"\(text)\" is not known; expected " + expected.map { "\"\($0)\"" }.joined(separator: ", ") + " or nothing"
    case .negativeResistance(let text): "a resistance can't be negative, as \(text) is; expected 0 or more, or nothing"
    case .nulByte: "a NUL byte; expected text"
    case .loneCarriageReturn: "a carriage return inside a field; expected lines that end with LF or CRLF"
    case .strayQuote: "a quote inside a field; expected the whole field in quotes, and quotes in it doubled"
    case .unterminatedQuote: "the quoted field has no end; expected a closing quote"
    case .tooLong(let limit): "the line is longer than \(limit) bytes; expected a line of readings"
    }
  }
}
