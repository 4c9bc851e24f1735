import Localization

/// Bytes of a page with holes for the digits of the product's name and of figures.
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

  /// What of these digits stands in the holes.
  func filling(_ digits: [UInt8]) -> [UInt8] {
    holes.map { digits.indices.contains($0.digit) ? digits[$0.digit] : UInt8(ascii: "0") }
  }

  /// Adds the bytes to others, with these digits in the holes.
  func add(to page: inout [UInt8], _ digits: [UInt8]) {
    let start = page.count
    page += bytes
    for hole in holes where digits.indices.contains(hole.digit) { page[start + hole.place] = digits[hole.digit] }
  }
}
