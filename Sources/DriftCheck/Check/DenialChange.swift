import Linguistics

/// What became of the negations of a source in a translation that was made elsewhere.
struct DenialChange {
  /// The words of the source that deny what the translation does not, and whether hardly anything is left there that could
  /// say it in another way.
  private(set) var lost: (words: [Range<Int>], isLikely: Bool)?
  /// The words of the translation that deny what the source does not.
  private(set) var gained: [Range<Int>] = []

  /// More words than that in a sentence leave room for another wording.
  private static let plainSentence = 20

  /// More words than that are several sentences.
  private static let longestText = 80

  init(_ pair: TextPair) {
    // A label in capitals is cut to what fits the display, a long paragraph has room to say it elsewhere, and the mark of
    // a shortcut, "N&o", hides a word.
    guard !pair.source.denials.isEmpty || !pair.translation.denials.isEmpty, !pair.source.isShouting,
      pair.source.tokens.count < Self.longestText, pair.translation.tokens.count < 4 * Self.longestText,
      !pair.source.hasInsideWord("&"), !pair.translation.hasInsideWord("&")
    else { return }
    let clauses = pair.clauses
    let sources = clauses.map { Denials($0.source, beside: $0.translation, pair) }
    let translations = clauses.map { Denials($0.translation, beside: $0.source, pair) }
    let (wanted, found) = (sources.map(\.strong.count).reduce(0, +), translations.map(\.all).reduce(0, +))
    let (stated, known) = (translations.map(\.strong.count).reduce(0, +), sources.map(\.all).reduce(0, +))
    let isLost = wanted > found || Self.isMoved(zip(sources, translations))
    guard isLost || stated > 0 && known == 0 else { return }
    for (index, clause) in clauses.enumerated() {
      let (own, other) = (sources[index], translations[index])
      let isPlain = clause.source.tokens.count < Self.plainSentence && clause.source.isParallel(to: clause.translation)
      if isLost, own.deniesMore(than: other), !clause.translation.comparesAs(clause.source),
        clause.translation.isWhole(beside: clause.source), !clause.obligesInPlaceOfDenial
      {
        let isSure = isPlain && (other.all == 0 || own.strong.count == 2)
        guard let isLikely = Self.isLikely(of: clause, own.strong, pair, isSure: isSure) else { continue }
        // "No brim is made" is "the brim is off", in words that nobody can list.
        let isOfNouns = own.strong.allSatisfy { words in
          words.contains { pair.sourceTools.negativeDeterminers.contains(pair.source.folded[$0]) }
        }
        // "Not until" is "after".
        let hasEnd = pair.sourceTools.untilWords.isIn(pair.source.folded, clause.source.tokens)
        let isElliptic = own.strong.contains { clause.source.isElliptic(at: $0) }
        let isSaid = isOfNouns || hasEnd || isElliptic
        // A file that shows how its words are translated, and not that the denial is lost, says it in another way.
        if isLikely || !Self.isShown(by: pair) { lost = (own.strong, isLikely && !isSaid) }
        return
      }
      if known == 0, isPlain, other.deniesMore(than: own), clause.source.isSentence,
        !clause.source.comparesAs(clause.translation), !clause.deniesInPlaceOfDuty,
        Self.isLikely(of: clause, [], pair, isSure: true) != nil
      {
        gained = other.strong
        return
      }
    }
  }

  /// Whether a clause lacks a denial that another one has gained.
  private static func isMoved(_ clauses: some Sequence<(Denials, Denials)>) -> Bool {
    clauses.contains { $0.deniesMore(than: $1) } && clauses.contains { $1.deniesMore(than: $0) }
  }

  /// Fewer different texts show nothing of how words are translated.
  private static let fewestTexts = 50

  private static func isShown(by pair: TextPair) -> Bool { (pair.evidence?.count ?? 0) >= fewestTexts }

  /// Whether a denial that is missing or new was most likely lost or made; nil where the clause is worded so differently
  /// that it may say it by any word.
  private static func isLikely(
    of clause: ClausePair, _ denials: [Range<Int>], _ pair: TextPair, isSure: Bool
  ) -> Bool? {
    let words = Literalness(clause, denial: denials.first, evidence: pair.evidence)
    let isShown = isShown(by: pair)
    if words.isLiteral {
      // What a translation denies anew has to follow its source closely.
      guard words.keepsDenied != false, !isShown || !denials.isEmpty || words.isClose else { return nil }
      // "May not stop" is "continues": a word that no word of the source stands for says it, or the word for a limit.
      let mayBeWorded = isShown && !words.isExplained || clause.translation.setsLimit
      return isSure && words.keepsDenied == true && !mayBeWorded
    }
    guard isShown else { return isSure }
    // A file that shows much and nothing of these words leaves the shape: a sentence for a sentence.
    return words.isUnknown && clause.source.isFullSentence && isSure ? false : nil
  }

  /// What a clause says of negation.
  private struct Denials {
    /// The words that deny and that nobody words around lightly.
    let strong: [Range<Int>]
    /// How many words deny.
    let all: Int
    private let clause: Clause
    private let other: Clause
    private let pair: TextPair

