import Findings
import Localization
import SpecModel

/// All rules over all texts.
struct RuleRun {
  /// An issue with the rule that found it.
  private struct Found: Sendable {
    let rule: RuleDescription
    let issue: Issue
  }

  private let rules: [any Rule.Type]
  private let context: CheckContext
  private let entries: [CheckedEntry]
  /// Whether what a source does as well is no error of its translation.
  private let sparesWhatSourceHas: Bool
  /// What the file shows, by the language that it is translated into; nothing for catalogs, which state their terms.
  private var evidence: [Language: FileEvidence] = [:]
  private var found: [Found] = []

  init(
    rules: [any Rule.Type], context: CheckContext, entries: [CheckedEntry], sparesWhatSourceHas: Bool = false
  ) {
    self.sparesWhatSourceHas = sparesWhatSourceHas
    self.rules = rules
    self.context = context
    self.entries = entries
    if sparesWhatSourceHas {
      for language in context.languages { evidence[language] = FileEvidence(pairs(in: language, entries[...])) }
    }
    found = context.languages.flatMap(parts).mapInParallel(check).flatMap(\.self)
    for language in context.languages {
      guard let tools = context.tools[language] else { continue }
      let pairs = pairs(in: language, entries[...])
      for rule in rules {
        guard let rule = rule as? any LanguageRule.Type else { continue }
        add(rule.issues(among: pairs, tools), of: rule, to: &found)
      }
    }
    for rule in rules {
      if let rule = rule as? any EntryRule.Type {
        for entry in entries { add(rule.issues(in: entry, context), of: rule, to: &found) }
      } else if let rule = rule as? any CatalogRule.Type {
        add(rule.issues(among: entries, context), of: rule, to: &found)
      }
    }
  }

  private typealias Part = (language: Language, entries: ArraySlice<CheckedEntry>)

  /// The texts of a language in portions that cores share.
  private func parts(of language: Language) -> [Part] {
    stride(from: 0, to: entries.count, by: 512).map { start in
      (language, entries[start..<min(start + 512, entries.count)])
    }
  }

  private func pairs(in language: Language, _ entries: ArraySlice<CheckedEntry>) -> [TextPair] {
    guard let tools = context.tools[language], let sourceTools = context.tools[context.sourceLanguage] else {
      return []
    }
    return entries.flatMap { entry -> [TextPair] in
      (entry.translations[language]?.texts ?? []).filter { !$0.text.isBlank }.map { variant in
        let source = entry.source(of: variant, in: context.sourceLanguage) ?? variant.text
        return TextPair(
          variant.text, of: source, tools, sourceTools, comment: entry.comment, form: variant.path,
          evidence: evidence[language])
      }
    }
  }

  /// What the rules about single texts find in some texts of a language.
  private func check(_ part: Part) -> [Found] {
    let (language, entries) = part
    let pairs = pairs(in: language, entries)
    var found: [Found] = []
    for rule in rules {
      if let rule = rule as? any TextRule.Type {
        for pair in pairs { add(issues(of: rule, in: pair), of: rule, to: &found) }
      }
      if let rule = rule as? any TranslationRule.Type {
        for pair in pairs where !pair.isSource { add(rule.issues(in: pair), of: rule, to: &found) }
      }
    }
    return found
  }

  private func issues(of rule: any TextRule.Type, in pair: TextPair) -> [Issue] {
    let issues = rule.issues(in: pair.translation, pair.tools)
    guard sparesWhatSourceHas, !pair.isSource, !issues.isEmpty else { return issues }
    return rule.issues(in: pair.source, pair.sourceTools).count < issues.count ? issues : []
  }

  private func add(_ issues: [Issue], of rule: any Rule.Type, to found: inout [Found]) {
    for issue in issues { found.append(Found(rule: rule.description, issue: issue)) }
  }

  /// What was found, by place; a rule is silent where another says more about the same spot.
  var findings: [Finding] {
    let byKey = Dictionary(grouping: found) { $0.issue.text.key }
    let kept = found.filter { candidate in
      candidate.rule.yields.isEmpty
        || !byKey[candidate.issue.text.key, default: []].contains { other in
          candidate.rule.yields.contains(other.rule.id) && other.issue.overlaps(candidate.issue)
        }
    }
    let order = Dictionary(
      entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    return kept.sorted { left, right in
      let (a, b) = (order[left.issue.text.key] ?? 0, order[right.issue.text.key] ?? 0)
      let (m, n) = (left.issue.language ?? left.issue.text.language, right.issue.language ?? right.issue.text.language)
      return (a, m, left.issue.spot.lowerBound, left.rule.id.name) < (
        b, n, right.issue.spot.lowerBound, right.rule.id.name
      )
    }.map { $0.issue.finding(of: $0.rule) }
  }
}

extension Issue {
  /// Whether it is about the same characters of the same text.
  fileprivate func overlaps(_ other: Issue) -> Bool {
    text.key == other.text.key && text.language == other.text.language && language == other.language
      && text.content == other.text.content
      && (spot.overlaps(other.spot) || spot == other.spot)
  }
}
