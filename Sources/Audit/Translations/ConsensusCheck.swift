import Documents
import Findings
import Glossary
import Localization

/// What one language of a document says otherwise than most of the others, whether a fact is known of it or not.
struct ConsensusCheck {
  let document: PublishedDocument
  let glossary: Glossary
  let columns: ParallelColumns
  /// The columns that most languages have.
  let common: [Int]

  /// The checks of a document, given for each language its runs: one for the first runs of all languages, one for the
  /// second and so on, or a single one where the languages are cut into runs differently.
  ///
  /// The names of the languages, which stand above their texts, are no part of them.
  static func each(
    of document: PublishedDocument, _ languages: [[[ParallelPassage]]], _ glossary: Glossary, names: Set<String>
  ) -> [ConsensusCheck] {
    let languages = languages.map { runs in
      runs.map { $0.filter { !names.contains($0.passage.text.text.lowercased()) } }
    }
    let count = languages.first?.count ?? 0
    let isEven = languages.allSatisfy { $0.count == count }
    let texts =
      isEven
      ? (0..<count).map { run in languages.map { $0[run] } } : [languages.map { $0.flatMap(\.self) }]
    return texts.map { $0.filter { !$0.isEmpty } }.filter { $0.count > 3 }.map {
      ConsensusCheck(document, $0, glossary)
    }
  }

  private init(_ document: PublishedDocument, _ texts: [[ParallelPassage]], _ glossary: Glossary) {
    self.document = document
    self.glossary = glossary
    columns = ParallelColumns(texts)
    common = columns.columns.indices.filter { [columns] column in
      columns.columns[column].count { $0 != nil } * 2 > texts.count
    }
  }

  /// The findings; what is known already is not said again.
  func findings(beside known: [Finding]) -> [Finding] {
    guard isParallel else { return [] }
    let reported = Dictionary(grouping: known.filter { $0.severity != .minor }) { "\($0.place.line) \($0.page ?? 0)" }
    var findings: [Finding] = []
    for (number, column) in common.enumerated() {
      let start = number > 0 ? common[number - 1] : 0
      let end = number + 1 < common.count ? common[number + 1] : columns.columns.count - 1
      let votes = ColumnVotes(columns, column, around: start...end)
      for language in columns.texts.indices {
        let found =
          votes.passage(of: language) == nil
          ? missing(votes, language)
          : differing(votes, language) + negation(votes, language) + strangers(votes, language)
        findings += found.filter { finding in
          !(reported["\(finding.place.line) \(finding.page ?? 0)"] ?? []).contains { $0.says(finding) }
        }
      }
    }
    return findings
  }

  /// Whether the texts are translations of each other, passage by passage: of texts that tell the same freely, none has
  /// to say what the others say.
  private var isParallel: Bool {
    let sizes = columns.columns.map { cells in cells.count { $0 != nil } }
    let shared = sizes.filter { $0 * 4 >= columns.texts.count * 3 }
    return shared.reduce(0, +) * 100 >= sizes.reduce(0, +) * 85
  }

  /// Claims that the others make in the place of this one's.
  private func differing(_ votes: ColumnVotes, _ language: Int) -> [Finding] {
    guard let passage = votes.passage(of: language) else { return [] }
    let lost = votes.lost(by: language)
    // A term that was taken for another is the one thing that differs; of a freer sentence, several are.
    let isFree = lost.count { $0.detail.kind == .concept } > 1
    let figures = lost.filter { $0.detail.kind == .figure }.map(\.detail.text)
    var taken: [Range<Int>] = []
    return lost.compactMap { detail, voters in
      if detail.kind == .concept, isFree { return nil }
      let other = votes.alone(language, detail.kind).first { other in
        !taken.contains(other.range) && isRival(other, of: detail, passage)
      }?.range
      if other == nil, !isTelling(detail, votes) { return nil }
      // A limit that was lost with its figure says nothing of its own.
      if detail.kind == .limit, figures.contains(where: detail.text.hasSuffix) { return nil }
      if let other { taken.append(other) }
      let expected = example(of: detail, votes, without: language)
      let count = "\(voters) of \(columns.texts.count) languages"
      return finding(
        passage, at: other ?? 0..<passage.passage.text.text.utf8.count,
        other == nil ? .major : .critical,
        other.map { "\"\(passage.passage.text.excerpt($0))\" stands where \(count) have \"\(expected)\"" }
          ?? "\(count) have \"\(expected)\" here, this one does not",
        expected: expected)
    }
  }

