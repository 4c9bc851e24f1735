import Findings
import Localization
import SpecModel

/// A name, a type or an abbreviation of the source that a translation lacks or alters.
enum LostName: LanguageRule {
  static let description = RuleDescription(
    "lost-name", .major, .doNotTranslate,
    summary: "Names and abbreviations that can’t be words stand letter by letter: TK.Net, levelGuard, RS485, MPPT.",
    rationale: "Another name is another product, and what is printed on the device is searched for letter by letter.",
    in: .files, yieldingTo: ["untranslated-text", "wrong-language"],
    accepted: [
      .file("pt", "TANK_ID - Fills a tank", "ID_TANQUE - Enche um tanque"),
      .file("de", "Connect the TankNet cable to RS485.", "Das TankNet-Kabel an RS485 anschließen."),
      .file("fr", "an AC pump", "une pompe CA"), .file("es", "Do NOT open.", "NO abrir."),
      .file(
        "it", "FeedA is low", "FlussoA è basso", beside: [.text("other", "FeedA is high", "FlussoA è alto")]),
      .file("de", "L&ock the TankNet", "Tank&Net sperren"),
      .file(
        "sv", "F_ill rapidly", "Fyll s_nabbt",
        beside: [
          .text("open", "_Open", "Ö_ppna"), .text("close", "_Close", "_Stäng"), .text("empty", "_Empty", "_Töm"),
        ]),
      .file("fr", "WARNING: it is hot", "ATTENTION, c’est chaud"), .file("it", "Fill r_apidly", "Riempi r_apidamente"),
    ],
    rejected: [
      .file("de", "the TankNet cable", "das ⟦Tanknet⟧-Kabel"), .file("it", "Use RS485.", "⟦Usare la porta seriale.⟧"),
      .file("de", "Set max_level first.", "Zuerst ⟦hoechster_stand⟧ setzen."),
      .file("sv", "the TK.Net cable", "⟦TKNet⟧-kabeln"), .file("pt", "an MPPT charger", "um carregador ⟦MPTT⟧"),
    ])

  private static let most = 50
  /// Names as their owners write them, which a source may write otherwise.
  private static let ownSpellings: Set<String> = ["Wi-Fi", "Bluetooth"]

  /// How often a name is kept and lost in a file.
  private struct Counts {
    var kept = 0
    var lost = 0
    /// How often a word stands in its place that is nearly the same.
    var altered = 0

    /// Whether the file keeps it as it is, but for a slip.
    var isCustom: Bool { kept > 1 && kept >= 3 * lost }
  }

  /// The names of a pair.
  struct Note: Sendable {
    fileprivate let kept: [String]
    /// Those that the translation lacks, each once, with the word that may be meant to be one.
    fileprivate let missing: [(name: NameShape, near: NearMiss?)]
    /// Those of them of which nothing is left, as often as they count.
    fileprivate let lost: [String]
    /// The names in the code of the source.
    fileprivate let code: [String]
    /// Whether the source has a mark of a shortcut before a word: "_Open".
    fileprivate let hasShortcut: Bool
    /// Whether its only underscore stands elsewhere: "max_level", or a mark inside a word.
    fileprivate let isJoined: Bool
  }

  /// Fewer labels with marks of shortcuts make no custom.
  private static let fewestShortcuts = 3

