import Findings
import Localization
import SpecModel

/// All rules over all texts, in portions.
struct RuleRun {
  private let rules: [any Rule.Type]
  /// What each of them looks at.
  private let kinds: [RuleKinds]
  private let context: CheckContext
  private let source: any EntrySource
  /// Whether what a source does as well is no error of its translation.
  private let sparesWhatSourceHas: Bool
  /// What the file shows, by the language that it is translated into; nothing for catalogs, which state their terms.
  private var evidence: [Language: ShownEvidence] = [:]
  private var found: [FoundIssue] = []
  /// How many doubtful issues were left out.
  private(set) var doubtful = 0

  /// So many entries are in memory at once, for each core.
  private static let portion = 128
  /// So many portions are looked at for evidence before it is put together.
  private static let portionsOfEvidence = 32

  /// Runs the rules; `evidence` is what more files show than the one that the entries are of.
  init(
    rules: [any Rule.Type], context: CheckContext, source: any EntrySource, sparesWhatSourceHas: Bool = false,
    evidence known: FileEvidence? = nil, listsDoubtful: Bool = true
  ) {
    self.sparesWhatSourceHas = sparesWhatSourceHas
    self.rules = rules
    kinds = rules.map { $0.kinds }
    self.context = context
    self.source = source
    let portions = Self.portions(of: source.keys.count)
    var parts: [Looked]
    if sparesWhatSourceHas, known == nil {
      for language in context.languages { evidence[language] = .notYet }
      var gatherers = context.languages.map { _ in EvidenceGatherer() }
      parts = look(at: portions, gathering: &gatherers)
      for (language, gatherer) in zip(context.languages, gatherers) {
        evidence[language] = .all(FileEvidence(gatherer))
      }
      let again = zip(portions, parts.map(\.early)).filter { !$1.isEmpty }
      let run = self
      parts += again.mapInParallel(with: source.reader) { read, portion in run.lookAgain(portion.1, read) }
    } else {
      for language in context.languages { evidence[language] = known.map { .all($0) } }
      let run = self
      parts = portions.mapInParallel(with: source.reader) { read, portion in run.look(at: portion, read).looked }
    }
    found = parts.flatMap(\.found)
    for (index, language) in context.languages.enumerated() {
      found += issues(from: parts.map { $0.notes[index] }, in: language)
    }
    if !listsDoubtful {
      let all = found.count
      found.removeAll(where: \.isDoubtful)
      doubtful = all - found.count
    }
    let rulesOfCatalogs = kinds.compactMap(\.catalog)
    guard !rulesOfCatalogs.isEmpty else { return }
    let entries = source.reader()(source.keys.indices)
    for rule in rulesOfCatalogs {
      found += rule.issues(among: entries, context).map { FoundIssue($0, of: rule.description) }
    }
  }

  private typealias Reader = (Range<Int>) -> [CheckedEntry]

  /// The run of no rule, which reads pairs of texts.
  private init(reading source: any EntrySource, _ context: CheckContext) {
    (rules, kinds, self.context, self.source, sparesWhatSourceHas) = ([], [], context, source, false)
  }

