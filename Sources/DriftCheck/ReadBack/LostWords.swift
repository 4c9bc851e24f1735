import Localization
import SpecModel

extension ReadBack {
  /// What an edit took from a text that somebody signed off: a word that has a contrary, a negation, an obligation.
  ///
  /// Claims say what may be said, not that it is: "a value is missing or ⟦implausible⟧" agrees with them without its end.
  func loss(from signed: CheckedText, to text: CheckedText, _ tools: LanguageTools) -> Said? {
    let isDenialOfAll = polarities[text.key] != nil
    let before = reader.read(signed, tools, isDenialOfAll: isDenialOfAll)
    let now = reader.read(text, tools, isDenialOfAll: isDenialOfAll)
    func said(_ message: String) -> Said { Said(tokens: text.tokens.indices, message: message) }
    var left = now.senses.map(\.sense)
    for word in before.senses {
      guard let index = left.firstIndex(of: word.sense) else {
        return said("it was signed off with \"\(signed.text(tokens: word.tokens))\", which is not said any more")
      }
      left.remove(at: index)
    }
    // What is not read, as "floating" in "too floating", may be exchanged all the same.
    let (own, others) = (reader.sides(in: signed), reader.sides(in: text))
    func gain(_ sense: Sense) -> Int { others.count { $0.sense == sense } - own.count { $0.sense == sense } }
    if let word = others.first(where: { gain($0.sense) > 0 && gain($0.sense.opposite) < 0 }) {
      return Said(tokens: word.tokens, message: "it was signed off with \(word.sense.opposite.words) here")
    }
    if signed.read.negativeWords.count != text.read.negativeWords.count || before.denials.count != now.denials.count {
      return said("it was signed off with more or fewer negations")
    }
    guard tools.modals(in: signed).map(\.meaning) == tools.modals(in: text).map(\.meaning) else {
      return said("it was signed off with another duty or permission")
    }
    return nil
  }
}
