/// Small numbers packed into two words: what is remembered, or what readings ask for.
struct Bits: Hashable, Sendable {
  /// Where a number stands.
  struct Field: Hashable, Sendable {
    fileprivate let word: Int
    fileprivate let shift: Int
    fileprivate let mask: UInt64
  }

  /// Finds room for numbers, one after the other.
  struct Layout {
    private var used = [0, 0]

    /// Room for a number from 0 up to the highest one; nil if there is none left.
    mutating func field(upTo highest: Int) -> Field? {
      let width = max(1, Int.bitWidth - highest.leadingZeroBitCount)
      guard let word = used.firstIndex(where: { $0 + width <= UInt64.bitWidth }) else { return nil }
      defer { used[word] += width }
      return Field(word: word, shift: used[word], mask: UInt64.max >> UInt64(UInt64.bitWidth - width))
    }
  }

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  subscript(field: Field) -> Int {
    get { Int((field.word == 0 ? low : high) >> UInt64(field.shift) & field.mask) }
    set {
      let (cleared, set) = (~(field.mask << UInt64(field.shift)), UInt64(newValue) << UInt64(field.shift))
      if field.word == 0 { low = low & cleared | set } else { high = high & cleared | set }
    }
  }

  /// Whether the bit of this number is set.
  subscript(bit number: Int) -> Bool {
    get { (number < 64 ? low >> UInt64(number) : high >> UInt64(number - 64)) & 1 != 0 }
    set {
      let mask = 1 << UInt64(number % 64) as UInt64
      if number < 64 { low = newValue ? low | mask : low & ~mask } else { high = newValue ? high | mask : high & ~mask }
    }
  }

  /// The bits that are set in either.
  func union(_ other: Bits) -> Bits {
    var union = self
    union.low |= other.low
    union.high |= other.high
    return union
  }

  /// How many bits there are.
  static let count = 128
}
