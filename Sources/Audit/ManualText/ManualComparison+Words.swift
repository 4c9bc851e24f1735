import Findings
import Linguistics

extension ManualComparison {
  /// Whether nothing but a part between commas is gone, such as a member of a list.
  private func isPart(_ change: TextDifference.Change) -> Bool {
    change.new.isEmpty
      && change.old.contains { ourToken($0).text == "," }
  }

  /// Words that were taken out: terms, parts between commas, or any words that matter of an item or a row.
  func omissions() -> [Finding] {
    let analyzer = context.specification.analyzer
    let stops = analyzer.functionWords
    for (number, change) in changes.enumerated() where change.new.count * 3 <= change.old.count {
      let lost = change.old.filter { index in
        let (sentence, token) = ourWords[index]
        let text = ours[sentence].text
        guard text.tokens[token].kind == .word, text.stems[token].count > 2, !stops.contains(text.tokens[token].folded)
        else { return false }
        return ours[sentence].kind != .sentence || isPart(change)
          || text.concepts.contains { $0.term.status.isUsable && $0.tokens.contains(token) }
      }
      guard let first = lost.first else { continue }
      let isItem = ours[ourWords[first].sentence].kind != .sentence
      let text = change.old.map { ours[ourWords[$0].sentence].text.tokens[ourWords[$0].token].text }
      return [
        finding(
          isItem ? .lostItem : .lostPart, number, "\"\(text.joined(separator: " "))\" is missing",
          expected: expectedText)
      ]
    }
    return []
  }
}
