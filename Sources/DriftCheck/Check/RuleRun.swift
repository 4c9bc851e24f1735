import Findings
import Localization
import SpecModel

/// All rules over all texts, in portions.
struct RuleRun {
  private let rules: [any Rule.Type]
  private let context: CheckContext
  private let source: any EntrySource
  /// Whether what a source does as well is no error of its translation.
  private let sparesWhatSourceHas: Bool
  /// What the file shows, by the language that it is translated into; nothing for catalogs, which state their terms.
  private var evidence: [Language: FileEvidence] = [:]
  private var found: [FoundIssue] = []
  /// How many doubtful issues were left out.
  private(set) var doubtful = 0

  /// So many entries are in memory at once, for each core.
  private static let portion = 128
  /// So many entries stay in memory, so that they are read once for the evidence and for the rules.
  private static let mostKept = 6_000
  /// So many portions are looked at for evidence before it is put together.
  private static let portionsOfEvidence = 32

  /// Runs the rules; `evidence` is what more files show than the one that the entries are of.
  init(
    rules: [any Rule.Type], context: CheckContext, source: any EntrySource, sparesWhatSourceHas: Bool = false,
    evidence known: FileEvidence? = nil, listsDoubtful: Bool = true
  ) {
    self.sparesWhatSourceHas = sparesWhatSourceHas
    self.rules = rules
    self.context = context
    let keys = source.keys
    let portions = Self.portions(of: keys.count)
    let isReadTwice = sparesWhatSourceHas && known == nil
    let source = isReadTwice && keys.count <= Self.mostKept ? Self.read(source, portions) : source
    self.source = source
    if sparesWhatSourceHas {
      for language in context.languages {
        evidence[language] = known ?? FileEvidence(Self.gathered(from: source, context, in: language))
      }
    }
    let run = self
    let parts = portions.mapInParallel(with: source.reader) { read, portion in run.check(portion, read) }
    found = parts.flatMap(\.found)
    for (index, language) in context.languages.enumerated() {
      found += issues(from: parts.map { $0.notes[index] }, in: language)
    }
    if !listsDoubtful {
      let all = found.count
      found.removeAll(where: \.isDoubtful)
      doubtful = all - found.count
    }
    let rulesOfCatalogs = rules.compactMap { $0.kinds.catalog }
    guard !rulesOfCatalogs.isEmpty else { return }
    let entries = source.reader()(keys.indices)
    for rule in rulesOfCatalogs {
      found += rule.issues(among: entries, context).map { FoundIssue($0, of: rule.description) }
    }
  }

  private typealias Reader = (Range<Int>) -> [CheckedEntry]

  /// The run of no rule, which reads pairs of texts.
  private init(reading source: any EntrySource, _ context: CheckContext) {
    (rules, self.context, self.source, sparesWhatSourceHas) = ([], context, source, false)
  }

  private static func read(_ source: any EntrySource, _ portions: [Range<Int>]) -> ReadEntries {
    ReadEntries(entries: portions.mapInParallel(with: source.reader) { read, portion in read(portion) }.flatMap(\.self))
  }

