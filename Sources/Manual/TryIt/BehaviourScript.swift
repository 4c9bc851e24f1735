import Quantities
import SpecModel

/// Writes what a product does as JavaScript: its decision tables, one expression a row, for the panel of a page.
///
/// `engine.js` runs it. Numbers are the same doubles as the engine's, since both languages take the nearest one of a decimal;
/// so a threshold decides the same on the last digit.
package struct BehaviourScript {
  private let specification: Specification
  private let profile: Profile?
  private let tables: [TableID: DecisionTable]

  /// The script of a specification, with the release thresholds and delays of its first profile or of another.
  package static func text(of specification: Specification, _ profile: Profile? = nil) throws -> String {
    try BehaviourScript(specification, profile).text()
  }

  private init(_ specification: Specification, _ profile: Profile?) {
    self.specification = specification
    self.profile = profile ?? specification.behaviour.profiles.first
    tables = Dictionary(specification.behaviour.tables.map { ($0.id, $0) }) { first, _ in first }
  }

  private var behaviour: Behaviour { specification.behaviour }

  private func text() throws -> String {
    let asked = Set(behaviour.conditions.flatMap(\.leaves).compactMap { $0.before })
    let remembered = behaviour.tables.filter { asked.contains($0.id) }
    let delays = profile.map { $0.tripDelays.count + $0.releaseDelays.count } ?? 0
    let hasDelays = behaviour.timers.count + delays > 0
    let hasPast = hasDelays || behaviour.counters.count + asked.count + (profile?.releases.count ?? 0) > 0
    let head = [
      "// What \(Script.escaped(specification.product.text)) does, made from its decision tables: engine.js runs it.",
      "const behaviour = {",
      "  inputs: \(list(behaviour.inputs.map(\.id.name))),",
      "  protections: \(list(behaviour.protections.map(\.id.name))),",
      "  counters: \(list(behaviour.counters.map(\.id.name))),",
      "  // Whether what happened before counts, and for how long.",
      "  hasPast: \(hasPast),",
      "  hasDelays: \(hasDelays),",
      "  // What each table is taken to have decided before the first instant, where that matters.",
      "  initially: \(object(remembered.map { ($0.id.name, quoted($0.initially?.name ?? "")) })),",
      "  // The state that each row of a table decides for.",
      "  states: {",
    ]
    let states = behaviour.tables.map { table in
      "    \(key(table.id.name)): \(list(table.rows.map(\.outcome.state.name))),"
    }
    return (head + states + ["  },"] + (try start()) + ["};"]).joined(separator: "\n") + "\n"
  }

  // MARK: What depends on choices

  private func start() throws -> [String] {
    var lines = [
      "  // The figures that it goes by and what it decides, for what is chosen of its variants.", "  start(choice) {",
      "    const f = {",
    ]
    lines += try facts.map { "      \(key($0.name)): \(try number(of: $0))," }
    lines += [
      "    };", "    return {",
      "      timers: \(object(try behaviour.timers.map { ($0.id.name, try duration(of: $0)) })),",
      "      targets: \(object(behaviour.counters.map { ($0.id.name, fact($0.target)) })),",
      "      delays: \(object(try behaviour.protections.map { ($0.id.name, try delays(of: $0)) })),",
      "      outputs: [",
    ]
    lines += try behaviour.outputs.map { "        \(try output($0))," }
    lines += [
      "      ],",
      "      // One scan of all tables: i are the inputs, m is what is remembered, s the seconds since the last scan.",
      "      scan(i, m, s) {", "        const d = {}, p = {}, t = {}, n = {}, r = {};",
    ]
    lines += try scan().map { "        \($0)" }
    return lines + ["        return { d, failSafe, p, t, n, r };", "      },", "    };", "  },"]
  }

  /// The facts that are compared, counted up to, or supplied.
  private var facts: [FactID] {
    var seen: Set<FactID> = []
    let compared = behaviour.conditions.flatMap(\.facts) + behaviour.protections.map(\.threshold)
    let own = behaviour.protections.compactMap { profile?.releases[$0.id] }
    let counted = behaviour.counters.map(\.target)
    let supplied = behaviour.outputs.flatMap { output -> [FactID] in
      let voltage: FactID? =
        switch output.voltage {
        case .supply(_, let drop): drop
        case .stated(let fact): fact
        case nil: nil
        }
      return [voltage, output.limit?.maximum].compactMap(\.self)
    }
    return (compared + own + counted + supplied).filter { seen.insert($0).inserted }
  }

  private func number(of fact: FactID, inSeconds: Bool = false) throws -> String {
    guard let form = specification.facts[fact]?.form else { throw unknown(fact) }
    return try text(of: form, fact, inSeconds: inSeconds)
  }

  private func text(of form: FactForm, _ fact: FactID, inSeconds: Bool) throws -> String {
    switch form {
    case .quantity(let quantity): return number(inSeconds ? quantity.seconds ?? quantity.baseValue : quantity.baseValue)
    case .drop(_, let quantity): return number(quantity.baseValue)
    case .count(let number): return "\(number)"
    case .range(let lower, let upper): return "[\(number(lower.baseValue)), \(number(upper.baseValue))]"
    case .byChoice(let parameter, let forms):
      let values = try forms.map { ($0.value.name, try text(of: $0.form, fact, inSeconds: inSeconds)) }
      return "(\(object(values)))[\(member("choice", parameter.name))]"
    default: throw unknown(fact)
    }
  }

  private func duration(of timer: Timer) throws -> String {
    "Math.round(\(try number(of: timer.duration, inSeconds: true)) * 1e6)\(timer.isExclusive ? " + 1" : "")"
  }

  private func delays(of protection: Protection) throws -> String {
    func seconds(_ delays: [ProtectionID: FactID]?) throws -> String {
      guard let fact = delays?[protection.id] else { return "0" }
      return try number(of: fact, inSeconds: true)
    }
    return "[\(try seconds(profile?.tripDelays)), \(try seconds(profile?.releaseDelays))]"
  }

  private func output(_ output: PowerOutput) throws -> String {
    var members = [
      ("id", quoted(output.id.name)), ("table", quoted(output.table.name)),
      ("state", quoted(output.sourcingState.name)),
    ]
    switch output.voltage {
    case .supply(let input, let drop):
      members += [("supply", quoted(input.name)), ("drop", drop.map(fact) ?? "0")]
    case .stated(let voltage): members.append(("voltage", fact(voltage)))
    case nil: break
    }
    if let limit = output.limit {
      members += [
        ("connected", quoted(limit.connected.name)), ("maximum", fact(limit.maximum)),
        ("clamps", "\(limit.overcurrent == .clamped)"), ("code", quoted(limit.code)),
      ]
    }
    return object(members)
  }

  // MARK: The scan

  private func scan() throws -> [String] {
    var lines = try behaviour.diagnostics.map { "\(member("d", $0.code)) = \(try text(of: $0.condition));" }
    let failing = behaviour.diagnostics.filter(\.failsSafe).map { member("d", $0.code) }
    lines.append("const failSafe = \(failing.isEmpty ? "false" : failing.joined(separator: " || "));")
    for protection in behaviour.protections {
      let trips = try text(of: .compare(protection.input, protection.trips, .fact(protection.threshold)))
      let releases = try profile?.releases[protection.id].map {
        try text(of: .compare(protection.input, protection.releases, .fact($0)))
      }
      let untrusted = behaviour.diagnostics.filter { $0.disqualifies.contains(protection.input) }
      let usable = ["!\(try text(of: .missing(protection.input)))"] + untrusted.map { "!\(member("d", $0.code))" }
      lines.append(
        "\(member("p", protection.id.name)) = m.protection(\(quoted(protection.id.name)), "
          + "\(usable.joined(separator: " && ")), \(trips), \(releases ?? "!(\(trips))"), s);")
    }
    for timer in behaviour.timers {
      lines.append(
        "\(member("t", timer.id.name)) = m.timer(\(quoted(timer.id.name)), \(try text(of: timer.condition)));")
    }
    for counter in behaviour.counters {
      lines.append(
        "\(member("n", counter.id.name)) = m.counter(\(quoted(counter.id.name)), \(try text(of: counter.counts)), "
          + "\(try text(of: counter.resets)));")
    }
    for table in behaviour.tables {
      lines.append("\(member("r", table.id.name)) =")
      lines += try table.rows.enumerated().map { number, row in
        "  \(number > 0 ? ": " : "")\(try text(of: .all(row.conditions))) ? \(number) // \(Script.escaped(row.id.name))"
      }
      lines.append("  : -1;")
    }
    return lines
  }

  /// The condition as an expression that can stand between any operators.
  private func text(of condition: Condition) throws -> String {
    switch condition {
    case .compare(let input, let comparator, let operand):
      return "\(member("i", input.name)) \(comparator.script) \(text(of: operand))"
    case .inside(let input, let range):
      let (value, bounds) = (member("i", input.name), fact(range))
      return "(\(value) >= \(bounds)[0] && \(value) <= \(bounds)[1])"
    case .closed(let input): return "\(member("i", input.name)) >= 1"
    case .missing(let input): return "Number.isNaN(\(member("i", input.name)))"
    case .tripped(let protection): return member("p", protection.name)
    case .state(let table, let state):
      let rows = (tables[table]?.rows ?? []).indices.filter { tables[table]?.rows[$0].outcome == .state(state) }
      guard !rows.isEmpty else { throw ManualError.unknownReference("\"\(table)\" as \"\(state)\"", in: "a condition") }
      return either(rows.map { "\(member("r", table.name)) === \($0)" }, "||", none: "false")
    case .was(let table, let state): return "\(member("m.was", table.name)) === \(quoted(state.name))"
    case .holds(let input, let state):
      let kind = behaviour.inputs.first { $0.id == input }?.kind
      guard case .choice(let states, let absence)? = kind, let number = states.firstIndex(of: state) else {
        throw ManualError.unknownReference("\"\(input)\" as \"\(state)\"", in: "a condition")
      }
      guard state == absence else { return "\(member("i", input.name)) === \(number)" }
      let others = states.indices.filter { $0 != number }.map { "\(member("i", input.name)) !== \($0)" }
      return either(others, "&&", none: "true")
    case .chosen(let parameter, let value): return "\(member("choice", parameter.name)) === \(quoted(value.name))"
    case .elapsed(let timer): return member("t", timer.name)
    case .reached(let counter): return member("n", counter.name)
    case .failSafe: return "failSafe"
    case .not(let condition): return "!(\(try text(of: condition)))"
    case .all(let conditions): return either(try conditions.map(text), "&&", none: "true")
    case .any(let conditions): return either(try conditions.map(text), "||", none: "false")
    }
  }

  private func either(_ parts: [String], _ sign: String, none: String) -> String {
    parts.count > 1 ? "(\(parts.joined(separator: " \(sign) ")))" : parts.first ?? none
  }

  private func text(of operand: Operand) -> String {
    switch operand {
    case .fact(let fact): self.fact(fact)
    case .input(let input): member("i", input.name)
    case .offset(let input, let offset):
      "\(member("i", input.name)) \(offset.isAdded ? "+" : "-") \(fact(offset.fact))"
    case .constant(let bound): number(bound)
    }
  }

  // MARK: Names and numbers

  private func fact(_ id: FactID) -> String { member("f", id.name) }

  private func number(_ number: ExactDecimal) -> String { number.normalized.description }

  private func unknown(_ fact: FactID) -> ManualError {
    .unknownReference("the number \"\(fact)\"", in: "the behaviour")
  }

  private func member(_ object: String, _ name: String) -> String {
    Self.isPlain(name) ? "\(object).\(name)" : "\(object)[\(quoted(name))]"
  }

  private func key(_ name: String) -> String { Self.isPlain(name) ? name : quoted(name) }

  private func list(_ names: [String]) -> String { "[\(names.map(quoted).joined(separator: ", "))]" }

  private func object(_ members: [(String, String)]) -> String {
    members.isEmpty ? "{}" : "{ \(members.map { "\(key($0)): \($1)" }.joined(separator: ", ")) }"
  }

  private func quoted(_ text: String) -> String { Script.quoted(text) }

  /// Whether a name can stand as it is: of letters, and no digit first.
  private static func isPlain(_ name: String) -> Bool {
    name.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
      && name.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }
}

extension Comparator {
  /// The operator of JavaScript.
  fileprivate var script: String {
    switch self {
    case .lessThan: "<"
    case .atMost: "<="
    case .greaterThan: ">"
    case .atLeast: ">="
    }
  }
}

extension Behaviour {
  /// All conditions, the limits of protections aside.
  var conditions: [Condition] {
    diagnostics.map(\.condition) + timers.map(\.condition) + counters.flatMap { [$0.counts, $0.resets] }
      + tables.flatMap { $0.rows.flatMap(\.conditions) }
  }
}

extension Condition {
  /// The conditions that it is made of, which are made of no others.
  var leaves: [Condition] {
    switch self {
    case .not(let condition): condition.leaves
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.leaves)
    default: [self]
    }
  }

  /// The table that it asks for what was decided before.
  fileprivate var before: TableID? { if case .was(let table, _) = self { table } else { nil } }

  /// The facts that inputs are compared with.
  fileprivate var facts: [FactID] {
    leaves.flatMap { leaf -> [FactID] in
      switch leaf {
      case .compare(_, _, .fact(let fact)), .inside(_, let fact): [fact]
      case .compare(_, _, .offset(_, let offset)): [offset.fact]
      default: []
      }
    }
  }
}
