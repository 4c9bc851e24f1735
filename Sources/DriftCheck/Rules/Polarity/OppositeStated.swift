import Linguistics

/// A text that says the opposite of its source: off for on, left for right.
enum OppositeStated: TranslationRule {
  static let description = RuleDescription(
    "opposite-stated", .minor, .mistranslation,
    summary: "What is on, open, left, in series, an input … in the source is so in a translation.",
    rationale: "Both words are right in themselves, and the reader turns the wrong way.",
    in: .files, yieldingTo: ["untranslated-text", "wrong-language", "negation-changed", "comparison-changed"],
    accepted: [
      .file("de", "The pump is on.", "Die Pumpe ist an."),
      .file("fr", "The valve is open.", "La vanne n’est pas fermée."),
      .file("de", "Not connected for this pump.", "Nicht verbunden für diese Pumpe."),
      .file("sv", "Turn it to the left or to the right.", "Vrid den åt höger eller vänster."),
      .file("nl", "Use it to turn on or off the pump.", "Gebruik het om de pomp in of uit te schakelen."),
    ],
    rejected: [
      .file("nl", "The heater is on.", "De verwarming ⟦is uit⟧."),
      .file("es", "Turn the knob to the left.", "Gire el mando a la ⟦derecha⟧."),
      .file("it", "Connect the tanks in series.", "Collegare i serbatoi ⟦in parallelo⟧."),
      .file("de", "The maximum level is 5 cm.", "Der ⟦Mindeststand⟧ beträgt 5 cm."),
    ])

  /// In longer texts the two sides may belong to two things.
  private static let longest = 40

  /// Up to so many tokens there are no other words.
  private static let shortest = 6

  /// What other words say as well: an entry of a list, in charge, a lock pattern, attached to a file.
  private static let ambiguous: Set = ["charging", "connection", "flow", "locking", "outcome"]

  static func issues(in pair: TextPair) -> [Issue] {
    let (text, source) = (pair.translation, pair.source)
    guard text.tokens.count <= longest, source.tokens.count <= longest,
      text.denials.count == source.denials.count
    else { return [] }
    let own = source.read.opposites
    guard !own.isEmpty, !source.hasMarkInWord, !text.hasMarkInWord else { return [] }
    let others = text.read.opposites
    let wanted = Dictionary(grouping: own, by: \.subject)
    let found = Dictionary(grouping: others, by: \.subject)
    for (subject, mentions) in wanted.sorted(by: { $0.key < $1.key }) {
      guard let side = mentions.first?.side,
        mentions.allSatisfy({ $0.side == side && !source.isAlternative($0.tokens, pair.sourceTools) }),
        let other = found[subject], let first = other.first,
        other.allSatisfy({ $0.side != side && !text.isAlternative($0.tokens, pair.tools) }),
        // One word can be a side of two things: "on" is "activated" as well.
        !others.contains(where: { mention in
          mention.subject != subject && mention.overlaps(first.tokens)
            && wanted[mention.subject]?.first?.side == mention.side
        }), !isCustomary(first, mentions[0], pair), holdsDenial(first, text) == holdsDenial(mentions[0], source)
      else { continue }
      var issue = pair.translation.issue(
        tokens: first.tokens,
        "\"\(text.text(tokens: first.tokens))\" is the opposite of \"\(source.text(tokens: mentions[0].tokens))\"",
        remedy: pair.sourceAsRemedy)
      // The more words there are, the more likely another of them says it.
      issue.isDoubtful = pair.isLong || ambiguous.contains(subject) && source.tokens.count > shortest
      return [issue]
    }
    return []
  }

  /// Whether a denial is a part of the phrase itself, as in "not connected": where that of the other text stands beside its
  /// word, both deny the same.
  private static func holdsDenial(_ mention: Opposites.Mention, _ text: CheckedText) -> Bool {
    text.denials.contains { $0.overlaps(mention.tokens) }
  }

  /// Whether the file translates the word so elsewhere.
  private static func isCustomary(_ mention: Opposites.Mention, _ source: Opposites.Mention, _ pair: TextPair) -> Bool {
    // What the first word of a phrase is translated by says nothing of the phrase.
    guard let evidence = pair.evidence, mention.tokens.count == 1, source.tokens.count == 1 else { return false }
    let (own, other) = (pair.source.stems[source.tokens.lowerBound], pair.translation.stems[mention.tokens.lowerBound])
    return evidence.translations(of: own).contains { $0.stem == other }
  }
}

extension CheckedText {
  /// Whether a stroke or a word joins words to what stands beside them: "turn on/off" and "turn on or off" are both.
  fileprivate func isAlternative(_ words: Range<Int>, _ language: LanguageTools) -> Bool {
    let joints = language.profile?.disjunctions ?? []
    return [words.lowerBound - 1, words.upperBound].contains {
      tokens.indices.contains($0) && (tokens[$0].text == "/" || joints.contains(folded[$0]))
    }
  }

  /// Whether the mark of a shortcut may stand inside a word: "O_pen".
  fileprivate var hasMarkInWord: Bool { hasInsideWord("&") || hasInsideWord("_") }
}