  private static func portions(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: portion).map { $0..<min($0 + portion, count) }
  }

  /// What texts show of how they are translated, added to what others have shown.
  static func gathered(
    from source: any EntrySource, _ context: CheckContext, in language: Language,
    beside others: EvidenceGatherer = EvidenceGatherer()
  ) -> EvidenceGatherer {
    let run = RuleRun(reading: source, context)
    let portions = portions(of: source.keys.count)
    var gatherer = others
    for start in stride(from: 0, to: portions.count, by: Self.portionsOfEvidence) {
      let some = Array(portions[start...].prefix(Self.portionsOfEvidence))
      let pairs = some.mapInParallel(with: source.reader) { read, portion in
        run.pairs(in: language, read(portion), from: portion.lowerBound).map { EvidenceGatherer.Pair($0.pair) }
      }
      for pair in pairs.joined() { gatherer.take(pair) }
    }
    return gatherer
  }

  private func pairs(
    in language: Language, _ entries: [CheckedEntry], from first: Int
  ) -> [(number: PairNumber, pair: TextPair)] {
    guard let tools = context.tools[language], let sourceTools = context.tools[context.sourceLanguage] else {
      return []
    }
    return entries.enumerated().flatMap { index, entry -> [(PairNumber, TextPair)] in
      let sourceForMany = entry.translations[context.sourceLanguage]?.texts.first { $0.path.hasSuffix("plural.other") }
      return (entry.translations[language]?.texts ?? []).enumerated().compactMap { number, variant in
        guard !variant.text.isBlank else { return nil }
        let source = entry.source(of: variant, in: context.sourceLanguage) ?? variant.text
        guard !source.isForTranslators else { return nil }
        let pair = TextPair(
          variant.text, of: source, tools, sourceTools, comment: entry.comment, form: variant.path,
          sourceForMany: sourceForMany?.text, evidence: evidence[language])
        return (PairNumber(entry: first + index, variant: number), pair)
      }
    }
  }

  /// What rules find in a portion, and what those about all texts of a language note of it, by language and rule.
  private func check(_ portion: Range<Int>, _ read: Reader) -> (found: [FoundIssue], notes: [[any Notes]]) {
    let entries = read(portion)
    var found: [FoundIssue] = []
    let notes = context.languages.map { language in
      check(pairs(in: language, entries, from: portion.lowerBound), &found)
    }
    for rule in rules {
      guard let rule = rule.kinds.entry else { continue }
      for entry in entries { found += rule.issues(in: entry, context).map { FoundIssue($0, of: rule.description) } }
    }
    return (found, notes)
  }

  private func check(_ pairs: [(number: PairNumber, pair: TextPair)], _ found: inout [FoundIssue]) -> [any Notes] {
    var notes: [any Notes] = []
    for rule in rules {
      let kinds = rule.kinds
      if let rule = kinds.text {
        for (_, pair) in pairs { found += issues(of: rule, in: pair).found(by: rule) }
      }
      if let rule = kinds.translation {
        for (_, pair) in pairs where !pair.isSource {
          found += rule.issues(in: pair).found(by: rule)
        }
      }
      if let rule = kinds.language {
        var ofRule = rule.emptyNotes
        for (number, pair) in pairs { ofRule.take(pair, number) }
        notes.append(ofRule)
      }
    }
    return notes
  }

  private func issues(of rule: any TextRule.Type, in pair: TextPair) -> [Issue] {
    let issues = rule.issues(in: pair.translation, pair.tools)
    guard sparesWhatSourceHas, !pair.isSource, !issues.isEmpty else { return issues }
    return rule.issues(in: pair.source, pair.sourceTools).count < issues.count ? issues : []
  }

  /// What the rules about all texts of a language make of their notes, portion by portion.
  private func issues(from portions: [[any Notes]], in language: Language) -> [FoundIssue] {
    let read = source.reader()
    let rules = rules.compactMap { $0.kinds.language }
    return rules.enumerated().flatMap { index, rule -> [FoundIssue] in
      var notes = rule.emptyNotes
      for portion in portions { notes.append(portion[index]) }
      return notes.issues { number in
        let entry = Int(number.entry)
        return pairs(in: language, read(entry..<(entry + 1)), from: entry).first { $0.number == number }?.pair
      }.map { FoundIssue($0, of: rule.description) }
    }
  }

  /// What was found, by place; a rule is silent where another says more about the same spot.
  var findings: [Finding] {
    let byKey = Dictionary(grouping: found, by: \.key)
    let kept = found.filter { candidate in
      candidate.yields.isEmpty
        || !byKey[candidate.key, default: []].contains { other in
          candidate.yields.contains(other.finding.rule) && other.overlaps(candidate)
        }
    }
    var order: [TextKey: Int] = [:]
    for (index, key) in source.keys.enumerated() where byKey[key] != nil && order[key] == nil { order[key] = index }
    return kept.sorted { left, right in
      let (a, b) = (order[left.key] ?? 0, order[right.key] ?? 0)
      let (m, n) = (left.finding.language?.tag ?? "", right.finding.language?.tag ?? "")
      return (a, m, left.spot.lowerBound, left.finding.rule.name) < (
        b, n, right.spot.lowerBound, right.finding.rule.name
      )
    }.map(\.finding)
  }
}

extension [Issue] {
  /// Who has mended so many of one kind in a text reads it anew.
  private static var most: Int { 100 }

  /// The issues that a rule has with one text, the first of very many.
  fileprivate func found(by rule: any Rule.Type) -> [FoundIssue] {
    prefix(Self.most).map { FoundIssue($0, of: rule.description) }
  }
}
