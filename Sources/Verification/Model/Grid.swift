import Quantities
import SpecModel

/// The finite set of readings that stands for all readings.
///
/// Inputs that are compared with each other form a group, and no atom asks about inputs of two groups. The points of a
/// group are all numbers that one of its inputs is compared with, and in each interval between them as many more as the
/// group has inputs. Whatever the readings are, a tuple of points lies in the same intervals and boundaries and in the
/// same order, so that every atom has the same answer: the tuples, each input absent as well, are exhaustive. Where an
/// input is compared with another plus a number, `OffsetPoints` says which points are.
struct Grid {
  /// Inputs that are compared with each other, directly or through others.
  struct Group {
    let inputs: [Int]
    /// The numbers that stand for all numbers, in ascending order.
    let points: [ExactDecimal]
    /// The points as whole numbers of one decimal unit.
    fileprivate let numbers: [Int]
    /// For each input the position of its point, −1 where it is absent; the least remarkable readings come first, and of
    /// tuples for which every atom has the same answer only the first is here.
    fileprivate(set) var tuples: [[Int]]
    /// For each tuple which atoms of the model hold; those about other groups don't.
    fileprivate(set) var answers: [[Bool]] = []
  }

  private(set) var groups: [Group] = []
  /// The group of each input and its place there; nil for an input that no atom asks about.
  private(set) var places: [(group: Int, position: Int)?]
  private let atoms: [Atom]
  /// The number of the state that an input has where none is given; nil for what has no states.
  private let absences: [Int?]
  /// The position of the point that an atom compares with.
  private var bounds: [Int]
  /// What an atom adds to the input that it compares with, in the unit of its group's `numbers`.
  private var offsets: [Int]

  /// Makes the grid of a model; readings for which none of the `remarkable` formulas holds come first.
  init(_ model: Model, remarkable: [Formula]) {
    atoms = model.atoms
    absences = model.inputs.map { input in
      guard case .choice(let states, let absence) = input.kind else { return nil }
      return states.firstIndex(of: absence)
    }
    bounds = Array(repeating: 0, count: atoms.count)
    offsets = bounds
    places = Array(repeating: nil, count: model.inputs.count)
    for members in Self.components(atoms, count: model.inputs.count) {
      for (position, input) in members.enumerated() { places[input] = (groups.count, position) }
      let own = atoms.indices.filter { members.contains(atoms[$0].inputs[0]) }
      let constants = own.compactMap { number -> ExactDecimal? in
        if case .compare(_, _, .number(let bound)) = atoms[number] { bound } else { nil }
      }
      let isContact = members.allSatisfy { if case .contact = model.inputs[$0].kind { true } else { false } }
      let shifted = OffsetPoints(of: members, own.map { atoms[$0] })
      let states = members.compactMap { input -> Int? in
        if case .choice(let states, _) = model.inputs[input].kind { states.count } else { nil }
      }.max()
      let points =
        shifted?.all ?? states.map { (0..<$0).map { ExactDecimal(coefficient: $0) } }
        ?? (isContact ? [1] : Self.points(around: Set(constants).sorted(), members.count))
      let digits = points.map(\.fractionDigits).max() ?? 0
      for number in own {
        guard case .compare(_, _, let bound) = atoms[number] else { continue }
        switch bound {
        case .number(let constant): bounds[number] = points.firstIndex(of: constant) ?? 0
        case .input(_, let sum): offsets[number] = sum.coefficient(withFractionDigits: digits)
        }
      }
      let all = Array(points.indices)
      let ranks = members.map { input in
        shifted.map { $0.points[input, default: []].compactMap { points.firstIndex(of: $0) } } ?? all
      }
      groups.append(
        Group(
          inputs: members, points: points, numbers: points.map { $0.coefficient(withFractionDigits: digits) },
          tuples: Self.tuples(ranks)))
    }
    tupleCount = groups.reduce(0) { $0 + $1.tuples.count }
    sortTuples(model, remarkable)
  }

  /// How many tuples there are in all groups together.
  private(set) var tupleCount = 0

  /// Whether the atom holds for a tuple of its group.
  func holds(_ atom: Int, _ tuple: [Int]) -> Bool {
    switch atoms[atom] {
    case .present(let input): return rank(input, tuple) >= 0
    case .holds(let input, let state):
      let rank = rank(input, tuple)
      return rank < 0 ? absences[input] == state : rank == state
    case .compare(let input, let comparator, let bound):
      let left = rank(input, tuple)
      guard case .input(let other, _) = bound else { return left >= 0 && comparator.holds(left, bounds[atom]) }
      let right = rank(other, tuple)
      guard left >= 0, right >= 0, let group = places[input]?.group else { return false }
      guard offsets[atom] != 0 else { return comparator.holds(left, right) }
      return comparator.holds(groups[group].numbers[left], groups[group].numbers[right] + offsets[atom])
    }
  }

