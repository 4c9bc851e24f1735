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
      .file("de", "Connect the TankNet cable to RS485.", "Das TankNet-Kabel an RS485 anschließen."),
      .file("fr", "an AC pump", "une pompe CA"), .file("es", "Do NOT open.", "NO abrir."),
      .file(
        "it", "FeedA is low", "FlussoA è basso", beside: [.text("other", "FeedA is high", "FlussoA è alto")]),
      .file("fr", "WARNING: it is hot", "ATTENTION, c’est chaud"), .file("it", "Fill r_apidly", "Riempi r_apidamente"),
    ],
    rejected: [
      .file("de", "the TankNet cable", "das ⟦Tanknet⟧-Kabel"), .file("it", "Use RS485.", "⟦Usare la porta seriale.⟧"),
      .file("de", "Set max_level first.", "Zuerst ⟦hoechster_stand⟧ setzen."),
      .file("sv", "the TK.Net cable", "⟦TKNet⟧-kabeln"), .file("pt", "an MPPT charger", "um carregador ⟦MPTT⟧"),
    ])

  private static let most = 50

  /// How often a name is kept and lost in a file.
  private struct Counts {
    var kept = 0
    var lost = 0

    /// Whether the file keeps it as it is, but for a slip.
    var isCustom: Bool { kept > 1 && kept >= 3 * lost }
  }

  static func issues(among pairs: [TextPair], _ language: LanguageTools) -> [Issue] {
    var counts: [String: Counts] = [:]
    var candidates: [(pair: TextPair, missing: [NameShape])] = []
    for pair in pairs where !pair.isUntranslated {
      let names = NameShape.names(in: pair.source, pair.sourceTools)
      guard !names.isEmpty else { continue }
      // More names than that are a list, whose lines are counted.
      let missing = Set(names.prefix(most).filter { !pair.translation.content.hasName($0.text) })
      for name in Set(names).subtracting(missing) { counts[name.text, default: Counts()].kept += 1 }
      for name in missing where NearMiss(of: name, in: pair) == nil { counts[name.text, default: Counts()].lost += 1 }
      if !missing.isEmpty { candidates.append((pair, names.filter(missing.contains))) }
    }
    let codes = candidates.isEmpty ? [] : Set(pairs.lazy.flatMap(\.source.namesInCode))
    return candidates.flatMap { pair, missing -> [Issue] in
      var reported: Set<String> = []
      return translated(missing, pair) { codes.contains($0) || counts[$0]?.kept ?? 0 > 0 }
        + missing.compactMap { name in
          guard reported.insert(name.text).inserted else { return nil }
          return issue(name, pair, counts[name.text] ?? Counts())
        }
    }
  }

  /// The names of code in a translation that were made of those of its source: "niveau_max" of "max_level".
  ///
  /// What the file has nowhere else as it is, and in no code, may have been coined for the text alone.
  private static func translated(_ missing: [NameShape], _ pair: TextPair, isKnown: (String) -> Bool) -> [Issue] {
    var wanted: [String] = []
    for name in missing where name.isIdentifierOfProgram && !wanted.contains(name.text) {
      if NearMiss(of: name, in: pair) == nil { wanted.append(name.text) }
    }
    // A key that has no source text is a name as a whole.
    guard !wanted.isEmpty, !pair.isSample, pair.source.content.contains(where: \.isWhitespace) else { return [] }
    var seen: Set<String> = []
    return NameShape.identifiers(in: pair.translation, pair.tools).compactMap { tokens in
      let name = pair.translation.text(tokens: tokens)
      guard !pair.source.content.contains(name), seen.insert(name).inserted else { return nil }
      var issue = pair.translation.issue(
        tokens: tokens, "the source has no name \(name)", expected: wanted.joined(separator: " or "))
      if !wanted.contains(where: isKnown) { issue.severity = .minor }
      return issue
    }
  }

  private static func issue(_ name: NameShape, _ pair: TextPair, _ counts: Counts) -> Issue? {
    if let near = NearMiss(of: name, in: pair) {
      guard let severity = near.severity(of: name, isCustom: counts.isCustom, lost: counts.lost) else { return nil }
      let written = pair.translation.text(tokens: near.tokens)
      var issue = pair.translation.issue(
        tokens: near.tokens, "\"\(written)\" is not how the name \(name.text) is written", expected: name.text)
      issue.severity = severity
      return issue
    }
    // What the file translates elsewhere is a word; where it stands once, only a figure in it says that it is none.
    let isType = name.kind == .peculiar && name.text.contains(where: \.isNumber) && name.text.utf8.count > 2
    let isSure = isType && name.text.first?.isLetter == true && (counts.lost == 1 || counts.lost <= counts.kept)
    // An abbreviation may be left out where it says nothing new.
    let isWhole = pair.source.tokens.count == 1 || pair.source.content.contains("(\(name.text))")
    guard counts.isCustom && !(isWhole && name.kind == .abbreviation) || isSure, !pair.isSample else { return nil }
    var issue = pair.translation.issue("the name \(name.text) of the source is missing", expected: name.text)
    if name.kind == .abbreviation { issue.severity = .minor }
    return issue
  }
}