  /// Names, as their capitals or digits show, that no other language has here.
  private func strangers(_ votes: ColumnVotes, _ language: Int) -> [Finding] {
    guard votes.voters.count > 3, let passage = votes.passage(of: language) else { return [] }
    return votes.alone(language, .code).compactMap { detail, range in
      let word = passage.passage.text.excerpt(range)
      // "HxBxT" is no name.
      guard zip(word, word.dropFirst()).contains(where: { $0.isLowercase && $1.isLowercase }),
        word.dropFirst().contains(where: \.isUppercase),
        !votes.around(language, detail.text)
      else { return nil }
      return finding(passage, at: range, .major, "\"\(word)\" is a name that no other language has here")
    }
  }

  /// How the others write a detail.
  private func example(of detail: ParallelPassage.Detail, _ votes: ColumnVotes, without language: Int) -> String {
    let passages = votes.voters.filter { $0 != language }.compactMap(votes.passage).sorted {
      $0.passage.block < $1.passage.block
    }
    return passages.lazy.compactMap { passage in
      passage.details[detail]?.first.map { passage.passage.text.excerpt($0) }
    }.first ?? detail.text
  }

  /// A negation that the others have and this one has not, or the reverse.
  private func negation(_ votes: ColumnVotes, _ language: Int) -> [Finding] {
    guard let passage = votes.passage(of: language) else { return [] }
    let negations = { (passage: ParallelPassage) in passage.negations.count }
    let (here, around) = (votes.values(negations), votes.valuesAround(negations))
    // Enough of the others have as many, and enough have no more.
    guard let least = votes.agreed(here, without: language),
      let most = votes.agreed(here.map { -$0 }, without: language), least == -most, here[language] != least,
      let low = votes.agreed(around, without: language),
      let high = votes.agreed(around.map { -$0 }, without: language)
    else { return [] }
    let isAdded = here[language] > least
    guard isAdded ? around[language] > -high : around[language] < low && !passage.hasImplicitNegation else { return [] }
    let count = "\(votes.voters.count { $0 != language && here[$0] == least }) of \(columns.texts.count) languages"
    return [
      finding(
        passage, at: (isAdded ? passage.negations.last : nil) ?? 0..<passage.passage.text.text.utf8.count, .critical,
        isAdded ? "\(count) negate less here" : "\(count) negate here where this one does not")
    ]
  }

  /// A sentence, item or row that the others have.
  private func missing(_ votes: ColumnVotes, _ language: Int) -> [Finding] {
    let shares = votes.shares(of: language)
    let isLost = shares.lost > 0 && shares.lost * 5 >= shares.made * 3
    guard isLost || votes.lacksItem(language), !votes.hasMore(language),
      let before = columns.columns[..<votes.column].lazy.reversed().compactMap({ $0[language] }).first
        ?? columns.columns[votes.column...].lazy.compactMap({ $0[language] }).first
    else { return [] }
    let passage = columns.texts[language][before]
    let others = votes.voters.compactMap(votes.passage)
    let text = others.min { $0.passage.block < $1.passage.block }?.passage.text.text ?? ""
    return [
      finding(
        passage, at: 0..<passage.passage.text.text.utf8.count, .major,
        "here, \(votes.voters.count) of \(columns.texts.count) languages say \"\(text)\"", expected: text)
    ]
  }

  private func finding(
    _ passage: ParallelPassage, at range: Range<Int>, _ severity: Severity, _ message: String, expected: String? = nil
  ) -> Finding {
    let block = document.blocks[passage.passage.block]
    let spot = passage.passage.inBlock(range)
    return Finding(
      AuditRule.outvoted.id, severity, AuditRule.outvoted.mqm, language: passage.language,
      about: passage.expectation?.subject,
      at: block.place(of: spot.lowerBound, in: document.path), page: block.page(of: spot.lowerBound),
      excerpt: Excerpt(block.text, spot: spot), message: message, expected: expected)
  }
}

extension Finding {
  /// Whether it says already what most languages say against the same words.
  fileprivate func says(_ other: Finding) -> Bool {
    guard language == other.language, let mine = excerpt, let its = other.excerpt, mine.text == its.text else {
      return false
    }
    guard let expected = other.expected else {
      return rule == AuditRule.wrongPolarity.id && mine.spot.overlaps(its.spot)
    }
    // Something else that is wrong or missing in the same sentence says nothing of this.
    if self.expected?.lowercased().contains(expected.lowercased()) ?? false { return mine.spot.overlaps(its.spot) }
    guard mine.spot.overlaps(its.spot), its.spot.count < mine.spot.count * 2 else { return false }
    return severity == .critical && mqm != .omission || rule == AuditRule.misleadingTerm.id
  }
}
