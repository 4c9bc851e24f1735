/// Cuts bytes into records of fields after RFC 4180, holding one chunk and one record at most.
///
/// It does not read by itself: `next` says when it needs more bytes, and `fill` takes them.
struct RecordReader: ~Copyable {
  /// The bytes of a field, without its quotes.
  struct Field {
    let start: Int
    let end: Int
    let isQuoted: Bool

    var isEmpty: Bool { start == end }
  }

  enum Step {
    case record
    case needsInput
    case end
  }

  /// No line of readings is this long; a file without line ends must not fill the memory.
  static let longestRecord = 1 << 20
  static let chunk = 1 << 18

  /// The fields of the record, valid until the next call.
  private(set) var fields: [Field] = []
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: longestRecord + chunk)
  /// Where the record starts, where the one after it does, and where the bytes read so far end.
  private var (start, next, end) = (0, 0, 0)
  private var isEnded = false
  private var isAtBeginning = true
  /// The line in which the record starts, and the one in which the record after it does.
  private var (line, nextLine) = (1, 1)

  deinit { buffer.deallocate() }

  /// What has been read, and not yet dropped.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: buffer, count: end) }

  /// Whether the record is a blank line.
  var isBlank: Bool { fields.count == 1 && fields[0].isEmpty && !fields[0].isQuoted }

  /// Goes on to the next record.
  mutating func advance() throws(TraceError) -> Step {
    (start, line) = (next, nextLine)
    if isAtBeginning {
      guard isEnded || end >= Self.byteOrderMark.count else { return .needsInput }
      if bytes.starts(with: Self.byteOrderMark) { (start, next) = (3, 3) }
      isAtBeginning = false
    }
    guard start < end else { return isEnded ? .end : .needsInput }
    guard try scan() else {
      guard end - start <= Self.longestRecord else { throw tooLong }
      return .needsInput
    }
    guard next - start <= Self.longestRecord else { throw tooLong }
    return .record
  }

  /// Takes more bytes from `read`, which returns their number, 0 at the end.
  mutating func fill(_ read: (UnsafeMutableRawBufferPointer) throws(TraceError) -> Int) throws(TraceError) {
    if start > 0 {
      buffer.update(from: buffer + start, count: end - start)
      (start, next, end) = (0, 0, end - start)
    }
    // Scanning again is worth while only when the record can be complete.
    repeat {
      let count = try read(UnsafeMutableRawBufferPointer(start: buffer + end, count: Self.chunk))
      isEnded = count == 0
      end += count
      if bytes[end - count..<end].contains(Self.lineFeed) { return }
    } while !isEnded && !isAtBeginning && end <= Self.longestRecord
  }

  /// A place in the record.
  func place(_ position: Int, header: String? = nil) -> TraceError.Place {
    let before = bytes[start..<position]
    let lineStart = before.lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? start
    return TraceError.Place(
      line: line + before.count { $0 == Self.lineFeed }, column: position - lineStart + 1, header: header)
  }

  /// Where a field starts, its quote included.
  func place(_ field: Field, header: String? = nil) -> TraceError.Place {
    place(field.isQuoted ? field.start - 1 : field.start, header: header)
  }

  /// Just behind the last character of the record.
  var endOfRecord: TraceError.Place {
    place(fields.last.map { $0.isQuoted ? $0.end + 1 : $0.end } ?? start)
  }

  /// The text of a field, its doubled quotes made single.
  func text(_ field: Field) -> String {
    var bytes = Array(bytes[field.start..<field.end])
    if field.isQuoted {
      var isSecond = false
      bytes.removeAll { byte in
        isSecond = byte == Self.quote && !isSecond
        return byte == Self.quote && !isSecond
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var tooLong: TraceError { .invalid(place(start), .tooLong(limit: Self.longestRecord)) }

  // MARK: Scanning

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  /// Finds the fields of the record that starts at `start`; false if its end has not been read yet.
  private mutating func scan() throws(TraceError) -> Bool {
    fields.removeAll(keepingCapacity: true)
    let bytes = bytes
    var (position, fieldStart, quotedLines) = (start, start, 0)
    while true {
      if position == fieldStart, position < end, bytes[position] == Self.quote {
        guard let close = try closingQuote(of: position, &quotedLines) else { return false }
        fields.append(Field(start: position + 1, end: close, isQuoted: true))
        position = close + 1
        if position < end, bytes[position] == Self.carriageReturn {
          position += 1
          if position == end, !isEnded { return false }
        }
        guard position < end else { return finish(at: end, quotedLines) }
        if bytes[position] == Self.lineFeed { return finish(at: position + 1, quotedLines + 1) }
        guard bytes[position] == Self.comma, position == close + 1 else {
          throw .invalid(place(fieldStart), .strayQuote)
        }
        position += 1
        fieldStart = position
        continue
      }
      // All that ends a field is below the digits.
      while position < end, bytes[position] > Self.comma { position += 1 }
      guard position < end else {
        guard isEnded else { return false }
        append(fieldStart, position)
        return finish(at: end, quotedLines)
      }
      switch bytes[position] {
      case Self.comma:
        fields.append(Field(start: fieldStart, end: position, isQuoted: false))
        fieldStart = position + 1
      case Self.lineFeed:
        append(fieldStart, position)
        return finish(at: position + 1, quotedLines + 1)
      case Self.quote: throw .invalid(place(fieldStart), .strayQuote)
      case 0: throw .invalid(place(fieldStart), .nulByte)
      default: break
      }
      position += 1
    }
  }

  /// The quote that closes the field which the one at `opening` opens; nil if it has not been read yet.
  private func closingQuote(of opening: Int, _ lines: inout Int) throws(TraceError) -> Int? {
    var position = opening + 1
    while position < end {
      switch bytes[position] {
      case Self.quote:
        guard position + 1 < end else { return isEnded ? position : nil }
        guard bytes[position + 1] == Self.quote else { return position }
        position += 1
      case Self.lineFeed: lines += 1
      case 0: throw .invalid(place(opening), .nulByte)
      default: break
      }
      position += 1
    }
    guard !isEnded else { throw .invalid(place(opening), .unterminatedQuote) }
    return nil
  }

  /// Adds the last field of a line, whose end may be CR LF.
  private mutating func append(_ fieldStart: Int, _ fieldEnd: Int) {
    let hasReturn = fieldEnd > fieldStart && bytes[fieldEnd - 1] == Self.carriageReturn
    fields.append(Field(start: fieldStart, end: hasReturn ? fieldEnd - 1 : fieldEnd, isQuoted: false))
  }

  private mutating func finish(at position: Int, _ lines: Int) -> Bool {
    (next, nextLine) = (position, line + lines)
    return true
  }
}
