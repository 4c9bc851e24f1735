import Linguistics

/// A part of a text between two marks that end a clause, as far as it is asked what it denies.
struct Clause {
  let text: CheckedText
  let language: LanguageTools
  let tokens: Range<Int>

  /// The words that deny.
  var denials: [Range<Int>] { text.denials.filter { tokens.contains($0.lowerBound) } }

  /// The words that deny and that nobody words around lightly.
  var particles: [Range<Int>] {
    let found = language.negativeParticles.all(in: text.folded, tokens).map(\.tokens)
    guard !found.isEmpty else { return [] }
    // In French "ne" tells the "pas" that denies from a step.
    let seconds = language.profile?.conventions.discontinuousNegation.seconds ?? []
    return denials.filter { denial in
      found.contains(where: denial.overlaps) || seconds.contains(text.folded[denial.lowerBound])
    }
  }

  /// How many words may say what the other clause says by a negation.
  ///
  /// Where both undo something, "entfernen" stands for "remove" and for no negation.
  func carrierCount(beside other: Clause) -> Int {
    let carriers = carriers(beside: other)
    guard !carriers.isEmpty else { return 0 }
    let undoings = undoings
    let others = carriers.count { carrier in !undoings.contains { $0.overlaps(carrier) } }
    return undoings.isEmpty ? others : others + max(0, undoings.count - other.undoings.count)
  }

  /// The words that undo something and deny nothing, a phrase and the words in it being one.
  private var undoings: [Range<Int>] {
    let found = language.undoings.matches(in: text.folded, tokens).map(\.tokens)
    return found.sorted { ($0.lowerBound, $1.count) < ($1.lowerBound, $0.count) }.reduce(into: []) { kept, tokens in
      if kept.last.map({ $0.upperBound <= tokens.lowerBound }) ?? true, !denials.contains(where: tokens.overlaps) {
        kept.append(tokens)
      }
    }
  }

  /// The words that may say what another language says by a negation, those that deny left out.
  func carriers(beside other: Clause) -> [Range<Int>] {
    let pair = language.profile?.conventions.discontinuousNegation
    let discontinuous = (pair?.particles ?? []) + (pair?.seconds ?? [])
    let words = text.folded
    let isPrivative = !other.language.privatives.isIn(other.text.folded, other.tokens)
    let affixes =
      language.negativeAffixes.matches(in: words, tokens)
      + (isPrivative ? language.privatives.matches(in: words, tokens) : [])
    let found = language.negations.words.all(in: words, tokens).filter { match in
      // "No more than" affirms; "nessuno" denies beside another word for it as well.
      match.value == .affirmed && match.tokens.count > 1
        || match.value == .stated && language.negations.companions.contains(words[match.tokens.lowerBound])
          && !discontinuous.contains(words[match.tokens.lowerBound])
    }
    let places = affixes.map(\.tokens) + found.map(\.tokens) + splitCarriers(beside: other)
    return places.filter { place in !denials.contains(where: place.overlaps) }
  }

  /// "Schließe … aus" for "do not include"; not where the other clause excludes as well.
  private func splitCarriers(beside other: Clause) -> [Range<Int>] {
    guard other.undoings.isEmpty else { return [] }
    return language.negativeSplitVerbs.matches(in: text.words).map(\.verb).filter { $0.overlaps(tokens) }
  }

  /// Whether it may say by another word what another language says by a negation: "invalid", "only".
  var mayDeny: Bool { language.negativeAffixes.isIn(text.folded, tokens) }

  /// Whether a word beside the verb takes from its strength: "possibly", "in order to be able to".
  var isSofted: Bool { language.softeners.isIn(text.folded, tokens) }

  /// Whether it compares something with a figure.
  var comparesFigures: Bool {
    language.reader.comparisons.areIn(text.folded, tokens)
  }

  /// Whether it names the most or the least of something: "maximum", "at least".
  var setsLimit: Bool {
    language.reader.comparisons.before.all(in: text.folded, tokens).contains {
      $0.value == .atMost || $0.value == .atLeast
    }
  }

  /// Whether it may say by a comparison with a figure what the other denies of one: "at most 5 V" for "must not exceed 5 V",
  /// but not "below 5 V" for "not below 5 V".
  func comparesAs(_ other: Clause) -> Bool { comparesFigures && other.deniesFigures && !compareAlike(other) }

  /// Whether both compare the same figures, all by words of the same meaning, so that what the other denies is something else.
  private func compareAlike(_ other: Clause) -> Bool {
    let (own, others) = (comparisons, other.comparisons)
    return !own.isEmpty && own.count == others.count
      && own.allSatisfy { name, comparison in
        guard let same = others[name], let tokens = same.tokens, same.word == comparison.word else { return false }
        return !other.denials.contains(where: tokens.overlaps)
      }
  }

  private var comparisons: [String: Comparison] {
    language.allComparisons(in: text).filter { _, comparison in
      comparison.tokens.map { tokens.contains($0.lowerBound) } ?? false
    }
  }

  /// Whether a figure stands behind a word that denies, or directly before: "must not exceed 5 V", "5 V, not less".
  private var deniesFigures: Bool {
    denials.contains { denial in
      if text.quantities.contains(where: { $0.tokens.contains(denial.lowerBound) && $0.comparator != nil }) {
        return true
      }
      let reach = denial.upperBound..<max(denial.upperBound, tokens.upperBound)
      return reach.contains { text.tokens[$0].text == CheckedText.objectText || text.tokens[$0].kind == .number }
        || text.quantities.contains { $0.tokens.overlaps(reach) }
    }
  }
}

/// A clause of a source and that of the translation at its place.
struct ClausePair {
  let source: Clause
  let translation: Clause
}

extension TextPair {
  /// The clauses of the source and of the translation, pair by pair; both texts as a whole where they have not the same
  /// number.
  var clauses: [ClausePair] {
    let (sources, translations) = (source.clauses, translation.clauses)
    // A text of hundreds is no sentence of a manual, and would be asked over and over.
    let isAlike = sources.count == translations.count && sources.count < 200
    let ranges = isAlike ? Array(zip(sources, translations)) : [(source.tokens.indices, translation.tokens.indices)]
    return ranges.map { own, other in
      let clause = Clause(text: source, language: sourceTools, tokens: own)
      return ClausePair(source: clause, translation: Clause(text: translation, language: tools, tokens: other))
    }
  }
}
