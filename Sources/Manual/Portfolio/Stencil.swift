/// Bytes of a page with holes for the digits of the product's name.
struct Stencil: Sendable {
  private let bytes: [UInt8]
  private let holes: [Hole]

  private struct Hole {
    let place: Int
    let digit: Int
  }

  /// Cuts the holes into a text with signs for digits.
  init(_ text: some StringProtocol) {
    var text = String(text)
    (bytes, holes) = text.withUTF8 { source in
      var (bytes, holes): ([UInt8], [Hole]) = ([], [])
      bytes.reserveCapacity(source.count)
      var (start, place) = (0, 0)
      while place < source.count {
        guard source[place] >= 0xF0, let digit = DigitMarks.digit(at: place, in: source) else {
          place += 1
          continue
        }
        bytes += source[start..<place]
        holes.append(Hole(place: bytes.count, digit: digit))
        bytes.append(UInt8(ascii: "0"))
        place += DigitMarks.length
        start = place
      }
      bytes += source[start...]
      return (bytes, holes)
    }
  }

  /// How many bytes there are.
  var size: Int { bytes.count }

  /// The bytes where they are the same for all names; nil where there are holes.
  var whole: [UInt8]? { holes.isEmpty ? bytes : nil }

  /// Adds the bytes to others, with these digits in the holes.
  func add(to page: inout [UInt8], _ digits: [UInt8]) {
    let start = page.count
    page += bytes
    for hole in holes where digits.indices.contains(hole.digit) { page[start + hole.place] = digits[hole.digit] }
  }
}
