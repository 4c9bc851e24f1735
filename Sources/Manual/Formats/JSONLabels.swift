import Localization
import SpecModel

/// What the parts of a specification are called in every language, for programs that make pages of the JSON.
struct JSONLabels {
  /// What names the parts in one language.
  private struct Names {
    let wording: Wording
    let facts: FactNames
    let behaviour: BehaviourNames

    init(_ wording: Wording) throws {
      self.wording = wording
      facts = try FactNames(wording)
      behaviour = BehaviourNames(wording)
    }
  }

  private let specification: Specification
  private let names: [Names]

  /// Collects what a document in these languages calls its parts.
  init(_ specification: Specification, _ wordings: [Wording]) throws {
    self.specification = specification
    names = try wordings.map(Names.init)
  }

  /// The labels by the kind and the id of what they name.
  var labels: JSONValue {
    let behaviour = specification.behaviour
    let states = behaviour.tables.flatMap { table in
      table.rows.map(\.outcome).unique.compactMap { outcome -> (String, TextKey)? in
        guard case .state(let state) = outcome else { return nil }
        return ("\(table.id)/\(state)", TextKey("outcome.\(table.id).\(state)"))
      }
    }
    let inputStates = behaviour.inputs.flatMap { input -> [(String, TextKey)] in
      switch input.kind {
      case .quantity: []
      case .contact(let closed, let open):
        [("\(input.id)/\(closed)", input.closedText), ("\(input.id)/\(open)", input.openText)]
      case .choice(let states, _): states.map { ("\(input.id)/\($0)", input.text(of: $0)) }
      }
    }
    let choices = behaviour.parameters.flatMap { parameter in parameter.values.map { (parameter.id, $0) } }
    return .object([
      kind("words", Self.words.map { ($0.name, $0) }),
      kind("facts", specification.facts.facts.map(\.id)) { $0.facts[$1] },
      part("parameters", "parameter", behaviour.parameters.map(\.id)),
      kind("choices", choices.map { ("\($0.0)/\($0.1)", $0) }) { try? $0.wording.text(of: $1.1, of: $1.0) },
      part("inputs", "input", behaviour.inputs.map(\.id)), kind("inputStates", inputStates),
      part("protections", "protection", behaviour.protections.map(\.id)),
      part("timers", "timer", behaviour.timers.map(\.id)), part("counters", "counter", behaviour.counters.map(\.id)),
      part("tables", "table", behaviour.tables.map(\.id)), kind("states", states),
      part("outputs", "output", behaviour.outputs.map(\.id)),
      kind("diagnostics", behaviour.diagnostics.map { ($0.code, $0.code) }) { $0.behaviour["diagnostic \($1)"] },
    ])
  }

  /// The technical data as the document groups them.
  func technicalData() throws -> JSONValue {
    let rows = try names.map { try $0.wording.technicalData() }
    return .array(
      specification.specifications.map { group in
        .object([
          .init("id", .init(group.id.name)), .init("label", texts { try? $0.wording.text(group.id) }),
          .init(
            "rows",
            .array(
              (rows.first ?? []).indices.filter { rows[0][$0].group == group.id }.map { number in
                .object([
                  .init("id", .init(rows[0][number].id)),
                  .init("label", texts(rows.map { $0[number].characteristic })),
                  .init("value", texts(rows.map { $0[number].value })),
                  .init("sources", .array(rows[0][number].sources.map(\.clause.name).unique.map { JSONValue($0) })),
                ])
              })),
        ])
      })
  }

  /// The words that tables of any product are headed with, and what a language calls itself.
  private static let words: [TextKey] = [
    "language.name", "column.characteristic", "column.value", "column.condition", "column.source",
  ]

  private func kind<ID>(_ name: String, _ ids: [Identifier<ID>], _ words: (Names, Identifier<ID>) -> String?)
    -> JSONMember
  {
    kind(name, ids.map { ($0.name, $0) }, words)
  }

  private func kind(_ name: String, _ keys: [(String, TextKey)]) -> JSONMember {
    kind(name, keys) { $0.wording.optionalText($1) }
  }

  private func part<ID>(_ name: String, _ place: String, _ ids: [Identifier<ID>]) -> JSONMember {
    kind(name, ids) { $0.behaviour["\(place) \($1)"] }
  }

  /// The labels of one kind; what nothing names is left out.
  private func kind<ID>(_ name: String, _ ids: [(String, ID)], _ words: (Names, ID) -> String?) -> JSONMember {
    let labels = ids.map { id, value in JSONMember(id, texts { words($0, value) }) }
    return .init(name, .object(labels.filter { !$0.value.members.isEmpty }))
  }

  private func texts(_ words: (Names) -> String?) -> JSONValue { texts(names.map(words)) }

  /// Texts by the tags of their languages, without markup.
  private func texts(_ texts: [String?]) -> JSONValue {
    let texts = zip(names.map(\.wording.language), texts).sorted { $0.0 < $1.0 }
    return .object(texts.compactMap { language, text in text.map { .init(language.tag, .init(CMark.plainText($0))) } })
  }
}
