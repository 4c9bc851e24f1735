import Findings
import Linguistics

extension OwnComparison {
  private func old(_ change: TextDifference.Change) -> [String] {
    change.old.map { ours[ourWords[$0].sentence].text.stems[ourWords[$0].token] }
  }

  private func new(_ change: TextDifference.Change) -> [String] {
    change.new.map { segments[words[$0].segment].text.stems[words[$0].token] }
  }

  /// Words of rows that have changed places: each row has what belongs to the other.
  func exchanges() -> [Finding] {
    let inRows = changes.filter { change in
      !change.old.isEmpty && !change.new.isEmpty && change.old.allSatisfy { ours[ourWords[$0].sentence].kind == .row }
    }
    for (index, one) in inRows.enumerated() {
      let (mine, theirs) = (Set(old(one)), Set(new(one)))
      guard inRows[(index + 1)...].contains(where: { mine.isSubset(of: new($0)) || theirs.isSubset(of: old($0)) })
      else {
        continue
      }
      return [
        finding(
          .wrongFigure, at: one.new.lowerBound, "the value is that of another row", expected: expectedText)
      ]
    }
    return []
  }

  /// Whether nothing but a part between commas is gone, such as a member of a list.
  private func isPart(_ change: TextDifference.Change) -> Bool {
    change.new.isEmpty
      && change.old.contains { ours[ourWords[$0].sentence].text.tokens[ourWords[$0].token].text == "," }
  }

  /// Words that were taken out: terms, parts between commas, or any words that matter of an item or a row.
  func omissions() -> [Finding] {
    let analyzer = context.edition.analyzer
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
