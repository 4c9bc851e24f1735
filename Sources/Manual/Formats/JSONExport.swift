import Localization
import Quantities
import SpecModel

/// Writes a specification as language-neutral JSON, by the schema `spec.schema.json`.
package struct JSONExport {
  /// The number of the form that is written: it goes up with each change that a reader has to know of.
  static let form = 2
  /// The form of files that do not name theirs.
  static let firstForm = 1

  /// The specification as a JSON document, with what its document says in the languages of these wordings.
  package static func text(of specification: Specification, in wordings: [Wording]) throws -> String {
    let labels = try JSONLabels(specification, wordings)
    return JSONValue.object([
      .init("$schema", "spec.schema.json"),
      .init("form", .init(form)),
      .init("id", .init(specification.id.name)),
      .init("product", .init(specification.product.text)),
      .init("revision", .init(specification.revision)),
      .init("statements", .names(specification.clauses)),
      .init("facts", .array(specification.facts.facts.map(fact))),
      .init("readings", .array(specification.readings.map(reading))),
      .init("behaviour", behaviour(specification.behaviour)),
      .init("technicalData", try labels.technicalData()),
      .init("document", .array(try PrintedItem.all(wordings).map(item))),
      .init("labels", labels.labels),
    ]).xcodeText + "\n"
  }

  private static func item(_ item: PrintedItem) -> JSONValue {
    let texts = item.texts.sorted { $0.key < $1.key }.map { JSONMember($0.key.tag, .init($0.value)) }
    return .object(
      [.init("kind", .init(item.id.kind.rawValue)), .init("id", .init(item.id.name))]
        + [item.id.choosing].compactMap(\.self).map { .init("choosing", .init($0.name)) }
        + [.init("sources", .names(item.sources)), .init("texts", .object(texts))])
  }

  /// A fact with its form, its numbers digit for digit, and its sources.
  static func fact(_ fact: IndexedFact) -> JSONValue {
    .object(
      [.init("id", .init(fact.id.name))] + form(fact.form) + [.init("sources", .names(fact.sources.map(\.clause)))])
  }

  private static func form(_ form: FactForm) -> [JSONMember] {
    switch form {
    case .quantity(let quantity): [.init("kind", "quantity"), .init("value", .quantity(quantity))]
    case .quantities(let list): [.init("kind", "quantities"), .init("value", .array(list.map(JSONValue.quantity)))]
    case .range(let lower, let upper):
      [.init("kind", "range"), .init("minimum", .quantity(lower)), .init("maximum", .quantity(upper))]
    case .limit(let comparator, let bound):
      [
        .init("kind", "limit"), .init("comparator", .init(comparator.rawValue)),
        .init("value", .quantity(bound)),
      ]
    case .drop(let reference, let drop):
      [.init("kind", "drop"), .init("below", .init(reference)), .init("value", .quantity(drop))]
    case .dimensions(let sides):
      [.init("kind", "dimensions"), .init("value", .array(sides.map(JSONValue.quantity)))]
    case .count(let number): [.init("kind", "count"), .init("value", .number("\(number)"))]
    case .byChoice(let parameter, let forms):
      [
        .init("kind", "byChoice"), .init("parameter", .init(parameter.name)),
        .init("values", .object(forms.map { .init($0.value.name, .object(self.form($0.form))) })),
      ]
    case .flag(let value): [.init("kind", "flag"), .init("value", .bool(value))]
    case .name(let name): [.init("kind", "name"), .init("value", .init(name))]
    case .names(let names): [.init("kind", "names"), .init("value", .array(names.map { JSONValue($0) }))]
    case .terms(let keys): [.init("kind", "terms"), .init("value", .names(keys))]
    case .alternatives(let keys): [.init("kind", "alternatives"), .init("value", .names(keys))]
    }
  }

  private static func reading(_ reading: Reading) -> JSONValue {
    .object([
      .init("id", .init(reading.id.name)), .init("topic", .init(reading.topic)),
      .init("basis", .init(reading.basis.rawValue)), .init("concerns", .names(reading.concerns)),
    ])
  }

  private static func behaviour(_ behaviour: Behaviour) -> JSONValue {
    .object(
      parameters(behaviour) + [
        .init("inputs", .array(behaviour.inputs.map(input))),
        .init("diagnostics", .array(behaviour.diagnostics.map(diagnostic))),
        .init("protections", .array(behaviour.protections.map(protection))),
      ] + memory(behaviour) + [
        .init("tables", .array(behaviour.tables.map(table))),
        .init("outputs", .array(behaviour.outputs.map(output))),
        .init("profiles", .array(behaviour.profiles.map(profile))),
        .init("trace", .array(behaviour.trace.map(column))),
      ])
  }

  /// What is chosen once; left out where there is nothing to choose.
  private static func parameters(_ behaviour: Behaviour) -> [JSONMember] {
    guard !behaviour.parameters.isEmpty else { return [] }
    let parameters = behaviour.parameters.map { parameter in
      JSONValue.object([
        .init("id", .init(parameter.id.name)), .init("option", .init(parameter.option)),
        .init("values", .names(parameter.values)), .init("standard", .init(parameter.standard.name)),
      ])
    }
    return [.init("parameters", .array(parameters))]
  }

  /// Timers and counters; left out where there are none.
  private static func memory(_ behaviour: Behaviour) -> [JSONMember] {
    let timers = behaviour.timers.map { timer in
      JSONValue.object([
        .init("id", .init(timer.id.name)), .init("while", condition(timer.condition)),
        .init(timer.isExclusive ? "forMoreThan" : "for", .init(timer.duration.name)),
        .init("sources", .names(timer.sources.map(\.clause))),
      ])
    }
    let counters = behaviour.counters.map { counter in
      JSONValue.object([
        .init("id", .init(counter.id.name)), .init("counts", condition(counter.counts)),
        .init("to", .init(counter.target.name)), .init("resets", condition(counter.resets)),
        .init("sources", .names(counter.sources.map(\.clause))),
      ])
    }
    return (timers.isEmpty ? [] : [.init("timers", .array(timers))])
      + (counters.isEmpty ? [] : [.init("counters", .array(counters))])
  }

  private static func input(_ input: Input) -> JSONValue {
    let kind: [JSONMember] =
      switch input.kind {
      case .quantity(let unit, let absence):
        [.init("unit", .init(unit)), .init("ifAbsent", .init(absence.rawValue))]
      case .contact(let closed, let open): [.init("closed", .init(closed)), .init("open", .init(open))]
      case .choice(let states, let absence):
        [.init("states", .names(states)), .init("ifAbsent", .init(absence.name))]
      }
    return .object([.init("id", .init(input.id.name)), .init("column", .init(input.column))] + kind)
  }

  private static func diagnostic(_ rule: DiagnosticRule) -> JSONValue {
    .object([
      .init("code", .init(rule.code)), .init("when", condition(rule.condition)),
      .init("disqualifies", .names(rule.disqualifies)), .init("failsSafe", .bool(rule.failsSafe)),
    ])
  }

  private static func protection(_ protection: Protection) -> JSONValue {
    .object([
      .init("id", .init(protection.id.name)),
      .init("trips", condition(.compare(protection.input, protection.trips, .fact(protection.threshold)))),
      .init("releases", .init(protection.releases.rawValue)),
      .init("source", .init(protection.source.clause.name)),
    ])
  }

  private static func table(_ table: DecisionTable) -> JSONValue {
    .object(
      [.init("id", .init(table.id.name)), .init("hitPolicy", "first")]
        + [table.initially].compactMap(\.self).map { .init("initially", .init($0.name)) } + [
          .init(
            "rows",
            .array(
              table.rows.map { row in
                .object([
                  .init("id", .init(row.id.name)), .init("when", .array(row.conditions.map(condition))),
                  .init("then", outcome(row.outcome)), .init("sources", .names(row.sources.map(\.clause))),
                ])
              }))
        ])
  }

  private static func outcome(_ outcome: DecisionTable.Outcome) -> JSONValue {
    switch outcome {
    case .state(let state): .object([.init("state", .init(state.name))])
    case .fact(let fact): .object([.init("fact", .init(fact.name))])
    case .unspecified: .null
    }
  }

  private static func condition(_ condition: Condition) -> JSONValue {
    switch condition {
    case .compare(let input, let comparator, let operand):
      .object(
        [.init("input", .init(input.name)), .init("comparator", .init(comparator.rawValue))] + self.operand(operand))
    case .inside(let input, let range):
      .object([.init("input", .init(input.name)), .init("inside", .init(range.name))])
    case .closed(let input): .object([.init("closed", .init(input.name))])
    case .missing(let input): .object([.init("missing", .init(input.name))])
    case .tripped(let protection): .object([.init("tripped", .init(protection.name))])
    case .state(let table, let state): .object([.init("table", .init(table.name)), .init("state", .init(state.name))])
    case .holds(let input, let state): .object([.init("input", .init(input.name)), .init("state", .init(state.name))])
    case .chosen(let parameter, let value):
      .object([.init("parameter", .init(parameter.name)), .init("value", .init(value.name))])
    case .elapsed(let timer): .object([.init("elapsed", .init(timer.name))])
    case .reached(let counter): .object([.init("reached", .init(counter.name))])
    case .was(let table, let state): .object([.init("table", .init(table.name)), .init("was", .init(state.name))])
    case .failSafe: .object([.init("failSafe", .bool(true))])
    case .not(let condition): .object([.init("not", self.condition(condition))])
    case .all(let conditions): .object([.init("all", .array(conditions.map(self.condition)))])
    case .any(let conditions): .object([.init("any", .array(conditions.map(self.condition)))])
    }
  }

  private static func operand(_ operand: Operand) -> [JSONMember] {
    switch operand {
    case .fact(let fact): [.init("fact", .init(fact.name))]
    case .input(let input): [.init("otherInput", .init(input.name))]
    case .offset(let input, .plus(let fact)):
      [.init("otherInput", .init(input.name)), .init("plus", .init(fact.name))]
    case .offset(let input, .minus(let fact)):
      [.init("otherInput", .init(input.name)), .init("minus", .init(fact.name))]
    case .constant(let number): [.init("constant", .number(number.description))]
    }
  }

  private static func output(_ output: PowerOutput) -> JSONValue {
    var members: [JSONMember] = [
      .init("id", .init(output.id.name)), .init("decidedBy", .init(output.table.name)),
      .init("sourcesWhen", .init(output.sourcingState.name)),
    ]
    switch output.voltage {
    case nil: break
    case .supply(let input, let drop):
      members.append(.init("supply", .init(input.name)))
      if let drop { members.append(.init("voltage", .init(drop.name))) }
    case .stated(let fact): members.append(.init("voltage", .init(fact.name)))
    }
    if let limit = output.limit {
      members += [
        .init("maximumCurrent", .init(limit.maximum.name)), .init("connected", .init(limit.connected.name)),
        .init("overcurrent", .init(limit.overcurrent.rawValue)), .init("code", .init(limit.code)),
      ]
    }
    return .object(members)
  }

  private static func column(_ column: TraceColumn) -> JSONValue {
    let content: [JSONMember] =
      switch column.content {
      case .time: [.init("content", "time")]
      case .state(let table): [.init("content", "state"), .init("of", .init(table.name))]
      case .amount(let table, let prefix):
        [.init("content", "amount"), .init("of", .init(table.name)), .init("prefix", .init(prefix.symbol))]
      case .voltage(let output): [.init("content", "voltage"), .init("of", .init(output.name))]
      case .current(let output): [.init("content", "current"), .init("of", .init(output.name))]
      case .diagnostics: [.init("content", "diagnostics")]
      }
    let blank = [column.blank].compactMap(\.self).map { JSONMember("blank", .init($0.name)) }
    return .object([.init("name", .init(column.name))] + content + blank)
  }

  private static func profile(_ profile: Profile) -> JSONValue {
    var members: [JSONMember] = [.init("id", .init(profile.id)), .init("releases", facts(profile.releases))]
    if !profile.tripDelays.isEmpty { members.append(.init("tripDelays", facts(profile.tripDelays))) }
    if !profile.releaseDelays.isEmpty { members.append(.init("releaseDelays", facts(profile.releaseDelays))) }
    return .object(members)
  }

  private static func facts(_ facts: [ProtectionID: FactID]) -> JSONValue {
    .object(facts.sorted { $0.key.name < $1.key.name }.map { .init($0.key.name, .init($0.value.name)) })
  }
}

extension JSONValue {
  fileprivate static func names<Tag>(_ identifiers: [Identifier<Tag>]) -> JSONValue {
    .array(identifiers.map { .init($0.name) })
  }

  fileprivate static func quantity(_ quantity: AnyQuantity) -> JSONValue {
    .object(
      [.init("number", .number(quantity.number.description)), .init("unit", .init(quantity.symbol))]
        + (quantity.isDirect ? [.init("direct", .bool(true))] : []))
  }
}
