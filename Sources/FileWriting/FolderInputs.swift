/// All that a folder is made from, in a few digits that can be asked for once more.
package struct FolderInputs: Sendable {
  package private(set) var digest: UInt64
  /// The same of the folders in it that are made each from a part of that, by their names.
  package private(set) var parts: [String: UInt64] = [:]
  private let common: UInt64
  private let again: @Sendable () -> UInt64?

  /// Asks for the digits; nil where there are none, because not everything can be known.
  package init?(_ digits: @escaping @Sendable () -> UInt64?) {
    guard let digest = digits() else { return nil }
    (self.digest, common) = (digest, digest)
    again = digits
  }

  /// The same together with bytes that have been read already.
  package func adding(_ bytes: [UInt8]) -> FolderInputs {
    var inputs = self
    inputs.digest = Self.digest(digest, bytes)
    return inputs
  }

  /// The same with the folders in it that are made from these bytes each, and from all but what has been added.
  package func with(parts: some Sequence<(name: String, bytes: ArraySlice<UInt8>)>) -> FolderInputs {
    var inputs = self
    inputs.parts = Dictionary(parts.map { ($0.name, Self.digest(common, $0.bytes)) }) { first, _ in first }
    return inputs
  }

  private static func digest(_ common: UInt64, _ bytes: some Collection<UInt8>) -> UInt64 {
    var digest = Digest()
    digest.add(common)
    digest.add(whole: bytes)
    return digest.value
  }

  /// Whether nothing has changed since.
  var areUnchanged: Bool { again() == common }
}
