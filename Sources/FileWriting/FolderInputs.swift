/// All that a folder is made from, in a few digits that can be asked for once more.
package struct FolderInputs: Sendable {
  package let digest: UInt64
  private let again: @Sendable () -> UInt64?

  /// Asks for the digits; nil where there are none, because not everything can be known.
  package init?(_ digits: @escaping @Sendable () -> UInt64?) {
    guard let digest = digits() else { return nil }
    self.digest = digest
    again = digits
  }

  /// Whether nothing has changed since.
  var areUnchanged: Bool { again() == digest }
}
