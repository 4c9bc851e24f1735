import Findings
import Linguistics
import Quantities

/// Compares sentences of our own manual with what stands in their place in a document that is ours but for it.
struct OwnComparison {
  /// A word of the document.
  struct Word {
    let segment: Int
    let token: Int
  }

  let context: RunContext
  let ours: [OwnSentences.Sentence]
  let words: [Word]
  private let ourWords: [(sentence: Int, token: Int)]
  private let changes: [TextDifference.Change]
  private let unit: ExpectedUnit?

  init(_ context: RunContext, _ ours: [OwnSentences.Sentence], _ words: [Word]) {
    self.context = context
    self.ours = ours
    self.words = words
    ourWords = ours.indices.flatMap { sentence in ours[sentence].text.tokens.indices.map { (sentence, $0) } }
    let segments = context.run.segments
    changes =
      TextDifference(
        from: ours.flatMap { $0.text.tokens.map(\.folded) },
        to: words.map { segments[$0.segment].text.tokens[$0.token].folded }
      ).changes
    unit = ours.compactMap(\.unit).first.map { context.edition.units[$0] }
  }

  private var segments: [Segment] { context.run.segments }
  private var members: [Int] { Set(words.map(\.segment)).sorted() }

  private func isHere(_ segment: Int, _ token: Int) -> Bool {
    words.contains { $0.segment == segment && $0.token == token }
  }

  /// What differs.
  func findings() -> [Finding] {
    let findings = figures() + negations() + names() + bounds() + codes()
    return findings + exchanges() + (findings.isEmpty ? omissions() : [])
  }

  private func finding(_ rule: AuditRule, _ change: Int?, _ message: String, expected: String?) -> Finding {
    finding(rule, at: changes.isEmpty ? 0 : changes[change ?? 0].new.lowerBound, message, expected: expected)
  }

  /// A finding at a word.
  private func finding(_ rule: AuditRule, at index: Int, _ message: String, expected: String?) -> Finding {
    let word = words[min(index, words.count - 1)]
    return finding(
      rule, word.segment, segments[word.segment].text.tokens[word.token].range, message, expected: expected)
  }

  private func finding(
    _ rule: AuditRule, _ segment: Int, _ range: Range<Int>, _ message: String, expected: String?
  ) -> Finding {
    context.finding(
      rule, in: segments[segment], at: range, fact: unit?.id, message, expected: expected,
      sources: unit?.sources ?? [], unit: unit)
  }

  private var expectedText: String { ours.map { OwnComparison.printed($0.text.text) }.joined(separator: " ") }

  static func printed(_ text: String) -> String { text.split(separator: "\t").joined(separator: ": ") }
}

// MARK: - Facts

extension OwnComparison {
  /// Figures, each with its comparison.
  private func figures() -> [Finding] {
    var expected = ours.flatMap { sentence in sentence.text.quantities.map { ($0, sentence.text.excerpt($0.range)) } }
    var found: [(mention: QuantityMention, segment: Int)] = []
    for segment in members {
      for mention in segments[segment].text.quantities where isHere(segment, mention.tokens.lowerBound) {
        if let match = expected.firstIndex(where: { $0.0.says(mention) }) {
          expected.remove(at: match)
        } else {
          found.append((mention, segment))
        }
      }
    }
    var findings: [Finding] = []
    for (mention, segment) in found {
      let written = segments[segment].text.excerpt(mention.range)
      let closest = expected.firstIndex { $0.0.figureKey == mention.figureKey } ?? (expected.isEmpty ? nil : 0)
      let wanted = closest.map { expected.remove(at: $0) }
      let isLimit = wanted?.0.figureKey == mention.figureKey
      findings.append(
        finding(
          isLimit ? .wrongLimit : .wrongFigure, segment, mention.range,
          "\"\(written)\" is not what the specification says", expected: wanted?.1))
    }
    return findings
      + expected.map { finding(.wrongFigure, nil, "the figure \"\($0.1)\" is missing", expected: $0.1) }
  }

