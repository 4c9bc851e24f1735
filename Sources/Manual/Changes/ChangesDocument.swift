import Localization
import SpecModel
import Verification

/// The page that says in one language what has changed since an earlier export.
package struct ChangesDocument {
  private let changes: SpecificationChanges
  private let wording: Wording
  /// The product with its earlier facts in the words of today.
  private let before: Wording
  /// The earlier words of the items of lists.
  private let terms: [String: String]
  private let names: BehaviourNames

  /// Prepares the page in the language of `wording`.
  package init(_ changes: SpecificationChanges, _ wording: Wording) {
    (self.changes, self.wording) = (changes, wording)
    names = BehaviourNames(wording)
    var specification = changes.specification
    specification.facts = specification.facts.before(changes.earlier.facts)
    before = Wording(specification, in: wording.vocabulary, numbers: wording.numbers)
    let earlier = changes.earlier.items ?? []
    terms = Dictionary(
      earlier.filter { $0.id.kind == .term }.compactMap { item in
        item.texts[wording.language].map { (item.id.name, $0) }
      }
    ) { first, _ in first }
  }

  /// The page as Markdown.
  package func markdown() throws -> String { MarkdownWriter.text(of: try document()) }

  func document() throws -> ManualDocument {
    let (before, now) = (changes.earlier.revision, changes.specification.revision)
    let revisions = ["product": Markdown.escaped(changes.specification.product.text), "before": before, "now": now]
    return ManualDocument(
      title: try wording.text("changes.title", revisions), description: try wording.text("changes.about", revisions),
      blocks: [.paragraph(try wording.text("changes.about", revisions))]
        + (changes.isEmpty ? [.paragraph(try wording.text("changes.none"))] : try facts() + texts() + behaviour()))
  }

  private func heading(_ key: TextKey) throws -> DocumentBlock {
    .heading(level: 2, AnchorID(key.name.replacing(".", with: "-")), try wording.text(key))
  }

  private func headings(_ keys: TextKey...) throws -> [String] { try keys.map { try wording.text($0) } }

  // MARK: Facts

  private func facts() throws -> [DocumentBlock] {
    guard !changes.facts.isEmpty else { return [] }
    let names = try FactNames(wording)
    return [
      try heading("changes.facts"),
      .table(
        columns: try headings("column.characteristic", "column.before", "column.now", "column.source"),
        rows: try changes.facts.flatMap { change in
          let sources = sources(change.old?.sources.map(\.clause) ?? [], change.new?.sources.map(\.clause) ?? [])
          let name = names[change.id]
          return try change.variants.map { variant in
            [
              try variant.choices.reduce(name ?? code(change.id.name)) { name, choice in
                try wording.text("column.byChoice", ["heading": name, "choice": words(of: choice)])
              },
              try value(variant.old, of: change.id, before), try value(variant.new, of: change.id, wording), sources,
            ]
          }
        }),
    ]
  }

  /// For which choice a value has changed; a marking needs the name of what it marks.
  private func words(of choice: (parameter: ParameterID, value: ChoiceID)) -> String {
    // A value that no longer can be chosen has no words any more.
    guard let words = try? wording.text(of: choice.value, of: choice.parameter) else { return code(choice.value.name) }
    let parameter = changes.specification.behaviour.parameters.first { $0.id == choice.parameter }
    guard let parameter, parameter.areMarkings, let name = try? wording.text(parameter.text) else { return words }
    return "\(name) \(words)"
  }

  private func value(_ form: FactForm?, of fact: FactID, _ wording: Wording) throws -> String {
    guard let form else { return Self.nothing }
    switch form {
    case .flag(let value):
      // What chooses between two texts is worded by one of them; the technical data have the short ones.
      let specification = wording.specification
      let statements = specification.specifications.flatMap(\.rows).compactMap(\.note) + specification.statements
      return try statements.first { $0.polarity == fact }.map { try wording.sentence($0) } ?? code("\(value)")
    case .terms(let keys): return wording.numbers.and(keys.map(term))
    case .alternatives(let keys): return wording.numbers.or(keys.map(term))
    default: return try wording.text(of: form)
    }
  }

  private func term(_ key: TextKey) -> String {
    terms[key.name].map(Markdown.escaped) ?? (try? wording.text(key)) ?? code(key.name)
  }

  private func sources(_ old: [ClauseID], _ new: [ClauseID]) -> String {
    (new + old).unique.map(\.name).joined(separator: ", ")
  }

  // MARK: Words

  private func texts() throws -> [DocumentBlock] {
    let language = wording.language
    let changed = changes.texts.filter { $0.languages.contains(language) }
    guard !changed.isEmpty else { return [] }
    // A list, not a table: beside each other, long words would be wider than a phone.
    let (before, now) = (try wording.text("column.before"), try wording.text("column.now"))
    let items = changed.map { change -> DocumentBlock.ListItem in
      let words = WordDifference(change.old[language], change.new[language])
      let lines =
        changes.knowsEarlierTexts
        ? [(before, words.old), (now, words.new)].map { "**\($0)** – \($1 ?? Self.nothing)" }
        : [words.new].compactMap(\.self)
      return .init(lines: lines + [sources(change.sources, [])].filter { !$0.isEmpty })
    }
    let note: [DocumentBlock] =
      changes.knowsEarlierTexts ? [] : [.paragraph(try wording.text("changes.noEarlierTexts"))]
    return [try heading("changes.texts")] + note + [.list(items)]
  }

  // MARK: Behaviour

  private func behaviour() throws -> [DocumentBlock] {
    let (behaviour, unlike) = (changes.behaviour, changes.behaviour.unlikeInputs)
    let stated: [DocumentBlock] =
      changes.parts.isEmpty
      ? []
      : [
        .paragraph(try wording.text("changes.parts")),
        .list(parts()),
      ]
    let judged: [DocumentBlock]
    if !unlike.isEmpty {
      let inputs = wording.numbers.and(unlike.map { names["input \($0)"] ?? code($0.name) })
      judged = [.paragraph(try wording.text("changes.otherReadings", ["inputs": inputs]))]
    } else if behaviour.witnesses.isEmpty {
      judged = [.paragraph(try wording.text("changes.sameBehaviour"))]
    } else {
      judged = [.paragraph(try wording.text("changes.otherBehaviour"))] + (try behaviour.witnesses.flatMap(witness))
    }
    return [try heading("changes.behaviour")] + stated + judged
  }

  private func parts() -> [DocumentBlock.ListItem] { changes.parts.map { .init(names[$0.place] ?? code($0.place)) } }

  private func witness(_ witness: BehaviourChange.Witness) throws -> [DocumentBlock] {
    let difference = witness.difference
    let place = AnchorID(difference.subject.place.replacing(" ", with: "-"))
    let options = witness.options(of: changes.specification.behaviour).map { code("--\($0.name) \($0.value)") }
    return [
      .heading(level: 3, place, names[difference.subject.place] ?? code(difference.subject.place))
    ] + (options.isEmpty ? [] : [.paragraph(options.joined(separator: " "))]) + [
      readings(difference.trace),
      difference.columns.isEmpty
        ? .paragraph(try wording.text("changes.inside"))
        : .table(
          columns: try headings("column.result", "column.before", "column.now"),
          rows: difference.columns.map { [code($0.name), cell($0.first), cell($0.second)] }),
    ]
  }

  /// The samples as rows or as columns, whichever makes fewer columns; inputs that never have a value are left out.
  private func readings(_ trace: Trace) -> DocumentBlock {
    let used = trace.header.indices.filter { column in column == 0 || trace.fields.contains { !$0[column].isEmpty } }
    let names = used.map { code(trace.header[$0]) }
    let samples = trace.fields.map { fields in used.map { cell(fields[$0]) } }
    guard samples.count < used.count else { return .table(columns: names, rows: samples) }
    let lines = names.indices.map { line in [names[line]] + samples.map { $0[line] } }
    return .table(columns: lines[0], rows: Array(lines.dropFirst()))
  }

  private func cell(_ text: String?) -> String { text.map { $0.isEmpty ? Self.nothing : code($0) } ?? Self.nothing }

  private func code(_ text: String) -> String { "`\(text)`" }

  private static let nothing = "–"
}