    init(_ clause: Clause, beside other: Clause, _ pair: TextPair) {
      (self.clause, self.other, self.pair) = (clause, other, pair)
      all = clause.denials.count
      strong = clause.particles.filter { !clause.isKept($0, in: other) }
    }

    /// Whether it denies more often than another one does by any words.
    func deniesMore(than other: Denials) -> Bool {
      // To look for other words takes long, and hardly any clause has to.
      strong.count > other.all && strong.count > other.all + other.carriers
    }

    /// How many words may carry a negation of the other language.
    private var carriers: Int {
      let carriers =
        clause.carrierCount(beside: other) + clause.accentedDenials + max(0, clause.zeros - other.zeros)
        + (clause.deniesTwo ? 1 : 0)
      guard carriers == 0, let evidence = pair.evidence else { return carriers }
      let isSource = clause.text === pair.source
      return clause.contentStems.count { stem in
        let denied =
          isSource ? evidence.deniedInTranslation(stem, beside: pair) : evidence.deniedInSource(stem, beside: pair)
        return denied >= 0.5
      }
    }
  }
}

extension Clause {
  /// How many words are denials but for an accent too many: "sín" for "sin".
  fileprivate var accentedDenials: Int {
    let negations = language.profile?.negations ?? []
    return contentTokens.count { token in
      let (word, plain) = (text.folded[token], text.folded[token].withoutAccents)
      return word != plain && negations.contains(plain)
    }
  }

  /// Whether one denial holds for two things: "neither found nor opened", "not found or opened".
  fileprivate var deniesTwo: Bool {
    guard let first = denials.first else { return false }
    let joints = language.negations.companions.union(language.profile?.disjunctions ?? [])
    return tokens.contains { token in
      token >= first.upperBound && joints.contains(text.folded[token]) && !denials.contains { $0.contains(token) }
    }
  }

  /// How often it says "none" by a figure: "0 or 1" for "no or one".
  fileprivate var zeros: Int { tokens.count { text.tokens[$0].text == "0" } }

  /// Whether another one is about as long, so that nothing was left out or explained.
  fileprivate func isParallel(to other: Clause) -> Bool {
    tokens.count <= 2 * other.tokens.count && other.tokens.count <= 2 * tokens.count + 2
  }

  /// Whether it is not much shorter, as what a display has no room for.
  fileprivate func isWhole(beside other: Clause) -> Bool {
    // Of few words one is left out easily: "Do not touch."
    contentStems.count + 2 >= other.contentStems.count || contentStems.count * 5 >= other.contentStems.count * 3
  }

  /// "The first was taken, the second was not": what is denied was said before, and a translation says it anew.
  fileprivate func isElliptic(at denial: Range<Int>) -> Bool {
    denial.upperBound == tokens.upperBound && denial.lowerBound > tokens.lowerBound
      && language.functionWords.contains(text.folded[denial.lowerBound - 1])
  }

  fileprivate var obliges: Bool { language.modality.isIn(text.folded, tokens) }

  /// Whether it is more than a label: a mark stands at its end, or it has words enough.
  fileprivate var isSentence: Bool {
    tokens.count > 5 || text.tokens.indices.contains(tokens.upperBound) && text.tokens[tokens.upperBound].text == "."
  }

  /// Whether it has words enough and a mark at its end.
  fileprivate var isFullSentence: Bool {
    let end = tokens.upperBound
    return text.tokens.indices.contains(end) && [".", "!"].contains(text.tokens[end].text)
      && text.tokens[tokens].count { $0.kind == .word } > 3
  }

  /// "NOT" stands in a translation as it does in the source, and so may "No-Fly", "<no level>" and, between quotation
  /// marks, "don’t care".
  fileprivate func isKept(_ denial: Range<Int>, in other: Clause) -> Bool {
    let word = text.tokens[denial.lowerBound].text
    let isKept = other.tokens.contains { other.text.tokens[$0].text == word }
    guard !word.isAcronym, text.folded.indices.contains(denial.upperBound) else { return isKept }
    // With the word that it denies: a language may have the same word for another denial.
    let phrase = text.folded[denial.lowerBound...denial.upperBound]
    return other.text.folded.indices.contains { other.text.folded[$0...].starts(with: phrase) }
  }

  /// Its words that are no words of grammar.
  var contentTokens: [Int] {
    tokens.filter { index in
      text.tokens[index].kind == .word && text.tokens[index].text != CheckedText.objectText
        && !language.functionWords.contains(text.folded[index])
    }
  }

  /// The stems of these.
  var contentStems: [String] { contentTokens.map { text.stems[$0] } }
}

extension ClausePair {
  /// "Must be one of the choices" for "is not a valid choice".
  fileprivate var obligesInPlaceOfDenial: Bool { translation.obliges && !source.obliges }

  /// "Is not installed" for "has to be installed".
  fileprivate var deniesInPlaceOfDuty: Bool { source.obliges && !translation.obliges }
}

extension CheckedText {
  /// Whether all its words are in capitals.
  fileprivate var isShouting: Bool {
    classes.contains(.letter) && !characters.contains(where: \.isLower)
  }
}
