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
  private var found: [Found] = []

  init(rules: [any Rule.Type], context: CheckContext, entries: [CheckedEntry]) {
    self.rules = rules
    self.context = context
    self.entries = entries
    found = context.languages.mapInParallel(check).flatMap(\.self)
    for rule in rules {
      if let rule = rule as? any EntryRule.Type {
        for entry in entries { add(rule.issues(in: entry, context), of: rule, to: &found) }
      } else if let rule = rule as? any CatalogRule.Type {
        add(rule.issues(among: entries, context), of: rule, to: &found)
      }
    }
  }

  /// What the rules about the texts of one language find.
  private func check(_ language: Language) -> [Found] {
    guard let tools = context.tools[language], let sourceTools = context.tools[context.sourceLanguage] else {
      return []
    }
    let pairs = entries.flatMap { entry -> [TextPair] in
      (entry.translations[language]?.texts ?? []).filter { !$0.text.isBlank }.map { variant in
        let source = entry.source(of: variant, in: context.sourceLanguage) ?? variant.text
        return TextPair(variant.text, of: source, tools, sourceTools, comment: entry.comment)
      }
    }
    var found: [Found] = []
    for rule in rules {
      if let rule = rule as? any TextRule.Type {
        for pair in pairs { add(rule.issues(in: pair.translation, tools), of: rule, to: &found) }
      }
      if language != context.sourceLanguage, let rule = rule as? any TranslationRule.Type {
        for pair in pairs { add(rule.issues(in: pair), of: rule, to: &found) }
      }
      if let rule = rule as? any LanguageRule.Type {
        add(rule.issues(among: pairs, tools), of: rule, to: &found)
      }
    }
    return found
  }

  private func add(_ issues: [Issue], of rule: any Rule.Type, to found: inout [Found]) {
    for issue in issues { found.append(Found(rule: rule.description, issue: issue)) }
  }

  /// What was found, by place; a rule is silent where another says more about the same spot.
  var findings: [Finding] {
    let kept = found.filter { candidate in
      candidate.rule.yields.isEmpty
        || !found.contains { other in
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
