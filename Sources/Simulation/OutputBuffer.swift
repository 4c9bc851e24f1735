/// Gathers text, to be passed on in large pieces.
struct OutputBuffer: ~Copyable {
  private var capacity = 1 << 17
  private var base = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 17)
  private(set) var count = 0

  deinit { base.deallocate() }

  /// Passes on what is gathered.
  mutating func flush(_ write: (UnsafeRawBufferPointer) throws(TraceError) -> Void) throws(TraceError) {
    guard count > 0 else { return }
    let gathered = UnsafeRawBufferPointer(start: base, count: count)
    // Emptied first, so that what can't be written is not tried again.
    count = 0
    try write(gathered)
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard start < end, let source = bytes.baseAddress else { return }
    reserve(end - start)
    (base + count).update(from: source + start, count: end - start)
    count += end - start
  }

  mutating func append(_ text: String) { for byte in text.utf8 { append(byte) } }

  /// Appends a number rounded to 10^−9, without exponent, needless zeros or a negative zero.
  mutating func append(_ number: Double) {
    guard number.magnitude < 0x1p62 else { return append(hugeNumber: number) }
    var whole = number.magnitude.rounded(.down)
    var billionths = UInt64(((number.magnitude - whole) * 1e9).rounded())
    if billionths == 1_000_000_000 { (whole, billionths) = (whole + 1, 0) }
    reserve(32)
    if number < 0, whole > 0 || billionths > 0 { append(UInt8(ascii: "-")) }
    append(digits: UInt64(whole), atLeast: 1)
    guard billionths > 0 else { return }
    var places = 9
    while billionths.isMultiple(of: 10) { (billionths, places) = (billionths / 10, places - 1) }
    append(UInt8(ascii: "."))
    append(digits: billionths, atLeast: places)
  }

  private mutating func append(digits number: UInt64, atLeast places: Int) {
    var (rest, length, limit) = (number, 1, UInt64(10))
    while length < places || rest >= limit && length < 19 { (length, limit) = (length + 1, limit &* 10) }
    reserve(length)
    for position in stride(from: count + length - 1, through: count, by: -1) {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      base[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    }
    count += length
  }

  /// Infinities, and numbers so large that Swift writes them with an exponent.
  private mutating func append(hugeNumber number: Double) {
    let parts = number.description.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1].drop { $0 == "+" }) else { return append(number.description) }
    let mantissa = parts[0].split(separator: ".")
    let fraction = mantissa.count == 2 && mantissa[1] != "0" ? mantissa[1] : ""
    append(mantissa[0] + fraction + String(repeating: "0", count: exponent - fraction.count))
  }

  private mutating func reserve(_ additional: Int) {
    guard count + additional > capacity else { return }
    capacity = max(2 * capacity, count + additional)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