/// The word of a translation that was meant to be a name of the source.
private struct NearMiss {
  let tokens: Range<Int>
  /// Whether the letters are the same in another order or with other spaces and signs between: a slip for sure.
  private let isSlip: Bool
  /// Whether one letter inside is another.
  private let isMistyped: Bool
  /// Whether nothing but capitals differs.
  private let isCase: Bool
  /// Whether the first letter alone differs, by its case.
  private let isStart: Bool
  /// Whether a space behind a full stop is all that differs.
  private let isSpaced: Bool

  init?(of name: NameShape, in pair: TextPair) {
    let letters = name.text.filter { $0.isLetter || $0.isNumber }
    let plain = letters.lowercased()
    guard plain.count > 2 else { return nil }
    let text = pair.translation
    for length in 1...3 {
      for start in text.tokens.indices.dropLast(length - 1) {
        let tokens = start..<(start + length)
        let written = text.text(tokens: tokens)
        guard text.tokens[start].kind == .word, text.tokens[tokens.upperBound - 1].kind != .sign,
          written.contains(where: { $0.isUppercase || $0.isNumber || $0 == "_" }), !pair.source.content.hasName(written)
        else { continue }
        let found = written.filter { $0.isLetter || $0.isNumber }
        if name.kind == .abbreviation, found.contains(where: \.isLowercase) { continue }
        let distance = found.lowercased().distance(to: plain)
        let isSame = distance == 0 && found.count == plain.count
        let isTransposed = found.lowercased().isTransposition(of: plain)
        guard isSame || isTransposed || length == 1 && distance <= (plain.count < 6 ? 1 : 2) else { continue }
        self.tokens = tokens
        isSlip = isSame || isTransposed
        // "MPTT" for "MPPT"; "ERRORE" ends otherwise, and "CÂBLE" has the accent of its language.
        isMistyped =
          distance == 1 && plain.count > 3 && found.count == plain.count && found.first == letters.first
          && found.last == letters.last && found.allSatisfy(\.isASCII)
        isCase = written.lowercased() == name.text.lowercased()
        isSpaced = written.replacing(". ", with: ".") == name.text
        isStart = isCase && written.dropFirst() == name.text.dropFirst()
        return
      }
    }
    return nil
  }

  /// How bad it is; nil where it is most likely a word of the language, or meant so.
  func severity(of name: NameShape, isCustom: Bool, lost: Int) -> Severity? {
    // "StealthChop" at the start of a sentence; "FW. Update" for the abbreviation "FW.Update".
    if isStart || isSpaced { return nil }
    if isCase { return .minor }
    if isSlip { return name.kind == .abbreviation || isCustom || lost == 0 ? .critical : .major }
    if isMistyped { return .major }
    // "ERRORE" for "ERROR", "EMK" for "EMF".
    return isCustom && name.kind != .identifier ? .major : nil
  }
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
    ranges(of: name).contains { range in
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      return !before.isLetter && !before.isNumber && !after.isNumber && !(after.isLetter && after.isUppercase)
    }
  }
}