  private static func portions(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: portion).map { $0..<min($0 + portion, count) }
  }

  /// What texts show of how they are translated, added to what others have shown.
  static func gathered(
    from source: any EntrySource, _ context: CheckContext, in language: Language,
    beside others: EvidenceGatherer = EvidenceGatherer()
  ) -> EvidenceGatherer {
    var gatherers = [others]
    _ = RuleRun(reading: source, context).look(at: portions(of: source.keys.count), gathering: &gatherers)
    return gatherers[0]
  }

  /// A look of a rule at a pair.
  private struct Look: Hashable {
    /// The number of the language.
    let language: Int
    /// The number of the rule.
    let rule: Int
    let pair: PairNumber
  }

  /// What came of looks at some entries.
  private struct Looked: Sendable {
    var found: [FoundIssue] = []
    /// What rules about all texts of a language note, by language and rule.
    var notes: [[any Notes]] = []
    /// The looks that came before the evidence that they asked for, and have to be taken again.
    var early: Set<Look> = []

    /// Who has mended so many of one kind in a text reads it anew.
    private static let most = 100

    mutating func take(_ issues: [Issue], of rule: any Rule.Type, _ pair: PairNumber) {
      guard !issues.isEmpty else { return }
      found += issues.prefix(Self.most).map { FoundIssue($0, of: rule.description, variant: pair.variant) }
    }
  }

  /// What rules find and note, and what the pairs show of their translation.
  private func look(at portions: [Range<Int>], gathering gatherers: inout [EvidenceGatherer]) -> [Looked] {
    stride(from: 0, to: portions.count, by: Self.portionsOfEvidence).flatMap { start in
      let some = Array(portions[start...].prefix(Self.portionsOfEvidence))
      let parts = some.mapInParallel(with: source.reader) { read, portion in
        let (looked, pairs) = look(at: portion, read)
        return (looked, pairs.map { $0.map { EvidenceGatherer.Pair($0.pair) } })
      }
      for (_, pairs) in parts {
        for (index, pairs) in pairs.enumerated() { for pair in pairs { gatherers[index].take(pair) } }
      }
      return parts.map(\.0)
    }
  }

  private typealias NumberedPair = (number: PairNumber, pair: TextPair)

  private func pairs(in language: Language, _ entries: [CheckedEntry], from first: Int) -> [NumberedPair] {
    guard let tools = context.tools[language], let sourceTools = context.tools[context.sourceLanguage] else {
      return []
    }
    return entries.enumerated().flatMap { index, entry -> [NumberedPair] in
      let sourceForMany = entry.translations[context.sourceLanguage]?.texts.first { $0.path.hasSuffix("plural.other") }
      return (entry.translations[language]?.texts ?? []).enumerated().compactMap { number, variant in
        guard !variant.text.isBlank else { return nil }
        let source = entry.source(of: variant, in: context.sourceLanguage) ?? variant.text
        guard !source.isForTranslators else { return nil }
        let pair = TextPair(
          variant.text, of: source, tools, sourceTools, comment: entry.comment, form: variant.path,
          sourceForMany: sourceForMany?.text, evidence: evidence[language] ?? .nothing)
        return (PairNumber(entry: first + index, variant: number), pair)
      }
    }
  }

  /// What rules find in a portion and note of it, and its pairs, by language.
  private func look(at portion: Range<Int>, _ read: Reader) -> (looked: Looked, pairs: [[NumberedPair]]) {
    let entries = read(portion)
    let pairs = context.languages.map { self.pairs(in: $0, entries, from: portion.lowerBound) }
    var looked = look(at: pairs)
    for rule in kinds.compactMap(\.entry) {
      for entry in entries {
        looked.found += rule.issues(in: entry, context).map { FoundIssue($0, of: rule.description) }
      }
    }
    return (looked, pairs)
  }

  /// Takes looks again that came too early.
  private func lookAgain(_ early: Set<Look>, _ read: Reader) -> Looked {
    let entries = Set(early.map(\.pair.entry)).sorted().map { Int($0) }
    return look(
      at: context.languages.map { language in
        entries.flatMap { pairs(in: language, read($0..<($0 + 1)), from: $0) }
      }, taking: early)
  }

  /// What rules find in pairs, by language, or some of them in some pairs.
  private func look(at pairs: [[NumberedPair]], taking looks: Set<Look>? = nil) -> Looked {
    var looked = Looked()
    for (language, pairs) in pairs.enumerated() {
      var notes = kinds.map { $0.language?.emptyNotes }
      // One rule after the other: the code of them all is larger than the texts of a portion.
      for (index, kinds) in kinds.enumerated() {
        for (number, pair) in pairs {
          let look = Look(language: language, rule: index, pair: number)
          guard looks?.contains(look) ?? true else { continue }
          var issues = kinds.text.map { self.issues(of: $0, in: pair) } ?? []
          if let rule = kinds.translation, !pair.isSource { issues += rule.issues(in: pair) }
          notes[index]?.take(pair, number)
          if pair.asksTooEarly {
            looked.early.insert(look)
            pair.asksTooEarly = false
          } else {
            looked.take(issues, of: rules[index], number)
          }
        }
      }
      looked.notes.append(notes.compactMap(\.self))
    }
    return looked
  }

  private func issues(of rule: any TextRule.Type, in pair: TextPair) -> [Issue] {
    let issues = rule.issues(in: pair.translation, pair.tools)
    guard sparesWhatSourceHas, !pair.isSource, !issues.isEmpty else { return issues }
    return rule.issues(in: pair.source, pair.sourceTools).count < issues.count ? issues : []
  }

  /// What the rules about all texts of a language make of their notes, portion by portion.
  private func issues(from portions: [[any Notes]], in language: Language) -> [FoundIssue] {
    let read = source.reader()
    let rules = kinds.compactMap(\.language)
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
      return (a, m, left.spot.lowerBound, left.finding.rule.name, left.variant) < (
        b, n, right.spot.lowerBound, right.finding.rule.name, right.variant
      )
    }.map(\.finding)
  }
}
