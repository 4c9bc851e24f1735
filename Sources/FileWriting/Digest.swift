/// A number that is the same for the same bytes, on every machine and in every version (FNV-1a, 64 bits).
package struct Digest: Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init(of bytes: some Sequence<UInt8> = []) { add(bytes) }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Adds bytes together with their count, so that no two lists of texts are the same bytes.
  package mutating func add(whole bytes: some Collection<UInt8>) {
    add(UInt64(bytes.count))
    add(bytes)
  }

  package mutating func add(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { add($0) } }

  /// The number in hexadecimal digits.
  package var text: String { String(value, radix: 16) }
}