  static func note(of pair: TextPair) -> Note? {
    // "View.Tank.Pump1" is the path of an action, whose parts are words.
    let isPath =
      !pair.source.classes.contains(.space) && pair.source.content.split(separator: ".").count > 2
      && !pair.source.content.contains(where: \.isWhitespace)
    let all = pair.isUntranslated || isPath ? [] : NameShape.names(in: pair.source, pair.sourceTools)
    // "Tank|Full": what stands before the stroke says where the text is, and is left out.
    let stroke = UInt8(ascii: "|")
    let hasContext = pair.source.content.utf8.contains(stroke) && !pair.translation.content.utf8.contains(stroke)
    let context = hasContext ? pair.source.content.prefixUpTo("|") : ""
    let names = context.isEmpty ? all : all.filter { !context.contains($0.text) }
    let code = pair.source.namesInCode
    let hasShortcut = pair.source.hasShortcut
    guard !names.isEmpty || !code.isEmpty || hasShortcut else { return nil }
    // More names than that are a list, whose lines are counted.
    let missing = Set(names.prefix(most).filter { !pair.translation.hasName($0.text) })
    var near: [NameShape: NearMiss] = [:]
    for name in missing { near[name] = NearMiss(of: name, in: pair) }
    var reported: Set<String> = []
    return Note(
      kept: Set(names).subtracting(missing).map(\.text),
      missing: names.filter { missing.contains($0) && reported.insert($0.text).inserted }.map { ($0, near[$0]) },
      lost: missing.filter { near[$0] == nil }.map(\.text), code: code, hasShortcut: hasShortcut,
      isJoined: !hasShortcut && pair.source.underscores == 1)
  }

  static func issues(from notes: [Noted<Note>], reading pair: (PairNumber) -> TextPair?) -> [Issue] {
    var counts: [String: Counts] = [:]
    for note in notes {
      for name in note.note.kept { counts[name, default: Counts()].kept += 1 }
      for name in note.note.lost { counts[name, default: Counts()].lost += 1 }
      for (name, near) in note.note.missing where near != nil { counts[name.text, default: Counts()].altered += 1 }
    }
    let codes = Set(notes.lazy.flatMap(\.note.code))
    let wanted = Set(notes.lazy.flatMap(\.note.missing).map(\.name.text))
    let shortcuts = notes.count(where: \.note.hasShortcut)
    let hasShortcuts = shortcuts >= fewestShortcuts && shortcuts > notes.count(where: \.note.isJoined)
    return notes.filter { !$0.note.missing.isEmpty }.flatMap { note -> [Issue] in
      guard let pair = pair(note.pair) else { return [] }
      // "F_ill rapidly": a mark inside a word, which the translation has in another.
      if hasShortcuts, pair.source.underscores == 1, pair.translation.underscores < 2 { return [] }
      let translated = translated(note.note.missing, pair) { codes.contains($0) || counts[$0]?.kept ?? 0 > 0 }
      return translated
        + note.note.missing.compactMap { name, near in
          // What stands in its place was said.
          guard translated.isEmpty || name.kind != .identifier else { return nil }
          return issue(name, near, pair, counts[name.text] ?? Counts()) { counts[$0] != nil || wanted.contains($0) }
        }
    }
  }

  /// The names of code in a translation that were made of those of its source: "niveau_max" of "max_level".
  ///
  /// What the file has nowhere else as it is, and in no code, may have been coined for the text alone.
  private static func translated(
    _ missing: [(name: NameShape, near: NearMiss?)], _ pair: TextPair, isKnown: (String) -> Bool
  ) -> [Issue] {
    let wanted = missing.filter { $0.near == nil && $0.name.isIdentifierOfProgram }.map(\.name.text)
    // A key that has no source text is a name as a whole.
    guard !wanted.isEmpty, !pair.isSample, pair.sourceTools.exampleWords.all(in: pair.source.folded).isEmpty,
      // "--level max_level": the arguments that the help of a command names are words.
      !pair.source.isUsage, pair.source.content.contains(where: \.isWhitespace)
    else { return [] }
    var seen: Set<String> = []
    return NameShape.identifiers(in: pair.translation, pair.tools).prefix(most).compactMap { tokens in
      let name = pair.translation.text(tokens: tokens)
      guard !pair.source.content.contains(name), seen.insert(name).inserted else { return nil }
      var issue = pair.translation.issue(
        tokens: tokens, "the source has no name \(name)", expected: wanted.joined(separator: " or "))
      if !wanted.contains(where: isKnown) {
        guard !pair.source.namesArguments else { return nil }
        issue.severity = .minor
      }
      return issue
    }
  }

