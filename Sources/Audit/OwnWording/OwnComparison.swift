import Findings

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
  let ourWords: [(sentence: Int, token: Int)]
  let changes: [TextDifference.Change]
  let unit: ExpectedUnit?

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

  var segments: [Segment] { context.run.segments }
  var members: [Int] { Set(words.map(\.segment)).sorted() }

  func isHere(_ segment: Int, _ token: Int) -> Bool {
    words.contains { $0.segment == segment && $0.token == token }
  }

  /// What differs.
  func findings() -> [Finding] {
    let findings = figures() + negations() + names() + bounds() + signs() + codes()
    return findings + exchanges() + (findings.isEmpty ? omissions() : [])
  }

  func finding(_ rule: AuditRule, _ change: Int?, _ message: String, expected: String?) -> Finding {
    finding(rule, at: changes.isEmpty ? 0 : changes[change ?? 0].new.lowerBound, message, expected: expected)
  }

  /// A finding at a word.
  func finding(_ rule: AuditRule, at index: Int, _ message: String, expected: String?) -> Finding {
    let word = words[min(index, words.count - 1)]
    return finding(
      rule, word.segment, segments[word.segment].text.tokens[word.token].range, message, expected: expected)
  }

  func finding(
    _ rule: AuditRule, _ segment: Int, _ range: Range<Int>, _ message: String, expected: String?
  ) -> Finding {
    context.finding(
      rule, in: segments[segment], at: range, fact: unit?.id, message, expected: expected,
      sources: unit?.sources ?? [], unit: unit)
  }

  var expectedText: String { ours.map { OwnComparison.printed($0.text.text) }.joined(separator: " ") }

  static func printed(_ text: String) -> String { text.split(separator: "\t").joined(separator: ": ") }
}
