import Engine

/// Scans the blocks of a slice in their order: protections, timers, counters, and what tables are asked for later.
///
/// It is made from the formulas of the model, so that it shares nothing with how the engine scans.
struct Scanner: Sendable {
  private enum Node {
    case constant(Bool)
    /// What the readings ask for, by the number of the bit.
    case request(Int)
    case question(Question)
    case not(Int)
    /// All, or any, of the nodes in the operands `first..<end`.
    case all(first: Int, end: Int)
    case any(first: Int, end: Int)
    /// Brings something that is remembered up to date.
    case update(Update)
  }

  /// What brings something that is remembered up to date; numbers are nodes.
  private enum Update {
    case protection(Int, unusable: Int, trips: Int, releases: Int)
    case timer(Int, runs: Int)
    case counter(Int, counts: Int, resets: Int, target: Int)
  }

  /// What an instant makes of what is remembered.
  struct Instant: Sendable {
    /// The scans, the last of which changes nothing, unless they would go on for ever.
    fileprivate(set) var moves: [Move] = []
    /// What is remembered afterwards.
    fileprivate(set) var memory = Memory()
    /// The places whose time begins with this instant, a bit each.
    fileprivate(set) var started = Bits()
    /// Which of the formulas that are watched hold in the end.
    fileprivate(set) var watched: [Bool] = []

    /// Whether scans end.
    var isSettled: Bool { moves.last?.isSettled ?? false }
  }

  /// What of the readings matters, a bit each.
  private(set) var requests: [Formula] = []
  private let protections: [Model.Protection]
  private let cells: [Cell]
  /// Whether a delay of a protection elapses at its own instant, and not with the next sample.
  private let timesProtections: Bool
  private let fields: [Bits.Field]
  private var protectionPlaces: [Int: Int] = [:]
  private var cellPlaces: [Int: Int] = [:]
  private var nodes: [Node] = []
  private var operands: [Int] = []
  private var numbers: [Formula: Int] = [:]
  /// The nodes of each state of each table that is remembered, and those of what observers time, with their places.
  private var states: [(place: Int, nodes: [Int])] = []
  private var observers: [(place: Int, node: Int)] = []
  private var watched: [Int] = []

  /// Makes a scanner; of the formulas that are `watched` it says at the end of each instant whether they hold.
  init(_ model: Model, _ slice: Slice, watching watched: [Formula]) {
    timesProtections = model.timesProtections
    protections = slice.protections.map { model.protections[$0] }
    cells = slice.cells.map { model.cells[$0] }
    var layout = Bits.Layout()
    let highest = protections.map { _ in 3 } + cells.map(\.highest)
    fields = highest.compactMap { layout.field(upTo: $0) }
    precondition(fields.count == highest.count, "a decision depends on more than \(Bits.count) remembered bits")
    for (place, protection) in slice.protections.enumerated() { protectionPlaces[protection] = place }
    for (place, cell) in slice.cells.enumerated() { cellPlaces[cell] = protections.count + place }
    var bits: [Formula: Int] = [:]
    for (place, protection) in protections.enumerated() {
      let own = protection.requests.map { add($0, &bits) }
      nodes.append(.update(.protection(place, unusable: own[0], trips: own[1], releases: own[2])))
    }
    for (number, cell) in cells.enumerated() { addUpdate(cell, protections.count + number, &bits) }
    // What tables decide is known when everything else is up to date.
    for (number, cell) in cells.enumerated() {
      let place = protections.count + number
      if case .state(let formulas, _) = cell { states.append((place, formulas.map { add($0, &bits) })) }
      if case .observer(let formula, _) = cell { observers.append((place, add(formula, &bits))) }
    }
    self.watched = watched.map { add($0, &bits) }
  }

  private mutating func addUpdate(_ cell: Cell, _ place: Int, _ bits: inout [Formula: Int]) {
    switch cell {
    case .timer(let formula, _): nodes.append(.update(.timer(place, runs: add(formula, &bits))))
    case .counter(let counts, let resets, let target):
      let (counts, resets) = (add(counts, &bits), add(resets, &bits))
      nodes.append(.update(.counter(place, counts: counts, resets: resets, target: target)))
    case .state, .observer: break
    }
  }

  // MARK: Formulas