  private static func issue(
    _ name: NameShape, _ near: NearMiss?, _ pair: TextPair, _ counts: Counts, isSpelt: (String) -> Bool
  ) -> Issue? {
    if let near {
      // "TITLE" alone is what the help of a command has for any title, and a word.
      guard name.kind != .abbreviation || pair.source.tokens.count > 1 else { return nil }
      // "Airflow" for "AirFlow", where a source writes it so as well.
      guard !isSpelt(pair.translation.text(tokens: near.tokens)),
        !ownSpellings.contains(pair.translation.text(tokens: near.tokens)),
        // What the file writes so more often than not is its own: "De Morgan" for "DeMorgan".
        counts.altered == 1 || counts.altered <= counts.kept, !pair.translatesRegularly(name.text, near.tokens),
        let severity = near.severity(of: name, isCustom: counts.isCustom, altered: counts.altered)
      else { return nil }
      let written = pair.translation.text(tokens: near.tokens)
      var issue = pair.translation.issue(
        tokens: near.tokens, "\"\(written)\" is not how the name \(name.text) is written", expected: name.text)
      issue.severity = severity
      return issue
    }
    // What the file translates elsewhere is a word; where it stands once, only a figure in it says that it is none.
    let isType = name.kind == .peculiar && name.text.contains(where: \.isNumber) && name.text.utf8.count > 2
    let isSure = isType && name.text.first?.isLetter == true && (counts.lost == 1 || counts.lost <= counts.kept)
    // "USER1" is "BENUTZER1", and "mAh" may be left to the reader.
    let isTranslated =
      name.text.first?.isLowercase == true || isType && pair.translation.hasNumber(name.text.filter(\.isNumber))
    guard !isTranslated else { return nil }
    // An abbreviation may be left out where it says nothing new.
    let isWhole = pair.source.tokens.count == 1 || pair.source.content.contains("(\(name.text))")
    // What was put into words is not left out: "the online API", "die Schnittstelle".
    guard isType || name.kind == .identifier || pair.isShortened else { return nil }
    guard counts.isCustom && !(isWhole && name.kind == .abbreviation) || isSure, !pair.isSample else { return nil }
    var issue = pair.translation.issue("the name \(name.text) of the source is missing", expected: name.text)
    // A name without a figure may be left out where the reader knows it.
    if !isType, name.kind != .identifier { issue.severity = .minor }
    return issue
  }
}

extension String {
  /// What stands before a character; nothing where there is none.
  fileprivate func prefixUpTo(_ mark: Character) -> Substring { firstIndex(of: mark).map { self[..<$0] } ?? "" }
}

extension CheckedText {
  /// More words are a page.
  private static let longestUsage = 30

  /// Whether it shows how a command is called, or says what an argument of it is: "%s [options] old_file",
  /// "new_file: where to write", "TANK_ID - Fill a tank".
  fileprivate var namesArguments: Bool {
    guard tokens.count < Self.longestUsage else { return false }
    let start = content.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let rest = content.dropFirst(start.count)
    return content.contains("[") || start.contains("_") && (rest.hasPrefix(":") || rest.hasPrefix(" - "))
  }
}

/// The word of a translation that was meant to be a name of the source.
private struct NearMiss: Sendable {
  let tokens: Range<Int>
  /// Whether the letters are the same in another order or with other spaces and signs between: a slip for sure.
  private let isSlip: Bool
  /// Whether it is an abbreviation of which two letters have changed places.
  private let isTurned: Bool
  /// Whether one letter inside is another.
  private let isMistyped: Bool
  /// Whether nothing but capitals differs.
  private let isCase: Bool
  /// Whether the first letter alone differs, by its case.
  private let isStart: Bool
  /// Whether a space behind a full stop is all that differs.
  private let isSpaced: Bool
  /// Whether spaces or hyphens stand where the name has none, or an underscore: "Tank Net", "RS-485".
  private let isDivided: Bool
  /// Whether the name is a label that ends in a number and the whole text, "Sect1", which is "Sekt1" elsewhere.
  private let isLabel: Bool
  /// Whether the name ends in a number, which readers know with a space before it as well: "Type 3" for "Type3".
  private let isNumbered: Bool

