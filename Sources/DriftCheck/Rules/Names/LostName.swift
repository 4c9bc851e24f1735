import Localization
import SpecModel

/// A name, a type or an abbreviation of the source that a translation lacks or alters.
enum LostName: LanguageRule {
  static let description = RuleDescription(
    "lost-name", .critical, .doNotTranslate,
    summary: "Names and abbreviations that can’t be words stand letter by letter: TK.Net, levelGuard, RS485, MPPT.",
    rationale: "Another name is another product, and what is printed on the device is searched for letter by letter.",
    in: .files, yieldingTo: ["untranslated-text", "wrong-language"],
    accepted: [
      .file("de", "Connect the TankNet cable to RS485.", "Das TankNet-Kabel an RS485 anschließen."),
      .file("fr", "an AC pump", "une pompe CA"), .file("es", "Do NOT open.", "NO abrir."),
    ],
    rejected: [
      .file("de", "the TankNet cable", "das ⟦Tanknet⟧-Kabel"), .file("it", "Use RS485.", "⟦Usare la porta seriale.⟧"),
      .file("sv", "the TK.Net cable", "⟦TKNet⟧-kabeln"), .file("pt", "an MPPT charger", "um carregador ⟦MPTT⟧"),
    ])

  private static let most = 50

  static func issues(among pairs: [TextPair], _ language: LanguageTools) -> [Issue] {
    // An abbreviation that the file keeps elsewhere is no word of the language.
    var (kept, lost): ([String: Int], [String: Int]) = ([:], [:])
    var candidates: [(TextPair, [NameShape])] = []
    for pair in pairs {
      let names = NameShape.names(in: pair.source, pair.sourceTools)
      guard !names.isEmpty else { continue }
      // More names than that are a list, whose lines are counted.
      let missing = names.prefix(most).filter { !pair.translation.content.hasName($0.text) }
      for name in Set(names).subtracting(missing) { kept[name.text, default: 0] += 1 }
      for name in Set(missing) where nearMiss(of: name, in: pair) == nil { lost[name.text, default: 0] += 1 }
      if !missing.isEmpty { candidates.append((pair, missing)) }
    }
    return candidates.flatMap { pair, missing -> [Issue] in
      var reported: Set<String> = []
      return missing.compactMap { name in
        guard reported.insert(name.text).inserted else { return nil }
        let near = nearMiss(of: name, in: pair)
        let isKept = kept[name.text, default: 0] > 1 && kept[name.text, default: 0] >= 3 * lost[name.text, default: 0]
        guard !name.isAbbreviation || near != nil || isKept else { return nil }
        guard let near else {
          return pair.translation.issue("the name \(name.text) of the source is missing", expected: name.text)
        }
        let written = pair.translation.text(tokens: near)
        return pair.translation.issue(
          tokens: near, "\"\(written)\" is not how the name \(name.text) is written", expected: name.text)
      }
    }
  }

  /// The word of the translation that was meant to be the name.
  private static func nearMiss(of name: NameShape, in pair: TextPair) -> Range<Int>? {
    let plain = name.text.filter { $0.isLetter || $0.isNumber }.lowercased()
    guard plain.count > 2 else { return nil }
    let text = pair.translation
    for length in 1...3 {
      for start in text.tokens.indices.dropLast(length - 1) {
        let tokens = start..<(start + length)
        let written = text.text(tokens: tokens)
        guard text.tokens[start].kind == .word, text.tokens[tokens.upperBound - 1].kind != .sign,
          written.contains(where: { $0.isUppercase || $0.isNumber }), !pair.source.content.hasName(written)
        else { continue }
        let letters = written.filter { $0.isLetter || $0.isNumber }
        if name.isAbbreviation, letters.contains(where: \.isLowercase) { continue }
        let distance = letters.lowercased().distance(to: plain)
        if distance == 0 && letters.count == plain.count || distance <= (plain.count < 6 ? 1 : 2) { return tokens }
      }
    }
    return nil
  }
}

extension String {
  /// Whether a name stands in it that no letter and no digit goes on before or, a digit, behind.
  fileprivate func hasName(_ name: String) -> Bool {
    ranges(of: name).contains { range in
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      return !before.isLetter && !before.isNumber && !after.isNumber && !(after.isLetter && after.isUppercase)
    }
  }
}
