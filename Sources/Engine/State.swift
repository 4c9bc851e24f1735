/// What the engine remembers between two samples: its protections, in the order of the product's data, and what timers,
/// counters and tables remember.
package struct State: Hashable, Sendable {
  /// What is remembered of one protection.
  package struct Protection: Hashable, Sendable {
    /// Whether it has tripped.
    package var isTripped: Bool
    /// For how many seconds the samples have asked for the other state; nil if the last one did not.
    package var pending: Double?

    /// Makes the memory of a protection; at first it has not tripped.
    package init(isTripped: Bool = false, pending: Double? = nil) {
      self.isTripped = isTripped
      self.pending = pending
    }
  }

  /// The protections, in the order of the product's data.
  package var protections: [Protection]
  /// Everything else; nil for a product that has neither timers nor counters, and no table that is asked what was.
  package var memory: Memory?

  /// Makes a state.
  package init(protections: [Protection], memory: Memory? = nil) {
    self.protections = protections
    self.memory = memory
  }
}

/// What timers, counters and tables remember, each in the order of the product's data.
package struct Memory: Hashable, Sendable {
  /// What is remembered of a counter.
  package struct Counter: Hashable, Sendable {
    /// How often it has counted, up to its target.
    package var count: Int32 = 0
    /// Whether what it counts held at last.
    package var isCounting = false
  }

  /// For how long each timer has run, up to its duration; nil where it is at rest.
  package var timers: [Microseconds?]
  /// The counters.
  package var counters: [Counter]
  /// The number of the state that each table decided that is asked what was; −1 for none.
  package var states: [Int32]
  /// What the comparisons of the last sample said, which hold until the next one.
  package var comparisons: [Bool]
  /// The part of a millionth of a second that has passed and is not counted yet.
  package var fraction = 0.0
}
