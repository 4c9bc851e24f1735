import FileWriting

/// One of several parts of a portfolio, each built by itself: "3/10".
public struct Shard: Hashable, Sendable, CustomStringConvertible {
  /// Which one, from 1.
  public let number: Int
  /// Of how many.
  public let count: Int

  /// Makes one of `count` shards; nil for a number that is none of them.
  public init?(_ number: Int, of count: Int) {
    guard number >= 1, number <= count else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Reads "3/10".
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(number, of: count)
  }

  /// Whether a product is in it: by its id alone, so that products that come or go move no other.
  func contains(_ id: String) -> Bool { Int(Digest(of: id.utf8).value % UInt64(count)) == number - 1 }

  /// "3/10".
  public var description: String { "\(number)/\(count)" }
}