  private func negations() -> [Finding] {
    let cues = members.flatMap { segment in
      segments[segment].text.negations.filter { isHere(segment, $0) }.map { Word(segment: segment, token: $0) }
    }
    guard cues.count != ours.reduce(0, { $0 + $1.text.negations.count }) else { return [] }
    let message = "the text and the specification differ in a negation"
    // A negation that was added is where a change is; one that was taken away left nothing but its place.
    let changed = changes.flatMap { Array($0.new) }
    if let added = changed.first(where: { index in
      cues.contains { $0.segment == words[index].segment && $0.token == words[index].token }
    }) {
      return [finding(.wrongPolarity, at: added, message, expected: expectedText)]
    }
    let removed = changes.firstIndex { change in
      change.old.contains { ours[ourWords[$0].sentence].text.negations.contains(ourWords[$0].token) }
    }
    return [finding(.wrongPolarity, removed, message, expected: expectedText)]
  }

  private func names() -> [Finding] {
    var names = ours.flatMap { $0.text.names.map(\.name) }
    for segment in members {
      let tokens = segments[segment].text.tokens
      for match in segments[segment].text.names {
        guard tokens.indices.contains(where: { tokens[$0].range.overlaps(match.range) && isHere(segment, $0) }) else {
          continue
        }
        if let index = names.firstIndex(of: match.name) { names.remove(at: index) }
      }
    }
    return Set(names).sorted().map { name in
      let change = changes.firstIndex { change in
        change.old.contains { index in
          let text = ours[ourWords[index].sentence].text
          return text.names.contains { $0.name == name && $0.range.overlaps(text.tokens[ourWords[index].token].range) }
        }
      }
      return finding(.otherName, change, "the name \"\(name)\" is not here", expected: name)
    }
  }

  /// Comparisons with a quantity that has a name: "≤ Vbat".
  private func bounds() -> [Finding] {
    let ourBounds = ours.flatMap { context.edition.own.bounds(in: $0.text, 0..<$0.text.tokens.count) }
    let theirs = members.flatMap { segment -> [Comparator] in
      let tokens = words.filter { $0.segment == segment }.map(\.token)
      guard let first = tokens.first, let last = tokens.last else { return [] }
      return context.edition.own.bounds(in: segments[segment].text, first..<(last + 1))
    }
    guard ourBounds.map(\.rawValue).sorted() != theirs.map(\.rawValue).sorted() else { return [] }
    return [
      finding(.wrongLimit, nil, "a limit is not the one of the specification", expected: expectedText)
    ]
  }

  /// Words with digits or capitals in them, which are codes, names or numbers of clauses: "IP20", "F14", "LiFePO".
  private func codes() -> [Finding] {
    let isCode = { (token: Token) in
      let pairs = zip(token.text, token.text.dropFirst())
      return token.kind == .word && pairs.contains { $1.isNumber || $0.isLowercase && $1.isUppercase }
    }
    var expected = ours.flatMap { $0.text.tokens.filter(isCode).map(\.text) }
    var strangers: [Int] = []
    for (index, word) in words.enumerated() {
      let token = segments[word.segment].text.tokens[word.token]
      guard isCode(token) else { continue }
      if let known = expected.firstIndex(of: token.text) { expected.remove(at: known) } else { strangers.append(index) }
    }
    let changed = strangers.map { index in
      let word = words[index]
      let text = segments[word.segment].text.tokens[word.token].text
      return finding(.alteredName, at: index, "\"\(text)\" is not what our manual says here", expected: expectedText)
    }
    guard changed.isEmpty, let lost = expected.first else { return changed }
    let place = changes.firstIndex { change in
      change.old.contains { ours[ourWords[$0].sentence].text.tokens[ourWords[$0].token].text == lost }
    }
    return [finding(.lostPart, place, "\"\(lost)\" is missing", expected: expectedText)]
  }
}

// MARK: - Words

extension OwnComparison {
  private func old(_ change: TextDifference.Change) -> [String] {
    change.old.map { ours[ourWords[$0].sentence].text.stems[ourWords[$0].token] }
  }

  private func new(_ change: TextDifference.Change) -> [String] {
    change.new.map { segments[words[$0].segment].text.stems[words[$0].token] }
  }

  /// Words of rows that have changed places: each row has what belongs to the other.
  private func exchanges() -> [Finding] {
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

  /// Words that were taken out: terms, or any words that matter of an item or a row.
  private func omissions() -> [Finding] {
    let analyzer = context.edition.analyzer
    let stops = analyzer.functionWords
    for (number, change) in changes.enumerated() where change.new.count * 3 <= change.old.count {
      let lost = change.old.filter { index in
        let (sentence, token) = ourWords[index]
        let text = ours[sentence].text
        guard text.tokens[token].kind == .word, text.stems[token].count > 2, !stops.contains(text.tokens[token].folded)
        else { return false }
        return ours[sentence].kind != .sentence
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
