/// A condition with every name resolved: what is left depends on inputs and on protections only.
indirect enum Formula: Hashable, Sendable {
  case constant(Bool)
  case leaf(Leaf)
  case not(Formula)
  case all([Formula])
  case any([Formula])

  /// Whether it holds where `leaf` says which leaves do.
  func holds(_ leaf: (Leaf) -> Bool) -> Bool {
    switch self {
    case .constant(let value): return value
    case .leaf(let own): return leaf(own)
    case .not(let part): return !part.holds(leaf)
    case .all(let parts):
      for part in parts where !part.holds(leaf) { return false }
      return true
    case .any(let parts):
      for part in parts where part.holds(leaf) { return true }
      return false
    }
  }

  /// The formula with something else in place of the leaves that `replacement` names.
  func replacing(_ replacement: (Leaf) -> Formula?) -> Formula {
    switch self {
    case .constant: self
    case .leaf(let leaf): replacement(leaf) ?? self
    case .not(let part): .not(part.replacing(replacement))
    case .all(let parts): .all(parts.map { $0.replacing(replacement) })
    case .any(let parts): .any(parts.map { $0.replacing(replacement) })
    }
  }

  /// The formula if the leaf had this value.
  func fixing(_ leaf: Leaf, to value: Bool) -> Formula { replacing { $0 == leaf ? .constant(value) : nil } }

  /// Whether it asks this.
  func contains(_ leaf: Leaf) -> Bool {
    var isFound = false
    forEachLeaf { isFound = isFound || $0 == leaf }
    return isFound
  }

  /// That one holds and the other does not.
  static func differ(_ left: Formula, _ right: Formula) -> Formula {
    .any([.all([left, .not(right)]), .all([.not(left), right])])
  }

  /// Calls `body` with every leaf.
  func forEachLeaf(_ body: (Leaf) -> Void) {
    switch self {
    case .constant: break
    case .leaf(let leaf): body(leaf)
    case .not(let part): part.forEachLeaf(body)
    case .all(let parts), .any(let parts): for part in parts { part.forEachLeaf(body) }
    }
  }
}

extension Formula {
  /// Hashes a few levels, which tell formulas apart well enough.
  ///
  /// They are looked up with all their parts, one inside the other: hashing each to its leaves would take time that grows
  /// with the square of their size.
  func hash(into hasher: inout Hasher) { hash(into: &hasher, levels: 4) }

  private func hash(into hasher: inout Hasher, levels: Int) {
    switch self {
    case .constant(let value): hasher.combine(value)
    case .leaf(let leaf): hasher.combine(leaf)
    case .not(let part):
      hasher.combine(2)
      if levels > 0 { part.hash(into: &hasher, levels: levels - 1) }
    case .all(let parts): Self.hash(parts, as: 3, into: &hasher, levels)
    case .any(let parts): Self.hash(parts, as: 4, into: &hasher, levels)
    }
  }

  private static func hash(_ parts: [Formula], as kind: Int, into hasher: inout Hasher, _ levels: Int) {
    hasher.combine(kind)
    hasher.combine(parts.count)
    guard levels > 0 else { return }
    for part in parts { part.hash(into: &hasher, levels: levels - 1) }
  }
}

/// What a formula is made of; numbers are positions in the model.
enum Leaf: Hashable, Sendable {
  case atom(Int)
  /// A formula over the inputs of one group, put in place of it by a state space.
  case signal(Int)
  /// The protection has tripped, this sample taken into account.
  case tripped(Int)
  /// The protection had tripped before this sample.
  case wasTripped(Int)
  /// The protection has not tripped, and its delay runs.
  case waits(Int)
  /// The timer has run out, this scan taken into account.
  case elapsed(Int)
  /// The counter has reached its target, this scan taken into account.
  case reached(Int)
  /// The table of the cell had decided for the state before this scan.
  case was(Int, Int)
  /// The table of the cell had decided for the state when the instant before had settled.
  case began(Int, Int)
  /// The formula of a timer of a property has held for its time, up to this instant.
  case held(Int)

  /// The protection it is about.
  var protection: Int? {
    switch self {
    case .tripped(let number), .wasTripped(let number), .waits(let number): number
    default: nil
    }
  }

  /// The cell it is about.
  var cell: Int? {
    switch self {
    case .elapsed(let cell), .reached(let cell), .was(let cell, _), .began(let cell, _), .held(let cell): cell
    default: nil
    }
  }

  /// Whether it is about what is remembered.
  var isOfMemory: Bool { protection != nil || cell != nil }
}
