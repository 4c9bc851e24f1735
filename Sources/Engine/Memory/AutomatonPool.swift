import Synchronization

/// Automata that no batch walks through at the moment: each batch has one of its own, as it grows on the way.
final class AutomatonPool: Sendable {
  private struct Kept: @unchecked Sendable {
    let automaton: Automaton
  }

  private let kept = Mutex<[Kept]>([])

  /// An automaton of a program: one that is there, or a new one; nil if there can be none.
  func take(_ program: Program) -> Automaton? {
    kept.withLock { $0.popLast()?.automaton } ?? Automaton(program)
  }

  /// Keeps an automaton for the next batch.
  func give(_ automaton: Automaton) {
    let kept = Kept(automaton: automaton)
    self.kept.withLock { $0.append(kept) }
  }
}
