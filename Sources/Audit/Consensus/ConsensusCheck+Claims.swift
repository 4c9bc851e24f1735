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
  /// throughout, terms and limits may be said in other words.
  func isTelling(_ claim: ParallelSegment.Claim, _ votes: ColumnVotes) -> Bool {
    switch claim.kind {
    case .figure: true
    case .code: votes.isName(claim) && isRare(claim) && !isOfTitle(claim) && !isTerm(claim)
    case .concept, .limit, .bound: false
    }
  }

  /// Whether it is in the title: what a whole document is about need not be named in each of its sentences.
  private func isOfTitle(_ claim: ParallelSegment.Claim) -> Bool {
    columns.texts.compactMap(\.first).min { $0.segment.block < $1.segment.block }?.claims[claim] != nil
  }

  private func isRare(_ claim: ParallelSegment.Claim) -> Bool {
    common.count { columns.says(claim, in: $0) } <= max(3, common.count / 12)
  }

  /// Whether it is a word of a term, such as "LED", which another language may have another word for.
  private func isTerm(_ claim: ParallelSegment.Claim) -> Bool {
    glossary.concepts.contains { $0.terms.values.joined().contains { $0.text.lowercased() == claim.text } }
  }
}
