import Quantities

/// The words by which a language compares something with a figure: "at most 5 V", "5 V or less".
package struct ComparisonWords: Sendable {
  /// What stands before the figure.
  package let before: PhraseTable<Comparator>
  /// What stands behind it.
  package let behind: PhraseTable<Comparator>
  /// What stands before a range that something is beyond.
  package let outside: PhraseTable<Void>
  /// What stands before a limit, an upper or a lower one, whose far side is meant: "beyond".
  package let beyond: PhraseTable<Void>

  /// Takes the words of a language; without a profile there are none.
  package init(_ profile: LanguageProfile?) {
    before = PhraseTable(profile?.comparisons.phrases ?? [])
    behind = PhraseTable(profile?.comparisonsBehind.phrases ?? [])
    outside = PhraseTable((profile?.rangeExclusions ?? []).map { ($0, ()) })
    beyond = PhraseTable((profile?.comparisons.beyond ?? []).map { ($0, ()) })
  }

  /// Whether a text, or some of its tokens, compares something.
  package func areIn(_ words: WordKeys, _ range: Range<Int>? = nil) -> Bool {
    before.isIn(words, range) || behind.isIn(words, range) || outside.isIn(words, range)
  }

  /// The comparison with what stands at a token, by the words around it.
  package func comparison(around token: Int, in words: WordKeys) -> PhraseTable<Comparator>.Match? {
    before.match(words, endingBefore: token) ?? behind.match(words, at: token + 1)
  }
}
