import Localization
import SpecModel
import Verification

/// Writes what has changed as JSON, by the schema `changes.schema.json`.
package struct ChangesJSON {
  /// The changes as a JSON document.
  package static func text(of changes: SpecificationChanges) -> String {
    JSONValue.object([
      .init("$schema", "changes.schema.json"),
      .init("id", .init(changes.specification.id.name)),
      .init("product", .init(changes.specification.product.text)),
      .init("from", .init(changes.earlier.revision)),
      .init("to", .init(changes.specification.revision)),
      .init("facts", .array(changes.facts.map(fact))),
      .init("texts", .array(changes.texts.map(text))),
      .init("parts", .array(changes.parts.map(part))),
      .init("unlikeInputs", .array(changes.behaviour.unlikeInputs.map { .init($0.name) })),
      .init(
        "behaviour",
        .array(changes.behaviour.witnesses.map { witness($0, changes.specification.behaviour) })),
    ]).xcodeText + "\n"
  }

  private static func fact(_ change: SpecificationChanges.FactChange) -> JSONValue {
    .object([
      .init("id", .init(change.id.name)), .init("old", change.old.map(JSONExport.fact) ?? .null),
      .init("new", change.new.map(JSONExport.fact) ?? .null),
    ])
  }

  private static func text(_ change: SpecificationChanges.TextChange) -> JSONValue {
    .object(
      [.init("kind", .init(change.id.kind.rawValue)), .init("id", .init(change.id.name))]
        + [change.id.choosing].compactMap(\.self).map { .init("choosing", .init($0.name)) }
        + [
          .init("sources", .array(change.sources.map { .init($0.name) })), .init("old", words(change.old)),
          .init("new", words(change.new)),
        ])
  }

  private static func words(_ texts: [Language: String]) -> JSONValue {
    .object(texts.sorted { $0.key < $1.key }.map { .init($0.key.tag, .init($0.value)) })
  }

  private static func part(_ change: SpecificationChanges.PartChange) -> JSONValue {
    .object([
      .init("place", .init(change.place)), .init("old", optional(change.old)), .init("new", optional(change.new)),
    ])
  }

  private static func witness(_ witness: BehaviourChange.Witness, _ behaviour: Behaviour) -> JSONValue {
    let trace = witness.difference.trace
    return .object([
      .init("place", .init(witness.difference.subject.place)),
      .init("options", .object(witness.options(of: behaviour).map { .init($0.name, .init($0.value)) })),
      .init("trace", .array(([trace.header] + trace.fields).map { .array($0.map { .init($0) }) })),
      .init(
        "results",
        .array(
          witness.difference.columns.map {
            .object([
              .init("column", .init($0.name)), .init("old", optional($0.first)), .init("new", optional($0.second)),
            ])
          })),
    ])
  }

  private static func optional(_ text: String?) -> JSONValue { text.map { .init($0) } ?? .null }
}
