import Findings
import Linguistics
import Quantities

/// A figure that is another one in translation.
enum QuantityChanged: TranslationRule {
  static let description = RuleDescription(
    "quantity-changed", .critical, .mistranslation,
    summary: "A translation states the quantities of its source, in digits or in words, and no others.",
    rationale:
      "Quantities are compared as values in each language’s own notation, so that a figure can’t change unseen.",
    yieldingTo: [
      "untranslated-text", "wrong-language", "literal-digit", "look-alike-digit", "altered-name", "list-items",
    ],
    accepted: [
      .translation("de", "It has two inlets.", "Es hat zwei Einlässe."),
      .file("de", "up to 1,200 A at 2.4 V", "bis zu 1.200 A bei 2,4 V"),
      .file("fr", "It takes 500 mV.", "Il lui faut 0,5 V."), .file("sv", "ten bolts", "10 bultar"),
      .file("de", "The first LED blinks.", "LED 1 blinkt."), .file("fr", "a dozen fuses", "12 fusibles"),
      .file("de", "Wait half an hour.", "30 Minuten warten."), .file("de", "until 6 p.m.", "bis 18 Uhr"),
      .file("nl", "Fill 3/4 of the tank.", "Vul ¾ van de tank."), .file("it", "a 3-phase pump", "una pompa trifase"),
      .file("fr", "a wire of 35 mm²", "un fil de 35 millimètres carrés"),
      .file("es", "a pump of the 1970s", "una bomba de los 70"),
      .file("nl", "a modem of 56 kbit", "een modem van 56 kbit/s"),
      .file("es", "a modem of 56 kbit", "un módem de 56 kbps"),
      .file("de", "a gap of 6 inches", "ein Spalt von 15 cm"), .file("de", "at 1200 rpm", "bei 1200 1/min"),
    ],
    rejected: [
      .translation("de", "It has two inlets.", "Es hat ⟦drei⟧ Einlässe."),
      .file("it", "up to 20 A", "fino a ⟦200 A⟧"), .file("pt", "a drop of 500 mV", "uma queda de ⟦500 V⟧"),
      .file("nl", "below −40 °C", "onder ⟦40 °C⟧"), .file("es", "It weighs 3 kg.", "⟦Pesa mucho.⟧"),
      .file("fr", "a wire of 35 mm²", "un fil de ⟦35 mm⟧"),
      .file("sv", "a gap of 4 inches", "en spalt på ⟦4\u{A0}mm⟧"), .file("it", "at 230 V AC", "a ⟦230\u{A0}V\u{A0}CC⟧"),
      .file("de", "half an hour", "⟦15 Minuten⟧"),
      .file("es", "a third of the tank", "⟦un cuarto⟧ del tanque"),
      .file("de", "number 1234567890123456789", "Nummer ⟦1234567890123456798⟧"),
      .file("de", "The tank is full.", "Der Tank mit ⟦60 Litern⟧ ist voll."),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    guard pair.tools.quantities != nil, pair.sourceTools.quantities != nil else { return [] }
    let (source, text) = (pair.source, pair.translation)
    if let (own, other) = pair.changedCode ?? pair.changedFraction {
      let stated = source.text(tokens: own)
      let message = "the source states \(stated), the translation \(text.text(tokens: other))"
      var issue = text.issue(tokens: other, message, expected: stated)
      if pair.givesExample { issue.severity = .minor }
      return [issue]
    }
    guard !pair.isSample, !pair.isSetting else { return [] }
    let change = FigureChange(pair)
    guard !change.lost.isEmpty || !change.added.isEmpty, !isPartOfCode(change, pair), !isKept(change, pair) else {
      return []
    }
    let stated = change.lost.map { source.text(tokens: $0.tokens) }.joined(separator: ", ")
    guard let first = change.added.first else {
      var issue = text.issue("the source states \(stated), the translation does not", expected: stated)
      rate(&issue, change, pair)
      return [issue]
    }
    let found = change.added.map { text.text(tokens: $0.tokens) }.joined(separator: ", ")
    let message =
      change.lost.isEmpty
      ? "the source does not state \(found)" : "the source states \(stated), the translation \(found)"
    var issue = text.issue(tokens: first.tokens, message, expected: stated.isEmpty ? nil : stated)
    rate(&issue, change, pair)
    return [issue]
  }

  /// "tank:1.250": digits behind a colon without a space are read by a program, and by nobody in the notation of a
  /// language.
  private static func isPartOfCode(_ change: FigureChange, _ pair: TextPair) -> Bool {
    guard change.lost.count == change.added.count else { return false }
    return zip(change.lost, change.added).allSatisfy { own, other in
      let (start, tokens) = (other.tokens.lowerBound, pair.translation.tokens)
      return pair.source.text(tokens: own.tokens) == pair.translation.text(tokens: other.tokens) && start > 0
        && tokens[start].gap == .none && tokens[start - 1].text == ":"
    }
  }

  /// Whether figures without a unit are written alike: a coordinate or the start of an address, "192.168".
  private static func isKept(_ change: FigureChange, _ pair: TextPair) -> Bool {
    pair.tools.product.facts == nil && areWrittenAlike(change, pair)
      && change.added.allSatisfy { $0.measured.unit == nil }
  }

  private static func areWrittenAlike(_ change: FigureChange, _ pair: TextPair) -> Bool {
    change.lost.count == change.added.count
      && zip(change.lost, change.added).allSatisfy { own, other in
        let (one, two) = (pair.source.text(tokens: own.tokens), pair.translation.text(tokens: other.tokens))
        // "30.000 FPS" is read without its unit.
        let isUnitMisread =
          own.measured.unit == nil && own.following?.lowercased() == other.measured.unit?.text.lowercased()
        return (isUnitMisread ? one + two.dropFirst(one.count) : one).lowercased() == two.lowercased()
      }
  }

  /// More tokens than that are several sentences.
  private static let longest = 60

  private static func rate(_ issue: inout Issue, _ change: FigureChange, _ pair: TextPair) {
    guard let certainty = certainty(change, pair) else {
      (issue.severity, issue.isDoubtful) = (.minor, pair.isLong)
      return
    }
    issue.severity = certainty
  }

  /// How sure a change is; nil where it is doubtful.
  ///
  /// One value in the place of another is sure; what is missing may have been left out with what it belonged to.
  private static func certainty(_ change: FigureChange, _ pair: TextPair) -> Severity? {
    guard pair.tools.product.facts == nil else { return .critical }
    // A number alone may be the width of a button, and the source a word to the translator about it.
    if pair.translation.isFigureAlone { return nil }
    // Written alike and read otherwise: "1.226 kg" was left in the notation of the source.
    if areWrittenAlike(change, pair) { return nil }
    // What a translation states beside its source may be an explanation for its readers.
    // What it lacks may have been left out with an aside, and where one figure after another is new it tells of an example
    // of its own.
    if change.lost.isEmpty || change.lost.count > 2 && change.added.count > 2 { return nil }
    if change.added.isEmpty { return .minor }
    guard change.lost.count == change.added.count, change.lost.count < 3 else { return .minor }
    // In a long text, or of another kind, one figure may have gone and the other come: "(90° = vertical)", "set to 0".
    let isOfAKind = zip(change.lost, change.added).allSatisfy { own, other in
      (own.measured.unit == nil) == (other.measured.unit == nil)
    }
    guard isOfAKind, pair.source.tokens.count < longest else { return .minor }
    // A sign may stand in words: "90 degrees down".
    let isSignAlone = zip(change.lost, change.added).contains { own, other in
      own.amount.value == -other.amount.value
        && (own.amount.unit?.symbol == "%" || !FigureChange.sureUnits.contains(own.amount.unit?.symbol ?? ""))
    }
    if pair.givesExample { return nil }
    if isSignAlone { return .minor }
    // The same digits with a point or a comma are one number in two notations.
    let isNotation = zip(change.lost, change.added).contains { own, other in
      own.amount.value != other.amount.value && own.amount.value != -other.amount.value
        && pair.source.text(tokens: own.tokens).digitRuns == pair.translation.text(tokens: other.tokens).digitRuns
    }
    if isNotation { return .minor }
    // "Tank 0" may be counted from 1 in a translation, and "7" be a name.
    let areNumbers = change.lost.allSatisfy {
      $0.measured.unit == nil && pair.source.text(tokens: $0.tokens).count(where: \.isNumber) < 3
    }
    return areNumbers ? .major : .critical
  }
}

extension TextPair {
  /// Whether the source gives an example, for which a language may take one of its own; a catalog's texts have none.
  fileprivate var givesExample: Bool {
    tools.product.facts == nil && !sourceTools.exampleWords.all(in: source.folded).isEmpty
  }
}

extension TextPair {
  /// Whether a text of others is a setting that each language has its own value of: "calendar:first_day:1".
  fileprivate var isSetting: Bool {
    let isName = { (content: String) in
      content.utf8.contains(UInt8(ascii: ":")) && content.utf8.contains(UInt8(ascii: "_"))
        && !content.contains(where: \.isWhitespace)
    }
    return tools.product.facts == nil && isName(source.content) && isName(translation.content)
  }
}

extension CheckedText {
  /// Whether it is a number without a unit.
  var isFigureAlone: Bool { tokens.allSatisfy { $0.kind != .word } && !classes.contains(.letter) }
}
