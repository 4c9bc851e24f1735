import Synchronization

/// A value that is made when it is first asked for, by whichever thread asks.
package struct Once<Value: Sendable>: ~Copyable, Sendable {
  private let made = Mutex<Value?>(nil)

  /// Nothing is made yet.
  package init() {}

  /// The value, made now if it was not before.
  package borrowing func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