  init?(of name: NameShape, in pair: TextPair) {
    let letters = name.text.filter { $0.isLetter || $0.isNumber }
    let plain = letters.lowercased()
    guard plain.count > 2 else { return nil }
    let text = pair.translation
    // The name itself with a space in it, before a word that is nearly the name: "TK 0" for "TK0", not "TK".
    for (mustBeSame, length) in [true, false].flatMap({ isSame in (1...3).map { (isSame, $0) } }) {
      for start in text.tokens.indices.dropLast(length - 1) {
        let tokens = start..<(start + length)
        guard text.tokens[start].kind == .word, text.tokens[tokens.upperBound - 1].kind != .sign,
          text.mayBeWritten(tokens, size: plain.count)
        else { continue }
        let written = text.text(tokens: tokens)
        guard written.contains(where: { $0.isUppercase || $0.isNumber || $0 == "_" }) else { continue }
        let found = written.filter { $0.isLetter || $0.isNumber }
        if name.kind == .abbreviation, found.contains(where: \.isLowercase) { continue }
        let distance = found.lowercased().distance(to: plain)
        let isSame = distance == 0 && found.count == plain.count
        // "AC1" is "CA1" in other languages.
        let isShort = plain.count(where: \.isLetter) < 3
        let isTransposed = !isShort && found.lowercased().isTransposition(of: plain)
        guard isSame || !mustBeSame, isSame || isTransposed || length == 1 && distance <= (plain.count < 6 ? 1 : 2),
          !pair.source.content.hasName(written)
        else { continue }
        self.tokens = tokens
        isSlip = isSame || isTransposed
        isTurned = isTransposed && name.kind == .abbreviation
        // "MPTT" for "MPPT"; "ERRORE" ends otherwise, and "CÂBLE" has the accent of its language.
        isMistyped =
          distance == 1 && plain.count > 3 && found.count == plain.count && found.first == letters.first
          && found.last == letters.last && found.allSatisfy(\.isASCII)
        isCase = written.lowercased() == name.text.lowercased()
        isSpaced = written.replacing(". ", with: ".") == name.text
        // A program knows "max_level" by no other spelling.
        let isExact = name.kind == .identifier && found == letters
        isDivided = isSame && !isExact && !name.text.contains(".") && written.contains { $0.isWhitespace || $0 == "-" }
        isNumbered = isDivided && name.text.last?.isNumber == true
        isLabel = !isSame && !isTransposed && pair.source.tokens.count == 1 && name.text.last?.isNumber == true
        isStart = isCase && written.dropFirst() == name.text.dropFirst()
        return
      }
    }
    return nil
  }

  /// How bad it is; nil where it is most likely a word of the language, or meant so.
  func severity(of name: NameShape, isCustom: Bool, altered: Int) -> Severity? {
    // "StealthChop" at the start of a sentence; "FW. Update" for the abbreviation "FW.Update".
    if isStart || isSpaced || isNumbered || isLabel { return nil }
    if isCase || isDivided { return .minor }
    // "DAI" for "DIA" may be the abbreviation of the language, if the file has no other text to tell.
    if isTurned { return isCustom || altered < 2 ? .major : nil }
    if isSlip { return .major }
    // A slip happens once; "SKIFT" for "SHIFT" throughout is the word of the language.
    if isMistyped { return name.kind == .abbreviation && altered > 1 ? nil : .major }
    // "ERRORE" for "ERROR", "EMK" for "EMF", "MÁX" for "MAX": words of the language, as likely as not.
    return isCustom && name.kind == .peculiar ? .major : nil
  }
}

