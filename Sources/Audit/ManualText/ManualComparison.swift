import Findings
import Linguistics

/// Compares sentences of our own manual with what stands in their place in a document that is ours but for it.
struct ManualComparison {
  /// A word of the document.
  struct Word {
    let passage: Int
    let token: Int
  }

  let context: RunContext
  let ours: [ManualSentences.Sentence]
  let words: [Word]
  let ourWords: [(sentence: Int, token: Int)]
  let changes: [TextDifference.Change]
  let expectation: Expectation?

  init(_ context: RunContext, _ ours: [ManualSentences.Sentence], _ words: [Word]) {
    self.context = context
    self.ours = ours
    self.words = words
    ourWords = ours.indices.flatMap { sentence in ours[sentence].text.tokens.indices.map { (sentence, $0) } }
    let passages = context.run.passages
    changes =
      TextDifference(
        from: ours.flatMap { $0.text.tokens.map(\.folded) },
        to: words.map { passages[$0.passage].text.tokens[$0.token].folded }
      ).changes
    expectation = ours.compactMap(\.expectation).first.map { context.specification.expectations[$0] }
  }

  var passages: [Passage] { context.run.passages }
  var members: [Int] { Set(words.map(\.passage)).sorted() }

  /// A word of ours.
  func ourToken(_ index: Int) -> Token { ours[ourWords[index].sentence].text.tokens[ourWords[index].token] }

  /// A word of the document.
  func token(_ index: Int) -> Token { passages[words[index].passage].text.tokens[words[index].token] }

  func isHere(_ passage: Int, _ token: Int) -> Bool {
    words.contains { $0.passage == passage && $0.token == token }
  }

  /// What differs.
  func findings() -> [Finding] {
    let findings = figures() + negations() + names() + bounds() + signs() + codes()
    return findings + (findings.isEmpty ? omissions() : [])
  }

  func finding(_ rule: AuditRule, _ change: Int?, _ message: String, expected: String?) -> Finding {
    finding(rule, at: changes.isEmpty ? 0 : changes[change ?? 0].new.lowerBound, message, expected: expected)
  }

  /// A finding at a word.
  func finding(_ rule: AuditRule, at index: Int, _ message: String, expected: String?) -> Finding {
    let word = words[min(index, words.count - 1)]
    return finding(
      rule, word.passage, passages[word.passage].text.tokens[word.token].range, message, expected: expected)
  }

  func finding(
    _ rule: AuditRule, _ passage: Int, _ range: Range<Int>, _ message: String, expected: String?
  ) -> Finding {
    context.finding(
      rule, in: passages[passage], at: range, about: expectation?.subject, message, expected: expected,
      sources: expectation?.sources ?? [], expectation: expectation)
  }

  var expectedText: String { ours.map { ManualComparison.printed($0.text.text) }.joined(separator: " ") }

  static func printed(_ text: String) -> String { text.split(separator: "\t").joined(separator: ": ") }
}
