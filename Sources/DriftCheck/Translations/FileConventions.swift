import Exchange
import Findings

/// What a file, or all those into a language, write their own way throughout is their convention, and no error of single texts.
struct FileConventions {
  /// A matter of typography that a file may have decided otherwise.
  fileprivate struct Matter: Sendable {
    /// What texts have that follow the rule.
    let follows: TypographicSigns
    /// What a source has that is written on a keyboard for programmers, as its translations are then too.
    let plain: TypographicSigns
  }

  fileprivate static let matters: [RuleID: Matter] = [
    "apostrophe": Matter(follows: .apostrophe, plain: .plainApostrophe),
    "ellipsis": Matter(follows: .ellipsis, plain: .plainEllipsis),
    "quotation-marks": Matter(follows: .quotationMark, plain: [.plainQuotationMark, .plainApostrophe]),
    "hyphen-for-dash": Matter(follows: .dash, plain: .hyphen),
    "punctuation-space": Matter(follows: .noBreakSpace, plain: []),
    "unit-space": Matter(follows: .noBreakSpace, plain: []),
  ]

  /// Fewer texts make no custom.
  fileprivate static let fewest = 3
  /// A file of so many texts of which none follows a rule does not know it.
  fileprivate static let many = 20

  /// The findings that are left.
  let findings: [Finding]
  /// How many texts break a rule that is not theirs.
  let broken: [(rule: RuleID, count: Int)]

  /// What is left of the findings in a file that has a custom of its own, or that of all files together.
  init(_ findings: [Finding], _ own: Custom, _ shared: Custom) {
    let foreign = own.texts.keys.filter { own.isForeign($0) || shared.isForeign($0) }
    self.findings = findings.filter { !foreign.contains($0.rule) }
    broken = foreign.map { ($0, own.texts[$0] ?? 0) }.sorted { $0.0.name < $1.0.name }
  }

  /// How a file, or several of a language, write what is a matter of custom.
  struct Custom {
    /// How many texts break a rule.
    private(set) var texts: [RuleID: Int] = [:]
    /// How many translations follow one.
    private var followers: [RuleID: Int] = [:]
    /// How many sources are written on a keyboard for programmers, and which rules some of them follow.
    private var plainSources: [RuleID: Int] = [:]
    private var followedBySources: Set<RuleID> = []
    private var count = 0

    /// Nothing yet.
    init() {}

    /// Looks at what is found in a file, and at its texts.
    init(_ findings: [Finding], in file: TranslationFile) {
      var broken: [RuleID: Set<String>] = [:]
      for finding in findings where matters[finding.rule] != nil {
        broken[finding.rule, default: []].insert(finding.subject?.name ?? "")
      }
      texts = broken.mapValues(\.count)
      count = file.units.count
      for unit in file.units {
        let (source, target) = (unit.source.text.signs, unit.target?.text.signs ?? [])
        guard !source.isEmpty || !target.isEmpty else { continue }
        for (rule, matter) in matters {
          if !target.isDisjoint(with: matter.follows) { followers[rule, default: 0] += 1 }
          if !source.isDisjoint(with: matter.follows) { followedBySources.insert(rule) }
          if !source.isDisjoint(with: matter.plain) { plainSources[rule, default: 0] += 1 }
        }
      }
    }

    /// Adds what another file shows.
    mutating func add(_ other: Custom) {
      texts.merge(other.texts, uniquingKeysWith: +)
      followers.merge(other.followers, uniquingKeysWith: +)
      plainSources.merge(other.plainSources, uniquingKeysWith: +)
      followedBySources.formUnion(other.followedBySources)
      count += other.count
    }

    /// Whether a rule is none that they keep to.
    func isForeign(_ rule: RuleID) -> Bool {
      let (broken, kept) = (texts[rule] ?? 0, followers[rule] ?? 0)
      // Sources with the signs of the keyboard, and never with those of print, have such translations.
      let isPlain = !followedBySources.contains(rule) && plainSources[rule] ?? 0 >= fewest
      return broken >= fewest && broken > kept || kept == 0 && count >= many || isPlain
    }
  }
}
