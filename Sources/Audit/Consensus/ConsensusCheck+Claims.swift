import Glossary

extension ConsensusCheck {
  /// Whether a claim can stand in the place of another: not the capital that every sentence starts with, nor any other
  /// term, but one that is a word of the same family, "under-voltage" for "over-voltage".
  func isRival(
    _ other: (claim: ParallelSegment.Claim, range: Range<Int>), of claim: ParallelSegment.Claim,
    _ segment: ParallelSegment
  ) -> Bool {
    let word = segment.segment.text.excerpt(other.range)
    switch claim.kind {
    case .figure, .limit, .bound: return true
    case .code: return other.range.lowerBound > 0 || word.dropFirst().contains { $0.isUppercase || $0.isNumber }
    case .concept:
      let terms = glossary.concepts.first { $0.id == claim.text }?.terms[segment.language] ?? []
      return terms.contains { term in
        term.status.isUsable
          && (term.text.lowercased().suffix(4) == word.lowercased().suffix(4)
            || term.text.lowercased().prefix(5) == word.lowercased().prefix(5))
      }
    }
  }

  /// Whether a claim is missed where nothing stands in its place: a pronoun may stand for what the document speaks of
  /// throughout, a term may be said in other words, and "max." may stand elsewhere in the sentence.
  func isTelling(
    _ claim: ParallelSegment.Claim, _ segment: ParallelSegment, _ votes: ColumnVotes, _ voters: Int
  ) -> Bool {
    switch claim.kind {
    case .figure: true
    case .limit: !segment.claims.keys.contains { $0.kind == .bound }
    case .code: votes.isName(claim) && isRare(claim) && !isOfTitle(claim)
    case .concept: voters * 4 >= (columns.texts.count - 1) * 3 && isRare(claim) && isUnsaid(claim, segment)
    case .bound: false
    }
  }

  /// Whether it is in the title: what a whole document is about need not be named in each of its sentences.
  private func isOfTitle(_ claim: ParallelSegment.Claim) -> Bool {
    columns.texts.compactMap(\.first).min { $0.segment.block < $1.segment.block }?.claims[claim] != nil
  }

  private func isRare(_ claim: ParallelSegment.Claim) -> Bool {
    common.count { columns.says(claim, in: $0) } <= max(3, common.count / 12)
  }

  /// Whether a segment has no word for a concept, nor a part of one, in a language that has the word elsewhere.
  private func isUnsaid(_ claim: ParallelSegment.Claim, _ segment: ParallelSegment) -> Bool {
    let terms = glossary.concepts.first { $0.id == claim.text }?.terms[segment.language] ?? []
    let text = segment.segment.text.text.lowercased()
    let words = terms.flatMap { $0.text.lowercased().split { !$0.isLetter } }.filter { $0.count > 2 }
    return !words.contains { text.contains($0.prefix(5)) }
      && columns.texts.contains { $0.first?.language == segment.language && $0.contains { $0.claims[claim] != nil } }
  }
}
