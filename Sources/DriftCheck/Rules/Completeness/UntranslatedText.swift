import Linguistics

/// A translation that is its source.
enum UntranslatedText: TranslationRule {
  static let description = RuleDescription(
    "untranslated-text", .major, .untranslated,
    summary: "A translation differs from its source, unless all its words are names, signs or international.",
    rationale: "A text copied from the source looks translated to every tool, and readers meet a foreign sentence.",
    accepted: [
      .file("de", "MM/dd/yyyy", "dd.MM.yyyy"),
      .translation("de", "System", "System"), .translation("es", "LED", "LED"),
      .translation("fr", "{names.product}: {pump.current}", "{names.product} : {pump.current}"),
      .file("sv", "Copyright © The Tank Project", "Copyright © The Tank Project"),
      .file("nl", "/fill <tank> all", "/fill <tank> all"),
      .file("it", "make menuconfig\nmake clean\n", "make menuconfig\nmake clean\n"),
    ],
    rejected: [
      .translation("de", "The tank is full", "⟦The tank is full⟧"), .translation("nl", "Water level", "⟦Water level⟧"),
      .file("fr", "Log to feed", "⟦Log to feed⟧"), .file("nl", "Fill the tank", "⟦tank.menu.fill⟧"),
    ])

  static func issues(in pair: TextPair) -> [Issue] {
    let text = pair.translation
    // British and American English are mostly the same.
    let isSameLanguage = text.language.primary == pair.source.language.primary
    if pair.isKeyInPlaceOfText { return [text.issue("the text is a key and no words", remedy: pair.sourceAsRemedy)] }
    guard pair.isUntranslated, !isSameLanguage else { return [] }
    let terms = text.terms.filter { !$0.usable.isEmpty }.map(\.tokens)
    let international = Set(pair.tools.profile?.conventions.internationalWords ?? [])
    let foreign = text.tokens.indices.filter { index in
      let token = text.tokens[index]
      return token.kind == .word && !token.text.isAcronym && !international.contains(text.folded[index])
        && !terms.contains { $0.contains(index) } && token.text.utf8.count > 1
    }
    guard !foreign.isEmpty else { return [] }
    if pair.tools.product.facts == nil {
      guard isForeign(foreign, pair) else { return [] }
    } else if pair.tools.profile == nil, foreign.count < 3 {
      return []
    }
    var issue = text.issue("the text is the same as its source", remedy: "translate it")
    // "Open Tank License" may be a name.
    if pair.tools.product.facts == nil, foreign.count > 1, text.isInCapitals(pair) { issue.severity = .minor }
    return [issue]
  }

  /// More words than that are a sentence about rights.
  private static let longestNotice = 12

  /// Whether a text of others is in the language of its source: by its words of grammar, or since the file translates
  /// its words elsewhere.
  private static func isForeign(_ words: [Int], _ pair: TextPair) -> Bool {
    let text = pair.translation
    let numbers = text.tokens.count { $0.kind == .number }
    // What a program prints has figures in it, and lines.
    guard !text.classes.contains(.lineBreak) || numbers * 6 < text.tokens.count else { return false }
    // "© The Tank Project": who holds the rights is said in the words of the law or of a name.
    guard !text.isKeyword, !text.isCommand, !text.isNotice || text.tokens.count > longestNotice else { return false }
    guard pair.sourceTools.profile != nil, pair.tools.profile != nil else { return words.count > 2 && !text.isBlock }
    let grammar = pair.sourceTools.functionWords.subtracting(pair.tools.functionWords)
    let own = words.count { grammar.contains(text.folded[$0]) && !text.isJoined($0) }
    // "Rock and Roll" may be a name as a whole, or what the trade calls it: the other texts have to tell.
    if own > 0, words.count > 1, !text.isTitle(words, grammar) { return own * 12 >= words.count }
    guard let evidence = pair.evidence, words.count > 1 else { return false }
    // "list, number": the arguments of a function stand by themselves.
    guard !words.allSatisfy(text.standsAlone) || words.contains(where: text.hasCapital) else { return false }
    return words.allSatisfy { index in
      let kept = evidence.kept(text.stems[index], beside: pair)
      return kept.pairs > 2 && kept.share < 0.2
    }
  }
}

