import Synchronization

/// What has been read of a product's facts, so that what was made of them can be kept for products that have the same.
package final class FactReads: Sendable {
  private struct State {
    var positions: Set<Int> = []
    var areAll = false
    var isNameRead = false
  }

  private let state = Mutex(State())

  /// Starts with nothing read.
  package init() {}

  /// Whether the name of the product was read.
  package var isNameRead: Bool { state.withLock { $0.isNameRead } }

  /// The positions of the facts that were read, of so many that there are.
  package func positions(among count: Int) -> [Int] {
    state.withLock { $0.areAll ? Array(0..<count) : $0.positions.sorted() }
  }

  func note(_ position: Int) { state.withLock { _ = $0.positions.insert(position) } }
  func noteAll() { state.withLock { $0.areAll = true } }
  func noteName() { state.withLock { $0.isNameRead = true } }
}
