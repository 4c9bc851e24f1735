import Findings
import Linguistics
import SpecModel

/// One translation for two different sources.
enum OneTextTwoMeanings: LanguageRule {
  static let description = RuleDescription(
    "one-text-two-meanings", .major, .mistranslation,
    summary: "Two texts that differ in the source differ in every language.",
    rationale: "Two outputs under one heading: nobody knows any more which of them a sentence is about.",
    yieldingTo: ["polarity-pair", "untranslated-text", "deprecated-term", "signal-word"],
    accepted: [
      .translation(
        "fr", "pump output", "sortie pompe", beside: [.text("other", "drain output", "sortie vidange")])
    ],
    rejected: [
      .translation(
        "de", "Inlet", "⟦Öffnung⟧",
        beside: [.text("another", "Outlet side", "Auslass"), .text("other", "Outlet", "Öffnung")])
    ])

  /// Digests of the texts.
  struct Note: Sendable {
    fileprivate let source: UInt64
    /// Without its case, which tells nothing.
    fileprivate let translation: UInt64
  }

  static func note(of pair: TextPair) -> Note? {
    pair.isSource
      ? nil
      : Note(
        source: WordKeys.hash(pair.source.content),
        translation: WordKeys.lowercasedHash(of: pair.translation.content))
  }

  static func issues(from notes: [Noted<Note>], reading pair: (PairNumber) -> TextPair?) -> [Issue] {
    notes.repeated(by: \.note.translation).compactMap { group -> Issue? in
      // The same source means the same.
      let others = group.filter { $0.note.source != group[0].note.source }
      guard !others.isEmpty, let first = pair(group[0].pair),
        var other = others.firstResult({ other in
          pair(other.pair).flatMap { means($0, otherThan: first) ? $0 : nil }
        })
      else { return nil }
      // In a file the copy stands behind its original.
      var subject = first
      if first.tools.product.facts == nil { swap(&subject, &other) }
      var issue = subject.translation.issue(
        "the text is the same as that of \"\(other.translation.key)\", whose source is \"\(other.source.content)\"",
        remedy: "word them differently, as the source does: \"\(subject.source.content)\"")
      // Two ways to say one thing have few words in common as well.
      if subject.tools.product.facts == nil { issue.severity = .minor }
      return issue
    }
  }

  private static func means(_ pair: TextPair, otherThan first: TextPair) -> Bool {
    let (own, others) = (pair.source.stems.filter(isWord), first.source.stems.filter(isWord))
    guard own != others else { return false }
    if pair.tools.product.facts == nil {
      // Short texts of programs share words; whole sentences that have little in common can't share a translation.
      let (one, other) = (Set(own), Set(others))
      guard min(one.count, other.count) > 3 else { return false }
      return one.intersection(other).count * 3 < one.union(other).count
    }
    // "dark" and "off" are terms of one concept: one word for both is right.
    let (left, right) = (concepts(pair), concepts(first))
    return left.isDisjoint(with: right)
  }

  private static func concepts(_ pair: TextPair) -> Set<Int> {
    Set(pair.source.terms.flatMap(\.usable))
  }

  private static func isWord(_ stem: String) -> Bool { stem.unicodeScalars.contains { $0.isLetter } }
}
