/// Phrases in which a word of number or order is none: "prima di", which is "before" and no first.
package struct NumberLookalikes: Sendable {
  private let phrases: PhraseTable<Void>

  /// How many words of a phrase stand before the one that looks like a number.
  private static let reach = 2

  /// Takes the phrases of a language.
  package init(_ phrases: [String]) { self.phrases = PhraseTable(phrases.map { ($0, ()) }) }

  /// Whether a token belongs to one.
  package func cover(_ token: Int, of keys: WordKeys) -> Bool {
    (max(0, token - Self.reach)...token).contains { start in
      phrases.matches(keys, at: start).contains { $0.tokens.contains(token) }
    }
  }
}
