import SpecModel

/// Finds names in texts, as they are and as they are not.
package struct NameFinder: Sendable {
  /// A name in a text.
  package struct Mention: Sendable {
    /// As no language alters it.
    package let name: String
    /// As the text writes it.
    package let written: String
    /// Its words.
    package let tokens: Range<Int>
  }

  struct Name: Sendable {
    let text: String
    /// Letters and digits in lower case.
    let plain: String
    let words: [String]
    /// Whether it can't be an ordinary word: a capital inside, a digit, a sign.
    let isPeculiar: Bool
    /// The words before the last one of a name in several parts: "Aqua", "Open" of Aqua-Open-xt.
    let family: [String]
  }

  /// The longest first, as they are given.
  let names: [Name]
  private let byPlain: [String: Int]
  private let longest: Int
  /// What the letters of a name can start with.
  private let starts: Set<String>
  private let ordinary: Set<String>
  /// The names whose letters start with two, by these: those that may start where a text has them.
  let spellings: [UInt16: [Spelling]]

  /// Takes the names; `ordinary` are words of the language that look like one.
  package init(_ names: [String], ordinary: Set<String>) {
    self.names = names.map { text in
      let words = Tokenizer.tokens(of: text).filter { $0.kind != .sign }.map(\.folded)
      let scalars = Array(text.unicodeScalars)
      let isPeculiar = scalars.indices.dropFirst().contains { index in
        let hasSpace = [scalars[index], scalars[index - 1]].contains(where: \.properties.isWhitespace)
        return !scalars[index].properties.isLowercase && !hasSpace
      }
      let parts = text.split(separator: "-")
      return Name(
        text: text, plain: words.joined(), words: words, isPeculiar: isPeculiar,
        family: parts.count > 2 ? words.dropLast() : [])
    }
    byPlain = Dictionary(
      self.names.enumerated().map { ($1.plain, $0) }, uniquingKeysWith: { first, _ in first })
    starts = Set(
      self.names.flatMap { name in
        (1...max(1, name.plain.count)).map { String(name.plain.prefix($0)) }
          + [name.family.first].compactMap(\.self)
      })
    longest = self.names.map(\.words.count).max() ?? 0
    self.ordinary = ordinary
    spellings = Spelling.byStart(names)
  }

  /// The names of a text from the left, altered ones included, the longest first.
  package func mentions(in text: TextWords) -> [Mention] {
    guard !names.isEmpty else { return [] }
    var mentions: [Mention] = []
    var position = 0
    while position < text.tokens.count {
      if text.tokens[position].kind != .sign, let mention = mention(in: text, at: position) {
        mentions.append(mention)
        position = mention.tokens.upperBound
      } else {
        position += 1
      }
    }
    return mentions
  }

  private func mention(in text: TextWords, at start: Int) -> Mention? {
    guard canStart(text.tokens[start], text.folded[start]) else { return nil }
    let stretches = stretches(in: text, at: start)
    for stretch in stretches.reversed() {
      let written = text.text(text.characters(of: stretch.tokens))
      guard let index = byPlain[stretch.plain], accepts(written, for: names[index]) else { continue }
      return Mention(name: names[index].text, written: written, tokens: stretch.tokens)
    }
    for stretch in stretches.reversed() {
      let written = text.text(text.characters(of: stretch.tokens))
      guard let name = names.first(where: { isNearly(stretch, written, $0) }) else { continue }
      return Mention(name: name.text, written: written, tokens: stretch.tokens)
    }
    return nil
  }

  /// Nearly all words are no beginning of a name, and neither capital nor like the first word of one.
  private func canStart(_ token: Token, _ folded: String) -> Bool {
    if starts.contains(folded) { return true }
    guard token.text.utf8.contains(where: { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }) else {
      return false
    }
    return names.contains { name in
      guard let first = name.words.first, abs(first.utf8.count - folded.utf8.count) < 3 else { return false }
      return first.utf8.first == folded.utf8.first || first.utf8.last == folded.utf8.last
    }
  }

  private func isNameLike(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase || scalar.isDigit }

  private typealias Stretch = (words: [String], plain: String, tokens: Range<Int>)

  /// One word, two words and so on, with the signs between them, as far as a name can reach.
  private func stretches(in text: TextWords, at start: Int) -> [Stretch] {
    var stretches: [Stretch] = []
    var words: [String] = []
    var position = start
    while position < text.tokens.count, words.count < longest {
      let token = text.tokens[position]
      if token.kind == .sign {
        guard ["-", ".", "\u{2011}"].contains(token.text), token.gap == .none, position + 1 < text.tokens.count,
          text.tokens[position + 1].gap == .none
        else { break }
      } else {
        words.append(text.folded[position])
        stretches.append((words, words.joined(), start..<(position + 1)))
      }
      position += 1
    }
    return stretches
  }

  /// Whether letters that are those of a name mean it: "low" is a word, "Low" is one at the start of a sentence.
  private func accepts(_ written: String, for name: Name) -> Bool {
    if written == name.text { return name.isPeculiar || !ordinary.contains(name.plain) }
    if name.text.isShortMarking { return false }
    let isLower = !written.unicodeScalars.contains(where: \.properties.isUppercase)
    return name.isPeculiar ? !(isLower && name.words.count > 1 && name.text.contains(" ")) : false
  }

  private func isNearly(_ stretch: Stretch, _ written: String, _ name: Name) -> Bool {
    if name.family.count > 1, stretch.words.count == name.words.count, stretch.words.starts(with: name.family),
      byPlain[stretch.plain] == nil
    {
      return true
    }
    // One mistake leaves the first or the last letter as it is.
    guard stretch.words.count == name.words.count, name.plain.utf8.count >= 6,
      abs(name.plain.utf8.count - stretch.plain.utf8.count) < 3,
      // One mistake leaves the first or the last letter as it is.
      stretch.plain.utf8.first == name.plain.utf8.first || stretch.plain.utf8.last == name.plain.utf8.last,
      !ordinary.contains(stretch.plain), byPlain[stretch.plain] == nil,
      written.unicodeScalars.contains(where: isNameLike)
    else { return false }
    return stretch.plain.distance(to: name.plain) <= (name.plain.utf8.count < 9 ? 1 : 2)
  }
}
