import Glossary
import Localization

/// The terms of a glossary in one language, found in texts by the stems of their words.
///
/// Words without a meaning of their own do not count: "tension de la cellule" is "tension de cellule".
package struct TermIndex: Sendable {
  /// A term of a concept.
  package struct Entry: Sendable, Hashable {
    /// The number of the concept in the glossary.
    package let concept: Int
    /// The term.
    package let term: Glossary.Term
    /// The stems of its words.
    package let stems: [String]
    /// The words themselves, in lower case.
    package let words: [String]
    /// All words, articles and prepositions included.
    package let phrase: [String]
    /// Which of its words are cut short by a hyphen: "Ein-" in "Ein-/Ausgang", which is no article.
    let cut: [Int]
  }

  /// A term in a text.
  package struct Match: Sendable {
    /// The concepts that have the term, each with its status.
    package let entries: [Entry]
    /// Its words.
    package let tokens: Range<Int>

    /// The concepts that it may mean.
    package var concepts: Set<Int> { Set(entries.map(\.concept)) }
    /// The concepts that may be called so.
    package var usable: Set<Int> { Set(entries.filter(\.term.status.isUsable).map(\.concept)) }
    /// The terms that are not to be used.
    package var deprecated: [Entry] { entries.filter { !$0.term.status.isUsable } }
  }

  /// The concepts of the glossary.
  package let concepts: [Glossary.Concept]
  private let language: Language
  private let ignored: Set<String>
  private let isCompounding: Bool
  private let table: PhraseTable<Entry>
  private let usable: [[Entry]]

  /// Takes the terms of a language, without words that make no difference to them.
  package init(
    _ glossary: Glossary, _ language: Language, ignoring ignored: Set<String>, isCompounding: Bool,
    stem: (String) -> String
  ) {
    self.language = language
    self.ignored = ignored
    self.isCompounding = isCompounding
    concepts = glossary.concepts
    var phrases: [(String, Entry)] = []
    var usable: [[Entry]] = []
    for (index, concept) in glossary.concepts.enumerated() {
      usable.append([])
      for term in concept.terms[language, default: []] {
        let tokens = Tokenizer.tokens(of: term.text)
        let phrase = tokens.filter { $0.kind == .word }
        let places = tokens.indices.filter { tokens[$0].kind == .word && !ignored.contains(tokens[$0].folded) }
        let words = places.map { tokens[$0] }
        guard !words.isEmpty else { continue }
        let entry = Entry(
          concept: index, term: term, stems: words.map { stem($0.folded) }, words: words.map(\.folded),
          phrase: phrase.map(\.folded), cut: words.indices.filter { TermIndex.isCut(tokens, at: places[$0]) })
        phrases.append((words.map(\.folded).joined(separator: " "), entry))
        if term.status.isUsable { usable[index].append(entry) }
      }
    }
    self.usable = usable
    table = PhraseTable(phrases, key: stem)
  }

  /// The terms of a text from the left, the longest first; those of a hyphenated compound that is no term included.
  package func matches(in text: TextWords, where accepts: (Entry) -> Bool = { _ in true }) -> [Match] {
    guard !concepts.isEmpty else { return [] }
    var positions: [Int] = []
    var keys: [String] = []
    for (index, token) in text.tokens.enumerated() {
      // A sign ends a group of words, all but the hyphen in one and the marks of emphasis around one.
      if token.kind == .word ? ignored.contains(text.folded[index]) : TermIndex.isTransparent(token.text) { continue }
      positions.append(index)
      keys.append(text.stems[index])
    }
    let stems = WordKeys(keys)
    var found: [Match] = []
    var position = 0
    while position < keys.count {
      let matches = table.matches(stems, at: position).filter { match in
        accepts(match.value)
          && match.value.cut.allSatisfy { text.tokens[positions[position + $0] + 1].kind != .word }
      }
      guard let longest = matches.first?.tokens.upperBound else {
        position += 1
        continue
      }
      let candidates = matches.filter { $0.tokens.upperBound == longest }.map(\.value)
      let tokens = positions[position]..<(positions[longest - 1] + 1)
      found.append(Match(entries: nearest(candidates, to: tokens, in: text), tokens: tokens))
      position = longest
    }
    return found
  }

  /// Of terms that differ by a preposition or an ending, those that stand there to the letter, if any does.
  ///
  /// Snowball takes "contactor" and "contacto" for forms of one word.
  private func nearest(_ entries: [Entry], to tokens: Range<Int>, in text: TextWords) -> [Entry] {
    guard entries.count > 1 else { return entries }
    let phrase = tokens.filter { text.tokens[$0].kind == .word }.map { text.folded[$0] }
    let same = entries.filter { $0.phrase == phrase }
    guard same.isEmpty else { return same }
    let words = phrase.filter { !ignored.contains($0) }
    let alike = entries.filter { $0.words == words }
    return alike.isEmpty ? entries : alike
  }

  /// Whether a hyphen follows a word, and no word follows the hyphen.
  private static func isCut(_ tokens: [Token], at word: Int) -> Bool {
    word + 1 < tokens.count && Word.hyphens.contains(tokens[word + 1].text)
      && (word + 2 == tokens.count || tokens[word + 2].kind != .word)
  }

  private static func isTransparent(_ sign: String) -> Bool {
    sign == "-" || sign == "*" || sign == "'" || sign == "/" || sign == "\u{2019}" || sign == "\u{2011}"
  }

  /// Whether a text names a concept by a term that may be used, its words in whatever order.
  ///
  /// Generously: Snowball knows no irregular forms, so that words that start alike count as forms of each other.
  package func names(_ concept: Int, in text: TextWords, generously: Bool = false) -> Bool {
    usable[concept].contains { entry in
      zip(entry.stems, entry.words).allSatisfy { stem, word in
        text.stems.contains { $0 == stem || (isCompounding && stem.utf8.count > 2 && $0.contains(stem)) }
          || generously && text.folded.contains { $0.isForm(of: word) }
      }
    }
  }

  /// The terms that may be used for a concept, for messages: the preferred one first.
  package func usableTerms(_ concept: Int) -> [String] {
    let terms = concepts[concept].terms[language, default: []]
    return (terms.filter { $0.status == .preferred } + terms.filter { $0.status == .admitted }).map(\.text)
  }
}

extension String {
  /// Whether two words start so much alike that they may be forms of one: "manual" and "manuais".
  fileprivate func isForm(of other: String) -> Bool {
    let shared = zip(unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
    return shared >= 4 && shared * 2 >= Swift.max(unicodeScalars.count, other.unicodeScalars.count)
  }
}
