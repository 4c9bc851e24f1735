import Findings
import Linguistics
import Quantities

extension ManualComparison {
  /// Figures, each with its comparison.
  func figures() -> [Finding] {
    var expected = ours.flatMap { sentence in sentence.text.quantities.map { ($0, sentence.text.excerpt($0.range)) } }
    var found: [(mention: QuantityMention, passage: Int)] = []
    for passage in members {
      for mention in passages[passage].text.quantities where isHere(passage, mention.tokens.lowerBound) {
        if let match = expected.firstIndex(where: { $0.0.says(mention) }) {
          expected.remove(at: match)
        } else {
          found.append((mention, passage))
        }
      }
    }
    var findings: [Finding] = []
    for (mention, passage) in found {
      let written = passages[passage].text.excerpt(mention.range)
      let closest = expected.firstIndex { $0.0.figureKey == mention.figureKey } ?? (expected.isEmpty ? nil : 0)
      let wanted = closest.map { expected.remove(at: $0) }
      let isLimit = wanted?.0.figureKey == mention.figureKey
      findings.append(
        finding(
          isLimit ? .wrongLimit : .wrongFigure, passage, mention.range,
          "\"\(written)\" is not what the specification says", expected: wanted?.1))
    }
    return findings
      + expected.map { finding(.wrongFigure, nil, "the figure \"\($0.1)\" is missing", expected: $0.1) }
  }

  func negations() -> [Finding] {
    let cues = members.flatMap { passage in
      passages[passage].text.negativeWords.filter { isHere(passage, $0) }.map { Word(passage: passage, token: $0) }
    }
    let message = "the text and the specification differ in a negation"
    let denials = denials()
    guard denials.isEmpty else { return denials.map { finding(.wrongPolarity, $0, message, expected: expectedText) } }
    guard cues.count != ours.reduce(0, { $0 + $1.text.negativeWords.count }) else { return [] }
    // A negation that was added is where a change is; one that was taken away left nothing but its place.
    let changed = changes.flatMap { Array($0.new) }
    if let added = changed.first(where: { index in
      cues.contains { $0.passage == words[index].passage && $0.token == words[index].token }
    }) {
      return [finding(.wrongPolarity, at: added, message, expected: expectedText)]
    }
    let removed = changes.firstIndex { change in
      change.old.contains { ours[ourWords[$0].sentence].text.negativeWords.contains(ourWords[$0].token) }
    }
    return [finding(.wrongPolarity, removed, message, expected: expectedText)]
  }

  /// For each sentence in which negative words have come or gone, the first change that has one: even of a phrase that
  /// denies nothing elsewhere, "may not only" for "may only", "with" for "without interruption".
  private func denials() -> [Int] {
    let negative = context.specification.analyzer.negativeWords
    var balances: [Int: (first: Int, sum: Int)] = [:]
    for (number, change) in changes.enumerated() {
      let old = change.old.count { negative.contains(ourToken($0).folded) }
      let new = change.new.count { negative.contains(token($0).folded) }
      guard old + new > 0 else { continue }
      let passage = words[min(change.new.lowerBound, words.count - 1)].passage
      balances[passage, default: (number, 0)].sum += new - old
    }
    return balances.values.filter { $0.sum != 0 }.map(\.first).sorted()
  }

  /// A sign of comparison in the place of another, whatever is compared: "≥ restart level".
  func signs() -> [Finding] {
    changes.compactMap { change in
      let old = change.old.compactMap { Comparator(sign: ourToken($0).text) }
      let new = change.new.filter { Comparator(sign: token($0).text) != nil }
      guard let place = new.first, !old.isEmpty, old != new.compactMap({ Comparator(sign: token($0).text) }) else {
        return nil
      }
      let word = words[place]
      // With a figure behind it, it has been compared as part of that.
      guard
        !passages[word.passage].text.quantities.contains(where: { $0.comparatorTokens?.contains(word.token) ?? false })
      else { return nil }
      return finding(.wrongLimit, at: place, "a limit is not the one of the specification", expected: expectedText)
    }
  }

  func names() -> [Finding] {
    var names = ours.flatMap { $0.text.spelledNames.map(\.name) }
    for passage in members {
      let tokens = passages[passage].text.tokens
      for match in passages[passage].text.spelledNames {
        guard tokens.indices.contains(where: { tokens[$0].range.overlaps(match.range) && isHere(passage, $0) }) else {
          continue
        }
        if let index = names.firstIndex(of: match.name) { names.remove(at: index) }
      }
    }
    return Set(names).sorted().map { name in
      let change = changes.firstIndex { change in
        change.old.contains { index in
          let text = ours[ourWords[index].sentence].text
          return text.spelledNames.contains {
            $0.name == name && $0.range.overlaps(text.tokens[ourWords[index].token].range)
          }
        }
      }
      return finding(.otherName, change, "the name \"\(name)\" is not here", expected: name)
    }
  }

  /// Comparisons with a quantity that has a name: "≤ Vbat".
  func bounds() -> [Finding] {
    let ourBounds = ours.flatMap { context.specification.own.bounds(in: $0.text, 0..<$0.text.tokens.count) }
    let theirs = members.flatMap { passage -> [Comparator] in
      let tokens = words.filter { $0.passage == passage }.map(\.token)
      guard let first = tokens.first, let last = tokens.last else { return [] }
      return context.specification.own.bounds(in: passages[passage].text, first..<(last + 1))
    }
    guard ourBounds.map(\.rawValue).sorted() != theirs.map(\.rawValue).sorted() else { return [] }
    return [
      finding(.wrongLimit, nil, "a limit is not the one of the specification", expected: expectedText)
    ]
  }

  /// Words with digits or capitals in them, which are codes, names or numbers of clauses: "IP20", "F14", "LiFePO".
  func codes() -> [Finding] {
    let isCode = { (token: Token) in
      let pairs = zip(token.text, token.text.dropFirst())
      return token.kind == .word && pairs.contains { $1.isNumber || $0.isLowercase && $1.isUppercase }
    }
    var expected = ours.flatMap { $0.text.tokens.filter(isCode).map(\.text) }
    var strangers: [Int] = []
    for (index, word) in words.enumerated() {
      let token = passages[word.passage].text.tokens[word.token]
      guard isCode(token) else { continue }
      if let known = expected.firstIndex(of: token.text) { expected.remove(at: known) } else { strangers.append(index) }
    }
    let changed = strangers.map { index in
      let word = words[index]
      let text = passages[word.passage].text.tokens[word.token].text
      return finding(.alteredName, at: index, "\"\(text)\" is not what our manual says here", expected: expectedText)
    }
    guard changed.isEmpty, let lost = expected.first else { return changed }
    let place = changes.firstIndex { change in
      change.old.contains { ours[ourWords[$0].sentence].text.tokens[ourWords[$0].token].text == lost }
    }
    return [finding(.lostPart, place, "\"\(lost)\" is missing", expected: expectedText)]
  }
}

extension QuantityMention {
  /// Whether two mentions say the same: figure, comparison and what it is subtracted from.
  func says(_ other: QuantityMention) -> Bool {
    figureKey == other.figureKey && comparator == other.comparator && subtractedFrom == other.subtractedFrom
      && form == other.form
      && zip(amounts, other.amounts).allSatisfy { !$0.isZero || $0.unit?.exponent == $1.unit?.exponent }
  }
}

extension QuantityMention.Amount {
  /// Nothing of a unit is nothing of its parts, but whoever writes "0 mA" for "0 A" has changed a unit.
  fileprivate var isZero: Bool { value.coefficient == 0 }
}