  /// Whether a formula that asks about inputs alone holds for a tuple of its group.
  func holds(_ formula: Formula, _ tuple: [Int]) -> Bool {
    formula.holds { if case .atom(let atom) = $0 { holds(atom, tuple) } else { false } }
  }

  /// The group that a leaf asks about; nil if it asks about a protection.
  func group(of leaf: Leaf) -> Int? {
    if case .atom(let atom) = leaf { places[atoms[atom].inputs[0]]?.group } else { nil }
  }

  /// The only group that the formula asks about; nil if there is none, if there are several, or protections.
  func group(of formula: Formula) -> Int? {
    var (found, isLocal): (Int?, Bool) = (nil, true)
    formula.forEachLeaf { leaf in
      let group = group(of: leaf)
      isLocal = isLocal && group != nil && (found ?? group) == group
      found = group
    }
    return isLocal ? found : nil
  }

  /// The values of all inputs for a tuple of each group.
  func values(_ choice: (Int) -> Int) -> [ExactDecimal?] {
    places.map { place in
      guard let place else { return nil }
      let rank = groups[place.group].tuples[choice(place.group)][place.position]
      return rank < 0 ? nil : groups[place.group].points[rank]
    }
  }

  private func rank(_ input: Int, _ tuple: [Int]) -> Int { places[input].map { tuple[$0.position] } ?? -1 }

  private mutating func sortTuples(_ model: Model, _ remarkable: [Formula]) {
    for (number, group) in groups.enumerated() {
      let own = remarkable.filter { self.group(of: $0) == number }
      let scores = group.tuples.map { tuple in
        let isAbsent = zip(group.inputs, tuple).filter { model.inputs[$0].isRequired && $1 < 0 }.count
        return isAbsent
          + own.filter { self.holds($0, tuple) }.count
      }
      // Not `sorted` alone: readings of one score keep their order, so that every run finds the same counterexample.
      let order = group.tuples.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
      let isOwn = atoms.indices.map { self.group(of: .atom($0)) == number }
      var seen: Set<[Bool]> = []
      groups[number].tuples = []
      for tuple in order.map({ group.tuples[$0] }) {
        let answers = isOwn.enumerated().map { $1 && holds($0, tuple) }
        guard seen.insert(answers).inserted else { continue }
        groups[number].tuples.append(tuple)
        groups[number].answers.append(answers)
      }
    }
  }

  private static func components(_ atoms: [Atom], count: Int) -> [[Int]] {
    var leader = Array(0..<count)
    for atom in atoms {
      guard let first = atom.inputs.first, let last = atom.inputs.last, leader[first] != leader[last] else { continue }
      let (kept, merged) = (min(leader[first], leader[last]), max(leader[first], leader[last]))
      leader = leader.map { $0 == merged ? kept : $0 }
    }
    let asked = Set(atoms.flatMap(\.inputs))
    let members = Dictionary(grouping: asked.sorted()) { leader[$0] }
    return members.keys.sorted().compactMap { members[$0] }
  }

  /// All combinations of the points of each input; absence comes last, since it is the more remarkable.
  private static func tuples(_ ranks: [[Int]]) -> [[Int]] {
    ranks.reduce([[]]) { tuples, ranks in tuples.flatMap { tuple in (ranks + [-1]).map { tuple + [$0] } } }
  }

  /// The constants, and `count` or more points in each interval; those next to a constant are one step of the
  /// longest fraction away from it, so that a shifted constant meets them.
  private static func points(around constants: [ExactDecimal], _ count: Int) -> [ExactDecimal] {
    let digits = constants.map(\.fractionDigits).max() ?? 0
    let step = ExactDecimal(coefficient: 1, fractionDigits: digits)
    guard let first = constants.first, let last = constants.last else {
      return (0..<max(1, count)).map { ExactDecimal(coefficient: $0) }
    }
    var points = constants
    for number in 0..<max(1, count) {
      let distance = step + ExactDecimal(coefficient: number)
      points += [first - distance, last + distance]
    }
    for (lower, upper) in zip(constants, constants.dropFirst()) {
      var inner = [lower + step, upper - step].filter { lower < $0 && $0 < upper }
      if inner.count == 2, inner[0] == inner[1] { inner.removeLast() }
      var finer = digits
      while inner.count < count {
        finer += 1
        let piece = ExactDecimal(coefficient: 1, fractionDigits: finer)
        let candidates = (1...count).map { lower + piece * ExactDecimal(coefficient: $0) }
        for point in candidates where inner.count < count && point < upper && !inner.contains(point) {
          inner.append(point)
        }
      }
      points += inner
    }
    return points.sorted()
  }
}
