/// What the engine remembers between two samples: its protections, in the order of the product's data.
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

  /// Makes a state.
  package init(protections: [Protection]) { self.protections = protections }
}
