import Localization
import SpecModel
import Verification

/// What has changed as lines for a terminal: names of the data, and words in each language.
package struct ChangesText {
  /// The lines, those of all languages or of these.
  package static func text(of changes: SpecificationChanges, in languages: Set<Language>? = nil) -> String {
    let name = changes.specification.product.text
    guard !changes.isEmpty else {
      return "\(name): nothing has changed since revision \(changes.earlier.revision)\n"
    }
    var lines = ["\(name): revision \(changes.earlier.revision) -> \(changes.specification.revision)"]
    let texts = changes.texts.filter { languages?.isDisjoint(with: $0.languages) != true }
    lines += section("fact", "facts", changes.facts.map(fact))
    lines += section("text", "texts", texts.map { text($0, languages) })
    if !changes.knowsEarlierTexts, !texts.isEmpty {
      lines.append("  (the earlier file has no texts: these print a fact or a row that has changed)")
    }
    lines += section(
      "part of the behaviour", "parts of the behaviour", changes.parts.map { ["\($0.place): \(arrow($0.old, $0.new))"] }
    )
    lines += behaviour(changes)
    return lines.map { Visible.line($0) + "\n" }.joined()
  }

  private static func section(_ one: String, _ several: String, _ entries: [[String]]) -> [String] {
    entries.isEmpty
      ? [] : ["\(entries.count) \(entries.count == 1 ? one : several)"] + entries.flatMap { $0.map { "  \($0)" } }
  }

  private static func fact(_ change: SpecificationChanges.FactChange) -> [String] {
    let clauses = [change.old, change.new].map { fact in fact?.sources.map(\.clause.name).joined(separator: " ") ?? "" }
    let sources = clauses[0] == clauses[1] || clauses.contains("") ? clauses.max() ?? "" : arrow(clauses[0], clauses[1])
    return change.variants.map { variant in
      let choices = variant.choices.map(\.value.name).joined(separator: ", ")
      let value =
        variant.old == variant.new ? variant.new?.text ?? "" : arrow(variant.old?.text, variant.new?.text)
      return "\(change.id)\(choices.isEmpty ? "" : " (\(choices))"): \(value) [\(sources)]"
    }
  }

  private static func text(_ change: SpecificationChanges.TextChange, _ languages: Set<Language>?) -> [String] {
    let clauses = change.sources.map(\.name).joined(separator: " ")
    let name = [change.id.name, change.id.choosing?.name].compactMap(\.self).joined(separator: ", ")
    let asked = change.languages.filter { languages?.contains($0) ?? true }
    return ["\(change.id.kind.rawValue) \(name)\(clauses.isEmpty ? "" : " [\(clauses)]")"]
      + asked.flatMap { language in
        [("- ", change.old[language]), ("+ ", change.new[language])].compactMap { mark, words in
          words.map { "  \(language) \(mark)\($0)" }
        }
      }
  }

  private static func behaviour(_ changes: SpecificationChanges) -> [String] {
    let (behaviour, unlike) = (changes.behaviour, changes.behaviour.unlikeInputs)
    guard unlike.isEmpty else {
      return ["behaviour not compared: other readings are taken for \(unlike.map(\.name).joined(separator: ", "))"]
    }
    guard !behaviour.witnesses.isEmpty else { return ["behaviour: the same in every situation"] }
    return section(
      "difference in behaviour", "differences in behaviour",
      behaviour.witnesses.map { witness in
        let difference = witness.difference
        let results = difference.columns.map { "\($0.name) \(arrow($0.first ?? "", $0.second ?? ""))" }
        let shown = results.isEmpty ? "inside, which no column shows" : results.joined(separator: ", ")
        let options = witness.options(of: changes.specification.behaviour).map { "--\($0.name) \($0.value)" }
        let setting = options.isEmpty ? "" : " (\(options.joined(separator: " ")))"
        return ["\(difference.subject.place)\(setting): \(shown)"]
          + difference.trace.csv.split(separator: "\n").map { "  \($0)" }
      })
  }

  private static func arrow(_ old: String?, _ new: String?) -> String { "\(shown(old)) -> \(shown(new))" }

  private static func shown(_ text: String?) -> String { text.map { $0.isEmpty ? "(empty)" : $0 } ?? "(none)" }
}

extension Difference.Subject {
  /// What it is, as findings name it.
  var place: String {
    switch self {
    case .table(let table): "table \(table)"
    case .diagnostic(let code): "diagnostic \(code)"
    case .output(let output): "output \(output)"
    }
  }
}

extension BehaviourChange.Witness {
  /// What `simulate` is to be called with: the profile, and what is chosen where it matters.
  func options(of behaviour: Behaviour) -> [(name: String, value: String)] {
    [profile].compactMap(\.self).map { ("profile", $0) }
      + behaviour.parameters.compactMap { parameter in
        choices[parameter.id].map { (parameter.option, $0.name) }
      }
  }
}