  /// The node of a formula; its largest parts that ask readings alone become requests.
  private mutating func add(_ formula: Formula, _ bits: inout [Formula: Int]) -> Int {
    if let known = numbers[formula] { return known }
    let node: Node
    if !formula.isOfMemory {
      if case .constant(let value) = formula {
        node = .constant(value)
      } else {
        let bit = bits[formula] ?? requests.count
        if bit == requests.count {
          bits[formula] = bit
          requests.append(formula)
        }
        node = .request(bit)
      }
    } else {
      switch formula {
      case .constant(let value): node = .constant(value)
      case .leaf(let leaf): node = question(leaf).map { .question($0) } ?? .constant(false)
      case .not(let part): node = .not(add(part, &bits))
      case .all(let parts): node = add(parts, &bits, { .all($0) }) { .all(first: $0, end: $1) }
      case .any(let parts): node = add(parts, &bits, { .any($0) }) { .any(first: $0, end: $1) }
      }
    }
    numbers[formula] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func add(
    _ parts: [Formula], _ bits: inout [Formula: Int], _ join: ([Formula]) -> Formula, _ node: (Int, Int) -> Node
  ) -> Node {
    let ofReadings = parts.filter { !$0.isOfMemory }
    let request = ofReadings.count == 1 ? ofReadings[0] : join(ofReadings)
    let numbers = (parts.filter(\.isOfMemory) + (ofReadings.isEmpty ? [] : [request])).map { add($0, &bits) }
    operands += numbers
    return node(operands.count - numbers.count, operands.count)
  }

  // MARK: Leaves

  func answer(to leaf: Leaf) -> ((Move) -> Bool)? {
    question(leaf).map { question in { Self.holds(question, $0) } }
  }

  /// A question about a number that is remembered: whether its bits behind the first `shift` are `wanted`.
  private struct Question {
    /// Of which time: before the instant, before the scan, or after it.
    enum Time { case start, before, after }

    let time: Time
    let field: Bits.Field
    var shift = 0
    let wanted: Int
  }

  private static func holds(_ question: Question, _ move: Move) -> Bool {
    let memory =
      switch question.time {
      case .start: move.start
      case .before: move.before
      case .after: move.after
      }
    return memory[question.field] >> question.shift == question.wanted
  }

  private func question(_ leaf: Leaf) -> Question? {
    guard let place = leaf.protection.map({ protectionPlaces[$0] }) ?? leaf.cell.map({ cellPlaces[$0] }) ?? nil else {
      return nil
    }
    let field = fields[place]
    switch leaf {
    case .tripped: return Question(time: .after, field: field, shift: 1, wanted: 1)
    case .wasTripped: return Question(time: .start, field: field, shift: 1, wanted: 1)
    case .waits: return Question(time: .after, field: field, wanted: Self.pending)
    case .elapsed: return Question(time: .after, field: field, wanted: Cell.Phase.hasElapsed)
    case .held: return Question(time: .start, field: field, wanted: Cell.Phase.hasElapsed)
    case .was(_, let state): return Question(time: .before, field: field, wanted: state)
    case .began(_, let state): return Question(time: .start, field: field, wanted: state)
    case .reached:
      guard case .counter(_, _, let target) = cells[place - protections.count] else { return nil }
      return Question(time: .after, field: field, shift: 1, wanted: target)
    case .atom, .signal: return nil
    }
  }

  // MARK: Instants

  /// What is remembered before the first instant.
  var initial: Memory {
    var memory = Memory()
    for (number, cell) in cells.enumerated() { memory[fields[protections.count + number]] = cell.initial }
    return memory
  }

  /// The places whose time runs and runs out at an instant of its own, in their order.
  func running(_ memory: Memory) -> [Int] {
    let timers = cells.indices.map { $0 + protections.count }.filter {
      cells[$0 - protections.count].delay != nil && memory[fields[$0]] == Cell.Phase.runs
    }
    return (timesProtections ? pendingProtections(memory) : []) + timers
  }

  /// The protections whose delay has elapsed with the next sample or has not.
  func waiting(_ memory: Memory) -> [Int] { timesProtections ? [] : pendingProtections(memory) }

  private func pendingProtections(_ memory: Memory) -> [Int] {
    protections.indices.filter { memory[fields[$0]] & Self.pending != 0 }
  }

  /// How long what runs or waits at the place takes in this state, in millionths of a second.
  func delay(_ place: Int, _ memory: Memory) -> Int {
    guard place < protections.count else { return cells[place - protections.count].delay ?? 0 }
    let (protection, isTripped) = (protections[place], memory[fields[place]] & Self.tripped != 0)
    return Int(Microseconds(seconds: isTripped ? protection.releaseDelay : protection.tripDelay))
  }

  /// Scans again and again while time stands still, until nothing changes; the time of the places that are `due` is over.
  func settle(_ memory: Memory, _ requests: Requests, due: Bits) -> Instant {
    var instant = Instant()
    var start = memory
    for (place, _) in observers where due[bit: place] { start[fields[place]] = Cell.Phase.hasElapsed }
    var values = Array(repeating: false, count: nodes.count)
    var before = start
    // What runs anew has another time to go, so that it is not as it was. Few scans are needed, so that none is looked up.
    var seen: [(memory: Memory, started: Bits)] = []
    while !seen.contains(where: { $0.memory == before && $0.started == instant.started }) {
      seen.append((before, instant.started))
      var move = Move(start: start, before: before, after: before)
      scan(&move, requests, due, &instant.started, &values)
      move.isSettled = move.after == before
      instant.moves.append(move)
      before = move.after
      if move.isSettled { break }
    }
    for (place, node) in observers {
      let isRunning = before[fields[place]] != Cell.Phase.rests
      if !values[node] { before[fields[place]] = Cell.Phase.rests }
      if values[node], !isRunning { begin(place, &before, &instant.started) }
    }
    instant.memory = before
    instant.watched = watched.map { values[$0] }
    return instant
  }

  private func begin(_ place: Int, _ memory: inout Memory, _ started: inout Bits) {
    memory[fields[place]] = delay(place, memory) > Self.resolution ? Cell.Phase.runs : Cell.Phase.hasElapsed
    started[bit: place] = true
  }

  private func scan(
    _ move: inout Move, _ requests: Requests, _ due: Bits, _ started: inout Bits, _ values: inout [Bool]
  ) {
    var number = 0
    while number < nodes.count {
      switch nodes[number] {
      case .constant(let value): values[number] = value
      case .request(let bit): values[number] = requests[bit: bit]
      case .question(let question): values[number] = Self.holds(question, move)
      case .not(let part): values[number] = !values[part]
      case .all(let first, let end): values[number] = !contains(false, values, first, end)
      case .any(let first, let end): values[number] = contains(true, values, first, end)
      case .update(let update): apply(update, &move.after, due, &started, values)
      }
      number += 1
    }
    for (place, nodes) in states {
      move.after[fields[place]] = nodes.firstIndex { values[$0] } ?? nodes.count
    }
  }

  private func contains(_ value: Bool, _ values: [Bool], _ first: Int, _ end: Int) -> Bool {
    var operand = first
    while operand < end {
      if values[operands[operand]] == value { return true }
      operand += 1
    }
    return false
  }

  private func apply(
    _ update: Update, _ memory: inout Memory, _ due: Bits, _ started: inout Bits, _ values: [Bool]
  ) {
    switch update {
    case .protection(let place, let unusable, let trips, let releases):
      let own = memory[fields[place]]
      let isTripped = own & Self.tripped
      let asks = !values[unusable] && values[isTripped != 0 ? releases : trips]
      let isOver = own & Self.pending != 0 && due[bit: place] && !started[bit: place]
      if !asks {
        memory[fields[place]] = isTripped
      } else if isOver || delay(place, memory) <= Self.resolution {
        memory[fields[place]] = isTripped ^ Self.tripped
      } else if own & Self.pending == 0 {
        memory[fields[place]] = isTripped | Self.pending
        started[bit: place] = true
      }
    case .timer(let place, let runs):
      let phase = memory[fields[place]]
      if !values[runs] {
        memory[fields[place]] = Cell.Phase.rests
      } else if phase == Cell.Phase.rests {
        begin(place, &memory, &started)
      } else if phase == Cell.Phase.runs, due[bit: place], !started[bit: place] {
        memory[fields[place]] = Cell.Phase.hasElapsed
      }
    case .counter(let place, let counts, let resets, let target):
      let own = memory[fields[place]]
      var count = own / 2
      if values[resets] {
        count = 0
      } else if values[counts], own % 2 == 0 {
        count = min(count + 1, target)
      }
      memory[fields[place]] = 2 * count + (values[counts] ? 1 : 0)
    }
  }

  /// Delays up to this many millionths of a second have elapsed at once.
  private static let resolution = 1
  private static let pending = 1
  private static let tripped = 2
}

extension Formula {
  /// Whether it asks about something that is remembered.
  fileprivate var isOfMemory: Bool {
    switch self {
    case .constant: false
    case .leaf(let leaf): leaf.isOfMemory
    case .not(let part): part.isOfMemory
    case .all(let parts), .any(let parts): parts.contains(where: \.isOfMemory)
    }
  }
}