extension TextPair {
  /// Whether texts show that some words are what a name is translated by.
  fileprivate func translatesRegularly(_ name: String, _ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, let token = source.tokens.firstIndex(where: { $0.text == name }) else { return false }
    let stem = translation.stems[tokens.lowerBound]
    guard stem != source.stems[token] else { return false }
    return evidence?.translations(of: source.stems[token]).contains { $0.stem == stem } ?? false
  }

  /// Whether the translation follows its source word by word, and has fewer words that mean something.
  fileprivate var isShortened: Bool {
    let own = Clause(text: source, language: sourceTools, tokens: source.tokens.indices)
    let other = Clause(text: translation, language: tools, tokens: translation.tokens.indices)
    return other.contentTokens.count < own.contentTokens.count
      && Literalness(ClausePair(source: own, translation: other), denial: nil, evidence: evidence).isLiteral
  }
}

extension CheckedText {
  fileprivate var underscores: Int { content.utf8.count { $0 == UInt8(ascii: "_") } }

  /// Whether its only underscore is the mark of a shortcut before a word.
  fileprivate var hasShortcut: Bool {
    guard underscores == 1, let mark = characters.firstIndex(of: "_") else { return false }
    return character(at: mark + 1)?.isLetter == true && character(before: mark)?.isLetter != true
  }

  /// Whether a name stands in it, apart from what is protected.
  fileprivate func hasName(_ name: String) -> Bool {
    content.hasName(name) || hasSpacedUnit(name) || !protected.isEmpty && words.plain.hasName(name)
      // "Tank&Net": the mark of a shortcut may stand in a name.
      || ["&", "_"].contains { mark in
        characters.count { $0 == mark } == 1 && content.filter { $0.unicodeScalars.first != mark }.hasName(name)
      }
  }

  /// "0 dBu" for "0dBu": a figure and the unit that no table has.
  private func hasSpacedUnit(_ name: String) -> Bool {
    let figure = name.prefix(while: \.isNumber)
    let unit = name.dropFirst(figure.count)
    guard !figure.isEmpty, !unit.isEmpty, unit.allSatisfy(\.isLetter) else { return false }
    return [" ", "\u{A0}", "\u{202F}"].contains { content.hasName("\(figure)\($0)\(unit)") }
  }

  /// Whether a figure stands in it, joined to a word or not.
  fileprivate func hasNumber(_ digits: String) -> Bool { !digits.isEmpty && content.digitRuns.contains(digits) }
}

extension CheckedText {
  /// Whether some tokens can be a name of so many letters with a slip, by the capitals and the number of letters in
  /// them: nearly all are neither.
  fileprivate func mayBeWritten(_ tokens: Range<Int>, size: Int) -> Bool {
    let written = characters[words.characters(of: tokens)]
    guard written.allSatisfy(\.isASCII) else { return true }
    let letters = written.count { $0.isLetter || $0.isDigit }
    return abs(letters - size) < 3 && written.contains { $0.isUpper || $0.isDigit || $0 == "_" }
  }
}

extension Unicode.Scalar {
  /// A digit, a fraction, a raised figure.
  fileprivate var isNumber: Bool { isASCII ? isDigit : properties.numericType != nil }
}

extension String {
  /// Whether two neighbours have changed places: "CSFR" for "CSRF".
  fileprivate func isTransposition(of other: String) -> Bool {
    let (own, its) = (Array(self), Array(other))
    let different = zip(own.indices, zip(own, its)).filter { $1.0 != $1.1 }.map(\.0)
    return own.count == its.count && different.count == 2 && different[1] == different[0] + 1
      && own[different[0]] == its[different[1]] && own[different[1]] == its[different[0]]
  }

  /// Whether a name stands in it that no letter and no digit goes on before or, a digit, behind.
  fileprivate func hasName(_ name: String) -> Bool {
    occurrences(of: name).contains { range in
      let before = unicodeScalars[..<range.lowerBound].last ?? " "
      let after = unicodeScalars[range.upperBound...].first ?? " "
      return !before.isLetter && !before.isNumber && !after.isNumber && !(after.isLetter && after.isUpper)
    }
  }
}
