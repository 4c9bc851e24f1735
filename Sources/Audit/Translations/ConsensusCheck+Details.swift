import Glossary

extension ConsensusCheck {
  /// Whether a detail can stand in the place of another: not the capital that every sentence starts with, nor any other
  /// term, but one that is a word of the same family, "under-voltage" for "over-voltage".
  func isRival(
    _ other: (detail: ParallelPassage.Detail, range: Range<Int>), of detail: ParallelPassage.Detail,
    _ passage: ParallelPassage
  ) -> Bool {
    let word = passage.passage.text.excerpt(other.range)
    switch detail.kind {
    case .figure, .limit, .bound: return true
    case .code: return other.range.lowerBound > 0 || word.dropFirst().contains { $0.isUppercase || $0.isNumber }
    case .concept:
      let terms = glossary.concepts.first { $0.id == detail.text }?.terms[passage.language] ?? []
      return terms.contains { term in
        term.status.isUsable
          && (term.text.lowercased().suffix(4) == word.lowercased().suffix(4)
            || term.text.lowercased().prefix(5) == word.lowercased().prefix(5))
      }
    }
  }

  /// Whether a detail is missed where nothing stands in its place: a pronoun may stand for what the document speaks of
  /// throughout, terms and limits may be said in other words.
  func isTelling(_ detail: ParallelPassage.Detail, _ votes: ColumnVotes) -> Bool {
    switch detail.kind {
    case .figure: true
    case .code: votes.isName(detail) && isRare(detail) && !isOfTitle(detail) && !isTerm(detail)
    case .concept, .limit, .bound: false
    }
  }

  /// Whether it is in the title: what a whole document is about need not be named in each of its sentences.
  private func isOfTitle(_ detail: ParallelPassage.Detail) -> Bool {
    columns.texts.compactMap(\.first).min { $0.passage.block < $1.passage.block }?.details[detail] != nil
  }

  private func isRare(_ detail: ParallelPassage.Detail) -> Bool {
    common.count { columns.says(detail, in: $0) } <= max(3, common.count / 12)
  }

  /// Whether it is a word of a term, such as "LED", which another language may have another word for.
  private func isTerm(_ detail: ParallelPassage.Detail) -> Bool {
    glossary.concepts.contains { $0.terms.values.joined().contains { $0.text.lowercased() == detail.text } }
  }
}
