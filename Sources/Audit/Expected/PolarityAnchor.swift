import Linguistics

/// What a yes-or-no fact is about in one language.
struct PolarityAnchor {
  /// The stems that both texts of the fact share and that are rarest.
  let stems: Set<String>
  let concepts: Set<String>
  /// The stems that stand by the negation: "adjustable", where the rest of the sentence is about another matter.
  let kernel: Set<String>
  /// The terms that say the same in one: "short-circuit proof".
  let kernelConcepts: Set<String>
  /// Whether no word by the negation tells what is denied, so that it may stand in any clause: "near it, but not above".
  let isDiffuse: Bool
  /// The words of the language that a prefix makes deny: "suitable" of "unsuitable".
  let positives: Set<String>
  /// Whether the text of the data has a negation.
  let isNegated: Bool
  /// The text of the data.
  let text: String
  /// What its section is about and those of facts with the same words are not.
  var subjects: Set<String> = []
  /// What the sections of facts with the same words are about.
  var rivals: Set<String> = []
  /// The terms that subjects and rivals are made of.
  var parts: Set<String> = []
  var partsOfRivals: Set<String> = []

  /// Whether a text with these terms is about a rival.
  func isOfRival(_ named: Set<String>) -> Bool {
    !rivals.isDisjoint(with: named) || parts.isDisjoint(with: named) && !partsOfRivals.isDisjoint(with: named)
  }

  /// The clauses behind one that have a word of the fact too.
  func sequel(of clause: Range<Int>, in text: ReadText) -> [Range<Int>] {
    text.words.parts().filter { next in
      next.lowerBound >= clause.upperBound && next.contains { stems.contains(text.stems[$0]) }
    }
  }

  /// The clauses that say of something that it is what a word of denial says that it is not: "suitable".
  private func assertions(in text: ReadText) -> [Range<Int>] {
    text.tokens.indices.filter { positives.contains(text.tokens[$0].folded) }.map(text.words.part)
  }

  /// Whether a text that names its subject has a term of what is said of that.
  func isMeant(by text: ReadText) -> Bool {
    text.wholeTerms.contains { concepts.contains($0.term.concept) && !subjects.contains($0.term.concept) }
  }

  /// The clause of a text that is about the fact: the one that has most of its words.
  func clause(in text: ReadText) -> Range<Int>? {
    let matches = text.concepts.filter { concepts.contains($0.term.concept) && $0.term.status != .deprecated }
    // One of several terms says little: a text about the Load output need not be about what both outputs share.
    let isAbout = !matches.isEmpty && Set(matches.map(\.term.concept)).count * 2 >= concepts.count
    let terms = isAbout ? matches.map(\.tokens.lowerBound) : []
    let words = text.stems.indices.filter { stems.contains(text.stems[$0]) }
    guard !terms.isEmpty || Set(words.map { text.stems[$0] }).count * 3 > stems.count * 2 else { return nil }
    let cores =
      words.filter { kernel.contains(text.stems[$0]) }
      + text.concepts.filter { kernelConcepts.contains($0.term.concept) }.map(\.tokens.lowerBound)
    if isDiffuse { return text.tokens.indices }
    let clauses = cores.map(text.words.part)
    let matter = matches.filter { !subjects.contains($0.term.concept) && !rivals.contains($0.term.concept) }
    if isNegated,
      let assertion = assertions(in: text).first(where: { clause in
        matter.contains { clause.contains($0.tokens.lowerBound) } || words.count(where: clause.contains) > 2
      })
    {
      return assertion
    }
    let named = text.wholeTerms.filter { subjects.contains($0.term.concept) }.map(\.tokens.lowerBound)
    let weight = { (clause: Range<Int>) in
      (terms + named).count { clause.contains($0) } * 2
        + words.count { word in
          clause.contains(word) && !text.spelledNames.contains { $0.range.overlaps(text.tokens[word].range) }
        }
    }
    return clauses.max { weight($0) < weight($1) }
  }
}