extension TextPair {
  /// Whether a text of others is the key that it stands for, whose parts may have been translated: "tank.menu.fill".
  fileprivate var isKeyInPlaceOfText: Bool {
    tools.product.facts == nil && translation.content.isDottedKey
      // "dd.mm.yyyy" has the letters of each language.
      && source.content.contains(where: \.isWhitespace)
      && !source.content.contains("www.") && !translation.content.hasPrefix("www.")
  }
}

extension String {
  /// Whether it is made of at least three words of code that full stops join.
  fileprivate var isDottedKey: Bool {
    guard utf8.contains(UInt8(ascii: ".")), !utf8.contains(UInt8(ascii: " ")) else { return false }
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    // "dd.MM.yyyy" is how a date is written.
    return parts.count > 2 && first?.isLowercase == true && contains { !"dMyHhmsSEa.".contains($0) }
      && parts.allSatisfy { part in
        part.first?.isLetter == true && part.allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
      }
  }
}

extension CheckedText {
  /// "tank-left", "tank.example.org", "tank-show(1), --fill[=full]": pieces of words and signs without a space, by which
  /// a program knows a thing.
  fileprivate var isKeyword: Bool {
    let pieces = content.split(whereSeparator: \.isWhitespace)
    return !pieces.isEmpty
      && pieces.allSatisfy { piece in
        let inner = piece.dropLast()
        return inner.contains { "-._@:=([".contains($0) } && piece.first?.isUppercase != true
      }
  }

  /// "/fill <tank> all", "[all | <tank>] [-t]": how a command of a chat is called.
  fileprivate var isCommand: Bool {
    guard let first = content.first, "/[<".contains(first), content.dropFirst().first?.isWhitespace == false else {
      return false
    }
    return content.contains { "<[".contains($0) } && (first != "<" || content.contains("["))
      && !content.contains(". ") && !content.hasSuffix(".") && !content.contains("\n")
  }

  /// Whether it says who holds the rights: "© The Tank Project", "Copyright (C) 2020-2026 The Tank Project".
  fileprivate var isNotice: Bool {
    content.contains("©")
      || content.hasPrefix("Copyright") && content.contains("(") && content.contains(where: \.isNumber)
  }

  /// Whether it is a few words of which all but those of grammar have a capital.
  fileprivate func isTitle(_ words: [Int], _ grammar: Set<String>) -> Bool {
    let others = words.filter { !grammar.contains(folded[$0]) }
    return words.count <= Self.longestTitle && words.first.map(hasCapital) == true && !others.isEmpty
      && others.allSatisfy(hasCapital) && others.last == words.last && tokens.allSatisfy { $0.kind == .word }
      && others.count > 1 || words.count == 2 && words.allSatisfy(hasCapital) && tokens.count == 2
  }

  /// Whether all its words but those of grammar have a capital and no mark ends it.
  fileprivate func isInCapitals(_ pair: TextPair) -> Bool {
    guard let last = tokens.last, !["!", "?", ":"].contains(last.text) else { return false }
    return tokens.indices.allSatisfy { index in
      tokens[index].kind != .word || hasCapital(index) || pair.sourceTools.functionWords.contains(folded[index])
    }
  }

  /// More words make a sentence.
  private static let longestTitle = 4

  /// Whether no word stands beside a word.
  fileprivate func standsAlone(_ index: Int) -> Bool {
    !(index > 0 && tokens[index - 1].kind == .word)
      && !(index + 1 < tokens.count && tokens[index + 1].kind == .word)
  }

  /// Whether a word starts with a capital.
  fileprivate func hasCapital(_ index: Int) -> Bool { tokens[index].text.first?.isUppercase ?? false }

  /// "Sign-On", "TK.On", "Fade &In", "on/off": a hyphen, a stroke or the mark of a shortcut stands beside a word, or a full
  /// stop before it, so that it is part of a name or of what a trade calls it.
  fileprivate func isJoined(_ index: Int) -> Bool {
    index > 0 && tokens[index].gap == .none && ["-", ".", "/", "&"].contains(tokens[index - 1].text)
      || index + 1 < tokens.count && tokens[index + 1].gap == .none && ["-", "/"].contains(tokens[index + 1].text)
  }
}

extension String {
  /// Few capitals and digits alone: LED, IP20, DC; more of them are a word that shouts.
  var isAcronym: Bool { (2...5).contains(utf8.count) && !unicodeScalars.contains(where: \.isLower) }
}
